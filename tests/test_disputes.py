"""Small sets of ordinary news: how many disagreements are found at least, and how many reports are false at most."""

from __future__ import annotations

import pytest

from tests.disputes import counted, disputed, reported

# By file: disputes that are found at least, and false reports at most.
HELD = {
    "seen": (28, 0),
    "unseen": (20, 0),
    "figures": (27, 0),
    "quantities": (28, 0),
    "papers_1": (12, 1),
    "papers_2": (29, 3),
    "papers_3": (28, 1),
    "papers_4": (44, 3),
    "papers_5": (20, 4),
    "papers_6": (18, 2),
    "papers_7": (13, 5),
    "papers_8": (21, 5),
    "papers_9": (9, 1),
    "briefs_1": (23, 5),
    "briefs_2": (24, 8),
    "held_out": (20, 2),
    "held_out_2": (17, 6),
    "long_1": (5, 2),
    "long_2": (6, 4),
    "long_3": (7, 1),
    "long_held_out": (1, 2),
}


@pytest.mark.parametrize("name", HELD)
def test_disputes_are_found_and_nothing_else_is_reported(name: str) -> None:
    """The counts of `python -m tests.disputes` never get worse."""
    count = counted(name)
    least, most = HELD[name]
    assert count.found >= least
    assert len(count.false) <= most


@pytest.mark.parametrize("name", HELD)
def test_a_matter_is_a_question_and_no_bare_number(name: str) -> None:
    """What the sides differ on begins with a word that asks, and says more than the values."""
    for case in disputed(name):
        for report in reported(case):
            assert report.matter.split()[0].rstrip(":") in {
                "How",
                "When",
                "What",
                "Who",
                "Which",
                "Whether",
                "At",
                "By",
                "Where",
                "From",
            }
            assert any(word.isalpha() and word not in {"or", "How", "many"} for word in report.matter.split()[1:])


@pytest.mark.parametrize(
    ("name", "matter", "values"),
    [
        ("storm", "How many people were killed", ["27", "at least 30 people"]),
        ("sport", "How many people came", ["36,900", "38,412"]),
        ("earn", "By how much deliveries changed", ["17% in the quarter", "19%"]),
        ("court", "When the sentencing is", ["March 21", "March 14"]),
        ("elect", "How many seats", ["121", "118"]),
    ],
)
def test_both_sides_are_shown_under_the_question(name: str, matter: str, values: list[str]) -> None:
    """Tolls of one day, attendances, declines, days of a sentencing, seats: the question, and each answer."""
    case = next(each for each in disputed("seen") if each.name == name)
    (report,) = reported(case)
    assert report.matter == matter
    assert [position.text for position in report.positions] == values
