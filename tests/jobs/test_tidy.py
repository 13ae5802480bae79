"""What the end of a short job leaves for a moment later is lost to nobody: whoever comes first puts it in its place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec
import pytest
from redis.asyncio import Redis

from service.core.errors import NotFound
from service.core.types import SummaryRequest, Webhook
from service.jobs import Jobs
from service.jobs.end import Ending
from service.jobs.layout import new_id, tenant_key
from service.jobs.record import found_at_end
from service.jobs.records import Records, Submission
from service.jobs.types import Claim, Found
from tests.jobs.parts import TENANT, outcome, request, settings

TEXT = "The ferry left at nine."
EVENTS = (("progress", b'{"step":"read"}'), ("drafted", b"\xff\n7 1\n"))


@pytest.fixture
def records(redis: Redis, valkey_url: str) -> Records:
    """The records of tenants with one job at a time."""
    return Records(redis, settings(valkey_url, tenant_jobs=1))


async def begun(records: Records, asked: SummaryRequest) -> Claim:
    """Return the claim of a job that was begun by the step that accepted it."""
    new = Submission(
        tenant=TENANT,
        id=new_id(),
        lane="interactive",
        request=asked,
        body=msgspec.json.encode(asked),
        answer=tenant_key(TENANT, "answer", "a"),
        begin=True,
    )
    assert (await records.submit(new)).outcome == "begun"
    return Claim(
        tenant=TENANT,
        id=new.id,
        lane="interactive",
        fence=1,
        attempt=1,
        failures=0,
        request=asked,
        body=msgspec.json.encode(asked),
        waited=0,
        remaining=9,
    )


async def ended(records: Records, asked: SummaryRequest | None = None) -> Found:
    """Return a job whose process was killed as soon as it had written the end."""
    claim, made = await begun(records, asked or request(TEXT)), outcome(TEXT)
    ending = Ending(
        status="succeeded",
        result=made.summary,
        documents=made.documents,
        events=EVENTS,
        traces=("harbour:document:1", "harbour:document:2"),
        reusable=True,
    )
    status, made_end = await records.end(claim, ending)
    assert (status, made_end and made_end.result) == ("done", None)
    again, known = await records.end(claim, msgspec.structs.replace(ending, result=b"{}"))
    assert (again, known and known.result) == ("done", made.summary)
    late, _ = await records.end(msgspec.structs.replace(claim, fence=0), ending)
    assert late == "ended"
    job = await records.get(TENANT, claim.id)
    assert job is not None
    assert made_end is not None
    assert found_at_end(msgspec.structs.replace(job, status="running", ended_at=None), made_end, b"").job == job
    return Found(job=job, result=made.summary)


async def everything(door: Jobs, id: str) -> None:
    """Make sure that nothing of the job is missing or there twice."""
    events = [(event.name, event.data) async for event in door.events(TENANT, id) if event]
    last = ("succeeded", msgspec.json.encode({"id": id, "status": "succeeded"}))
    assert events == [*EVENTS, last]
    assert (await door.document(TENANT, id, "doc-1")).text == TEXT
    assert (await door.depth()).open == 0


async def by_document(door: Jobs, records: Records, redis: Redis, id: str) -> None:
    """Ask for a document."""
    assert (await door.document(TENANT, id, "doc-1")).text == TEXT


async def by_events(door: Jobs, records: Records, redis: Redis, id: str) -> None:
    """Follow the job."""
    assert [event.name async for event in door.events(TENANT, id) if event][-1] == "succeeded"


async def by_reconciler(door: Jobs, records: Records, redis: Redis, id: str) -> None:
    """Let the reconciler come by."""
    await redis.zadd("co:active", {f"{TENANT}/{id}": 0})  # no sign of life for long
    assert await records.reconcile() == ()
    assert await redis.zcard("co:active") == 0


async def by_chore(door: Jobs, records: Records, redis: Redis, id: str) -> None:
    """Do what the process itself does a moment later, twice."""
    assert await records.tidy(TENANT, id) == ()
    assert await records.tidy(TENANT, id) == ()


@pytest.mark.parametrize("comes", [by_document, by_events, by_reconciler, by_chore])
async def test_whoever_comes_first_finds_all(
    door: Jobs, records: Records, redis: Redis, comes: Callable[[Jobs, Records, Redis, str], Awaitable[None]]
) -> None:
    """Documents, events and traces are there, once, and every part of the job expires."""
    found = await ended(records)
    assert await door.find(TENANT, found.job.id) == found
    await comes(door, records, redis, found.job.id)
    await everything(door, found.job.id)
    keys = await redis.keys(f"co:{TENANT}:job:*")
    assert {key.decode().rpartition(":")[2] for key in keys} == {
        found.job.id,
        "result",
        "documents",
        "events",
        "traces",
    }
    assert all([await redis.pttl(key) > 0 for key in keys])


async def test_an_equal_request_has_the_whole_answer_at_once(door: Jobs, records: Records) -> None:
    """What it is answered from is put in its place by the step that answers, and copied whole."""
    first = await ended(records)
    new = Submission(
        tenant=TENANT,
        id=new_id(),
        lane="interactive",
        request=request(TEXT),
        body=msgspec.json.encode(request(TEXT)),
        answer=tenant_key(TENANT, "answer", "a"),
        waits=True,
    )
    made = await records.submit(new)
    assert (made.outcome, made.result) == ("answered", first.result)
    for id in (first.job.id, new.id):
        await everything(door, id)


async def test_deleting_leaves_nothing(door: Jobs, records: Records, redis: Redis) -> None:
    """A job that is deleted in that moment leaves no text, and names what it put into the cache."""
    found = await ended(records)
    outcome, traces, _ = await records.delete(TENANT, found.job.id)
    assert (outcome, sorted(traces)) == ("deleted", ["harbour:document:1", "harbour:document:2"])
    assert await records.tidy(TENANT, found.job.id) == ()
    with pytest.raises(NotFound):
        await door.find(TENANT, found.job.id)
    assert await redis.keys("co:*") == []


async def test_what_follows_from_an_end_follows(records: Records) -> None:
    """The tenant's next job gets its turn, and the webhook its message."""
    order = request("Later.")
    body = msgspec.json.encode(order)
    later = Submission(tenant=TENANT, id=new_id(), lane="interactive", request=order, body=body)
    asked = request(TEXT, webhook=Webhook(url="https://desk.example/hook"))
    claim = await begun(records, asked)
    assert (await records.submit(later)).tickets == ()
    made = outcome(TEXT)
    await records.end(claim, Ending(status="succeeded", result=made.summary, documents=made.documents))
    tickets = await records.tidy(TENANT, claim.id)
    assert {(ticket.task, ticket.id) for ticket in tickets} == {
        ("summary", later.id),
        ("delivery", claim.id.replace("sum_", "msg_")),
    }


async def test_deliveries_are_there_for_who_asks_at_once(door: Jobs, records: Records) -> None:
    """The message that tells of the end is listed, and can be sent again, as soon as the end is written."""
    for ask in (door.deliveries, door.redeliver):
        asked = request(TEXT, webhook=Webhook(url="https://desk.example/hook"))
        found = await ended(records, asked)
        (delivery,) = await ask(TENANT, found.job.id)
        assert delivery.status == "pending"
        await records.delete(TENANT, found.job.id)


async def test_only_the_newest_attempt_ends_a_job(records: Records) -> None:
    """Another one's end, and the end of a job that was cancelled, write nothing."""
    claim = await begun(records, request(TEXT))
    ending = Ending(status="succeeded", result=b"{}")
    assert await records.end(msgspec.structs.replace(claim, fence=0), ending) == ("lost", None)
    assert await records.end(msgspec.structs.replace(claim, id=new_id()), ending) == ("gone", None)
    job = await records.get(TENANT, claim.id)
    assert job is not None
    await records.cancel(TENANT, job)
    assert await records.end(claim, ending) == ("ended", None)
    found = await records.find(TENANT, claim.id)
    assert found is not None
    assert (found.job.status, found.result) == ("cancelled", None)
