"""The service from outside, over a real socket: streams, signals, keys, and a busy processor."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.system.service import running

ORDER = {
    "documents": [
        {"id": "wire", "text": "The dam above Orrin failed on Monday. Engineers had found a crack in it in March."},
        {"id": "post", "text": "Nobody was hurt when the dam above Orrin failed. The crack was known since March."},
    ]
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A caller of a running service."""
    with (
        running(tmp_path_factory.mktemp("http")) as url,
        httpx.Client(base_url=url, trust_env=False, timeout=60) as caller,
    ):
        yield caller


def ids(lines: Iterator[str]) -> Iterator[str]:
    """Yield the ids of the events in a stream's lines."""
    for line in lines:
        if line.startswith("id: "):
            yield line.removeprefix("id: ")


def test_a_summary_is_followed_live_and_resumed(server: httpx.Client) -> None:
    """A stream that was cut after any event goes on after that event, without gap or repeat."""
    address = server.post("/v1/summaries", json=ORDER).headers["location"] + "/events"
    with server.stream("GET", address) as stream:
        whole = list(ids(stream.iter_lines()))
    assert len(whole) == len(set(whole)) > 3
    with server.stream("GET", address) as stream:
        cut = next(ids(stream.iter_lines()))
    with server.stream("GET", address, headers={"last-event-id": cut}) as stream:
        rest = list(ids(stream.iter_lines()))
    assert [cut, *rest] == whole


def test_the_same_request_gives_the_same_bytes(server: httpx.Client) -> None:
    """Two answers differ in their id and times only."""
    answers = []
    for _ in range(2):
        answer = server.post("/v1/summaries", json=ORDER, headers={"prefer": "wait=30"}).json()
        answers.append({name: value for name, value in answer.items() if name != "id" and "_at" not in name})
    assert answers[0] == answers[1]
    assert answers[0]["sentences"]


def test_bodies_of_odd_kinds_are_refused_over_the_wire(server: httpx.Client) -> None:
    """Bad UTF-8 and deep nesting are the caller's fault, not the server's."""
    headers = {"content-type": "application/json"}
    for body in (b'{"documents":[{"text":"\xff"}]}', b"[" * 1_000_000, b'{"a":' * 200_000):
        answer = server.post("/v1/summaries", content=body, headers=headers)
        assert answer.status_code == 400
        assert answer.headers["content-type"] == "application/problem+json"


def test_head_keeps_the_connection_usable(server: httpx.Client) -> None:
    """HEAD and GET alternate on one connection, with the same length said."""
    plain = {"accept-encoding": "identity"}
    for path in ("/v1/models", "/", "/nothing"):
        for _ in range(2):
            head, got = (server.request(method, path, headers=plain) for method in ("HEAD", "GET"))
            assert head.headers["content-length"] == got.headers["content-length"] == str(len(got.content))
            assert (head.content, head.status_code) == (b"", got.status_code)


def test_what_was_sent_ahead_can_be_seen_and_removed(server: httpx.Client) -> None:
    """It is told as a summary will tell it, by the day that it bears, and is gone when its sender says so."""
    sent = server.post("/v1/documents", json=ORDER["documents"][0] | {"published_at": "2026-02-12"})
    told = server.get(sent.headers["location"])
    order = {"documents": [{"ref": sent.json()["id"]}]}
    summary = server.post("/v1/summaries", json=order, headers={"prefer": "wait=30"}).json()
    assert server.delete(sent.headers["location"]).status_code == 204
    assert server.get(sent.headers["location"]).status_code == 404
    kept = server.get(f"/v1/summaries/{summary['id']}/documents/wire").json()
    assert kept == {name: told.json()[name] for name in kept} | {"id": "wire"}
    assert kept["published_at"] == "2026-02-12T00:00:00Z"


def test_the_docs_page_needs_no_other_host(server: httpx.Client) -> None:
    """The page, its script and the description all come from the service."""
    page = server.get("/docs").text
    assert server.get(re.findall(r'src="([^"]+)"', page)[0]).is_success
    assert server.get("/openapi.yaml").text.startswith("openapi: ")
    assert server.get("/openapi-3.0.yaml").text.startswith("openapi: ")


def test_probes_answer_while_work_is_done(server: httpx.Client) -> None:
    """Large checks run beside the event loop: each probe in the meantime is answered before they end."""
    text = " ".join(
        f"In year {number} the dam above Orrin held {number * 7} litres, engineers said." for number in range(800)
    )
    order = {"text": text[:20_000], "documents": [{"text": text}]}
    done = threading.Event()

    def check() -> None:
        with httpx.Client(base_url=server.base_url, trust_env=False, timeout=120) as caller:
            assert caller.post("/v1/checks", json=order).is_success
        done.set()

    checking = threading.Thread(target=check)
    checking.start()
    probes = 0
    while not done.is_set() and probes < 20:
        assert server.get("/healthz").is_success
        probes += 1
    checking.join()
    assert probes > 1


@pytest.fixture
def idle(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    """A service on which nobody works, and a caller of it."""
    command = [sys.executable, "-m", "service", "serve", "--port", "0", "--data-dir", str(tmp_path), "--no-worker"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as service:
        assert service.stderr is not None
        said = next(found for line in service.stderr if (found := re.search(r"http://[\w.:]+", line)))
        with httpx.Client(base_url=said.group(), timeout=60, trust_env=False) as caller:
            yield service, caller
        service.terminate()


def test_a_signal_ends_open_streams(idle: tuple[subprocess.Popen[str], httpx.Client]) -> None:
    """SIGTERM tells the follower of a summary that nobody works on, and the service ends with status 0."""
    service, caller = idle
    address = caller.post("/v1/summaries", json=ORDER).headers["location"] + "/events"
    with caller.stream("GET", address) as stream:
        lines = stream.iter_lines()
        assert next(lines).startswith("retry:")
        service.send_signal(signal.SIGTERM)
        assert "event: server.shutdown" in list(lines)
    assert service.wait(timeout=30) == 0


def test_a_signal_ends_waiting(idle: tuple[subprocess.Popen[str], httpx.Client]) -> None:
    """SIGTERM answers whoever waits for a summary with 202: it was accepted, and is to be asked for later."""
    service, caller = idle
    assert caller.get("/healthz").is_success
    threading.Timer(1.0, service.send_signal, [signal.SIGTERM]).start()
    answer = caller.post("/v1/summaries", json=ORDER, headers={"prefer": "wait=50"})
    assert (answer.status_code, answer.json()["status"]) == (202, "queued")
    assert service.wait(timeout=30) == 0


def test_keys_come_from_the_command_line(tmp_path: Path) -> None:
    """A key made by the command opens a running service; one that was revoked does not."""

    def keys(*arguments: str) -> str:
        command = [sys.executable, "-m", "service", "keys", *arguments, "--data-dir", str(tmp_path / "data")]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    with running(tmp_path) as url, httpx.Client(base_url=url, trust_env=False) as caller:
        assert caller.get("/v1/models").status_code == 200
        token = keys("create", "newsroom")
        assert caller.get("/v1/models").status_code == 401
        headers = {"authorization": f"Bearer {token}"}
        assert caller.get("/v1/models", headers=headers).status_code == 200
        keys("revoke", token)
        assert caller.get("/v1/models", headers=headers).status_code == 401


def test_a_public_address_without_keys_is_refused(tmp_path: Path) -> None:
    """The command says what to do and ends with status 1."""
    listen = ("--host", "0.0.0.0", "--port", "0")  # noqa: S104 - the address that must be refused
    command = [sys.executable, "-m", "service", "serve", *listen, "--data-dir", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "keys create" in done.stderr
