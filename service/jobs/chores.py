"""What is done again and again, and what is told of a fault in it."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

import structlog

from service.core.errors import StoreUnavailable

log = structlog.get_logger("corroborate.jobs")


async def every(seconds: float, chore: Callable[[], Awaitable[None]]) -> None:
    """Do `chore` again and again. No fault of one time ends it: without its heartbeat a process would lose its jobs."""
    while True:
        try:
            await chore()
        except StoreUnavailable:
            pass
        except Exception as error:  # noqa: BLE001 (whatever it is, the next time may go well)
            log.warning("chore_failed", error=type(error).__name__, where=place(error))
        await asyncio.sleep(seconds)


def place(error: BaseException | None) -> str | None:
    """Return the file and line that raised `error`: enough to find it, and nothing of what was worked on."""
    if error is None or error.__traceback__ is None:
        return None
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"
