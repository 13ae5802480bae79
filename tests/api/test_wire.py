"""Answers on the wire, over a real connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from service.api.wire import Joining

START = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n"


class Counting(asyncio.Protocol):
    """Counts what a transport is told to write, on its way to the other side."""

    def __init__(self) -> None:
        self.writes: list[bytes] = []
        self.joining: asyncio.Future[Joining] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Put the joining transport over one that counts."""
        assert isinstance(transport, asyncio.Transport)
        self.real = transport
        self.joining.set_result(Joining(self, asyncio.get_running_loop()))  # type: ignore[arg-type]

    def write(self, data: bytes) -> None:
        """Count a write and pass it on."""
        self.writes.append(data)
        self.real.write(data)

    def is_closing(self) -> bool:
        """Return whether the connection is over."""
        return self.real.is_closing()

    def close(self) -> None:
        """End the connection."""
        self.real.close()


@asynccontextmanager
async def connected() -> AsyncIterator[tuple[Counting, Joining, asyncio.StreamReader]]:
    """Give the two ends of a connection."""
    loop, made = asyncio.get_running_loop(), Counting()
    server = await loop.create_server(lambda: made, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    try:
        yield made, await made.joining, reader
    finally:
        writer.close()
        made.close()
        server.close()


@pytest.mark.parametrize("body", [b"{}", b"", START])
async def test_head_and_body_are_one_write(body: bytes) -> None:
    """Whatever the body is, even one that looks like another head."""
    async with connected() as (made, transport, reader):
        transport.write(START)
        transport.write(body)
        assert made.writes == [START + body]
        assert await reader.readexactly(len(START + body)) == START + body
        await asyncio.sleep(0.01)
        assert made.writes == [START + body]


async def test_a_head_without_a_body_goes_out_in_the_next_moment() -> None:
    """A stream's head does not wait for its first event."""
    async with connected() as (_, transport, reader):
        transport.write(START)
        assert await asyncio.wait_for(reader.readexactly(len(START)), 5) == START
        transport.write(b"data: 1\n\n")
        assert await asyncio.wait_for(reader.readline(), 5) == b"data: 1\n"


async def test_what_is_held_is_written_before_the_end() -> None:
    """A connection that is closed at once loses nothing."""
    async with connected() as (_, transport, reader):
        transport.write(START)
        transport.close()
        assert await reader.read() == START
