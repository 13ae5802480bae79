"""Large requests over a real store: what a job has of what was sent ahead, and what is left of it."""

from __future__ import annotations

import asyncio

import msgspec
import pytest
from redis.asyncio import Redis

from service import wiring
from service.core.errors import InvalidField, NotFound, StoreUnavailable, TooLarge
from service.core.types import Source, Summary, SummaryRequest
from service.engine.ports import Tools
from service.engine.summarize import summarize
from service.evals.bench.large import articles
from service.jobs import Jobs
from service.jobs.shelf import StoreShelf
from service.jobs.types import Assigned, Claim, Ticket
from service.jobs.uploads import LARGE
from service.settings import Settings
from tests.jobs.parts import TENANT, echo, jobs, settings, working

COUNT = LARGE + 20
TEXTS = tuple(text[:700] for text in articles(COUNT, seed=6))
SOURCES = tuple(Source(text=text, id=f"a{number}") for number, text in enumerate(TEXTS))


@pytest.fixture
def chosen(valkey_url: str) -> Settings:
    """Settings of a worker that computes in place."""
    return settings(valkey_url, pool_processes=0)


@pytest.fixture
def tools(redis: Redis, chosen: Settings) -> Tools:
    """The engine's tools, as production wires them."""
    return wiring.shared(chosen, redis)


async def asked(door: Jobs, sources: tuple[Source, ...] = SOURCES) -> SummaryRequest:
    """Send `sources` ahead; return a request that names them."""
    refs = [await door.uploads.keep(TENANT, source) for source in sources]
    return SummaryRequest(documents=tuple(Source(ref=ref) for ref in refs), words=60)


async def keys(redis: Redis, *parts: str) -> list[bytes]:
    """Return the keys that hold each of `parts`."""
    return [key for key in await redis.keys("*") if all(part.encode() in key for part in parts)]


async def expire(redis: Redis) -> None:
    """Let everything that was sent ahead expire."""
    for key in await keys(redis, ":upload:"):
        await redis.delete(key)


async def test_a_job_keeps_what_it_needs_of_what_was_sent_ahead(
    redis: Redis, valkey_url: str, door: Jobs, chosen: Settings, tools: Tools
) -> None:
    """What expires while the job waits is not lost to it; the summary is that of the texts themselves."""
    job = (await door.submit(TENANT, await asked(door))).job
    await expire(redis)
    async with working(redis, valkey_url, wiring.work(chosen, tools)):
        assert (await door.wait(TENANT, job.id, 60)).status == "succeeded"
    inline = await summarize(SummaryRequest(documents=SOURCES, words=60), wiring.local(chosen))
    summary = msgspec.json.decode(await door.result(TENANT, job.id) or b"", type=Summary)
    assert msgspec.structs.replace(summary, usage=inline.summary.usage) == inline.summary
    assert await door.document(TENANT, job.id, "a7") == inline.documents[7]
    assert not await keys(redis, job.id, ":sources") + await keys(redis, job.id, ":shelf")
    assert len(await redis.smembers(f"co:{TENANT}:job:{job.id}:traces")) == COUNT


async def test_deleting_leaves_nothing(
    redis: Redis, valkey_url: str, door: Jobs, chosen: Settings, tools: Tools
) -> None:
    """Of a large set too: no record, no document, and nothing of it in the cache."""
    job = (await door.submit(TENANT, await asked(door))).job
    async with working(redis, valkey_url, wiring.work(chosen, tools)):
        assert (await door.wait(TENANT, job.id, 60)).status == "succeeded"
    assert len(await keys(redis, "corroborate:cache:")) == COUNT
    await expire(redis)
    assert await door.delete(TENANT, job.id) is None
    assert not await keys(redis, "corroborate:cache:") + await keys(redis, job.id)
    with pytest.raises(NotFound):
        await door.document(TENANT, job.id, "a7")


async def test_texts_in_the_request_itself_are_lent_too(
    redis: Redis, valkey_url: str, door: Jobs, chosen: Settings, tools: Tools
) -> None:
    """A large request may hold texts and name others; what is said beside a ref wins; ids are those that were given."""
    named = await asked(door, SOURCES[:9])
    beside = msgspec.structs.replace(named.documents[0], id="own", title="Own title")
    order = SummaryRequest(documents=(beside, *named.documents[1:], *SOURCES[9:]), words=60)
    job = (await door.submit(TENANT, order)).job
    assert b"".join(await redis.mget(await keys(redis, job.id, ":request"))).find(TEXTS[40][:30].encode()) == -1
    async with working(redis, valkey_url, wiring.work(chosen, tools)):
        assert (await door.wait(TENANT, job.id, 60)).status == "succeeded"
    summary = msgspec.json.decode(await door.result(TENANT, job.id) or b"", type=Summary)
    assert [(each.id, each.title) for each in summary.documents[:2]] == [("own", "Own title"), ("a1", None)]
    assert (await door.document(TENANT, job.id, "a30")).text == TEXTS[30].strip()


async def test_an_equal_request_has_the_same_answer(
    redis: Redis, valkey_url: str, door: Jobs, chosen: Settings, tools: Tools
) -> None:
    """It is answered at once, with documents of its own, and holds no texts."""
    order = await asked(door)
    first = (await door.submit(TENANT, order)).job
    async with working(redis, valkey_url, wiring.work(chosen, tools)):
        assert (await door.wait(TENANT, first.id, 60)).status == "succeeded"
    second = (await door.submit(TENANT, order)).job
    assert second.status == "succeeded"
    await door.delete(TENANT, first.id)
    assert (await door.document(TENANT, second.id, "a3")).text == TEXTS[3].strip()
    assert not await keys(redis, second.id, ":sources")


