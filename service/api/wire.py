"""How answers go over the wire, a head and its body in one write, and how long a request may take to come.

uvicorn writes head and body one after the other, and each write is a system call that wakes up the caller: the second
took as long as a trip to the store (`corroborate bench load`).
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from service.api import problems
from service.api.problems import TooSlow
from service.core.errors import CorroborateError, InvalidRequest, TooLarge

HEAD = b"HTTP/1.1 "
HEAD_BYTES = 65_536  # as most servers have it


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
    """uvicorn's protocol over such a transport, with an end to its patience.

    It knows a time limit between two requests only. Here nobody holds a connection for longer than `read_seconds` by a
    head that does not come whole, or by the rest of a body whose answer was sent, and no head grows without end. The
    body of a request that is being answered is for who reads it (`service/api/bodies.py`).
    """

    def __init__(self, *args: Any, read_seconds: float, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self._read_seconds = read_seconds
        self._overdue: asyncio.TimerHandle | None = None
        self._head: int | None = None  # bytes of the head that is coming, where one is

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection."""
        super().connection_made(cast("asyncio.Transport", Joining(transport, self.loop)))
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of a connection."""
        self._hurry_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what comes, and do not wait for ever for what is to come behind it."""
        begun = self.cycle is None or self._head is not None  # else what comes now may be the end of a body, too
        super().data_received(data)
        if self.transport.is_closing():
            return
        if begun and self._head is not None:
            self._head += len(data)
            if self._head > HEAD_BYTES:
                self._refuse(TooLarge(f"The head of the request has more than {HEAD_BYTES:,} bytes."))
        if self._overdue is None and self._answered:
            self._wait()

    def on_message_begin(self) -> None:
        """Begin a head."""
        self._head = 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """End it."""
        self._head = None
        self._hurry_no_more()
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's words
        """Refuse what is no HTTP."""
        self._refuse(InvalidRequest("This is no valid HTTP request."))

    @property
    def _answered(self) -> bool:
        """Whether nothing is being answered on this connection."""
        return self.cycle is None or self.cycle.response_complete

    def _wait(self) -> None:
        self._overdue = self.loop.call_later(self._read_seconds, self._give_up)

    def _hurry_no_more(self) -> None:
        if self._overdue is not None:
            self._overdue.cancel()
            self._overdue = None

    def _give_up(self) -> None:
        """End a connection on which nothing whole has come: with a word where something was begun."""
        self._overdue = None
        if self._head is None:
            self.transport.close()
        else:
            self._refuse(TooSlow(f"The head of the request did not come within {self._read_seconds:g} seconds."))

    def _refuse(self, error: CorroborateError) -> None:
        """Answer what never becomes a request, where no other answer is under way, and end the connection."""
        if self._answered:
            self.transport.write(refusal(error))
        self.transport.close()


def refusal(error: CorroborateError) -> bytes:
    """Return a whole answer that tells `error`, and that it is the last."""
    problem = problems.problem(error)
    body = problems.encode(problem)
    lines = [
        f"HTTP/1.1 {problem.status} {HTTPStatus(problem.status).phrase}",
        f"content-type: {problems.MEDIA_TYPE}",
        f"content-length: {len(body)}",
        "connection: close",
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body
