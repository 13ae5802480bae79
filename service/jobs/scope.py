"""A tenant's own part of the cache, with a list of what one job used of it."""

from __future__ import annotations

from collections.abc import Mapping

from service.engine.ports import Cache
from service.jobs.layout import tenant_name


class TenantCache:
    """The cache as one job of one tenant sees it: nobody learns from a hit what another tenant has read.

    `traces` are the addresses that the job found or stored, to be forgotten when its summary is deleted.
    """

    def __init__(self, cache: Cache, tenant: str) -> None:
        self._cache = cache
        self._prefix = tenant_name(tenant) + ":"
        self._used: dict[str, None] = {}

    @property
    def traces(self) -> tuple[str, ...]:
        """What the job used, in the order it did."""
        return tuple(self._used)

    async def get(self, addresses: list[str]) -> list[bytes | None]:
        """Return what is stored under each address, None where nothing is."""
        own = [self._prefix + address for address in addresses]
        values = await self._cache.get(own)
        self._used |= {address: None for address, value in zip(own, values, strict=True) if value is not None}
        return values

    async def put(self, entries: Mapping[str, bytes]) -> None:
        """Store every entry."""
        own = {self._prefix + address: value for address, value in entries.items()}
        self._used |= dict.fromkeys(own)
        await self._cache.put(own)
