"""A large set, sent ahead and named by refs: progress, an update, and a cancel in the middle."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from service.evals.bench.large import articles
from tests.articles import RECIPE

COUNT = 600
RESPOND_LATER = {"prefer": "respond-async"}


@pytest.fixture(scope="module")
def caller(server: str) -> Iterator[httpx.Client]:
    """A caller of the running service."""
    with httpx.Client(base_url=server, trust_env=False, timeout=120) as client:
        yield client


def sent(caller: httpx.Client, text: str) -> str:
    """Send one document ahead, and return its id."""
    answer = caller.post("/v1/documents", json={"text": text})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


@pytest.fixture(scope="module")
def refs(caller: httpx.Client) -> list[str]:
    """The ids of 600 documents."""
    with ThreadPoolExecutor(4) as threads:
        return list(threads.map(lambda text: sent(caller, text), articles(COUNT, seed=9)))


def ordered(caller: httpx.Client, refs: list[str], **options: object) -> str:
    """Ask for a summary of `refs`, and return where it is."""
    order = {"documents": [{"ref": ref, "id": ref} for ref in refs], "words": 100, **options}
    answer = caller.post("/v1/summaries", json=order, headers=RESPOND_LATER)
    assert answer.status_code == 202, answer.text
    return str(answer.headers["location"])


def followed(caller: httpx.Client, address: str) -> list[dict[str, Any]]:
    """Return what the stream of a summary says of its progress, to its end."""
    with caller.stream("GET", f"{address}/events") as stream:
        data = [json.loads(line[6:]) for line in stream.iter_lines() if line.startswith("data: ")]
    return [each for each in data if each.get("type") == "progress"]


@pytest.fixture(scope="module")
def first(caller: httpx.Client, refs: list[str]) -> tuple[str, list[dict[str, Any]]]:
    """A finished summary of all documents: where it is, and its progress."""
    address = ordered(caller, refs)
    return address, followed(caller, address)


def test_a_large_set_shows_how_far_it_is(caller: httpx.Client, first: tuple[str, list[dict[str, Any]]]) -> None:
    """Reading, relating, choosing and verifying are announced, and every document is accounted for."""
    address, progress = first
    steps = list(dict.fromkeys(each["step"] for each in progress))
    assert steps == ["read", "relate", "choose", "write", "verify", "repair"]
    assert max(each["done"] for each in progress if each["step"] == "read") == COUNT
    summary = caller.get(address).json()
    assert len(summary["documents"]) == COUNT
    assert summary["sentences"]


def test_an_article_on_another_matter_changes_nothing(
    caller: httpx.Client, refs: list[str], first: tuple[str, list[dict[str, Any]]]
) -> None:
    """An update over HTTP keeps every sentence word for word, and says so in JSON and in Markdown."""
    before = caller.get(first[0]).json()
    address = ordered(caller, [*refs, sent(caller, RECIPE)], previous=before["id"])
    followed(caller, address)
    after = caller.get(address).json()
    told = [each["text"] for each in before["sentences"]]
    assert [each["text"] for each in after["sentences"]] == told
    assert after["changes"] == {"new": [], "changed": [], "kept": list(range(len(told))), "gone": []}
    kept = f"0 new, 0 changed, {len(told)} kept, 0 gone"
    assert kept in caller.get(address, headers={"accept": "text/markdown"}).text


def test_a_summary_that_is_cancelled_in_the_middle_frees_its_worker(caller: httpx.Client, refs: list[str]) -> None:
    """The cancelled one is over at once, and the next summary does not wait for what it left undone."""
    address = ordered(caller, refs[::-1], words=120)
    while caller.get(address).json()["status"] == "queued":
        time.sleep(0.05)
    assert caller.delete(address).status_code == 204
    assert caller.get(address).json()["status"] == "cancelled"
    small = {"documents": [{"text": RECIPE}], "words": 30}
    assert caller.post("/v1/summaries", json=small, headers={"prefer": "wait=60"}).status_code == 200
