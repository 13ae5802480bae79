"""The shortcut to the call that is made most: nobody can tell which way their call went."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from msgspec import structs
from redis.asyncio import Redis

from service.api.app import create_app
from service.api.keys import Keys
from service.jobs import Jobs
from service.settings import Settings
from tests.api.conftest import calling
from tests.api.requests import ORDER, WAIT

WAYS = ("/v1/summaries", "/v1/summaries/")  # the framework alone knows the second
CALLS: tuple[dict[str, Any], ...] = (
    {"json": ORDER},
    {"json": ORDER, "headers": {"prefer": "wait=0, respond-async"}},
    {"json": {"documents": []}},
    {"json": ORDER | {"words": "many"}},
    {"content": b"{", "headers": {"content-type": "application/json"}},
    {"content": b"x", "headers": {"content-type": "text/plain"}},
    {"json": ORDER, "params": {"wait": "30"}},
    {"json": ORDER, "headers": {"accept": "image/png"}},
    {"json": ORDER, "headers": {"authorization": "Bearer nonsense"}},
    {"json": ORDER, "headers": {"origin": "https://elsewhere.example"}},
)


def told(answer: httpx.Response) -> tuple[Any, ...]:
    """Return what of an answer is the same for equal calls: all but what names this call or its job."""
    varying = {"x-request-id", "location", "content-length"}
    headers = {name: value for name, value in answer.headers.items() if name not in varying}
    body = {name: value for name, value in answer.json().items() if name not in {"id", "created_at"}}
    return answer.status_code, headers, body


@pytest.mark.parametrize("call", CALLS)
async def test_both_ways_answer_alike(client: httpx.AsyncClient, call: dict[str, Any]) -> None:
    """Whether a call is accepted or refused, and for whatever reason."""
    short, long = [told(await client.post(way, **call)) for way in WAYS]
    assert short == long


async def test_a_host_that_cannot_be_is_refused(client: httpx.AsyncClient) -> None:
    """RFC 9112 wants 400; who named it is not asked for a key."""
    assert (await client.post(WAYS[0], json=ORDER, headers={"host": "no host"})).status_code == 400


@pytest.mark.usefixtures("worker")
async def test_both_ways_give_the_same_summary(client: httpx.AsyncClient) -> None:
    """The second caller has what was made for the first."""
    short, long = [(await client.post(way, json=ORDER, headers=WAIT)).json() for way in WAYS]
    assert short["sentences"] == long["sentences"]


async def test_both_ways_tell_of_faults_alike(
    client: httpx.AsyncClient, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that is away is 503, what nobody foresaw is 500, and says nothing of the fault's own words."""
    async with calling(create_app(structs.replace(settings, redis_url="unix:///nowhere/store.sock"))) as stranded:
        short, long = [told(await stranded.post(way, json=ORDER)) for way in WAYS]
        assert (short, short[0]) == (long, 503)

    async def broken(*_: Any, **__: Any) -> None:
        raise LookupError("secret")

    monkeypatch.setattr(Jobs, "submit", broken)
    short, long = [told(await client.post(way, json=ORDER)) for way in WAYS]
    assert (short, short[0]) == (long, 500)
    assert "secret" not in str(short)


async def test_a_key_opens_the_shortcut_too(client: httpx.AsyncClient, redis: Redis) -> None:
    """From the first key on it is closed without one."""
    token, _ = await Keys(redis).create("newsroom")
    assert (await client.post(WAYS[0], json=ORDER)).status_code == 401
    answer = await client.post(WAYS[0], json=ORDER, headers={"authorization": f"Bearer {token}"})
    assert answer.status_code == 202
