"""Batches and webhook deliveries over HTTP."""

from __future__ import annotations

import asyncio

import httpx
import msgspec
import pytest
from msgspec import structs

from service.api.app import create_app
from service.settings import Settings
from tests.api.conftest import calling
from tests.api.requests import WIRE

JSONL = {"content-type": "application/jsonl"}


def lines(*orders: object) -> bytes:
    """Return orders as JSON lines."""
    return b"".join(msgspec.json.encode(order) + b"\n" for order in orders)


def order(words: int = 50, **fields: object) -> dict[str, object]:
    """Return a request."""
    return {"documents": [{"text": WIRE}], "words": words, **fields}


async def ended(client: httpx.AsyncClient, address: str) -> dict[str, object]:
    """Return a batch when all of it has ended."""
    for _ in range(200):
        batch = (await client.get(address)).json()
        if batch["ended"]:
            break
        await asyncio.sleep(0.05)
    return batch


async def test_a_batch_is_accepted_followed_and_fetched(client: httpx.AsyncClient, worker: None) -> None:
    """Two lines in, two results out, in order and resumable."""
    answer = await client.post("/v1/batches", content=lines(order(50), order(60)), headers=JSONL)
    assert (answer.status_code, answer.json()["lines"]) == (202, 2)
    batch = await ended(client, answer.headers["location"])
    assert batch["counts"] == {"succeeded": 2}
    results = await client.get(f"{answer.headers['location']}/results")
    assert results.headers["content-type"].startswith("application/jsonl")
    told = [msgspec.json.decode(line) for line in results.content.splitlines()]
    assert [line["line"] for line in told] == [0, 1]
    assert all(line["summary"]["sentences"] for line in told)
    rest = await client.get(f"{answer.headers['location']}/results", params={"after": 0})
    assert rest.content == results.content.splitlines(keepends=True)[1]
    assert (await client.delete(answer.headers["location"])).status_code == 204
    assert (await client.get(answer.headers["location"])).status_code == 404


async def test_a_batch_with_a_bad_line_is_refused_whole(client: httpx.AsyncClient) -> None:
    """The answer names the line and the field; nothing was accepted."""
    answer = await client.post("/v1/batches", content=lines(order(), order(words="many")), headers=JSONL)  # type: ignore[arg-type]
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/1/words"
    assert (await client.get("/v1/summaries")).json()["summaries"] == []


@pytest.mark.parametrize(
    ("faulty", "status", "pointers"),
    [
        ([order(5), order(wrods=1, words=6)], 422, ["/1/words", "/2/wrods", "/2/words"]),
        ([order(writer="nobody")], 422, ["/1/writer"]),
        ([{"documents": [{"text": "a" * 2001}]}], 413, ["/1/documents/0/text"]),
        ([{"documents": [{"text": "a", "media_type": "audio/mpeg"}]}], 415, ["/1/documents/0/media_type"]),
    ],
)
async def test_every_fault_of_a_batch_is_at_its_line(
    client: httpx.AsyncClient, faulty: list[object], status: int, pointers: list[str]
) -> None:
    """Fields at fault in any line are named in one answer; empty lines are passed over and not counted."""
    answer = await client.post("/v1/batches", content=b"\n \n" + lines(order(), *faulty), headers=JSONL)
    assert answer.status_code == status
    assert [each["pointer"] for each in answer.json()["errors"]] == pointers
    assert answer.json()["detail"].startswith("Line 1: ")


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (b"{}", {"content-type": "application/json"}, 415),
        (b"\n\n", JSONL, 400),
        (b"{", JSONL, 400),
        (b"\xff", JSONL, 400),
        (b"x" * 60_000, JSONL, 413),
    ],
)
async def test_what_is_no_batch_is_refused(
    client: httpx.AsyncClient, content: bytes, headers: dict[str, str], status: int
) -> None:
    """Each kind of fault has its own status."""
    assert (await client.post("/v1/batches", content=content, headers=headers)).status_code == status


async def test_a_batch_key_is_replayed_or_refused(client: httpx.AsyncClient) -> None:
    """The same lines under a key are the same batch, other lines are an error."""
    keyed = {**JSONL, "idempotency-key": "k"}
    first = await client.post("/v1/batches", content=lines(order()), headers=keyed)
    again = await client.post("/v1/batches", content=lines(order()), headers=keyed)
    other = await client.post("/v1/batches", content=lines(order(70)), headers=keyed)
    assert first.json()["id"] == again.json()["id"]
    assert again.headers["idempotent-replayed"] == "true"
    assert other.status_code == 422


async def test_faults_of_several_kinds_are_named_at_once(client: httpx.AsyncClient) -> None:
    """A line that is no JSON hides no other fault: the status is the first one's, every line is named."""
    body = lines(order()) + b"{oh\n" + lines(order(words="many"), order(writer="nobody"))  # type: ignore[arg-type]
    answer = await client.post("/v1/batches", content=body, headers=JSONL)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed_body")
    assert [each["pointer"] for each in answer.json()["errors"]] == ["/1", "/2/words", "/3/writer"]


@pytest.mark.parametrize("after", ["x", "-2", "1.5", "99999999999999"])
async def test_after_is_a_line(client: httpx.AsyncClient, after: str) -> None:
    """What is no line's number is refused."""
    answer = await client.get("/v1/batches/bat_0/results", params={"after": after})
    assert answer.status_code == 422


@pytest.mark.usefixtures("worker")
async def test_deliveries_are_listed_and_sent_again(settings: Settings) -> None:
    """A private endpoint that a worker must not reach is told in the list; it can be tried again."""
    given = order(webhook={"url": "http://127.0.0.1:9/hook"})
    async with calling(create_app(structs.replace(settings, webhook_private=True))) as client:
        made = await client.post("/v1/summaries", json=given, headers={"prefer": "wait=20"})
        address = f"/v1/summaries/{made.json()['id']}/deliveries"
        for _ in range(100):
            (delivery,) = (await client.get(address)).json()["deliveries"]
            if delivery["attempts"]:
                break
            await asyncio.sleep(0.05)
        assert (delivery["status"], delivery["url"]) == ("pending", "http://127.0.0.1:9/hook")
        assert "not public" in delivery["answer"]
        assert (await client.post(address)).status_code == 202
        assert (await client.get("/v1/summaries/sum_0/deliveries")).status_code == 404


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/hook", "http://[::1]/", "https://2130706433/", "http://localhost"])
async def test_a_private_endpoint_is_refused_at_once(client: httpx.AsyncClient, url: str) -> None:
    """By its field, in a batch too: nobody would be told there, and it would be tried for three days."""
    given = order(webhook={"url": url, "secret": "short"})
    answer = await client.post("/v1/summaries", json=given)
    assert [each["pointer"] for each in answer.json()["errors"]] == ["/webhook/secret", "/webhook/url"]
    answer = await client.post("/v1/batches", content=lines(order(), given), headers=JSONL)
    assert {each["pointer"] for each in answer.json()["errors"]} == {"/1/webhook/url", "/1/webhook/secret"}


async def test_the_webhook_secret_is_told(client: httpx.AsyncClient) -> None:
    """It stays the same and is not cached on the way."""
    first, second = await client.get("/v1/webhooks/secret"), await client.get("/v1/webhooks/secret")
    assert first.json() == second.json()
    assert first.json()["secret"].startswith("whsec_")
    assert first.headers["cache-control"] == "no-store"
