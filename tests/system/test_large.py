"""A large set, sent ahead and named by refs: progress, an update, and a cancel in the middle."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from redis import Redis

from service.adapters.store.embedded import EmbeddedStore
from service.evals.bench.large import articles
from tests.articles import RECIPE
from tests.system.service import running
from tests.system.test_restart import processes_of

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


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")
def test_a_large_set_outlives_every_process_and_what_was_sent_ahead(
    tmp_path: Path, caller: httpx.Client, first: tuple[str, list[dict[str, Any]]]
) -> None:
    """What was sent ahead goes, and pool, store and worker are killed on the way: the summary is the same."""
    with running(tmp_path) as url, httpx.Client(base_url=url, trust_env=False, timeout=60) as own:
        with ThreadPoolExecutor(4) as threads:
            refs = list(threads.map(lambda text: sent(own, text), articles(COUNT, seed=9)))
        address = ordered(own, refs)
        with Redis.from_url(EmbeddedStore(tmp_path / "data").url) as store:
            assert store.unlink(*store.keys("co:*:upload:*")) == COUNT
        step(own, address, "relate")
        assert kill(tmp_path, "pool")
        assert kill(tmp_path, "store")
        while (answer := own.get(address)).status_code == 503:
            time.sleep(0.1)
        assert answer.json()["status"] == "running"
        assert kill(tmp_path, "worker")
        followed(own, address)
        summary = own.get(address).json()
        assert own.get(f"{address}/documents/{refs[5]}").status_code == 200
    expected = caller.get(first[0]).json()
    same = ("status", "headline", "sentences", "disagreements", "documents")
    assert {name: summary[name] for name in same} == {name: expected[name] for name in same}


def step(caller: httpx.Client, address: str, name: str) -> None:
    """Return as soon as a summary is said to be at a step."""
    with caller.stream("GET", f"{address}/events", timeout=60) as stream:
        for line in stream.iter_lines():
            if line.startswith("data: ") and json.loads(line[6:]).get("step") == name:
                return


def kill(folder: Path, victim: str) -> int:
    """Kill -9 all processes of one kind of the service in `folder`; return how many there were."""
    found = [process for process in processes_of(folder) if kind(process) == victim]
    for process in found:
        os.kill(process, signal.SIGKILL)
    return len(found)


def kind(process: int) -> str:
    """Return what a process of the service is: its store, its worker, one of a worker's pool, or another."""
    try:
        parent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1]
        command = Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ")
        above = Path(f"/proc/{parent}/cmdline").read_bytes()
    except OSError:
        return ""
    if b"valkey-server" in command:
        return "store"
    if b" work " in command:
        return "worker"
    return "pool" if b"forkserver" in command and b"forkserver" in above else ""
