"""What a sentence tells in words where another source may have others: a cause, a venue, a winner."""

from __future__ import annotations

import pytest

from service.core.disagreements.told.phrases import phrases
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId
from tests.core.disagreements.reported import found, sides


def told(text: str) -> list[tuple[str, str]]:
    """Return the kind and the words of each phrase of `text`."""
    return [(each.kind, text[each.start : each.end]) for each in phrases(line(SentenceId(0, 0), text, "en"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The explosion in Orrin was caused by a gas leak, the fire service said.", [("cause", "gas leak")]),
        ("An electrical fault caused the explosion in Orrin.", [("cause", "electrical fault")]),
        ("Investigators blamed a faulty heater for the fire in Lauterfeld.", [("cause", "faulty heater")]),
        ("The ministers of Orland and Vesk will meet in Geneva.", [("venue", "Geneva")]),
        ("Talks on the dam are to be held in Vienna.", [("venue", "Vienna")]),
        ("Ines Calloway won the mayoral election.", [("winner", "Ines Calloway")]),
        ("The Lowen Front claimed responsibility for the blast at the bridge.", [("winner", "Lowen Front")]),
        ("Ines Calloway won 52 percent of the vote.", []),
        ("The explosion was not caused by a gas leak.", []),
        ("Police said that a gas leak may have caused the explosion.", []),
        ("The ministers met in Geneva in March.", []),
        ("The explosion was caused by a series of things.", []),
    ],
)
def test_causes_venues_and_winners_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    """What is told as a fact or a plan is read; what is denied, doubted, over or in figures is not."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "The foreign ministers of Orland and Vesk will meet in Geneva on Thursday for talks about the Lowen dam.",
            "Talks of the ministers of Orland and Vesk about the Lowen dam are to be held in Vienna on Thursday.",
            ["Geneva", "Vienna"],
        ),
        (
            "The explosion that destroyed the bakery in Orrin was caused by a gas leak, investigators said.",
            "An electrical fault caused the explosion at the bakery in Orrin, the fire service said.",
            ["gas leak", "electrical fault"],
        ),
        (
            "Investigators blamed a faulty heater for the fire at the old mill in Lauterfeld.",
            "The fire at the old mill in Lauterfeld was started by a cigarette, investigators said.",
            ["faulty heater", "cigarette"],
        ),
        (
            "Ines Calloway won the mayoral election in Skarrow on Sunday, beating Jonas Ferreby.",
            "Jonas Ferreby won Sunday's mayoral election in Skarrow.",
            ["Ines Calloway", "Jonas Ferreby"],
        ),
    ],
)
def test_two_causes_venues_or_winners_are_shown(one: str, other: str, values: list[str]) -> None:
    """A meeting has one venue, an explosion one cause, an election one winner."""
    assert sides(one, other) == [values]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The foreign ministers of Orland and Vesk will meet in Geneva on Thursday.",
            "The foreign ministers of Orland and Vesk met in Vienna in March.",
        ),
        (
            "Orland's prime minister will meet the president of Vesk in Geneva next week.",
            "Orland's prime minister will meet union leaders in Skarrow next week.",
        ),
        (
            "The ministers of Orland and Vesk will meet in Geneva on Thursday.",
            "The ministers of Orland and Vesk will meet in Switzerland on Thursday.",
        ),
        (
            "The explosion in Orrin was caused by a gas leak, investigators said.",
            "The explosion in Orrin was caused by a leak in a pipe, the fire service said.",
        ),
        ("The explosion in Orrin was caused by a gas leak.", "The fire in Vesk was caused by an electrical fault."),
        (
            "Lauterfeld won the rowing championship in Orrin on Sunday.",
            "Skarrow won the rowing championship in Orrin in 2014.",
        ),
        (
            "Lauterfeld won the men's rowing championship in Orrin on Sunday.",
            "Skarrow won the women's rowing championship in Orrin on Sunday.",
        ),
    ],
)
def test_other_meetings_fires_and_contests_are_no_disagreement(one: str, other: str) -> None:
    """Another time, other people, a city in the country, the same in other words, another place, another contest."""
    assert sides(one, other) == []


def test_what_is_asked_is_told_to_the_reader() -> None:
    """The matter of two causes is what caused it."""
    (report,) = found(
        "The explosion at the bakery in Orrin was caused by a gas leak, investigators said.",
        "An electrical fault caused the explosion at the bakery in Orrin, the fire service said.",
    )
    assert report.matter == "What caused it: “gas leak” or “electrical fault”"
