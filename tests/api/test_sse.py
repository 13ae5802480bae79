"""Streams of events end well: at their end, at a fault, at shutdown."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

import httpx
import pytest

from service.api import sse
from service.api.summaries import frames as stored_frames
from service.core.errors import InvalidRequest, StoreUnavailable
from service.jobs.types import StoredEvent
from service.settings import Settings
from tests.api.requests import ORDER


async def frames(*given: bytes | Exception | None) -> AsyncGenerator[bytes, None]:
    """Yield what is given; raise an exception, wait for ever at None."""
    for each in given:
        if isinstance(each, Exception):
            raise each
        if each is None:
            await asyncio.Event().wait()
            return
        yield each


async def collected(stream: AsyncIterator[bytes]) -> list[bytes]:
    """Return all that a stream yields after its preamble."""
    everything = [each async for each in stream]
    assert everything[0] == sse.PREAMBLE
    return everything[1:]


async def test_a_stream_ends_with_its_frames() -> None:
    """Frames are passed on as they are."""
    assert await collected(sse.until(frames(b"a", b"b"), asyncio.Event())) == [b"a", b"b"]


async def test_a_stream_says_that_the_server_goes() -> None:
    """An open stream ends with `server.shutdown` as soon as the server is closing."""
    closing = asyncio.Event()
    asyncio.get_running_loop().call_later(0.01, closing.set)
    assert await collected(sse.until(frames(b"a", None), closing)) == [b"a", sse.SHUTDOWN]


async def test_a_fault_in_a_stream_is_told() -> None:
    """After the status line an error can only be an event; no word of it goes out."""
    told = await collected(sse.until(frames(b"a", StoreUnavailable("secret")), asyncio.Event()))
    assert told == [b"a", sse.FAULT]


async def test_leaving_a_stream_leaves_nothing_running() -> None:
    """Whoever stops listening leaves no task behind."""
    before = asyncio.all_tasks()
    stream = sse.until(frames(b"a", None), asyncio.Event())
    async for each in stream:
        if each == b"a":
            break
    await stream.aclose()
    assert asyncio.all_tasks() == before


async def test_silence_becomes_a_comment() -> None:
    """None from the store keeps the line open; an event has its id, name and data."""

    async def stored() -> AsyncIterator[StoredEvent | None]:
        yield None
        yield StoredEvent("1-0", "progress", b"{}")

    assert [each async for each in stored_frames(stored())] == [
        b": keep-alive\n\n",
        b"id: 1-0\nevent: progress\ndata: {}\n\n",
    ]


@pytest.mark.parametrize("header", [None, ""])
def test_no_last_event_is_from_the_beginning(header: str | None) -> None:
    """Without the header, or with an empty one, all is told."""
    assert sse.last_event_id(header) is None


@pytest.mark.parametrize("header", ["0-1\n", "1" * 30 + "-1", f"{2**64}-0", f"1-{2**64}", "+", "0-1 ", "０-1"])
def test_only_ids_of_the_stream_are_taken(header: str) -> None:
    """Digits, a dash, digits; nothing around them."""
    with pytest.raises(InvalidRequest):
        sse.last_event_id(header)


async def test_an_open_stream_ends_when_the_application_does(settings: Settings, redis: object) -> None:
    """A follower of a queued summary is told of the shutdown, so that nothing holds it up."""
    from service.api.app import serving
    from service.api.metrics import Metrics
    from service.core.types import Source, SummaryRequest

    assert redis is not None
    async with serving(settings, Metrics()) as server:
        order = SummaryRequest(documents=(Source(text=ORDER["documents"][0]["text"]),))
        job = (await server.jobs.submit("local", order)).job
        stream = sse.until(stored_frames(server.jobs.events("local", job.id, None)), server.closing)
        assert await anext(stream) == sse.PREAMBLE
        asyncio.get_running_loop().call_later(0.05, server.closing.set)
        assert [each async for each in stream] == [sse.SHUTDOWN]


async def test_events_need_their_summary(client: httpx.AsyncClient) -> None:
    """404 comes before the stream begins."""
    answer = await client.get("/v1/summaries/sum_none/events")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
