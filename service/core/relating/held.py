"""Which concepts the sentences of a set hold: words, and pairs of neighbouring words, as numbers."""

from __future__ import annotations

from typing import Final

import numpy as np

from service.core.relating.sorting import Ints, firsts, openings, placed
from service.core.relating.terms import Flags, Terms

WIDTH: Final = 20  # bits of a stem's number in those of a pair, unless a set has more stems
_NONE: Final = np.zeros(0, np.int64)
_FEW: Final = np.zeros(0, np.int32)


class Held:
    """Cell k says that row `rows[k]` of `terms` holds concept `ids[k]`, `times[k]` times; row i begins at `starts[i]`.

    Concept c is the stem `keys[c]`, or two stems beside each other; it is first held by row `seen[c]`. Concepts are
    numbered in the order in which the rows first use them, so what two sets have in common at their beginning has the
    same numbers in both. For each document, `users` has the concepts that it holds, each once, first in row `used[k]`.
    """

    def __init__(self, terms: Terms, before: Held | None = None) -> None:
        """Take what `terms` has in common with the beginning of those of `before` from there."""
        self.terms, self._bits = terms, max(WIDTH, terms.width.bit_length())
        self.keys = self.rows = self.ids = self.users = self._kinds = _NONE
        self.seen = self.times = self.used = self._numbers = _FEW  # half as large: there are many
        same = 0
        if before is not None and before._bits == self._bits:  # noqa: SLF001 (one of its own kind)
            same = terms.begins_like(before.terms)
            self._take(before, same)
        self._hold(*self._named(*_keys(terms, same, self._bits)), terms)
        self.starts: Ints = np.searchsorted(self.rows, np.arange(terms.lengths.size + 1))

    @property
    def paired(self) -> Flags:
        """Which concepts are pairs."""
        return np.asarray(self.keys >> self._bits > 0)

    def _take(self, before: Held, same: int) -> None:
        """Take what the first rows, `same` in number, of `before` hold."""
        count, cells, uses = (
            int(np.searchsorted(before.seen, same)),
            int(before.starts[same]),
            int(np.searchsorted(before.used, same)),
        )
        self.keys, self.seen = before.keys[:count], before.seen[:count]
        known = before._numbers < count
        self._kinds, self._numbers = before._kinds[known], before._numbers[known]
        self.rows, self.ids, self.times = before.rows[:cells], before.ids[:cells], before.times[:cells]
        self.users, self.used = before.users[:uses], before.used[:uses]

    def _named(self, keys: Ints, rows: Ints) -> tuple[Ints, Ints]:
        """Return the concepts that `keys`, in `rows`, are, and the rows; new ones get the next numbers."""
        kinds, first, which = placed(keys)
        at = np.searchsorted(self._kinds, kinds)
        known = np.zeros(kinds.size, bool)
        known[at < self._kinds.size] = self._kinds[at[at < self._kinds.size]] == kinds[at < self._kinds.size]
        begins = np.zeros(keys.size, bool)
        begins[first[~known]] = True
        numbers = np.empty(kinds.size, np.int32)
        numbers[known] = self._numbers[at[known]]
        numbers[~known] = self.keys.size + (np.cumsum(begins) - 1)[first[~known]]
        self.keys = np.concatenate((self.keys, keys[begins]))
        self.seen = np.concatenate((self.seen, rows[begins].astype(np.int32)))
        new = ~known
        self._kinds = np.insert(self._kinds, at[new], kinds[new]) if self._kinds.size else kinds
        self._numbers = np.insert(self._numbers, at[new], numbers[new]) if self._numbers.size else numbers
        del kinds, first, at, known, begins, new, keys
        return numbers.astype(np.int64)[which], rows

    def _hold(self, concepts: Ints, rows: Ints, terms: Terms) -> None:
        """Take the cells of `rows`, which hold `concepts`."""
        bits = self.keys.size.bit_length()
        cells = rows << bits
        cells |= concepts
        del concepts, rows
        cells.sort()
        first = np.flatnonzero(firsts(cells))
        ids, rows = cells[first] & ((1 << bits) - 1), cells[first] >> bits
        self.ids, self.rows = np.concatenate((self.ids, ids)), np.concatenate((self.rows, rows))
        self.times = np.concatenate((self.times, np.diff(first, append=cells.size).astype(np.int32)))
        used = openings((terms.owners[rows] << bits) | ids)
        self.users, self.used = (
            np.concatenate((self.users, ids[used])),
            np.concatenate((self.used, rows[used].astype(np.int32))),
        )


def _keys(terms: Terms, row: int, bits: int) -> tuple[Ints, Ints]:
    """Return a number for each word from `row` on and for each pair of neighbours in a row, and the row of each."""
    ids, rows = terms.ids[terms.starts[row] :], terms.rows[terms.starts[row] :]
    keys = np.empty(2 * ids.size, np.int64)
    keys[::2] = ids
    keys[1:-1:2] = ((ids[:-1] + 1) << bits) + ids[1:]
    kept = np.ones(keys.size, bool)
    kept[1:-1:2] = rows[1:] == rows[:-1]
    kept[-1:] = False
    return keys[kept], np.repeat(rows, 2)[kept]
