"""The story's first step: sources become documents, each read once for as long as the cache remembers."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Sequence
from datetime import UTC
from typing import Any, NamedTuple

import msgspec

from service.core.digest import address
from service.core.errors import FieldError, InvalidRequest, UnsupportedMediaType
from service.core.languages import LANGUAGES
from service.core.remembered import Recent
from service.core.text.canonical import canonical
from service.core.types import Document, Reading, Source
from service.engine.events import Emit, Progress
from service.engine.media_types import NINJS, media_type, unread
from service.engine.packed import ROOM, Unpacked, packed
from service.engine.ports import Reader, Tools
from service.engine.sources import LANGUAGE, dated, given_fields, validate

READING_VERSION = 4
_TELLING = 200
LOOKED_UP = 100  # sources that are asked for in the cache at a time: the event loop never waits long
BATCH = 60_000  # code points that are read in one trip to the pool: a few hundredths of a second
TOLD = 50  # times that a reader is told how far it is, at most
_unpacked = Unpacked()
_addressed: Recent[tuple[Source, str], tuple[Source, str]] = Recent(ROOM)


async def read(sources: tuple[Source, ...], tools: Tools, emit: Emit) -> tuple[Document, ...]:
    """Return one document per source, in order, with ids that are unique.

    A source without an id becomes `doc-N`, N its place from 1. What the client says of a source (title, language ...)
    wins over what the source says of itself. Documents are cached by content, but for ninjs items: whether one may be
    used depends on the clock (embargo, expiry). Many sources are read in batches, each of which is cached and announced
    when it is done. Raises InvalidField, UnsupportedMediaType or UnreadableDocument, naming every faulty source by a
    JSON pointer.
    """
    validate(sources)
    readers = _readers(sources, tools)
    jobs: list[Job] = []
    known: list[Document | None] = []
    for start in range(0, len(sources), LOOKED_UP):
        jobs += map(Job.of, sources[start : start + LOOKED_UP], readers[start : start + LOOKED_UP])
        known += map(_unpacked, await tools.cache.get([job.address for job in jobs[start:]]))
    outcomes: list[Document | InvalidRequest | None] = list(known)
    await _together([_batch(places, jobs, outcomes, tools, emit) for places in _batches(jobs, known)])
    documents = settled(sources, outcomes)
    await emit(Progress(step="read", done=len(documents), total=len(documents)))
    return tuple(msgspec.structs.replace(made, id=name) for made, name in zip(documents, ids(sources), strict=True))


def addresses(sources: tuple[Source, ...]) -> list[str]:
    """Return where the cache keeps what `read` makes of each source, faulty or not; "" where nowhere."""
    return [_address(_cleaned(source)) for source in sources]


def home(documents: tuple[Document, ...]) -> int:
    """Return a number that a set most likely keeps when a document is added, wherever it stands (Broder 1997).

    For the process pool: where a set was told, its documents are known.
    """
    return min(hash(document.text) for document in documents)


class Job(NamedTuple):
    """One source to read: as it was cleaned, who reads it, and the address of what will come of it."""

    source: Source
    reader: Reader
    address: str

    @classmethod
    def of(cls, source: Source, reader: Reader) -> Job:
        """Return the job of reading `source`: of a text that was sent before, it is known how it is cleaned and found.

        Equal moments may have been written in two zones, and give two documents.
        """
        nameless = msgspec.structs.replace(source, id=None)
        key = nameless, str(source.published_at)
        known = _addressed.get(key) if source.text else None
        if known is None:
            cleaned = _cleaned(nameless)
            known = cleaned, _address(cleaned)
            if source.text:
                _addressed.put(key, known, len(source.text))
        return cls(known[0], reader, known[1])

    @property
    def size(self) -> int:
        """What there is to read, in code points or bytes."""
        return len(self.source.text or self.source.content or "")


def _batches(jobs: Sequence[Job], known: Sequence[Document | None]) -> list[list[int]]:
    """Return the places of what is not known, in batches of a size that is worth a trip to the pool."""
    batches: list[list[int]] = []
    room = 0
    for place, (job, made) in enumerate(zip(jobs, known, strict=True)):
        if made is None:
            if room < job.size or not batches:
                batches.append([])
                room = BATCH
            batches[-1].append(place)
            room -= job.size
    return batches


async def _together(batches: list[Coroutine[Any, Any, None]]) -> None:
    """Run all batches; where one fails, the others are not read to their end."""
    tasks = [asyncio.ensure_future(batch) for batch in batches]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()


async def _batch(
    places: list[int], jobs: Sequence[Job], outcomes: list[Document | InvalidRequest | None], tools: Tools, emit: Emit
) -> None:
    """Put what is read at `places` among the `outcomes`, and what came of it into the cache."""
    made = await tools.pool.run(make_all, tuple((jobs[place].reader, jobs[place].source) for place in places))
    for place, outcome in zip(places, made, strict=True):
        outcomes[place] = _unpacked(outcome) if isinstance(outcome, bytes) else outcome
    fresh = {jobs[place].address: each for place, each in zip(places, made, strict=True) if isinstance(each, bytes)}
    fresh.pop("", None)
    if fresh:
        await tools.cache.put(fresh)
    total = len(outcomes)
    done, step = total - outcomes.count(None), max(1, total // TOLD)
    if done // step > (done - len(places)) // step and done < total:
        await emit(Progress(step="read", done=done, total=total))


def make_all(jobs: tuple[tuple[Reader, Source], ...]) -> list[bytes | InvalidRequest]:
    """Return for each source its document, packed, or why there is none. Pure and CPU-bound: runs in a pool."""
    made: list[bytes | InvalidRequest] = []
    for reader, source in jobs:
        try:
            made.append(packed(make(reader, source)))
        except InvalidRequest as error:
            made.append(error)
    return made


def make(reader: Reader, source: Source) -> Document:
    """Return the document that `reader` makes of `source`, without an id. Pure and CPU-bound: runs in a pool."""
    from service.core.text.document import document  # in the pool: an HTTP process starts without

    reading = reader.read(source)
    told = Reading(
        text=reading.text,
        marks=reading.marks,
        title=source.title or reading.title,
        url=source.url or reading.url,
        publisher=source.publisher or reading.publisher,
        published_at=source.published_at or dated(reading.published_at),
        language=base_language(source.language) or _stated(reading),
    )
    return document(told, "")


def _stated(reading: Reading) -> str | None:
    """Return the language a source states of itself where its text cannot tell better: page templates often lie."""
    stated = base_language(reading.language)
    return None if stated in LANGUAGES and len(reading.text) >= _TELLING else stated


def _cleaned(source: Source) -> Source:
    """Return `source` with canonical text and one-line labels, and with its time in a zone: UTC where it names none."""
    moment = source.published_at
    return msgspec.structs.replace(
        source,
        text=None if source.text is None else canonical(source.text),
        title=_one_line(source.title),
        publisher=_one_line(source.publisher),
        published_at=moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment,
    )


def _one_line(label: str | None) -> str | None:
    """Return a label in canonical characters and with single spaces; None where nothing is left."""
    return " ".join(canonical(label).split()) or None if label else None


def _address(source: Source) -> str:
    """Return the address of all that shapes the document of a source; "" for ninjs, which is read anew each time."""
    if (source.ninjs is not None or source.media_type) and media_type(source) == NINJS:
        return ""
    moment = str(source.published_at)  # MessagePack forgets in which zone it was written
    return address("document", READING_VERSION, msgspec.structs.replace(source, id=None), moment)


def base_language(tag: str | None) -> str | None:
    """Return the primary subtag of a BCP 47 language tag ("pt-BR" means "pt"), None where it is not one."""
    return re.split("[-_]", tag)[0].lower() if tag and LANGUAGE.fullmatch(tag) else None


def settled(sources: Sequence[Source], outcomes: Sequence[Document | InvalidRequest | None]) -> list[Document]:
    """Return the documents; raise the first failure, with a pointer to each source that failed."""
    documents, errors, first = [], [], None
    for number, outcome in enumerate(outcomes):
        if isinstance(outcome, Document):
            documents.append(outcome)
        elif outcome is not None:
            first = first or outcome
            errors.append(FieldError(f"/documents/{number}/{given_fields(sources[number])[0]}", outcome.detail))
    if first:
        raise type(first)(f"{errors[0].pointer}: {first.detail}", errors=tuple(errors))
    return documents


def _readers(sources: tuple[Source, ...], tools: Tools) -> list[Reader]:
    """Return the reader of each source."""
    found, errors = [], []
    for number, source in enumerate(sources):
        kind = media_type(source)
        if kind in tools.readers:
            found.append(tools.readers[kind])
        else:
            errors.append(FieldError(f"/documents/{number}/media_type", unread(kind)))
    if errors:
        known = ", ".join(sorted(tools.readers))
        raise UnsupportedMediaType(
            f"{errors[0].pointer}: {errors[0].detail}; readable are {known}", errors=tuple(errors)
        )
    return found


def ids(sources: tuple[Source, ...]) -> list[str]:
    """Return the ids of the documents: the given ones, and `doc-N` for the others, N raised past ids that are taken."""
    taken = {source.id for source in sources if source.id is not None}
    names = []
    for number, source in enumerate(sources, 1):
        if source.id is not None:
            names.append(source.id)
            continue
        while f"doc-{number}" in taken:
            number += len(sources)  # noqa: PLW2901 - the next number that no place has
        taken.add(f"doc-{number}")
        names.append(f"doc-{number}")
    return names
