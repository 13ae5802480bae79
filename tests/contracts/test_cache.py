"""What every cache does, in memory and on Redis."""

from __future__ import annotations

import pytest
from redis.asyncio import Redis

from service.adapters.store.memory import MemoryCache
from service.adapters.store.redis import RedisCache, connect
from service.jobs import scope
from service.jobs.scope import ScopedCache
from service.jobs.types import ForgettingCache


@pytest.fixture(params=["redis", "memory"])
def cache(request: pytest.FixtureRequest, redis: Redis) -> ForgettingCache:
    """A cache of either kind."""
    return RedisCache(redis) if request.param == "redis" else MemoryCache()


async def test_what_was_put_is_found_in_the_order_asked(cache: ForgettingCache) -> None:
    """Values come back by address, None where nothing is."""
    await cache.put({"a:1": b"one", "a:2": b"\x00\xff"})
    assert await cache.get(["a:2", "a:3", "a:1"]) == [b"\x00\xff", None, b"one"]


async def test_asking_and_putting_nothing_is_fine(cache: ForgettingCache) -> None:
    """Empty lists need no special care."""
    await cache.put({})
    await cache.forget([])
    assert await cache.get([]) == []


async def test_the_last_value_counts(cache: ForgettingCache) -> None:
    """Putting again replaces."""
    await cache.put({"a": b"one"})
    await cache.put({"a": b"two"})
    assert await cache.get(["a"]) == [b"two"]


async def test_what_is_forgotten_is_gone(cache: ForgettingCache) -> None:
    """Forgetting removes exactly the named addresses."""
    await cache.put({"a": b"one", "b": b"two"})
    await cache.forget(["a", "never there"])
    assert await cache.get(["a", "b"]) == [None, b"two"]


async def test_tenants_do_not_share(cache: ForgettingCache) -> None:
    """One tenant's entries are another's misses, and each job knows what it used."""
    scoped = ScopedCache(cache)
    ours = scope.enter("a/b")
    await scoped.put({"x": b"one"})
    assert await scoped.get(["x"]) == [b"one"]
    theirs = scope.enter("a")
    assert await scoped.get(["x"]) == [None]
    assert (len(ours.used), theirs.used) == (1, ())
    await cache.forget(list(ours.used))
    scope.enter("a/b")
    assert await scoped.get(["x"]) == [None]


async def test_the_memory_cache_keeps_its_limit() -> None:
    """What was used longest ago goes first."""
    cache = MemoryCache(limit=10)
    await cache.put({"a": b"12345", "b": b"12345"})
    await cache.get(["a"])
    await cache.put({"c": b"12345"})
    assert await cache.get(["a", "b", "c"]) == [b"12345", None, b"12345"]


async def test_a_cache_whose_server_is_away_forgets(tmp_path: object) -> None:
    """No server is no error: everything is a miss, and that is counted."""
    cache = RedisCache(connect(f"unix://{tmp_path}/nobody.sock"))
    await cache.put({"a": b"one"})
    assert await cache.get(["a", "b"]) == [None, None]
    assert cache.misses_by_fault == 2


async def test_nothing_is_kept_for_what_is_gone(redis: Redis) -> None:
    """Entries for a record are stored while it is in the same store, and not after."""
    cache = ScopedCache(RedisCache(redis))
    scope.enter("a", "co:a:job:one")
    await cache.put({"x": b"one"})
    assert await cache.get(["x"]) == [None]
    await redis.set("co:a:job:one", b"there")
    await cache.put({"x": b"one"})
    assert await cache.get(["x"]) == [b"one"]
