"""Which sentences report the same thing: cosine over weighted content words, looked up through an inverted index.

Nothing here compares all pairs: a sentence only meets those that share one of its rarer words.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from service.core.terms import Floats, Ints, Terms, inverse_frequency

COMMON: Final = 200  # sentences a word may stand in and still be looked up, however few there are
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
        self.row_starts = np.searchsorted(self.rows[order], np.arange(size + 1)).tolist()
        self.rare = frequency <= max(COMMON, size // SHARE)

    def cosines(self, row: int) -> Floats:
        """Return the cosine of `row` with every row, over the words that are not too common to tell anything."""
        own = slice(self.row_starts[row], self.row_starts[row + 1])
        words, weights = self.row_words[own], self.row_weights[own]
        rare = self.rare[words]
        words, weights = words[rare], weights[rare]
        lengths = self.starts[words + 1] - self.starts[words]
        before = np.cumsum(lengths) - lengths
        at = np.arange(int(lengths.sum())) + np.repeat(self.starts[words] - before, lengths)
        shares = self.weights[at] * np.repeat(weights, lengths)
        return np.asarray(np.bincount(self.rows[at], weights=shares, minlength=self.size), np.float64)

    def alike(self, row: int, threshold: float) -> Ints:
        """Return the rows whose cosine with `row` reaches `threshold`, in order, `row` itself left out."""
        cosines = self.cosines(row)
        cosines[row] = 0.0
        return np.flatnonzero(cosines >= threshold)
