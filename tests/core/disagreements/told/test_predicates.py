"""With which verb a sentence tells a value."""

from __future__ import annotations

import pytest

from service.core.disagreements.told.predicates import coming, predicate
from service.core.disagreements.told.statements import Statement, statements
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId


def first(text: str) -> Statement:
    """Return the first value that a sentence tells."""
    return next(statements(line(SentenceId(0, 0), text, "en")))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Olav Dahl was arrested at his home on Tuesday.", "arrest"),
        ("On Tuesday Olav Dahl appeared in court.", "appear"),
        ("The council will vote on the plan on Tuesday.", "vote"),
        ("The trial of Olav Dahl, a sailor, on Tuesday.", ""),
    ],
)
def test_the_verb_of_a_value_stands_before_it_or_behind(text: str, verb: str) -> None:
    """It is the nearest word of its clause that looks like one."""
    assert predicate(first(text)) == verb


def test_what_will_be_is_no_date_of_what_was() -> None:
    """What is to be voted on was debated before."""
    assert coming(first("The council will vote on Tuesday."))
    assert not coming(first("The council voted on Tuesday."))
