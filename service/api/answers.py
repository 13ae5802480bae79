"""How answers are put on the wire: bytes that are encoded once, with their headers."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar.connection import Request
from litestar.response.base import ASGIResponse, Response

from service.api import negotiation, problems
from service.core.errors import CorroborateError

Call = Request[Any, Any, Any]


def header(request: Call, name: str) -> str | None:
    """Return the first value of the header with this name in small letters, None where there is none.

    An ASGI server gives names in small letters; the framework's mapping takes longer to make than all looks take here.
    """
    wanted = name.encode()
    return next((value.decode("latin-1") for given, value in request.scope["headers"] if given == wanted), None)


def answer(body: bytes, media_type: str, status: int = 200, headers: dict[str, str] | None = None) -> ASGIResponse:
    """Return an answer of `body` as it is."""
    return ASGIResponse(body=body, media_type=media_type, status_code=status, headers=headers or {})


def json(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> ASGIResponse:
    """Return `value` as JSON."""
    return answer(msgspec.json.encode(value), negotiation.JSON, status, headers)


def next_page(request: Call, limit: int, cursor: str | None) -> dict[str, str]:
    """Return the header that leads from a page of a list to the page after it, where there is one."""
    return {"link": f'<{request.scope["path"]}?limit={limit}&cursor={cursor}>; rel="next"'} if cursor else {}


def tagged(request: Call, body: bytes, media_type: str, headers: dict[str, str] | None = None) -> ASGIResponse:
    """Return `body` with a strong `ETag`, or 304 where the caller already has it."""
    tag = negotiation.etag(body)
    named = {"etag": tag, "cache-control": "private, no-cache", "vary": "Accept, Authorization"} | (headers or {})
    if negotiation.unchanged(header(request, "if-none-match"), tag):
        return ASGIResponse(body=b"", media_type=media_type, status_code=304, headers=named)
    return answer(body, media_type, 200, named)


def failed(error: CorroborateError, instance: str | None, headers: dict[str, str] | None = None) -> Response[bytes]:
    """Return the problem that tells `error`."""
    problem = problems.problem(error, instance)
    named = problems.retry_headers(error) | (headers or {})
    body = problems.encode(problem)
    return Response(body, media_type=problems.MEDIA_TYPE, status_code=problem.status, headers=named)
