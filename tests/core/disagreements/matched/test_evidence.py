"""How much speaks for it that two values are told of one matter."""

from __future__ import annotations

from service.core.disagreements.matched.evidence import at_once, unlike
from service.core.disagreements.told.statements import Statement, statements
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId


def first(text: str) -> Statement:
    """Return the first value that a sentence tells."""
    return next(statements(line(SentenceId(0, 0), text, "en")))


def test_verbs_differ_where_both_are_known() -> None:
    """To be arrested is not to appear in court."""
    arrested, appeared = first("Dahl was arrested on Tuesday."), first("Dahl appeared in court on Thursday.")
    assert unlike(arrested, appeared)
    assert not unlike(arrested, first("The trial of Dahl, a sailor, on Tuesday."))


def test_beginnings_are_one_moment() -> None:
    """A fire that broke out started; a ferry that left has not arrived."""
    assert at_once("break", "begin")
    assert not at_once("leav", "arriv")
    assert not at_once("", "")
