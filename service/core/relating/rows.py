"""The words of one document as numbers: what ranking, copies and points know of it, whatever else is in the set."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import accumulate, chain
from operator import attrgetter
from typing import Final

import numpy as np
from msgspec import Struct

from service.core.relating.sorting import Ints, distinct, openings, spread
from service.core.remembered import Remembered
from service.core.text.words import is_stop, stem_of, words_of
from service.core.types import Document

RUN: Final = 5  # words in a run
MOST_WORDS: Final = 60_000  # of a language that are known at a time
_MULTIPLIERS: Final = (
    0x9E3779B97F4A7C15,
    0xBF58476D1CE4E5B9,
    0x94D049BB133111EB,
    0xD6E8FEB86659FD93,
    0xA0761D6478BD642F,
)


class Stem(Struct, frozen=True, gc=False):
    """The stem of a word, whether the word is a function word, and 63 bits that name the stem on every machine.

    There are many: the garbage collector passes them over.
    """

    stem: str
    stop: bool
    name: int


class Rows:
    """The words of some prose sentences of a document, function words included.

    `stems` are the distinct stems in the order of their first use, `stop` says which are function words, `names` has
    their numbers; `ids` are the words as positions in `stems`, `lengths` how many of them each sentence has. Row i is
    sentence `numbers[i]` of the document, with `places[i]` prose sentences before it.
    """

    def __init__(self, document: Document, numbers: Sequence[int]) -> None:
        sentences = document.sentences
        texts = words_of(document.text, [sentences[number][:2] for number in numbers])
        distinct_words = list(dict.fromkeys(chain.from_iterable(texts)))
        at: dict[str, int] = {}
        stems: list[Stem] = []
        position: dict[str, int] = {}
        for word, each in zip(distinct_words, map(lexicon(document.language).__getitem__, distinct_words), strict=True):
            number = position[word] = at.setdefault(each.stem, len(stems))
            if number == len(stems):
                stems.append(each)
        flat = array("i", map(position.__getitem__, chain.from_iterable(texts)))
        before = list(accumulate((each.kind == "prose" for each in sentences), initial=0))
        self.stems = tuple(at)
        self.stop = np.fromiter(map(attrgetter("stop"), stems), bool, len(stems))
        self.names: Ints = np.fromiter(map(attrgetter("name"), stems), np.int64, len(stems))
        self.ids = np.frombuffer(flat, np.int32)
        self.lengths: Ints = np.fromiter(map(len, texts), np.int64, len(texts))
        self.numbers: Ints = np.asarray(numbers, np.int64)
        self.places: Ints = np.fromiter(map(before.__getitem__, numbers), np.int64, len(texts))

    def part(self, numbers: Sequence[int]) -> Rows:
        """Return the rows of the sentences `numbers` (in order) alone, as reading only them would give."""
        smaller = object.__new__(Rows)
        kept = np.searchsorted(self.numbers, np.asarray(numbers, np.int64))
        smaller.lengths, smaller.numbers, smaller.places = self.lengths[kept], self.numbers[kept], self.places[kept]
        ids = self.ids[spread((np.cumsum(self.lengths) - self.lengths)[kept], smaller.lengths)]
        used = ids[openings(ids.astype(np.int64))]
        smaller.stems = tuple([self.stems[each] for each in used.tolist()])
        smaller.stop, smaller.names = self.stop[used], self.names[used]
        place = np.empty(len(self.stems), np.int32)
        place[used] = np.arange(used.size)
        smaller.ids = place[ids]
        return smaller

    @cached_property
    def wordings(self) -> Ints:
        """One number (62 bits) for each sentence, the same for the same words in the same order."""
        factors = np.cumprod(np.full(int(self.lengths.max(initial=0)), _MULTIPLIERS[0], np.uint64))
        before = np.repeat(np.cumsum(self.lengths) - self.lengths, self.lengths)
        places = np.arange(self.ids.size) - before
        mixed = self.names.astype(np.uint64)[self.ids] * factors[places]
        totals = np.concatenate((np.zeros(1, np.uint64), np.cumsum(mixed ^ (mixed >> np.uint64(31)), dtype=np.uint64)))
        bounds = np.concatenate((np.zeros(1, np.int64), np.cumsum(self.lengths)))
        return ((totals[bounds[1:]] - totals[bounds[:-1]]) >> np.uint64(2)).astype(np.int64)

    @cached_property
    def runs(self) -> Ints:
        """The distinct hashes (62 bits) of all runs of five words, in order."""
        count = max(0, self.ids.size - RUN + 1)
        numbers = self.names.astype(np.uint64)[self.ids] + np.uint64(1)
        total = np.zeros(count, np.uint64)
        for place, multiplier in enumerate(_MULTIPLIERS):
            mixed = numbers[place : place + count] * np.uint64(multiplier)
            total = (total ^ mixed ^ (mixed >> np.uint64(29))) * np.uint64(_MULTIPLIERS[0])
        return distinct((total >> np.uint64(2)).astype(np.int64))


class Lexicon(dict[str, Stem]):
    """The stems of the folded words of one language: words are few, whatever the number of documents."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> Stem:
        if len(self) >= MOST_WORDS:
            self.clear()
        stemmed = stem_of(word, self._language)
        name = blake2b(stemmed.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        self[word] = found = Stem(stemmed, is_stop(word, self._language), int.from_bytes(name, "big") >> 1)
        return found


@lru_cache(maxsize=256)
def lexicon(language: str) -> Lexicon:
    """Return the stems of `language` that are known, and learn what is asked for."""
    return Lexicon(language)


def rows(document: Document, numbers: Sequence[int] | None = None) -> Rows:
    """Return the rows of the prose sentences `numbers` of `document`, of all of them where none are named."""
    return Rows(document, prose(document) if numbers is None else numbers)


def prose(document: Document) -> list[int]:
    """Return the numbers of the prose sentences of `document`."""
    return [number for number, sentence in enumerate(document.sentences) if sentence.kind == "prose"]


_known: Remembered[Rows] = Remembered(rows)


def some_rows(documents: Sequence[Document], wanted: Mapping[int, Sequence[int]]) -> list[Rows]:
    """Return the rows of the sentences that are `wanted` of some of `documents`, by their position.

    Of a set that is kept nothing is read again; of a larger one these sentences alone are read.
    """
    if _known.keeps(documents):
        return [_known(documents[at]).part(numbers) for at, numbers in wanted.items()]
    return [rows(documents[at], numbers) for at, numbers in wanted.items()]


def rows_of(documents: Sequence[Document]) -> list[Rows]:
    """Return the rows of all prose of each of `documents`; of a document that is known, nothing is read again."""
    return _known.each(documents)
