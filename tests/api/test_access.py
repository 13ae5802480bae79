"""Who may call: keys, tenants, and the machine's own user while there is no key."""

from __future__ import annotations

import httpx
import pytest
from redis.asyncio import Redis

from service.api.keys import Keys
from tests.api.requests import ORDER, WAIT

GUARDED = ("/v1/summaries", "/v1/summaries/sum_a", "/v1/summaries/sum_a/events", "/v1/models")


def bearer(token: str) -> dict[str, str]:
    """Return the header that carries a key."""
    return {"authorization": f"Bearer {token}"}


async def test_the_first_key_closes_the_door(client: httpx.AsyncClient, redis: Redis) -> None:
    """Without keys the local user needs none; from the first key on every call does."""
    assert (await client.get("/v1/models")).status_code == 200
    token, _ = await Keys(redis).create("newsroom")
    for path in GUARDED:
        answer = await client.get(path)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert answer.json()["code"] == "unauthorized"
    assert (await client.get("/v1/models", headers=bearer(token))).status_code == 200


@pytest.mark.parametrize("header", ["Bearer", "Bearer nonsense", "Basic YTpi", "bearer cor_", "Bearer caf\u00e9"])
async def test_a_wrong_key_is_refused_even_where_none_is_needed(client: httpx.AsyncClient, header: str) -> None:
    """Whoever sends a key means it."""
    headers = httpx.Headers({"authorization": header}, encoding="utf-8")
    assert (await client.get("/v1/models", headers=headers)).status_code == 401


@pytest.mark.usefixtures("worker")
async def test_tenants_do_not_see_each_other(client: httpx.AsyncClient, redis: Redis) -> None:
    """What one tenant made is not found by another: not read, listed, followed, deleted, or referred to."""
    one, two = [bearer((await Keys(redis).create(name))[0]) for name in ("one", "two")]
    address = (await client.post("/v1/summaries", json=ORDER, headers=one | WAIT)).headers["content-location"]
    ref = (await client.post("/v1/documents", json={"text": "A secret."}, headers=one)).json()["id"]
    for path in (address, f"{address}/events", f"{address}/documents/wire-1"):
        assert (await client.get(path, headers=one)).status_code == 200
        assert (await client.get(path, headers=two)).status_code == 404
    assert (await client.delete(address, headers=two)).status_code == 404
    assert (await client.get("/v1/summaries", headers=two)).json()["summaries"] == []
    order = {"documents": [{"ref": ref}]}
    assert (await client.post("/v1/summaries", json=order, headers=two)).status_code == 422


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/openapi.yaml", "/docs", "/docs/problems", "/"])
async def test_what_is_nobodys_needs_no_key(client: httpx.AsyncClient, redis: Redis, path: str) -> None:
    """Probes, descriptions and pages are open."""
    await Keys(redis).create("newsroom")
    assert (await client.get(path)).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"host": "127.0.0.1.evil.net"},
    ],
)
async def test_other_sites_cannot_use_the_local_door(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    """A web page that makes the browser call loopback, or rebinds a name to it, is refused while no key exists."""
    assert (await client.get("/v1/models", headers=headers)).status_code == 403


@pytest.mark.parametrize("header", ["x-forwarded-for", "forwarded"])
async def test_who_comes_through_a_proxy_needs_a_key(client: httpx.AsyncClient, redis: Redis, header: str) -> None:
    """What a proxy passes on is nobody on this machine, and is answered as soon as it has a key."""
    passed = {header: "for=198.51.100.7"}
    answer = await client.get("/v1/models", headers=passed)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    token, _ = await Keys(redis).create("desk")
    known = await client.get("/v1/models", headers={**passed, "authorization": f"Bearer {token}"})
    assert known.status_code == 200


async def test_the_services_own_page_uses_the_local_door(client: httpx.AsyncClient) -> None:
    """A browser's request from the page itself carries its own origin."""
    headers = {"host": "localhost:8321", "origin": "http://localhost:8321"}
    assert (await client.get("/v1/models", headers=headers)).status_code == 200
