"""What is measured of two values that may be told of one quantity."""

from __future__ import annotations

from itertools import product

import pytest

from service.core.disagreements.finding import likeness_of
from service.core.disagreements.matched.elsewhere import Elsewhere
from service.core.disagreements.matched.kinship import AGAINST, NAMES, NEUTRAL, Kinship, distance
from service.core.disagreements.matched.matching import family
from service.core.disagreements.reading import readings
from service.core.disagreements.told.statements import Statement
from service.core.disagreements.told.surroundings import sort
from service.core.tables.matching_weights import WEIGHTS
from service.engine.relate import relate
from tests.articles import made

ONE = "Two men stole four paintings from the museum in Hallberg at about 3:40 a.m. on Monday. Jan Orr, 54, was hurt."
OTHER = (
    "Three paintings are gone from the museum in Hallberg. It took the thieves two hours. Orr is a 57-year-old guard."
)


def measured(one: str = ONE, other: str = OTHER) -> tuple[Kinship, list[Statement], list[Statement]]:
    """Return what measures the values of two articles, and the values of each."""
    documents = (made(one, "one"), made(other, "other"))
    read = tuple(readings(documents, relate(documents)))
    told = [each for document in read for each in document.stated]
    likeness = likeness_of(documents, read)
    kinship = Kinship(told, likeness, Elsewhere(likeness))
    return kinship, [each for each in told if not each.document], [each for each in told if each.document]


def test_each_signal_has_a_name_and_a_weight() -> None:
    """The order of the three is one."""
    kinship, mine, theirs = measured()
    pairs = [pair for pair in product(mine, theirs) if sort(pair[0]) == sort(pair[1])]
    assert pairs
    assert all(len(kinship.signals(*pair)) == len(NAMES) == len(WEIGHTS[family(pair[0])]) for pair in pairs)


def test_no_weight_is_against_the_meaning_of_its_signal() -> None:
    """What likeness adds is never below zero, and what a doubt adds is never above it."""
    for weights in WEIGHTS.values():
        told = dict(zip(NAMES, weights, strict=True))
        assert all(weight <= 0 for name, weight in told.items() if name in AGAINST)
        assert all(weight >= 0 for name, weight in told.items() if name not in AGAINST | NEUTRAL)


def test_a_noun_in_common_is_seen() -> None:
    """Four and three paintings count the same, two men do not."""
    kinship, mine, theirs = measured()
    three = next(each for each in theirs if each.line.text.startswith("Three"))
    signals = [
        (each.line.text[each.value.start :], dict(zip(NAMES, kinship.signals(each, three), strict=True)))
        for each in mine
        if sort(each) == sort(three)
    ]
    assert [told["one_noun"] for text, told in signals if text.startswith("four paintings")] == [1.0]
    assert [told["one_noun"] for text, told in signals if text.startswith("Two men")] == [0.0]


def test_ages_are_one_sort() -> None:
    """However they are put: behind a name, or as "57-year-old"."""
    _, mine, theirs = measured()
    assert ("age", "") in {sort(each) for each in mine} & {sort(each) for each in theirs}


@pytest.mark.parametrize(("one", "other", "apart"), [("100", "100", 0.0), ("100", "272", 1.0), ("10", "90000", 3.0)])
def test_distance_is_the_logarithm_of_the_ratio(one: str, other: str, apart: float) -> None:
    """Up to three, from where on more says nothing new."""
    texts = (f"The museum has {each} paintings in Hallberg." for each in (one, other))
    _, mine, theirs = measured(*texts)
    assert distance(mine[0], theirs[0]) == pytest.approx(apart, abs=0.01)


def test_times_of_day_are_apart_by_two_hours() -> None:
    """An hour counts half."""
    _, mine, theirs = measured(
        "The museum in Hallberg closed at 3 p.m. on Monday.", "The museum in Hallberg closed at 4 p.m. on Monday."
    )
    clocks = [next(each for each in told if each.kind[0] == "clock") for told in (mine, theirs)]
    assert distance(*clocks) == 0.5
