"""Which sentences report the same thing: cosine over weighted terms, looked up through an inverted index.

Nothing here compares all pairs: a sentence only meets those that share one of its rarer terms.
"""

from __future__ import annotations

import numpy as np

from service.core.terms import Floats, Ints, Terms, inverse_frequency


class Index:
    """Postings of every term: rows that hold it, with the term's share of the row's length (unit vectors)."""

    def __init__(self, terms: Terms) -> None:
        self.size = len(terms.sentences)
        width = max(1, len(terms.vocabulary))
        cells, counts = np.unique(terms.ids * max(1, self.size) + terms.rows, return_counts=True)
        term, self.rows = cells // max(1, self.size), cells % max(1, self.size)
        frequency = np.bincount(term, minlength=width)
        self.rare = np.asarray(frequency <= max(50, self.size // 20))
        weight = counts * inverse_frequency(frequency, self.size)[term]
        norm = np.sqrt(np.bincount(self.rows, weights=weight * weight, minlength=self.size))
        self.weights = weight / np.maximum(norm[self.rows], 1e-12)
        self.starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(frequency)))
        order = np.argsort(self.rows, kind="stable")
        self.row_terms, self.row_weights = term[order], self.weights[order]
        self.row_starts = np.searchsorted(self.rows[order], np.arange(self.size + 1))

    def cosines(self, row: int) -> Floats:
        """Return the cosine of `row` with every row, over the terms that are not too common to tell anything."""
        own = slice(self.row_starts[row], self.row_starts[row + 1])
        found = np.zeros(self.size)
        for term, weight in zip(self.row_terms[own].tolist(), self.row_weights[own].tolist(), strict=True):
            if self.rare[term]:
                span = slice(self.starts[term], self.starts[term + 1])
                found[self.rows[span]] += weight * self.weights[span]
        return found

    def alike(self, row: int, threshold: float) -> Ints:
        """Return the rows whose cosine with `row` reaches `threshold`, in order, `row` itself left out."""
        cosines = self.cosines(row)
        cosines[row] = 0.0
        return np.flatnonzero(cosines >= threshold)
