"""Real processes, a real store, real kills: every accepted job reaches one terminal state, with one result."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from redis import Redis as BlockingRedis

from service.adapters.store.embedded import EmbeddedStore
from service.adapters.store.redis import connect
from service.core.errors import StoreUnavailable
from service.core.types import Summary
from service.jobs import Job, Jobs
from service.jobs.layout import job_key
from tests.jobs.parts import TENANT, jobs, request, worker_environment

StartWorker = Callable[[], "subprocess.Popen[bytes]"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    """A store of this test's own, which may be killed."""
    store = EmbeddedStore(tmp_path)
    store.start()
    yield store
    store.stop()


@pytest.fixture
def start_worker(store: EmbeddedStore) -> Iterator[StartWorker]:
    """Start worker processes; what is left of them ends with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.system.echo_worker"]
        started.append(subprocess.Popen(command, env=worker_environment(store.url)))
        return started[-1]

    yield start
    for process in started:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGCONT)
        process.kill()
        process.wait()


@pytest.fixture
async def door(store: EmbeddedStore) -> AsyncIterator[Jobs]:
    """The door."""
    client = connect(store.url)
    door = jobs(client, store.url)
    yield door
    await door.close()
    await client.aclose()


async def until_running(door: Jobs, job_id: str, store: EmbeddedStore) -> int:
    """Return the process id of the worker that runs the job, when one does."""
    for _ in range(600):
        if (await door.get(TENANT, job_id)).status == "running":
            with BlockingRedis(unix_socket_path=str(store.socket)) as client:
                return int(client.hget(job_key(TENANT, job_id), "worker").rpartition(b":")[2])
        await asyncio.sleep(0.05)
    pytest.fail("no worker took the job up")


async def one_good_end(door: Jobs, job_id: str, text: str) -> Job:
    """Return the job, which must succeed with one terminal event and its own text."""
    job = await door.wait(TENANT, job_id, 40)
    assert job.status == "succeeded", job
    summary = msgspec.json.decode(await door.result(TENANT, job_id) or b"", type=Summary)
    assert summary.headline == text
    ends = [
        event.name async for event in door.events(TENANT, job_id) if event and event.name in {"succeeded", "failed"}
    ]
    assert ends == ["succeeded"]
    return job


async def test_a_killed_workers_job_is_done_by_another(
    store: EmbeddedStore, door: Jobs, start_worker: StartWorker
) -> None:
    """Kill -9 in the middle of a job costs four seconds, not the job."""
    for _ in range(2):
        start_worker()
    job = (await door.submit(TENANT, request("Kept.", focus="2"))).job
    os.kill(await until_running(door, job.id, store), signal.SIGKILL)
    assert (await one_good_end(door, job.id, "Kept.")).attempts == 2


async def test_a_worker_frozen_past_its_lease_cannot_write(
    store: EmbeddedStore, door: Jobs, start_worker: StartWorker
) -> None:
    """SIGSTOP until another has taken over, then SIGCONT: the result stays the second's, the events too."""
    for _ in range(2):
        start_worker()
    job = (await door.submit(TENANT, request("Frozen.", focus="1"))).job
    frozen = await until_running(door, job.id, store)
    os.kill(frozen, signal.SIGSTOP)
    ended = await one_good_end(door, job.id, "Frozen.")
    before = [event async for event in door.events(TENANT, job.id)]
    os.kill(frozen, signal.SIGCONT)
    await asyncio.sleep(1.5)
    assert await door.get(TENANT, job.id) == ended
    assert [event async for event in door.events(TENANT, job.id)] == before


async def test_a_killed_store_loses_no_accepted_job(
    store: EmbeddedStore, door: Jobs, start_worker: StartWorker
) -> None:
    """Kill -9 of the store with a job under way and others waiting: it comes back and all are done."""
    start_worker()
    ids = [(await door.submit(TENANT, request(f"Text {n}.", focus="1"))).job.id for n in range(10)]
    await until_running(door, ids[0], store)
    with BlockingRedis(unix_socket_path=str(store.socket)) as client:
        os.kill(int(client.info("server")["process_id"]), signal.SIGKILL)
    with pytest.raises(StoreUnavailable):
        await door.get(TENANT, ids[0])
    store.start()
    for number, job_id in enumerate(ids):
        await one_good_end(door, job_id, f"Text {number}.")


async def test_a_store_that_answers_nobody_for_a_while_loses_no_job(
    store: EmbeddedStore, door: Jobs, start_worker: StartWorker
) -> None:
    """SIGSTOP of the store past every lease, then SIGCONT: what ran and what waited is done."""
    start_worker()
    ids = [(await door.submit(TENANT, request(f"Text {n}.", focus="1"))).job.id for n in range(4)]
    await until_running(door, ids[0], store)
    with BlockingRedis(unix_socket_path=str(store.socket)) as client:
        server = int(client.info("server")["process_id"])
    os.kill(server, signal.SIGSTOP)
    await asyncio.sleep(8)
    os.kill(server, signal.SIGCONT)
    for number, job_id in enumerate(ids):
        await one_good_end(door, job_id, f"Text {number}.")


async def test_a_full_store_refuses_new_jobs_and_keeps_the_old(
    store: EmbeddedStore, door: Jobs, start_worker: StartWorker
) -> None:
    """Where there is no room, a job is refused and not half accepted; with room again, the accepted one is done."""
    accepted = (await door.submit(TENANT, request("Kept.", focus="1"))).job
    with BlockingRedis(unix_socket_path=str(store.socket)) as client:
        client.config_set("maxmemory", "1")
        with pytest.raises(StoreUnavailable):
            await door.submit(TENANT, request("Refused.", focus="1"))
        client.config_set("maxmemory", "0")
    start_worker()
    await one_good_end(door, accepted.id, "Kept.")
    assert [job.id for job in (await door.page(TENANT, None, 10)).jobs] == [accepted.id]


async def test_a_terminated_worker_ends_in_time_and_loses_nothing(
    store: EmbeddedStore, door: Jobs, start_worker: StartWorker
) -> None:
    """SIGTERM under load: the process ends by itself with status 0, and every job is done."""
    first = start_worker()
    ids = [(await door.submit(TENANT, request(f"Text {n}.", focus="0.3"))).job.id for n in range(20)]
    await until_running(door, ids[0], store)
    first.terminate()
    assert await asyncio.to_thread(first.wait, 30) == 0
    start_worker()
    for number, job_id in enumerate(ids):
        assert (await one_good_end(door, job_id, f"Text {number}.")).attempts == 1
