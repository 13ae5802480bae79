"""What takes tickets to the queue: for those who wait for that, and for those who go on meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from redis.exceptions import RedisError

from service.core.errors import StoreUnavailable
from service.jobs.queue import Queue
from service.jobs.types import Ticket


class Outbox:
    """Publishes tickets. A queue that is away gets them from the reconciler: the record is the truth."""

    def __init__(self, queue: Queue) -> None:
        self._queue = queue
        self._sending: set[asyncio.Task[None]] = set()

    async def publish(self, tickets: Sequence[Ticket]) -> None:
        """Put tickets into the queue; return when they are there, or the queue is away."""
        try:
            await self._queue.publish(tickets)
        except (RedisError, OSError, StoreUnavailable):
            return

    def post(self, tickets: Sequence[Ticket]) -> None:
        """Publish without waiting for it, so that who made a job can begin to listen for its end meanwhile."""
        if tickets:
            sending = asyncio.create_task(self.publish(tickets))
            self._sending.add(sending)
            sending.add_done_callback(self._sending.discard)

    async def close(self) -> None:
        """Return when nothing is under way."""
        if self._sending:
            await asyncio.wait(self._sending)
