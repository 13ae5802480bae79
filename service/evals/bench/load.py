"""How much one machine bears: jobs accepted, read, answered again and done, by 4 HTTP processes and 2 workers.

Then short jobs that their caller waits for, done where they were accepted, in turns with the same sent to a worker.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from service import loop
from service.evals.bench.machines import Caller, Client, Machines, example_request, percentile

CONNECTIONS = 8
JOBS = 400
READS = 4000
SEQUENTIAL = 60
LONG_RUN = 3000
PAUSE_SECONDS = 0.06
WARM_SECONDS = 8.0  # an HTTP process loads the engine once it has nothing more urgent to do


def run() -> dict[str, Any]:
    """Return rates in requests per second, times in milliseconds, and memory in megabytes before and after."""
    with tempfile.TemporaryDirectory() as folder, Machines(Path(folder), apis=4, workers=2) as machines:
        figures = loop.run(measured(machines))
    with (
        tempfile.TemporaryDirectory() as folder,
        Machines(Path(folder), apis=2, workers=1, local=1, pool=1) as machines,
    ):
        return figures | loop.run(at_once(machines))


async def measured(machines: Machines) -> dict[str, Any]:
    """Measure one thing after the other."""
    clients = [Client(machines.ports[n % len(machines.ports)]) for n in range(CONNECTIONS)]
    await asyncio.gather(*(client.ready() for client in clients))
    await whole_jobs(clients[0], range(5))
    before = machines.memory()
    figures: dict[str, Any] = {"jobs_of_50_equal_requests": await equal(machines)}
    jobs = await whole_jobs(clients[0], range(5, 5 + SEQUENTIAL))
    figures |= told("whole_job", [seconds for seconds, _, _ in jobs])
    figures |= told("whole_job_beyond_its_run", [seconds - ran for seconds, ran, _ in jobs])
    figures |= told("whole_job_beyond_the_engine", [seconds - engine for seconds, _, engine in jobs])
    figures |= told("same_set_again", [seconds for seconds, _, _ in await whole_jobs(clients[0], [5] * 200)])
    times, rate, ids = await spread(clients, JOBS, submitted)
    figures |= {"accepted_per_second": round(rate)} | told("accept", times)
    figures["done_per_second"] = round(await drained(clients[0], ids))
    times, rate, _ = await spread(clients, READS, lambda client, _: read(client, ids[0]))
    figures |= {"gets_per_second": round(rate)} | told("get", times)
    await spread(clients, LONG_RUN, lambda client, number: cached(client, number % 50))
    after = machines.memory()
    figures |= {f"megabytes_{name.replace(' ', '_')}": megabytes(before[name], after[name]) for name in sorted(before)}
    return figures


async def at_once(machines: Machines) -> dict[str, Any]:
    """Measure, in turns, jobs done where they were accepted and jobs sent to a worker; both compute in a pool."""
    clients = [Client(port) for port in machines.ports]
    await asyncio.gather(*(client.ready() for client in clients))
    await asyncio.sleep(WARM_SECONDS)
    jobs: list[list[tuple[float, float, float]]] = [[], []]
    for number in range(2 * SEQUENTIAL):  # each its own: an equal request would be answered from the other's
        jobs[number % 2] += await whole_jobs(clients[number % 2], [number])
    figures: dict[str, Any] = {}
    for name, done in zip(("local_job", "pooled_job"), (each[5:] for each in jobs), strict=True):
        figures |= told(name, [seconds for seconds, _, _ in done])
        figures |= told(f"{name}_beyond_the_engine", [seconds - engine for seconds, _, engine in done])
    return figures | by_a_plain_socket(machines.ports[0])


def by_a_plain_socket(port: int) -> dict[str, float]:
    """Measure jobs done where they were accepted without an event loop in the caller, and a call that does nothing.

    Before each the caller pauses for as long as a job takes, so that everything that waits has fallen asleep.
    """
    caller = Caller(port)
    jobs, nothing = [], []
    for number in range(SEQUENTIAL):
        time.sleep(PAUSE_SECONDS)
        body = example_request(10_000 + number)
        seconds, answer = caller.ask("POST", "/v1/summaries", body, prefer="wait=20")
        jobs.append(seconds - msgspec.json.decode(answer)["usage"]["seconds"])
        time.sleep(PAUSE_SECONDS)
        nothing.append(caller.ask("GET", "/healthz")[0])
    caller.close()
    return told("local_job_beyond_the_engine_by_a_plain_socket", jobs[5:]) | told("nothing", nothing[5:])


async def whole_jobs(client: Client, numbers: Any) -> list[tuple[float, float, float]]:
    """Return how long each job took to its finished summary, how long it ran by its record, and how long the engine."""
    times = []
    for number in numbers:
        began = time.perf_counter()
        _, answer = await client.ask("POST", "/v1/summaries", example_request(number), prefer="wait=20")
        seconds, job = time.perf_counter() - began, msgspec.json.decode(answer)
        ran = datetime.fromisoformat(job["ended_at"]) - datetime.fromisoformat(job["started_at"])
        times.append((seconds, ran.total_seconds(), job["usage"]["seconds"]))
    return times


async def spread(clients: list[Client], number: int, act: Any) -> tuple[list[float], float, list[str]]:
    """Return times, rate and results of `number` acts over all connections at once."""
    times: list[float] = []
    results: list[str] = []
    waiting = iter(range(number))

    async def one(client: Client) -> None:
        for item in waiting:
            began = time.perf_counter()
            results.append(await act(client, item))
            times.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(one(client) for client in clients))
    return times, number / (time.perf_counter() - began), results


async def equal(machines: Machines) -> int:
    """Return how many jobs 50 equal requests with one key make, sent at once over all processes."""
    clients = [Client(machines.ports[n % len(machines.ports)]) for n in range(50)]
    body = example_request(999_999)
    sent = [client.ask("POST", "/v1/summaries", body, idempotency_key="one") for client in clients]
    answers = await asyncio.gather(*sent)
    return len({msgspec.json.decode(answer)["id"] for _, answer in answers})


async def submitted(client: Client, number: int) -> str:
    """Return the id of a new job."""
    _, answer = await client.ask("POST", "/v1/summaries", example_request(1000 + number))
    return str(msgspec.json.decode(answer)["id"])


async def cached(client: Client, number: int) -> str:
    """Ask for a summary that was made before, to the end."""
    await client.ask("POST", "/v1/summaries", example_request(5 + number), prefer="wait=20")
    return ""


async def read(client: Client, id: str) -> str:  # noqa: A002
    """Fetch a finished summary."""
    await client.ask("GET", f"/v1/summaries/{id}")
    return ""


async def drained(client: Client, ids: list[str]) -> float:
    """Return how many jobs end in a second, until the last has ended."""
    began, waiting = time.perf_counter(), list(ids)
    while waiting:
        _, answer = await client.ask("GET", f"/v1/summaries/{waiting[-1]}")
        if msgspec.json.decode(answer)["status"] == "succeeded":
            waiting.pop()
        else:
            await asyncio.sleep(0.02)
    return len(ids) / (time.perf_counter() - began)


def told(name: str, seconds: list[float]) -> dict[str, float]:
    """Return median and 99th percentile in milliseconds."""
    return {f"{name}_ms_{label}": round(percentile(seconds, share) * 1000, 2) for label, share in SHARES.items()}


SHARES = {"p50": 0.5, "p99": 0.99}


def megabytes(before: int, after: int) -> str:
    """Return memory before and after as people read it."""
    return f"{before / 1024:.0f} -> {after / 1024:.0f}"
