"""Which concepts the sentences of a set hold: words, and pairs of neighbouring words, as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.core.relating.sorting import Ints, firsts, openings, placed, sought
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


class Cells(NamedTuple):
    """Of each cell its row and how often that holds its concept; of each use by a document the concept and the row."""

    rows: Ints
    times: Counts
    users: Ints
    used: Counts


_EMPTY: Final = Cells(_NONE, _FEW, _NONE, _FEW)


class Held:
    """Cell k says that a row of `terms` holds concept `ids[k]`, as `cells` tell; row i begins at `starts[i]`.

    Concept c is the stem `keys[c]`, or two stems beside each other (`paired[c]`); `idle[c]` says that it is a function
    word alone. It is first held by row `seen[c]`. Concepts are numbered in the order in which the rows first use them,
    so what two sets have in common at their beginning has the same numbers in both. `sums` are those of all cells,
    `begun` those of what was taken from the set before.
    """

    def __init__(self, terms: Terms, before: Held | None = None) -> None:
        """Take what `terms` has in common with the beginning of those of `before` from there."""
        self.terms, self._bits = terms, max(WIDTH, terms.width.bit_length())
        self.keys = self.ids = _NONE
        self.seen = _FEW
        self.paired: Flags = np.zeros(0, bool)
        self.idle: Flags = np.zeros(0, bool)
        self._taken = self._fresh = _EMPTY
        self._sorted: tuple[Ints, Counts] = _NONE, _FEW  # the keys of concepts in order, and their numbers
        self._new: tuple[Ints, Ints, Counts] = _NONE, _NONE, _FEW  # where further ones belong there, and these
        self.starts: Ints = _NONE
        self.begun: Sums = _NOTHING
        same = 0
        if before is not None and before._bits == self._bits:  # noqa: SLF001 (one of its own kind)
            same = terms.begins_like(before.terms)
            self._take(before, same)
        cells = self.ids.size
        self._hold(*self._named(*_keys(terms, same, self._bits)), terms)
        begins = np.searchsorted(self._fresh.rows, np.arange(same, terms.lengths.size + 1))
        self.starts = np.concatenate((self.starts, begins + cells))
        self.sums: Sums = self._summed()

    @cached_property
    def cells(self) -> Cells:
        """All cells: what is new is laid behind the rest where that is asked for, by a set that goes on from here."""
        if not self._taken.rows.size:
            return self._fresh
        one, other = self._taken, self._fresh
        return Cells(
            np.concatenate((one.rows, other.rows)),
            np.concatenate((one.times, other.times)),
            np.concatenate((one.users, other.users)),
            np.concatenate((one.used, other.used)),
        )

    def _take(self, before: Held, same: int) -> None:
        """Take what the first rows, `same` in number, of `before` hold."""
        count, cells = int(np.searchsorted(before.seen, same)), int(before.starts[same])
        rows, times, users, used = before.cells
        uses = int(np.searchsorted(used, same))
        self.keys, self.seen = before.keys[:count], before.seen[:count]
        self.paired, self.idle = before.paired[:count], before.idle[:count]
        kinds, numbers = before._sorted = before._whole()
        known = numbers < count
        self._sorted = (kinds, numbers) if count == numbers.size else (kinds[known], numbers[known])
        self._taken = Cells(rows[:cells], times[:cells], users[:uses], used[:uses])
        self.ids, self.starts = before.ids[:cells], before.starts[:same]
        sums = [each for each in (before.sums, before.begun) if each.cells == cells]
        self.begun = sums[0] if sums else self._counted(self.ids, *self._taken[:3])

    def _summed(self) -> Sums:
        """Return what all cells come to, given what those come to that were taken."""
        begun = self.begun
        found = self._counted(self.ids[begun.cells :], *self._fresh[:3])
        size = begun.uses.size
        found.uses[:size] += begun.uses
        found.first[:size] = np.minimum(found.first[:size], begun.first)
        found.documents[:size] += begun.documents
        return found

    def without(self, owners: Sequence[int]) -> Sums:
        """Return what the cells come to but those of some documents."""
        kept = ~np.isin(self.terms.owners, owners)
        rows, times, users, used = self.cells
        cells = kept[rows]
        return self._counted(self.ids[cells], rows[cells], times[cells], users[kept[used]])

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
        had, names = self._sorted
        at, known = sought(had, kinds)
        begins = np.zeros(keys.size, bool)
        begins[first[~known]] = True
        numbers = np.empty(kinds.size, np.int32)
        numbers[known] = names[at[known]]
        numbers[~known] = self.keys.size + (np.cumsum(begins) - 1)[first[~known]]
        stems = keys[begins]
        paired = stems >> self._bits > 0
        idle = ~paired & self.terms.stop[np.minimum(stems, self.terms.width - 1)]
        self.paired, self.idle = np.concatenate((self.paired, paired)), np.concatenate((self.idle, idle))
        self.keys = np.concatenate((self.keys, stems))
        self.seen = np.concatenate((self.seen, rows[begins].astype(np.int32)))
        new = ~known
        if had.size:
            self._new = at[new], kinds[new], numbers[new]
        else:
            self._sorted = kinds, numbers
        del kinds, first, at, known, begins, new, keys
        return numbers.astype(np.int64)[which], rows

    def _whole(self) -> tuple[Ints, Counts]:
        """Return the keys of all concepts in order, and their numbers; only a set that goes on from here needs them."""
        at, kinds, numbers = self._new
        if not at.size:
            return self._sorted
        self._new = _NONE, _NONE, _FEW
        return np.insert(self._sorted[0], at, kinds), np.insert(self._sorted[1], at, numbers)

    def _hold(self, concepts: Ints, rows: Ints, terms: Terms) -> None:
        """Take the cells of `rows`, which hold `concepts`."""
        bits = self.keys.size.bit_length()
        cells = rows << bits
        cells |= concepts
        del concepts, rows
        cells.sort()
        first = np.flatnonzero(firsts(cells))
        ids, rows = cells[first] & ((1 << bits) - 1), cells[first] >> bits
        times = np.diff(first, append=cells.size).astype(np.int32)
        used = openings((terms.owners[rows] << bits) | ids)
        self._fresh = Cells(rows, times, ids[used], rows[used].astype(np.int32))
        self.ids = np.concatenate((self.ids, ids)) if self.ids.size else ids


def _keys(terms: Terms, row: int, bits: int) -> tuple[Ints, Ints]:
    """Return a number for each word from `row` on and for each pair of neighbours in a row, and the row of each."""
    ids, rows = terms.behind(row)
    keys = np.empty(2 * ids.size, np.int64)
    keys[::2] = ids
    keys[1:-1:2] = ((ids[:-1] + 1) << bits) + ids[1:]
    kept = np.ones(keys.size, bool)
    kept[1:-1:2] = rows[1:] == rows[:-1]
    kept[-1:] = False
    return keys[kept], np.repeat(rows, 2)[kept]
