"""What was made of documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta, timezone

from msgspec import structs

from service.core.remembered import Continued, Recent, Remembered, RememberedLast, RememberedSets, recognized
from service.core.types import Document
from tests.articles import COURIER, HARBOUR, LEDGER, RECIPE, day, made


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


def test_the_same_documents_in_another_order_are_found_as_they_are() -> None:
    """Of those of the last set nothing is made again, whichever of them are asked for."""
    count = Counted()
    one, two, three = made(HARBOUR), made(LEDGER), made(COURIER)
    remembered = Remembered(count, room=len(HARBOUR) + len(LEDGER) + len(COURIER))
    first = remembered.each([one, two, three])
    assert all(map(lambda each, its: each is its, remembered.each([three, one]), [first[2], first[0]]))
    assert remembered.each([three]) == [first[2]]
    assert count.made == [HARBOUR, LEDGER, COURIER]


def test_parts_of_the_last_set_do_not_take_its_place() -> None:
    """Who asks about parts of a set, and then about all of it, is given what he was given before."""
    count = Counted()
    documents = (made(HARBOUR), made(LEDGER), made(COURIER))
    remembered = Remembered(count, room=len(HARBOUR) + len(LEDGER) + len(COURIER))
    first = remembered.each(documents)
    assert remembered.each(documents[1:])[0] is first[1]
    assert [id(each) for each in remembered.each(documents)] == [id(each) for each in first]
    assert remembered.each([made(RECIPE), *documents[2:]])[1] is first[2]
    assert count.made == [HARBOUR, LEDGER, COURIER, RECIPE]


def test_the_last_set_is_made_once_as_long_as_it_is_asked_for() -> None:
    """The very same documents give what is known; others, more of them, fewer, or a set without room do not."""
    asked: list[int] = []

    def counted(documents: Sequence[Document]) -> int:
        asked.append(len(documents))
        return len(documents)

    remembered = RememberedLast(counted, room=len(HARBOUR) + len(LEDGER))
    one, two, three = made(HARBOUR), made(LEDGER), made(COURIER)
    for chosen in ((one, two), (one, two), (one,), (one,), (made(HARBOUR),), (one, two, three), (one, two, three)):
        assert remembered(chosen) == len(chosen)
    assert asked == [2, 1, 1, 3, 3]


def test_a_set_is_given_as_it_was() -> None:
    """Who asks for the same set again is given the same, and may change the list that he was given."""
    remembered = Remembered(Counted())
    documents = (made(HARBOUR), made(LEDGER))
    first = remembered.each(documents)
    expected = list(first)
    first.clear()
    assert [id(each) for each in remembered.each(documents)] == [id(each) for each in expected]


def joined(remembered: RememberedSets[str], *texts: str, language: str = "en") -> str:
    """Return what is remembered of the set of documents of these texts."""
    return remembered(tuple(structs.replace(made(text), language=language) for text in texts))


def test_a_set_is_made_once_for_as_long_as_there_is_room() -> None:
    """Sets are kept by their length, those used last; what they are depends on order and language."""
    count: list[int] = []

    def make(documents: tuple[Document, ...]) -> str:
        count.append(len(documents))
        return documents[0].language + documents[0].text

    remembered = RememberedSets(make, room=len(HARBOUR) + len(LEDGER))
    assert joined(remembered, HARBOUR) == f"en{HARBOUR}"
    assert joined(remembered, LEDGER) == f"en{LEDGER}"
    joined(remembered, HARBOUR)
    assert len(count) == 2
    assert joined(remembered, HARBOUR, language="nl") == f"nl{HARBOUR}"
    joined(remembered, COURIER)
    joined(remembered, LEDGER)
    assert len(count) == 5


def test_the_last_set_is_kept_however_large() -> None:
    """A set that is asked about again and again is not made again and again."""
    count: list[int] = []
    remembered = RememberedSets(lambda documents: count.append(len(documents)) or "", room=1)
    for _ in range(3):
        joined(remembered, HARBOUR, LEDGER)
    joined(remembered, HARBOUR)
    joined(remembered, HARBOUR, LEDGER)
    assert count == [2, 1, 2]


def test_a_document_is_known_again() -> None:
    """An equal document is the object that was seen before; one with another title shares its sentences."""
    (seen,) = recognized((made(HARBOUR),))
    (again,) = recognized((made(HARBOUR),))
    (titled,) = recognized((structs.replace(made(HARBOUR), title="Title"),))
    assert again is seen
    assert (titled.title, titled.sentences is seen.sentences) == ("Title", True)


def test_equal_moments_in_two_zones_are_two_documents() -> None:
    """What a document says of its time is kept as it was written, whatever was seen before."""
    noon = day(3).astimezone(timezone(timedelta(hours=2)))
    recognized((made(HARBOUR, published_at=day(3)),))
    (found,) = recognized((made(HARBOUR, published_at=noon),))
    assert str(found.published_at) == str(noon)


def test_recent_values_keep_within_their_room() -> None:
    """A value that is put again takes the room of its new size alone."""
    recent: Recent[str, int] = Recent(room=10)
    recent.put("a", 1, 6)
    recent.put("a", 2, 4)
    recent.put("b", 3, 6)
    assert (recent.get("a"), recent.get("b")) == (2, 3)
    recent.put("c", 4, 1)
    assert (recent.get("a"), recent.get("b"), recent.get("c")) == (None, 3, 4)


def test_a_sequence_that_goes_on_is_added_to() -> None:
    """Of the last sequence, and of the one that it went on from, only further members are added; others are made."""
    steps: list[str] = []

    def make(members: Sequence[str]) -> str:
        steps.append(f"made {''.join(members)}")
        return "".join(members)

    def add(known: str, member: str) -> str:
        steps.append(f"added {member}")
        return known + member

    continued = Continued(make, add)
    assert [continued(each) for each in ("ab", "abc", "abd", "abd", "bd")] == ["ab", "abc", "abd", "abd", "bd"]
    assert steps == ["made ab", "added c", "added d", "made bd"]
