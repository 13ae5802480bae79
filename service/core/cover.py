"""Covering: choosing sentences whose concepts together are worth most within a length.

Greedy choice by worth per length, which for such a sum is never far from the best there is (Lin and Bilmes 2011), with
lazy re-evaluation (Minoux 1978): a gain only shrinks while others are chosen, so most are never computed again.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from service.core.sorting import Ints, distinct
from service.core.terms import Floats, Terms

REPEATED: Final = 0.05  # what a concept is still worth once it has been told
SHORTNESS: Final = 0.8  # exponent of the length: below one, longer sentences are not looked down upon
ROUNDS: Final = 4  # exchanges at most
CLEARLY: Final = 2.0  # times as much as a kept sentence another has to be worth to take its place
TRIED: Final = 24  # units tried in the place of a chosen one


class Unit(NamedTuple):
    """Sentences that are told together: rows of the terms, their concepts, and how much they appeal besides."""

    rows: tuple[int, ...]
    concepts: Ints
    appeal: float


class Cover:
    """A choice in the making. `costs[row]` is the length of a row; `most` the length there is."""

    def __init__(self, units: Sequence[Unit], worth: Floats, costs: Sequence[int], most: int) -> None:
        self.units = units
        self.worth = worth
        self.left_worth = worth.copy()
        self.costs = costs
        self.left = most
        self.most = most
        self.told: dict[int, None] = {}
        self.chosen: list[int] = []
        self.kept: dict[int, None] = {}
        self._flat: tuple[Ints, Ints, Floats] | None = None

    def cost(self, unit: int) -> int:
        """Return what telling `unit` adds to the length."""
        return sum(self.costs[row] for row in self.units[unit].rows if row not in self.told)

    def gain(self, unit: int) -> float:
        """Return what telling `unit` now is worth per length, rounded so that equal gains compare equal."""
        cost = self.cost(unit)
        if cost == 0:
            return 0.0
        own = self.units[unit]
        worth = float(self.left_worth[own.concepts].sum()) * own.appeal
        return round(worth / math.pow(cost, SHORTNESS), 9)

    def _each(self) -> list[float]:
        """Return the gain of every unit, worked out in one go."""
        costs = [self.cost(unit) for unit in range(len(self.units))]
        worth = self.gains().tolist()
        return [
            round(each / math.pow(cost, SHORTNESS), 9) if cost else 0.0 for each, cost in zip(worth, costs, strict=True)
        ]

    def take(self, unit: int) -> None:
        """Tell `unit`."""
        self.left -= self.cost(unit)
        self.told.update(dict.fromkeys(self.units[unit].rows))
        self.left_worth[self.units[unit].concepts] *= REPEATED
        self.chosen.append(unit)

    def fill(self, allowed: Allowed, least: float = 0.0) -> None:
        """Choose until nothing fits, or until nothing is worth `least` of what the first choice was."""
        queue = [(-gain, unit, len(self.chosen)) for unit, gain in enumerate(self._each())]
        heapq.heapify(queue)
        waiting: list[int] = []
        floor, shortest = 0.0, min(self.costs, default=0)
        while queue and self.left >= shortest:
            value, unit, seen = heapq.heappop(queue)
            if -value <= floor or self.cost(unit) > self.left:
                continue
            if seen != len(self.chosen):
                heapq.heappush(queue, (-self.gain(unit), unit, len(self.chosen)))
            elif not allowed.understood(self, unit):
                waiting.append(unit)
            elif allowed(self, unit):
                floor = floor or -value * least
                self.take(unit)
                for again in waiting:
                    heapq.heappush(queue, (-self.gain(again), again, len(self.chosen)))
                waiting.clear()

    def keep(self, units: Sequence[int], allowed: Allowed) -> None:
        """Choose `units`, as far as they fit and do not repeat each other, before anything else."""
        for unit in units:
            if self.cost(unit) <= self.left and allowed(self, unit):
                self.take(unit)
                self.kept[unit] = None

    def exchange(self, allowed: Allowed) -> None:
        """Put another unit in the place of a chosen one while that makes the whole worth more, then fill what is left.

        Each round makes the best single exchange there is. What was chosen first stays first; what was kept goes only
        for something clearly better.
        """
        for _ in range(ROUNDS if self.chosen else 0):
            self.gains()
            swaps = [(*self._best_for(place, allowed), place) for place in range(len(self.chosen))]
            better, unit, place = max(swaps, key=lambda swap: (swap[0], -swap[2]))
            if better <= 0.0:
                return
            self._restart([unit if at == place else chosen for at, chosen in enumerate(self.chosen)])
            self.fill(allowed)

    def _best_for(self, place: int, allowed: Allowed) -> tuple[float, int]:
        """Return how much the whole would be worth more with another unit at `place`, and which unit that is."""
        out = self.chosen[place]
        others = Cover(self.units, self.worth, self.costs, self.most)
        others._flat = self._flat
        for unit in self.chosen[:place] + self.chosen[place + 1 :]:
            others.take(unit)
        if others.cost(out) != sum(self.costs[row] for row in self.units[out].rows):
            return 0.0, out  # its sentences are shared with another run
        gains = others.gains()
        better = np.round(gains - gains[out] * (CLEARLY if out in self.kept else 1.0), 9)
        for unit in np.argsort(-better, kind="stable")[:TRIED].tolist():
            if better[unit] <= 0.0:
                break
            if others.cost(unit) <= others.left and allowed(others, unit):
                return float(better[unit]), unit
        return 0.0, out

    def gains(self) -> Floats:
        """Return what each unit would add to the worth of the whole."""
        if self._flat is None:
            sizes = [unit.concepts.size for unit in self.units]
            self._flat = (
                np.repeat(np.arange(len(self.units)), sizes),
                np.concatenate([np.zeros(0, np.int64), *(unit.concepts for unit in self.units)]),
                np.asarray([unit.appeal for unit in self.units]),
            )
        rows, concepts, appeals = self._flat
        return np.asarray(np.bincount(rows, weights=self.left_worth[concepts], minlength=len(self.units)) * appeals)

    def _restart(self, units: Sequence[int]) -> None:
        self.left_worth, self.left = self.worth.copy(), self.most
        self.told, self.chosen = {}, []
        for unit in units:
            self.take(unit)


class Strangers(NamedTuple):
    """For each row the names that it takes for known, and those that it introduces."""

    needs: Sequence[frozenset[str]]
    introduces: Sequence[frozenset[str]]


class Allowed:
    """Says whether a unit may still be told: not where it repeats what is told, or names somebody nobody introduces."""

    def __init__(self, terms: Terms, points: Sequence[int], same: float, strangers: Strangers | None = None) -> None:
        self.terms = terms
        self.strangers = strangers
        self.bags: dict[int, frozenset[int]] = {}
        self.points = points
        self.same = same

    def __call__(self, cover: Cover, unit: int) -> bool:
        """Return whether no new sentence of `unit` says what a told one says."""
        new = [row for row in cover.units[unit].rows if row not in cover.told]
        return (
            bool(new)
            and self.understood(cover, unit)
            and not any(self.repeats(row, told) for row in new for told in cover.told)
        )

    def understood(self, cover: Cover, unit: int) -> bool:
        """Return whether everybody whom a told sentence or one of `unit` names is introduced by one of these."""
        if self.strangers is None:
            return True
        rows = {*cover.told, *cover.units[unit].rows}
        needed = {name for row in rows for name in self.strangers.needs[row]}
        return not needed or needed.issubset(name for row in rows for name in self.strangers.introduces[row])

    def repeats(self, row: int, told: int) -> bool:
        """Say whether two rows report the same: one point, or one's content words mostly among the other's."""
        if self.points[row] == self.points[told] >= 0:
            return True
        one, other = self.bag(row), self.bag(told)
        return len(one & other) > self.same * max(1, min(len(one), len(other)))

    def bag(self, row: int) -> frozenset[int]:
        """Return the content words of `row`."""
        known = self.bags.get(row)
        if known is None:
            ids = self.terms.row(row)
            known = self.bags[row] = frozenset(ids[~self.terms.stop[ids]].tolist())
        return known


def together(arrays: Sequence[Ints]) -> Ints:
    """Return the distinct numbers of `arrays`, in order."""
    return arrays[0] if len(arrays) == 1 else distinct(np.concatenate(arrays))
