"""Tasks end, even those that miss their first cancel."""

from __future__ import annotations

import asyncio

from service.jobs.endings import ended


async def test_a_task_that_swallows_a_cancel_is_ended_by_the_next() -> None:
    """The cancel is said again until the task is over."""
    swallowed = 0

    async def stubborn() -> None:
        nonlocal swallowed
        while True:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                swallowed += 1
                if swallowed > 2:
                    raise

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    await ended({task})
    assert task.cancelled()
    assert swallowed == 3


async def test_nothing_and_what_has_ended_are_ended() -> None:
    """No task, or one that is done, takes no time."""
    done = asyncio.ensure_future(asyncio.sleep(0))
    await done
    await ended({done})
    await ended(())
