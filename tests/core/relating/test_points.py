"""Points: what several sentences report."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from service.core.relating.points import NOBODY, points, take
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


def naive(pairs: set[tuple[int, int]], size: int) -> dict[int, int]:
    """Return by whom each place is taken, gone through one after the other."""
    taken: dict[int, int] = {}
    for head in range(size):
        if head not in taken:
            for one, other in sorted(pairs):
                if one == head and other not in taken:
                    taken[other] = head
    return taken


@given(st.sets(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=120))
def test_places_are_taken_as_if_one_came_after_the_other(found: set[tuple[int, int]]) -> None:
    """Who takes whom is the same however many pairs are looked through at once."""
    pairs = {(min(pair), max(pair)) for pair in found if pair[0] != pair[1]}
    assert_taken(pairs, 41)


def test_a_long_chain_of_pairs_is_gone_through() -> None:
    """Of places each of which is like the next alone, every other one is taken."""
    assert_taken({(at, at + 1) for at in range(60)}, 61)


def assert_taken(pairs: set[tuple[int, int]], size: int) -> None:
    """Assert that of `pairs` of `size` places each is taken by whom it is taken one after the other."""
    by = np.full(size, NOBODY)
    take(*(np.asarray([pair[side] for pair in pairs], np.int64) for side in (0, 1)), by)
    assert {at: int(each) for at, each in enumerate(by) if each != NOBODY} == naive(pairs, size)
