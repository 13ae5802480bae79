"""Doing jobs: retries, fences, poison, deadlines, cancelling, fairness."""

from __future__ import annotations

import asyncio
from typing import Any

from redis.asyncio import Redis

from service.core.errors import ModelUnavailable, UnreadableDocument
from service.engine.events import Emit
from service.jobs import Job, Jobs
from service.jobs.end import Ending
from service.jobs.layout import job_key
from service.jobs.records import Records
from service.jobs.run import Runner
from service.jobs.types import Assigned, Claim, Declined, Done, Ticket
from tests.jobs.parts import TENANT, echo, jobs, outcome, queue, request, settings, working


class Failing:
    """Fails as often as told, then answers."""

    def __init__(self, times: int, error: Exception) -> None:
        self.left, self.error, self.calls = times, error, 0

    async def __call__(self, assigned: Assigned, emit: Emit) -> Done:
        self.calls += 1
        if self.calls <= self.left:
            raise self.error
        return outcome("At last.")


class Blocking:
    """Never ends by itself; knows when it was started and when it was stopped."""

    def __init__(self) -> None:
        self.started, self.stopped = asyncio.Event(), asyncio.Event()

    async def __call__(self, assigned: Assigned, emit: Emit) -> Done:
        self.started.set()
        try:
            await asyncio.sleep(60)
        finally:
            self.stopped.set()
        raise AssertionError


async def ended(door: Jobs, **fields: Any) -> Job:
    """Submit a request and return its job when it has ended."""
    return await door.wait(TENANT, (await door.submit(TENANT, request(**fields))).job.id, 15)


