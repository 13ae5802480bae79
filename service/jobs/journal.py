"""What a running job says, on its way into its stream: in order, in few round trips, never holding up the work."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

import msgspec

from service.core.errors import StoreUnavailable
from service.engine.events import Asked, Drafted, Event, Noted, Progress, Verified
from service.jobs.records import Records
from service.jobs.types import Claim

RETRY_SECONDS = 0.5
GATHER_SECONDS = 0.005  # events of one moment are one write; those of a short job come with its end
NAMES: dict[type, str] = {
    Progress: "progress",
    Drafted: "drafted",
    Verified: "verified",
    Noted: "noted",
    Asked: "asked",
}


class Journal:
    """Takes the events of one attempt, and writes them from when it is opened: its job is accepted then.

    `lost` is called where the attempt turns out not to be the newest.
    """

    def __init__(
        self, records: Records, claim: Claim, listen: Callable[[Event], None], lost: Callable[[], None]
    ) -> None:
        self._records = records
        self._claim = claim
        self._listen = listen
        self._lost = lost
        self._pending: list[tuple[str, bytes]] = []
        self._opened = False
        self._writing = False
        self._writer: asyncio.Task[None] | None = None

    def open(self) -> None:
        """Write what comes from now on, and soon what has come."""
        self._opened = True
        self._go_on()

    def take(self, events: Iterable[tuple[str, bytes]]) -> None:
        """Take events of a job that is over, each `written` already; they come with its end."""
        self._pending += events

    async def emit(self, event: Event) -> None:
        """Take one event; it is written soon, together with others that came meanwhile."""
        self._listen(event)
        self._pending.append(written(event))
        self._go_on()

    async def rest(self) -> tuple[tuple[str, bytes], ...]:
        """Return the events that are not yet in the stream, for the write that ends the job."""
        if self._writer is not None and not self._writing:
            self._writer.cancel()
        pending, self._pending = self._pending, []
        if self._writer is not None:
            await asyncio.gather(self._writer, return_exceptions=True)
        rest = (*self._pending, *pending)
        self._pending = []
        return rest

    def _go_on(self) -> None:
        """Have a writer at work where there is anything to write."""
        if self._opened and self._pending and (self._writer is None or self._writer.done()):
            self._writer = asyncio.create_task(self._write())

    async def _write(self) -> None:
        self._writing = False
        await asyncio.sleep(GATHER_SECONDS)
        self._writing = True
        while self._pending:
            batch, self._pending = self._pending, []
            try:
                if not await self._records.append(self._claim, batch):
                    self._lost()
                    return
            except StoreUnavailable:
                self._pending = batch + self._pending
                await asyncio.sleep(RETRY_SECONDS)


def written(event: Event) -> tuple[str, bytes]:
    """Return the name and the JSON of an event, as its job's stream has them."""
    return NAMES[type(event)], msgspec.json.encode(event)
