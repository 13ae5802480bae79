"""Which concepts the sentences of a set hold: words, and pairs of neighbouring words, as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.core.relating.sorting import Ints, firsts, openings, placed
from service.core.relating.terms import Flags, Terms

Counts = NDArray[np.int32]  # half as large as Ints: there are many

WIDTH: Final = 20  # bits of a stem's number in those of a pair, unless a set has more stems
_NONE: Final = np.zeros(0, np.int64)
_FEW: Final[Counts] = np.zeros(0, np.int32)
_NEVER: Final = np.iinfo(np.int32).max


class Sums(NamedTuple):
    """What the first `cells` cells come to, for each concept.

    `uses` says how often it is used, `first` how many sentences come before the earliest that holds it in its document,
    `documents` how many hold it.
    """

    cells: int
    uses: Counts
    first: Counts
    documents: Counts


_NOTHING: Final = Sums(0, _FEW, _FEW, _FEW)


class Held:
    """Cell k says that row `rows[k]` of `terms` holds concept `ids[k]`, `times[k]` times; row i begins at `starts[i]`.

    Concept c is the stem `keys[c]`, or two stems beside each other; it is first held by row `seen[c]`. Concepts are
    numbered in the order in which the rows first use them, so what two sets have in common at their beginning has the
    same numbers in both. For each document, `users` has the concepts that it holds, each once, first in row `used[k]`.
    `sums` are those of all cells, `begun` those of what was taken from the set before.
    """

    def __init__(self, terms: Terms, before: Held | None = None) -> None:
        """Take what `terms` has in common with the beginning of those of `before` from there."""
        self.terms, self._bits = terms, max(WIDTH, terms.width.bit_length())
        self.keys = self.rows = self.ids = self.users = self._kinds = _NONE
        self.seen = self.times = self.used = self._numbers = _FEW
        self.starts: Ints = _NONE
        self.begun: Sums = _NOTHING
        same = 0
        if before is not None and before._bits == self._bits:  # noqa: SLF001 (one of its own kind)
            same = terms.begins_like(before.terms)
            self._take(before, same)
        cells, uses = self.ids.size, self.users.size
        self._hold(*self._named(*_keys(terms, same, self._bits)), terms)
        begins = np.searchsorted(self.rows[cells:], np.arange(same, terms.lengths.size + 1))
        self.starts = np.concatenate((self.starts, begins + cells))
        self.sums: Sums = self._summed(self.begun, uses)

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
        self.starts = before.starts[:same]
        sums = [each for each in (before.sums, before.begun) if each.cells == cells]
        self.begun = sums[0] if sums else self._summed(_NOTHING, 0)

    def _summed(self, begun: Sums, uses: int) -> Sums:
        """Return what all cells come to, given what some at the beginning come to, who are `uses` of the users."""
        new = slice(begun.cells, None)
        found = self._counted(self.ids[new], self.rows[new], self.times[new], self.users[uses:])
        size = begun.uses.size
        found.uses[:size] += begun.uses
        found.first[:size] = np.minimum(found.first[:size], begun.first)
        found.documents[:size] += begun.documents
        return found

    def without(self, owners: Sequence[int]) -> Sums:
        """Return what the cells come to but those of some documents."""
        kept = ~np.isin(self.terms.owners, owners)
        cells = kept[self.rows]
        return self._counted(self.ids[cells], self.rows[cells], self.times[cells], self.users[kept[self.used]])

    def _counted(self, ids: Ints, rows: Ints, times: Counts, users: Ints) -> Sums:
        """Return what some cells, and some of the users, come to."""
        count = self.keys.size
        first = np.full(count, _NEVER, np.int32)
        np.minimum.at(first, ids, self.terms.places[rows].astype(np.int32))
        uses = np.bincount(ids, weights=times, minlength=count).astype(np.int32)
        return Sums(self.ids.size, uses, first, np.bincount(users, minlength=count).astype(np.int32))

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
