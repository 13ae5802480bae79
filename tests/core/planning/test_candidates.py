"""What could be told of a set."""

from __future__ import annotations

import numpy as np
import pytest

from service.core.planning.candidates import PER_POINT, POINTS, candidates
from service.core.types import Document, Related, SentenceId
from service.engine.relate import relate
from service.evals.bench.large import articles
from tests.articles import event, made


@pytest.fixture(scope="module")
def large() -> tuple[tuple[Document, ...], Related]:
    """A set with more points than a short summary looks at, and how it hangs together."""
    documents = tuple(made(text) for text in articles(24, seed=8))
    related = relate(documents)
    assert len(related.points) > POINTS
    return documents, related


def test_every_point_of_a_small_set_is_looked_at() -> None:
    """Rows are in source order, and hold all sentences of points."""
    related = relate(event())
    rows = list(candidates(event(), related, 200.0))
    assert rows == sorted(rows)
    assert {each for point in related.points for each in point.sentences} <= set(rows)


def test_of_a_large_set_the_best_points_are_looked_at(large: tuple[tuple[Document, ...], Related]) -> None:
    """What is looked at are the first points, more of them for a longer summary, and what is told with these."""
    documents, related = large
    short, long = candidates(documents, related, 100.0), candidates(documents, related, 2_000.0)
    best = {each for point in related.points[:POINTS] for each in point.sentences[:PER_POINT]}
    assert best <= set(short)
    assert len(set(short)) < len(set(long))
    assert related.points[-1].sentences[0] in set(long) - set(short)


def test_what_is_kept_is_looked_at_wherever_it_stands(large: tuple[tuple[Document, ...], Related]) -> None:
    """A sentence that an update keeps may have fallen far behind; one of no point is not looked at."""
    documents, related = large
    last = related.points[-1].sentences[0]
    pool = candidates(documents, related, 100.0, [last, SentenceId(0, 9_999)])
    row = pool.row(last)
    assert row is not None
    assert pool.identity(row) == last
    assert pool.row(SentenceId(0, 9_999)) is None


def test_what_was_looked_at_before_shapes_nothing(large: tuple[tuple[Document, ...], Related]) -> None:
    """The same candidates come out after more and after fewer were asked for."""
    documents, related = large
    first = candidates(documents, related, 100.0)
    candidates(documents, related, 3_000.0)
    again = candidates(documents, related, 100.0)
    assert list(again) == list(first)
    assert again.told() == first.told()
    assert all(np.array_equal(one, other) for one, other in zip(again.wordings, first.wordings, strict=True))
