"""What was made of a document, for as long as there is room: of a set that was told before, only what is new is made.

Everything here is addressed by content, so it is never wrong and never needs to be forgotten for its age.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from itertools import compress, count
from operator import attrgetter, is_not
from typing import Final, Generic, NamedTuple, TypeVar

from msgspec import structs

from service.core.types import Document, Sentence

T = TypeVar("T")
K = TypeVar("K")

FURTHER: Final = 8  # members up to which what is known of a sequence is added to
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
        self._asked: Sequence[Document] = ()  # a set is asked about several times in turn, and then one that goes on
        self._given: tuple[T, ...] = ()
        self._size = 0  # in code points
        self._by_object: dict[int, T] = {}  # parts of it are asked about in between

    def __call__(self, document: Document) -> T:
        """Return what `make` makes of `document`."""
        found = self._kept.get(document.text)
        if found is None or not found.of(document):
            found = Made(document.sentences, document.language, self._make(document))
            self._kept.put(document.text, found, len(document.text))
        return found.value

    def each(self, documents: Sequence[Document]) -> list[T]:
        """Return what `make` makes of each of `documents`; a set that would push everything else out is not kept."""
        same, known = common(documents, self._asked), self._by_object
        if same == len(documents):
            return list(self._given[:same])
        objects = list(map(id, documents))
        if all(map(known.__contains__, objects)):
            return list(map(known.__getitem__, objects))
        size = self._size + length(documents[same:]) - length(self._asked[same:])
        if size > self._room:
            return [self._make(document) for document in documents]
        rest = [known[id(each)] if id(each) in known else self(each) for each in documents[same:]]
        self._asked, self._given, self._size = tuple(documents), (*self._given[:same], *rest), size
        self._by_object = dict(zip(objects, self._given, strict=True))
        return list(self._given)

    def keeps(self, documents: Sequence[Document]) -> bool:
        """Say whether there is room for `documents`."""
        return length(documents) <= self._room


class RememberedLast(Generic[T]):
    """Gives what `make` makes of a set of documents, and keeps it while the very same documents are asked about.

    A set of more than `room` code points is not kept.
    """

    def __init__(self, make: Callable[[Sequence[Document]], T], room: int = ROOM) -> None:
        self._make = make
        self._room = room
        self._kept: tuple[tuple[Document, ...], T] | None = None

    def __call__(self, documents: Sequence[Document]) -> T:
        """Return what `make` makes of `documents`, in their order."""
        kept = self._kept
        if kept is not None and len(kept[0]) == len(documents) == common(kept[0], documents):
            return kept[1]
        made = self._make(documents)
        self._kept = (tuple(documents), made) if length(documents) <= self._room else None
        return made


class RememberedSets(Generic[T]):
    """Gives what `make` makes of a set of documents, and keeps it within `room` code points: of the last set always.

    A set is asked about sentence by sentence, and a draft names parts of it in turn. What is made of a set is larger
    than its text, so that the sets that are kept are bounded by their length and not by their number.
    """

    def __init__(self, make: Callable[[tuple[Document, ...]], T], room: int = ROOM) -> None:
        self._make = make
        self._room = room
        self._kept: Recent[tuple[str, ...], tuple[tuple[Document, ...], T]] = Recent(room)

    def __call__(self, documents: tuple[Document, ...]) -> T:
        """Return what `make` makes of `documents`, in their order."""
        texts = tuple([document.text for document in documents])
        found = self._kept.get(texts)
        if found is None or not _alike(found[0], documents):
            found = documents, self._make(documents)
            self._kept.put(texts, found, min(self._room, sum(map(len, texts))))
        return found[1]


def _alike(known: Sequence[Document], documents: Sequence[Document]) -> bool:
    """Say whether documents of the same texts have the same sentences and languages."""
    pairs = zip(known, documents, strict=True)
    return all(one.sentences == other.sentences and one.language == other.language for one, other in pairs)


class Continued(Generic[K, T]):
    """Gives what `make` makes of a sequence, and keeps it for another that goes on from there.

    Kept are what was made of the last sequence, and of the one that it went on from: `add` adds a few members to
    either, one after the other. Members are compared as objects.
    """

    def __init__(self, make: Callable[[Sequence[K]], T], add: Callable[[T, K], T]) -> None:
        self._make = make
        self._add = add
        self._kept: tuple[tuple[Sequence[K], T], ...] = ()

    def __call__(self, members: Sequence[K]) -> T:
        """Return what `make` makes of `members`."""
        known = [each for each in self._kept if common(members, each[0]) == len(each[0])]
        begun = max(known, key=lambda each: len(each[0]), default=None)
        if begun is None or len(members) - len(begun[0]) > FURTHER:
            self._kept = ((tuple(members), self._make(members)),)
        elif len(members) > len(begun[0]):
            self._kept = ((tuple(members), reduce(self._add, members[len(begun[0]) :], begun[1])), begun)
        else:
            return begun[1]
        return self._kept[0][1]


_seen: Recent[str, Document] = Recent(ROOM)


def recognized(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return equal documents: those that were seen before, or that share text and sentences with these.

    Documents that come from a cache or another process are new objects each time; what is compared often is compared
    fastest where it is the same object.
    """
    return documents if length(documents) > ROOM else _all_recognized(documents)


def _recognized(document: Document) -> Document:
    seen = _seen.get(document.text)
    if seen == document and str(seen.published_at) == str(document.published_at):  # equal moments may differ in zone
        return seen
    if seen is not None and seen.sentences == document.sentences:
        document = structs.replace(document, text=seen.text, sentences=seen.sentences)
    _seen.put(document.text, document, len(document.text))
    return document


_all_recognized: RememberedLast[tuple[Document, ...]] = RememberedLast(lambda each: tuple(map(_recognized, each)))


def length(documents: Sequence[Document]) -> int:
    """Return how many code points `documents` have."""
    return sum(map(len, map(attrgetter("text"), documents)))


def common(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many members at the beginning of two sequences are the same objects."""
    if one is other:
        return len(one)
    return next(compress(count(), map(is_not, one, other)), min(len(one), len(other)))
