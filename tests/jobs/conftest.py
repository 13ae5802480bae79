"""What the tests of jobs share."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from redis.asyncio import Redis

from service.jobs import Jobs
from tests.jobs.parts import jobs


@pytest.fixture
async def door(redis: Redis, valkey_url: str) -> AsyncIterator[Jobs]:
    """The door."""
    door = jobs(redis, valkey_url)
    yield door
    await door.close()
