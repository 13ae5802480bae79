"""Settings become tools here: the only module that names concrete classes. Production and tests build alike."""

from __future__ import annotations

from redis.asyncio import Redis

from service import __version__
from service.adapters.pool import InlinePool, ProcessPool
from service.adapters.readers import READERS
from service.adapters.store.memory import MemoryCache
from service.adapters.store.redis import RedisCache
from service.adapters.writers.extractive import ExtractiveWriter
from service.engine.ports import Cache, Pool, Tools, Writer
from service.settings import Settings

# What a pool process imports before its first job, so that no job waits for it.
WARM = ("service.engine.summarize", "service.engine.check", "service.adapters.readers")


def tools(settings: Settings, cache: Cache, pool: Pool) -> Tools:
    """Return the engine's tools for `settings`, with the given cache and pool."""
    writers: dict[str, Writer] = {"extractive": ExtractiveWriter()}
    return Tools(
        readers=dict(READERS),
        writers=writers,
        default_writer=settings.writer or "extractive",
        cache=cache,
        pool=pool,
        version=__version__,
    )


def local(settings: Settings) -> Tools:
    """Return tools for one command on local files: no server, no store, everything in place."""
    return tools(settings, MemoryCache(), InlinePool())


def shared(settings: Settings, redis: Redis) -> Tools:
    """Return tools for a server or worker: the cache on `redis`, CPU-heavy work in processes."""
    pool = ProcessPool(settings.pool_processes, WARM) if settings.pool_processes else InlinePool()
    return tools(settings, RedisCache(redis), pool)
