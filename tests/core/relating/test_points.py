"""Points: what several sentences report."""

from __future__ import annotations

import numpy as np

from service.core.relating.points import points
from service.core.relating.terms import all_terms
from service.core.types import SentenceId
from tests.articles import made

DOCUMENTS = (
    made("The cargo ship struck the northern pier on Monday."),
    made("Grain prices rose. A cargo ship hit the northern pier Monday."),
)


def test_retold_sentences_are_one_point() -> None:
    """The better sentence leads its point, and independent sources are counted."""
    found = points(all_terms(DOCUMENTS), np.asarray([1.0, 0.1, 2.0]), (0, 1))
    assert found[0].sentences == (SentenceId(1, 1), SentenceId(0, 0))
    assert found[0].origins == 2
    assert found[1].sentences == (SentenceId(1, 0),)


def test_copied_sources_count_once() -> None:
    """A point told by two documents of one origin has one source."""
    assert points(all_terms(DOCUMENTS), np.asarray([1.0, 0.1, 2.0]), (0, 0))[0].origins == 1


def test_points_are_ranked_and_ties_keep_source_order() -> None:
    """The best point comes first; equal ones come as they stand."""
    document = made("Grain prices rose sharply. Voters elected mayors. Birds migrate southwards.")
    found = points(all_terms((document,)), np.asarray([1.0, 2.0, 1.0]), (0,))
    assert [point.sentences[0].sentence for point in found] == [1, 0, 2]


def test_after_the_best_only_shared_points_follow() -> None:
    """Beyond so many points, what one sentence alone reports is left out; what several report is not."""
    scores = np.asarray([0.2, 1.0, 0.1])
    every = points(all_terms(DOCUMENTS), scores, (0, 1))
    assert [len(point.sentences) for point in every] == [1, 2]
    assert points(all_terms(DOCUMENTS), scores, (0, 1), most=0) == every[1:]
    assert points(all_terms(DOCUMENTS), np.asarray([2.0, 0.1, 1.0]), (0, 1), most=1) == every[1:]
