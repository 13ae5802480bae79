"""The work of a job: the engine's own story, of a short one in one trip to the pool."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, structs

from service.core.types import Document, Source, Summary, SummaryRequest
from service.engine.events import Emit, Event
from service.engine.packed import packed
from service.engine.ports import Cache, Shelf, Tools
from service.engine.read import addresses
from service.jobs.aside import aside
from service.jobs.end import succeeded
from service.jobs.end import written as written_end
from service.jobs.journal import written
from service.jobs.scope import owned
from service.jobs.types import Assigned, Done, End, Ended, Work

if TYPE_CHECKING:
    from service.engine.summarize import Outcome  # an HTTP process starts without the engine

Make = Callable[[Cache], Tools]
Short = Callable[[SummaryRequest, int], bool]
Shelves = Callable[[Assigned], Shelf | None]


class Kept:
    """The part of the cache that one trip to the pool needs; what is put there is taken along when it is over.

    `asked` are the addresses of the documents, in their order.
    """

    def __init__(self, known: Mapping[str, bytes]) -> None:
        self._known = dict(known)
        self.asked: list[str] = []
        self.new: dict[str, bytes] = {}

    async def get(self, addresses: list[str]) -> list[bytes | None]:
        """Return what is stored under each address, None where nothing is."""
        self.asked += addresses
        return [self._known.get(address) for address in addresses]

    async def put(self, entries: Mapping[str, bytes]) -> None:
        """Keep every entry."""
        self._known |= entries
        self.new |= entries


def working(tools: Tools, make: Make, short: Short, shelf: Shelves) -> Work:
    """Return what does a job with `tools`; one that is `short` with the tools that `make` makes in the pool.

    `shelf` says where a large request's texts lie.

    A short job's trips to the pool, with its documents and back, took as long as a third of its own work
    (`corroborate bench load`); in one trip it is told, checked and encoded there, and nothing is unpacked here.
    """

    async def work(assigned: Assigned, emit: Emit) -> Done:
        if short(assigned.request, len(assigned.body)):
            return await at_once(assigned, tools, make)
        from service.engine.summarize import summarize

        began = time.perf_counter()
        outcome = await summarize(assigned.request, tools, emit, assigned.previous, shelf(assigned))
        size = sum(len(document.text) for document in outcome.documents)
        return await aside(size, done, outcome, time.perf_counter() - began)

    return work


class Told(Struct, frozen=True, kw_only=True, array_like=True):
    """What comes back from the pool: the parts of what is done, and what is new for the cache.

    Each document, by its id, is the address under which it is new or was known; "" of those that are kept `apart`, by
    id, since nothing caches them. Of a job whose end is written, `ended` says what it says, and neither documents nor
    events are told.
    """

    summary: bytes
    documents: tuple[tuple[str, str], ...]
    apart: dict[str, bytes]
    events: tuple[tuple[str, bytes], ...]
    as_asked: bool
    new: dict[str, bytes]
    ended: Ended | None = None


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Told)


async def looked_up(request: SummaryRequest, tools: Tools) -> dict[str, bytes]:
    """Return what the cache holds of a request's documents; whether they are faulty is for the engine to say."""
    names = [name for name in addresses(request.documents) if name]
    found = zip(names, await tools.cache.get(names), strict=True)
    return {name: entry for name, entry in found if entry is not None}


async def at_once(assigned: Assigned, tools: Tools, make: Make) -> Done:
    """Return what a short job comes to. Raises what the engine raises."""
    known = await (assigned.known or looked_up(assigned.request, tools))
    near = home(assigned.request.documents)
    asked = (make, assigned.body, assigned.previous, known, assigned.end)
    told = _decoder.decode(await tools.pool.run_near(near, whole, *asked))
    caching = partial(tools.cache.put, told.new) if told.new else None
    return structs.replace(came(told, known), caching=caching)


def came(told: Told, known: Mapping[str, bytes]) -> Done:
    """Return what a job comes to that was `told`, but for what is to be cached."""
    kept = {**known, **told.new}
    return Done(
        summary=told.summary,
        documents=tuple((name, kept[where] if where else told.apart[name]) for name, where in told.documents),
        events=told.events,
        as_asked=told.as_asked,
        uses=tuple(kept),
        ended=told.ended,
    )


def home(sources: tuple[Source, ...]) -> int:
    """Return a number that a set most likely keeps when a source is added: for the pool, as `engine/read.py` has it."""
    return min(hash(source.text or source.content or source.id) for source in sources)


def whole(
    make: Make, request: bytes, previous: Summary | None, known: Mapping[str, bytes], end: End | None = None
) -> bytes:
    """Return what a job comes to as MessagePack: pickled, its events took longer than its trip.

    Where there is an `end`, it is written as well. CPU-bound: runs in a pool.
    """
    from service.engine.summarize import summarize

    kept, events = Kept(known), list[Event]()

    async def emit(event: Event) -> None:
        events.append(event)

    began = time.perf_counter()
    order = msgspec.json.decode(request, type=SummaryRequest)
    outcome = runner().run(summarize(order, make(kept), emit, previous))
    told = brought(outcome, time.perf_counter() - began, kept, events)
    return _encoder.encode(told if end is None else closed(told, known, end))


def closed(told: Told, known: Mapping[str, bytes], end: End) -> Told:
    """Write the end of the job and return what is still to be told of it: where that failed, all."""
    done = came(told, known)
    traces = tuple(owned(end.tenant, address) for address in done.uses)
    ended = written_end(end, succeeded(done, done.events, traces))
    return told if ended is None else structs.replace(told, documents=(), apart={}, events=(), ended=ended)


def brought(outcome: Outcome, seconds: float, kept: Kept, events: Sequence[Event]) -> Told:
    """Return what a trip to the pool brings back of `outcome`, no document twice."""
    addressed = list(zip(outcome.documents, kept.asked, strict=True))
    return Told(
        summary=encoded(outcome.summary, seconds),
        documents=tuple((document.id, address) for document, address in addressed),
        apart={document.id: nameless(document) for document, address in addressed if not address},
        events=tuple(map(written, events)),
        as_asked=not outcome.summary.made.notes,
        new=kept.new,
    )


@cache
def runner() -> asyncio.Runner:
    """Return the event loop of a pool process: making one for each job took half a millisecond."""
    return asyncio.Runner()


def done(outcome: Outcome, seconds: float) -> Done:
    """Return `outcome` as it is kept, with how long it took: the engine itself gives the same bytes at any speed."""
    return Done(
        summary=encoded(outcome.summary, seconds),
        documents=tuple((document.id, nameless(document)) for document in outcome.documents),
        as_asked=not outcome.summary.made.notes,
    )


def encoded(summary: Summary, seconds: float) -> bytes:
    """Return a summary as JSON that says how many `seconds` it took."""
    usage = structs.replace(summary.usage, seconds=round(seconds, 4))
    return msgspec.json.encode(structs.replace(summary, usage=usage))


def nameless(document: Document) -> bytes:
    """Return a document as a job keeps it: as the cache does, by content, since the name stands beside it."""
    return packed(structs.replace(document, id=""))
