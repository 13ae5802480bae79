"""What every test may ask for: a real Valkey, started once for the session and empty for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from redis.asyncio import Redis

from service.adapters.store.embedded import EmbeddedStore
from service.adapters.store.redis import connect

# A slow machine is no fault of the code: what is measured is measured by `corroborate bench`.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def valkey_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real Valkey of this session's own."""
    folder: Path = tmp_path_factory.mktemp("valkey")
    store = EmbeddedStore(folder)
    yield store.start()
    store.stop()


@pytest.fixture
async def redis(valkey_url: str) -> AsyncIterator[Redis]:
    """A client of that Valkey, with nothing in it."""
    client = connect(valkey_url)
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture(scope="session")
def exporter() -> Any:
    """The spans that are exported, kept in memory; a process has one provider of spans."""
    sdk = pytest.importorskip("opentelemetry.sdk.trace", reason="the telemetry extra is not installed")
    from opentelemetry import trace
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    kept = InMemorySpanExporter()
    provider = sdk.TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(kept))
    trace.set_tracer_provider(provider)
    return kept
