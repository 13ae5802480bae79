"""Where an English sentence may end before what adds to it."""

from __future__ import annotations

import pytest

from service.core.text.additions import last_break
from service.core.text.endings import Statement

MOST = 24


def kept(text: str) -> str:
    """Return what is left of `text` before an addition, empty where there is none."""
    pieces = text.replace(" | ", " ").split()
    return " ".join(pieces[: last_break(Statement(pieces), MOST)])


@pytest.mark.parametrize(
    "text",
    [
        "The governor of Vesk signed a law on ferries | that bans the sale of tickets on board",
        "The chief of staff hired a former mayor as an intermediary | to see if the candidate would drop out",
        "The harbour board released a map of the bay | showing where the wreck lies",
        "The court struck down a rule | which had kept the crews of Orrin from striking",
    ],
)
def test_a_sentence_may_end_before_what_adds_to_it(text: str) -> None:
    """A relative clause, an end in view and a participle add to what is news without them."""
    assert kept(text) == text.partition(" | ")[0]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board sent a letter declaring the pier unsafe",
        "The harbour board found evidence that the pier had been unsafe",
        "The harbour board asked the crews to sail again in spring",
        "The tests showed how close the ferry that struck the pier had come",
        "The union accused the board of wasting money",
        "No crew that struck has sailed since then",
    ],
)
def test_what_the_statement_calls_for_is_no_addition(text: str) -> None:
    """What a letter says, what evidence is of, what somebody is asked to do and what is denied belong to it."""
    assert kept(text) == ""
