"""Short jobs done where they were accepted: no worker is needed, and none is missed when something goes wrong."""

from __future__ import annotations

import asyncio

import pytest
from redis.asyncio import Redis

from service import wiring
from service.adapters.pool import ProcessPool
from service.adapters.store.redis import RedisCache
from service.core.errors import ModelUnavailable, UnreadableDocument
from service.engine.events import Emit
from service.jobs.records import Records
from service.jobs.scope import ScopedCache
from service.jobs.types import Assigned, Done
from tests.jobs.parts import TENANT, echo, jobs, local, outcome, request, settings, working


async def test_a_job_that_somebody_waits_for_is_done_without_a_worker(redis: Redis, valkey_url: str) -> None:
    """It is running when it is accepted, and its caller has record and summary as they were written."""
    async with local(redis, valkey_url) as (door, reports):
        submitted = await door.submit(TENANT, request(), waits=True)
        assert (submitted.job.status, submitted.job.attempts) == ("running", 1)
        found = await door.outcome(submitted.job, 10)
        assert (found.job.status, found.job.attempts) == ("succeeded", 1)
        assert found == await door.find(TENANT, submitted.job.id)
        assert [event.name async for event in door.events(TENANT, found.job.id) if event][-1] == "succeeded"
        assert (await door.depth()).lanes == {"batch": 0, "delivery": 0, "interactive": 0}
    assert [report.status for report in reports.reports] == ["succeeded"]


async def test_the_work_is_given_the_body_that_was_sent(redis: Redis, valkey_url: str) -> None:
    """It is what the record keeps and what a worker would be given: nothing encodes the request again."""
    body = b' {"documents": [{"text": "The ferry left at nine."}] , "focus": "0.3"}'
    given: list[bytes] = []

    async def noting(assigned: Assigned, emit: Emit) -> Done:
        given.append(assigned.body)
        return await echo(assigned, emit)

    async with local(redis, valkey_url, noting) as (door, _):
        job = (await door.submit(TENANT, request(focus="0.3"), waits=True, body=body)).job
        assert await redis.get(f"co:{TENANT}:job:{job.id}:request") == body
        await door.outcome(job, 10)
    assert given == [body]


async def test_what_nobody_waits_for_or_is_long_goes_to_the_workers(redis: Redis, valkey_url: str) -> None:
    """Only a short job whose caller waits is done here."""
    async with local(redis, valkey_url) as (door, _):
        alone = await door.submit(TENANT, request())
        long = await door.submit(TENANT, request("Two.", focus="long"), waits=True)
        assert (alone.job.status, long.job.status) == ("queued", "queued")
        await door.outbox.close()
        assert (await door.depth()).lanes["interactive"] == 2


async def test_a_process_with_no_free_place_leaves_jobs_to_the_workers(redis: Redis, valkey_url: str) -> None:
    """Of five at once one is done here, the others are in the queue, and the place is free again after."""
    async with local(redis, valkey_url) as (door, _):
        made = await asyncio.gather(
            *(door.submit(TENANT, request(f"Number {n}.", focus="0.2"), waits=True) for n in range(5))
        )
        assert sorted(each.job.status for each in made) == ["queued"] * 4 + ["running"]
        running = next(each.job for each in made if each.job.status == "running")
        assert (await door.outcome(running, 10)).job.status == "succeeded"
        again = await door.submit(TENANT, request("Again."), waits=True)
        assert again.job.status == "running"


async def test_a_tenant_whose_turn_is_not_now_waits_for_it(redis: Redis, valkey_url: str) -> None:
    """The limit of a tenant's jobs holds for those done here as well."""
    async with local(redis, valkey_url) as (door, _):
        for number in range(settings(valkey_url).tenant_jobs):
            await door.submit(TENANT, request(f"Number {number}."))
        late = await door.submit(TENANT, request("Late."), waits=True)
        assert late.job.status == "queued"
        assert (await door.submit("other", request(), waits=True)).job.status == "running"


async def test_equal_requests_are_answered_as_ever(redis: Redis, valkey_url: str) -> None:
    """An equal set is answered from the last, an equal key by its job, and neither takes a place."""
    async with local(redis, valkey_url) as (door, _):
        first = await door.submit(TENANT, request(), waits=True, idempotency_key="k")
        await door.outcome(first.job, 10)
        replayed = await door.submit(TENANT, request(), waits=True, idempotency_key="k")
        assert (replayed.replayed, replayed.job.id) == (True, first.job.id)
        assert (await door.submit(TENANT, request(), waits=True)).job.status == "succeeded"
        assert (await door.submit(TENANT, request("New."), waits=True)).job.status == "running"


async def test_a_job_that_cannot_succeed_fails_here_with_its_reason(redis: Redis, valkey_url: str) -> None:
    """A fault of the request is final wherever it is found."""

    async def encrypted(assigned: Assigned, emit: Emit) -> Done:
        raise UnreadableDocument("It is encrypted.")

    async with local(redis, valkey_url, encrypted) as (door, _):
        found = await door.outcome((await door.submit(TENANT, request(), waits=True)).job, 10)
    assert (found.job.status, found.job.problem and found.job.problem.code) == ("failed", "unreadable_document")


