"""Concepts: the words and word pairs that a summary of the set should hold, and how much each is worth.

A summary is good where it covers much of what the set says as a whole (Gillick and Favre 2009, "A scalable global model
for summarization"). Here a concept is a stem or a pair of neighbouring stems. How often editors keep one grows with the
number of independent sources that use it, by doublings, and falls with how late in an article it first
comes: both curves were measured as the share of source concepts that editors' summaries hold, then set by hand to
round numbers. Pairs weigh more than words because they carry who did what.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from service.core.relating.held import Held
from service.core.relating.sorting import Ints, distinct
from service.core.relating.terms import Flags, Floats, Terms, all_terms, kept_whole, some_terms
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
    behind document d. Documents that are `off_topic` make nothing worth more.
    """

    def __init__(
        self,
        terms: Terms,
        origins: Ints,
        off_topic: frozenset[int] = frozenset(),
        before: Concepts | None = None,
    ) -> None:
        """Take what `terms` has in common with those of the concepts `before` of another set from there."""
        self.size = terms.lengths.size
        self.held: Held = Held(terms, before.held if before is not None else None)
        held = self.held
        self.rows, self.ids, self.starts = held.rows, held.ids, held.starts
        count = max(1, held.keys.size)
        rows, ids, times = held.rows, held.ids, held.times
        users, owners = held.users, terms.owners[held.used]
        counted = ~np.isin(terms.owners, sorted(off_topic))
        if off_topic:
            kept = counted[rows]
            rows, ids, times = rows[kept], ids[kept], times[kept]
            kept = ~np.isin(owners, sorted(off_topic))
            users, owners = users[kept], owners[kept]
        uses = np.bincount(ids, weights=times, minlength=count).astype(np.float64)
        first = np.full(count, np.iinfo(np.int64).max)
        np.minimum.at(first, ids, terms.places[rows])
        sources = _sources(users, owners, origins, count)
        self.worth = _worth(held, uses, sources, terms) / (1.0 + first / half_way(terms, counted))

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


def _sources(concepts: Ints, owners: Ints, origins: Ints, count: int) -> Ints:
    """Return how many independent sources hold each concept, given those of each document, each once."""
    sizes = np.bincount(origins, minlength=1)
    shared = sizes[origins[owners]] > 1
    width = sizes.size
    held = distinct(concepts[shared] * width + origins[owners[shared]])
    return np.bincount(concepts[~shared], minlength=count) + np.bincount(held // width, minlength=count)


def half_way(terms: Terms, counted: Flags) -> float:
    """Return how many sentences in a concept is worth half: where articles are short, their news ends sooner."""
    sizes = np.zeros(int(terms.owners.max(initial=0)) + 1, np.int64)
    np.maximum.at(sizes, terms.owners[counted], terms.places[counted] + 1)
    return max(SHORTEST, int(sizes.sum()) / max(1, int(np.count_nonzero(sizes)))) / HALF_WAY


def concepts_of(terms: Terms, origins: tuple[int, ...], off_topic: frozenset[int] = frozenset()) -> Concepts:
    """Return the concepts of `terms`; those of the last small set are remembered for the next step, and the next set.

    Sentences of documents that are `off_topic` make nothing worth more.
    """
    if terms.ids.size <= REMEMBERED and terms.whole:
        return _latest(terms, origins, off_topic)
    return Concepts(terms, np.asarray(origins, np.int64), off_topic)


class Latest:
    """The concepts of the set that was told last."""

    def __init__(self) -> None:
        self._of: tuple[Terms, tuple[int, ...], frozenset[int]] | None = None
        self._concepts: Concepts | None = None

    def __call__(self, terms: Terms, origins: tuple[int, ...], off_topic: frozenset[int]) -> Concepts:
        """Return the concepts of `terms`."""
        known, asked = self._of, (terms, origins, off_topic)
        if self._concepts is None or known is None or known[0] is not terms or known[1:] != asked[1:]:
            self._concepts = Concepts(terms, np.asarray(origins, np.int64), off_topic, self._concepts)
            self._of = asked
        return self._concepts


_latest = Latest()


def chosen(documents: tuple[Document, ...], owners: Ints, numbers: Ints, related: Related) -> tuple[Terms, Concepts]:
    """Return the terms of the prose sentences `numbers` of the documents `owners`, in source order, and concepts.

    The concepts are worth what the set makes them; of a large set, which is not kept, what these sentences make them.
    """
    if not kept_whole(documents):
        terms = some_terms(documents, list(map(SentenceId, owners.tolist(), numbers.tolist())))
        return terms, concepts_of(terms, related.origins)
    whole = all_terms(documents)
    rows = whole.at(owners, numbers)
    return whole.subset(rows), concepts_of(whole, related.origins, related.off_topic).subset(rows)


def _worth(held: Held, uses: Floats, sources: Ints, terms: Terms) -> Floats:
    """Return what each concept is worth by its kind, its sources, and how often a source uses it."""
    if not held.keys.size:
        return np.zeros(1)
    word = np.where(terms.stop[np.minimum(held.keys, terms.width - 1)], FUNCTION_WORD, 1.0)
    steps = support(sources)
    often = np.sqrt(np.sqrt(uses / np.maximum(sources, 1)))
    return often * np.where(held.paired, PAIR * (1.0 + PAIR_STEP * steps), word * (1.0 + WORD_STEP * steps))


def support(sources: Ints) -> Floats:
    """Return how many steps of worth so many sources add: one for each doubling."""
    known = [round(math.log2(max(1, count)), 9) for count in range(int(sources.max(initial=0)) + 1)]
    return np.asarray(known, np.float64)[sources]
