"""Chores that wait until who waits has the answer."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar

from service.jobs.after import MOMENT_SECONDS, Afterwards

OWNER: ContextVar[str] = ContextVar("owner")


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
    await afterwards.finish()
    assert done == [1]
    await asyncio.sleep(20 * MOMENT_SECONDS)
    assert done == [1]


async def test_what_takes_time_is_over_at_the_end_and_belongs_to_who_added_it() -> None:
    """An end waits for what was begun, which sees the context of its caller, whoever asks for the end."""
    done: list[str] = []

    async def slow() -> None:
        await asyncio.sleep(0.05)
        done.append(OWNER.get())

    async def caller(name: str) -> None:
        OWNER.set(name)
        afterwards.add(slow)

    afterwards = Afterwards()
    await asyncio.gather(caller("one"), caller("two"))
    await afterwards.finish()
    assert done == ["one", "two"]
