"""How old sources say that people are."""

from __future__ import annotations

import pytest

from service.core.disagreements.told.ages import told_ages
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId
from tests.core.disagreements.reported import found, sides


def told(*texts: str) -> list[tuple[tuple[str, ...], object]]:
    """Return whose age the sentences of one document tell, and how much it is."""
    lines = tuple(line(SentenceId(0, number), text, "en") for number, text in enumerate(texts))
    return [(each.key, each.value) for each in told_ages(lines)]


@pytest.mark.parametrize(
    "text",
    [
        "Police questioned Ida Renn, 81, on Sunday.",
        "The 81-year-old Ida Renn was questioned.",
        "A 81-year-old woman, Ida Renn, was questioned.",
        "Ida Renn died on Sunday at the age of 81.",
        "Ida Renn, aged 81, died on Sunday.",
        "Ida Renn, the 81-year-old author, died on Sunday.",
        "Ida Renn, who is 81, died on Sunday.",
        "Ida Renn is 81.",
    ],
)
def test_an_age_is_known_by_first_and_last_name(text: str) -> None:
    """An age stands between commas, before the name or behind "at the age of"."""
    assert told(text) == [(("ida", "renn"), 81)]


def test_a_last_name_alone_is_that_of_whom_the_document_introduced() -> None:
    """Where two people share it, nobody is meant."""
    assert told("Ida Renn wrote twelve novels.", "Renn, 81, died on Sunday.") == [(("ida", "renn"), 81)]
    assert told("Ida Renn and Karl Renn wrote novels.", "Renn, 81, died on Sunday.") == []
    assert told("Renn, 81, died on Sunday.") == []


def test_ages_in_other_words_are_compared() -> None:
    """An age between commas and one behind "at the age of" are shown side by side."""
    (report,) = found("Ida Renn, 81, died in Orrin on Sunday.", "Ida Renn died on Sunday in Orrin at the age of 84.")
    assert report.matter == "How old Ida Renn is"


def test_the_ages_of_two_people_do_not_disagree() -> None:
    """What one was, another need not be."""
    assert sides("Ida Renn, 81, died in Orrin on Sunday.", "Ida Renn's brother Karl, 84, died in Orrin in March.") == []
