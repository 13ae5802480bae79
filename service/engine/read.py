"""The story's first step: sources become documents, each read once for as long as the cache remembers."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from datetime import UTC

import msgspec

from service.core.digest import address
from service.core.errors import FieldError, InvalidField, InvalidRequest, UnsupportedMediaType
from service.core.languages import LANGUAGES
from service.core.text import canonical
from service.core.types import Document, Reading, Source
from service.engine.events import Emit, Progress
from service.engine.ports import Reader, Tools

READING_VERSION = 1
PLAIN = "text/plain"
NINJS = "application/ninjs+json"

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"https?://[!-~\u00a1-\ud7ff\ue000-\U0010ffff]{1,4000}", re.IGNORECASE)
_ID_LENGTH = 200
_TELLING = 200
_SNIFFED = 64
_SIGNATURES = (
    (b"%pdf-", "application/pdf"),
    (b"pk\x03\x04", "application/zip"),
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
)
_decoder = msgspec.msgpack.Decoder(Document)
_encoder = msgspec.msgpack.Encoder()


async def read(sources: tuple[Source, ...], tools: Tools, emit: Emit) -> tuple[Document, ...]:
    """Return one document per source, in order, with ids that are unique.

    A source without an id becomes `doc-N`, N its place from 1. What the client says of a source (title, language ...)
    wins over what the source says of itself. Documents are cached by content, but for ninjs items: whether one may be
    used depends on the clock (embargo, expiry). Raises InvalidField, UnsupportedMediaType or UnreadableDocument, naming
    every faulty source by a JSON pointer.
    """
    _validate(sources)
    sources = tuple(_cleaned(source) for source in sources)
    readers = _readers(sources, tools)
    addresses = [_address(source) for source in sources]
    known = [_stored(entry) for entry in await tools.cache.get(addresses)]
    jobs = zip(sources, readers, known, strict=True)
    outcomes = await asyncio.gather(
        *(_document(source, reader, entry, tools) for source, reader, entry in jobs), return_exceptions=True
    )
    documents = _settled(sources, outcomes)
    entries = zip(addresses, documents, known, strict=True)
    fresh = {place: _encoder.encode(made) for place, made, entry in entries if place and entry is None}
    if fresh:
        await tools.cache.put(fresh)
    await emit(Progress(step="read", done=len(documents), total=len(documents)))
    return tuple(msgspec.structs.replace(made, id=name) for made, name in zip(documents, _ids(sources), strict=True))


def make(reader: Reader, source: Source) -> Document:
    """Return the document that `reader` makes of `source`, without an id. Pure and CPU-bound: runs in a pool."""
    from service.core.document import document  # in the pool: an HTTP process starts without

    reading = reader.read(source)
    told = Reading(
        text=reading.text,
        marks=reading.marks,
        title=source.title or reading.title,
        url=source.url or reading.url,
        publisher=source.publisher or reading.publisher,
        published_at=source.published_at or reading.published_at,
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
    if media_type(source) == NINJS:
        return ""
    return address("document", READING_VERSION, msgspec.structs.replace(source, id=None))


def base_language(tag: str | None) -> str | None:
    """Return the primary subtag of a BCP 47 language tag ("pt-BR" means "pt"), None where it is not one."""
    return re.split("[-_]", tag)[0].lower() if tag and _LANGUAGE.fullmatch(tag) else None


def media_type(source: Source) -> str:
    """Return the media type that decides who reads `source`, without parameters and in lower case.

    Where the client names none, the first bytes of `content` or `text` tell PDF, Office files and HTML from plain text.
    """
    if source.ninjs is not None:
        return NINJS
    if source.media_type and source.media_type.strip():
        return source.media_type.partition(";")[0].strip().lower()
    start = (
        source.content[:_SNIFFED]
        if source.content is not None
        else (source.text or "")[:_SNIFFED].encode("utf-8", "replace")
    )
    return next((kind for mark, kind in _SIGNATURES if start.lstrip().lower().startswith(mark)), PLAIN)


async def _document(source: Source, reader: Reader, known: Document | None, tools: Tools) -> Document:
    """Return the known document, or a new one."""
    return await tools.pool.run(make, reader, source) if known is None else known


def _stored(stored: bytes | None) -> Document | None:
    """Return the document in a cache entry; None where there is none that this version can read."""
    try:
        return _decoder.decode(stored) if stored else None
    except msgspec.DecodeError:
        return None


def _settled(sources: Sequence[Source], outcomes: Sequence[Document | BaseException]) -> list[Document]:
    """Return the documents; raise the first failure, with a pointer to each source that failed."""
    documents, errors, first = [], [], None
    for number, outcome in enumerate(outcomes):
        if isinstance(outcome, Document):
            documents.append(outcome)
        elif isinstance(outcome, InvalidRequest):
            first = first or outcome
            errors.append(FieldError(f"/documents/{number}/{_given(sources[number])[0]}", outcome.detail))
        else:
            raise outcome
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
            errors.append(FieldError(f"/documents/{number}/media_type", f"{kind!r} is not read here"))
    if errors:
        known = ", ".join(sorted(tools.readers))
        raise UnsupportedMediaType(
            f"{errors[0].pointer}: {errors[0].detail}; readable are {known}", errors=tuple(errors)
        )
    return found


def _ids(sources: tuple[Source, ...]) -> list[str]:
    """Return the ids of the documents: the given ones, and `doc-N` for the others, N raised past ids that are taken."""
    taken = {source.id for source in sources if source.id is not None}
    ids = []
    for number, source in enumerate(sources, 1):
        if source.id is not None:
            ids.append(source.id)
            continue
        while f"doc-{number}" in taken:
            number += len(sources)  # noqa: PLW2901 - the next number that no place has
        taken.add(f"doc-{number}")
        ids.append(f"doc-{number}")
    return ids


def _validate(sources: tuple[Source, ...]) -> None:
    """Raise InvalidField with one entry for each fault of each source."""
    if not sources:
        raise InvalidField("no documents", errors=(FieldError("/documents", "give at least one document"),))
    errors: list[FieldError] = []
    seen: dict[str, int] = {}
    for number, source in enumerate(sources):
        errors += [FieldError(f"/documents/{number}{place}", detail) for place, detail in _faults(source)]
        if source.id is not None and seen.setdefault(source.id, number) != number:
            errors.append(FieldError(f"/documents/{number}/id", f"the same id as /documents/{seen[source.id]}"))
    if errors:
        raise InvalidField(f"{errors[0].pointer}: {errors[0].detail}", errors=tuple(errors))


def _given(source: Source) -> list[str]:
    """Return the names of the fields that hold what is to be read."""
    return [name for name in ("text", "content", "ninjs", "ref") if getattr(source, name) is not None]


def _faults(source: Source) -> list[tuple[str, str]]:
    """Return the faults of one source: where, and what is wrong there."""
    given = _given(source)
    faults = []
    if len(given) != 1:
        had = " and ".join(given) or "none"
        faults.append(("", f"give exactly one of text, content, ninjs or ref (here: {had})"))
    elif given == ["ref"]:
        faults.append(("/ref", "no such document"))
    elif not getattr(source, given[0]) or (source.text is not None and not source.text.strip()):
        faults.append((f"/{given[0]}", "is empty"))
    if source.id is not None and not (source.id.strip() and source.id.isprintable() and len(source.id) <= _ID_LENGTH):
        faults.append(("/id", f"1 to {_ID_LENGTH} printable characters"))
    if source.language is not None and not _LANGUAGE.fullmatch(source.language):
        faults.append(("/language", 'not a language tag such as "en" or "pt-BR"'))
    if source.url is not None and not _ADDRESS.fullmatch(source.url):
        faults.append(("/url", "not an http or https address"))
    return faults
