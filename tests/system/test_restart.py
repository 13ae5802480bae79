"""The whole service killed and started again, and told to stop: nothing accepted is lost, nobody is left hanging."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

from tests.system.reading import REQUEST
from tests.system.service import address


@contextmanager
def started(folder: Path, *options: str, **environment: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Run the service on `folder`, and give its process and address; what is left at the end is killed."""
    inherited = {n: v for n, v in os.environ.items() if not n.startswith(("OPENAI_", "CORROBORATE_", "REDIS_"))}
    command = [sys.executable, "-m", "service", "serve", "--port", "0", "--data-dir", str(folder / "data"), *options]
    log = folder / f"{time.monotonic_ns()}.log"
    with log.open("wb") as output:
        service = subprocess.Popen(command, stdout=output, stderr=output, env=inherited | environment)
    try:
        yield service, address(service, log)
    finally:
        if service.poll() is None:
            service.terminate()
            service.wait(timeout=40)


def events(url: str, job: str, after: str | None = None) -> list[tuple[str, str]]:
    """Return ids and names of a job's events from after `after` on, to the end of the stream."""
    headers = {"last-event-id": after} if after else {}
    found: list[tuple[str, str]] = []
    address = f"{url}/v1/summaries/{job}/events"
    with httpx.stream("GET", address, headers=headers, timeout=60, trust_env=False) as answer:
        for line in answer.iter_lines():
            if line.startswith("id: "):
                found.append((line[4:], ""))
            elif line.startswith("event: ") and found:
                found[-1] = (found[-1][0], line[7:])
    return found


def test_a_service_killed_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    """Kill -9 with jobs accepted, running and waiting; after the next start each ends once, its events without gap."""
    with ExitStack() as stack:
        service, url = stack.enter_context(started(tmp_path))
        asked = [{**REQUEST, "words": 100 + number} for number in range(8)]
        ids = [httpx.post(f"{url}/v1/summaries", json=each, trust_env=False).json()["id"] for each in asked]
        service.kill()
        service.wait()
        _, again = stack.enter_context(started(tmp_path))
        for job in ids:
            told = events(again, job)
            assert told[-1][1] == "succeeded"
            assert [name for _, name in told].count("succeeded") == 1
            assert events(again, job, told[1][0]) == told[2:]
            summary = httpx.get(f"{again}/v1/summaries/{job}", trust_env=False).json()
            assert (summary["status"], bool(summary["sentences"])) == ("succeeded", True)


def test_an_http_process_does_short_summaries_that_somebody_waits_for(tmp_path: Path) -> None:
    """Without any worker, who waits has the summary as soon as the process has loaded what it needs."""
    with started(tmp_path, "--no-worker", CORROBORATE_LOCAL_JOBS="1") as (_, url):
        deadline, status, words = time.monotonic() + 30, 202, 100
        while status == 202 and time.monotonic() < deadline:
            words += 1
            asked = {**REQUEST, "words": words}
            answer = httpx.post(f"{url}/v1/summaries", json=asked, headers={"prefer": "wait=2"}, trust_env=False)
            status = answer.status_code
        assert answer.json()["status"] == "succeeded"
        assert answer.json()["sentences"]
        assert events(url, answer.json()["id"])[-1][1] == "succeeded"


def test_a_service_that_is_told_to_stop_tells_its_listeners(tmp_path: Path) -> None:
    """SIGTERM with an open stream: the stream is told and ends, and the process ends with status 0."""
    with started(tmp_path, "--no-worker") as (service, url):
        job = httpx.post(f"{url}/v1/summaries", json=REQUEST, trust_env=False).json()["id"]
        lines: list[str] = []

        def listen() -> None:
            with httpx.stream("GET", f"{url}/v1/summaries/{job}/events", timeout=60, trust_env=False) as answer:
                lines.extend(answer.iter_lines())

        listening = threading.Thread(target=listen)
        listening.start()
        time.sleep(1.0)
        service.send_signal(signal.SIGTERM)
        assert service.wait(timeout=40) == 0
        listening.join(timeout=10)
    assert "event: server.shutdown" in lines


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a store that was left over is adopted by the next start")
def test_a_killed_service_leaves_no_process_behind(tmp_path: Path) -> None:
    """Worker and store end when the service is killed."""
    with started(tmp_path) as (service, _):
        children = processes_of(tmp_path)
        assert len(children) >= 2
        service.kill()
        service.wait()
        deadline = time.monotonic() + 30
        while processes_of(tmp_path) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert processes_of(tmp_path) == []


def processes_of(folder: Path) -> list[int]:
    """Return the ids of living processes that name `folder` in their command or their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            said = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
        except OSError:
            continue
        if os.fsencode(folder / "data") in said:
            found.append(int(entry.name))
    return found
