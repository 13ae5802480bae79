"""What goes over the wire beside the summary itself: its state, pages of them, documents, models."""

from __future__ import annotations

from datetime import datetime
from itertools import accumulate

from msgspec import Struct, structs

from service.api import problems
from service.api.problems import Problem
from service.core.types import Document, SentenceKind, Status
from service.jobs.types import Job
from service.jobs.uploads import Kept

RETRY = {"retry-after": "1"}


class SummaryState(Struct, frozen=True, kw_only=True):
    """Where a summary is: `queued`, `running`, `succeeded`, `failed` (with its problem) or `cancelled`."""

    id: str
    status: Status
    created_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    problem: Problem | None = None


class SummaryPage(Struct, frozen=True, kw_only=True):
    """Some of the caller's summaries, newest first. `next` is the cursor of the page after this one."""

    summaries: tuple[SummaryState, ...]
    next: str | None


class Uploaded(Struct, frozen=True, kw_only=True):
    """A document that was received and read. `id` can be used in `documents[].ref`."""

    id: str
    title: str | None
    language: str
    characters: int
    sentences: int


class UploadPage(Struct, frozen=True, kw_only=True):
    """Some of what the caller has sent ahead, what expires last first. `next` is the cursor of the page after this."""

    documents: tuple[Kept, ...]
    next: str | None


class SentenceView(Struct, frozen=True, kw_only=True):
    """A sentence of a document: its number, where it stands, its paragraph, and what kind of text it is."""

    number: int
    start: int
    end: int
    start_utf16: int
    end_utf16: int
    paragraph: int
    kind: SentenceKind


class DocumentView(Struct, frozen=True, kw_only=True):
    """The canonical text of a document, to which all offsets refer, with its sentences."""

    id: str
    text: str
    sentences: tuple[SentenceView, ...]
    language: str
    title: str | None
    url: str | None
    publisher: str | None
    published_at: datetime | None


class UploadView(DocumentView, frozen=True, kw_only=True):
    """A document that was sent ahead: `source_id` is what its sender calls it, `expires_at` when it goes by itself."""

    source_id: str | None
    expires_at: datetime


class WriterView(Struct, frozen=True, kw_only=True):
    """A writer that requests can name. `models` are those it can ask; the built-in one needs none."""

    name: str
    default: bool
    models: tuple[str, ...]


class Models(Struct, frozen=True, kw_only=True):
    """The writers of this server, and the judge that weighs their sentences, where one is set."""

    writers: tuple[WriterView, ...]
    judge: str | None


class Health(Struct, frozen=True, kw_only=True):
    """A sign of life."""

    status: str
    version: str


def address(job: Job) -> str:
    """Return where a summary is found."""
    return f"/v1/summaries/{job.id}"


def state(job: Job) -> SummaryState:
    """Return the state of a job as callers see it."""
    return SummaryState(
        id=job.id,
        status=job.status,
        created_at=job.created_at,
        started_at=job.started_at,
        ended_at=job.ended_at,
        problem=problems.of_job(job.problem, address(job)) if job.problem else None,
    )


def document_view(document: Document) -> DocumentView:
    """Return a document as it goes over the wire, offsets in code points and in UTF-16 units."""
    utf16 = utf16_offsets(document.text)
    return DocumentView(
        id=document.id,
        text=document.text,
        sentences=tuple(
            SentenceView(
                number=number,
                start=each.start,
                end=each.end,
                start_utf16=utf16[each.start],
                end_utf16=utf16[each.end],
                paragraph=each.paragraph,
                kind=each.kind,
            )
            for number, each in enumerate(document.sentences)
        ),
        language=document.language,
        title=document.title,
        url=document.url,
        publisher=document.publisher,
        published_at=document.published_at,
    )


def upload_view(document: Document, id: str, source_id: str | None, expires_at: datetime) -> UploadView:  # noqa: A002 - the interface's own word
    """Return a document that was sent ahead as it goes over the wire."""
    told = structs.asdict(document_view(document))
    return UploadView(**(told | {"id": id, "source_id": source_id, "expires_at": expires_at}))


def utf16_offsets(text: str) -> range | list[int]:
    """Return for every code point offset of `text`, its end included, the offset in UTF-16 units."""
    if text.isascii() or max(text) <= "\uffff":
        return range(len(text) + 1)
    return list(accumulate((1 + (character > "\uffff") for character in text), initial=0))
