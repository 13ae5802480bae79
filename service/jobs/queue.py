"""The queue: tickets in sorted sets, a lane each, put there by the scripts that change records.

A ticket only says which record to work on; the record is the truth. So a ticket needs no lease and no acknowledgement:
one that is lost with its worker is put again by the reconciler as soon as its record gives no sign of life, and one
that comes twice or late finds a record that nobody may begin. Taking one is a single blocking read.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any, cast
from urllib.parse import unquote

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from service.core.errors import StoreUnavailable
from service.jobs.layout import LATER, QUEUE, tenant_name
from service.jobs.records import ms, store_errors
from service.jobs.side_scripts import DUE, PUT
from service.jobs.types import Lane, Perform, Task, Ticket

LANES: tuple[Lane, ...] = ("interactive", "delivery", "batch")  # from the highest priority to the lowest
LOOK_SECONDS = 0.5  # the longest that one read blocks, and how often tickets that are due are looked for
DUE_AT_ONCE = 100
RESTART_SECONDS = (0.1, 5.0)  # first and longest pause before a store that is away is asked again
log = structlog.get_logger("corroborate.queue")


class Queue:
    """Tickets on `client`, of which `concurrency` are performed at a time; what waits, waits in the store."""

    def __init__(self, client: Redis, *, concurrency: int = 8) -> None:
        self._client: Any = client
        self._concurrency = concurrency
        self._keys = [QUEUE + lane for lane in LANES]
        self._put = client.register_script(PUT)
        self._due = client.register_script(DUE)

    async def put(self, ticket: Ticket, pause: float = 0.0) -> None:
        """Let `ticket` be taken after `pause` seconds; one that waits already keeps its place. StoreUnavailable."""
        with store_errors():
            await self._put(args=[ticket.lane, ms(pause) if pause > 0 else 0, written(ticket)])

    async def consume(self, perform: Perform) -> None:
        """Hand tickets to `perform` until cancelled, then let those that run come to their end.

        `perform` returns None when the ticket is done with, or the seconds after which it wants it again.
        """
        slots, running = asyncio.Semaphore(self._concurrency), set[asyncio.Task[None]]()

        def ended(task: asyncio.Task[None]) -> None:
            running.discard(task)
            slots.release()

        returning = asyncio.create_task(self._return_due())
        try:
            while True:
                await slots.acquire()
                task = asyncio.create_task(self._performed(await self._next(), perform))
                running.add(task)
                task.add_done_callback(ended)
        finally:
            returning.cancel()
            if running:
                await asyncio.wait(running)

    async def _performed(self, ticket: Ticket, perform: Perform) -> None:
        """Perform a ticket and put it back where that is wanted. What cannot be put back the reconciler puts again."""
        try:
            pause = await perform(ticket)
            if pause is not None:
                await self.put(ticket, pause)
        except StoreUnavailable:
            pass
        except Exception as error:  # noqa: BLE001 (whatever it is, the other tickets are not to blame)
            log.warning("ticket_failed", task=ticket.task, id=ticket.id, error=type(error).__name__)

    async def _next(self) -> Ticket:
        """Return the next ticket of the highest lane that has one, waiting for it through every fault of the store."""
        pause, longest = RESTART_SECONDS
        while True:
            try:
                ticket = await self._taken()
            except (RedisError, OSError) as error:
                log.warning("queue_restarts", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, longest)
            else:
                if ticket is not None:
                    return ticket
                pause = RESTART_SECONDS[0]

    async def _taken(self) -> Ticket | None:
        """Return the next ticket, None where there is none for a while. Cancelled, it leaves none without an owner.

        A read that is broken off may have its answer on the way, and a ticket in it: so it is waited for.
        """
        reading = asyncio.ensure_future(self._client.bzmpop(LOOK_SECONDS, len(LANES), self._keys, min=True))
        try:
            return ticket_of(await asyncio.shield(reading))
        except asyncio.CancelledError:
            with contextlib.suppress(RedisError, OSError, StoreUnavailable):
                if ticket := ticket_of(await reading):
                    await self.put(ticket)
            raise

    async def _return_due(self) -> None:
        """Put tickets that wait for their time into their lanes when it has come."""
        while True:
            with contextlib.suppress(RedisError, OSError):
                await self._due(args=[DUE_AT_ONCE, *LANES])
            await asyncio.sleep(LOOK_SECONDS)


def written(ticket: Ticket) -> str:
    """Return a ticket as it stands in its lane; the scripts write the same."""
    return f"{ticket.task} {tenant_name(ticket.tenant)} {ticket.id}"


def ticket_of(found: Any) -> Ticket | None:
    """Return the ticket in the answer of a read, None where there is none."""
    if found is None:
        return None
    key, ((text, _),) = found
    task, tenant, id = text.decode().split(" ")
    lane = cast("Lane", key.decode().removeprefix(QUEUE))
    return Ticket(task=cast("Task", task), tenant=unquote(tenant), id=id, lane=lane)


async def depth(client: Any) -> dict[str, int]:
    """Return how many tickets wait, those whose time has not come included, by lane."""
    with store_errors():
        async with client.pipeline(transaction=False) as pipe:
            for lane in LANES:
                pipe.zcard(QUEUE + lane)
                pipe.zcard(LATER + lane)
            counts = await pipe.execute()
    return {lane: counts[2 * i] + counts[2 * i + 1] for i, lane in enumerate(LANES)}
