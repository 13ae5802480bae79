"""A job's events: in order, resumable without gap or repeat, and over when the job is."""

from __future__ import annotations

import asyncio

import msgspec
import pytest
from redis.asyncio import Redis

from service.core.errors import NotFound
from service.engine.events import Emit, Progress
from service.jobs import Jobs, StoredEvent
from service.jobs.types import Assigned, Done
from tests.jobs.parts import TENANT, outcome, request, working


async def talkative(assigned: Assigned, emit: Emit) -> Done:
    """Say many things, now and then with a pause."""
    for number in range(250):
        await emit(Progress(step="read", done=number, total=250))
        if number % 50 == 0:
            await asyncio.sleep(0.01)
    return outcome("Said.")


async def heard(door: Jobs, id: str, after: str | None = None) -> list[StoredEvent]:
    """Return every event of a job from after `after` on, until the stream ends."""
    return [event async for event in door.events(TENANT, id, after) if event is not None]


async def test_a_live_listener_hears_everything_in_order(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """From before the start to the terminal event, nothing is missing or out of order."""
    job = (await door.submit(TENANT, request())).job
    listening = asyncio.create_task(heard(door, job.id))
    async with working(redis, valkey_url, talkative):
        events = await asyncio.wait_for(listening, 10)
    assert [msgspec.json.decode(event.data)["done"] for event in events[:-1]] == list(range(250))
    assert events[-1].name == "succeeded"
    assert msgspec.json.decode(events[-1].data) == {"id": job.id, "status": "succeeded"}


async def test_resuming_anywhere_gives_exactly_the_rest(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """After any id the stream goes on with the next event, without gap or repeat."""
    job = (await door.submit(TENANT, request())).job
    async with working(redis, valkey_url, talkative):
        events = await asyncio.wait_for(heard(door, job.id), 10)
    for at in (0, 99, 100, 101, 248, 249):
        assert await heard(door, job.id, events[at].id) == events[at + 1 :]


async def test_resuming_after_the_end_ends_at_once(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """After the terminal event there is nothing to wait for."""
    job = (await door.submit(TENANT, request())).job
    async with working(redis, valkey_url, talkative):
        events = await heard(door, job.id)
    assert await asyncio.wait_for(heard(door, job.id, events[-1].id), 5) == []


async def test_cancelling_is_an_event(door: Jobs) -> None:
    """Who listens hears that the job was cancelled."""
    job = (await door.submit(TENANT, request())).job
    listening = asyncio.create_task(heard(door, job.id))
    await asyncio.sleep(0.05)
    await door.cancel(TENANT, job.id)
    assert [event.name for event in await asyncio.wait_for(listening, 5)] == ["cancelled"]


async def test_a_deleted_job_ends_its_streams(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A listener is not left waiting for what no longer is."""
    job = (await door.submit(TENANT, request())).job
    await door.cancel(TENANT, job.id)
    events = await heard(door, job.id)
    await door.delete(TENANT, job.id)
    with pytest.raises(NotFound):
        await heard(door, job.id, events[-1].id)


async def test_many_listeners_share_one_connection(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A hundred open streams hear the same, and cost the store no hundred connections."""
    job = (await door.submit(TENANT, request())).job
    listening = [asyncio.create_task(heard(door, job.id)) for _ in range(100)]
    await asyncio.sleep(0.1)
    async with working(redis, valkey_url, talkative):
        streams = await asyncio.wait_for(asyncio.gather(*listening), 20)
    assert all(stream == streams[0] for stream in streams)
    assert len(await redis.client_list(_type="pubsub")) <= 2
