"""What every queue does, the real one and the one in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from redis.asyncio import Redis

from service.jobs.queue import Queue
from service.jobs.types import Perform, Ticket
from tests.jobs.parts import MemoryQueue, queue


@pytest.fixture(params=["streaq", "memory"])
def any_queue(request: pytest.FixtureRequest, redis: Redis, valkey_url: str) -> Queue:
    """A queue of either kind, one ticket at a time."""
    return queue(redis, valkey_url, concurrency=1) if request.param == "streaq" else MemoryQueue()


def ticket(number: int, lane: str = "interactive") -> Ticket:
    """Return a ticket."""
    return Ticket(task="summary", tenant="harbour", id=f"sum_{number}", lane=lane)


@asynccontextmanager
async def consuming(any_queue: Queue, perform: Perform) -> AsyncIterator[None]:
    """Consume for as long as the block lasts."""
    task = asyncio.create_task(any_queue.consume(perform))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


class Seen:
    """Keeps the tickets that it is handed and says when there are enough."""

    def __init__(self, enough: int, again: list[float | None] | None = None) -> None:
        self.tickets: list[Ticket] = []
        self.again = again or []
        self._enough = enough
        self.done = asyncio.Event()

    async def __call__(self, ticket: Ticket) -> float | None:
        self.tickets.append(ticket)
        if len(self.tickets) >= self._enough:
            self.done.set()
        return self.again.pop(0) if self.again else None


async def test_a_ticket_arrives_as_it_was_sent(any_queue: Queue) -> None:
    """What is published is what is performed."""
    seen = Seen(1)
    async with consuming(any_queue, seen):
        await any_queue.publish([ticket(1)])
        await asyncio.wait_for(seen.done.wait(), 10)
    assert seen.tickets == [ticket(1)]


async def test_publishing_twice_is_a_no_op(any_queue: Queue) -> None:
    """A ticket that is already there is not there twice."""
    await any_queue.publish([ticket(1)])
    await any_queue.publish([ticket(1), ticket(2)])
    assert (await any_queue.depth())["interactive"] == 2
    seen = Seen(2)
    async with consuming(any_queue, seen):
        await asyncio.wait_for(seen.done.wait(), 10)
    assert [seen.id for seen in seen.tickets] == ["sum_1", "sum_2"]


async def test_a_ticket_comes_again_when_asked(any_queue: Queue) -> None:
    """Performing may ask for the ticket once more."""
    seen = Seen(2, again=[0.0])
    async with consuming(any_queue, seen):
        await any_queue.publish([ticket(1)])
        await asyncio.wait_for(seen.done.wait(), 10)
    assert seen.tickets == [ticket(1), ticket(1)]


async def test_interactive_goes_before_batch(any_queue: Queue) -> None:
    """A higher lane is emptied first, whatever came first."""
    await any_queue.publish([ticket(1, "batch"), ticket(2, "batch"), ticket(3)])
    seen = Seen(3)
    async with consuming(any_queue, seen):
        await asyncio.wait_for(seen.done.wait(), 10)
    assert [seen.id for seen in seen.tickets].index("sum_3") < 2


async def test_what_is_done_with_may_be_published_again(any_queue: Queue) -> None:
    """A ticket that was performed is forgotten."""
    seen = Seen(1)
    async with consuming(any_queue, seen):
        await any_queue.publish([ticket(1)])
        await asyncio.wait_for(seen.done.wait(), 10)
        await asyncio.sleep(0.2)
        await any_queue.publish([ticket(1)])
        for _ in range(100):
            await asyncio.sleep(0.05)
            if len(seen.tickets) == 2:
                break
    assert len(seen.tickets) == 2
    assert sum((await any_queue.depth()).values()) == 0


async def test_a_ticket_is_written_as_streaq_writes_it(redis: Redis, valkey_url: str) -> None:
    """Keys, signature and arguments are those of streaQ's own publishing, byte for byte."""
    ours = queue(redis, valkey_url)
    theirs = await ours._worker()  # noqa: SLF001 (what the worker reads is the contract)
    written = ours._arguments(ticket(1, "batch"), 5, "not a secret in a test")  # noqa: SLF001
    task = theirs.enqueue_unsafe("summary", "harbour", "sum_1", "batch")
    keys = [theirs.stream_key + "batch", theirs.queue_key + "batch", theirs.task_key + "sum_1"]
    keys += [theirs.dependents_key, theirs.dependencies_key, theirs.results_key]
    assert written == [*keys, "sum_1", await task.serialize(5), 0, 0, 5]
