"""Pairs of sentences that report the same thing, of a set and then of the same with more documents.

One more document changes how rare every word is, and with it every cosine, but little. So all pairs that come near are
kept, with the words that they share: of these a cosine is a short sum. Only rows that are new, or whose words have
become so much more common that a pair beyond those that are kept could have come close, are looked up again.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np

from service.core.relating.similarity import Cells, Index
from service.core.relating.sorting import Ints, spread
from service.core.relating.terms import Flags, Floats, Terms

LOW: Final = 0.25  # cosine from which a pair is kept
MOST_PAIRS: Final = 100_000  # that are kept, at a few dozen bytes each: a set with more is looked up as a whole
STEP: Final = 500  # rows that are looked up at a time
AGAIN: Final = 12  # the share of rows that are looked up, one in so many, from which all are
SLACK: Final = 1e-6  # far more than sums of rounded numbers can differ by


class Base(NamedTuple):
    """The pairs of `terms` that come near, `one` and `other`, by rising `other`, with their cosines; their words.

    Words `at[k]` and `its[k]`, cells of the index, are the same word in both rows of a pair; those of pair i begin at
    `starts[i]`.
    """

    terms: Terms
    cells: Cells
    rarity: Floats
    rare: Flags
    one: Ints
    other: Ints
    cosines: Floats
    starts: Ints
    at: Ints
    its: Ints


class Near:
    """Gives the pairs of rows whose cosine reaches a threshold, and keeps what it needs to give those of the next set.

    None where there are too many to keep. The pairs are the same whatever was kept: what was not kept had a cosine
    below LOW, and a cosine grows at most by the growth of its words' weights over the shrinking of both rows' lengths.
    """

    def __init__(self, least: float) -> None:
        self._least = least
        self._base: Base | None = None

    def __call__(self, terms: Terms) -> tuple[Ints, Ints] | None:
        """Return each pair of rows of `terms` once, as two arrays, the smaller row first."""
        base = self._base
        same = terms.begins_like(base.terms) if base is not None else 0
        index = Index(terms, before=base.cells if base is not None else None, same=same)
        if base is not None:
            growth = _growth(base, index, same, self._least)
            if growth is not None and growth.again.size * AGAIN <= index.size:
                return _updated(base, index, growth, self._least)
        pairs = _all(index)
        if pairs is None:
            return None
        self._base = _based(terms, index, *pairs)
        near = np.round(pairs[2], 9) >= self._least
        return pairs[0][near], pairs[1][near]


def _all(index: Index) -> tuple[Ints, Ints, Floats] | None:
    """Return all pairs that come near, by rising second row, with their cosines; None where they are too many."""
    found: list[tuple[Ints, Ints, Floats]] = []
    count = 0
    for start in range(0, index.size, STEP):
        rows = np.arange(start, min(index.size, start + STEP))
        asking, others, cosines = index.pairs(rows, LOW)
        upward = others < rows[asking]
        found.append((others[upward], rows[asking[upward]], cosines[upward]))
        count += found[-1][0].size
        if count > MOST_PAIRS:
            return None
    one, other, cosines = (np.concatenate(part) for part in zip(*found, strict=True))
    return one, other, cosines


def _based(terms: Terms, index: Index, one: Ints, other: Ints, cosines: Floats) -> Base:
    """Return the pairs with the words that they share."""
    lengths = index.starts[one + 1] - index.starts[one]
    at = spread(index.starts[one], lengths)
    of = np.repeat(np.arange(one.size), lengths)
    wanted = (other[of] << index.bits) | index.words[at]
    its = np.minimum(np.searchsorted(index.cells, wanted), max(0, index.cells.size - 1))
    shared = index.cells[its] == wanted
    starts = np.searchsorted(of[shared], np.arange(one.size + 1))
    return Base(terms, index.held, index.rarity, index.rare, one, other, cosines, starts, at[shared], its[shared])


class Growth(NamedTuple):
    """By how much the words of the rows of a base weigh more now: the least of each row, and the `most` of all.

    `lost` are those that have become too common to be looked up by. `again` are the rows that have to be looked up: new
    ones, and those that may have come close to another.
    """

    least: Floats
    most: float
    lost: Ints
    again: Ints


def _growth(base: Base, index: Index, same: int, least: float) -> Growth | None:
    """Return how the words of the first rows of `base`, `same` in number, have grown.

    None where a word that was too common to be looked up by is so no more.
    """
    cells = int(index.starts[same])
    if not cells:
        return None
    known = min(base.rarity.size, index.rarity.size)
    rare, was_rare = index.rare[:known], base.rare[:known]
    if (rare & ~was_rare).any():
        return None
    growth = (index.rarity[:known] / base.rarity[:known])[index.words[:cells]]
    lowest, most = np.full(same, np.inf), float(growth.max())
    starts = index.starts[: same + 1]
    filled = np.flatnonzero(starts[1:] > starts[:-1])
    lowest[filled] = np.minimum.reduceat(growth, starts[filled])
    close = np.flatnonzero(lowest < most * math.sqrt((LOW + SLACK) / (least - SLACK)))
    lost = np.flatnonzero(was_rare & ~rare)
    return Growth(lowest, most, lost, np.concatenate((close, np.arange(same, index.size))))


def _updated(base: Base, index: Index, growth: Growth, least: float) -> tuple[Ints, Ints]:
    """Return the pairs of `index`: those of `base` as they are now, and those of the rows looked up again."""
    asked = np.zeros(index.size, bool)
    asked[growth.again] = True
    kept = int(np.searchsorted(base.other, growth.least.size))
    one, other = base.one[:kept], base.other[:kept]
    near = _near(base, index, growth, least) & ~asked[one] & ~asked[other]
    asking, others, _ = index.pairs(growth.again, least)
    rows = growth.again[asking]
    once = ~asked[others] | (others < rows)
    found = np.minimum(rows, others)[once], np.maximum(rows, others)[once]
    return np.concatenate((one[near], found[0])), np.concatenate((other[near], found[1]))


def _near(base: Base, index: Index, growth: Growth, least: float) -> Flags:
    """Return which pairs of `base` reach `least` now; where their growth leaves no doubt, nothing is summed up.

    Every shared word has grown at least as much as the least of either row, and no row's length by more than the most.
    Pairs that share a word by which nothing is looked up any more are summed up without it.
    """
    kept = int(np.searchsorted(base.other, growth.least.size))
    one, other, cosines = base.one[:kept], base.other[:kept], base.cosines[:kept]
    share = growth.least[one] * growth.least[other] / growth.most**2
    near = cosines * share >= least + SLACK
    doubtful = ~near & (cosines >= (least - SLACK) * share)
    if growth.lost.size:
        gone = np.zeros(index.rare.size, bool)
        gone[growth.lost] = True
        cells = np.flatnonzero(gone[index.words[base.at[: base.starts[kept]]]])
        doubtful[np.searchsorted(base.starts, cells, side="right") - 1] = True
    open_to = np.flatnonzero(doubtful)
    lengths = base.starts[open_to + 1] - base.starts[open_to]
    cells = spread(base.starts[open_to], lengths)
    at, its = base.at[cells], base.its[cells]
    shares = index.weights[at] * index.weights[its] * index.rare[index.words[at]]
    sums = np.bincount(np.repeat(np.arange(open_to.size), lengths), weights=shares, minlength=open_to.size)
    near[open_to] = np.round(sums, 9) >= least
    return near
