"""Units: sentences that are told together, and the concepts that they hold, as flat arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from service.core.planning.alone.articles import Runs
from service.core.relating.concepts import Concepts
from service.core.relating.sorting import Ints, distinct, openings, spread
from service.core.relating.terms import Floats


class Units:
    """What can be told at a time: unit i tells `sizes[i]` rows, and its worth is multiplied by `likes[i]`.

    That is how its rows appeal on average, nothing where one of them must not be told. The concepts of unit i are
    `ids[starts[i]:starts[i + 1]]`, each once.
    """

    def __init__(self, runs: Runs, concepts: Concepts, appeals: Floats) -> None:
        self.members, self.sizes = runs
        self.count = count = self.sizes.size
        self._members: list[int] = self.members.tolist()
        self._ends: list[int] = np.cumsum([0, *self.sizes]).tolist()
        self.owners: Ints = np.repeat(np.arange(count), self.sizes)
        self.appeals = np.bincount(self.owners, weights=appeals[self.members], minlength=count) / self.sizes
        self.appeals[self.owners[appeals[self.members] == 0.0]] = 0.0  # it would be told with the others
        self.likes: list[float] = self.appeals.tolist()
        lengths = (concepts.starts[1:] - concepts.starts[:-1])[self.members]
        self.ids: Ints = concepts.ids[spread(concepts.starts[self.members], lengths)]
        self.of: Ints = np.repeat(self.owners, lengths)
        if self.members.size > count:  # what neighbours have in common comes once
            several = np.flatnonzero(self.sizes[self.of] > 1)
            once = np.ones(self.of.size, bool)
            once[several] = False
            once[several[openings(self.of[several] * max(1, concepts.worth.size) + self.ids[several])]] = True
            self.of, self.ids = self.of[once], self.ids[once]
        self.starts: list[int] = np.searchsorted(self.of, np.arange(count + 1)).tolist()

    def rows(self, unit: int) -> tuple[int, ...]:
        """Return the rows of `unit`."""
        return tuple(self._members[self._ends[unit] : self._ends[unit + 1]])

    def concepts(self, unit: int) -> Ints:
        """Return the concepts of `unit`."""
        return self.ids[self.starts[unit] : self.starts[unit + 1]]

    def holding(self, rows: Iterable[int]) -> list[int]:
        """Return the units that hold one of `rows`, in order."""
        wanted = np.zeros(int(self.members.max(initial=-1)) + 1, bool)
        wanted[[row for row in rows if row < wanted.size]] = True
        found: list[int] = distinct(self.owners[wanted[self.members]]).tolist()
        return found

    def costs(self, costs: Sequence[int], told: Iterable[int]) -> Ints:
        """Return what telling each unit adds to the length: `costs` of the rows that are not `told`."""
        left = np.asarray(costs, np.int64)
        left[list(told)] = 0
        return np.asarray(np.bincount(self.owners, weights=left[self.members], minlength=self.count), np.int64)

    def worth(self, worth: Floats) -> Floats:
        """Return the `worth` of the concepts of each unit, by how much it appeals."""
        return np.asarray(np.bincount(self.of, weights=worth[self.ids], minlength=self.count) * self.appeals)

    def without(self, chosen: Sequence[int], worth: Floats, repeated: float) -> Callable[[int], Floats]:
        """Return what tells for a place in `chosen` what each unit would add to the worth of all others of them.

        A concept is worth `repeated` times as much each time that it is told. Only what is told makes a difference, so
        the rest is summed up once.
        """
        own = [self.concepts(unit) for unit in chosen]
        told = distinct(np.concatenate(own))
        rest = worth.copy()
        rest[told] = 0.0
        base = np.bincount(self.of, weights=rest[self.ids], minlength=self.count)
        places = np.full(worth.size, -1)
        places[told] = np.arange(told.size)
        held = np.flatnonzero(places[self.ids] >= 0)
        of, at = self.of[held], places[self.ids[held]]

        def gains(place: int) -> Floats:
            left = worth[told]
            for each in (*own[:place], *own[place + 1 :]):
                left[places[each]] *= repeated
            return np.asarray((base + np.bincount(of, weights=left[at], minlength=self.count)) * self.appeals)

        return gains
