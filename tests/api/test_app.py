"""What every answer has: its id, its headers, and problems for whatever goes wrong."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
import structlog
from msgspec import structs
from redis.asyncio import Redis

from service.api.app import HANDLERS, create_app
from service.api.asgi import Envelope
from service.api.keys import Keys
from service.api.metrics import Metrics
from service.settings import Settings
from tests.api.conftest import calling
from tests.api.requests import ORDER


@pytest.mark.parametrize(
    "path", ["/nothing", "/v1", "/v1/summaries/a/b", "/static/../app.py", "/static/none.js", "/%00"]
)
async def test_no_such_address_is_a_problem(client: httpx.AsyncClient, path: str) -> None:
    """404 has the same form and headers as every answer."""
    answer = await client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-request-id"]


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/v1/summaries", "GET, HEAD, OPTIONS, POST"),
        ("POST", "/v1/summaries/sum_a", "DELETE, GET, HEAD, OPTIONS"),
        ("GET", "/v1/checks", "OPTIONS, POST"),
        ("DELETE", "/", "GET, HEAD, OPTIONS"),
    ],
)
async def test_a_wrong_method_is_told_the_right_ones(
    client: httpx.AsyncClient, method: str, path: str, allowed: str
) -> None:
    """405 carries Allow."""
    answer = await client.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["allow"] == allowed
    assert answer.json()["code"] == "method_not_allowed"
    options = await client.request("OPTIONS", path)
    assert (options.status_code, options.headers["allow"]) == (204, allowed)
    assert options.headers["x-request-id"]


async def test_a_request_keeps_its_callers_id(client: httpx.AsyncClient) -> None:
    """A harmless X-Request-ID comes back, any other is replaced."""
    kept = await client.get("/healthz", headers={"x-request-id": "a-b_c.1:2"})
    assert kept.headers["x-request-id"] == "a-b_c.1:2"
    replaced = await client.get("/healthz", headers={"x-request-id": "a b"})
    assert re.fullmatch(r"[0-9a-f]{32}", replaced.headers["x-request-id"])


@pytest.mark.parametrize("path", ["/healthz", "/v1/models", "/", "/nothing", "/openapi.yaml"])
async def test_head_is_get_without_the_body(client: httpx.AsyncClient, path: str) -> None:
    """HEAD has the status and the length of GET."""
    got, head = await client.get(path), await client.head(path)
    assert (head.status_code, head.content) == (got.status_code, b"")
    assert head.headers["content-length"] == got.headers["content-length"]


async def test_head_of_a_stream_ends(client: httpx.AsyncClient) -> None:
    """HEAD of the events of a queued summary does not wait for them."""
    address = (await client.post("/v1/summaries", json=ORDER)).headers["location"]
    answer = await client.head(f"{address}/events")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/event-stream")


async def test_a_fault_of_ours_is_told_and_logged_without_its_words(client: httpx.AsyncClient, redis: Redis) -> None:
    """A record that cannot be decoded gives 500; the log names the place and nothing of the data."""
    token, key = await Keys(redis).create("a")
    await redis.hset("corroborate:keys", key.id, b'{"secret text": 1}')  # type: ignore[misc]
    with structlog.testing.capture_logs() as logs:
        answer = await client.get("/v1/models", headers={"authorization": f"Bearer {token}", "x-request-id": "mine"})
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal_error"
    fault = next(entry for entry in logs if entry["event"] == "unhandled_error")
    assert fault["error"] == "ValidationError"
    assert fault["request_id"] == answer.headers["x-request-id"] == "mine"
    assert any("keys.py" in place for place in fault["where"])
    assert not fault.keys() & {"at", "level"}  # these are the line's own time and level
    assert "secret text" not in str(logs) + answer.text


async def test_the_log_tells_the_route_and_not_the_words(client: httpx.AsyncClient) -> None:
    """No id, query, header or body reaches the access log."""
    with structlog.testing.capture_logs() as logs:
        await client.post("/v1/summaries?secret=1", json=ORDER, headers={"x-secret": "2"})
        await client.get("/v1/summaries/sum_secret")
    assert [entry["route"] for entry in logs if entry["event"] == "request"] == [
        "/v1/summaries",
        "/v1/summaries/{id}",
    ]
    assert "secret" not in str(logs)
    assert "Lydhaven" not in str(logs)


async def test_a_store_that_is_away_is_told(settings: Settings) -> None:
    """503 with Retry-After, from every call that needs the store; the process itself stays alive."""
    app = create_app(structs.replace(settings, redis_url="unix:///nowhere/store.sock"))
    async with calling(app) as client:
        for path in ("/v1/models", "/readyz", "/v1/summaries"):
            answer = await client.get(path)
            assert answer.status_code == 503
            assert answer.json()["code"] == "store_unavailable"
            assert int(answer.headers["retry-after"]) >= 1
        assert (await client.get("/healthz")).status_code == 200


async def test_a_quota_is_told_in_headers() -> None:
    """What the limits say of an admitted call goes out with its answer."""
    sent = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        scope["state"]["quota"] = {"ratelimit": '"default";r=1;t=5'}
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": "/", "headers": []}
    await Envelope(app, Metrics())(scope, send, send)
    assert (b"ratelimit", b'"default";r=1;t=5') in sent[0]["headers"]


async def test_metrics_count_by_route(client: httpx.AsyncClient) -> None:
    """Ids never become labels: a thousand summaries are one line."""
    await client.get("/v1/summaries/sum_a")
    await client.get("/v1/summaries/sum_b")
    answer = await client.get("/metrics")
    assert answer.headers["content-type"] == "text/plain; version=1.0.0; charset=utf-8"
    text = answer.text
    line = 'corroborate_http_requests_total{method="GET",route="/v1/summaries/{id}",status="404"} 2.0'
    assert line in text
    assert "sum_a" not in text


async def test_pages_come_from_here_alone(client: httpx.AsyncClient) -> None:
    """No page names another host, and the policy would not let it load anything from one."""
    for path in ("/", "/summaries/sum_a", "/docs", "/docs/problems"):
        answer = await client.get(path)
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", answer.text)
        for name in re.findall(r"/static/[\w./-]+", answer.text):
            assert (await client.get(name)).status_code == 200


async def test_static_files_are_compressed_and_tagged(client: httpx.AsyncClient) -> None:
    """A large file travels compressed to who takes that, and not at all to who has it."""
    path = "/static/vendor/rapidoc-min.js"
    small = await client.get(path, headers={"accept-encoding": "gzip"})
    large = await client.get(path, headers={"accept-encoding": "identity"})
    assert small.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in large.headers
    assert small.content == large.content
    assert int(small.headers["content-length"]) < len(large.content) / 3
    again = await client.get(path, headers={"accept-encoding": "gzip", "if-none-match": small.headers["etag"]})
    assert again.status_code == 304


def test_every_handler_says_what_it_does() -> None:
    """Each handler has a docstring."""
    assert all(handler.fn.__doc__ for handler in HANDLERS)
