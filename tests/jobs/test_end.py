"""The end of a short job is written by the process of the pool that did it, once, and by nobody whose job it is not."""

from __future__ import annotations

import asyncio

import hiredis
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from redis.asyncio import Redis

from service import wiring
from service.adapters.pool import WARM, ProcessPool
from service.adapters.store.redis import RedisCache
from service.core.types import SummaryRequest
from service.engine.events import Emit
from service.jobs import Jobs
from service.jobs.end import SHA, Ending, arguments, command, succeeded, written
from service.jobs.records import WORKER, Records
from service.jobs.scope import ScopedCache
from service.jobs.scripts import END
from service.jobs.types import Assigned, Claim, Done, Ended
from service.jobs.types import End as EndOf
from tests.jobs.parts import TENANT, local, outcome, request, settings
from tests.jobs.test_tidy import EVENTS, begun, everything

TEXT = "The Orrin dam failed on Monday evening after heavy rain in the valley."
WENT_WELL = Ending(status="succeeded", result=b'{"a":1}', reusable=True)
data = st.binary(max_size=50)
named = st.lists(st.tuples(st.text(max_size=5), data), max_size=3).map(tuple)
traces = st.lists(st.text(max_size=9), max_size=3).map(tuple)
endings = st.builds(Ending, status=st.just("succeeded"), result=data, documents=named, events=named, traces=traces)


@pytest.fixture
def records(redis: Redis, valkey_url: str) -> Records:
    """The records of a store that knows the script that ends a job."""
    return Records(redis, settings(valkey_url))


async def ready(redis: Redis, records: Records) -> tuple[Claim, EndOf]:
    """Return an attempt under way, and what writes its end."""
    await redis.script_load(END)
    claim = await begun(records, request(TEXT))
    return claim, records.ending_of(claim)


@given(tenant=st.text(max_size=9), ending=endings)
def test_the_step_goes_over_the_line_as_any_client_would_send_it(tenant: str, ending: Ending) -> None:
    """Whatever it carries."""
    end = EndOf(url="", tenant=tenant, id="sum_1", fence=1, worker="gærde:1", keep=1000, limit=4)
    assert command(end, ending) == hiredis.pack_command(("EVALSHA", SHA, 0, *arguments(end, ending)))


async def test_a_process_of_the_pool_writes_the_end_itself(redis: Redis, records: Records) -> None:
    """It says when that was, and what the store keeps is what it was given; said again it is the same end."""
    claim, end = await ready(redis, records)
    ended = written(end, WENT_WELL)
    assert ended is not None
    found = await records.find(TENANT, claim.id)
    assert found is not None
    assert found.job.ended_at is not None
    assert (found.result, found.job.ended_at.timestamp()) == (WENT_WELL.result, ended.at / 1000)
    again = written(end, msgspec.structs.replace(WENT_WELL, result=b'{"a":2}'))
    assert again == msgspec.structs.replace(ended, result=WENT_WELL.result)


async def test_an_attempt_whose_end_is_written_is_no_lost_one(redis: Redis, records: Records) -> None:
    """Its process says that it is alive before it has heard of the end; another's attempt it would have lost."""
    claim, end = await ready(redis, records)
    assert written(end, WENT_WELL) is not None
    assert await records.beat([claim]) == []
    assert await records.beat([msgspec.structs.replace(claim, fence=2)]) == [claim.id]


async def test_no_end_is_written_for_whose_job_it_is_not(redis: Redis, records: Records) -> None:
    """Not of a job that was never accepted, nor of one that another process took up with the same fence."""
    _, end = await ready(redis, records)
    for other in (
        msgspec.structs.replace(end, id="sum_other"),
        msgspec.structs.replace(end, worker=f"{WORKER}0"),
        msgspec.structs.replace(end, fence=2),
    ):
        assert written(other, WENT_WELL) is None
    found = await records.find(TENANT, end.id)
    assert found is not None
    assert (found.job.status, found.result) == ("running", None)


