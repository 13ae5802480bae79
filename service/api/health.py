"""What operators ask: is it alive, is it ready, how is it doing."""

from __future__ import annotations

from litestar import get
from litestar.di import NamedDependency
from litestar.response.base import ASGIResponse

from service.api import answers, metrics
from service.api.server import Server
from service.api.views import Health
from service.core.errors import StoreUnavailable, Unavailable


@get("/healthz")
async def alive(server: NamedDependency[Server]) -> ASGIResponse:
    """Say that the process answers, whatever the rest does."""
    return answers.json(Health(status="ok", version=server.tools.version))


@get("/readyz")
async def ready(server: NamedDependency[Server]) -> ASGIResponse:
    """Say whether work can be accepted: the store answers and the process is not ending."""
    if server.closing.is_set():
        raise Unavailable("The service is shutting down.", retry_after=5)
    if not await server.jobs.ready():
        raise StoreUnavailable("The store does not answer, or takes no writes.", retry_after=2)
    return answers.json(Health(status="ready", version=server.tools.version))


@get("/metrics")
async def numbers(server: NamedDependency[Server]) -> ASGIResponse:
    """Return this process's numbers and those of all jobs, in the Prometheus text format."""
    try:
        jobs = await server.jobs.figures()
    except StoreUnavailable:
        jobs = b""  # the process's own numbers are wanted most when the store is away
    return answers.answer(server.metrics.text() + jobs, metrics.MEDIA_TYPE)
