"""How processes of the pool speak with the store: each over connections of its own, waiting for every answer."""

from __future__ import annotations

from functools import lru_cache

from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry


@lru_cache(maxsize=4)
def connected(url: str, seconds: float) -> Redis:
    """Return this process's client of `url`, which sends nothing twice by itself."""
    retry = Retry(NoBackoff(), 0)
    return Redis.from_url(url, socket_timeout=seconds, socket_connect_timeout=min(seconds, 2.0), retry=retry)
