"""Offices are read where what qualifies them may differ, and nowhere else."""

from __future__ import annotations

from service.core.disagreements.told.offices import Offices, in_question
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId


def offices(document: int, *sentences: str) -> Offices:
    """Return the offices of a document with these sentences."""
    return Offices(tuple(line(SentenceId(document, number), text, "en") for number, text in enumerate(sentences)))


def test_a_title_is_in_question_where_one_of_several_qualifies_it() -> None:
    """A title that one document alone has, or that nobody qualifies, is no matter to differ on."""
    one = offices(0, "Former mayor Ilse Brandt spoke.", "Judge Tom Orlo listened.")
    other = offices(1, "Mayor Ilse Brandt spoke.", "Judge Tom Orlo listened.", "The acting sheriff left.")
    assert in_question([one, other]) == {"mayor"}
    assert in_question([one]) == frozenset()


def test_only_what_is_in_question_is_read() -> None:
    """A document that names none of the titles tells nothing; another, who those are that it is about."""
    one = offices(0, "Former mayor Ilse Brandt spoke.", "Judge Tom Orlo ruled that Judge Tom Orlo may.")
    told = one.told(frozenset({"mayor"}))
    assert [(each.key, each.value) for each in told] == [(("mayor", "brandt"), "former")]
    assert one.told(frozenset({"sheriff"})) == ()


def test_a_place_may_stand_between_former_and_the_title() -> None:
    """What qualifies a title stands before all of it, at the head of a sentence too."""
    one = offices(0, "Former Arden Bay Mayor Dale Renner was found guilty.", "Renner left.")
    assert [(each.key, each.value) for each in one.told(frozenset({"mayor"}))] == [(("mayor", "renner"), "former")]
