"""What nobody waits for, done a moment later: who waits has the answer by then."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

MOMENT_SECONDS = 0.005


class Afterwards:
    """Does chores in their order, each a moment after it was added; `finish` does those that are left."""

    def __init__(self) -> None:
        self._chores: deque[Callable[[], None]] = deque()

    def add(self, chore: Callable[[], None]) -> None:
        """Have `chore` done later."""
        self._chores.append(chore)
        asyncio.get_running_loop().call_later(MOMENT_SECONDS, self._next)

    def finish(self) -> None:
        """Do at once what is left."""
        while self._chores:
            self._next()

    def _next(self) -> None:
        if self._chores:
            self._chores.popleft()()
