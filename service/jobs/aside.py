"""Work that may hold up the event loop, done beside it where it is much."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
MUCH = 200_000  # bytes or code points: compressing so many takes some milliseconds, a thread a tenth of one


async def aside(size: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return `function(*args, **kwargs)`, from a thread where it works on much; zlib lets others run meanwhile."""
    if size <= MUCH:
        return function(*args, **kwargs)
    return await asyncio.to_thread(function, *args, **kwargs)
