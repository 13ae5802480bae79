"""Documents as they lie in a store: MessagePack, compressed where that gains much.

zlib at its first level takes 0.1 ms for an article of 5,000 characters, a twelfth of what reading it takes, and halves
it; higher levels save a tenth of the room for twice the time, and a short text loses only a quarter.
"""

from __future__ import annotations

import zlib
from datetime import datetime

import msgspec

from service.core.remembered import Recent
from service.core.types import Document

LEVEL = 1
SHORT = 3_000  # bytes that are not worth it
ROOM = 2_000_000  # code points of documents that are kept as they were unpacked last: 400 articles


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """A document, and when it was `published`: MessagePack forgets in which zone that was."""

    document: Document
    published: str | None


_decoder = msgspec.msgpack.Decoder(Entry)
_encoder = msgspec.msgpack.Encoder()
_COMPRESSED = zlib.compress(b"")[:1]  # no array of two begins like this


def packed(document: Document) -> bytes:
    """Return `document` as it is kept; the same document gives the same bytes."""
    published = document.published_at.isoformat() if document.published_at else None
    data = _encoder.encode(Entry(document, published))
    return data if len(data) < SHORT else zlib.compress(data, LEVEL)


def unpacked(data: bytes | None, name: str | None = None) -> Document | None:
    """Return the document in `data`, called `name` where one is given; None where this version can read none there."""
    try:
        if not data:
            return None
        entry = _decoder.decode(zlib.decompress(data) if data[:1] == _COMPRESSED else data)
        published = datetime.fromisoformat(entry.published) if entry.published else None
    except (zlib.error, msgspec.DecodeError, ValueError):
        return None
    if published is None and name is None:
        return entry.document
    called = entry.document.id if name is None else name
    return msgspec.structs.replace(entry.document, id=called, published_at=published)


class Unpacked:
    """Gives what `unpacked` gives, and keeps it within `room` code points: an update unpacks little of its set again.

    Bytes are looked up whole, so that it is never wrong.
    """

    def __init__(self, room: int = ROOM) -> None:
        self._kept: Recent[bytes, Document] = Recent(room)

    def __call__(self, data: bytes | None) -> Document | None:
        """Return the document in `data`, None where this version can read none there."""
        if not data:
            return None
        found = self._kept.get(data)
        if found is None:
            found = unpacked(data)
            if found is not None:
                self._kept.put(data, found, len(found.text))
        return found