async def test_a_passing_failure_is_a_workers_to_mend(redis: Redis, valkey_url: str) -> None:
    """What goes wrong here once is tried again by a worker, and who waits has the summary from there."""

    async def away(assigned: Assigned, emit: Emit) -> Done:
        raise ModelUnavailable("away")

    async with local(redis, valkey_url, away) as (door, reports), working(redis, valkey_url):
        found = await door.outcome((await door.submit(TENANT, request(), waits=True)).job, 15)
    assert (found.job.status, found.job.attempts) == ("succeeded", 2)
    assert [report.status for report in reports.reports] == ["retried"]


async def test_a_process_that_stops_hands_its_job_to_the_workers(redis: Redis, valkey_url: str) -> None:
    """What does not end in `stop_seconds` is done by a worker, at once and as if it had not been begun."""
    async with local(redis, valkey_url) as (door, reports):
        job = (await door.submit(TENANT, request(focus="30"), waits=True)).job
    assert [report.status for report in reports.reports] == ["returned"]

    async def other(assigned: Assigned, emit: Emit) -> Done:
        return outcome("Done elsewhere.")

    async with working(redis, valkey_url, other):
        after = jobs(redis, valkey_url)
        ended = await after.wait(TENANT, job.id, 4)
        await after.close()
    assert (ended.status, ended.attempts) == ("succeeded", 1)


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("beside", [True, False])
async def test_a_deleted_job_that_was_done_here_leaves_no_trace(
    redis: Redis, valkey_url: str, *, at_once: bool, beside: bool
) -> None:
    """What its one trip to the pool puts into the cache is known to its record when the caller learns of the end.

    It may not be there yet then: what comes after the job was deleted is not kept. A cache elsewhere cannot know that,
    so there it is put before.
    """
    fields = {} if beside else {"cache_url": f"{valkey_url}?elsewhere"}
    chosen, pool = settings(valkey_url, **fields), ProcessPool(1)
    tools = wiring.tools(chosen, ScopedCache(RedisCache(redis)), pool)
    try:
        async with local(redis, valkey_url, wiring.work(chosen, tools), **fields) as (door, _):
            asked = request("The Orrin dam failed on Monday evening after heavy rain in the valley.")
            found = await door.outcome((await door.submit(TENANT, asked, waits=True)).job, 30)
            assert found.job.status == "succeeded"
            if not at_once:
                await asyncio.sleep(0.2)
                assert await redis.keys("corroborate:cache:*") != []
            if not beside:
                assert await redis.keys("corroborate:cache:*") != []
            await door.delete(TENANT, found.job.id)
            await asyncio.sleep(0.2)
            assert await redis.keys("corroborate:cache:*") == []
    finally:
        pool.close()


async def test_what_a_job_found_out_is_kept_when_its_process_stops_at_once(redis: Redis, valkey_url: str) -> None:
    """An end in order leaves nothing undone that was put off."""
    chosen, pool = settings(valkey_url), ProcessPool(1)
    tools = wiring.tools(chosen, ScopedCache(RedisCache(redis)), pool)
    try:
        async with local(redis, valkey_url, wiring.work(chosen, tools)) as (door, reports):
            asked = request("The Orrin dam failed on Monday evening after heavy rain in the valley.")
            found = await door.outcome((await door.submit(TENANT, asked, waits=True)).job, 30)
            assert found.job.status == "succeeded"
        assert len(await redis.keys("corroborate:cache:*")) == 1
        assert [report.summary is not None for report in reports.reports] == [True]
    finally:
        pool.close()


@pytest.mark.parametrize("beats", [True, False])
async def test_a_job_whose_process_dies_is_done_by_a_worker(redis: Redis, valkey_url: str, *, beats: bool) -> None:
    """One that gives signs of life is left alone; one that gives none is begun anew by a worker."""
    records = Records(redis, settings(valkey_url))
    async with local(redis, valkey_url) as (door, _):
        job = (await door.submit(TENANT, request(focus="1.5"), waits=True)).job
        if not beats:
            await redis.zadd("co:active", {f"{TENANT}/{job.id}": 0})
        tickets = await records.reconcile()
        assert [ticket.id for ticket in tickets] == ([] if beats else [job.id])
        found = await door.outcome(job, 10)
    assert found.job.status == "succeeded"


async def test_a_cancelled_job_stops_here(redis: Redis, valkey_url: str) -> None:
    """The next heartbeat learns that the job is no longer this process's, and its place is free."""
    async with local(redis, valkey_url) as (door, reports):
        job = (await door.submit(TENANT, request(focus="30"), waits=True)).job
        await door.delete(TENANT, job.id)
        found = await door.outcome(job, 5)
        assert found.job.status == "cancelled"
        assert (await door.submit(TENANT, request("Next."), waits=True)).job.status == "running"
    assert reports.reports[0].status == "cancelled"
