"""The door to background work, over a real store: what callers may rely on."""

from __future__ import annotations

import asyncio

import msgspec
import pytest
from redis.asyncio import Redis

from service.adapters.store.redis import connect
from service.core.errors import Conflict, InvalidField, NotFound, RateLimited, StoreUnavailable, TooLarge
from service.core.types import Source, Summary, Webhook
from service.jobs import Jobs
from tests.jobs.parts import TENANT, caching, echo, jobs, outcome, request, working


async def done(door: Jobs, text: str = "The ferry left at nine.") -> str:
    """Submit a request, wait for its end, return its id."""
    submitted = await door.submit(TENANT, request(text))
    job = await door.wait(TENANT, submitted.job.id, 10)
    assert job.status == "succeeded"
    return job.id


async def test_a_job_goes_from_queued_to_succeeded(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """What is accepted is done, and its summary and documents are there."""
    submitted = await door.submit(TENANT, request("The pier is open."))
    assert (submitted.job.status, submitted.replayed, submitted.job.attempts) == ("queued", False, 0)
    async with working(redis, valkey_url):
        job = await door.wait(TENANT, submitted.job.id, 10)
    assert (job.status, job.attempts, job.problem) == ("succeeded", 1, None)
    assert job.created_at <= (job.started_at or job.created_at) <= (job.ended_at or job.created_at)
    summary = msgspec.json.decode(await door.result(TENANT, job.id) or b"", type=Summary)
    assert summary.headline == "The pier is open."
    assert (await door.document(TENANT, job.id, "doc-1")).text == "The pier is open."


async def test_waiting_ends_on_time(door: Jobs) -> None:
    """With no worker there is no end to wait for, and the job is returned as it is."""
    submitted = await door.submit(TENANT, request())
    assert (await door.wait(TENANT, submitted.job.id, 0.05)).status == "queued"


async def test_another_tenant_finds_nothing(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """Whatever is asked with another tenant's name is not found."""
    async with working(redis, valkey_url):
        id = await done(door)
    for call in (door.get("other", id), door.cancel("other", id), door.delete("other", id), door.wait("other", id, 0)):
        with pytest.raises(NotFound):
            await call
    with pytest.raises(NotFound):
        await door.document("other", id, "doc-1")
    assert await door.result("other", id) is None
    assert (await door.page("other")).jobs == ()
    assert (await door.get(TENANT, id)).status == "succeeded"


async def test_pages_are_newest_first_and_complete(door: Jobs) -> None:
    """Following the cursor gives every job once."""
    made = [(await door.submit(TENANT, request(f"Text {number}."))).job.id for number in range(7)]
    seen, cursor = [], None
    while True:
        page = await door.page(TENANT, cursor, 3)
        seen += [job.id for job in page.jobs]
        cursor = page.next
        if cursor is None:
            break
    assert seen == made[::-1]


async def test_the_same_key_and_request_is_replayed(door: Jobs) -> None:
    """An Idempotency-Key makes one job however often it is sent, for its tenant only."""
    first = await door.submit(TENANT, request(), idempotency_key="k")
    again = await door.submit(TENANT, request(), idempotency_key="k")
    other = await door.submit("other", request(), idempotency_key="k")
    assert again.replayed
    assert again.job.id == first.job.id
    assert not other.replayed
    assert other.job.id != first.job.id


async def test_the_same_key_for_another_request_is_a_conflict(door: Jobs) -> None:
    """A key belongs to the request that it was first sent with."""
    await door.submit(TENANT, request("One."), idempotency_key="k")
    with pytest.raises(Conflict):
        await door.submit(TENANT, request("Two."), idempotency_key="k")


async def test_equal_requests_at_once_make_one_job(redis: Redis, valkey_url: str) -> None:
    """Fifty equal requests with one key over many connections: one job, one ticket."""
    doors = [jobs(connect(valkey_url), valkey_url) for _ in range(4)]
    made = await asyncio.gather(*(doors[n % 4].submit(TENANT, request(), idempotency_key="k") for n in range(50)))
    assert len({submitted.job.id for submitted in made}) == 1
    assert sum(not submitted.replayed for submitted in made) == 1
    assert (await doors[0].depth()).lanes["interactive"] == 1


async def test_the_same_set_again_is_answered_at_once(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """An equal request of the same tenant ends with the answer of the last, under its own id, without a worker."""
    async with working(redis, valkey_url):
        first = await done(door, "The pier is open.")
    again = await door.submit(TENANT, request("The pier is open."))
    assert again.job.status == "succeeded"
    assert again.job.id != first
    assert await door.result(TENANT, again.job.id) == await door.result(TENANT, first)
    names = [event.name async for event in door.events(TENANT, again.job.id) if event]
    assert names == ["progress", "drafted", "succeeded"]
    assert (await door.submit("other", request("The pier is open."))).job.status == "queued"
    assert (await door.submit(TENANT, request("The pier is open.", words=50))).job.status == "queued"


async def test_a_degraded_answer_is_given_to_nobody_else(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """What did not go as asked is tried anew the next time."""

    async def degraded(assigned: object, emit: object) -> object:
        return outcome("It went otherwise.", notes=("The model did not answer.",))

    async with working(redis, valkey_url, degraded):  # type: ignore[arg-type]
        await done(door)
        assert (await door.submit(TENANT, request())).job.status == "queued"


async def test_deleting_leaves_no_trace(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """After a deletion no key names the job or holds its text, and the key of its request is free again."""
    text = "The harbour master resigned on Tuesday."
    async with working(redis, valkey_url, caching(redis)):
        submitted = await door.submit(TENANT, request(text), idempotency_key="k")
        await door.wait(TENANT, submitted.job.id, 10)
    assert await redis.keys("corroborate:cache:*")
    assert await door.delete(TENANT, submitted.job.id) is None
    with pytest.raises(NotFound):
        await door.get(TENANT, submitted.job.id)
    for name in await redis.keys("*"):
        kind = (await redis.type(name)).decode()
        held = await (redis.dump(name) if kind != "string" else redis.get(name))
        assert submitted.job.id.encode() not in name
        assert submitted.job.id.encode() not in held
        assert b"harbour master" not in held
    assert not (await door.submit(TENANT, request(text), idempotency_key="k")).replayed


async def test_an_uploaded_document_is_used_by_its_ref(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A ref stands for what was uploaded; what is said beside it wins."""
    ref = await door.uploads.keep(TENANT, Source(text="The pier is open.", title="Old"))
    assert ref == await door.uploads.keep(TENANT, Source(text="The pier is open.", title="Old"))
    (source,) = await door.uploads.resolve(TENANT, [Source(ref=ref, title="New", id="a")])
    assert (source.text, source.title, source.id, source.ref) == ("The pier is open.", "New", "a", None)
    asked = msgspec.structs.replace(request(), documents=(Source(ref=ref),))
    async with working(redis, valkey_url):
        job = await door.wait(TENANT, (await door.submit(TENANT, asked)).job.id, 10)
    assert (await door.document(TENANT, job.id, "doc-1")).text == "The pier is open."


async def test_an_unknown_ref_is_named(door: Jobs) -> None:
    """The error points at the ref, and another tenant's upload is unknown too."""
    ref = await door.uploads.keep("other", Source(text="Theirs."))
    with pytest.raises(InvalidField) as failure:
        await door.uploads.resolve(TENANT, [Source(text="Ours."), Source(ref=ref)])
    assert [error.pointer for error in failure.value.errors] == ["/documents/1/ref"]


async def test_refs_that_are_too_much_together_are_refused(redis: Redis, valkey_url: str) -> None:
    """Small requests may name large documents: the limit is on what they name."""
    door = jobs(redis, valkey_url, max_characters=30)
    refs = [
        await door.uploads.keep(TENANT, Source(text=text)) for text in ("The pier is open.", "The ferry has sailed.")
    ]
    assert len(await door.uploads.resolve(TENANT, [Source(ref=refs[0])])) == 1
    with pytest.raises(TooLarge, match="holds 38 characters; this server takes at most 30"):
        await door.uploads.resolve(TENANT, [Source(ref=ref) for ref in refs])
    await door.close()


async def test_an_unknown_previous_is_refused(door: Jobs) -> None:
    """`previous` must name a finished summary."""
    with pytest.raises(InvalidField):
        await door.submit(TENANT, request(previous="sum_0"))


async def test_the_worker_is_given_the_previous_summary(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """An update is made with the summary that it updates in view."""
    seen: list[Summary | None] = []

    async def looking(assigned, emit):
        seen.append(assigned.previous)
        return await echo(assigned, emit)

    async with working(redis, valkey_url, looking):
        first = await done(door, "One.")
        update = await door.submit(TENANT, request("Two.", previous=first))
        await door.wait(TENANT, update.job.id, 10)
    assert seen[0] is None
    assert seen[1] is not None
    assert seen[1].headline == "One."


async def test_too_many_waiting_jobs_are_refused(redis: Redis, valkey_url: str) -> None:
    """A tenant's queue is long, but not endless; another tenant's is its own."""
    door = jobs(redis, valkey_url, tenant_jobs=1, tenant_queue=2)
    for number in range(3):
        await door.submit(TENANT, request(f"Text {number}."))
    with pytest.raises(RateLimited):
        await door.submit(TENANT, request("One more."))
    assert (await door.submit("other", request())).job.status == "queued"


async def test_a_store_that_is_away_is_said(tmp_path: object) -> None:
    """Without a store every call names the reason, and readiness is false."""
    url = f"unix://{tmp_path}/nobody.sock"
    door = jobs(connect(url), url)
    with pytest.raises(StoreUnavailable):
        await door.submit(TENANT, request())
    with pytest.raises(StoreUnavailable):
        await door.get(TENANT, "sum_0")
    assert not await door.ready()


async def test_a_full_store_is_said_and_loses_nothing(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A store without room refuses new jobs; the rest can be read and deleted, and what was accepted is done."""
    async with working(redis, valkey_url):
        finished = await done(door)
    accepted = await door.submit(TENANT, request("Before."))
    used = (await redis.info("memory"))["used_memory"]
    await redis.config_set("maxmemory", used - 1)
    try:
        with pytest.raises(StoreUnavailable):
            await door.submit(TENANT, request("After."))
        assert not await door.ready()
        assert (await door.get(TENANT, accepted.job.id)).status == "queued"
        assert await door.result(TENANT, finished)
        assert await door.delete(TENANT, finished) is None
    finally:
        await redis.config_set("maxmemory", 0)
    async with working(redis, valkey_url):
        assert (await door.wait(TENANT, accepted.job.id, 10)).status == "succeeded"


async def test_the_webhook_does_not_shape_the_answer(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """An equal request that wants to be told elsewhere is answered from the last one too."""
    async with working(redis, valkey_url):
        await done(door)
    told = await door.submit(TENANT, request(webhook=Webhook(url="https://desk.example/hook")))
    assert told.job.status == "succeeded"


@pytest.mark.parametrize("removed_at_once", [False, True])
async def test_a_cancelled_job_leaves_nothing_in_the_cache_once_it_is_removed(
    redis: Redis, valkey_url: str, door: Jobs, *, removed_at_once: bool
) -> None:
    """What its attempt had read goes with it, also where the attempt ends when the job is gone already."""
    async with working(redis, valkey_url, caching(redis)) as reports:
        job = (await door.submit(TENANT, request(focus="60"))).job
        for _ in range(600):
            if await redis.keys("corroborate:cache:*"):
                break
            await asyncio.sleep(0.05)
        assert await redis.keys("corroborate:cache:*")
        await door.delete(TENANT, job.id)
        if removed_at_once:
            assert await door.delete(TENANT, job.id) is None
        for _ in range(600):
            if reports.reports:
                break
            await asyncio.sleep(0.05)
        assert [report.status for report in reports.reports] == ["cancelled"]
        if not removed_at_once:
            assert await door.delete(TENANT, job.id) is None
    assert await redis.keys("corroborate:cache:*") == []
    assert await redis.keys("co:*:job:*") == []
