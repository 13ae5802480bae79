"""Wake-ups: one connection per process listens for all jobs that somebody here waits for.

A bell says "look again", and of a job's end what there is to see: its record and its result, so that who waits for
them has them without another trip. Both stand in the store as well: a lost ring costs a second, never an event.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from msgspec import Struct
from redis.asyncio import Redis
from redis.exceptions import RedisError

from service.jobs.layout import BELL, CANCEL

LOOK_SECONDS = 1.0  # how long a waiter trusts that no ring means no news
SETTLE_SECONDS = 0.02  # after which a new subscriber looks, for the news may have come before the subscription
RECONNECT_SECONDS = 0.2
RUNNING = b"running"


class Waiter(Struct, eq=False):
    """Somebody who waits for news of a job. `end_only`: of its end; `end` is what the bell told of it."""

    end_only: bool
    end: bytes | None = None
    rung: bool = False
    waking: asyncio.Future[None] | None = None

    def ring(self, told: bytes | None = None) -> None:
        """Wake the waiter; what is not the word that a job runs is its end."""
        if told != RUNNING:
            self.end = told or self.end
        elif self.end_only:
            return
        self.rung = True
        self.wake()

    def wake(self) -> None:
        """End a wait under way."""
        if self.waking is not None and not self.waking.done():
            self.waking.set_result(None)

    async def news(self, seconds: float) -> bytes | None:
        """Wait for a ring since the last call, at most `seconds`; return what the bell told of the end, if anything."""
        if not self.rung:
            loop = asyncio.get_running_loop()
            self.waking = loop.create_future()
            late = loop.call_later(min(seconds, LOOK_SECONDS), self.wake)
            try:
                await self.waking
            finally:
                late.cancel()
        self.rung = False
        return self.end


class Bell:
    """Rings for jobs. `cancelled` is called with the id of every job that anybody cancels, where one listens."""

    def __init__(self, client: Redis, cancelled: Callable[[str], None] | None = None) -> None:
        self._client = client
        self._cancelled = cancelled
        self._waiting: dict[str, set[Waiter]] = {}
        self._pubsub: Any = None
        self._listener: asyncio.Task[None] | None = None
        self._leaving: set[asyncio.Task[None]] = set()
        self._telling = asyncio.Lock()
        self.hurried = False

    @asynccontextmanager
    async def listening(
        self, id: str, *, end_only: bool = False
    ) -> AsyncIterator[Callable[[float], Awaitable[bytes | None]]]:
        """Give a function that waits until something happened to job `id` since the last call, at most `seconds`.

        It returns what the bell told of the job's end, as the script `finish` wrote it, None where there is nothing of
        it. With `end_only` it sleeps through everything but the end.
        """
        waiter = Waiter(end_only)
        first = id not in self._waiting
        self._waiting.setdefault(id, set()).add(waiter)

        try:
            self.start()
            if first:
                await self._tell("subscribe", id)
            yield waiter.news
        finally:
            self._waiting[id].discard(waiter)
            if not self._waiting[id]:
                del self._waiting[id]
                leaving = asyncio.create_task(self._leave(id))  # the caller's answer does not wait for it
                self._leaving.add(leaving)
                leaving.add_done_callback(self._leaving.discard)

    def start(self) -> None:
        """Begin to listen."""
        if self._listener is None or self._listener.done():
            self._listener = asyncio.create_task(self._listen())

    def hurry(self) -> None:
        """Wake everybody who waits: the process is asked to end."""
        self.hurried = True
        self._ring_all()

    async def close(self) -> None:
        """Stop listening. Cancelling while redis-py connects is lost in its own error, so it is said until heard."""
        while self._listener is not None and not self._listener.done():
            self._listener.cancel()
            await asyncio.wait({self._listener}, timeout=0.1)

    async def _leave(self, id: str) -> None:
        """Unsubscribe, unless somebody came to wait for the same job meanwhile."""
        if id not in self._waiting:
            await self._tell("unsubscribe", id)

    async def _tell(self, command: str, id: str) -> None:
        async with self._telling:  # in order: or one who comes as another leaves would hear nothing
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
        """Pass a message on. The confirmation of a subscription rings too, a little later: it may come after the news.

        Later, since the job that somebody begins to wait for most often begins just then too.
        """
        channel, spoken = message["channel"].decode(), message["type"] == "message"
        if channel != CANCEL and spoken:
            self._tell_waiters(channel.removeprefix(BELL), message["data"])
        elif channel != CANCEL:
            later = asyncio.get_running_loop().call_later
            later(SETTLE_SECONDS, self._tell_waiters, channel.removeprefix(BELL), None)
        elif spoken and self._cancelled is not None:
            self._cancelled(message["data"].decode())

    def _tell_waiters(self, id: str, told: bytes | None) -> None:
        for waiter in self._waiting.get(id, ()):
            waiter.ring(told)

    def _ring_all(self) -> None:
        for id in self._waiting:
            self._tell_waiters(id, None)
