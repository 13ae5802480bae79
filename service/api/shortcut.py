"""The call that is made most, answered past the framework: who calls for a summary goes straight to its handler.

Routes, dependencies and layers of the framework give this handler nothing, and took 0.2 ms of a short job and of the
same set again (`docs/benchmarks.md`). Whatever is unusual about a call goes the framework's way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from litestar import Litestar
from litestar.connection import Request
from litestar.response.base import ASGIResponse, Response

from service.api.answers import Call
from service.api.asgi import Receive, Scope, Send
from service.api.summaries import create_summary

PATH = "/v1/summaries"
HOST = re.compile(rb"[A-Za-z0-9.:\[\]-]+")
Tell = Callable[[Call, Any], Response[Any]]


class Shortcut:
    """An ASGI application in front of `app`; `tellers` tell what goes wrong, by the kinds of errors, as in `app`."""

    def __init__(self, app: Litestar, tellers: Mapping[int | type[Exception], Tell]) -> None:
        self.app = app
        self.tellers = tellers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and scope["method"] == "POST" and scope["path"] == PATH and usual(scope):
            scope["litestar_app"], scope["path_template"] = self.app, PATH
            answer = await self.answered(Request(scope, receive, send))
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def answered(self, request: Call) -> ASGIResponse:
        """Return the answer to a call for a summary, whatever goes wrong."""
        try:
            return await create_summary.fn(request)  # type: ignore[no-any-return]
        except Exception as error:  # noqa: BLE001 - every kind has its teller
            tell = next(self.tellers[kind] for kind in type(error).__mro__ if kind in self.tellers)
            return tell(request, error).to_asgi_response(None, request)


def usual(scope: Scope) -> bool:
    """Tell whether a request is as nearly all are: it has no query, and the framework would not refuse its host."""
    hosts = (value for name, value in scope["headers"] if name == b"host")
    return not scope["query_string"] and all(map(HOST.fullmatch, hosts))
