"""The client of a store, and of those that are used beside it."""

from __future__ import annotations

from redis.asyncio import Redis

from service import wiring
from service.adapters.store.redis import connect
from service.settings import Settings


async def connected(redis: Redis, name: str) -> int:
    """Return how many connections of that name the store has."""
    return sum(each["name"] == name for each in await redis.client_list())


async def test_the_caches_own_client_ends_with_the_stores(redis: Redis, valkey_url: str) -> None:
    """Everything that uses the cache shares one client, and no connection of it is left when the store's is closed."""
    settings = Settings(redis_url=valkey_url, cache_url=f"{valkey_url}?client_name=cache", pool_processes=0)
    client = connect(valkey_url)
    cache = wiring.cache_client(settings, client)
    assert wiring.cache_client(settings, client) is cache
    await cache.ping()
    assert await connected(redis, "cache") == 1
    await client.aclose()
    assert await connected(redis, "cache") == 0


async def test_without_one_of_its_own_the_cache_is_in_the_store(redis: Redis, valkey_url: str) -> None:
    """Then there is one client of everything."""
    assert wiring.cache_client(Settings(redis_url=valkey_url), redis) is redis
