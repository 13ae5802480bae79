"""A large set: its texts lie on a shelf, from which the processes of the pool take them. No other process holds them.

The steps are those of a small set, made of the same functions, so the outcome has the same bytes. What is left of a
document where its text is not needed says all that a report tells of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, NoReturn

from msgspec import structs

from service.core.errors import InvalidRequest, StoreUnavailable, UnsupportedMediaType
from service.core.types import Document, Plan, Related, Sentence, Source, Summary, SummaryRequest
from service.engine.decide import Decision, related_for, tell
from service.engine.events import Emit, Progress
from service.engine.media_types import media_type, unread
from service.engine.packed import packed, unpacked
from service.engine.ports import Reader, Shelf, Tools
from service.engine.read import Job, ids, make, settled

AT_A_TIME = 50  # documents that are read in one trip to the pool: a few hundredths of a second
AT_ONCE = 4  # trips that wait for a process: another job's does not wait for all of them
LOADED = 200  # documents that are asked for at once
TOLD = 50  # times that a reader is told how far it is, at most
BESIDES = 40  # documents that a writer may search besides those that are told (`adapters/writers/evidence.py`)
BLANK = Sentence(0, 0, 0, "boilerplate")


class Unread:
    """Reads nothing: what there is no reader for."""

    def read(self, source: Source) -> NoReturn:
        """Raise UnsupportedMediaType."""
        raise UnsupportedMediaType(unread(media_type(source)))


class Abridged(NamedTuple):
    """A document without its text, but for a heading at its start, and how many sentences it has."""

    document: Document
    sentences: int


class LargeSet:
    """The steps of the story that a large set takes in another way: reading, and deciding what will be told."""

    def __init__(self, shelf: Shelf, tools: Tools, emit: Emit) -> None:
        self._shelf = shelf
        self._tools = tools
        self._emit = emit

    async def read(self, sources: tuple[Source, ...]) -> tuple[Document, ...]:
        """Put the document of every source on the shelf, and return them abridged, in order, with unique ids.

        A document read before is taken from the cache. Raises as `service.engine.read.read` does.
        """
        names = ids(sources)
        outcomes: list[Document | InvalidRequest | None] = [None] * len(sources)
        starts = iter(range(0, len(sources), AT_A_TIME))
        rounds = [asyncio.ensure_future(self._round(starts, sources, names, outcomes)) for _ in range(AT_ONCE)]
        try:
            await asyncio.gather(*rounds)
        finally:
            for each in rounds:
                each.cancel()
        documents = tuple(settled(sources, outcomes))
        await self._emit(Progress(step="read", done=len(documents), total=len(documents)))
        return documents

    async def decided(
        self, documents: tuple[Document, ...], request: SummaryRequest, previous: Summary | None
    ) -> tuple[tuple[Document, ...], Decision]:
        """Return what will be told, as `decide` does, after `documents` with the texts of those that are needed."""
        names = tuple(document.id for document in documents)
        where, run = hash(min(names)), self._tools.pool.run_near
        asked = structs.replace(request, documents=())
        await self._emit(Progress(step="relate", done=0))
        related = await run(where, relate_shelved, self._shelf, names, asked)
        await self._emit(Progress(step="relate"))
        decision, told = await run(where, tell_shelved, self._shelf, names, related, asked, previous)
        await self._emit(Progress(step="choose"))
        return tuple(told.get(number, each) for number, each in enumerate(documents)), decision

    async def _round(
        self,
        starts: Iterator[int],
        sources: tuple[Source, ...],
        names: Sequence[str],
        outcomes: list[Document | InvalidRequest | None],
    ) -> None:
        """Have batches of sources read as long as there are some that no other round has taken."""
        total = len(sources)
        step = max(1, total // TOLD)
        for start in starts:
            part = slice(start, start + AT_A_TIME)
            made = await self._tools.pool.run(shelve, self._shelf, self._tools.readers, sources[part], names[part])
            outcomes[part] = [each if isinstance(each, InvalidRequest) else whole(each) for each in made]
            done = total - outcomes.count(None)
            if done // step > (done - len(made)) // step and done < total:
                await self._emit(Progress(step="read", done=done, total=total))


def shelve(
    shelf: Shelf, readers: Mapping[str, Reader], sources: Sequence[Source], names: Sequence[str]
) -> list[Abridged | InvalidRequest]:
    """Put the documents of `sources` on the shelf by their `names`; return them abridged, or why there is none.

    Runs in a pool.
    """
    given = shelf.sources(sources)
    jobs = [Job.of(source, readers.get(media_type(source), Unread())) for source in given]
    addresses = [job.address for job in jobs]
    known = dict(zip(addresses, shelf.cached(addresses), strict=True))
    found: list[Abridged | InvalidRequest] = []
    put: dict[str, bytes] = {}
    used: dict[str, bytes | None] = {}
    for job, name in zip(jobs, names, strict=True):
        try:
            data, document, fresh = _document(job, known.get(job.address))
        except InvalidRequest as error:
            found.append(error)
            continue
        put[name] = data
        if job.address:
            used[job.address] = data if fresh else None
        found.append(abridged(document, name))
    shelf.put(put, used)
    return found


def _document(job: Job, cached: bytes | None) -> tuple[bytes, Document, bool]:
    """Return the document of a source, packed and not, and whether it is fresh: not from the cache."""
    known = unpacked(cached)
    if cached and known:
        return cached, known, False
    made = make(job.reader, job.source)
    return packed(made), made, True


def abridged(document: Document, name: str) -> Abridged:
    """Return what is left of `document` where its text is not needed."""
    head = tuple(each for each in document.sentences[:1] if each.kind == "heading")
    text = document.text[: head[0].end] if head else ""
    return Abridged(structs.replace(document, id=name, text=text, sentences=head), len(document.sentences))


def whole(left: Abridged) -> Document:
    """Return the abridged document with as many sentences as it has, which hold nothing."""
    known = left.document.sentences
    return structs.replace(left.document, sentences=known + (BLANK,) * (left.sentences - len(known)))


def relate_shelved(shelf: Shelf, names: tuple[str, ...], request: SummaryRequest) -> Related:
    """Return how the documents called `names` relate. Runs in a pool."""
    return related_for(taken(shelf, names), request)


def tell_shelved(
    shelf: Shelf, names: tuple[str, ...], related: Related, request: SummaryRequest, previous: Summary | None
) -> tuple[Decision, dict[int, Document]]:
    """Return what will be told, and by their positions the documents that are needed to tell it. Runs in a pool."""
    documents = taken(shelf, names)
    decision = tell(documents, related, request, previous)
    return decision, {number: documents[number] for number in needed(request, *decision[:2])}


def needed(request: SummaryRequest, related: Related, plan: Plan) -> list[int]:
    """Return the positions of the documents that a writer may look at: all where it reads thoroughly."""
    if request.depth == "thorough":
        return list(range(len(related.copies)))
    told = {number for point in plan.points for number in point.documents}
    fit = (n for n, copied in enumerate(related.copies) if copied is None and n not in related.off_topic)
    return sorted(told | set(islice(fit, BESIDES)))


def taken(shelf: Shelf, names: tuple[str, ...]) -> tuple[Document, ...]:
    """Return the documents called `names`. Raises StoreUnavailable where the shelf holds what cannot be read."""
    found: list[Document] = []
    for start in range(0, len(names), LOADED):
        part = names[start : start + LOADED]
        for name, data in zip(part, shelf.documents(part), strict=True):
            document = unpacked(data, name)
            if document is None:
                raise StoreUnavailable("A document on the shelf cannot be read.")
            found.append(document)
    return tuple(found)
