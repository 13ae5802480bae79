"""Answers on the wire, over a real connection."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from msgspec import structs

from service.api.app import create_app
from service.api.wire import HEAD_BYTES, Joining
from service.cli.supervise import STALLED_SECONDS, listen, server
from service.settings import Settings
from tests.api.requests import ORDER

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


@asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """Give a connection to the service as it is served, which loses its patience soon."""
    chosen = structs.replace(settings, port=0, read_seconds=0.5)
    listener = listen(chosen)
    listener.listen()
    front = server(create_app(chosen), chosen)
    serving = asyncio.create_task(front.serve(sockets=[listener]))
    reader, writer = await asyncio.open_connection(*listener.getsockname())
    try:
        yield reader, writer
    finally:
        writer.close()
        front.should_exit = True
        await serving


def head(length: int, path: str = "/v1/summaries") -> bytes:
    """Return the head of a request with a body of `length` bytes."""
    lines = [f"POST {path} HTTP/1.1", "host: localhost", "content-type: application/json", f"content-length: {length}"]
    return "\r\n".join([*lines, "", ""]).encode()


async def answered(reader: asyncio.StreamReader) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of the next answer."""
    lines = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 30)).decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines[1:] if line)
    return int(lines[0].split(" ")[1]), headers, await reader.readexactly(int(headers.get("content-length", 0)))


@pytest.mark.usefixtures("redis")
@pytest.mark.parametrize("sent", [b"", b'{"documents": ['])
async def test_a_body_that_stops_arriving_is_given_up(settings: Settings, sent: bytes) -> None:
    """Its sender is told so, and the connection ends: it would be held for ever."""
    async with served(settings) as (reader, writer):
        writer.write(head(10_000) + sent)
        status, headers, body = await answered(reader)
        assert (status, headers["connection"], json.loads(body)["code"]) == (408, "close", "request_timeout")
        assert await reader.read() == b""


@pytest.mark.usefixtures("redis")
async def test_a_body_that_only_drips_is_given_up(settings: Settings) -> None:
    """A byte now and then keeps nobody waiting."""

    async def drip(writer: asyncio.StreamWriter) -> None:
        while True:
            await asyncio.sleep(0.1)
            writer.write(b" ")

    async with served(settings) as (reader, writer):
        writer.write(head(10_000))
        dripping = asyncio.create_task(drip(writer))
        assert (await answered(reader))[0] == 408
        dripping.cancel()


@pytest.mark.usefixtures("redis")
async def test_a_body_may_come_in_parts(settings: Settings) -> None:
    """Whoever goes on sending is waited for, however long all of it takes."""
    body = json.dumps(ORDER).encode()
    part = len(body) // 4 + 1
    padded = [b" " * 600 + body[start : start + part] for start in range(0, len(body), part)]
    async with served(settings) as (reader, writer):
        writer.write(head(sum(map(len, padded))))
        for each in padded:
            await asyncio.sleep(0.3)
            writer.write(each)
        assert (await answered(reader))[0] in {202, 400}  # blanks within a word are no JSON
        writer.write(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")
        assert (await answered(reader))[0] == 200


@pytest.mark.usefixtures("redis")
async def test_a_head_that_stops_arriving_is_given_up(settings: Settings) -> None:
    """With a word, too; a connection on which nothing comes is ended without one."""
    async with served(settings) as (reader, writer):
        writer.write(b"GET /healthz HTTP/1.1\r\nhost: loc")
        status, _, body = await answered(reader)
        assert (status, json.loads(body)["code"]) == (408, "request_timeout")
        assert await reader.read() == b""
    async with served(settings) as (reader, writer):
        assert await asyncio.wait_for(reader.read(), 30) == b""


@pytest.mark.usefixtures("redis")
async def test_the_rest_of_a_body_that_was_answered_is_not_waited_for(settings: Settings) -> None:
    """A body that was refused for its size may stop in the middle, after the server had begun to read on."""
    async with served(settings) as (reader, writer):
        writer.write(head(1_000_000))
        assert (await answered(reader))[0] == 413
        writer.write(b" " * 100)
        assert await asyncio.wait_for(reader.read(), 30) == b""


@pytest.mark.usefixtures("redis")
async def test_a_refused_body_that_comes_whole_leaves_the_connection_open(settings: Settings) -> None:
    """The next request on it is answered."""
    async with served(settings) as (reader, writer):
        writer.write(head(100_000) + b" " * 50_000)
        assert (await answered(reader))[0] == 413
        writer.write(b" " * 50_000 + b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")
        assert (await answered(reader))[0] == 200


@pytest.mark.usefixtures("redis")
@pytest.mark.parametrize("endless", [b"x-more: 1\r\n", b"x", b"x-more: "])
async def test_a_head_does_not_grow_without_end(settings: Settings, endless: bytes) -> None:
    """It would lie in memory until it is whole."""
    async with served(settings) as (reader, writer):
        begun = b"GET /healthz HTTP/1.1\r\n"
        writer.write((begun + endless * HEAD_BYTES)[: HEAD_BYTES + 1])
        status, _, body = await answered(reader)
        assert (status, json.loads(body)["code"]) == (413, "too_large")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows such a time limit")
@pytest.mark.usefixtures("redis")
async def test_who_reads_nothing_is_given_up_by_the_kernel(settings: Settings) -> None:
    """What was sent and is not taken keeps a connection, and the answer in memory, for no longer than a time."""
    listener = listen(structs.replace(settings, port=0))
    listener.listen()
    with socket.create_connection(listener.getsockname()), listener.accept()[0] as accepted, listener:
        limit = accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT)
    assert limit == STALLED_SECONDS * 1000


@pytest.mark.usefixtures("redis")
async def test_what_is_no_http_is_a_problem_too(settings: Settings) -> None:
    """Whoever speaks another protocol is told so in ours."""
    async with served(settings) as (reader, writer):
        writer.write(b"\x16\x03\x01\x02\x00\x01\r\n\r\n")
        status, headers, body = await answered(reader)
        assert (status, headers["content-type"]) == (400, "application/problem+json")
        assert json.loads(body)["code"] == "invalid_request"
