"""Points: sentences of one or more documents that report the same thing, ranked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice, pairwise
from types import MappingProxyType
from typing import Final, TypeAlias

import numpy as np

from service.core.relating.near import Near
from service.core.relating.similarity import Index
from service.core.relating.sorting import Ints, descending, firsts
from service.core.relating.terms import Floats, Terms
from service.core.types import Point, SentenceId

Same: TypeAlias = Mapping[SentenceId, tuple[SentenceId, ...]]

NONE: Final[Same] = MappingProxyType({})
ALIKE: Final = 0.4  # cosine from which two sentences report the same thing: nine in ten of such pairs of news do
TELLING: Final = 4  # content words below which a sentence is too short to be recognized in another
STEP: Final = 1_000  # sentences that are looked up at a time, at least
CELLS: Final = 1_000_000  # and so many that their cosines with all others are about this many numbers
MOST_KNOWN: Final = 20_000  # sentences of a set up to which pairs are kept for the next
MOST_POINTS: Final = 2_000  # more than any summary tells
ROUNDS: Final = 8  # in which all pairs of a set are looked through at once
NOBODY: Final = np.iinfo(np.int64).max  # that takes a row
MOST_SENTENCES: Final = 64  # per point: enough to count independent sources by


def points(
    terms: Terms, scores: Floats, origins: Sequence[int], same: Same = NONE, most: int = MOST_POINTS
) -> tuple[Point, ...]:
    """Return the points of the set, the best first: each is led by its best sentence (leader clustering).

    `same` has the further sentences that say a row of `terms` word for word. After the `most` best points only those
    follow that several sentences report.
    """
    order = descending(scores)
    rows, members = led(terms, order)
    rows = np.concatenate((rows[:most], _several(terms, rows[most:], members, same)))
    named = terms.named(np.asarray(list(chain.from_iterable(members.values())), np.int64))
    taken = {row: list(islice(named, len(others))) for row, others in members.items()}
    return tuple(
        [
            point([place, *taken.get(row, ())], origins, same) if row in taken or place in same else alone(place)
            for row, place in zip(rows.tolist(), terms.named(rows), strict=True)
        ]
    )


def _several(terms: Terms, rows: Ints, members: Mapping[int, Sequence[int]], same: Same) -> Ints:
    """Return those of `rows` that take others, or that others say word for word."""
    leading = np.zeros(terms.lengths.size, bool)
    leading[list(members)] = True
    heads = np.asarray(list(same), np.int64).reshape(-1, 2)
    within = terms.at(heads[:, 0], heads[:, 1])
    leading[within[within < leading.size]] = True  # of terms that lack a head its neighbour, which is looked at in vain
    kept = rows[leading[rows]]
    found = [row in members or place in same for row, place in zip(kept.tolist(), terms.named(kept), strict=True)]
    return np.asarray(kept[np.asarray(found, bool)], np.int64)


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
    by = np.full(order.size, NOBODY)
    leading = order[:0]
    for end, one, other in alikes(terms, order, rank, by):
        open_to = by[other] == NOBODY
        take(one[open_to], other[open_to], by)
        leading = order[:end][by[:end] == NOBODY]
        if leading.size >= MOST_POINTS:
            break
    taken = np.flatnonzero(by < NOBODY)
    taken = taken[np.argsort(by[taken], kind="stable")]
    bounds = np.flatnonzero(firsts(by[taken]))
    others = order[taken].tolist()
    heads = zip(order[by[taken[bounds]]].tolist(), pairwise([*bounds.tolist(), len(others)]), strict=True)
    return leading[:MOST_POINTS], {head: others[start:end] for head, (start, end) in heads}


def take(one: Ints, other: Ints, by: Ints) -> None:
    """Write to `by` which place takes each, given pairs of places that are alike, the earlier one first.

    A place that is taken takes none. One that no other comes before takes all of its pairs; without these and theirs
    there are others of whom that is true. Few rounds leave none; of a long chain the rest is gone through in order.
    """
    taken = np.zeros(by.size, bool)
    left = one, other
    for _ in range(ROUNDS):
        if not left[0].size:
            break
        behind = np.zeros(by.size, bool)
        behind[left[1]] = True
        taken[left[1][~behind[left[0]]]] = True
        free = ~(taken[left[0]] | taken[left[1]])
        left = left[0][free], left[1][free]
    for head, row in sorted(zip(left[0].tolist(), left[1].tolist(), strict=True)):
        if not taken[head]:
            taken[row] = True
    leads = ~taken[one]
    np.minimum.at(by, other[leads], one[leads])


def alikes(terms: Terms, order: Ints, rank: Ints, by: Ints) -> Iterator[tuple[int, Ints, Ints]]:
    """Yield how much of `order` was looked up, and the places in it of two rows that report the same thing.

    The earlier place comes first. Of a set that is small enough, all pairs are known. Else some rows are looked up at a
    time, those that are not taken `by` another by then.
    """
    telling = terms.contents >= TELLING
    found = _near(terms) if terms.ends[-1] <= MOST_KNOWN else None
    if found is not None:
        told = telling[found[0]] & telling[found[1]]
        one, other = rank[found[0][told]], rank[found[1][told]]
        yield order.size, np.minimum(one, other), np.maximum(one, other)
        return
    index = Index(terms)
    step = max(STEP, CELLS // index.size)
    for at in range(0, order.size, step):
        asked = order[at : at + step]
        asked = asked[(by[at : at + step] == NOBODY) & telling[asked]]
        asking, others, _ = index.pairs(asked, ALIKE)
        one, other = rank[asked[asking]], rank[others]
        kept = telling[others] & (other > one)
        yield min(order.size, at + step), one[kept], other[kept]


_near = Near(ALIKE)


def point(told: list[SentenceId], origins: Sequence[int], same: Same) -> Point:
    """Return the point that the sentences `told` report, the best first, and those who say it word for word."""
    told = [sentence for each in told for sentence in (each, *same.get(each, ()))]
    return Point(
        sentences=tuple(told[:MOST_SENTENCES]),
        origins=len({origins[each.document] for each in told}),
    )
