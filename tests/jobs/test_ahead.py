"""Work that begins while its job is being accepted: the step that accepts decides whether anything comes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from functools import partial
from typing import Any

import pytest
from msgspec import json
from redis.asyncio import Redis

from service.core.errors import Conflict, InvalidField
from service.core.types import Source, SummaryRequest, Webhook
from service.engine.events import Emit
from service.jobs.types import Assigned, Done, Submitted
from tests.jobs.parts import TENANT, echo, local, outcome, request


class Counted:
    """Does as `echo`, and knows of which jobs it was begun; `gate` opens when somebody lets it."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.gate = asyncio.Event()

    async def __call__(self, assigned: Assigned, emit: Emit) -> Done:
        self.begun.append(assigned.id)
        if assigned.request.focus == "gate":
            await self.gate.wait()
            return outcome("Open.")
        return await echo(assigned, emit)


async def test_nothing_is_computed_for_what_was_met_or_is_refused(redis: Redis, valkey_url: str) -> None:
    """Not for an answer that is there, nor for what the rules refuse: such a request has no record either."""
    work = Counted()

    def refuse() -> None:
        raise InvalidField("No.", errors=())

    async with local(redis, valkey_url, work) as (door, _):
        first = (await door.submit(TENANT, request(), waits=True, idempotency_key="k")).job
        await door.outcome(first, 10)
        again = await door.submit(TENANT, request(), waits=True)
        assert again.found is not None
        assert again.found == await door.find(TENANT, again.job.id)
        assert (await door.submit(TENANT, request(), waits=True, idempotency_key="k")).replayed
        with pytest.raises(InvalidField):
            await door.submit(TENANT, request("Refused."), waits=True, hold=refuse)
        jobs_there = await redis.keys(f"co:{TENANT}:job:sum_??????????????????????????")
        assert len(jobs_there) == 2
        assert work.begun == [first.id]


async def test_a_tenant_whose_job_was_not_begun_computes_nothing_until_one_is(redis: Redis, valkey_url: str) -> None:
    """Work begins in vain once, for a used key as where a turn is not now; what another tenant asks is not held back.

    From then on the step that accepts is waited for, until it begins a job again.
    """
    work = Counted()
    async with local(redis, valkey_url, work, tenant_jobs=1) as (door, _):
        await door.outcome((await door.submit(TENANT, request(), waits=True, idempotency_key="k")).job, 10)
        with pytest.raises(Conflict):
            await door.submit(TENANT, request("Other."), waits=True, idempotency_key="k")
        await asyncio.sleep(0.05)
        queued = await door.submit(TENANT, request("In the queue."))
        assert len(work.begun) == 2
        late = await door.submit(TENANT, request("Late."), waits=True)
        assert (late.job.status, len(work.begun)) == ("queued", 2)
        await door.outcome((await door.submit("other", request(), waits=True)).job, 10)
        for job in (queued.job, late.job):
            await door.cancel(TENANT, job.id)
        next_one = (await door.submit(TENANT, request("Next."), waits=True)).job
        assert (await door.outcome(next_one, 10)).job.status == "succeeded"
        assert work.begun[3:] == [next_one.id]


async def test_the_cache_is_asked_for_documents_that_were_met_here(redis: Redis, valkey_url: str) -> None:
    """Of others there is most likely nothing, and the work does not wait to hear that."""
    asked, known = list[str](), list[Any]()

    async def look(order: SummaryRequest) -> Mapping[str, bytes]:
        asked.append(order.focus or "")
        return {"document:1": b"It."}

    async def noting(assigned: Assigned, emit: Emit) -> Done:
        if assigned.known is not None:
            known.append(await assigned.known)
        return await echo(assigned, emit)

    async with local(redis, valkey_url, noting, look) as (door, _):
        for order in (request(), request("Another."), request(focus="0")):
            await door.outcome((await door.submit(TENANT, order, waits=True)).job, 10)
    assert (asked, known) == (["0"], [{}, {"document:1": b"It."}])