async def test_a_store_that_is_away_or_new_writes_no_end(redis: Redis, records: Records) -> None:
    """Whoever runs the job is left to write it; a store that has come back is asked again."""
    claim, end = await ready(redis, records)
    assert written(msgspec.structs.replace(end, url="unix:///nowhere/store.sock"), WENT_WELL) is None
    await redis.script_flush()
    assert written(end, WENT_WELL) is None
    assert (await records.end(claim, WENT_WELL))[0] == "done"
    await redis.client_kill_filter(skipme=True, _type="normal")
    assert written(end, WENT_WELL) is None  # on a connection that is lost
    assert written(end, WENT_WELL) is not None


@pytest.mark.parametrize("known", [True, False])
async def test_who_waits_has_the_summary_whoever_wrote_its_end(redis: Redis, valkey_url: str, *, known: bool) -> None:
    """Where the store knows the script the pool does, else the process that accepted the job; both leave the same."""
    chosen, pool, ends = settings(valkey_url), ProcessPool(1, WARM), []
    work = wiring.work(chosen, wiring.tools(chosen, ScopedCache(RedisCache(redis)), pool))

    async def noting(assigned: Assigned, emit: Emit) -> Done:
        made = await work(assigned, emit)
        ends.append(made.ended is not None)
        return made

    try:
        await (redis.script_load(END) if known else redis.script_flush())
        async with local(redis, valkey_url, noting) as (door, reports):
            job = (await door.submit(TENANT, SummaryRequest(documents=request(TEXT).documents), waits=True)).job
            found = await door.outcome(job, 30)
            assert found == await door.find(TENANT, job.id)
            assert found.job.status == "succeeded"
            events = [event.name async for event in door.events(TENANT, job.id) if event]
            assert (events[0], events[-1], events.count("verified")) == ("progress", "succeeded", 1)
            assert (await door.document(TENANT, job.id, "doc-1")).text == TEXT
            assert (await door.depth()).open == 0
        assert (ends, [report.status for report in reports.reports]) == ([known], ["succeeded"])
        assert await redis.scard(f"co:{TENANT}:job:{job.id}:traces") == 1
    finally:
        pool.close()


async def test_the_rest_of_an_end_is_put_in_its_place_whoever_wrote_it(
    door: Jobs, redis: Redis, records: Records
) -> None:
    """Documents, events and traces of an end that the pool wrote."""
    claim, end = await ready(redis, records)
    made = outcome("The ferry left at nine.")
    ending = Ending(status="succeeded", result=made.summary, documents=made.documents, events=EVENTS)
    assert written(end, ending) is not None
    await everything(door, claim.id)


async def test_who_waits_hears_of_the_end_from_the_store(redis: Redis, valkey_url: str) -> None:
    """Before whoever did the work has said a word; its place is free for the next, and nobody's end is none."""
    said = asyncio.Event()

    async def silent(assigned: Assigned, emit: Emit) -> Done:
        assert assigned.end is not None
        made = outcome(TEXT)
        assert written(assigned.end, succeeded(made, (), ())) is not None
        await said.wait()
        return msgspec.structs.replace(made, ended=Ended(at=0))

    await redis.script_load(END)
    async with local(redis, valkey_url, silent) as (door, reports):
        job = (await door.submit(TENANT, request(TEXT), waits=True)).job
        found = await door.outcome(job, 30)
        assert found == await door.find(TENANT, job.id)
        assert (found.job.status, found.result, reports.reports) == ("succeeded", outcome(TEXT).summary, [])
        await redis.publish(f"co:ended:{WORKER}", f"sum_nobodys 1 {TEXT}")
        following = (await door.submit("other", request("Next."), waits=True)).job
        assert following.status == "running"
        assert (await door.outcome(following, 30)).job.status == "succeeded"
        said.set()
    assert [report.status for report in reports.reports] == ["succeeded"] * 2
