"""The way out for webhooks: one POST to an address that was checked, and nothing that the answer says is followed.

Written on bare sockets so that the address which was checked is the one connected to: a name may resolve to something
else a moment later. No redirect, no proxy, no cookie; one answer's first line is read, within a time.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from service.engine.hosts import public

CONNECT_SECONDS = 5.0
ADDRESSES = 3  # of a name that has more, how many are tried
ANSWER_SECONDS = 15.0  # the Standard Webhooks specification recommends 15 to 30 seconds
LINE_LIMIT = 4096


class Post:
    """Sends webhook messages. `private` allows loopback, private and link-local addresses."""

    def __init__(self, *, private: bool = False) -> None:
        self._private = private
        self._tls: ssl.SSLContext | None = None

    async def __call__(self, url: str, headers: Mapping[str, str], body: bytes) -> int:
        """Return the status with which `url` answered. Raises PermissionError for an address, OSError."""
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        host, port = parts.hostname or "", parts.port or (443 if secure else 80)
        tls, name = (self._context(), host) if secure else (None, None)
        reader, writer = await connected(await self._checked(host, port), port, tls, name)
        try:
            writer.write(head(parts.netloc.rpartition("@")[2], target(url), headers, len(body)) + body)
            async with asyncio.timeout(ANSWER_SECONDS):
                await writer.drain()
                return status(await reader.readline())
        finally:
            writer.close()

    async def _checked(self, host: str, port: int) -> list[str]:
        """Return the addresses of `host` now. Raises PermissionError where any of them is not public."""
        loop = asyncio.get_running_loop()
        found = await asyncio.wait_for(loop.getaddrinfo(host, port, type=socket.SOCK_STREAM), CONNECT_SECONDS)
        addresses = [str(entry[4][0]) for entry in found]
        if not self._private and not all(public(address) for address in addresses):
            raise PermissionError(f"{host} has an address that is not public.")
        return addresses

    def _context(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = ssl.create_default_context()
        return self._tls


async def connected(
    addresses: Sequence[str], port: int, tls: ssl.SSLContext | None, name: str | None
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Return a connection to the first of `addresses` that takes one. Raises what the last one tried says, OSError.

    The first of a name may be one of IPv6, which this machine need not reach.
    """
    failure = OSError("No address.")
    for address in addresses[:ADDRESSES]:
        opening = asyncio.open_connection(address, port, limit=LINE_LIMIT, ssl=tls, server_hostname=name)
        try:
            return await asyncio.wait_for(opening, CONNECT_SECONDS)
        except OSError as error:
            failure = error
    raise failure


def target(url: str) -> str:
    """Return the path and query of `url` as a request line names them."""
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def head(host: str, path: str, headers: Mapping[str, str], length: int) -> bytes:
    """Return the head of a request."""
    lines = [f"POST {path} HTTP/1.1", f"host: {host}", f"content-length: {length}", "connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("ascii")


def status(line: bytes) -> int:
    """Return the status in the first line of an answer. Raises ConnectionError where it is none."""
    version, _, rest = line.partition(b" ")
    if not version.startswith(b"HTTP/1.") or not rest[:3].isdigit():
        raise ConnectionError("The endpoint does not answer in HTTP/1.")
    return int(rest[:3])
