"""Concepts: the words and word pairs that a summary of the set should hold, and how much each is worth.

A summary is good where it covers much of what the set says as a whole (Gillick and Favre 2009, "A scalable global model
for summarization"). Here a concept is a stem or a pair of neighbouring stems. How often editors keep one grows with the
number of independent sources that use it, by doublings, and falls with how late in an article it first
comes: both curves were measured as the share of source concepts that editors' summaries hold, then set by hand to
round numbers. Pairs weigh more than words because they carry who did what.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from service.core.sorting import Ints, distinct, numbered
from service.core.terms import Flags, Floats, Terms, all_terms, kept_whole, some_terms
from service.core.types import Document, Related, SentenceId

REMEMBERED: Final = 400_000  # words of a set up to which its concepts are kept for the next step
HALF_WAY: Final = 3.0  # a concept that first comes this part of the mean article in is worth half of one that opens it
SHORTEST: Final = 10.0  # sentences that the mean article is taken to have at least
PAIR: Final = 4.0  # a pair of words against a single word
FUNCTION_WORD: Final = 0.5  # a function word on its own against a content word
WORD_STEP: Final = 2.0  # what each doubling of the sources adds, in units of what the first gives
PAIR_STEP: Final = 4.0  # the same for a pair


class Concepts:
    """The distinct concepts of each row of `terms`, and the worth of each concept.

    Row i is `ids[starts[i]:starts[i + 1]]`; `worth[c]` is the weight of concept c. `origins[d]` numbers the source
    behind document d. Only the rows that are `counted` make concepts worth something: all, where nothing is said.
    """

    def __init__(self, terms: Terms, origins: Ints, counted: Flags | None = None) -> None:
        keys, rows = _keys(terms)
        self.size = terms.lengths.size
        kinds, ids = numbered(keys)
        count = max(1, kinds.size)
        cells = distinct(rows * count + ids)
        self.rows, self.ids = cells // count, cells % count
        self.starts: Ints = np.searchsorted(self.rows, np.arange(self.size + 1))
        every = np.ones(self.size, bool) if counted is None else counted
        uses = np.bincount(ids[every[rows]], minlength=count)
        held = every[self.rows]
        ids, rows = self.ids[held], self.rows[held]
        self.worth = _worth(kinds, uses, _sources(ids, rows, terms, origins, count), terms)
        self.worth *= 1.0 / (1.0 + _first(ids, rows, terms, count) / half_way(terms, every))

    def row(self, number: int) -> Ints:
        """Return the concepts of row `number`."""
        return self.ids[self.starts[number] : self.starts[number + 1]]

    def subset(self, kept: Ints) -> Concepts:
        """Return the concepts of the rows `kept` (in order) alone, worth what they are worth in the whole."""
        smaller = object.__new__(Concepts)
        smaller.size, smaller.worth = kept.size, self.worth
        lengths = self.starts[kept + 1] - self.starts[kept]
        wanted = np.zeros(self.size, bool)
        wanted[kept] = True
        smaller.ids, smaller.rows = self.ids[wanted[self.rows]], np.repeat(np.arange(kept.size), lengths)
        smaller.starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
        return smaller

    def totals(self) -> Floats:
        """Return the worth of all concepts of each row."""
        return np.asarray(np.bincount(self.rows, weights=self.worth[self.ids], minlength=self.size), np.float64)


def _sources(ids: Ints, rows: Ints, terms: Terms, origins: Ints, count: int) -> Ints:
    """Return how many independent sources hold each concept."""
    width = int(origins.max(initial=0)) + 1
    held = distinct(ids * width + origins[terms.owners[rows]])
    return np.bincount(held // width, minlength=count)


def _first(ids: Ints, rows: Ints, terms: Terms, count: int) -> Floats:
    """Return how early in any document each concept comes, in sentences."""
    first = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(first, ids, terms.places[rows])
    return np.asarray(first, np.float64)


def half_way(terms: Terms, counted: Flags) -> float:
    """Return how many sentences in a concept is worth half: where articles are short, their news ends sooner."""
    sizes = np.zeros(int(terms.owners.max(initial=0)) + 1, np.int64)
    np.maximum.at(sizes, terms.owners[counted], terms.places[counted] + 1)
    return max(SHORTEST, int(sizes.sum()) / max(1, int(np.count_nonzero(sizes)))) / HALF_WAY


def concepts_of(terms: Terms, origins: tuple[int, ...], off_topic: frozenset[int] = frozenset()) -> Concepts:
    """Return the concepts of `terms`; those of the last small set are remembered for the next step.

    Sentences of documents that are `off_topic` make nothing worth more.
    """
    if terms.ids.size <= REMEMBERED:
        return _remembered(terms, origins, off_topic)
    return _counted(terms, origins, off_topic)


@lru_cache(maxsize=1)
def _remembered(terms: Terms, origins: tuple[int, ...], off_topic: frozenset[int]) -> Concepts:
    return _counted(terms, origins, off_topic)


def _counted(terms: Terms, origins: tuple[int, ...], off_topic: frozenset[int]) -> Concepts:
    counted = ~np.isin(terms.owners, sorted(off_topic))
    return Concepts(terms, np.asarray(origins, np.int64), counted)


def chosen(
    documents: tuple[Document, ...], sentences: Sequence[SentenceId], related: Related
) -> tuple[Terms, Concepts]:
    """Return the terms of the prose `sentences` (in source order) and their concepts, worth what the set makes them.

    Of a large set, which is not kept, they are worth what these sentences make them.
    """
    if not kept_whole(documents):
        terms = some_terms(documents, sentences)
        return terms, concepts_of(terms, related.origins)
    whole = all_terms(documents)
    rows = whole.at(sentences)
    return whole.subset(rows), concepts_of(whole, related.origins, related.off_topic).subset(rows)


def _keys(terms: Terms) -> tuple[Ints, Ints]:
    """Return one number for each word and each pair of neighbours in a row, and the row of each."""
    ids, rows = terms.ids, terms.rows
    neighbours = np.flatnonzero(rows[1:] == rows[:-1])
    pairs = (ids[neighbours] + 1) * terms.width + ids[neighbours + 1]
    return np.concatenate((ids, pairs)), np.concatenate((rows, rows[neighbours]))


def _worth(keys: Ints, uses: Ints, sources: Ints, terms: Terms) -> Floats:
    """Return what each concept is worth by its kind, its sources, and how often a source uses it."""
    if not keys.size:
        return np.zeros(1)
    pair = keys >= terms.width
    word = np.where(terms.stop[np.minimum(keys, terms.width - 1)], FUNCTION_WORD, 1.0)
    steps = support(sources)
    often = np.sqrt(np.sqrt(uses / np.maximum(sources, 1)))
    return often * np.where(pair, PAIR * (1.0 + PAIR_STEP * steps), word * (1.0 + WORD_STEP * steps))


def support(sources: Ints) -> Floats:
    """Return how many steps of worth so many sources add: one for each doubling."""
    known = [round(math.log2(max(1, count)), 9) for count in range(int(sources.max(initial=0)) + 1)]
    return np.asarray(known, np.float64)[sources]
