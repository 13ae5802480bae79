"""Covering: choosing sentences whose concepts together are worth most within a length.

Greedy choice by worth per length, which for such a sum is never far from the best there is (Lin and Bilmes 2011), with
lazy re-evaluation (Minoux 1978): a gain only shrinks while others are chosen, so most are never computed again.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Sequence
from itertools import repeat
from typing import Final

import numpy as np

from service.core.planning.allowed import Allowed, Room
from service.core.planning.units import Units
from service.core.relating.sorting import Ints
from service.core.relating.terms import Floats

REPEATED: Final = 0.05  # what a concept is still worth once it has been told
SHORTNESS: Final = 0.8  # exponent of the length: below one, longer sentences are not looked down upon
ROUNDS: Final = 4  # exchanges at most
CLEARLY: Final = 2.0  # times as much as a kept sentence another has to be worth to take its place
SLACK: Final = 0.05  # share of the length that may be left
ENOUGH: Final = 0.9  # share of what a unit is worth that a longer one in its place must be
NEARLY: Final = 1e-9  # far more than sums of one worth can differ by
TRIED: Final = 24  # units tried in the place of a chosen one


class Cover(Room):
    """A choice in the making, by what each concept is still worth."""

    def __init__(self, units: Units, worth: Floats, costs: Sequence[int], most: int) -> None:
        super().__init__(units, costs, most)
        self.worth = worth
        self.left_worth = worth.copy()
        self.chosen: list[int] = []
        self.kept: dict[int, None] = {}
        self.news: frozenset[int] = frozenset()  # rows of which one stays told, whatever is exchanged

    def gain(self, unit: int) -> float:
        """Return what telling `unit` now is worth per length, rounded so that equal gains compare equal."""
        cost = self.cost(unit)
        if cost == 0:
            return 0.0
        worth = float(self.left_worth[self.units.concepts(unit)].sum()) * self.units.likes[unit]
        return round(worth / math.pow(cost, SHORTNESS), 9)

    def _each(self, costs: Ints) -> list[float]:
        """Return the gain of every unit, worked out in one go."""
        kinds, which = np.unique(costs, return_inverse=True)
        powers = np.asarray([math.pow(cost, SHORTNESS) if cost else math.inf for cost in kinds.tolist()])
        return [round(gain, 9) for gain in (self.units.worth(self.left_worth) / powers[which]).tolist()]

    def take(self, unit: int) -> None:
        """Tell `unit`."""
        self.tell(unit)
        self.left_worth[self.units.concepts(unit)] *= REPEATED
        self.chosen.append(unit)

    def fill(self, allowed: Allowed, least: float = 0.0) -> None:
        """Choose until nothing fits, or until nothing is worth `least` of what the first choice was."""
        floor, shortest = 0.0, min(self.costs, default=0)
        if self.left < shortest:
            return
        queue = self._queue()
        waiting: list[int] = []
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

    def _queue(self) -> list[tuple[float, int, int]]:
        """Return the units that may still have room, the best first; what has one sentence never gets shorter."""
        costs = self.units.costs(self.costs, self.told)
        gains = self._each(costs)
        open_to = np.flatnonzero((costs <= self.left) | (self.units.sizes > 1)).tolist()
        queue = list(zip([-gains[unit] for unit in open_to], open_to, repeat(len(self.chosen)), strict=False))
        heapq.heapify(queue)
        return queue

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
            gains = self.units.without(self.chosen, self.worth, REPEATED)
            swaps = [(*self._best_for(place, gains(place), allowed), place) for place in self._open()]
            better, unit, place = max(swaps, key=lambda swap: (swap[0], -swap[2]), default=(0.0, 0, 0))
            if better <= 0.0:
                return
            self._restart([unit if at == place else chosen for at, chosen in enumerate(self.chosen)])
            self.fill(allowed)

    def round_out(self, allowed: Allowed, spared: Collection[int] = ()) -> None:
        """Where more than SLACK of the length is left, put a longer unit in the place of one, at the least loss.

        What was kept stays, and so do the units `spared`; nothing changes where no such unit would fill the length.
        """
        least = self.left - SLACK * self.most
        if least <= 0.0 or not self.chosen:
            return
        gains, swaps = self.units.without(self.chosen, self.worth, REPEATED), []
        for place, out in enumerate(self.chosen):
            if out not in self.kept and out not in spared:
                others, worth = self._others(place), gains(place)
                costs = self.units.costs(self.costs, others.told)
                longer = np.flatnonzero((costs <= others.left) & (costs >= others.left - SLACK * self.most))
                best = longer[np.argsort(-worth[longer], kind="stable")[:TRIED]].tolist()
                told = self.news.isdisjoint(self.told) or not self.news.isdisjoint(others.told)
                fit = (each for each in best if told or not self.news.isdisjoint(self.units.rows(each)))
                unit = next((each for each in fit if allowed(others, each)), None)
                if unit is not None and worth[unit] >= ENOUGH * worth[out]:
                    swaps.append((round(float(worth[unit] - worth[out]), 9), -place, unit))
        if swaps:
            _, place, unit = max(swaps)
            self._restart([unit if at == -place else chosen for at, chosen in enumerate(self.chosen)])

    def insist(self, units: Sequence[int], allowed: Allowed, spared: Collection[int]) -> None:
        """Tell one of `units`: where there is room the one worth most, else in the place of what is missed least.

        What was kept stays, and so do the units `spared`. Nothing changes where that takes more than one of the others.
        """
        for unit in sorted(units, key=lambda each: (-self.gain(each), each)):
            if self.cost(unit) <= self.left and allowed(self, unit):
                self.take(unit)
                return
        gains, swaps = self.units.without(self.chosen, self.worth, REPEATED), []
        for place, out in enumerate(self.chosen):
            if out not in spared and out not in self.kept:
                others = self._others(place)
                worth = gains(place)
                fit = [each for each in units if others.cost(each) <= others.left and allowed(others, each)]
                swaps += [(round(float(worth[each] - worth[out]), 9), -place, each) for each in fit]
        if swaps:
            _, place, unit = max(swaps)
            self._restart([*self.chosen[:-place], *self.chosen[1 - place :], unit])
            self.fill(allowed)

    def _others(self, place: int) -> Room:
        """Return the room that there would be without the unit chosen at `place`."""
        others = Room(self.units, self.costs, self.most)
        others.tell(*self.chosen[:place], *self.chosen[place + 1 :])
        return others

    def _open(self) -> list[int]:
        """Return the places of chosen units but those of kept ones than which nothing that has room is clearly better.

        Most of what was kept stays: what another would be worth if nothing else were told shows it at once.
        """
        if not self.kept:
            return list(range(len(self.chosen)))
        most, costs = self.units.worth(self.worth), self.units.costs(self.costs, self.told)
        most[self.chosen] = 0.0
        found = []
        for place, out in enumerate(self.chosen):
            worth = float(self.left_worth[self.units.concepts(out)].sum()) / REPEATED * self.units.likes[out]
            room = self.left + sum([self.costs[row] for row in self.units.rows(out)])
            if out not in self.kept or most[costs <= room].max(initial=0.0) > CLEARLY * worth * (1.0 - NEARLY):
                found.append(place)
        return found

    def _best_for(self, place: int, gains: Floats, allowed: Allowed) -> tuple[float, int]:
        """Return how much the whole would be worth more with another unit at `place`, and which unit that is.

        `gains` are what each unit would add to what is told without it.
        """
        out = self.chosen[place]
        others = self._others(place)
        if others.cost(out) != sum(self.costs[row] for row in self.units.rows(out)):
            return 0.0, out  # its sentences are shared with another run
        better = np.round(gains - gains[out] * (CLEARLY if out in self.kept else 1.0), 9)
        told = self.news.isdisjoint(self.told) or not self.news.isdisjoint(others.told)
        gaining = np.flatnonzero(better > 0.0)
        for unit in gaining[np.argsort(-better[gaining], kind="stable")[:TRIED]].tolist():
            fits = told or not self.news.isdisjoint(self.units.rows(unit))
            if fits and others.cost(unit) <= others.left and allowed(others, unit):
                return float(better[unit]), unit
        return 0.0, out

    def _restart(self, units: Sequence[int]) -> None:
        self.left_worth, self.left = self.worth.copy(), self.most
        self.told, self.chosen = {}, []
        for unit in units:
            self.take(unit)
