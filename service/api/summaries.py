"""`/v1/summaries`: ask for a summary, follow it, fetch it in the form wanted, list and delete."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator
from functools import partial
from typing import Any

import msgspec
from litestar import delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response.base import ASGIResponse
from litestar.response.streaming import ASGIStreamingResponse

from service.api import answers, bodies, negotiation, problems, queries, rules, sse
from service.api.answers import Call, header
from service.api.problems import KeyReused
from service.api.representations import DOCUMENT_FORMS, OFFERED, represented, represented_document
from service.api.server import Server, admitted
from service.api.views import RETRY, SummaryPage, address, document_view, state
from service.core.errors import Conflict, FieldError, InvalidRequest, UnknownWriter
from service.core.types import SummaryRequest
from service.jobs.types import Found, StoredEvent
from service.jobs.types import Problem as Failure

IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e]{1,255}")


@post("/v1/summaries")
async def create_summary(request: Call) -> ASGIResponse:
    """Accept a document set. 202 at once, or 200 with the finished summary where `Prefer: wait` lets it be ready."""
    server, tenant = await admitted(request)
    wanted = negotiation.accepted(header(request, "accept"), OFFERED)
    key = idempotency_key(header(request, "idempotency-key"))
    order, body = bodies.decoded(await bodies.json_bytes(request, server.settings), SummaryRequest)
    asked = negotiation.preference(header(request, "prefer"), server.settings.max_wait)
    waits = asked.wait > 0
    try:
        submitted = await server.jobs.submit(
            tenant,
            order,
            idempotency_key=key,
            traceparent=request.scope["state"].get("traceparent"),
            waits=waits,
            hold=partial(held, order, server),
            body=body,
        )
    except Conflict as error:  # the standard's draft wants 422 here, 409 for the rest
        raise KeyReused(error.detail) from None
    found = submitted.found or Found(job=submitted.job)
    if waits and submitted.found is None:
        found = await server.jobs.outcome(submitted.job, asked.wait)
    headers = {"preference-applied": asked.applied} if asked.applied else {}
    if submitted.replayed:
        headers["idempotent-replayed"] = "true"
    job = found.job
    if waits and job.ended:
        return await represented(request, server, found, wanted, {"content-location": address(job), **headers})
    retry = {"retry-after": "0"} if job.ended else RETRY
    return answers.json(state(job), 202, {"location": address(job), **retry, **headers})


@get("/v1/summaries/{id:str}")
async def read_summary(request: Call, id: FromPath[str]) -> ASGIResponse:  # noqa: A002 - the address's own word
    """Return a summary in the form wanted, or its state while there is none."""
    server, tenant = await admitted(request)
    wanted = negotiation.accepted(header(request, "accept"), OFFERED)
    return await represented(request, server, await server.jobs.find(tenant, id), wanted, {})


@get("/v1/summaries", opt={queries.TAKES: ("limit", "cursor")})
async def list_summaries(request: Call, server: NamedDependency[Server], tenant: NamedDependency[str]) -> ASGIResponse:
    """Return a page of the caller's summaries, the newest first."""
    asked = queries.given(request, "limit", "cursor")
    limit = queries.page_size(asked.get("limit"))
    page = await server.jobs.page(tenant, queries.cursor(asked.get("cursor")), limit)
    summaries = tuple(state(job) for job in page.jobs)
    headers = answers.next_page(request, limit, page.next)
    return answers.json(SummaryPage(summaries=summaries, next=page.next), 200, headers)


@delete("/v1/summaries/{id:str}", status_code=200)  # the answer carries its own 204
async def delete_summary(
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002
) -> ASGIResponse:
    """Cancel a running summary; remove a finished one with its texts."""
    await server.jobs.delete(tenant, id)
    return answers.answer(b"", negotiation.JSON, 204)


@get("/v1/summaries/{id:str}/events")
async def follow_summary(
    request: Call,
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002
) -> ASGIResponse:
    """Stream what happens to a summary. All that can fail is tried before the stream begins."""
    after = sse.last_event_id(header(request, "last-event-id"))
    job = await server.jobs.get(tenant, id)
    stored = server.jobs.events(tenant, id, after)
    if after is not None and job.ended:
        first = await anext(stored, None)
        if first is None:  # 204 tells a browser's EventSource not to come back
            return answers.answer(b"", sse.MEDIA_TYPE, 204)
        stored = preceded(first, stored)
    stream = sse.until(frames(stored), server.closing)
    return ASGIStreamingResponse(iterator=stream, media_type=sse.MEDIA_TYPE, status_code=200, headers=sse.HEADERS)


@get("/v1/summaries/{id:str}/documents/{document:str}")
async def read_document(
    request: Call,
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002
    document: FromPath[str],
) -> ASGIResponse:
    """Return the canonical text of a document with its sentences, or as `text/plain` the bare text."""
    wanted = negotiation.accepted(header(request, "accept"), DOCUMENT_FORMS)
    found = await server.jobs.document(tenant, id, document)
    return represented_document(request, found, wanted, lambda: document_view(found))


def held(order: SummaryRequest, server: Server) -> None:
    """Hold a request to the rules. Raises InvalidRequest and its kinds."""
    rules.hold_summary(order, server.settings)
    known_names(order, server)


def known_names(order: SummaryRequest, server: Server) -> None:
    """Refuse at once what the engine would refuse later. Raises UnknownWriter, UnsupportedMediaType."""
    rules.hold_media_types(order.documents, server.tools)
    if order.writer is not None and order.writer not in server.tools.writers:
        known = ", ".join(sorted(server.tools.writers))
        raise UnknownWriter(
            f"There is no writer {order.writer!r}; this server has {known}.",
            errors=(FieldError("/writer", f"must be one of {known}"),),
        )
    if order.model is not None and order.model not in server.tools.models:
        offered = ", ".join(server.tools.models)
        raise UnknownWriter(
            f"There is no model {order.model!r}; this server has {offered or 'none'}.",
            errors=(FieldError("/model", f"must be one of {offered}" if offered else "no model is set up here"),),
        )


def idempotency_key(header: str | None) -> str | None:
    """Return a valid `Idempotency-Key`, None where there is none. Raises InvalidRequest."""
    if header is not None and not IDEMPOTENCY_KEY.fullmatch(header):
        raise InvalidRequest("Idempotency-Key must be 1 to 255 visible ASCII characters.")
    return header


async def frames(stored: AsyncIterator[StoredEvent | None]) -> AsyncGenerator[bytes, None]:
    """Yield stored events as they go over the wire; None is a sign of life."""
    async for event in stored:
        yield sse.KEEP_ALIVE if event is None else sse.frame(event.id, event.name, told(event))


def told(event: StoredEvent) -> bytes:
    """Return the data of an event as callers get it: what failed carries the same problem as the summary itself."""
    if event.name != "failed":
        return event.data
    ended: dict[str, Any] = msgspec.json.decode(event.data)
    failure = msgspec.convert(ended["problem"], Failure)
    return msgspec.json.encode({**ended, "problem": problems.of_job(failure, f"/v1/summaries/{ended['id']}")})


async def preceded(
    first: StoredEvent | None, rest: AsyncIterator[StoredEvent | None]
) -> AsyncIterator[StoredEvent | None]:
    """Yield `first`, then the rest."""
    yield first
    async for event in rest:
        yield event
