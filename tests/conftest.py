"""What every test may ask for: a real Valkey, started once for the session and empty for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from redis.asyncio import Redis

from service.adapters.store.embedded import EmbeddedStore
from service.adapters.store.redis import connect


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
