"""A line to Redis: one connection that everybody in a process shares, each asking without waiting for the others.

redis-py takes a connection out of a pool for each command and gives it back after; in a process that was idle before,
its layers were half of the time that a short job spent outside the engine (`corroborate bench load`). Here a command
is one write and its answer one look into a queue. redis-py still makes the connection: addresses, TLS, passwords and
databases are its business.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

import hiredis
from redis._parsers import _AsyncHiredisParser
from redis.asyncio import ConnectionPool
from redis.exceptions import ConnectionError as Lost
from redis.exceptions import InvalidResponse
from redis.exceptions import TimeoutError as TooSlow

UNFINISHED = object()
RESP3 = 3
SUBSCRIBED = b"subscribe"  # the one push that is an answer


class Line(asyncio.Protocol):
    """Sends commands over one connection of the kind that `pool` makes, opened when needed and again when it was lost.

    Nothing is sent twice. An answer that takes longer than `seconds` ends the connection, for answers come in order.
    What is told on channels comes between them, where server and client speak RESP3; what is told while there is no
    connection is lost.
    """

    def __init__(self, pool: ConnectionPool, seconds: float) -> None:
        self._pool = pool
        self._seconds = seconds
        self._connection: Any = None
        self._opening: asyncio.Task[None] | None = None
        self._transport: Any = None
        self._reader: Any = None
        self._asked: deque[tuple[asyncio.Future[Any], float]] = deque()
        self._watch: asyncio.TimerHandle | None = None
        self._heard: dict[str, Callable[[bytes], None]] = {}

    def hear(self, channel: str, heed: Callable[[bytes], None]) -> None:
        """Call `heed` with whatever is told on `channel` from now on, for as long as there is a connection."""
        self._heard[channel] = heed
        if self._transport is not None:
            self._subscribe(channel)

    async def ask(self, *command: Any) -> Any:
        """Return the answer to `command`. Raises RedisError: what the server says, or that it says nothing."""
        packed = hiredis.pack_command(command)
        if self._transport is None:
            await self._open()
        if self._transport is None:  # it was lost between being made and being used
            raise Lost("The connection was lost.")
        said = await self._sent(packed)
        if isinstance(said, Exception):
            raise said
        return said

    def _sent(self, packed: bytes) -> asyncio.Future[Any]:
        """Send a command and return what will hold its answer."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Any] = loop.create_future()
        # Only what is sent waits for an answer, or all later ones would reach the wrong tenants.
        self._transport.write(packed)
        self._asked.append((answer, loop.time() + self._seconds))
        if self._watch is None:
            self._watch = loop.call_later(self._seconds, self._look)
        return answer

    def close(self) -> None:
        """End the connection; who still waits for an answer is told that it is lost."""
        self._end(Lost("The connection was closed."))

    def data_received(self, data: bytes) -> None:
        """Hand every whole answer to whoever asked first; where nobody waits for it any more it is dropped."""
        try:
            self._reader.feed(data)
            while (said := self._reader.gets()) is not UNFINISHED:
                if isinstance(said, hiredis.PushNotification) and said[0] != SUBSCRIBED:
                    self._told(said)
                    continue
                answer, _ = self._asked.popleft()
                if not answer.done():
                    answer.set_result(said)
        except (InvalidResponse, IndexError) as error:  # from here on nobody knows whose answer it is
            self._end(Lost(f"Not an answer of Redis: {type(error).__name__}."))

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell everybody who waits. What they asked may have been done."""
        self._end(Lost("The connection was lost." if exc is None else f"The connection was lost: {exc}."))

    async def _open(self) -> None:
        """Return when there is a connection; all who wait for it wait for the same attempt. Raises Lost, TooSlow."""
        if self._opening is None:
            self._opening = asyncio.ensure_future(self._connect())
            self._opening.add_done_callback(self._opened)
        await asyncio.shield(self._opening)

    def _opened(self, opening: asyncio.Task[None]) -> None:
        self._opening = None
        if not opening.cancelled():
            opening.exception()  # those who wait for it have it too

    async def _connect(self) -> None:
        connection = self._pool.make_connection()  # type: ignore[no-untyped-call]
        await connection.connect()
        writer = connection._writer  # noqa: SLF001 (redis-py has no way to hand a ready connection over)
        self._reader = hiredis.Reader(
            protocolError=InvalidResponse,
            replyError=_AsyncHiredisParser.parse_error,
            notEnoughData=UNFINISHED,
        )
        self._connection, self._transport = connection, writer.transport
        self._transport.set_protocol(self)
        for channel in self._heard:
            self._subscribe(channel)

    def _subscribe(self, channel: str) -> None:
        """Ask to be told what is told on `channel`. RESP2 would take no other command from then on."""
        command: Any = ("SUBSCRIBE", channel)
        if int(self._connection.protocol) >= RESP3:
            self._sent(hiredis.pack_command(command)).add_done_callback(asyncio.Future.exception)

    def _told(self, said: list[Any]) -> None:
        """Pass on what was told on a channel."""
        heed = self._heard.get(said[1].decode()) if said[0] == b"message" else None
        if heed is not None:
            heed(said[2])

    def _look(self) -> None:
        """End the connection where the oldest answer is overdue, else look again when it would be."""
        self._watch = None
        if self._asked:
            loop = asyncio.get_running_loop()
            left = self._asked[0][1] - loop.time()
            if left <= 0:
                self._end(TooSlow("No answer in time."))
            else:
                self._watch = loop.call_later(left, self._look)

    def _end(self, reason: Exception) -> None:
        transport, self._transport, self._connection = self._transport, None, None
        if transport is not None:
            transport.abort()
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        asked, self._asked = self._asked, deque()
        for answer, _ in asked:
            if not answer.done():
                answer.set_exception(reason)
