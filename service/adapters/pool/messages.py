"""What travels between a pool and its processes: a length in eight bytes, then a pickle.

A long one is pickled and read again in a thread, which lets the event loop go on between one document and the next:
documents are MessagePack inside (`adapters/travel.py`).
"""

from __future__ import annotations

import asyncio
import io
import pickle
import struct
from typing import Any

HEAD = struct.Struct("!Q")
MUCH = 250_000  # bytes: pickling or reading so many takes a millisecond or two, a thread a tenth of one


class TooMuch(Exception):
    """A message has become longer than `MUCH`."""


class Brief(io.BytesIO):
    """A file for what may not be much."""

    def write(self, data: Any) -> int:
        """Add `data`. Raises TooMuch."""
        if self.tell() + memoryview(data).nbytes > MUCH:
            raise TooMuch
        return super().write(data)


def packed(value: Any) -> memoryview:
    """Return the message that carries `value`. Raises what pickle raises for what does not travel."""
    return _written(value, io.BytesIO())


async def packed_beside(value: Any) -> memoryview:
    """Return the same without holding up the event loop: pickling is given up, and done in a thread, as it gets long.

    How long it gets is known only by doing it.
    """
    try:
        return _written(value, Brief())
    except TooMuch:
        return await asyncio.to_thread(packed, value)


def unpacked(pickled: bytearray) -> Any:
    """Return the value that a message without its length carries."""
    return pickle.loads(pickled)  # noqa: S301 (of our own processes, over a pair of sockets that nobody else has)


async def unpacked_beside(pickled: bytearray) -> Any:
    """Return the same without holding up the event loop."""
    if len(pickled) <= MUCH:
        return unpacked(pickled)
    return await asyncio.to_thread(unpacked, pickled)


def length(head: bytes | bytearray) -> int:
    """Return how many bytes follow the first eight of a message."""
    return int(HEAD.unpack_from(head)[0])


def _written(value: Any, file: io.BytesIO) -> memoryview:
    file.write(bytes(HEAD.size))
    pickle.dump(value, file, pickle.HIGHEST_PROTOCOL)  # `ForkingPickler` took 0.07 ms more of a process that had slept
    whole = file.getbuffer()
    HEAD.pack_into(whole, 0, len(whole) - HEAD.size)
    return whole
