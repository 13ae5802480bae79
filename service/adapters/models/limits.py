"""How hard one server is asked: fewer at a time when it says "slower", not at all for a while when it is away."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from service.adapters.models.faults import Fault

Clock = Callable[[], float]
# One overload answers many calls at once with "slower"; they count as one cut in this many seconds.
ONE_CUT = 1.0


class Limiter:
    """Concurrent calls of one server: halved when it is overloaded, one more a round while it is well (AIMD)."""

    def __init__(self, most: int, clock: Clock = time.monotonic) -> None:
        self.most = most
        self.allowed = float(most)
        self.running = 0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._clock = clock
        self._cut_at = float("-inf")

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        """Wait for a turn, in order, and hold it."""
        await self._enter()
        try:
            yield
        finally:
            self.running -= 1
            self._wake()

    async def _enter(self) -> None:
        """Take a place, or wait until one is handed over."""
        if self.running < int(self.allowed) and not self._waiting:
            self.running += 1
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # the place came in the same moment as the cancellation
                self.running -= 1
            elif turn in self._waiting:  # else who gave a place back in this moment has passed it over
                self._waiting.remove(turn)
            self._wake()
            raise

    def _wake(self) -> None:
        """Hand free places to those who wait."""
        while self._waiting and self.running < int(self.allowed):
            turn = self._waiting.popleft()
            if not turn.done():
                self.running += 1
                turn.set_result(None)

    def slow(self) -> None:
        """Allow half as many calls at a time, at least one."""
        now = self._clock()
        if now - self._cut_at >= ONE_CUT:
            self._cut_at = now
            self.allowed = max(1.0, self.allowed / 2)

    def speed_up(self) -> None:
        """Allow one more call at a time after as many good ones as are allowed."""
        self.allowed = min(float(self.most), self.allowed + 1 / self.allowed)
        self._wake()


class Breaker:
    """Opens after so many faults in a row; after a while lets one call through and closes if that goes well."""

    def __init__(self, faults: int, seconds: float, clock: Clock = time.monotonic) -> None:
        self._most = faults
        self._seconds = seconds
        self._clock = clock
        self._in_a_row = 0
        self._opened_at: float | None = None
        self._probing = False

    @property
    def open(self) -> bool:
        """Whether calls are refused now."""
        if self._opened_at is None:
            return False
        return self._probing or self._clock() - self._opened_at < self._seconds

    def check(self) -> None:
        """Let a call through. Raises Fault("breaker_open")."""
        if self.open:
            raise Fault("breaker_open", f"not asked: the last {self._in_a_row} calls failed")
        self._probing = self._opened_at is not None

    def succeeded(self) -> bool:
        """Take note that the server answers; returns whether it was thought away until now."""
        closes = self._opened_at is not None
        self._in_a_row, self._opened_at, self._probing = 0, None, False
        return closes

    def failed(self) -> bool:
        """Take note of a fault; returns whether it is the one from which on the server is thought away."""
        self._in_a_row += 1
        self._probing = False
        if self._in_a_row < self._most:
            return False
        opens = self._opened_at is None
        self._opened_at = self._clock()
        return opens

    def forgot(self) -> None:
        """Take note that a call was cancelled: it says nothing about the server."""
        self._probing = False
