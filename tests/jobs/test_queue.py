"""The queue: what is put arrives once, the highest lane first, again when asked, and is nobody's loss at a stop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from redis.asyncio import Redis

from service.adapters.store.redis import connect
from service.jobs.queue import Queue, depth
from service.jobs.types import Perform, Ticket


@pytest.fixture
def queue(redis: Redis) -> Queue:
    """A queue that performs one ticket at a time."""
    return Queue(redis, concurrency=1)


def ticket(number: int, lane: str = "interactive") -> Ticket:
    """Return a ticket of a tenant whose name needs care in a key."""
    return Ticket(task="summary", tenant="old harbour: 1/2", id=f"sum_{number}", lane=lane)


@asynccontextmanager
async def consuming(queue: Queue, perform: Perform) -> AsyncIterator[None]:
    """Consume for as long as the block lasts."""
    task = asyncio.create_task(queue.consume(perform))
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


async def test_a_ticket_arrives_as_it_was_put(queue: Queue) -> None:
    """What is put is what is performed, whoever waited before it came."""
    seen = Seen(1)
    async with consuming(queue, seen):
        await asyncio.sleep(0.05)
        await queue.put(ticket(1))
        await asyncio.wait_for(seen.done.wait(), 10)
    assert seen.tickets == [ticket(1)]


async def test_putting_twice_is_a_no_op(queue: Queue, redis: Redis) -> None:
    """A ticket that waits is not there twice, and keeps its place."""
    for number in (1, 2, 1):
        await queue.put(ticket(number))
        await asyncio.sleep(0.002)
    assert (await depth(redis))["interactive"] == 2
    seen = Seen(2)
    async with consuming(queue, seen):
        await asyncio.wait_for(seen.done.wait(), 10)
    assert [seen.id for seen in seen.tickets] == ["sum_1", "sum_2"]


@pytest.mark.parametrize("pause", [0.0, 0.2])
async def test_a_ticket_comes_again_when_asked(queue: Queue, redis: Redis, pause: float) -> None:
    """Performing may ask for the ticket once more, at once or after a while; meanwhile it is counted."""
    seen = Seen(1, again=[pause])
    async with consuming(queue, seen):
        await queue.put(ticket(1))
        await asyncio.wait_for(seen.done.wait(), 10)
        waiting = (await depth(redis))["interactive"]
        for _ in range(100):
            await asyncio.sleep(0.02)
            if len(seen.tickets) == 2:
                break
    assert seen.tickets == [ticket(1), ticket(1)]
    assert waiting == (pause > 0) or pause == 0


async def test_interactive_goes_before_batch(queue: Queue) -> None:
    """A higher lane is emptied first, whatever came first."""
    for each in (ticket(1, "batch"), ticket(2, "delivery"), ticket(3)):
        await queue.put(each)
    seen = Seen(3)
    async with consuming(queue, seen):
        await asyncio.wait_for(seen.done.wait(), 10)
    assert [seen.id for seen in seen.tickets] == ["sum_3", "sum_2", "sum_1"]


async def test_what_fails_ends_nothing_else(queue: Queue) -> None:
    """An unexpected fault of one ticket leaves the others to be performed."""
    seen = Seen(1)

    async def failing(given: Ticket) -> float | None:
        if given.id == "sum_1":
            raise ValueError
        return await seen(given)

    await queue.put(ticket(1))
    await queue.put(ticket(2))
    async with consuming(queue, failing):
        await asyncio.wait_for(seen.done.wait(), 10)
    assert seen.tickets == [ticket(2)]


async def test_stopping_loses_no_ticket(redis: Redis, valkey_url: str) -> None:
    """Of consumers that are stopped as tickets come, each ticket is performed by one or still waits."""
    taken: list[str] = []

    async def perform(given: Ticket) -> None:
        taken.append(given.id)

    clients = [connect(valkey_url) for _ in range(8)]
    tasks = [asyncio.create_task(Queue(client).consume(perform)) for client in clients]
    await asyncio.sleep(0.1)
    queue = Queue(redis)
    for number, task in enumerate(tasks):
        putting = [asyncio.create_task(queue.put(ticket(10 * number + n))) for n in range(10)]
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(*putting, task, return_exceptions=True)
    waiting = [found.decode().split()[2] for found in await redis.zrange("co:queue:interactive", 0, -1)]
    assert sorted(taken + waiting) == sorted(f"sum_{n}" for n in range(80))
    for client in clients:
        await client.aclose()


async def test_a_consumer_lets_what_runs_end(queue: Queue) -> None:
    """Cancelling stops the taking, not what was taken."""
    started, ended = asyncio.Event(), asyncio.Event()

    async def slow(given: Ticket) -> None:
        started.set()
        await asyncio.sleep(0.2)
        ended.set()

    async with consuming(queue, slow):
        await queue.put(ticket(1))
        await asyncio.wait_for(started.wait(), 10)
    assert ended.is_set()
