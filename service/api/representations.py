"""One summary, five forms: JSON as it was stored, Markdown, a page, plain text, a news object."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec
from litestar.response.base import ASGIResponse

from service.api import answers, problems
from service.api.answers import Call
from service.api.negotiation import HTML, JSON, MARKDOWN, NINJS, PLAIN
from service.api.server import Server
from service.api.views import RETRY, DocumentView, address, state
from service.core.errors import Cancelled, NotFound
from service.core.types import Document, Summary
from service.jobs.types import Found, Job

INLINE_BYTES = 200_000  # rendered in two milliseconds or so; a trip to the pool pays from there on
OFFERED = (JSON, MARKDOWN, HTML, PLAIN, NINJS)
DOCUMENT_FORMS = (JSON, PLAIN)
PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'"


async def represented(
    request: Call, server: Server, found: Found, wanted: str, headers: dict[str, str]
) -> ASGIResponse:
    """Return a summary as `wanted`; its state while there is none, in that form or the next best."""
    job, stored = found.job, found.result
    if job.status == "succeeded":
        if stored is None:
            raise NotFound(f"The summary {job.id} has expired.")
        if wanted == JSON:
            return answers.tagged(request, joined(job, stored), JSON, headers)
        if len(stored) > INLINE_BYTES:
            body, media_type = await server.tools.pool.run(rendered, stored, job.id, wanted, job.ended_at)
        else:
            body, media_type = rendered(stored, job.id, wanted, job.ended_at)
        policy = {"content-security-policy": PAGE_POLICY} if wanted == HTML else {}
        return answers.tagged(request, body, media_type, {**policy, **headers})
    return unfinished(job, wanted, headers)


def joined(job: Job, stored: bytes) -> bytes:
    """Return the JSON of a finished summary: its state in front of the stored object, which is not decoded for it."""
    head = msgspec.json.encode(state(job)).replace(b',"problem":null', b"")
    return head[:-1] + b"," + stored[1:]


def rendered(stored: bytes, id: str, wanted: str, made: datetime | None) -> tuple[bytes, str]:  # noqa: A002 - the interface's own word
    """Return a stored summary, `made` at that time, in another form than JSON, with its media type. Runs in a pool."""
    summary = msgspec.json.decode(stored, type=Summary)
    if wanted == NINJS:
        from service.core.render.ninjs import ninjs

        return msgspec.json.encode(ninjs(summary, id, created=made)), NINJS
    return text(summary, id, wanted).encode(), wanted


def text(summary: Summary, id: str, wanted: str) -> str:  # noqa: A002
    """Return a summary as Markdown, plain text or a page."""
    if wanted == MARKDOWN:
        from service.core.render.markdown import markdown as render
    elif wanted == PLAIN:
        from service.core.render.plain import plain as render
    else:
        from service.core.render.page import page as render
    return render(summary, id)


def unfinished(job: Job, wanted: str, headers: dict[str, str]) -> ASGIResponse:
    """Return what is to be said of a summary that is not there (yet): its state as JSON, or a line of text.

    Another form than JSON cannot hold a problem: where the summary failed or was cancelled, the problem itself is the
    answer.
    """
    named = headers if job.ended else {**RETRY, **headers}
    if wanted == JSON:
        return answers.json(state(job), 200, named)
    if job.ended:
        problem = problems.of_job(job.problem, address(job)) if job.problem else cancelled(job)
        return answers.answer(problems.encode(problem), problems.MEDIA_TYPE, problem.status, named)
    if wanted == NINJS:
        return answers.json(state(job), 202, named)
    return answers.answer(f"The summary {job.id} is {job.status}.\n".encode(), wanted, 202, named)


def represented_document(
    request: Call, document: Document, wanted: str, view: Callable[[], DocumentView]
) -> ASGIResponse:
    """Return a document as `wanted`: the `view` of it as JSON, or its bare canonical text."""
    body = document.text.encode() if wanted == PLAIN else msgspec.json.encode(view())
    return answers.tagged(request, body, wanted)


def cancelled(job: Job) -> problems.Problem:
    """Return the problem of a summary that was cancelled, for those who ask for its text."""
    return problems.problem(Cancelled(f"The summary {job.id} was cancelled."), address(job))
