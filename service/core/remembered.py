"""What was made of a document, for as long as there is room: of a set that was told before, only what is new is made.

Everything here is addressed by content, so it is never wrong and never needs to be forgotten for its age.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeAlias, TypeVar

from service.core.types import Document, Sentence

T = TypeVar("T")
Key: TypeAlias = tuple[str, tuple[Sentence, ...], str]

ROOM: Final = 8_000_000  # code points of the documents of which something is kept: 1,600 articles


class Remembered(Generic[T]):
    """Gives what `make` makes of a document's text, sentences and language, and keeps it within `room` code points.

    What was used longest ago goes first. `make` must be pure, and look at nothing else of the document: not its id.
    """

    def __init__(self, make: Callable[[Document], T], room: int = ROOM) -> None:
        self._make = make
        self._room = room
        self._size = 0
        self._kept: dict[Key, T] = {}

    def __call__(self, document: Document) -> T:
        """Return what `make` makes of `document`."""
        key = (document.text, document.sentences, document.language)
        found = self._kept.pop(key, None)
        if found is None:
            found = self._make(document)
            self._size += len(document.text)
        self._kept[key] = found
        while self._size > self._room:
            text, *_ = oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._size -= len(text)
        return found

    def each(self, documents: Sequence[Document]) -> list[T]:
        """Return what `make` makes of each of `documents`; a set that would push everything else out is not kept."""
        kept = sum(len(document.text) for document in documents) <= self._room
        return [self(document) if kept else self._make(document) for document in documents]
