"""The work of a job: the engine's own story, of a short one in one trip to the pool."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, structs

from service.core.types import Source, Summary, SummaryRequest
from service.engine.events import Emit, Event
from service.engine.packed import packed
from service.engine.ports import Cache, Shelf, Tools
from service.engine.read import addresses
from service.jobs.aside import aside
from service.jobs.types import Assigned, Done, Work

if TYPE_CHECKING:
    from service.engine.summarize import Outcome  # an HTTP process starts without the engine

Make = Callable[[Cache], Tools]
Short = Callable[[SummaryRequest], bool]
Shelves = Callable[[Assigned], Shelf | None]


class Kept:
    """The part of the cache that one trip to the pool needs; what is put there is taken along when it is over."""

    def __init__(self, known: Mapping[str, bytes]) -> None:
        self._known = dict(known)
        self.new: dict[str, bytes] = {}

    async def get(self, addresses: list[str]) -> list[bytes | None]:
        """Return what is stored under each address, None where nothing is."""
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
        if short(assigned.request):
            return await at_once(assigned, tools, make)
        from service.engine.summarize import summarize

        began = time.perf_counter()
        outcome = await summarize(assigned.request, tools, emit, assigned.previous, shelf(assigned))
        size = sum(len(document.text) for document in outcome.documents)
        return await aside(size, done, outcome, time.perf_counter() - began)

    return work


class Told(Struct, frozen=True, array_like=True):
    """What comes back from the pool: the parts of what is done, and what is new for the cache."""

    summary: bytes
    documents: tuple[tuple[str, bytes], ...]
    events: tuple[Event, ...]
    as_asked: bool
    new: dict[str, bytes]


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Told)


async def looked_up(request: SummaryRequest, tools: Tools) -> dict[str, bytes]:
    """Return what the cache holds of a request's documents. Raises what the engine raises of faulty sources."""
    names = [name for name in addresses(request.documents, tools) if name]
    found = zip(names, await tools.cache.get(names), strict=True)
    return {name: entry for name, entry in found if entry is not None}


async def at_once(assigned: Assigned, tools: Tools, make: Make) -> Done:
    """Return what a short job comes to. Raises what the engine raises."""
    request = msgspec.json.encode(assigned.request)
    known = await (assigned.known or looked_up(assigned.request, tools))
    where = home(assigned.request.documents)
    told = _decoder.decode(await tools.pool.run_near(where, whole, make, request, assigned.previous, known))
    return Done(
        summary=told.summary,
        documents=told.documents,
        events=told.events,
        as_asked=told.as_asked,
        uses=(*known, *told.new),
        caching=partial(tools.cache.put, told.new) if told.new else None,
    )


def home(sources: tuple[Source, ...]) -> int:
    """Return a number that a set most likely keeps when a source is added: for the pool, as `engine/read.py` has it."""
    return min(hash(source.text or source.content or source.id) for source in sources)


def whole(make: Make, request: bytes, previous: Summary | None, known: Mapping[str, bytes]) -> bytes:
    """Return what a job comes to as MessagePack: pickled, its events took longer than its trip.

    CPU-bound: runs in a pool.
    """
    from service.engine.summarize import summarize

    kept, events = Kept(known), list[Event]()

    async def emit(event: Event) -> None:
        events.append(event)

    began = time.perf_counter()
    order = msgspec.json.decode(request, type=SummaryRequest)
    outcome = runner().run(summarize(order, make(kept), emit, previous))
    made = done(outcome, time.perf_counter() - began)
    return _encoder.encode(Told(made.summary, made.documents, tuple(events), made.as_asked, kept.new))


@cache
def runner() -> asyncio.Runner:
    """Return the event loop of a pool process: making one for each job took half a millisecond."""
    return asyncio.Runner()


def done(outcome: Outcome, seconds: float) -> Done:
    """Return `outcome` as it is kept, with how long it took: the engine itself gives the same bytes at any speed."""
    usage = structs.replace(outcome.summary.usage, seconds=round(seconds, 4))
    return Done(
        summary=msgspec.json.encode(structs.replace(outcome.summary, usage=usage)),
        documents=tuple((document.id, packed(document)) for document in outcome.documents),
        as_asked=not outcome.summary.made.notes,
    )
