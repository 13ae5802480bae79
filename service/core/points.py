"""Points: sentences of one or more documents that report the same thing, ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

import numpy as np

from service.core.similarity import SMALL, Index
from service.core.terms import Floats, Terms
from service.core.types import Point, SentenceId

Same: TypeAlias = Mapping[SentenceId, tuple[SentenceId, ...]]

NONE: Final[Same] = MappingProxyType({})
ALIKE: Final = 0.4  # cosine from which two sentences report the same thing: nine in ten of such pairs of news do
TELLING: Final = 4  # content words below which a sentence is too short to be recognized in another
MOST_POINTS: Final = 2_000  # more than any summary tells
MOST_SENTENCES: Final = 64  # per point: enough to count independent sources by


def points(terms: Terms, scores: Floats, origins: Sequence[int], same: Same = NONE) -> tuple[Point, ...]:
    """Return the points of the set, the best first: each is led by its best sentence (leader clustering).

    `same` has the further sentences that say a row of `terms` word for word.
    """
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
        others = [other for other in alike if telling[row] and telling[other] and not taken[other]]
        others.sort(key=lambda other: (-values[other], other))
        for member in (row, *others):
            taken[member] = 1
        told = [sentence for member in (row, *others) for sentence in said(terms.sentences[member], same)]
        found.append(
            Point(
                sentences=tuple(told[:MOST_SENTENCES]),
                origins=len({origins[each.document] for each in told}),
                score=values[row],
            )
        )
    return tuple(found)


def said(sentence: SentenceId, same: Same) -> tuple[SentenceId, ...]:
    """Return `sentence` and those that say it word for word."""
    return (sentence, *same.get(sentence, ()))
