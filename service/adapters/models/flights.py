"""Equal questions that are asked at the same time are asked once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Flights:
    """Shares one computation among all who want the same thing at the same time.

    Who waits can be cancelled without harm to the others; the work is cancelled when nobody waits for it any more.
    """

    def __init__(self) -> None:
        self._under_way: dict[str, asyncio.Task[Any]] = {}
        self._waiting: dict[str, int] = {}

    def under_way(self, key: str) -> bool:
        """Whether somebody waits for `key` already."""
        return key in self._under_way

    async def share(self, key: str, work: Callable[[], Awaitable[T]]) -> T:
        """Return what `work()` gives, or what the same work under way gives. Raises what it raises."""
        task = self._under_way.get(key)
        if task is None:
            task = self._under_way[key] = asyncio.ensure_future(work())
            self._waiting[key] = 0
            task.add_done_callback(lambda done: self._landed(key, done))
        self._waiting[key] += 1
        try:
            return cast("T", await asyncio.shield(task))
        finally:
            self._waiting[key] -= 1
            if self._waiting[key] == 0:
                await self._leave(key, task)

    async def _leave(self, key: str, task: asyncio.Task[Any]) -> None:
        """Stop work that nobody waits for, and see it stopped; whoever comes next starts afresh."""
        if self._under_way.get(key) is task:
            del self._under_way[key], self._waiting[key]
        if not task.done():
            task.cancel()
            await asyncio.wait([task])

    def _landed(self, key: str, task: asyncio.Task[Any]) -> None:
        """Take the exception of work that ended after the last who waited was gone."""
        if self._under_way.get(key) is task and self._waiting.get(key) == 0:
            del self._under_way[key], self._waiting[key]
        if not task.cancelled():
            task.exception()
