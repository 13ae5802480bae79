"""Batches: accepted whole, fed at their own pace, resumable, and told line by line."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest
from redis.asyncio import Redis

from service.core.errors import Conflict, NotFound
from service.core.types import Source, SummaryRequest
from service.jobs import Batch, Jobs
from service.jobs.batches import Batches
from service.jobs.types import Submitted, Ticket
from tests.jobs.parts import TENANT, request, settings, working


def lines(number: int, **fields: Any) -> list[SummaryRequest]:
    """Return as many different requests."""
    return [request(f"Line {n}.", **fields) for n in range(number)]


async def ended(door: Jobs, batch: Batch) -> Batch:
    """Return a batch when all of it has ended."""
    for _ in range(300):
        now = await door.batches.get(TENANT, batch.id)
        if now.ended:
            return now
        await asyncio.sleep(0.05)
    return now


async def results(door: Jobs, batch: Batch, after: int = -1) -> list[dict[str, Any]]:
    """Return a batch's results."""
    return [msgspec.json.decode(line) async for line in door.batches.results(TENANT, batch.id, after)]


async def test_every_line_is_done_and_told_in_order(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """The results stand in the order of the lines, each with its summary, and may be fetched from any line on."""
    batch = await door.submit_batch(TENANT, lines(70))
    assert (batch.total, batch.counts, batch.ended) == (70, {"queued": 70}, False)
    async with working(redis, valkey_url):
        done = await ended(door, batch)
    assert (done.counts, done.ended) == ({"succeeded": 70}, True)
    told = await results(door, batch)
    assert [line["line"] for line in told] == list(range(70))
    assert [line["summary"]["headline"] for line in told] == [f"Line {n}." for n in range(70)]
    assert await results(door, batch, 49) == told[50:]


async def test_a_line_that_cannot_be_is_told_and_harms_no_other(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """An unknown ref fails its own line with the reason."""
    bad = SummaryRequest(documents=(Source(ref="doc_0"),))
    batch = await door.submit_batch(TENANT, [*lines(1), bad])
    async with working(redis, valkey_url):
        done = await ended(door, batch)
    assert done.counts == {"failed": 1, "succeeded": 1}
    told = await results(door, batch)
    assert (told[1]["status"], told[1]["problem"]["code"]) == ("failed", "invalid_field")
    assert "id" not in told[1]


async def test_a_batch_sent_twice_is_one(door: Jobs) -> None:
    """The same key and lines make one batch; other lines under it are a conflict."""
    first = await door.submit_batch(TENANT, lines(3), idempotency_key="k")
    again = await door.submit_batch(TENANT, lines(3), idempotency_key="k")
    assert (again.id, again.replayed) == (first.id, True)
    with pytest.raises(Conflict):
        await door.submit_batch(TENANT, lines(4), idempotency_key="k")


async def test_feeding_goes_on_where_it_was(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A worker that ends in the middle leaves no line out and makes none twice."""
    batch = await door.submit_batch(TENANT, lines(40))
    mine = Ticket(task="batch", tenant=TENANT, id=batch.id, lane="batch")
    first = await door.batches._next(mine)  # noqa: SLF001 (the state in which a kill would leave it)
    for number, line in first[:7]:
        await door.batches._feed(mine, number, line)  # noqa: SLF001
    async with working(redis, valkey_url):
        done = await ended(door, batch)
    assert done.counts == {"succeeded": 40}
    assert len((await door.page(TENANT, None, 100)).jobs) == 40


async def test_cancelling_stops_what_has_not_ended(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """What is queued, running or not yet fed is cancelled, what has ended stays; deleting again removes all."""
    batch = await door.submit_batch(TENANT, lines(30, focus="0.2"))
    async with working(redis, valkey_url):
        for _ in range(600):  # until some have ended
            await asyncio.sleep(0.05)
            if "succeeded" in (await door.batches.get(TENANT, batch.id)).counts:
                break
        await door.delete_batch(TENANT, batch.id)
        done = await ended(door, batch)
    assert done.counts["cancelled"] + done.counts["succeeded"] == 30
    assert done.counts["cancelled"] > 0
    await door.delete_batch(TENANT, batch.id)
    with pytest.raises(NotFound):
        await door.batches.get(TENANT, batch.id)
    assert (await door.page(TENANT)).jobs == ()
    assert not [name for name in await redis.keys("co:*") if batch.id.encode() in name]


async def test_an_interactive_job_overtakes_a_batch(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A thousand lines do not hold up the same tenant's own question."""
    batch = await door.submit_batch(TENANT, lines(200, focus="0.01"))
    async with working(redis, valkey_url, worker_concurrency=2):
        await asyncio.sleep(0.3)
        job = (await door.submit(TENANT, request("Now."))).job
        await door.wait(TENANT, job.id, 5)
        assert (await door.batches.get(TENANT, batch.id)).counts.get("queued", 0) > 100


async def test_another_tenant_finds_no_batch(door: Jobs) -> None:
    """A batch is its tenant's alone."""
    batch = await door.submit_batch(TENANT, lines(1))
    for call in (door.batches.get("other", batch.id), door.delete_batch("other", batch.id)):
        with pytest.raises(NotFound):
            await call


@pytest.mark.parametrize("times", [1, 2])
async def test_a_line_that_is_being_fed_as_its_batch_is_cancelled_is_no_job(
    redis: Redis, valkey_url: str, door: Jobs, times: int
) -> None:
    """Nor is any behind it; and where the batch was removed as well, nothing of it comes back."""
    batch = await door.submit_batch(TENANT, lines(5))
    fed: list[str] = []

    async def submit(tenant: str, order: SummaryRequest, key: str) -> Submitted:
        if fed:
            for _ in range(times):
                await door.delete_batch(TENANT, batch.id)
        made = await door.submit(tenant, order, idempotency_key=key, lane="batch")
        fed.append(made.job.id)
        return made

    feeding = Batches(redis, settings(valkey_url), submit, door.delete)
    assert await feeding.perform(Ticket(task="batch", tenant=TENANT, id=batch.id, lane="batch")) is None
    assert len(fed) == 2
    with pytest.raises(NotFound):
        await door.get(TENANT, fed[1])
    if times == 1:
        assert (await door.batches.get(TENANT, batch.id)).counts == {"cancelled": 5}
    else:
        assert await redis.keys("co:*:batch:*") == []
