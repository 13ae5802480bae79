"""The work of a job: the same bytes in one trip to the pool as step by step, and what is left in the cache."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from msgspec import structs

from service import wiring
from service.adapters.pool import WARM, InlinePool, ProcessPool
from service.adapters.store.memory import MemoryCache
from service.core.errors import InvalidField, NothingToSay
from service.core.types import Source, Summary, SummaryRequest
from service.engine.events import Event
from service.engine.packed import unpacked
from service.engine.ports import Tools
from service.engine.read import addresses
from service.engine.summarize import summarize
from service.jobs.journal import written
from service.jobs.types import Assigned, Done
from service.settings import Settings

TEXT = "The Orrin dam failed on Monday evening after heavy rain in the valley."
OTHER = "Engineers had warned of cracks in the Orrin dam since the spring. The valley was emptied in time."
ORDER = SummaryRequest(documents=(Source(id="a", text=TEXT), Source(id="b", text=OTHER)), words=40)


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPool]:
    """A pool of one process."""
    pool = ProcessPool(1, WARM)
    yield pool
    pool.close()


@pytest.fixture
def tools(pool: ProcessPool) -> Tools:
    """Tools with the pool and a cache of their own."""
    return wiring.tools(Settings(), MemoryCache(), pool)


async def done(tools: Tools, order: SummaryRequest, previous: Summary | None = None) -> tuple[Done, list[Event]]:
    """Return what a job comes to, and what was told of it on the way."""
    told: list[Event] = []

    async def emit(event: Event) -> None:
        told.append(event)

    body = msgspec.json.encode(order)
    assigned = Assigned(tenant="harbour", id="sum_1", fence=1, request=order, body=body, previous=previous)
    made = await wiring.work(Settings(), tools)(assigned, emit)
    if made.caching is not None:
        await made.caching()
    return made, told


def timeless(encoded: bytes) -> Summary:
    """Return an encoded summary without the time it took."""
    summary = msgspec.json.decode(encoded, type=Summary)
    assert summary.usage.seconds is not None
    assert summary.usage.seconds >= 0
    return structs.replace(summary, usage=structs.replace(summary.usage, seconds=None))


async def test_one_trip_gives_what_the_steps_give(tools: Tools) -> None:
    """Summary and documents are those of the engine's own story, and only the time is added."""
    short, _ = await done(tools, ORDER)
    stepped, _ = await done(structs.replace(tools, pool=InlinePool()), ORDER)
    outcome = await summarize(ORDER, wiring.local(Settings()))
    assert timeless(short.summary) == timeless(stepped.summary) == outcome.summary
    assert short.documents == stepped.documents
    assert [name for name, _ in short.documents] == ["a", "b"]


async def test_one_trip_tells_all_that_happened_at_its_end(tools: Tools) -> None:
    """The events of a short job come with what it comes to, in their order; step by step they come on the way."""
    short, told = await done(tools, ORDER)
    stepped, on_the_way = await done(structs.replace(tools, pool=InlinePool()), ORDER)
    assert told == []
    assert stepped.events == ()
    assert list(short.events) == list(map(written, on_the_way))
    assert {"progress", "drafted", "verified"} == {name for name, _ in short.events}


async def test_one_trip_reads_no_document_that_the_cache_knows(tools: Tools) -> None:
    """What was read is kept under its address, and what stands there is what is told: no document is read twice."""
    await done(tools, ORDER)
    names = addresses(ORDER.documents)
    first, second = await tools.cache.get(names)
    assert first is not None
    assert second is not None
    await tools.cache.put({names[0]: second})
    told, _ = await done(tools, ORDER)
    found = [unpacked(data) for _, data in told.documents]
    assert [document.text for document in found if document is not None] == [OTHER, OTHER]


async def test_a_document_that_nothing_caches_is_kept_all_the_same(tools: Tools) -> None:
    """A news item is read anew each time, and is among what the job keeps beside those that the cache has."""
    item = Source(id="n", ninjs={"uri": "urn:1", "headline": "Dam", "body_text": TEXT})
    order = structs.replace(ORDER, documents=(item, *ORDER.documents))
    short, _ = await done(tools, order)
    stepped, _ = await done(structs.replace(tools, pool=InlinePool()), order)
    assert short.documents == stepped.documents
    assert [name for name, _ in short.documents] == ["n", "a", "b"]


async def test_one_trip_updates_a_summary(tools: Tools) -> None:
    """An update says in one trip what changed."""
    first, _ = await done(tools, structs.replace(ORDER, documents=ORDER.documents[:1]))
    second, _ = await done(tools, ORDER, timeless(first.summary))
    assert timeless(second.summary).changes is not None


async def test_errors_of_one_trip_are_the_engines_own(tools: Tools) -> None:
    """What is wrong with a source, and what only the engine sees, comes back from the pool whole."""
    twice = structs.replace(ORDER, documents=(Source(id="a", text=TEXT), Source(id="a", text=OTHER)))
    with pytest.raises(InvalidField) as invalid:
        await done(tools, twice)
    assert invalid.value.errors[0].pointer == "/documents/1/id"
    with pytest.raises(NothingToSay):
        await done(tools, SummaryRequest(documents=(Source(text="Photo: Reuters"),)))


async def test_a_long_request_is_told_step_by_step(tools: Tools) -> None:
    """What is not short says on the way how far it is."""
    many = SummaryRequest(documents=tuple(Source(text=f"{TEXT} {OTHER} " * 40 + str(n)) for n in range(40)))
    long, told = await done(tools, many)
    assert long.events == ()
    assert told
