"""What a document tells anywhere."""

from __future__ import annotations

from service.core.disagreements.matched.elsewhere import Elsewhere
from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.told.statements import Statement, statements
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId
from tests.core.disagreements.reported import sides

STORY = "The council of Skarrow voted on Tuesday for the new harbour."


def silent(text: str, *others: str) -> bool:
    """Say whether a document of the sentences `others` tells the first value of `text` nowhere."""
    one = line(SentenceId(0, 0), text, "en")
    rest = [line(SentenceId(1, number), other, "en") for number, other in enumerate(others)]
    first: Statement = next(statements(one))
    return Elsewhere(Likeness([(one,), tuple(rest)])).silent(1, first)


def test_a_value_in_another_sentence_or_in_a_quotation_is_told() -> None:
    """Whatever else the document says of that day or number, it has it."""
    assert silent(STORY, "The council met on Monday.")
    assert not silent(STORY, "The council met on Monday.", "“I heard of it on Tuesday,” a fisherman said.")
    assert not silent("The harbour will cost $40 million.", "Of $40 million nothing is left.")


def test_a_small_number_is_told_only_beside_a_word_of_the_matter() -> None:
    """Two of something are in every article."""
    text = "The council of Skarrow sold two ferries to the harbour board."
    assert silent(text, "A baker has two ovens.")
    assert not silent(text, "The board has two ferries.")


def test_a_follow_up_that_has_the_other_day_too_does_not_disagree() -> None:
    """Less need be the same where neither article has the other's day anywhere."""
    one = "The harbour board of Skarrow approved the sale of the ferries on Monday after a long debate."
    other = "In Skarrow the sale of three old ferries was approved by the board on Thursday."
    assert sides(one, other) == [["Monday", "Thursday"]]
    assert sides(one, f"{other} On Monday the mayor had asked for it.") == []
