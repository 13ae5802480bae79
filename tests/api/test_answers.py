"""What handlers read of a request and put on the wire."""

from __future__ import annotations

from litestar.connection import Request

from service.api.answers import header


def test_the_first_of_equal_headers_counts() -> None:
    """One that was not sent is None, and bytes beyond ASCII are read as Latin-1."""
    headers = [(b"accept", b"text/html"), (b"accept", b"*/*"), (b"x-note", b"\xe9")]
    request: Request[object, object, object] = Request({"type": "http", "headers": headers})  # type: ignore[typeddict-item,arg-type]
    assert header(request, "accept") == "text/html"
    assert header(request, "x-note") == "\xe9"
    assert header(request, "origin") is None
