"""The application: routes, what handlers are given, how errors are told, and a clean beginning and end."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import FrameType
from typing import Any

import structlog
from litestar import Litestar
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.exceptions import HTTPException
from litestar.response.base import Response
from redis.asyncio import Redis
from redis.exceptions import RedisError

from service import wiring
from service.adapters.store.redis import connect
from service.api import answers, batches, checks, documents, health, methods, models, pages, summaries
from service.api.answers import Call
from service.api.asgi import Envelope
from service.api.keys import Keys
from service.api.limits import Unlimited
from service.api.metrics import Metrics
from service.api.problems import MethodNotAllowed, TooSlow
from service.api.server import Server, admitted
from service.api.shortcut import Shortcut, Tell
from service.core.errors import (
    CorroborateError,
    InvalidRequest,
    NotFound,
    StoreUnavailable,
    Unauthorized,
)
from service.engine.ports import Tools
from service.jobs import Jobs
from service.settings import Settings
from service.telemetry import configure_logs, places

HANDLERS = [
    summaries.create_summary,
    summaries.list_summaries,
    summaries.read_summary,
    summaries.delete_summary,
    summaries.follow_summary,
    summaries.read_document,
    batches.create_batch,
    batches.read_batch,
    batches.read_results,
    batches.delete_batch,
    batches.list_deliveries,
    batches.redeliver,
    batches.read_webhook_secret,
    checks.create_check,
    documents.create_document,
    documents.list_uploads,
    documents.read_upload,
    documents.delete_upload,
    models.list_models,
    health.alive,
    health.ready,
    health.numbers,
    pages.front_page,
    pages.summary_page,
    pages.documentation,
    pages.problem_page,
    pages.description,
    pages.description_3_0,
    pages.static_file,
]
WARM_AFTER_SECONDS = 3.0
BESIDE = {  # headers that belong to an error
    Unauthorized: {"www-authenticate": 'Bearer realm="corroborate"'},
    TooSlow: {"connection": "close"},  # what may yet come of the body is no request
}
log = structlog.get_logger("corroborate.api")


def create_app(settings: Settings) -> Envelope:
    """Return the ASGI application for `settings`, whose `redis_url` names a store that runs."""
    configure_logs(settings.log_level)
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        async with serving(settings, metrics) as server:
            app.state.server = server
            yield

    app = Litestar(
        route_handlers=HANDLERS,
        dependencies={"server": Provide(given_server, sync_to_thread=False), "tenant": Provide(given_tenant)},
        exception_handlers=dict(TELLERS),
        lifespan=[lifespan],
        openapi_config=None,
        logging_config=None,
    )
    return Envelope(Shortcut(app, TELLERS), metrics, lambda path: methods.allowed(path, HANDLERS))


@asynccontextmanager
async def serving(settings: Settings, metrics: Metrics) -> AsyncIterator[Server]:
    """Build what handlers use, and let go of it at the end."""
    if settings.redis_url is None:
        raise StoreUnavailable(
            "The application needs `redis_url`; `corroborate serve` starts a store where none is set."
        )
    redis = connect(settings.redis_url)
    tools = wiring.shared(settings, redis)
    jobs = wiring.jobs(settings, redis)
    closing = asyncio.Event()
    aside = [asyncio.create_task(warmed(settings, redis, tools, jobs)), asyncio.create_task(hurried(jobs, closing))]
    try:
        with noticed_end(closing):
            yield Server(
                settings=settings,
                tools=tools,
                jobs=jobs,
                keys=Keys(redis),
                limits=Unlimited(),
                metrics=metrics,
                closing=closing,
            )
    finally:
        closing.set()
        for task in aside:
            task.cancel()
        if jobs.local is not None:
            await jobs.local.close()
        await jobs.close()
        await wiring.close(tools)
        await redis.aclose()


async def warmed(settings: Settings, redis: Redis, tools: Tools, jobs: Jobs) -> None:
    """Have the pool ready for checks and short jobs, but not while the service and its worker still start."""
    await asyncio.sleep(WARM_AFTER_SECONDS)
    await wiring.start(tools)
    if settings.local_jobs and settings.pool_processes:
        jobs.local = wiring.local_jobs(settings, redis, jobs, tools)


async def hurried(jobs: Jobs, closing: asyncio.Event) -> None:
    """Let callers who wait have their summary as it is when the process is asked to end."""
    await closing.wait()
    jobs.hurry()


@contextmanager
def noticed_end(closing: asyncio.Event) -> Iterator[None]:
    """Set `closing` when the process is asked to end, before the server waits for its open streams to be over."""
    loop = asyncio.get_running_loop()
    before: dict[signal.Signals, Any] = {}

    def notice(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(closing.set)
        following = before[signal.Signals(number)]
        if callable(following):
            following(number, frame)

    try:
        for each in (signal.SIGTERM, signal.SIGINT):
            before[each] = signal.signal(each, notice)
    except ValueError:  # not in the main thread, as in tests: who runs the loop there ends it too
        before.clear()
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def given_server(state: State) -> Server:
    """Give handlers the server."""
    return state.server  # type: ignore[no-any-return]


async def given_tenant(request: Call, server: NamedDependency[Server]) -> str:  # noqa: ARG001 (see below)
    """Give handlers the tenant that calls, admitted by the limits.

    It asks for the server that handlers ask for too: the framework resolves the two one after the other then, which
    costs less than the tasks in which it resolves two that are independent.
    """
    return (await admitted(request))[1]


def told(request: Call, error: CorroborateError) -> Response[bytes]:
    """Tell a named error."""
    headers = next((named for kind, named in BESIDE.items() if isinstance(error, kind)), {})
    return answers.failed(error, request.scope["path"], headers)


def told_by_framework(request: Call, error: HTTPException) -> Response[bytes]:
    """Tell what the router refused."""
    if error.status_code == 404:  # noqa: PLR2004 - a status speaks for itself
        return told(request, NotFound("There is nothing at this address."))
    if error.status_code == 405:  # noqa: PLR2004
        allowed = methods.allowed(request.scope["path"], HANDLERS)
        problem = MethodNotAllowed(f"{request.scope['method']} is not possible here; {', '.join(allowed)} are.")
        return answers.failed(problem, request.scope["path"], {"allow": ", ".join(allowed)})
    return told(request, InvalidRequest("The request cannot be understood as it stands."))


def told_of_store(request: Call, error: RedisError) -> Response[bytes]:
    """Tell that the store is away; its own words may hold addresses, so only its kind is logged."""
    log.warning("store_unavailable", error=type(error).__name__)
    return told(request, StoreUnavailable("The store does not answer; try again in a moment.", retry_after=2))


def told_of_fault(request: Call, error: Exception) -> Response[bytes]:
    """Tell an unforeseen error without its words, and log where it happened: its message may hold a source's text."""
    log.error(
        "unhandled_error",
        error=type(error).__name__,
        route=request.scope.get("path_template"),
        request_id=request.scope.get("state", {}).get("request_id"),
        where=places(error),
    )
    return told(request, CorroborateError("The service met a fault of its own; it was logged."))


TELLERS: dict[int | type[Exception], Tell] = {
    CorroborateError: told,
    HTTPException: told_by_framework,
    RedisError: told_of_store,
    Exception: told_of_fault,
}
