"""A cache in this process's memory, for the command line and for tests."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping


class MemoryCache:
    """Bytes by address, at most `limit` bytes of values; what was used longest ago goes first."""

    def __init__(self, limit: int = 256_000_000) -> None:
        self._limit = limit
        self._size = 0
        self._entries: OrderedDict[str, bytes] = OrderedDict()

    async def get(self, addresses: list[str]) -> list[bytes | None]:
        """Return what is stored under each address, None where nothing is."""
        for address in addresses:
            if address in self._entries:
                self._entries.move_to_end(address)
        return [self._entries.get(address) for address in addresses]

    async def put(self, entries: Mapping[str, bytes], while_there: str = "") -> None:  # noqa: ARG002 (it holds no keys)
        """Store every entry that fits."""
        for address, value in entries.items():
            self._size += len(value) - len(self._entries.pop(address, b""))
            self._entries[address] = value
        while self._size > self._limit:
            self._size -= len(self._entries.popitem(last=False)[1])

    async def forget(self, addresses: list[str]) -> None:
        """Remove what is stored under each address."""
        for address in addresses:
            self._size -= len(self._entries.pop(address, b""))
