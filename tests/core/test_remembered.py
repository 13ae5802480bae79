"""What was made of documents."""

from __future__ import annotations

from msgspec import structs

from service.core.remembered import Remembered
from service.core.types import Document
from tests.articles import COURIER, HARBOUR, LEDGER, made


class Counted:
    """Counts how often something is made of a document."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def __call__(self, document: Document) -> list[str]:
        """Return the document's sentences."""
        self.made.append(document.text)
        return [document.sentence(number) for number in range(len(document.sentences))]


def test_the_same_text_is_made_once_whatever_its_name() -> None:
    """A document with another id and title gives what is known of its text."""
    count = Counted()
    remembered = Remembered(count)
    first = remembered(made(HARBOUR))
    assert remembered(structs.replace(made(HARBOUR), id="other", title="Title")) is first
    assert len(count.made) == 1


def test_another_language_is_another_document() -> None:
    """What is made depends on the language, so the language is part of the address."""
    count = Counted()
    remembered = Remembered(count)
    remembered(made(HARBOUR))
    remembered(structs.replace(made(HARBOUR), language="nl"))
    assert len(count.made) == 2


def test_what_was_used_longest_ago_goes_first() -> None:
    """Within the room, the documents used last are kept."""
    count = Counted()
    remembered = Remembered(count, room=len(HARBOUR) + len(LEDGER))
    for text in (HARBOUR, LEDGER, HARBOUR, COURIER, HARBOUR, LEDGER):
        remembered(made(text))
    assert count.made == [HARBOUR, LEDGER, COURIER, LEDGER]


def test_a_set_without_room_pushes_nothing_out() -> None:
    """Of a set that is too large nothing is kept, and what was kept stays."""
    count = Counted()
    remembered = Remembered(count, room=len(HARBOUR))
    remembered(made(HARBOUR))
    assert remembered.each([made(LEDGER), made(COURIER)])[1][0] == made(COURIER).sentence(0)
    remembered(made(HARBOUR))
    assert count.made == [HARBOUR, LEDGER, COURIER]


def test_a_set_is_given_as_it_was() -> None:
    """Who asks for the same set again is given the same, and may change the list that he was given."""
    remembered = Remembered(Counted())
    documents = (made(HARBOUR), made(LEDGER))
    first = remembered.each(documents)
    expected = list(first)
    first.clear()
    assert [id(each) for each in remembered.each(documents)] == [id(each) for each in expected]
