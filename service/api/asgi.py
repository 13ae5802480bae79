"""The envelope around the application: request ids, security headers, HEAD, metrics and the access log.

Litestar runs no middleware where no route matches, so this wraps it from outside: a 404 gets the same headers.
"""

from __future__ import annotations

import re
import time
from collections.abc import Awaitable, Callable
from secrets import token_hex
from typing import Any, TypeAlias

import structlog

from service import tracing
from service.api.metrics import Metrics

Scope: TypeAlias = Any
Message: TypeAlias = Any
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

REQUEST_ID = re.compile(rb"[A-Za-z0-9._:-]{1,128}")
SECURITY_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"x-frame-options": b"DENY",
    b"cross-origin-resource-policy": b"same-origin",
    b"content-security-policy": b"default-src 'none'; frame-ancestors 'none'",
    b"cache-control": b"no-store",
}
SERVER_FAULTS = 500
PROBES = frozenset({"/healthz", "/readyz", "/metrics"})  # asked every few seconds by whoever watches
log = structlog.get_logger("corroborate.access")


class Envelope:
    """An ASGI application around `app`, giving every answer its id and headers and telling the log and `metrics`.

    `allowed` names the methods that a path takes, none where there is no such path.
    """

    def __init__(self, app: App, metrics: Metrics, allowed: Callable[[str], list[str]] = lambda path: []) -> None:  # noqa: ARG005
        self.app = app
        self.metrics = metrics
        self.allowed = allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; whatever is no HTTP (the lifespan) passes through."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = Exchange(scope, receive, send)
        self.metrics.begun()
        try:
            if scope["method"] == "OPTIONS" and (methods := self.allowed(scope["path"])):
                await exchange.answer_options(methods)
            elif scope["method"] == "POST":
                await self.traced(exchange)
            else:
                await self.app(exchange.scope, exchange.receive, exchange.send)
        finally:
            self.finished(exchange)

    async def traced(self, exchange: Exchange) -> None:
        """Answer a request under a span that goes on from the caller's trace; handlers find its `traceparent`."""
        asked = {"http.request.method": exchange.method, "url.scheme": exchange.scope["scheme"]}
        with tracing.span(exchange.method, caller_trace(exchange.scope), asked, "SERVER") as traceparent:
            exchange.state["traceparent"] = traceparent
            try:
                await self.app(exchange.scope, exchange.receive, exchange.send)
            finally:
                status, route = exchange.status, exchange.scope.get("path_template")
                answered = {"http.response.status_code": status, "http.route": route or "unmatched"}
                fault = str(status) if status >= SERVER_FAULTS else None  # a caller's own fault is none of the server's
                tracing.noted(answered, name=f"{exchange.method} {route}" if route else None, error=fault)

    def finished(self, exchange: Exchange) -> None:
        """Count and log an exchange. The route's template stands for the path; no query, header or body is told."""
        seconds = time.perf_counter() - exchange.begun
        route = exchange.scope.get("path_template") or "unmatched"
        self.metrics.ended(exchange.method, route, exchange.status, seconds)
        tell = log.debug if route in PROBES else log.info
        tell(
            "request",
            request_id=exchange.state["request_id"],
            method=exchange.method,
            route=route,
            status=exchange.status,
            milliseconds=round(seconds * 1000, 1),
            bytes=exchange.sent,
            tenant=exchange.state.get("tenant"),
        )


class Exchange:
    """One request and its answer as they pass through the envelope."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.begun = time.perf_counter()
        self.status = 0
        self.sent = 0
        self.method: str = scope["method"]
        # HEAD is answered like GET, without the body; the server's own scope must go on saying HEAD
        self.scope = {**scope, "method": "GET"} if self.method == "HEAD" else scope
        self.state = self.scope.setdefault("state", {})
        self.request_id = request_id(scope)
        self.state["request_id"] = self.request_id.decode()
        self._receive = receive
        self._send = send

    async def receive(self) -> Message:
        """Pass a message from the caller on; a HEAD that was answered is over, or a stream would never end."""
        if self.method == "HEAD" and self.status:
            return {"type": "http.disconnect"}
        return await self._receive()

    async def send(self, message: Message) -> None:
        """Pass a message to the caller on, completing the headers."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            await self._send({**message, "headers": self.completed(message.get("headers", ()))})
            if self.method == "HEAD":
                await self._send({"type": "http.response.body", "body": b"", "more_body": False})
        elif self.method != "HEAD":
            self.sent += len(message.get("body", b""))
            await self._send(message)

    async def answer_options(self, methods: list[str]) -> None:
        """Say which methods the address takes. No CORS: pages of other sites have no business here."""
        await self.send(
            {"type": "http.response.start", "status": 204, "headers": [(b"allow", ", ".join(methods).encode())]}
        )
        await self.send({"type": "http.response.body", "body": b""})

    def completed(self, headers: Any) -> list[tuple[bytes, bytes]]:
        """Return `headers` with the request id, the caller's quota, and the security headers that were not set yet."""
        given = {name.lower() for name, _ in headers}
        rest = [(name, value) for name, value in SECURITY_HEADERS.items() if name not in given]
        quota = [(name.encode(), value.encode()) for name, value in self.state.get("quota", {}).items()]
        return [*headers, (b"x-request-id", self.request_id), *quota, *rest]


def request_id(scope: Scope) -> bytes:
    """Return the caller's `X-Request-ID` where it is a harmless word, else a new one."""
    for name, value in scope["headers"]:
        if name == b"x-request-id" and REQUEST_ID.fullmatch(value):
            return bytes(value)
    return token_hex(16).encode()


def caller_trace(scope: Scope) -> str | None:
    """Return the caller's `traceparent`, None where it is missing, invalid or given more than once."""
    given = [value for name, value in scope["headers"] if name == b"traceparent"]
    return tracing.traceparent(given[0].decode("latin-1")) if len(given) == 1 else None
