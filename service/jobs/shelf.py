"""Where the texts of a large request lie: processes of the pool take them from the store and put them there.

So no other process ever holds them all, and none but short names travel between processes. What is on the shelf when a
job succeeds are its documents, without another copy; of any other end nothing of them is left.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, cast

from msgspec import Struct
from redis.exceptions import RedisError

from service.core.errors import StoreUnavailable
from service.core.types import Source
from service.jobs.blocking import connected
from service.jobs.layout import job_key, tenant_name
from service.jobs.records import store_errors
from service.jobs.scope import owned
from service.jobs.side_scripts import SHELVE
from service.jobs.uploads import merged, unpacked

T = TypeVar("T")
PATIENCE_SECONDS = 120.0  # as long as the end of a job waits for a store that is away
PAUSE_SECONDS = 0.5
ANSWER_SECONDS = 10.0
CACHE_SECONDS = 2.0


class StoreShelf(Struct, frozen=True, kw_only=True):
    """The shelf of one attempt at a job; `cache_prefix` stands before the addresses of its tenant's part of the cache.

    It travels to the processes of the pool, each of which keeps its connection. A store that is away is waited for.
    """

    url: str
    tenant: str
    id: str
    fence: int
    cache_url: str
    cache_prefix: str
    cache_keep: float

    def sources(self, given: Sequence[Source]) -> list[Source]:
        """Return the sources that `given` name by their refs; fields given beside a ref win."""
        found = patiently(lambda: self._store.hmget(job_key(self.tenant, self.id, "sources"), [s.ref for s in given]))
        return [merged(source, unpacked(there(data))) for source, data in zip(given, found, strict=True)]

    def cached(self, addresses: Sequence[str]) -> list[bytes | None]:
        """Return what the cache holds under each address, None where it holds nothing or is away."""
        try:
            return cast("list[bytes | None]", self._cache.mget([self._own(address) for address in addresses]))
        except (RedisError, OSError):
            return [None] * len(addresses)

    def put(self, documents: Mapping[str, bytes], used: Mapping[str, bytes | None]) -> None:
        """Put `documents` on the shelf by their names, and those of `used` that are bytes into the cache.

        What is `used` of the cache is forgotten when the job is deleted.
        """
        if not documents:
            return
        parts = [part for document in documents.items() for part in document]
        traces = [owned(self.tenant, address) for address in used]
        arguments = [tenant_name(self.tenant), self.id, self.fence, len(documents), *parts, *traces]
        if not patiently(lambda: self._store.register_script(SHELVE)(args=arguments)):
            raise StoreUnavailable("The job is no longer this attempt's.")
        fresh = {self._own(address): value for address, value in used.items() if value is not None}
        try:
            with self._cache.pipeline(transaction=False) as pipe:
                for name, value in fresh.items():
                    pipe.set(name, value, px=round(self.cache_keep * 1000))
                pipe.execute()
        except (RedisError, OSError):
            return  # a cache owes nothing

    def documents(self, names: Sequence[str]) -> list[bytes]:
        """Return the documents on the shelf that have these names."""
        found = patiently(lambda: self._store.hmget(job_key(self.tenant, self.id, "shelf"), list(names)))
        return [there(data) for data in found]

    @property
    def _store(self) -> Any:
        return connected(self.url, ANSWER_SECONDS)

    @property
    def _cache(self) -> Any:
        return connected(self.cache_url, CACHE_SECONDS)

    def _own(self, address: str) -> str:
        return self.cache_prefix + owned(self.tenant, address)


def patiently(ask: Callable[[], T]) -> T:
    """Return the answer of a store that may be away for a while. Raises StoreUnavailable where it stays away."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            with store_errors():
                return ask()
        except StoreUnavailable:
            if time.monotonic() > deadline:
                raise
        time.sleep(PAUSE_SECONDS)


def there(data: bytes | None) -> bytes:
    """Return `data`. Raises StoreUnavailable where there is none: the job has ended, and nobody waits for this."""
    if data is None:
        raise StoreUnavailable("The texts of the job are gone.")
    return data
