"""Whether two values can both be true."""

from __future__ import annotations

import pytest

from service.core.checks.figures import figures
from service.core.disagreements.matched.agreement import agreeing, summed
from service.core.facts.moments import moments


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("at 6:40 a.m.", "shortly before 7 a.m.", True),
        ("at 6:40 a.m.", "shortly after 8 a.m.", False),
        ("at 6:41 a.m.", "at 6:47 a.m.", True),
        ("at 6:41 a.m.", "at 6:58 a.m.", False),
        ("at 6:40", "at 6:40 p.m.", True),
        ("at 6:40 a.m.", "at 6:40 p.m.", False),
        ("on Monday", "on 4 May", None),
        ("on 4 May", "in May", True),
        ("on 4 May", "on 9 May", False),
    ],
)
def test_times_are_compared_as_far_as_both_are_told(*, one: str, other: str, expected: bool | None) -> None:
    """A round time of day is a rough one, and "6:40" may be morning or evening."""
    (first, *_), (second, *_) = moments(one), moments(other)
    assert agreeing(first, second) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("up to 1.8 million refugees", "up to 1.5 million refugees", False),
        ("up to 2 million refugees", "up to 1.8 million refugees", True),
        ("at least 40 people", "at least 43 people", True),
        ("80 minutes", "77 minutes", True),
        ("12 people", "14 people", False),
        ("five years", "4.7 years", True),
        ("five years", "4.4 years", False),
        ("$8 billion", "$9 billion", False),
    ],
)
def test_bounds_and_roundings_agree(*, one: str, other: str, expected: bool) -> None:
    """Who knows the second bound does not tell the first, unless it is the rounder one."""
    (first,), (second,) = figures(one), figures(other)
    assert agreeing(first, second) is expected


def test_a_sum_is_what_its_parts_are() -> None:
    """Four million doses are 2.5 million and 1.5 million."""
    (whole,) = figures("4 million doses")
    part, other = figures("2.5 million doses and 1.5 million doses")
    assert summed(whole, part, [other])
    assert not summed(whole, part, [])
