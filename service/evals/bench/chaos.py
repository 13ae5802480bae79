"""200 jobs while every second a random process is killed with -9: HTTP, worker or store. How many end, and how?"""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from service.evals.bench.machines import Client, Machines, example_request

JOBS = 200
KILL_EVERY = 1.0
MOST_KILLS = 60  # then the rest is done in peace: on a busy machine no process would live to do a job
SECONDS = 400.0
ENDED = {"succeeded", "failed", "cancelled"}


def run() -> dict[str, Any]:
    """Return how many of the accepted jobs ended how, with how many kills, and whether any has not one end."""
    with tempfile.TemporaryDirectory() as folder, Machines(Path(folder), apis=2, workers=2, local=2) as machines:
        return asyncio.run(measured(machines))


async def measured(machines: Machines) -> dict[str, Any]:
    """Submit, kill, wait, and look at every job."""
    clients = [Client(port) for port in machines.ports]
    await asyncio.gather(*(client.ready() for client in clients))
    began, kills, over = time.monotonic(), Counter[str](), asyncio.Event()
    killing = asyncio.create_task(kill(machines, kills, over))
    ids = await asyncio.gather(*(accepted(machines, number) for number in range(JOBS)))
    jobs = await asyncio.gather(*(ended(machines, id, began + SECONDS) for id in ids))  # noqa: A001
    over.set()
    await killing
    seconds = time.monotonic() - began
    machines.revive()
    ends = [await terminal_events(machines, id) for id in ids]  # noqa: A001
    return {
        "jobs": len(set(ids)),
        **{
            status: sum(job["status"] == status for job in jobs)
            for status in ("succeeded", "failed", "running", "queued")
        },
        "jobs_with_one_terminal_event": sum(count == 1 for count in ends),
        "kills": sum(kills.values()),
        **{f"kills_of_{kind}": number for kind, number in sorted(kills.items())},
        "seconds": round(seconds, 1),
    }


async def kill(machines: Machines, kills: Counter[str], over: asyncio.Event) -> None:
    """Kill one process every second until `over`, and start again what is gone."""
    chance = random.Random(7)  # noqa: S311 (the same kills every time)
    while not over.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(over.wait(), KILL_EVERY)
        if not over.is_set() and sum(kills.values()) < MOST_KILLS:
            with suppress(Exception):
                kills[machines.kill(chance).split()[0]] += 1
        await asyncio.to_thread(machines.revive)


async def accepted(machines: Machines, number: int) -> str:
    """Return the id of request `number`, sent with one key until some process accepts it.

    Every second caller waits for the summary, so that HTTP processes do jobs too.
    """
    await asyncio.sleep(number * 0.05)
    body, prefer = example_request(number, words=120 + number), f"wait={number % 2}"
    while True:
        client = Client(machines.ports[number % len(machines.ports)])
        with suppress(OSError):
            status, answer = await client.ask(
                "POST", "/v1/summaries", body, prefer=prefer, idempotency_key=f"chaos-{number}"
            )
            client.close()
            if status in {200, 202}:
                return str(msgspec.json.decode(answer)["id"])
        await asyncio.sleep(0.3)


async def ended(machines: Machines, id: str, deadline: float) -> dict[str, Any]:  # noqa: A002
    """Return a job's answer once it has ended, or as it is at `deadline`."""
    job: dict[str, Any] = {"status": "queued"}
    while job["status"] not in ENDED and time.monotonic() < deadline:
        client = Client(machines.ports[hash(id) % len(machines.ports)])
        with suppress(OSError):
            status, answer = await client.ask("GET", f"/v1/summaries/{id}")
            if status in {200, 202}:
                job = msgspec.json.decode(answer)
        client.close()
        await asyncio.sleep(0.3)
    return job


async def terminal_events(machines: Machines, id: str) -> int:  # noqa: A002
    """Return how many terminal events stand in a job's stream."""
    from service.adapters.store.redis import connect

    async with connect(machines.store.url) as client:
        key = f"co:local:job:{id}:events"
        stored: Any = await client.xrange(key)
        return sum(fields[b"name"].decode() in ENDED for _, fields in stored)
