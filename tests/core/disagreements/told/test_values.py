"""Which values of a sentence another source may tell otherwise."""

from __future__ import annotations

import pytest

from service.core.disagreements.told.tellings import line
from service.core.disagreements.told.values import Extent, values
from service.core.text.lexemes import lexemes
from service.core.types import SentenceId


def told(text: str) -> list[tuple[str, str]]:
    """Return the words of each value of an English sentence, and what sort it is."""
    found = values(line(SentenceId(0, 0), text, "en"), lexemes(text, "en"))
    return [
        (text[each.start : each.end], "extent" if isinstance(each, Extent) else each.kind)
        for each in sorted(found, key=lambda each: each.start)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Profit rose 6 percent to 412 million euros.", [("6 percent", "percent"), ("412 million euros", "money")]),
        ("Tickets cost 20 to 40 euros.", [("20 to 40 euros", "extent")]),
        ("The bill passed by 120 votes to 98.", [("120 votes to 98", "extent")]),
        ("The strike will last 48 hours.", [("48 hours", "measure")]),
        ("The last 48 hours were quiet.", []),
        ("Only 41 percent voted.", [("41 percent", "percent")]),
        ("He scored in the 52nd minute.", [("52nd", "ordinal")]),
        ("It stands in 52nd Street.", []),
        ("The match took 2 hours and 38 minutes.", [("2 hours and 38 minutes", "measure")]),
        ("It took 2 hours after 38 minutes of rain.", [("2 hours", "measure"), ("38 minutes", "measure")]),
    ],
)
def test_values_are_read_as_a_reader_does(text: str, found: list[tuple[str, str]]) -> None:
    """A step and a level are two values; a range, a vote and a length of time in two units are one."""
    assert told(text) == found


def test_a_length_of_time_in_two_units_counts_in_the_first() -> None:
    """Two hours and 30 minutes are two and a half hours."""
    text = "It lasted 2 hours and 30 minutes."
    (each,) = values(line(SentenceId(0, 0), text, "en"), lexemes(text, "en"))
    assert not isinstance(each, Extent)
    assert (each.value, each.unit) == (2.5, "hour")
