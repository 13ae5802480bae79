"""Values of two short articles that are told of one quantity in other words."""

from __future__ import annotations

import pytest

from tests.core.disagreements.reported import found

OPENING = "A ferry ran aground off Tarn Island in the Orland strait on Sunday, the coast guard said."
MORE = "Captain Ilja Morn was questioned in Tarn. Divers will look at the hull."
REST = "Divers are to examine the hull off Tarn Island. Captain Morn is 51."


def positions(one: str, other: str) -> list[list[str]]:
    """Return what two reports of one accident tell differently that have these sentences besides."""
    shown = found(f"{OPENING} {one} {MORE}", f"{OPENING} {other} {REST}")
    return [[each.text for each in report.positions] for report in shown]


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        (
            "The repairs to the ferry will cost 4.2 million crowns.",
            "It will take 4.9 million crowns to repair the ferry.",
            ["4.2 million crowns", "4.9 million crowns"],
        ),
        (
            "The ferry carried 230 passengers.",
            "On the ferry were 260 passengers, most of them islanders.",
            ["230 passengers", "260 passengers"],
        ),
    ],
)
def test_one_quantity_in_other_words_is_shown(one: str, other: str, sides: list[str]) -> None:
    """A cost and a count that two reports tell with other verbs and in another order."""
    assert sides in positions(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry carried 230 passengers.", "Two years ago the ferry carried 260 passengers."),
        ("Repairs will cost 42 million crowns.", "It costs 36 million crowns, and another 6 million for the pier."),
        ("It lasted twelve weeks.", "It lasted three months."),
    ],
)
def test_what_can_both_be_true_is_none(one: str, other: str) -> None:
    """Another year, parts that make up the whole, and one length of time in two units."""
    assert positions(one, other) == []


def test_what_may_have_changed_since_is_none() -> None:
    """From more than two days apart a count in other words may be another one by now; that of the dead is shown."""
    for one, other, many in (
        ("The ferry carried 230 passengers.", "On the ferry were 260 passengers, most of them islanders.", 0),
        ("Four people were killed.", "Five people have died.", 1),
    ):
        assert len(positions(one, other)) == 1
        texts = f"{OPENING} {one} {MORE}", f"{OPENING} {other} {REST}"
        assert len(found(*texts, days=(2, 3))) == 1
        assert len(found(*texts, days=(2, 6))) == many
