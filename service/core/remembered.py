"""What was made of a document, for as long as there is room: of a set that was told before, only what is new is made.

Everything here is addressed by content, so it is never wrong and never needs to be forgotten for its age.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from msgspec import structs

from service.core.types import Document, Sentence

T = TypeVar("T")

ROOM: Final = 8_000_000  # code points of the documents of which something is kept: 1,600 articles


class Made(NamedTuple, Generic[T]):
    """What was made of a text that was cut into `sentences` and read as `language`."""

    sentences: tuple[Sentence, ...]
    language: str
    value: T


class Remembered(Generic[T]):
    """Gives what `make` makes of a document's text, sentences and language, and keeps it within `room` code points.

    What was used longest ago goes first; of one text what was made last is kept. `make` must be pure, and look at
    nothing else of the document: not its id. Text is looked up by its hash, which a string knows, and sentences are
    compared, which costs nothing where they are the same object (`recognized`).
    """

    def __init__(self, make: Callable[[Document], T], room: int = ROOM) -> None:
        self._make = make
        self._room = room
        self._size = 0
        self._kept: dict[str, Made[T]] = {}
        self._asked: Sequence[Document] | None = None  # a set is asked about several times in turn
        self._given: tuple[T, ...] = ()

    def __call__(self, document: Document) -> T:
        """Return what `make` makes of `document`."""
        text = document.text
        found = self._kept.pop(text, None)
        if found is None:
            self._size += len(text)
        if found is None or found.sentences != document.sentences or found.language != document.language:
            found = Made(document.sentences, document.language, self._make(document))
        self._kept[text] = found
        while self._size > self._room:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._size -= len(oldest)
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


class RememberedSets(Generic[T]):
    """Gives what `make` makes of a set of documents, and keeps it within `room` code points: of the last set always.

    A set is asked about sentence by sentence, and a draft names parts of it in turn. What is made of a set is larger
    than its text, so that the sets that are kept are bounded by their length and not by their number.
    """

    def __init__(self, make: Callable[[tuple[Document, ...]], T], room: int = ROOM) -> None:
        self._make = make
        self._room = room
        self._kept: dict[tuple[str, ...], tuple[tuple[Document, ...], T]] = {}

    def __call__(self, documents: tuple[Document, ...]) -> T:
        """Return what `make` makes of `documents`, in their order."""
        texts = tuple([document.text for document in documents])
        known, value = self._kept.pop(texts, ((), None))
        if value is None or not _alike(known, documents):
            value = self._make(documents)
        self._kept[texts] = documents, value
        while len(self._kept) > 1 and self._size() > self._room:
            del self._kept[next(iter(self._kept))]
        return value

    def _size(self) -> int:
        return sum([len(text) for texts in self._kept for text in texts])


def _alike(known: Sequence[Document], documents: Sequence[Document]) -> bool:
    """Say whether documents of the same texts have the same sentences and languages."""
    pairs = zip(known, documents, strict=False)
    return all(one.sentences == other.sentences and one.language == other.language for one, other in pairs)


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
