"""Which sentences report the same thing: cosine over weighted content words, looked up through an inverted index.

Nothing here compares all pairs: a sentence only meets those that share one of its rarer words.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final

import numpy as np

from service.core.sorting import Ints, firsts, spread
from service.core.terms import Floats, Terms, inverse_frequency

COMMON: Final = 200  # sentences a word may stand in and still be looked up, however few there are
NEAR: Final = 1e-6  # far more than sums of rounded numbers can differ by
DENSE: Final = 2_000  # sentences up to which cosines are summed up in a table
SHARE: Final = 50  # in a larger set: one sentence in so many


class Index:
    """The postings of every content word: the rows that hold it, each with its part of the row's unit vector."""

    def __init__(self, terms: Terms, dense: int = DENSE) -> None:
        self.dense = dense
        self.size = size = max(1, terms.lengths.size)
        kept = terms.content
        held = np.sort(terms.ids[kept] * size + terms.rows[kept])
        first = np.flatnonzero(firsts(held))
        cells, uses = held[first], np.diff(first, append=held.size)
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

    def pairs(self, rows: Ints, threshold: float) -> tuple[Ints, Ints]:
        """Return each pair of one of `rows` and another row whose cosine reaches `threshold`, as two arrays.

        The first holds positions in `rows`, in order. Words too common to tell anything are left out.
        """
        asking, others, cosines = (self._dense if self.size <= self.dense else self._sparse)(rows)
        near = np.flatnonzero(cosines > threshold - NEAR)
        near = near[(np.round(cosines[near], 9) >= threshold) & (rows[asking[near]] != others[near])]
        return asking[near], others[near]

    def _dense(self, rows: Ints) -> tuple[Ints, Ints, Floats]:
        """Return all cosines of `rows` that are not zero, by summing them up in one table."""
        lengths = self.row_starts[rows + 1] - self.row_starts[rows]
        own = spread(self.row_starts[rows], lengths)
        asking = np.repeat(np.arange(rows.size), lengths)
        rare = self.rare[self.row_words[own]]
        own, asking = own[rare], asking[rare]
        words = self.row_words[own]
        lengths = self.starts[words + 1] - self.starts[words]
        at = spread(self.starts[words], lengths)
        shares = self.weights[at] * np.repeat(self.row_weights[own], lengths)
        cells = np.repeat(asking, lengths) * self.size + self.rows[at]
        found = np.bincount(cells, weights=shares, minlength=rows.size * self.size)
        cells = np.flatnonzero(found)
        return cells // self.size, cells % self.size, np.asarray(found[cells], np.float64)

    def _sparse(self, rows: Ints) -> tuple[Ints, Ints, Floats]:
        """Return the same of a large set, as a product of sparse matrices."""
        product = self._matrix[rows] @ self._postings
        asking = np.repeat(np.arange(rows.size), np.diff(product.indptr))
        return asking, np.asarray(product.indices, np.int64), np.asarray(product.data, np.float64)

    @cached_property
    def _postings(self) -> Any:
        """The weights of the rarer words: a row for each word, a column for each row of the terms."""
        from scipy.sparse import csr_matrix  # only where it pays: it takes as long to import as ten articles to tell

        kept = np.repeat(self.rare, np.diff(self.starts))
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(np.where(self.rare, np.diff(self.starts), 0))))
        return csr_matrix((self.weights[kept], self.rows[kept], starts), shape=(self.rare.size, self.size))

    @cached_property
    def _matrix(self) -> Any:
        """The same with a row for each row of the terms."""
        return self._postings.T.tocsr()
