"""Checks of drafts over HTTP."""

from __future__ import annotations

import httpx
from redis.asyncio import Redis

from service.core.types import CheckReport
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
