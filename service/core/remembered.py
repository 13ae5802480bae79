"""What was made of a document, for as long as there is room: of a set that was told before, only what is new is made.

Everything here is addressed by content, so it is never wrong and never needs to be forgotten for its age.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from msgspec import structs

from service.core.types import Document, Sentence

T = TypeVar("T")
K = TypeVar("K")

ROOM: Final = 8_000_000  # code points of the documents of which something is kept: 1,600 articles


class Recent(Generic[K, T]):
    """Values by key, each of which takes some of the `room`; what was used longest ago goes first."""

    def __init__(self, room: int) -> None:
        self._left = room
        self._kept: dict[K, tuple[T, int]] = {}

    def get(self, key: K) -> T | None:
        """Return the value of `key`, None where none is kept."""
        found = self._kept.pop(key, None)
        if found is None:
            return None
        self._kept[key] = found
        return found[0]

    def put(self, key: K, value: T, size: int) -> None:
        """Keep `value`, which takes `size` of the room."""
        self._left += self._kept.pop(key, (value, 0))[1] - size
        self._kept[key] = (value, size)
        while self._left < 0:
            self._left += self._kept.pop(next(iter(self._kept)))[1]


class Made(NamedTuple, Generic[T]):
    """What was made of a text that was cut into `sentences` and read as `language`."""

    sentences: tuple[Sentence, ...]
    language: str
    value: T

    def of(self, document: Document) -> bool:
        """Say whether `document`, which has the text, is cut and read in the same way."""
        same = self.sentences is document.sentences or self.sentences == document.sentences
        return same and self.language == document.language


class Remembered(Generic[T]):
    """Gives what `make` makes of a document's text, sentences and language, and keeps it within `room` code points.

    What was used longest ago goes first; of one text what was made last is kept. `make` must be pure, and look at
    nothing else of the document: not its id. Text is looked up by its hash, which a string knows, and sentences are
    compared, which costs nothing where they are the same object (`recognized`).
    """

    def __init__(self, make: Callable[[Document], T], room: int = ROOM) -> None:
        self._make = make
        self._room = room
        self._kept: Recent[str, Made[T]] = Recent(room)
        self._asked: Sequence[Document] | None = None  # a set is asked about several times in turn
        self._given: tuple[T, ...] = ()

    def __call__(self, document: Document) -> T:
        """Return what `make` makes of `document`."""
        found = self._kept.get(document.text)
        if found is None or not found.of(document):
            found = Made(document.sentences, document.language, self._make(document))
            self._kept.put(document.text, found, len(document.text))
        return found.value

    def each(self, documents: Sequence[Document]) -> list[T]:
        """Return what `make` makes of each of `documents`; a set that would push everything else out is not kept."""
        if documents is self._asked:
            return list(self._given)
        kept = self.keeps(documents)
        found = [self(document) if kept else self._make(document) for document in documents]
        if kept and isinstance(documents, tuple):
            self._asked, self._given = documents, tuple(found)
        return found

    def keeps(self, documents: Sequence[Document]) -> bool:
        """Say whether there is room for `documents`."""
        return sum([len(document.text) for document in documents]) <= self._room


_seen: Remembered[Document] = Remembered(lambda document: document)


def recognized(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return equal documents that share text and sentences with those that were seen before.

    Documents that come from a cache or another process are new objects each time; what is compared often is compared
    fastest where it is the same object.
    """
    return tuple(
        [
            structs.replace(each, text=seen.text, sentences=seen.sentences) if seen.text is not each.text else each
            for each, seen in zip(documents, _seen.each(documents), strict=True)
        ]
    )
