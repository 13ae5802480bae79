"""Checks of drafts over HTTP."""

from __future__ import annotations

import httpx
from msgspec import structs
from redis.asyncio import Redis

from service.api.app import create_app
from service.core.types import CheckReport
from service.settings import Settings
from tests.api.conftest import calling
from tests.api.requests import WIRE


async def test_a_draft_is_checked_against_documents(client: httpx.AsyncClient) -> None:
    """A wrong figure is found, a true sentence passes, each with its passage."""
    order = {
        "text": "All 241 people on board were brought ashore. The ferry Aurelia ran aground off Lydhaven on Tuesday.",
        "documents": [{"id": "wire-1", "text": WIRE}],
    }
    answer = await client.post("/v1/checks", json=order)
    assert answer.status_code == 200
    first, second = answer.json()["sentences"]
    assert first["verdict"] != "supported"
    assert second["verdict"] == "supported"
    assert second["citations"][0]["quote"] in WIRE
    assert set(answer.json()) == set(CheckReport.__struct_fields__)


async def test_a_check_leaves_no_text_behind(client: httpx.AsyncClient, redis: Redis) -> None:
    """After a check the store holds nothing of the draft or the documents."""
    order = {"text": "The ferry ran aground.", "documents": [{"text": WIRE}]}
    assert (await client.post("/v1/checks", json=order)).status_code == 200
    assert await redis.dbsize() == 0


async def test_what_a_caller_waits_for_has_an_end(settings: Settings, redis: Redis) -> None:
    """A check, or a document, that takes longer than a job may is given up: it would keep its process for ever."""
    hurried = structs.replace(settings, pool_processes=1, job_deadline=0.001)  # a process takes longer to start
    order = {"text": WIRE, "documents": [{"text": WIRE}]}
    async with calling(create_app(hurried)) as client:
        for address, body in (("/v1/checks", order), ("/v1/documents", order["documents"][0])):  # type: ignore[index]
            answer = await client.post(address, json=body)
            assert (answer.status_code, answer.json()["code"]) == (504, "deadline_exceeded")
