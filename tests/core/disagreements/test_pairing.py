"""Answers to one question of a reader in sentences that have little in common, and what is none."""

from __future__ import annotations

import pytest

from tests.core.disagreements.told import found

OPENING = "Calder Rovers beat Vesk United in the Orland cup final in Skarrow on Sunday."
MORE = "The trophy goes to Calder for the third time. Coach Sam Holt thanked the supporters."
REST = "Supporters sang in Calder all night. Coach Holt lifted the trophy."


def matters(one: str, other: str) -> list[str]:
    """Return on what two reports of one match differ that have these sentences besides."""
    return [each.matter for each in found(f"{OPENING} {one} {MORE}", f"{OPENING} {other} {REST}")]


@pytest.mark.parametrize(
    ("one", "other", "matter"),
    [
        ("There was a crowd of 38,412.", "The attendance was 36,900.", "How many people came"),
        ("Police arrested 19 people.", "Six were taken into custody.", "How many people were arrested"),
        ("The winner gets 30,000 dollars.", "A prize of 25,000 dollars was paid.", "How high the prize is"),
        ("The next match will be on August 15.", "They will play on August 22.", "When the match is"),
        ("No one was hurt.", "Three people were injured in the stands.", "Whether anybody was hurt"),
    ],
)
def test_answers_to_one_question_are_shown(one: str, other: str, matter: str) -> None:
    """Attendance, arrests, a prize, the next match, whether anybody was hurt."""
    assert matter in matters(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There was a crowd of 38,412.", "In 2019 the attendance was 36,900."),
        ("Police arrested 19 people.", "Police arrested 19 people, six of them from Vesk."),
        ("There was a crowd of 38,412.", "A similar crowd of 21,000 had watched in March."),
        ("The winner gets 30,000 dollars.", "The prize was 12,000 dollars a year ago."),
        ("No one was hurt.", "In 2019 three people were injured in the stands."),
    ],
)
def test_parts_and_other_times_are_no_answers(one: str, other: str) -> None:
    """Another year, a part, another of the sort, a year ago."""
    assert matters(one, other) == []
