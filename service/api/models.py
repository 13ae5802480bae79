"""`GET /v1/models`: who can write here."""

from __future__ import annotations

from litestar import get
from litestar.di import NamedDependency
from litestar.response.base import ASGIResponse

from service.api import answers
from service.api.server import Server
from service.api.views import Models, WriterView


@get("/v1/models")
async def list_models(
    server: NamedDependency[Server],
    tenant: NamedDependency[str],  # noqa: ARG001 - asking for it is what checks the key
) -> ASGIResponse:
    """Return the writers and the judge of this server."""
    tools = server.tools
    writers = tuple(
        WriterView(
            name=name,
            default=name == tools.default_writer,
            models=() if name == "extractive" else tools.models,
        )
        for name in sorted(tools.writers)
    )
    return answers.json(Models(writers=writers, judge=tools.judge.name if tools.judge else None))
