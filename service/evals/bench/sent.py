"""The benchmark `sent`: 10,000 documents sent ahead over HTTP, summarized by their refs, updated, and cancelled.

The service runs as an operator starts it (`corroborate serve`, embedded store, one worker, two pool processes) on this
machine, with the documents of `bench large`. Memory and CPU time are those of its processes, from /proc: Linux only.
All of them together are counted as their proportional set size (Pss): what processes share counts once.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, Final

import msgspec

from service.evals.bench.large import articles
from service.evals.bench.machines import Client, free_port

COUNT: Final = 10_000
CONNECTIONS: Final = 4
WORDS: Final = 200
POLL_SECONDS: Final = 0.1
LOOK_SECONDS: Final = 0.5  # between two looks at the memory of all processes: each costs some milliseconds
PIECES: Final = {"valkey": "store", " work ": "worker", " serve ": "http"}


def run() -> dict[str, Any]:
    """Return seconds by the clock and of CPU time of each step, and peak megabytes by kind of process."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        command = ["serve", "--port", str(port), "--data-dir", folder]
        environment = os.environ | {"CORROBORATE_LOG_LEVEL": "error", "CORROBORATE_MAX_DOCUMENTS": str(COUNT + 1)}
        service = subprocess.Popen(  # noqa: S603 (our own command)
            [sys.executable, "-m", "service", *command],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            return asyncio.run(measured(port, service.pid))
        finally:
            service.terminate()
            service.wait()


async def measured(port: int, pid: int) -> dict[str, Any]:
    """Send, summarize, update and cancel, one after the other."""
    clients = [Client(port, seconds=60.0) for _ in range(CONNECTIONS)]
    await clients[0].ready()
    texts = articles(COUNT + 1, seed=0)
    clock, gauge = Clock(pid), Gauge(pid)
    parts = await asyncio.gather(*(sent(client, texts[n::CONNECTIONS]) for n, client in enumerate(clients)))
    refs = [parts[n % CONNECTIONS][n // CONNECTIONS] for n in range(len(texts))]
    figures: dict[str, Any] = clock.told("send")
    first = await submitted(clients[0], refs[:COUNT])
    figures |= clock.told("submit")
    figures["status"] = await ended(clients[0], first)
    figures |= clock.told("summary")
    update = await submitted(clients[0], refs, previous=first)
    figures["status_of_update"] = await ended(clients[0], update)
    figures |= clock.told("update")
    stopped = await submitted(clients[0], refs[::-1])
    await asyncio.sleep(figures["seconds_summary"] / 4)
    clock.told("")
    await clients[0].ask("DELETE", f"/v1/summaries/{stopped}")
    figures["status_of_cancelled"] = await ended(clients[0], stopped)
    figures |= clock.told("cancel")
    return figures | peaks(pid) | {"peak_megabytes_together": gauge.stopped()}


async def sent(client: Client, texts: list[str]) -> list[str]:
    """Send documents ahead one after the other, and return their ids."""
    found = []
    for text in texts:
        _, answer = await client.ask("POST", "/v1/documents", msgspec.json.encode({"text": text}))
        found.append(msgspec.json.decode(answer)["id"])
    return found


async def submitted(client: Client, refs: list[str], **fields: Any) -> str:
    """Ask for a summary of documents that were sent ahead, and return its id."""
    order = {"documents": [{"ref": ref, "id": ref} for ref in refs], "words": WORDS, **fields}
    _, answer = await client.ask("POST", "/v1/summaries", msgspec.json.encode(order), prefer="respond-async")
    return str(msgspec.json.decode(answer)["id"])


async def ended(client: Client, id: str) -> str:  # noqa: A002 - the field's name
    """Return the status of a summary once it has ended."""
    while True:
        _, answer = await client.ask("GET", f"/v1/summaries/{id}")
        status = str(msgspec.json.decode(answer)["status"])
        if status not in {"queued", "running"}:
            return status
        await asyncio.sleep(POLL_SECONDS)


class Clock:
    """Seconds since the last look, by the clock and of CPU time of a process and all below it."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._at = (time.perf_counter(), used(pid))

    def told(self, name: str) -> dict[str, float]:
        """Return the seconds since the last look under `name`."""
        before, self._at = self._at, (time.perf_counter(), used(self._pid))
        wall, cpu = (round(now - then, 2) for now, then in zip(self._at, before, strict=True))
        return {f"seconds_{name}": wall, f"cpu_seconds_{name}": cpu}


class Gauge:
    """Looks at the memory of a process and all below it, in a thread of its own, until it is stopped."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stopped(self) -> int:
        """Stop, and return the most megabytes that were seen at once."""
        self._stop.set()
        self._thread.join()
        return self._peak // 1024

    def _look(self) -> None:
        while not self._stop.wait(LOOK_SECONDS):
            rollups = (Path(f"/proc/{each}/smaps_rollup") for each in below(self._pid))
            self._peak = max(self._peak, sum(int(field(rollup, "Pss") or 0) for rollup in rollups))


def below(pid: int) -> list[int]:
    """Return `pid` and the processes that it started, and those that these started."""
    parents: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/status"):
        parents.setdefault(int(field(status, "PPid") or 0), []).append(int(status.parent.name))
    found = [pid]
    for each in found:
        found += parents.get(each, [])
    return found


def field(status: Path, name: str) -> str:
    """Return the first word of a field of a process's status, empty where the process is gone."""
    try:
        lines = status.read_text().splitlines()
    except OSError:
        return ""
    return next((line.split()[1] for line in lines if line.startswith(f"{name}:")), "")


def used(pid: int) -> float:
    """Return the seconds of CPU time that the living processes from `pid` down have used."""
    ticks = 0
    for each in below(pid):
        stat = Path(f"/proc/{each}/stat")
        if stat.exists():
            ticks += sum(map(int, stat.read_text().rpartition(")")[2].split()[11:13]))
    return ticks / os.sysconf("SC_CLK_TCK")


def peaks(pid: int) -> dict[str, int]:
    """Return the most memory that the largest process of each kind has held, in megabytes."""
    found: dict[str, int] = {}
    for each in below(pid):
        path = Path(f"/proc/{each}/cmdline")
        command = path.read_bytes().replace(b"\0", b" ").decode(errors="replace") if path.exists() else ""
        kind = next((kind for piece, kind in PIECES.items() if piece in command), "pool")
        peak = int(field(Path(f"/proc/{each}/status"), "VmHWM") or 0) // 1024
        found[f"peak_megabytes_{kind}"] = max(peak, found.get(f"peak_megabytes_{kind}", 0))
    return found
