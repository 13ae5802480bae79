"""How answers go over the wire: an answer's head and its body in one write.

uvicorn writes them one after the other, and each write is a system call that wakes up the caller: the second took as
long as a trip to the store (`corroborate bench load`).
"""

from __future__ import annotations

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD = b"HTTP/1.1 "


class Joining:
    """A transport that holds the head of an answer back until what follows it, for as long as this moment lasts."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._held = b""

    def __getattr__(self, name: str) -> Any:
        """Give everything else as the transport has it."""
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Write `data`, and what is held in front of it."""
        if data.startswith(HEAD) and not self._held:
            self._held = data
            self._loop.call_soon(self.flush)
        else:
            held, self._held = self._held, b""
            self._transport.write(held + data if held else data)

    def flush(self) -> None:
        """Write what is held."""
        held, self._held = self._held, b""
        if held and not self._transport.is_closing():
            self._transport.write(held)

    def close(self) -> None:
        """Close the connection when everything is written."""
        self.flush()
        self._transport.close()


class Protocol(HttpToolsProtocol):
    """uvicorn's protocol over such a transport."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection."""
        super().connection_made(cast("asyncio.Transport", Joining(transport, self.loop)))
