"""Requests for summaries that are refused: by their fields, their kind, their size."""

from __future__ import annotations

import json

import httpx
import pytest

from tests.api.requests import ORDER, WAIT


@pytest.mark.parametrize(
    ("change", "status", "pointer"),
    [
        ({"wrods": 5}, 422, "/wrods"),
        ({"words": "60"}, 422, "/words"),
        ({"words": 3}, 422, "/words"),
        ({"writer": "nobody"}, 422, "/writer"),
        ({"model": "nobody"}, 422, "/model"),
        ({"previous": "sum_nothing"}, 422, "/previous"),
        ({"documents": []}, 422, "/documents"),
        ({"documents": [{"ref": "doc_nothing"}]}, 422, "/documents/0/ref"),
        ({"documents": [{"text": "a"}] * 6}, 413, "/documents"),
        ({"documents": [{"text": "a" * 2001}]}, 413, "/documents/0/text"),
        ({"documents": [{"content": "YQ==", "media_type": "image/png"}]}, 415, "/documents/0/media_type"),
    ],
)
async def test_a_faulty_request_is_refused_with_a_pointer(
    client: httpx.AsyncClient, change: dict[str, object], status: int, pointer: str
) -> None:
    """Every refusal is a problem that names the place, and no summary is made."""
    answer = await client.post("/v1/summaries", json={**ORDER, **change})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["errors"][0]["pointer"] == pointer
    assert problem["instance"] == "/v1/summaries"
    assert (await client.get("/v1/summaries")).json()["summaries"] == []


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"{", {"content-type": "application/json"}, 400),
        (b'{"documents":[{"text":"\xff"}]}', {"content-type": "application/json"}, 400),
        (b"[" * 40_000, {"content-type": "application/json"}, 400),
        (b"{}", {"content-type": "text/plain"}, 415),
        (b"{}", {}, 415),
        (b"{}", {"content-type": "application/json; charset=latin-1"}, 415),
        (b"{}", {"content-type": "application/json", "content-encoding": "gzip"}, 415),
        (b" " * 50_001, {"content-type": "application/json"}, 413),
        (b"{}", {"content-type": "application/json; charset=UTF-8"}, 422),
    ],
)
async def test_bodies_are_refused_by_kind(
    client: httpx.AsyncClient, body: bytes, headers: dict[str, str], status: int
) -> None:
    """Broken JSON is 400, another media type 415, too much 413, a faulty field 422."""
    answer = await client.post("/v1/summaries", content=body, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_body_without_an_end_is_cut_off(client: httpx.AsyncClient) -> None:
    """A chunked body is refused as soon as it is over the limit, not when it ends."""
    sent = 0

    async def endless() -> object:
        nonlocal sent
        while sent < 1_000_000:
            sent += 10_000
            yield b" " * 10_000

    answer = await client.post("/v1/summaries", content=endless(), headers={"content-type": "application/json"})
    assert answer.status_code == 413
    assert sent < 100_000


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize("part", ["result", "documents", "events", "nothing", ":"])
async def test_a_part_of_a_record_is_no_summary(client: httpx.AsyncClient, part: str) -> None:
    """Names of keys in the store are no addresses: whatever lies there, there is no such summary, batch or document."""
    made = await client.post("/v1/summaries", json=ORDER, headers=WAIT)
    body, jsonl = json.dumps(ORDER), {"content-type": "application/jsonl"}
    batch = (await client.post("/v1/batches", content=body, headers=jsonl)).json()
    summary = f"/v1/summaries/{made.json()['id']}:{part}"
    for method, address in [
        ("GET", summary),
        ("GET", f"{summary}/events"),
        ("GET", f"{summary}/documents/wire-1"),
        ("GET", f"{summary}/deliveries"),
        ("POST", f"{summary}/deliveries"),
        ("DELETE", summary),
        *((verb, f"/v1/batches/{batch['id']}:{name}") for verb in ("GET", "DELETE") for name in ("jobs", "lines")),
        ("GET", f"/v1/batches/{batch['id']}:jobs/results"),
    ]:
        answer = await client.request(method, address)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), (method, address)
