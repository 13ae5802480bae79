"""What could be told of one document: runs of its sentences that can be read on their own, and how they read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np

from service.core.planning.alone.dependence import Dependence
from service.core.planning.alone.introductions import Introduced
from service.core.planning.alone.wordings import Wordings, columns, wording
from service.core.relating.sorting import Ints, spread
from service.core.relating.terms import Flags
from service.core.remembered import Remembered
from service.core.types import Document

MOST_TOGETHER: Final = 4  # sentences of a run with those that introduce whom it names


class Runs(NamedTuple):
    """Runs of rows: run i has the next `sizes[i]` of `members`."""

    members: Ints
    sizes: Ints

    def where(self, kept: Flags) -> Runs:
        """Return the runs that are `kept`."""
        return Runs(self.members[np.repeat(kept, self.sizes)], self.sizes[kept])

    def at(self, places: Ints) -> Runs:
        """Return the runs at `places`, in their order."""
        sizes = self.sizes[places]
        return Runs(self.members[spread((np.cumsum(self.sizes) - self.sizes)[places], sizes)], sizes)


def listed(runs: Iterable[tuple[int, ...]]) -> Runs:
    """Return `runs` of rows as arrays."""
    every = list(runs)
    return Runs(
        np.asarray(list(chain.from_iterable(every)), np.int64), np.asarray([len(run) for run in every], np.int64)
    )


class Part(NamedTuple):
    """What is known of a document's sentences, as few arrays, since those of many documents are laid together.

    Each of `rows` has the number of a sentence, in order, the run as which it can be told, and how it reads. Run j has
    the next `runs[j, 0]` of `members`, and can be told together with those who introduce whom it names as run
    `runs[j, 1]`; -1 stands for not at all.
    """

    rows: Ints
    members: Ints
    runs: Ints

    @property
    def wordings(self) -> Wordings:
        """How the sentences read."""
        return columns(self.rows[:, 2:])

    @classmethod
    def joined(cls, parts: Sequence[Part]) -> Part:
        """Return the parts of several documents, one behind the other; their numbers stay."""
        return cls(*map(np.concatenate, zip(*(parts or [_NOTHING]), strict=True)))


_NOTHING: Final = Part(
    np.zeros((0, 2 + len(Wordings._fields)), np.int64), np.zeros(0, np.int64), np.zeros((0, 2), np.int64)
)


class Article:
    """What could be told of a document; found out of the sentences that are asked for, and kept."""

    def __init__(self, document: Document) -> None:
        self._known = Dependence(document)
        self._language = document.language
        self._runs: dict[int, tuple[int, ...] | None] = {}
        self._wordings: dict[int, tuple[int, ...]] = {}
        self._whole: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._part: Part | None = None

    def part(self, asked: Iterable[int], people: Introduced) -> Part:
        """Return what could be told of the sentences `asked`, and of those that were asked for before.

        `people` are those whom the document introduces.
        """
        new = [number for number in asked if number not in self._runs]
        if new or self._part is None:
            self._runs |= {number: self._known.run(number) for number in new}
            self._part = self._told(people)
        return self._part

    def wordings(self, numbers: Iterable[int]) -> Wordings:
        """Return how the sentences `numbers` read."""
        return columns(np.asarray([self._wording(number) for number in numbers], np.int64))

    def _wording(self, number: int) -> tuple[int, ...]:
        found = self._wordings.get(number)
        if found is None:
            found = self._wordings[number] = wording(
                self._known.text(number), self._language, opines=self._known.opines
            )
        return found

    def _told(self, people: Introduced) -> Part:
        alone = dict.fromkeys(run for run in self._runs.values() if run is not None)
        whole = {run: self._introduced(run, people) for run in alone} if people.needs else {}
        places = {run: place for place, run in enumerate(dict.fromkeys((*alone, *filter(None, whole.values()))))}
        numbers = sorted({*self._runs, *chain.from_iterable(places)})
        rows = {number: row for row, number in enumerate(numbers)}
        runs = [self._runs.get(number) for number in numbers]
        told = zip(numbers, [-1 if run is None else places[run] for run in runs], strict=True)
        wholes = [(len(run), places.get(whole.get(run, ()), -1)) for run in places]
        return Part(
            rows=np.asarray([(*each, *self._wording(each[0])) for each in told], np.int64),
            members=np.asarray([rows[each] for run in places for each in run], np.int64),
            runs=np.asarray(wholes, np.int64).reshape(-1, 2),
        )

    def _introduced(self, run: tuple[int, ...], people: Introduced) -> tuple[int, ...]:
        """Return `run` with the sentences before it that introduce whom it names; none for none, or too many."""
        if run not in self._whole:
            self._whole[run] = self._introducing(set(run), people)
        return self._whole[run]

    def _introducing(self, own: set[int], people: Introduced) -> tuple[int, ...]:
        first = {place for each in own for place in people.needs.get(each, {}).values()} - own
        before = {member for place in first for member in self._known.run(place) or (-1,)}
        if not before or -1 in before or len(before | own) > MOST_TOGETHER:
            return ()
        return tuple(sorted(before | own))


articles: Remembered[Article] = Remembered(Article)
