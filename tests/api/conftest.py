"""The application over a real embedded store, with a worker beside it where a test asks for one."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import httpx
import pytest
from redis.asyncio import Redis

from service import wiring
from service.api.app import create_app
from service.api.asgi import Envelope
from service.settings import Settings

ADDRESS = "http://127.0.0.1:8321"


@contextlib.asynccontextmanager
async def calling(app: Envelope) -> AsyncIterator[httpx.AsyncClient]:
    """Yield a caller of `app`, which lives in a task of its own as it does under a server."""
    ready, over = asyncio.Event(), asyncio.Event()

    async def live() -> None:
        async with app.app.app.lifespan():  # type: ignore[attr-defined]
            ready.set()
            await over.wait()

    living = asyncio.create_task(live())
    await asyncio.wait({living, asyncio.ensure_future(ready.wait())}, return_when=asyncio.FIRST_COMPLETED)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as caller:
        yield caller
    over.set()
    await living


@pytest.fixture
def settings(valkey_url: str) -> Settings:
    """Settings of a small server."""
    return Settings(
        redis_url=valkey_url, pool_processes=0, max_documents=5, max_document_characters=2000, max_body_bytes=50_000
    )


@pytest.fixture
async def client(settings: Settings, redis: Redis) -> AsyncIterator[httpx.AsyncClient]:
    """A caller on the same machine, without a key."""
    async with calling(create_app(settings)) as caller:
        yield caller


@pytest.fixture
async def worker(settings: Settings, redis: Redis) -> AsyncIterator[None]:
    """A worker in this process."""
    stop = asyncio.Event()
    tools = wiring.shared(settings, redis)
    running = asyncio.create_task(wiring.runner(settings, redis, wiring.work(settings, tools)).run(stop))
    yield
    stop.set()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(running, 10)
