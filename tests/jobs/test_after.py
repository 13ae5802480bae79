"""Chores that wait until who waits has the answer."""

from __future__ import annotations

import asyncio

from service.jobs.after import MOMENT_SECONDS, Afterwards


async def test_chores_are_done_later_in_their_order() -> None:
    """Nothing happens at once, and nothing is forgotten."""
    done: list[int] = []
    afterwards = Afterwards()
    for number in range(3):
        afterwards.add(lambda number=number: done.append(number))
    await asyncio.sleep(0)
    assert done == []
    await asyncio.sleep(20 * MOMENT_SECONDS)
    assert done == [0, 1, 2]


async def test_what_is_left_at_the_end_is_done_then_and_only_then() -> None:
    """An end does not wait, and a moment later nothing is done twice."""
    done: list[int] = []
    afterwards = Afterwards()
    afterwards.add(lambda: done.append(1))
    afterwards.finish()
    assert done == [1]
    await asyncio.sleep(20 * MOMENT_SECONDS)
    assert done == [1]
