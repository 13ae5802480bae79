"""Points: sentences of one or more documents that report the same thing, ranked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final, TypeAlias

import numpy as np

from service.core.similarity import Index
from service.core.sorting import Ints, firsts
from service.core.terms import Flags, Floats, Terms
from service.core.types import Point, SentenceId

Same: TypeAlias = Mapping[SentenceId, tuple[SentenceId, ...]]

NONE: Final[Same] = MappingProxyType({})
ALIKE: Final = 0.4  # cosine from which two sentences report the same thing: nine in ten of such pairs of news do
TELLING: Final = 4  # content words below which a sentence is too short to be recognized in another
STEP: Final = 1_000  # sentences that are looked up at a time, at least
CELLS: Final = 1_000_000  # and so many that their cosines with all others are about this many numbers
MOST_POINTS: Final = 2_000  # more than any summary tells
MOST_SENTENCES: Final = 64  # per point: enough to count independent sources by


def points(terms: Terms, scores: Floats, origins: Sequence[int], same: Same = NONE) -> tuple[Point, ...]:
    """Return the points of the set, the best first: each is led by its best sentence (leader clustering).

    `same` has the further sentences that say a row of `terms` word for word.
    """
    order = np.lexsort((np.arange(scores.size), -scores))
    groups: list[tuple[int, ...]] = []
    for group in led(terms, order):
        groups.append(group)
        if len(groups) == MOST_POINTS:
            break
    values = scores.tolist()
    return tuple([point(terms, group, values[group[0]], origins, same) for group in groups])


def led(terms: Terms, order: Ints) -> Iterator[tuple[int, ...]]:
    """Yield each row of `order` that no row before it has taken, with the later ones that it takes, in order."""
    index = Index(terms)
    rank = np.empty(order.size, np.int64)
    rank[order] = np.arange(order.size)
    telling = np.bincount(terms.rows[terms.content], minlength=order.size) >= TELLING
    taken = bytearray(order.size)
    at, step = 0, max(STEP, CELLS // index.size)
    while at < order.size:
        rows = order[at : at + step]
        rows = rows[np.frombuffer(taken, np.uint8)[rows] == 0]
        alike = close(index, rows[telling[rows]], rank, order, telling)
        for row in rows.tolist():
            if taken[row]:
                continue
            taken[row] = 1
            members = [other for other in alike[row] if not taken[other]] if row in alike else []
            for member in members:
                taken[member] = 1
            yield row, *members
        at += step


def close(index: Index, rows: Ints, rank: Ints, order: Ints, telling: Flags) -> dict[int, list[int]]:
    """Return for each of `rows` the rows after it that report the same thing, by their `rank`, where there are some."""
    asking, others = index.pairs(rows, ALIKE)
    kept = telling[others] & (rank[others] > rank[rows[asking]])
    cells = np.sort(asking[kept] * rank.size + rank[others[kept]])
    asking, others = cells // rank.size, order[cells % rank.size]
    bounds = np.flatnonzero(firsts(asking))
    spans = pairwise([*bounds.tolist(), others.size])
    members = others.tolist()
    asked = rows[asking[bounds]].tolist()
    return {row: members[start:end] for row, (start, end) in zip(asked, spans, strict=True)}


def point(terms: Terms, rows: tuple[int, ...], score: float, origins: Sequence[int], same: Same) -> Point:
    """Return the point that `rows` report, with those who say it word for word."""
    sentences = terms.sentences
    if len(rows) == 1 and sentences[rows[0]] not in same:
        return Point(sentences=(sentences[rows[0]],), origins=1, score=score)
    told = [sentence for row in rows for sentence in said(sentences[row], same)]
    return Point(
        sentences=tuple(told[:MOST_SENTENCES]),
        origins=len({origins[each.document] for each in told}),
        score=score,
    )


def said(sentence: SentenceId, same: Same) -> tuple[SentenceId, ...]:
    """Return `sentence` and those that say it word for word."""
    return (sentence, *same.get(sentence, ()))
