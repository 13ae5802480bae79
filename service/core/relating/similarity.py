"""Which sentences report the same thing: cosine over weighted content words, looked up through an inverted index.

Nothing here compares all pairs: a sentence only meets those that share one of its rarer words.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, NamedTuple

import numpy as np

from service.core.relating.sorting import Ints, firsts, spread
from service.core.relating.terms import Floats, Terms, inverse_frequency

COMMON: Final = 200  # sentences a word may stand in and still be looked up, however few there are
NEAR: Final = 1e-6  # far more than sums of rounded numbers can differ by
DENSE: Final = 2_000  # sentences up to which cosines are summed up in a table
FEW: Final = 500  # of so many of whose rows the same is done in a larger set
WIDTH: Final = 20  # bits of a word's number in a cell's, unless a set has more words
SHARE: Final = 50  # in a larger set: one sentence in so many


class Cells(NamedTuple):
    """The words of rows: each of `cells` is a row and, in its lower `bits`, a word that it holds `uses[k]` times.

    Those of row i begin at `starts[i]`.
    """

    bits: int
    cells: Ints
    uses: Ints
    starts: Ints


class Index:
    """Every content word of every row, with its part of the row's unit vector, by row and by word.

    Cell k says that row `rows[k]` holds word `words[k]` with weight `weights[k]`; row i begins at `starts[i]`.
    """

    def __init__(self, terms: Terms, dense: int = DENSE, before: Cells | None = None, same: int = 0) -> None:
        """Take the first rows, `same` in number, from the cells `before` of terms that begin with them."""
        self.dense = dense
        self.size = size = max(1, terms.lengths.size)
        self.bits = bits = max(WIDTH, terms.width.bit_length())
        if before is None or before.bits != bits:
            same = 0
        ids, rows = terms.behind(same)
        content = ~terms.stop[ids]
        cells = np.sort((rows[content] << bits) | ids[content])
        first = np.flatnonzero(firsts(cells))
        self.cells, uses = cells[first], np.diff(first, append=cells.size)
        self.starts: Ints = np.searchsorted(self.cells >> bits, np.arange(same, size + 1))
        if before is not None and same:
            kept = int(before.starts[same])
            self.cells = np.concatenate((before.cells[:kept], self.cells))
            uses = np.concatenate((before.uses[:kept], uses))
            self.starts = np.concatenate((before.starts[:same], self.starts + kept))
        self.rows, self.words = self.cells >> bits, self.cells & ((1 << bits) - 1)
        self.held = Cells(bits, self.cells, uses, self.starts)
        self.frequency = np.bincount(self.words, minlength=terms.width)
        self.rarity = inverse_frequency(self.frequency, size)
        weight = uses * self.rarity[self.words]
        norm = np.sqrt(np.bincount(self.rows, weights=weight * weight, minlength=size))
        self.weights = weight / np.maximum(norm, 1e-12)[self.rows]
        self.rare = self.frequency <= max(COMMON, size // SHARE)

    def holding(self, words: Ints) -> tuple[Ints, Ints]:
        """Return the cells that hold one of `words`, in the order of the words, and where those of each word begin."""
        asked = np.zeros(self.frequency.size, bool)
        asked[words] = True
        cells = np.flatnonzero(asked[self.words])
        bits = self.words.size.bit_length()
        ordered = np.sort((self.words[cells] << bits) | cells) & ((1 << bits) - 1)
        return ordered, np.cumsum(self.frequency * asked) - self.frequency

    def pairs(self, rows: Ints, threshold: float) -> tuple[Ints, Ints, Floats]:
        """Return each pair of one of `rows` and another row whose cosine reaches `threshold`, and the cosine.

        The first array holds positions in `rows`, in order. Words too common to tell anything are left out.
        """
        small = self.size <= self.dense or rows.size * self.size <= self.dense * FEW
        asking, others, cosines = self._dense(rows, threshold - NEAR) if small else self._sparse(rows)
        near = np.flatnonzero(cosines > threshold - NEAR)
        near = near[(np.round(cosines[near], 9) >= threshold) & (rows[asking[near]] != others[near])]
        return asking[near], others[near], cosines[near]

    def _dense(self, rows: Ints, least: float) -> tuple[Ints, Ints, Floats]:
        """Return all cosines of `rows` that are more than `least`, by summing them up in one table."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        own = spread(self.starts[rows], lengths)
        asking = np.repeat(np.arange(rows.size), lengths)
        rare = self.rare[self.words[own]]
        own, asking = own[rare], asking[rare]
        words = self.words[own]
        lengths = self.frequency[words]
        cells, begins = self.holding(words)
        at = cells[spread(begins[words], lengths)]
        shares = self.weights[at] * np.repeat(self.weights[own], lengths)
        cells = np.repeat(asking, lengths) * self.size + self.rows[at]
        found = np.bincount(cells, weights=shares, minlength=rows.size * self.size)
        cells = np.flatnonzero(found > max(0.0, least))  # several times as fast as of the numbers themselves
        return cells // self.size, cells % self.size, np.asarray(found[cells], np.float64)

    def _sparse(self, rows: Ints) -> tuple[Ints, Ints, Floats]:
        """Return the same of a large set, as a product of sparse matrices."""
        product = self._matrix[rows] @ self._transposed
        asking = np.repeat(np.arange(rows.size), np.diff(product.indptr))
        return asking, np.asarray(product.indices, np.int64), np.asarray(product.data, np.float64)

    @cached_property
    def _matrix(self) -> Any:
        """The weights of the rarer words: a row for each row of the terms, a column for each word."""
        from scipy.sparse import csr_matrix  # only where it pays: it takes as long to import as ten articles to tell

        kept = self.rare[self.words]
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(kept)))[self.starts]
        return csr_matrix((self.weights[kept], self.words[kept], starts), shape=(self.size, self.rare.size))

    @cached_property
    def _transposed(self) -> Any:
        """The same with a row for each word."""
        return self._matrix.T.tocsr()
