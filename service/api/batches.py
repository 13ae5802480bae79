"""`/v1/batches`: many requests as JSON lines, how far they are, and their results as JSON lines; webhook deliveries."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import datetime

from litestar import delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response.base import ASGIResponse
from litestar.response.streaming import ASGIStreamingResponse
from msgspec import Struct

from service.api import answers, bodies, negotiation, queries, rules
from service.api.answers import Call, header
from service.api.problems import KeyReused
from service.api.server import Server
from service.api.summaries import idempotency_key, known_names
from service.api.views import RETRY
from service.core.errors import (
    Conflict,
    FieldError,
    InvalidRequest,
    MalformedBody,
    UnsupportedMediaType,
)
from service.core.types import SummaryRequest
from service.jobs.batches import Batch
from service.jobs.webhooks import Delivery

LINES = ("application/jsonl", "application/x-ndjson", "application/ndjson")


class BatchState(Struct, frozen=True, kw_only=True):
    """How far a batch is: `counts` says how many of its `lines` are in each state, `ended` whether all have ended."""

    id: str
    created_at: datetime
    lines: int
    counts: dict[str, int]
    ended: bool


class DeliveryList(Struct, frozen=True, kw_only=True):
    """The webhook messages about one summary."""

    deliveries: tuple[Delivery, ...]


class WebhookSecret(Struct, frozen=True, kw_only=True):
    """What signs the webhooks of requests that name no secret of their own."""

    secret: str


@post("/v1/batches")
async def create_batch(request: Call, server: NamedDependency[Server], tenant: NamedDependency[str]) -> ASGIResponse:
    """Accept many requests at once, one to a line: all of them, or none where one line is not valid."""
    key = idempotency_key(header(request, "idempotency-key"))
    orders = await lines(request, server)
    try:
        batch = await server.jobs.submit_batch(tenant, orders, idempotency_key=key)
    except Conflict as error:
        raise KeyReused(error.detail) from None
    headers = {"idempotent-replayed": "true"} if batch.replayed else {}
    return answers.json(state(batch), 202, {"location": f"/v1/batches/{batch.id}", **RETRY, **headers})


@get("/v1/batches/{id:str}")
async def read_batch(
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002 - the address's own word
) -> ASGIResponse:
    """Return how far a batch is."""
    batch = await server.jobs.batches.get(tenant, id)
    return answers.json(state(batch), 200, {} if batch.ended else RETRY)


@get("/v1/batches/{id:str}/results", opt={queries.TAKES: ("after",)})
async def read_results(
    request: Call,
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002
) -> ASGIResponse:
    """Return a JSON line for every line of the batch, in order; `after` goes on behind a line."""
    after = queries.line(queries.given(request, "after").get("after"))
    batch = await server.jobs.batches.get(tenant, id)

    async def told() -> AsyncGenerator[bytes, None]:
        async for line in server.jobs.batches.results(tenant, batch.id, after):
            yield line

    return ASGIStreamingResponse(iterator=told(), media_type=LINES[0], status_code=200)


@delete("/v1/batches/{id:str}", status_code=200)  # the answer carries its own 204
async def delete_batch(
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002
) -> ASGIResponse:
    """Cancel what has not ended of a batch; remove one that has ended, with its summaries."""
    await server.jobs.delete_batch(tenant, id)
    return answers.answer(b"", negotiation.JSON, 204)


@get("/v1/summaries/{id:str}/deliveries")
async def list_deliveries(
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002
) -> ASGIResponse:
    """Return what became of the webhook messages about a summary."""
    return answers.json(DeliveryList(deliveries=await server.jobs.deliveries(tenant, id)))


@post("/v1/summaries/{id:str}/deliveries")
async def redeliver(
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002
) -> ASGIResponse:
    """Send the webhook messages about a summary again, from the start of the schedule."""
    return answers.json(DeliveryList(deliveries=await server.jobs.redeliver(tenant, id)), 202)


@get("/v1/webhooks/secret")
async def read_webhook_secret(server: NamedDependency[Server], tenant: NamedDependency[str]) -> ASGIResponse:
    """Return what signs the webhooks of requests that name no secret of their own."""
    secret = await server.jobs.webhook_secret(tenant)
    return answers.json(WebhookSecret(secret=secret), 200, {"cache-control": "no-store"})


async def lines(request: Call, server: Server) -> list[SummaryRequest]:
    """Return the requests in the body, each held to the rules; empty lines are passed over and not counted.

    Raises InvalidRequest, of the kind of the first fault; pointers begin with the line, and what is not valid of any
    line is named at once.
    """
    given, _ = bodies.media_type(request)
    if given not in LINES:
        raise UnsupportedMediaType(f"Send {LINES[0]}, one request to a line; Content-Type says {given or 'nothing'}.")
    body = await bodies.received(request, server.settings)
    given_lines = [line for line in body.split(b"\n") if line.strip()]
    if not given_lines:
        raise MalformedBody("The body is empty; one request to a line belongs there.")
    if len(given_lines) > server.settings.tenant_queue:
        raise rules.over("", f"has {len(given_lines):,} lines", server.settings.tenant_queue)
    orders: list[SummaryRequest] = []
    breaches: list[InvalidRequest] = []
    for number, line in enumerate(given_lines):
        try:
            orders.append(held(number, line, server))
        except InvalidRequest as error:
            breaches.append(error)
            if sum(len(each.errors) for each in breaches) >= bodies.MOST_FAULTS:
                break
    if breaches:
        found = [each for error in breaches for each in error.errors]
        raise type(breaches[0])(breaches[0].detail, errors=tuple(found[: bodies.MOST_FAULTS]))
    return orders


def held(number: int, line: bytes, server: Server) -> SummaryRequest:
    """Return the request on one line. Raises InvalidRequest and its kinds, the line's number before every pointer."""
    try:
        order = bodies.decode(line, SummaryRequest)
        rules.hold_summary(order, server.settings)
        known_names(order, server)
    except InvalidRequest as error:
        places = error.errors or (FieldError("", error.detail),)
        errors = tuple(FieldError(f"/{number}{each.pointer}", each.detail) for each in places)
        raise type(error)(f"Line {number}: {error.detail}", errors=errors) from None
    return order


def state(batch: Batch) -> BatchState:
    """Return a batch as callers see it."""
    return BatchState(
        id=batch.id, created_at=batch.created_at, lines=batch.total, counts=batch.counts, ended=batch.ended
    )
