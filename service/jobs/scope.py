"""Whose cache it is: every tenant has a part of its own, and every job a list of what it used of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import ContextVar

from service.jobs.layout import tenant_name
from service.jobs.types import GuardedCache


def owned(tenant: str, address: str) -> str:
    """Return an address as it stands in a tenant's part of the cache."""
    return f"{tenant_name(tenant)}:{address}"


class Scope:
    """One tenant's part of the cache. `used` are the addresses that were found or stored under it.

    `record` is the key of the job for which something is stored, where the cache lies in the same store: what comes
    when the job has been deleted is not kept.
    """

    def __init__(self, tenant: str, record: str = "") -> None:
        self.prefix = owned(tenant, "")
        self.record = record
        self._used: dict[str, None] = {}

    @property
    def used(self) -> tuple[str, ...]:
        """What was used, in the order it was."""
        return tuple(self._used)

    def note(self, addresses: Iterable[str]) -> None:
        """Keep in mind that `addresses` of this part were used."""
        self._used |= dict.fromkeys(self.prefix + address for address in addresses)


_scope: ContextVar[Scope | None] = ContextVar("scope", default=None)


def enter(tenant: str, record: str = "") -> Scope:
    """Let everything that the current task, and whatever it starts, caches from now on be the tenant's."""
    scope = Scope(tenant, record)
    _scope.set(scope)
    return scope


class ScopedCache:
    """A cache of which everybody sees the part of the tenant that they work for.

    So nobody learns from a hit what another tenant has read, and a deleted summary's texts can be forgotten.
    """

    def __init__(self, cache: GuardedCache) -> None:
        self._cache = cache

    @property
    def owner(self) -> str:
        """Whose part is seen now."""
        return (_scope.get() or Scope("")).prefix

    def note(self, addresses: Iterable[str]) -> None:
        """Keep in mind that the job at work has used `addresses`, which somebody else found or stored."""
        (_scope.get() or Scope("")).note(addresses)

    async def get(self, addresses: list[str]) -> list[bytes | None]:
        """Return what is stored under each address, None where nothing is."""
        scope = _scope.get() or Scope("")
        values = await self._cache.get([scope.prefix + address for address in addresses])
        scope.note(address for address, value in zip(addresses, values, strict=True) if value is not None)
        return values

    async def put(self, entries: Mapping[str, bytes]) -> None:
        """Store every entry."""
        scope = _scope.get() or Scope("")
        scope.note(entries)
        await self._cache.put({scope.prefix + address: value for address, value in entries.items()}, scope.record)