async def test_a_passing_failure_is_tried_again(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A model that was away for a moment costs an attempt, not the job."""
    work = Failing(1, ModelUnavailable("away"))
    async with working(redis, valkey_url, work) as reports:
        job = await ended(door)
    assert (job.status, job.attempts) == ("succeeded", 2)
    assert [report.status for report in reports.reports] == ["retried", "succeeded"]


async def test_a_hopeless_failure_is_not_tried_again(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """What the request itself makes impossible fails at once, with the reason."""
    work = Failing(9, UnreadableDocument("It is encrypted."))
    async with working(redis, valkey_url, work):
        job = await ended(door)
    assert (job.status, job.attempts, work.calls) == ("failed", 1, 1)
    assert job.problem is not None
    assert (job.problem.code, job.problem.detail) == ("unreadable_document", "It is encrypted.")


async def test_a_lasting_failure_ends_the_job(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """After the last attempt the job fails; an unexpected error's words stay on the server."""
    work = Failing(9, ValueError("internal words"))
    async with working(redis, valkey_url, work, job_attempts=2) as reports:
        job = await ended(door)
    assert (job.status, job.attempts, work.calls) == ("failed", 2, 2)
    assert job.problem is not None
    assert job.problem.code == "internal_error"
    assert "internal words" not in job.problem.detail
    assert reports.reports[-1].error == "ValueError"


async def test_a_deadline_ends_the_job(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A job that takes too long is stopped and fails by name."""
    work = Blocking()
    async with working(redis, valkey_url, work, job_deadline=0.2):
        job = await ended(door)
    assert work.stopped.is_set()
    assert job.problem is not None
    assert (job.status, job.problem.code) == ("failed", "deadline_exceeded")


async def test_cancelling_stops_what_runs(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """The work is stopped at once wherever it runs, and the job stays cancelled."""
    work = Blocking()
    job = (await door.submit(TENANT, request())).job
    async with working(redis, valkey_url, work) as reports:
        await asyncio.wait_for(work.started.wait(), 5)
        cancelled = await door.delete(TENANT, job.id)
        await asyncio.wait_for(work.stopped.wait(), 5)
        await asyncio.sleep(0.1)
    assert cancelled is not None
    assert cancelled.status == "cancelled"
    assert (await door.get(TENANT, job.id)).status == "cancelled"
    assert [report.status for report in reports.reports] == ["cancelled"]


async def test_a_cancelled_job_that_waited_never_runs(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """Its ticket is still in the queue, and does nothing."""
    work = Failing(0, ValueError())
    job = (await door.submit(TENANT, request())).job
    await door.cancel(TENANT, job.id)
    async with working(redis, valkey_url, work):
        await ended(door, text="Another.")
    assert work.calls == 1
    assert (await door.get(TENANT, job.id)).status == "cancelled"


async def test_stopping_hands_back_what_runs(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A worker that is told to stop gives its job to the next one, and that is no failed attempt."""
    work = Blocking()
    job = (await door.submit(TENANT, request())).job
    async with working(redis, valkey_url, work):
        await asyncio.wait_for(work.started.wait(), 5)
    assert ((await door.get(TENANT, job.id)).status, (await door.get(TENANT, job.id)).attempts) == ("queued", 0)
    async with working(redis, valkey_url, echo):
        assert (await door.wait(TENANT, job.id, 10)).status == "succeeded"


async def test_stopping_lets_short_work_end(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """What ends within the time that a stop allows is not handed back."""
    job = (await door.submit(TENANT, request(focus="0.5"))).job
    async with working(redis, valkey_url, echo, stop_seconds=10.0):
        await asyncio.sleep(0.3)
    assert (await door.get(TENANT, job.id)).status == "succeeded"


async def test_a_job_that_ends_its_worker_is_given_up(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """An attempt that was begun and never ended counts; after the last the job fails with that reason."""
    records = Records(redis, settings(valkey_url, job_crashes=2))
    job = (await door.submit(TENANT, request())).job
    ticket = Ticket(task="summary", tenant=TENANT, id=job.id)
    for _ in range(2):
        assert isinstance((await records.begin(ticket))[0], Claim)
        await redis.zadd("co:active", {f"{TENANT}/{job.id}": 0})  # no sign of life for long
    assert (await records.begin(ticket))[0] == Declined("poisoned")
    failed = await door.get(TENANT, job.id)
    assert failed.problem is not None
    assert (failed.status, failed.problem.code) == ("failed", "internal_error")
    assert [event.name async for event in door.events(TENANT, job.id) if event] == ["failed"]


async def test_only_the_newest_attempt_can_write(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """An attempt that was thought dead can neither tell nor end anything once another has begun."""
    records = Records(redis, settings(valkey_url))
    job = (await door.submit(TENANT, request())).job
    ticket = Ticket(task="summary", tenant=TENANT, id=job.id)
    first, _ = await records.begin(ticket)
    assert (await records.begin(ticket))[0] == Declined("busy")
    await redis.zadd("co:active", {f"{TENANT}/{job.id}": 0})
    second, _ = await records.begin(ticket)
    assert isinstance(first, Claim)
    assert isinstance(second, Claim)
    assert await records.beat([first, second]) == [job.id]
    assert not await records.append(first, [("progress", b"{}")])
    assert await records.append(second, [("progress", b"{}")])
    assert (await records.finish(first, Ending(status="succeeded", result=b"1")))[0] == "lost"
    assert not await records.retry(first, counted=True)
    assert (await records.finish(second, Ending(status="succeeded", result=b"2")))[0] == "done"
    assert (await records.finish(second, Ending(status="succeeded", result=b"2")))[0] == "done"
    assert (await records.finish(first, Ending(status="failed")))[0] == "ended"
    assert await door.result(TENANT, job.id) == b"2"
    assert [event.name async for event in door.events(TENANT, job.id) if event] == ["progress", "succeeded"]


async def test_a_worker_that_is_slow_to_give_a_sign_does_not_begin_its_own_job_again(
    redis: Redis, valkey_url: str, door: Jobs
) -> None:
    """On a machine with too much to do each attempt beside the first would only add to it; a ticket makes it say so."""
    work, chosen = Blocking(), settings(valkey_url)
    runner = Runner(redis, queue(redis, valkey_url), door, chosen, work)
    job = (await door.submit(TENANT, request())).job
    ticket = Ticket(task="summary", tenant=TENANT, id=job.id)
    first = asyncio.create_task(runner.perform(ticket))
    await work.started.wait()
    await redis.zadd("co:active", {f"{TENANT}/{job.id}": 0})  # no sign of life for long
    assert await runner.perform(ticket) is None
    assert (await door.get(TENANT, job.id)).attempts == 1
    assert not work.stopped.is_set()
    assert await redis.zscore("co:active", f"{TENANT}/{job.id}") > 0
    await redis.zadd("co:active", {f"{TENANT}/{job.id}": 0})
    assert isinstance((await Records(redis, chosen).begin(ticket))[0], Claim)  # another worker has it now
    assert await runner.perform(ticket) is None
    await first
    assert work.stopped.is_set()


async def test_a_ticket_that_the_queue_lost_is_published_again(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """The record is the truth: a queue emptied by accident costs no job."""
    job = (await door.submit(TENANT, request())).job
    for name in await redis.keys("streaq:*"):
        await redis.delete(name)
    await redis.zadd("co:active", {f"{TENANT}/{job.id}": 0})
    async with working(redis, valkey_url):
        assert (await door.wait(TENANT, job.id, 10)).status == "succeeded"


async def test_one_tenants_many_jobs_do_not_hold_up_anothers_one(redis: Redis, valkey_url: str) -> None:
    """The one runs while most of the many still wait, and all the many run in the end."""
    door = jobs(redis, valkey_url, tenant_jobs=4)
    many = [(await door.submit("many", request(f"Text {n}.", focus="0.01"))).job.id for n in range(60)]
    one = (await door.submit("one", request())).job.id
    async with working(redis, valkey_url, tenant_jobs=4, worker_concurrency=2):
        await door.wait("one", one, 10)
        waiting = sum([(await door.get("many", id)).status == "queued" for id in many])
        for id in many:
            assert (await door.wait("many", id, 10)).status == "succeeded"
    await door.close()
    assert waiting > 40


async def test_a_tenant_runs_no_more_at_a_time_than_it_may(redis: Redis, valkey_url: str) -> None:
    """The limit of one tenant's jobs under way holds while slots are free."""
    door = jobs(redis, valkey_url, tenant_jobs=2)
    now, most = 0, 0

    async def counting(assigned: Assigned, emit: Emit) -> Done:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.02)
        now -= 1
        return outcome("Counted.")

    ids = [(await door.submit(TENANT, request(f"Text {n}."))).job.id for n in range(8)]
    async with working(redis, valkey_url, counting, tenant_jobs=2, worker_concurrency=8):
        for id in ids:
            await door.wait(TENANT, id, 10)
    await door.close()
    assert most <= 2


async def test_expired_jobs_leave_the_list(redis: Redis, valkey_url: str) -> None:
    """Success and failure are kept for their own time each, and then are gone everywhere."""
    door = jobs(redis, valkey_url, keep_failed=0.2)
    kept = (await door.submit(TENANT, request("Kept."))).job.id
    gone = (await door.submit(TENANT, request("Gone."))).job.id
    await door.cancel(TENANT, gone)
    await asyncio.sleep(0.4)
    assert [job.id for job in (await door.page(TENANT)).jobs] == [kept]
    await Records(redis, settings(valkey_url)).reconcile()
    assert await redis.zcard(f"co:{TENANT}:jobs") == 1
    assert not [name for name in await redis.keys("co:*") if gone.encode() in name]


async def test_a_job_of_an_earlier_version_runs(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A record that was stored before records named their trace is done like any other."""
    job = (await door.submit(TENANT, request(), traceparent=f"00-{'a' * 32}-{'b' * 16}-00")).job
    await redis.hdel(job_key(TENANT, job.id), "traceparent")
    claim, _ = await Records(redis, settings(valkey_url)).begin(Ticket(task="summary", tenant=TENANT, id=job.id))
    assert isinstance(claim, Claim)
    assert claim.traceparent is None
