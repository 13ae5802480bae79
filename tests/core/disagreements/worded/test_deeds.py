"""What became of somebody, and who did what to whom."""

from __future__ import annotations

import pytest

from tests.core.disagreements.reported import found

OPENING = "Orland's cabinet lost its minister of farming, Bruno Lasky, over a villa on Lake Varn."
MORE = "The villa has a boat house. Prosecutors are looking into the affair."
REST = "Prosecutors said nothing on the affair. A boat house belongs to the villa."


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Lasky resigned on Monday.", "Prime minister Ada Corin fired Lasky.", ["Lasky resigned", "fired Lasky"]),
        (
            "Trant Foods sued Holbeck Group.",
            "Trant Foods was sued by Holbeck Group.",
            ["Trant Foods sued Holbeck Group", "Trant Foods was sued by Holbeck Group"],
        ),
    ],
)
def test_contrary_outcomes_of_one_person_and_exchanged_parts_are_shown(one: str, other: str, told: list[str]) -> None:
    """Other verbs of one person, and the same verb the other way round."""
    (report,) = found(f"{OPENING} {one} {MORE}", f"{OPENING} {other} {REST}")
    assert [position.text for position in report.positions] == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lasky resigned on Monday.", "Prime minister Ada Corin fired Kolb."),
        ("Lasky resigned on Monday.", "Prime minister Ada Corin had not fired Lasky."),
        ("Lasky resigned on Monday.", "Prime minister Ada Corin may have fired Lasky."),
        ("Trant Foods sued Holbeck Group.", "Holbeck Group was sued by Trant Foods."),
    ],
)
def test_others_denials_guesses_and_the_passive_are_no_contraries(one: str, other: str) -> None:
    """Another person, a denial, a guess, the same told from the other side."""
    assert found(f"{OPENING} {one} {MORE}", f"{OPENING} {other} {REST}") == ()
