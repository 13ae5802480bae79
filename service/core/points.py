"""Points: sentences of one or more documents that report the same thing, ranked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from service.core.similarity import SMALL, Index
from service.core.terms import Floats, Terms
from service.core.types import Point

ALIKE: Final = 0.4  # cosine from which two sentences report the same thing: nine in ten of such pairs of news do
TELLING: Final = 4  # content words below which a sentence is too short to be recognized in another
MOST_POINTS: Final = 2_000  # more than any summary tells
MOST_SENTENCES: Final = 64  # per point: enough to count independent sources by


def points(terms: Terms, scores: Floats, origins: Sequence[int]) -> tuple[Point, ...]:
    """Return the points of the set, the best first: each is led by its best sentence (leader clustering)."""
    index = Index(terms)
    order = np.lexsort((np.arange(scores.size), -scores)).tolist()
    taken = bytearray(scores.size)
    known = index.all_alike(ALIKE) if scores.size <= SMALL else None
    telling = (np.bincount(terms.rows[terms.content], minlength=scores.size) >= TELLING).tolist()
    values = scores.tolist()
    found: list[Point] = []
    for row in order:
        if taken[row]:
            continue
        if len(found) == MOST_POINTS:
            break
        alike = known[row] if known is not None else index.alike(row, ALIKE)
        members = [row, *(other for other in alike if telling[row] and telling[other] and not taken[other])]
        for member in members:
            taken[member] = 1
        found.append(point(terms, members, values, origins))
    return tuple(found)


def point(terms: Terms, members: list[int], scores: Sequence[float], origins: Sequence[int]) -> Point:
    """Return the point of these rows, the leader first."""
    leader, *others = members
    others.sort(key=lambda row: (-scores[row], row))
    return Point(
        sentences=tuple(terms.sentences[row] for row in [leader, *others][:MOST_SENTENCES]),
        origins=len({origins[terms.sentences[row].document] for row in members}),
        score=scores[leader],
    )