async def test_a_request_that_was_met_here_is_not_held_to_the_rules_again(redis: Redis, valkey_url: str) -> None:
    """The step that accepts answers the same bytes; another webhook is held to them, what was deleted is done anew."""
    work, held = Counted(), []

    async def submitted(**fields: Any) -> Submitted:
        hold, order = partial(held.append, fields), request(**fields)
        return await door.submit(TENANT, order, waits=True, hold=hold, body=json.encode(order))

    async with local(redis, valkey_url, work) as (door, _):
        first = (await submitted()).job
        await door.outcome(first, 10)
        again = await submitted()
        assert again.found == await door.find(TENANT, again.job.id)
        assert (held, work.begun) == ([{}], [first.id])
        hooked = {"webhook": Webhook(url="https://desk.example/hook")}
        in_vain = (await submitted(**hooked)).job
        assert (in_vain.status, held) == ("succeeded", [{}, hooked])
        for job in (await door.page(TENANT)).jobs:
            await door.delete(TENANT, job.id)
        anew = (await submitted()).job
        assert (anew.status, (await door.outcome(anew, 10)).job.status) == ("running", "succeeded")
        assert work.begun == [first.id, in_vain.id, anew.id]


async def test_a_request_that_was_refused_is_held_to_the_rules_each_time(redis: Redis, valkey_url: str) -> None:
    """Only what was accepted is met."""

    def refuse() -> None:
        raise InvalidField("No.", errors=())

    async with local(redis, valkey_url, Counted()) as (door, _):
        for _ in range(2):
            with pytest.raises(InvalidField):
                await door.submit(TENANT, request(), waits=True, hold=refuse)


async def test_what_breaks_the_rules_is_refused_by_them_whatever_it_breaks_before(
    redis: Redis, valkey_url: str
) -> None:
    """A time and a number that cannot be encoded do not keep the rules from being told."""

    def refuse() -> None:
        raise InvalidField("No.", errors=())

    last = datetime.max.replace(tzinfo=timezone(timedelta(hours=-12)))
    faulty = (
        SummaryRequest(documents=(Source(text="Late.", published_at=last),)),
        request(words=10**30),
        SummaryRequest(documents=()),
        SummaryRequest(documents=(Source(),)),
    )
    async with local(redis, valkey_url, Counted()) as (door, _):
        for order in faulty:
            with pytest.raises(InvalidField):
                await door.submit(TENANT, order, waits=True, hold=refuse)
        assert (await door.submit(TENANT, request(), waits=True)).job.status == "running"


async def test_work_that_was_begun_for_nothing_is_thrown_away(redis: Redis, valkey_url: str) -> None:
    """What the step that accepts says decides; and until such work is over, its place is taken."""
    work = Counted()
    work.gate.set()
    async with local(redis, valkey_url, work) as (elsewhere, _):
        first = await elsewhere.submit(TENANT, request(focus="gate"), waits=True)
        found = await elsewhere.outcome(first.job, 10)
    async with local(redis, valkey_url, work) as (door, reports):
        before = (await door.submit(TENANT, request("Before."), waits=True)).job
        await door.outcome(before, 10)
        work.gate.clear()
        again = await door.submit(TENANT, request(focus="gate"), waits=True)
        assert again.found is not None
        assert (again.found.result, len(work.begun)) == (found.result, 3)
        busy = await door.submit(TENANT, request("Busy."), waits=True)
        assert (busy.job.status, len(work.begun)) == ("queued", 3)
        work.gate.set()
        await asyncio.sleep(0.05)
        free = await door.submit(TENANT, request("Free."), waits=True)
        assert free.job.status == "running"
        await door.outcome(free.job, 10)
        events = [event.name async for event in door.events(TENANT, again.job.id) if event]
        assert events.count("succeeded") == 1
    assert {report.claim.id for report in reports.reports} == {before.id, free.job.id}


async def test_what_was_said_before_the_job_was_accepted_is_told_after(redis: Redis, valkey_url: str) -> None:
    """Events that come before the store has accepted their job wait for that, and none is lost."""
    async with local(redis, valkey_url, Counted()) as (door, _):
        job = (await door.submit(TENANT, request(focus="0.1"), waits=True)).job
        await door.outcome(job, 10)
        names = [event.name async for event in door.events(TENANT, job.id) if event]
    assert names == ["progress", "drafted", "succeeded"]
