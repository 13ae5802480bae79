"""What a sentence says of a value that it tells."""

from __future__ import annotations

import pytest

from service.core.disagreements.told.statements import statements
from service.core.disagreements.told.surroundings import Surroundings, digits, magnitude, sort, surroundings
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId


def around(text: str, number: int = 0) -> Surroundings:
    """Return what the sentence `text` says of the value with this number."""
    return surroundings(list(statements(line(SentenceId(0, 0), text, "en")))[number])


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("A year ago the fair drew 4,000 visitors.", "past"),
        ("Prosecutors had asked for nine years in prison.", "unsure"),
        ("The hall has room for 500 people.", "limit"),
        ("In Cova alone 31 houses burned down.", "part"),
        ("Another 12 houses burned down.", "other"),
        ("The death toll has risen to 22.", "growing"),
        ("The fire was under control by 9:30 p.m.", "ended"),
        ("The bridge will cost 40 million euros.", "coming"),
    ],
)
def test_words_beside_a_value_say_how_it_is_meant(text: str, cue: str) -> None:
    """Another time, a wish, a limit, a part, another thing, growth, an end, what is to come."""
    assert cue in around(text).cues


def test_a_value_alone_has_no_cue() -> None:
    """A plain report says nothing of that kind."""
    assert around("The fair drew 4,000 visitors.").cues == frozenset()


def test_words_are_known_by_their_side() -> None:
    """What stands before a value and what stands behind it are kept apart."""
    told = around("Thieves stole four paintings from the museum.")
    assert "museu" in told.behind
    assert told.before
    assert told.before.isdisjoint(told.behind)
    assert told.noun == told.noun[:5] != ""


def test_lengths_of_time_are_one_sort_and_compared_in_hours() -> None:
    """Two days and 48 hours are as long."""
    two, hours = (
        next(statements(line(SentenceId(0, 0), text, "en")))
        for text in ("The strike lasted two days.", "The strike is to last 48 hours.")
    )
    assert sort(two) == sort(hours) == ("measure", "time")
    assert magnitude(two) == magnitude(hours) == 48


@pytest.mark.parametrize(("text", "told"), [("It has 412,000 seats.", "412"), ("It has 1.5 million seats.", "15")])
def test_digits_are_those_before_the_zeros(text: str, told: str) -> None:
    """By them 412 and 421 are seen to be the same in another order."""
    assert digits(next(statements(line(SentenceId(0, 0), text, "en")))) == told
