"""What may still be told: what there is room for, what repeats nothing, and what names nobody unknown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final, Protocol

import numpy as np

from service.core.planning.units import Units
from service.core.relating.sorting import Ints
from service.core.relating.terms import Terms

# Shares of the content words of the shorter of two sentences from which it says the same.
SAME: Final = 0.55  # of two articles
LEADS_SAME: Final = 0.45  # of two articles that open with them, where both are news
TELLING_SAME: Final = 0.4  # of two articles, where TELLING words are shared that few sentences of the set have
WITHIN: Final = 0.7  # of one article, whose writer goes on rather than says it twice
NEARLY: Final = 0.3  # of two articles, from which they may tell the same deed in other words
TELLING: Final = 4
FEW: Final = 0.1  # share of the sentences of a set that have a telling word; those whom it is about are named in more


class Room:
    """The rows that are told, and the length that is left of `most`. `costs[row]` is the length of a row."""

    def __init__(self, units: Units, costs: Sequence[int], most: int) -> None:
        self.units = units
        self.costs = costs
        self.most = self.left = most
        self.told: dict[int, None] = {}

    def cost(self, unit: int) -> int:
        """Return what telling `unit` adds to the length."""
        costs, told = self.costs, self.told
        return sum([costs[row] for row in self.units.rows(unit) if row not in told])

    def tell(self, *units: int) -> None:
        """Tell the rows of `units`."""
        self.told.update(dict.fromkeys(chain.from_iterable(map(self.units.rows, units))))
        self.left = self.most - sum(map(self.costs.__getitem__, self.told))


class Strangers(Protocol):
    """Who has to be introduced."""

    def needs(self, row: int) -> frozenset[str]:
        """Return the names that `row` takes for known."""

    def introduces(self, row: int) -> frozenset[str]:
        """Return the names that `row` introduces."""


class Points(Protocol):
    """Which rows report the same thing."""

    def of(self, row: int) -> int:
        """Return the number of the point that `row` shares with others, -1 for none."""


class Allowed:
    """Says whether a unit may still be told: not where it repeats what is told, or names somebody nobody introduces."""

    def __init__(
        self,
        terms: Terms,
        points: Points,
        strangers: Strangers | None = None,
        deeds: Callable[[int, int], bool] | None = None,
    ) -> None:
        self.terms = terms
        self.deeds = deeds
        self.strangers = strangers
        self.bags: dict[int, frozenset[int]] = {}
        self.points = points
        self.leads: frozenset[int] = frozenset()
        self._uses: Ints | None = None

    def __call__(self, room: Room, unit: int) -> bool:
        """Return whether no new sentence of `unit` says what a told one says."""
        new = [row for row in room.units.rows(unit) if row not in room.told]
        return (
            bool(new)
            and self.understood(room, unit)
            and not any(self.repeats(row, told) for row in new for told in room.told)
        )

    def understood(self, room: Room, unit: int) -> bool:
        """Return whether everybody whom a told sentence or one of `unit` names is introduced by one of these."""
        if self.strangers is None:
            return True
        rows = {*room.told, *room.units.rows(unit)}
        needed = frozenset[str]().union(*map(self.strangers.needs, rows))
        return not needed or needed <= frozenset[str]().union(*map(self.strangers.introduces, rows))

    def repeats(self, row: int, told: int) -> bool:
        """Say whether two rows report the same: one point, or one's content words mostly among the other's."""
        if self.points.of(row) == self.points.of(told) >= 0:
            return True
        one, other = self.bag(row), self.bag(told)
        shared = one & other
        least = max(1, min(len(one), len(other)))
        if self.terms.owners[row] == self.terms.owners[told]:
            return len(shared) > WITHIN * least
        if len(shared) > (LEADS_SAME if {row, told} <= self.leads else SAME) * least:
            return True
        if len(shared) > TELLING_SAME * least and sum(map(self.telling, shared)) >= TELLING:
            return True
        return self.tells(row, told)

    def tells(self, row: int, told: int) -> bool:
        """Say whether two rows tell the same deed; closer looked at where they have enough words in common."""
        if self.deeds is None:
            return False
        one, other = self.bag(row), self.bag(told)
        return len(one & other) >= NEARLY * min(len(one), len(other)) and self.deeds(row, told)

    def telling(self, stem: int) -> bool:
        """Say whether few sentences have `stem`: what a set is about, and whom, nearly all have."""
        if self._uses is None:
            self._uses = np.bincount(self.terms.ids, minlength=self.terms.width)
        return bool(self._uses[stem] <= FEW * self.terms.lengths.size)

    def bag(self, row: int) -> frozenset[int]:
        """Return the content words of `row`."""
        known = self.bags.get(row)
        if known is None:
            ids = self.terms.row(row)
            known = self.bags[row] = frozenset(ids[~self.terms.stop[ids]].tolist())
        return known
