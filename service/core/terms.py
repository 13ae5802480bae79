"""The sentences of a document set as numbers, so that text is tokenized once and everything after it is arithmetic.

All sums are taken in a fixed order, and logarithms through tables: a set gives the same numbers on every machine.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache, partial
from itertools import count, groupby
from operator import attrgetter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from service.core.rows import Rows, lexicon, rows, rows_of
from service.core.sorting import Ints, numbered
from service.core.types import Document, SentenceId
from service.core.words import words

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

REMEMBERED: Final = 2_000_000  # code points of a set up to which its terms are kept for the next step


class Terms:
    """The words of sentences as rows of one flat array of stem numbers, function words included.

    Row i is `ids[starts[i]:starts[i + 1]]`, `owners[i]` the position of its document, `numbers[i]` its sentence there,
    `places[i]` how many prose sentences come before it, `wordings[i]` a number for its words in order. `content[k]`
    says whether word k of `ids` is no function word.
    Stems are numbered in the order in which the documents first use them.
    """

    def __init__(self, owners: Sequence[int], told: Sequence[Rows]) -> None:
        """Take what `told` holds, the rows of the document at each of `owners`."""
        known: defaultdict[str, int] = defaultdict(count().__next__)
        ids, stop = [], []
        for each in told:
            width = len(known)
            table = np.fromiter(map(known.__getitem__, each.stems), np.int64, len(each.stems))
            ids.append(table[each.ids])
            stop.append(each.stop[table >= width])
        self.known: dict[str, int] = dict(known)
        self.width = max(1, len(known))
        self.stop: Flags = np.concatenate((*stop, np.ones(int(not known), bool)))
        sizes = [each.lengths.size for each in told]
        self.owners: Ints = np.repeat(np.asarray(owners, np.int64), sizes)
        self.numbers = joined([each.numbers for each in told])
        self.places = joined([each.places for each in told])
        self.wordings = joined([each.wordings for each in told])
        self._lay(joined(ids), joined([each.lengths for each in told]))

    def _lay(self, ids: Ints, lengths: Ints) -> None:
        self.ids, self.lengths = ids, lengths
        self.starts: Ints = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
        self.rows: Ints = np.repeat(np.arange(lengths.size), lengths)
        self.content: Flags = ~self.stop[ids]

    def row(self, number: int) -> Ints:
        """Return the stem numbers of row `number`."""
        return self.ids[self.starts[number] : self.starts[number + 1]]

    @cached_property
    def sentences(self) -> tuple[SentenceId, ...]:
        """The identity of each row."""
        make = partial(tuple.__new__, SentenceId)  # four times as fast as its own constructor
        return tuple(map(make, zip(self.owners.tolist(), self.numbers.tolist(), strict=True)))

    def at(self, sentences: Sequence[SentenceId]) -> Ints:
        """Return the rows of `sentences`, which must be among those of the terms and in their order."""
        wanted = set(sentences)
        return np.flatnonzero(np.fromiter(map(wanted.__contains__, self.sentences), bool, self.lengths.size))

    def of(self, text: str, language: str) -> list[int]:
        """Return the numbers of the words of `text` that some sentence has too, in order."""
        stems = [lexicon(language)[word].stem for word in words(text)]
        return [self.known[stem] for stem in stems if stem in self.known]

    def subset(self, kept: Ints) -> Terms:
        """Return the terms of the rows `kept` (in order) alone; their places are those they had."""
        smaller = object.__new__(Terms)
        smaller.width, smaller.stop, smaller.known = self.width, self.stop, self.known
        smaller.owners, smaller.numbers, smaller.places = self.owners[kept], self.numbers[kept], self.places[kept]
        smaller.wordings = self.wordings[kept]
        wanted = np.zeros(self.lengths.size, bool)
        wanted[kept] = True
        smaller._lay(self.ids[wanted[self.rows]], self.lengths[kept])
        return smaller


def joined(parts: Sequence[Ints]) -> Ints:
    """Return arrays of numbers as one."""
    return np.concatenate(parts, dtype=np.int64) if parts else np.zeros(0, np.int64)


def kept_whole(documents: Sequence[Document]) -> bool:
    """Say whether a set is so small that its terms are kept for the next step."""
    return sum(len(document.text) for document in documents) <= REMEMBERED


def all_terms(documents: tuple[Document, ...], told: Sequence[Rows] | None = None) -> Terms:
    """Return the terms of all prose of `documents`, whose rows may be `told`. Those of the last small set are kept."""
    if kept_whole(documents):
        return _remembered(documents)
    return Terms(range(len(documents)), rows_of(documents) if told is None else told)


@lru_cache(maxsize=1)
def _remembered(documents: tuple[Document, ...]) -> Terms:
    return Terms(range(len(documents)), rows_of(documents))


def some_terms(documents: tuple[Document, ...], sentences: Sequence[SentenceId]) -> Terms:
    """Return the terms of the prose `sentences` (in source order) alone."""
    groups = {at: [number for _, number in group] for at, group in groupby(sentences, key=attrgetter("document"))}
    return Terms(list(groups), [rows(documents[at], numbers) for at, numbers in groups.items()])


def twins(terms: Terms) -> tuple[Ints, dict[SentenceId, tuple[SentenceId, ...]]]:
    """Return the first row of each wording, in order, and by its sentence the others that say the same words."""
    _, named = numbered(terms.wordings)
    repeated = np.flatnonzero(np.bincount(named, minlength=1)[named] > 1).tolist()
    first: dict[bytes, int] = {}
    others: dict[SentenceId, list[SentenceId]] = {}
    kept = np.ones(named.size, bool)
    for row in repeated:
        before = first.setdefault(terms.row(row).tobytes(), row)
        if before != row:
            kept[row] = False
            others.setdefault(terms.sentences[before], []).append(terms.sentences[row])
    return np.flatnonzero(kept), {sentence: tuple(found) for sentence, found in others.items()}


def inverse_frequency(frequency: Ints, total: int) -> Floats:
    """Return log2(1 + total / frequency) for each word (Spärck Jones 1972), computed once per distinct frequency."""
    distinct, where = np.unique(np.maximum(frequency, 1), return_inverse=True)
    return np.asarray([round(math.log2(1.0 + total / int(value)), 9) for value in distinct], np.float64)[where]
