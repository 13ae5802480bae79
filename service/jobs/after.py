"""What nobody waits for, done a moment later: who waits has the answer by then."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from contextvars import Context, copy_context
from typing import Any, TypeAlias

MOMENT_SECONDS = 0.005
Chore: TypeAlias = Callable[[], Coroutine[Any, Any, None] | None]


class Afterwards:
    """Begins chores in their order, each a moment after it was added, in its context; `finish` leaves none undone."""

    def __init__(self) -> None:
        self._chores: deque[tuple[Context, Chore]] = deque()
        self._begun: set[asyncio.Task[None]] = set()

    def add(self, chore: Chore) -> None:
        """Have `chore` done later."""
        self._chores.append((copy_context(), chore))
        asyncio.get_running_loop().call_later(MOMENT_SECONDS, self._next)

    async def finish(self) -> None:
        """Begin at once what is left, and return when all is done."""
        while self._chores:
            self._next()
        if self._begun:
            await asyncio.wait(self._begun)

    def _next(self) -> None:
        if not self._chores:
            return
        context, chore = self._chores.popleft()
        work = context.run(chore)
        if work is not None:
            task = asyncio.get_running_loop().create_task(work, context=context)
            self._begun.add(task)
            task.add_done_callback(self._begun.discard)
