"""What a sentence says has caused something."""

from __future__ import annotations

import pytest

from service.core.disagreements.told.causes import causes
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId


def told(text: str) -> list[str]:
    """Return the causes that `text` tells."""
    return [text[each.start : each.end] for each in causes(line(SentenceId(0, 0), text, "en"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The explosion was caused by a gas leak, the fire service said.", "gas leak"),
        ("Police say that sparks from welding set fire to varnish.", "sparks from welding"),
        ("A faulty heater in the store was to blame.", "faulty heater"),
        ("Inspectors traced the outbreak to a salad bar.", "salad bar"),
        ("The cause was a worn cable.", "worn cable"),
    ],
)
def test_a_cause_is_read_whatever_the_sentence_is_built_like(text: str, expected: str) -> None:
    """Before the verb or behind it, without its article and what only says where it was."""
    assert told(text) == [expected]


def test_of_a_cause_it_is_known_what_it_is_and_which_one() -> None:
    """Of "sparks from welding", the sparks are what it was."""
    text = "Sparks from welding caused the fire."
    (cause,) = causes(line(SentenceId(0, 0), text, "en"))
    assert text[cause.start : cause.which] == "Sparks"


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("A gas leak may have caused the fire.", True),
        ("A gas leak probably caused the fire.", True),
        ("A gas leak had caused the fire.", False),
    ],
)
def test_a_guess_is_known_for_one(text: str, *, guess: bool) -> None:
    """By what stands before the verb."""
    assert [each.guess for each in causes(line(SentenceId(0, 0), text, "en"))] == [guess]


@pytest.mark.parametrize(
    "text", ["The march started at noon.", "It caused damage.", "He came home.", "That is what was to blame."]
)
def test_who_is_only_pointed_at_is_no_cause(text: str) -> None:
    """Nor is what begins by itself."""
    assert told(text) == []