async def test_what_is_refused_holds_nothing(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """Unknown refs, ids used twice, sets that are too large: each is named, and no text stays lent."""
    order = await asked(door)
    unknown = msgspec.structs.replace(order, documents=(*order.documents, Source(ref="doc_" + "0" * 32)))
    with pytest.raises(InvalidField) as failure:
        await door.submit(TENANT, unknown)
    assert [error.pointer for error in failure.value.errors] == [f"/documents/{COUNT}/ref"]
    twice = msgspec.structs.replace(order, documents=(*order.documents, order.documents[3]))
    with pytest.raises(InvalidField) as failure:
        await door.submit(TENANT, twice)
    assert [error.pointer for error in failure.value.errors] == [f"/documents/{COUNT}/id"]
    with pytest.raises(InvalidField):
        await door.submit("other", order)
    narrow = jobs(redis, valkey_url, max_characters=COUNT * 700 - 1)
    with pytest.raises(TooLarge, match=f"holds {sum(map(len, TEXTS)):,} characters"):
        await narrow.submit(TENANT, order)
    await narrow.close()
    assert not await keys(redis, ":sources")


async def test_a_batch_of_nothing_but_faults_fails_by_name(
    redis: Redis, valkey_url: str, door: Jobs, chosen: Settings, tools: Tools
) -> None:
    """No document of a whole batch can be read: the job fails at once, points at each, and leaves no text."""
    faulty = tuple(Source(text="-", media_type="x/unknown", id=f"b{number}") for number in range(120))
    order = SummaryRequest(documents=(*faulty, *SOURCES), words=60)
    job = (await door.submit(TENANT, order)).job
    async with working(redis, valkey_url, wiring.work(chosen, tools)):
        ended = await door.wait(TENANT, job.id, 60)
    assert (ended.status, ended.attempts) == ("failed", 1)
    assert ended.problem is not None
    assert [error.pointer for error in ended.problem.errors] == [f"/documents/{number}/ref" for number in range(120)]
    assert not await keys(redis, job.id, ":sources") + await keys(redis, job.id, ":shelf")


async def test_a_replayed_request_is_lent_nothing_again(redis: Redis, door: Jobs) -> None:
    """One Idempotency-Key, one job, one set of texts, which stay as long as it waits."""
    order = await asked(door)
    first = await door.submit(TENANT, order, idempotency_key="k")
    again = await door.submit(TENANT, order, idempotency_key="k")
    assert (again.replayed, again.job.id) == (True, first.job.id)
    (held,) = await keys(redis, ":sources")
    assert (await redis.hlen(held), await redis.ttl(held)) == (COUNT, -1)


async def test_a_cancelled_job_leaves_no_texts(
    redis: Redis, valkey_url: str, door: Jobs, chosen: Settings, tools: Tools
) -> None:
    """Neither what was lent nor what was read: before it runs, and while it does."""
    order = await asked(door)
    waiting = (await door.submit(TENANT, order)).job
    assert (await door.cancel(TENANT, waiting.id)).status == "cancelled"
    running = (await door.submit(TENANT, msgspec.structs.replace(order, focus="30"))).job
    read = asyncio.Event()

    async def reading(assigned: Assigned, emit: object) -> object:
        shelf = wiring.shelves(chosen)(assigned)
        assert shelf is not None
        shelf.put({"a1": b"text"}, {})
        read.set()
        return await echo(assigned, emit)  # type: ignore[arg-type]

    async with working(redis, valkey_url, reading):  # type: ignore[arg-type]
        await asyncio.wait_for(read.wait(), 10)
        assert await keys(redis, running.id, ":shelf")
        assert (await door.cancel(TENANT, running.id)).status == "cancelled"
        assert not await keys(redis, ":shelf") + await keys(redis, ":sources")


async def test_only_the_newest_attempt_puts_documents_on_the_shelf(redis: Redis, door: Jobs, chosen: Settings) -> None:
    """An attempt that was thought dead writes nothing, and is told so; so is one whose job has ended."""
    job = (await door.submit(TENANT, await asked(door))).job
    claim, _ = await door._records.begin(Ticket(task="summary", tenant=TENANT, id=job.id))  # noqa: SLF001
    assert isinstance(claim, Claim)
    assert claim.fence == 1
    given = Assigned(tenant=TENANT, id=job.id, fence=1, request=claim.request, body=claim.body, previous=None)
    newest = wiring.shelves(chosen)(given)
    assert isinstance(newest, StoreShelf)
    old = msgspec.structs.replace(newest, fence=0)
    newest.put({"a1": b"new"}, {"document:1": b"new", "document:2": None})
    with pytest.raises(StoreUnavailable, match="no longer"):
        old.put({"a1": b"old"}, {"document:1": b"old"})
    assert newest.documents(["a1"]) == [b"new"]
    assert newest.cached(["document:1", "document:2"]) == [b"new", None]
    assert len(await redis.smembers(f"co:{TENANT}:job:{job.id}:traces")) == 2
    await door.cancel(TENANT, job.id)
    sources = given.request.documents[:1]
    calls = (lambda: newest.put({"a2": b""}, {}), lambda: newest.documents(["a1"]), lambda: newest.sources(sources))
    for late in calls:
        with pytest.raises(StoreUnavailable):
            late()
    assert not await keys(redis, job.id, ":shelf")


async def test_a_cache_that_is_away_is_a_cache_that_forgets(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """Every document is read; the summary is made all the same."""
    lonely = settings(valkey_url, pool_processes=0, cache_url="redis://127.0.0.1:1")
    job = (await door.submit(TENANT, await asked(door))).job
    async with working(redis, valkey_url, wiring.work(lonely, wiring.shared(lonely, redis))):
        assert (await door.wait(TENANT, job.id, 60)).status == "succeeded"
    assert not await keys(redis, "corroborate:cache:")
