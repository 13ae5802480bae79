"""How a task is ended for certain."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Any


async def ended(tasks: Collection[asyncio.Future[Any]]) -> None:
    """Return once every task has ended.

    redis-py makes an error of its own of a cancel that comes while it connects, and who handles that error goes on:
    so the cancel is said again until it is heard.
    """
    left = set(tasks)
    while left:
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=0.1)
