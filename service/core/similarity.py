"""Which sentences report the same thing: cosine over weighted content words, looked up through an inverted index.

Nothing here compares all pairs: a sentence only meets those that share one of its rarer words.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from service.core.terms import Floats, Ints, Terms, inverse_frequency

COMMON: Final = 200  # sentences a word may stand in and still be looked up, however few there are
SMALL: Final = 400  # sentences up to which all cosines are worked out at once
SHARE: Final = 50  # in a larger set: one sentence in so many


class Index:
    """The postings of every content word: the rows that hold it, each with its part of the row's unit vector."""

    def __init__(self, terms: Terms) -> None:
        self.size = size = max(1, len(terms.sentences))
        kept = terms.content
        cells, uses = np.unique(terms.ids[kept] * size + terms.rows[kept], return_counts=True)
        word, self.rows = cells // size, cells % size
        frequency = np.bincount(word, minlength=terms.width)
        weight = uses * inverse_frequency(frequency, size)[word]
        norm = np.sqrt(np.bincount(self.rows, weights=weight * weight, minlength=size))
        self.weights = weight / np.maximum(norm[self.rows], 1e-12)
        self.starts: Ints = np.concatenate((np.zeros(1, np.int64), np.cumsum(frequency)))
        order = np.argsort(self.rows, kind="stable")
        self.row_words, self.row_weights = word[order], self.weights[order]
        self.row_starts = np.searchsorted(self.rows[order], np.arange(size + 1))
        self.rare = frequency <= max(COMMON, size // SHARE)

    def cosines(self, rows: Ints) -> Floats:
        """Return the cosine of each of `rows` with every row, over words not too common to tell anything."""
        lengths = self.row_starts[rows + 1] - self.row_starts[rows]
        own = _spread(self.row_starts[rows], lengths)
        asking = np.repeat(np.arange(rows.size), lengths)
        rare = self.rare[self.row_words[own]]
        own, asking = own[rare], asking[rare]
        words = self.row_words[own]
        lengths = self.starts[words + 1] - self.starts[words]
        at = _spread(self.starts[words], lengths)
        shares = self.weights[at] * np.repeat(self.row_weights[own], lengths)
        cells = np.repeat(asking, lengths) * self.size + self.rows[at]
        found = np.bincount(cells, weights=shares, minlength=rows.size * self.size)
        return np.asarray(found.reshape(rows.size, self.size), np.float64)

    def alike(self, row: int, threshold: float) -> list[int]:
        """Return the rows whose cosine with `row` reaches `threshold`, in order, `row` itself left out."""
        found = np.flatnonzero(self.cosines(np.asarray([row]))[0] >= threshold).tolist()
        return [other for other in found if other != row]

    def all_alike(self, threshold: float) -> list[list[int]]:
        """Return for each row the rows whose cosine with it reaches `threshold`, in order: of a small set, at once."""
        found: list[list[int]] = [[] for _ in range(self.size)]
        rows, others = np.nonzero(self.cosines(np.arange(self.size)) >= threshold)
        for row, other in zip(rows.tolist(), others.tolist(), strict=True):
            if row != other:
                found[row].append(other)
        return found


def _spread(starts: Ints, lengths: Ints) -> Ints:
    """Return start, start + 1, ... for each of `starts`, as many as its length says, one after the other."""
    before = np.cumsum(lengths) - lengths
    return np.asarray(np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths), np.int64)
