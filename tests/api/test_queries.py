"""Query parameters: what a call does not take is told, as of a body."""

from __future__ import annotations

import httpx
import pytest


@pytest.mark.parametrize(
    ("address", "pointer", "said"),
    [
        ("/v1/summaries?status=failed", "/status", "is not a known query parameter; known are limit, cursor"),
        ("/v1/summaries?limits=3", "/limits", "did you mean limit?"),
        ("/v1/summaries?limit=2&limit=3", "/limit", "comes twice"),
        ("/v1/summaries?a~/b=", "/a~0~1b", "is not a known query parameter"),
        ("/v1/batches/bat_0/results?limit=1", "/limit", "known are after"),
    ],
)
async def test_what_is_not_taken_is_refused(client: httpx.AsyncClient, address: str, pointer: str, said: str) -> None:
    """A filter that the service does not have is never answered as if it had filtered."""
    answer = await client.get(address)
    assert answer.status_code == 422
    (fault,) = answer.json()["errors"]
    assert fault["pointer"] == pointer
    assert said in fault["detail"]


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("POST", "/v1/summaries?wait=30"),
        ("GET", "/v1/summaries/sum_0?format=markdown"),
        ("HEAD", "/v1/summaries/sum_0?format=markdown"),
        ("DELETE", "/v1/summaries/sum_0?force=1"),
        ("GET", "/v1/summaries/sum_0/events?after=1"),
        ("GET", "/v1/summaries/sum_0/documents/a?format=text"),
        ("GET", "/v1/summaries/sum_0/deliveries?limit=1"),
        ("POST", "/v1/batches?priority=high"),
        ("GET", "/v1/batches/bat_0?limit=1"),
        ("POST", "/v1/checks?strict=1"),
        ("POST", "/v1/documents?title=x"),
        ("GET", "/v1/models?limit=1"),
    ],
)
async def test_a_call_without_parameters_takes_none(client: httpx.AsyncClient, method: str, address: str) -> None:
    """Whoever asks for a form, a wait or a title by the query hears that it is not how, before anything is done."""
    answer = await client.request(method, address, json={} if method == "POST" else None)
    assert answer.status_code == 422
    if method != "HEAD":
        assert answer.json()["errors"][0]["detail"] == "is not a known query parameter; this call takes none"


async def test_every_fault_is_named_at_once(client: httpx.AsyncClient) -> None:
    """Two unknown parameters are two faults of one answer."""
    answer = await client.get("/v1/summaries?since=1&until=2")
    assert [fault["pointer"] for fault in answer.json()["errors"]] == ["/since", "/until"]


async def test_an_empty_cursor_is_the_first_page(client: httpx.AsyncClient) -> None:
    """Who begins a walk over the pages with an empty cursor gets the newest."""
    assert (await client.get("/v1/summaries?cursor=")).json() == (await client.get("/v1/summaries")).json()
