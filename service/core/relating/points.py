"""Points: sentences of one or more documents that report the same thing, ranked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from types import MappingProxyType
from typing import Final, TypeAlias

import numpy as np

from service.core.relating.near import Near
from service.core.relating.similarity import Index
from service.core.relating.sorting import Ints, firsts
from service.core.relating.terms import Flags, Floats, Terms
from service.core.types import Point, SentenceId

Same: TypeAlias = Mapping[SentenceId, tuple[SentenceId, ...]]

NONE: Final[Same] = MappingProxyType({})
ALIKE: Final = 0.4  # cosine from which two sentences report the same thing: nine in ten of such pairs of news do
TELLING: Final = 4  # content words below which a sentence is too short to be recognized in another
STEP: Final = 1_000  # sentences that are looked up at a time, at least
CELLS: Final = 1_000_000  # and so many that their cosines with all others are about this many numbers
MOST_KNOWN: Final = 20_000  # sentences of a set up to which pairs are kept for the next
MOST_POINTS: Final = 2_000  # more than any summary tells
MOST_SENTENCES: Final = 64  # per point: enough to count independent sources by


def points(
    terms: Terms, scores: Floats, origins: Sequence[int], same: Same = NONE, most: int = MOST_POINTS
) -> tuple[Point, ...]:
    """Return the points of the set, the best first: each is led by its best sentence (leader clustering).

    `same` has the further sentences that say a row of `terms` word for word. After the `most` best points only those
    follow that several sentences report.
    """
    order = np.lexsort((np.arange(scores.size), -scores))
    rows, members = led(terms, order)
    places = zip(terms.owners[rows].tolist(), terms.numbers[rows].tolist(), strict=True)
    leading = [
        (row, SentenceId(*place))
        for rank, (row, place) in enumerate(zip(rows.tolist(), places, strict=True))
        if rank < most or row in members or place in same
    ]
    taken = list(chain.from_iterable(members.values()))
    named = dict(zip(taken, terms.named(np.asarray(taken, np.int64)), strict=True))
    return tuple(
        [
            point([place, *map(named.__getitem__, members.get(row, ()))], origins, same)
            if row in members or place in same
            else alone(place)
            for row, place in leading
        ]
    )


@lru_cache(maxsize=4 * MOST_POINTS)  # most points of a set are those of the set before
def alone(place: SentenceId) -> Point:
    """Return the point that the sentence at `place` alone reports."""
    return Point(sentences=(place,), origins=1)


def led(terms: Terms, order: Ints) -> tuple[Ints, dict[int, list[int]]]:
    """Return the rows of `order`, the first MOST_POINTS, that no row before has taken, and by these what each takes.

    A row takes all rows after it that report the same thing and are not taken yet.
    """
    rank = np.empty(order.size, np.int64)
    rank[order] = np.arange(order.size)
    before = np.zeros(terms.ids.size + 1, np.int64)  # content words before each word
    np.cumsum(terms.content, out=before[1:])
    telling = np.diff(before[terms.starts]) >= TELLING
    taken = bytearray(order.size)
    found: dict[int, list[int]] = {}
    leading = order[:0]
    for end, alike in alikes(terms, order, rank, telling, taken):
        for row, others in alike.items():  # in their order
            if not taken[row]:
                members = [other for other in others if not taken[other]]
                for member in members:
                    taken[member] = 1
                if members:
                    found[row] = members
        leading = order[:end][np.frombuffer(taken, np.uint8)[order[:end]] == 0]
        if leading.size >= MOST_POINTS:
            break
    return leading[:MOST_POINTS], found


def alikes(
    terms: Terms, order: Ints, rank: Ints, telling: Flags, taken: bytearray
) -> Iterator[tuple[int, dict[int, list[int]]]]:
    """Yield how much of `order` was looked up, and by each row of it those after it that report the same thing.

    Of a set that is small enough, all pairs are known. Else some are looked up at a time, those not `taken` by then.
    """
    found = _near(terms) if terms.ends[-1] <= MOST_KNOWN else None
    if found is not None:
        told = telling[found[0]] & telling[found[1]]
        one, other = rank[found[0][told]], rank[found[1][told]]
        yield order.size, listed(np.minimum(one, other), np.maximum(one, other), order)
        return
    index = Index(terms)
    step = max(STEP, CELLS // index.size)
    for at in range(0, order.size, step):
        asked = order[at : at + step]
        asked = asked[(np.frombuffer(taken, np.uint8)[asked] == 0) & telling[asked]]
        asking, others, _ = index.pairs(asked, ALIKE)
        one, other = rank[asked[asking]], rank[others]
        kept = telling[others] & (other > one)
        yield min(order.size, at + step), listed(one[kept], other[kept], order)


_near = Near(ALIKE)


def listed(one: Ints, other: Ints, order: Ints) -> dict[int, list[int]]:
    """Return the rows that are paired, by the first of both, in order; pairs come as positions in `order`."""
    cells = np.sort(one * order.size + other)
    one, others = order[cells // order.size], order[cells % order.size].tolist()
    bounds = np.flatnonzero(firsts(one))
    return {
        row: others[start:end]
        for row, (start, end) in zip(one[bounds].tolist(), pairwise([*bounds.tolist(), len(others)]), strict=True)
    }


def point(told: list[SentenceId], origins: Sequence[int], same: Same) -> Point:
    """Return the point that the sentences `told` report, the best first, and those who say it word for word."""
    told = [sentence for each in told for sentence in (each, *same.get(each, ()))]
    return Point(
        sentences=tuple(told[:MOST_SENTENCES]),
        origins=len({origins[each.document] for each in told}),
    )
