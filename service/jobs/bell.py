"""Wake-ups: one connection per process listens for all jobs that somebody here waits for.

A bell only says "look again"; what there is to see stands in the record or the stream. So a lost ring costs a second,
never an event.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import RedisError

from service.jobs.layout import BELL, CANCEL

LOOK_SECONDS = 1.0  # how long a waiter trusts that no ring means no news
RECONNECT_SECONDS = 0.2
RUNNING = b"running"


class Bell:
    """Rings for jobs. `cancelled` is called with the id of every job that anybody cancels, where one listens."""

    def __init__(self, client: Redis, cancelled: Callable[[str], None] | None = None) -> None:
        self._client = client
        self._cancelled = cancelled
        self._waiting: dict[str, dict[asyncio.Event, bool]] = {}
        self._pubsub: Any = None
        self._listener: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def listening(self, id: str, *, end_only: bool = False) -> AsyncIterator[Callable[[float], Awaitable[None]]]:
        """Give a function that waits until something happened to job `id` since the last call, at most `seconds`.

        With `end_only` it sleeps through everything but the job's end.
        """
        event = asyncio.Event()
        first = id not in self._waiting
        self._waiting.setdefault(id, {})[event] = end_only

        async def news(seconds: float) -> None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(event.wait(), min(seconds, LOOK_SECONDS))
            event.clear()

        try:
            self.start()
            if first:
                await self._tell("subscribe", id)
            yield news
        finally:
            del self._waiting[id][event]
            if not self._waiting[id]:
                del self._waiting[id]
                await self._tell("unsubscribe", id)

    def start(self) -> None:
        """Begin to listen."""
        if self._listener is None or self._listener.done():
            self._listener = asyncio.create_task(self._listen())

    async def close(self) -> None:
        """Stop listening. Cancelling while redis-py connects is lost in its own error, so it is said until heard."""
        while self._listener is not None and not self._listener.done():
            self._listener.cancel()
            await asyncio.wait({self._listener}, timeout=0.1)

    async def _tell(self, command: str, id: str) -> None:
        with contextlib.suppress(RedisError, OSError):
            if self._pubsub is not None:
                await getattr(self._pubsub, command)(BELL + id)

    async def _listen(self) -> None:
        while True:
            with contextlib.suppress(RedisError, OSError):
                await self._hear()
            self._pubsub = None
            self._ring_all()
            await asyncio.sleep(RECONNECT_SECONDS)

    async def _hear(self) -> None:
        async with self._client.pubsub() as pubsub:
            await pubsub.subscribe(CANCEL, *[BELL + id for id in self._waiting])
            self._pubsub = pubsub
            self._ring_all()
            while True:
                message = await pubsub.get_message(ignore_subscribe_messages=False, timeout=None)
                if message is not None:
                    self._ring(message)

    def _ring(self, message: dict[str, Any]) -> None:
        """Pass a message on. The confirmation of a subscription rings too: it may have come after the news."""
        channel = message["channel"].decode()
        if channel != CANCEL:
            for event, end_only in self._waiting.get(channel.removeprefix(BELL), {}).items():
                if not (end_only and message["data"] == RUNNING):
                    event.set()
        elif message["type"] == "message" and self._cancelled is not None:
            self._cancelled(message["data"].decode())

    def _ring_all(self) -> None:
        for events in self._waiting.values():
            for event in events:
                event.set()
