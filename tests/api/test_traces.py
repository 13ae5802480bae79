"""One trace from the request through the queue to the model."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from msgspec import structs
from redis.asyncio import Redis
from structlog.testing import capture_logs

from service.evals.model_server import ModelServer, honest
from service.jobs.layout import job_key
from service.settings import Settings
from tests.api.requests import ORDER, WAIT, WIRE
from tests.test_tracing import HEADER, PARENT, TRACE

LOCAL = "local"
PATIENCE = 1_000  # times that what comes after an answer is looked for
SPANS = 3  # of a request: its own, its job's, and that of the call to the model


@pytest.fixture
def settings(valkey_url: str) -> Iterator[Settings]:
    """Settings of a small server that asks a scripted model."""
    with ModelServer(honest) as server:
        plain = Settings(redis_url=valkey_url, pool_processes=0)
        yield structs.replace(plain, openai_base_url=server.url, openai_model="m")


async def traced(client: httpx.AsyncClient, **headers: str) -> dict[str, Any]:
    """Return the finished summary of a request with `headers`."""
    answer = await client.post("/v1/summaries", json=ORDER, headers=WAIT | headers)
    assert answer.status_code == 200
    return answer.json()  # type: ignore[no-any-return]


def named(exporter: Any) -> dict[str, Any]:
    """Return the spans that have ended, by their names."""
    return {span.name: span for span in exporter.get_finished_spans()}


@pytest.mark.usefixtures("worker")
async def test_request_job_and_model_calls_are_one_trace(exporter: Any, client: httpx.AsyncClient) -> None:
    """The caller's span is the request's parent, the request's the job's, the job's that of every call to a model."""
    exporter.clear()
    with capture_logs() as lines:
        summary = await traced(client, traceparent=HEADER)
        for _ in range(PATIENCE):  # the job's span and line may come after the answer
            told = [line for line in lines if line["event"] == "job"]
            if told and len(named(exporter)) >= SPANS:
                break
            await asyncio.sleep(0.01)
    spans = named(exporter)
    request, job, call = spans["POST /v1/summaries"], spans["summarize"], spans["chat m"]
    assert {f"{span.context.trace_id:032x}" for span in (request, job, call)} == {TRACE}
    assert f"{request.parent.span_id:016x}" == PARENT
    assert job.parent.span_id == request.context.span_id
    assert call.parent.span_id == job.context.span_id
    assert (request.kind.name, request.attributes["http.response.status_code"]) == ("SERVER", 200)
    assert job.attributes["corroborate.job.id"] == summary["id"]
    assert job.attributes["corroborate.job.status"] == "succeeded"
    assert [line["trace_id"] for line in told] == [TRACE]
    assert not any(WIRE[:20] in span.to_json() for span in exporter.get_finished_spans())


async def test_a_record_keeps_the_trace(client: httpx.AsyncClient, redis: Redis) -> None:
    """With OpenTelemetry or without, a job's record names the caller's trace."""
    answer = await client.post("/v1/summaries", json=ORDER, headers={"traceparent": HEADER})
    kept = await redis.hget(job_key(LOCAL, answer.json()["id"]), "traceparent")
    assert kept is not None
    assert kept.decode()[:36] == HEADER[:36]


async def test_two_headers_are_none(client: httpx.AsyncClient, redis: Redis) -> None:
    """A trace that is named twice is not gone on with."""
    twice = [("traceparent", HEADER), ("traceparent", HEADER)]
    answer = await client.post("/v1/summaries", json=ORDER, headers=twice)
    kept = await redis.hget(job_key(LOCAL, answer.json()["id"]), "traceparent")
    assert kept is not None
    assert TRACE not in kept.decode()


async def test_a_refusal_is_no_fault_of_the_server(exporter: Any, client: httpx.AsyncClient) -> None:
    """A 4xx is a status in the span, not an error."""
    exporter.clear()
    await client.post("/v1/summaries", json={"documents": []})
    await client.post("/v1/nothing")
    refused, unmatched = exporter.get_finished_spans()
    assert (refused.name, refused.status.status_code.name) == ("POST /v1/summaries", "UNSET")
    assert refused.attributes["http.response.status_code"] == 422
    assert (unmatched.name, unmatched.attributes["http.route"]) == ("POST", "unmatched")
