"""Doing the jobs of the queue: take tickets, make attempts, and watch over what gives no sign of life."""

from __future__ import annotations

import asyncio
import contextlib
import time

from redis.asyncio import Redis

from service.core.errors import StoreUnavailable
from service.jobs.attempts import BACKOFF_SECONDS, BEAT_SECONDS, Attempts
from service.jobs.bell import Bell
from service.jobs.chores import every
from service.jobs.door import Jobs
from service.jobs.endings import ended
from service.jobs.figures import Listener
from service.jobs.queue import Queue
from service.jobs.records import Records
from service.jobs.types import Claim, Declined, Ticket, Work
from service.jobs.webhooks import Deliveries, Send
from service.settings import Settings

RECONCILE_SECONDS = 1.0


class Runner:
    """Runs jobs with `work` until stopped."""

    def __init__(  # noqa: PLR0913 (what it is made of)
        self,
        client: Redis,
        queue: Queue,
        jobs: Jobs,
        settings: Settings,
        work: Work,
        *,
        send: Send | None = None,
        listener: Listener | None = None,
    ) -> None:
        self._records = Records(client, settings)
        self._queue = queue
        self._jobs = jobs
        self._settings = settings
        self._attempts = Attempts(client, jobs, settings, work, listener)
        self._deliveries = Deliveries(client, settings, send)
        self._bell = Bell(client, cancelled=self._attempts.cancelled)
        self._stopping = False

    async def run(self, stop: asyncio.Event) -> None:
        """Do jobs until `stop` is set; those that run then get `stop_seconds` before they go back."""
        self._bell.start()
        chores = [
            asyncio.create_task(every(BEAT_SECONDS, self._attempts.beat)),
            asyncio.create_task(every(RECONCILE_SECONDS, self._reconcile)),
        ]
        consuming = asyncio.create_task(self._queue.consume(self.perform))
        await stop.wait()
        self._stopping = True
        consuming.cancel()
        await self._handed_over(consuming)
        self._attempts.stop()
        await asyncio.wait({consuming}, timeout=self._settings.stop_seconds)
        await ended(chores)
        with contextlib.suppress(StoreUnavailable):
            await self._attempts.flush()
        await self._bell.close()

    async def _handed_over(self, consuming: asyncio.Task[None]) -> None:
        """Give what runs its time to end. A cancel that comes as streaQ connects is lost: say it again if none runs."""
        deadline = time.monotonic() + self._settings.stop_seconds
        while not consuming.done() and (left := deadline - time.monotonic()) > 0:
            if not self._attempts.running:
                consuming.cancel()
            await asyncio.wait({consuming}, timeout=min(left, 0.2))

    async def perform(self, ticket: Ticket) -> float | None:
        """Make one attempt at a ticket's job; returns the seconds after which to try again, None when it is over."""
        if self._stopping:
            return 0.0
        if ticket.task == "delivery":
            return await self._deliveries.perform(ticket)
        if ticket.task == "batch":
            return await self._jobs.batches.perform(ticket)
        try:
            claim, tickets = await self._begun(ticket)
        except StoreUnavailable:
            return BACKOFF_SECONDS[0]
        await self._jobs.outbox.publish(tickets)
        if isinstance(claim, Declined):
            return None  # the reconciler watches over what is not ended
        return (await self._attempts.make(claim)).again

    async def _begun(self, ticket: Ticket) -> tuple[Claim | Declined, tuple[Ticket, ...]]:
        """Return what taking up the ticket's job gives; one that runs here was only slow to say so, and says it now.

        A second attempt beside the first would slow it down more.
        """
        if ticket.id in self._attempts.running:
            await self._attempts.beat()
            return Declined("busy"), ()
        return await self._records.begin(ticket)

    async def _reconcile(self) -> None:
        """Publish again what gave no sign of life."""
        await self._jobs.outbox.publish(await self._records.reconcile())
