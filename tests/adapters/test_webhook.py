"""The way out: it reaches a real server, and not those that it must not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from service.adapters.webhook import Post, connected

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def server(answer: bytes, heard: list[bytes]) -> AsyncIterator[str]:
    """Run a server that answers every request with `answer`, and give its address."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        heard.append(head + await reader.readexactly(length))
        writer.write(answer)
        writer.close()

    listening = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"


async def test_a_message_arrives_whole() -> None:
    """Path, headers and body are what was given, and the status is what was answered."""
    heard: list[bytes] = []
    async with server(b"HTTP/1.1 204 No Content\r\n\r\n", heard) as address:
        assert await Post(private=True)(f"{address}/hook?a=b", {"webhook-id": "msg_1"}, b'{"a":1}') == 204
    head, _, body = heard[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /hook?a=b HTTP/1.1\r\nhost: 127.0.0.1:")
    assert b"\r\nwebhook-id: msg_1" in head
    assert body == b'{"a":1}'


async def test_a_redirect_is_an_answer_and_not_followed() -> None:
    """Whoever redirects gets no second request."""
    heard: list[bytes] = []
    async with server(b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\n\r\n", heard) as address:
        assert await Post(private=True)(address, {}, b"") == 302
    assert len(heard) == 1


@pytest.mark.parametrize("answer", [b"", b"SSH-2.0-x\r\n", b"HTTP/1.1 abc\r\n", b"x" * 100_000])
async def test_what_is_not_http_is_an_error(answer: bytes) -> None:
    """An endpoint of another kind is an error by name, however much it says."""
    async with server(answer, []) as address:
        with pytest.raises((ConnectionError, ValueError)):
            await Post(private=True)(address, {}, b"")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "169.254.169.254", "10.0.0.1"])  # noqa: S104
async def test_private_addresses_are_refused(host: str) -> None:
    """Nothing is sent to this machine or its network unless a setting allows it."""
    with pytest.raises(PermissionError):
        await Post()(f"http://{host}:9/", {}, b"")


async def test_the_next_address_is_tried_where_one_does_not_answer() -> None:
    """A name may have an address that this machine does not reach, in front of one that it does."""
    heard: list[bytes] = []
    async with server(b"", heard) as address:
        port = int(address.rpartition(":")[2])
        _, writer = await connected(["::1", "127.0.0.1"], port, None, None)
        writer.close()
    with pytest.raises(OSError, match="Connect call failed"):
        await connected(["127.0.0.1", "127.0.0.1"], port, None, None)
