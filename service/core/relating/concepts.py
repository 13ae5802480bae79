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

from service.core.relating.held import Counts, Held
from service.core.relating.sorting import Ints, distinct, spread
from service.core.relating.terms import Floats, Terms, all_terms, goes_on, kept_whole, some_terms
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
        before: Held | None = None,
    ) -> None:
        """Take what `terms` has in common with those of another set from what that held `before`."""
        self.size = terms.lengths.size
        self.held: Held = Held(terms, before)
        held = self.held
        self.ids, self.starts = held.ids, held.starts
        sums = held.without(sorted(off_topic)) if off_topic else held.sums
        sources = _sources(held, sums.documents, origins, off_topic)
        early = 1.0 + sums.first / half_way(terms, off_topic)
        self.worth = _worth(held, sums.uses, sources) / early if held.keys.size else np.zeros(1)

    def row(self, number: int) -> Ints:
        """Return the concepts of row `number`."""
        return self.ids[self.starts[number] : self.starts[number + 1]]

    def subset(self, kept: Ints) -> Concepts:
        """Return the concepts of the rows `kept` (in order) alone, worth what they are worth in the whole."""
        smaller = object.__new__(Concepts)
        smaller.size, smaller.worth = kept.size, self.worth
        lengths = self.starts[kept + 1] - self.starts[kept]
        smaller.ids = self.ids[spread(self.starts[kept], lengths)]
        smaller.starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
        return smaller

    def totals(self) -> Floats:
        """Return the worth of all concepts of each row."""
        totals = np.zeros(self.size)
        filled = np.flatnonzero(self.starts[1:] > self.starts[:-1])
        if filled.size:
            totals[filled] = np.add.reduceat(self.worth[self.ids], self.starts[filled])
        return totals


def _sources(held: Held, documents: Counts, origins: Ints, off_topic: frozenset[int]) -> Ints:
    """Return how many independent sources hold each concept, given how many documents that are not `off_topic` do."""
    several = np.bincount(origins, minlength=1)[origins] > 1
    several[sorted(off_topic)] = False
    if not several.any():
        return documents.astype(np.int64)
    _, _, users, used = held.cells
    owners = held.terms.owners[used]
    cells = np.flatnonzero(several[owners])
    concepts, count = users[cells], origins.size
    once = distinct(concepts * count + origins[owners[cells]]) // count
    return documents - np.bincount(concepts, minlength=documents.size) + np.bincount(once, minlength=documents.size)


def half_way(terms: Terms, off_topic: frozenset[int]) -> float:
    """Return how many sentences in a concept is worth half: where articles are short, their news ends sooner."""
    sizes = np.zeros(int(terms.owners.max(initial=0)) + 1, np.int64)
    np.maximum.at(sizes, terms.owners, terms.places + 1)
    sizes[[each for each in off_topic if each < sizes.size]] = 0
    return max(SHORTEST, int(sizes.sum()) / max(1, int(np.count_nonzero(sizes)))) / HALF_WAY


def concepts_of(terms: Terms, origins: tuple[int, ...], off_topic: frozenset[int] = frozenset()) -> Concepts:
    """Return the concepts of `terms`; those of the last small set are remembered for the next step, and the next set.

    Sentences of documents that are `off_topic` make nothing worth more.
    """
    if terms.ids.size <= REMEMBERED and terms.whole:
        return _latest(terms, origins, off_topic)
    return Concepts(terms, np.asarray(origins, np.int64), off_topic)


class Latest:
    """The concepts of the set that was told last, and what the one held that it went on from."""

    def __init__(self) -> None:
        self._of: tuple[Terms, tuple[int, ...], frozenset[int]] | None = None
        self._concepts: Concepts | None = None
        self._base: Held | None = None

    def __call__(self, terms: Terms, origins: tuple[int, ...], off_topic: frozenset[int]) -> Concepts:
        """Return the concepts of `terms`."""
        known, asked = self._of, (terms, origins, off_topic)
        if self._concepts is None or known is None or known[0] is not terms or known[1:] != asked[1:]:
            self._concepts = Concepts(terms, np.asarray(origins, np.int64), off_topic, self._base)
            self._of = asked
            if self._base is None or not goes_on(terms, self._base.terms):
                self._base = self._concepts.held
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


def _worth(held: Held, uses: Counts, sources: Ints) -> Floats:
    """Return what each concept is worth by its kind, its sources, and how often a source uses it."""
    worth = np.where(held.paired, PAIR, 1.0)
    worth[held.idle] = FUNCTION_WORD
    again = np.flatnonzero(uses != 1)  # nearly all are used once
    step = np.where(held.paired[again], PAIR_STEP, WORD_STEP)
    often = np.sqrt(np.sqrt(uses[again] / np.maximum(sources[again], 1)))
    worth[again] *= often * (1.0 + step * support(sources[again]))
    return worth


def support(sources: Ints) -> Floats:
    """Return how many steps of worth so many sources add: one for each doubling."""
    known = [round(math.log2(max(1, count)), 9) for count in range(int(sources.max(initial=0)) + 1)]
    return np.asarray(known, np.float64)[sources]
