"""Times of day that are told in words."""

from __future__ import annotations

import pytest

from service.core.facts.moments import moments


@pytest.mark.parametrize(
    ("text", "minute", "exact"),
    [
        ("It came at half past five.", 330, False),
        ("It came at about twenty past two on Monday.", 140, False),
        ("It came at a quarter to one.", 45, False),
        ("It came at a quarter past four in the afternoon.", 975, True),
        ("It came at four in the morning.", 240, True),
        ("It came at two in the afternoon.", 840, True),
    ],
)
def test_a_time_in_words_is_a_time_of_day(text: str, minute: int, *, exact: bool) -> None:
    """Before or after noon is known where the words behind it say so."""
    told = [(each.minute, each.exact) for each in moments(text) if each.kind == "clock"]
    assert told == [(minute, exact)]


@pytest.mark.parametrize("text", ["A quarter of it is gone.", "He ran past five men.", "Five in the team were hurt."])
def test_other_quarters_and_numbers_are_no_times(text: str) -> None:
    """A share, a way and a count have the same words."""
    assert [each for each in moments(text) if each.kind == "clock"] == []


def test_a_past_week_is_still_one() -> None:
    """The word of "half past" is also that of a time before."""
    (told,) = moments("It rained in the past week.")
    assert (told.kind, told.unit) == ("shift", "week")
