"""Server-Sent Events: a job's events as the browser's EventSource reads them, and a clean end at shutdown."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator

import structlog

from service.core.errors import InvalidRequest
from service.jobs.endings import ended

MEDIA_TYPE = "text/event-stream"
KEEP_ALIVE = b": keep-alive\n\n"
PREAMBLE = b"retry: 1000\n\n"
SHUTDOWN = b"event: server.shutdown\ndata: {}\n\n"
FAULT = b"event: server.error\ndata: {}\n\n"
EVENT_ID = re.compile(r"([0-9]{1,20})-([0-9]{1,20})")
LARGEST = 2**64 - 1  # of either part: the store's streams count in 64 bits
HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}
log = structlog.get_logger("corroborate.sse")


def last_event_id(header: str | None) -> str | None:
    """Return a valid `Last-Event-ID`, None where there is none. Raises InvalidRequest."""
    if not header:
        return None
    found = EVENT_ID.fullmatch(header)
    if found is None or max(map(int, found.groups())) > LARGEST:
        raise InvalidRequest("Last-Event-ID is not an id that this stream gave out.")
    return header


def frame(id: str, name: str, data: bytes) -> bytes:  # noqa: A002 - the standard's word
    """Return one event. `data` is JSON on one line."""
    return b"id: %b\nevent: %b\ndata: %b\n\n" % (id.encode(), name.encode(), data)


async def until(frames: AsyncGenerator[bytes, None], closing: asyncio.Event) -> AsyncGenerator[bytes, None]:
    """Yield `frames` until they end or the server is closing; then say so, that the caller comes back elsewhere.

    An open stream would hold the server's shutdown up for ever. A fault ends the stream with an event too: the
    status line has long been sent, and `Last-Event-ID` lets the caller resume.
    """
    yield PREAMBLE
    over = asyncio.ensure_future(closing.wait())
    following: asyncio.Future[bytes] | None = None
    try:
        while True:
            following = asyncio.ensure_future(anext(frames))
            await asyncio.wait({following, over}, return_when=asyncio.FIRST_COMPLETED)
            if not following.done():
                yield SHUTDOWN
                return
            yield following.result()
    except StopAsyncIteration:
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, the stream has begun and must end well
        log.warning("stream_failed", error=type(error).__name__)
        yield FAULT
    finally:
        await ended({over} if following is None else {over, following})
        await frames.aclose()
