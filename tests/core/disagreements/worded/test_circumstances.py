"""Circumstances of one event that two short reports tell differently."""

from __future__ import annotations

import pytest

from tests.core.disagreements.reported import found

OPENING = "Thieves took four drawings of Bruno Lasky from the Varn museum in Orland in the night to Monday."
MORE = "The drawings are worth nine million crowns. Orland's museum opens again in June."
REST = "The drawings of Lasky are worth nine million crowns, Orland's mayor said. The Varn museum opens again in June."


def matters(one: str, other: str) -> list[tuple[str, list[str]]]:
    """Return the questions on which the reports with these sentences differ, and the answers."""
    return [
        (each.matter, [position.text for position in each.positions])
        for each in found(f"{OPENING} {one} {MORE}", f"{OPENING} {other} {REST}")
    ]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "They climbed in through a skylight.",
            "The men got in by picking the lock of the side door.",
            ("By which way they came or went", ["a skylight", "side door"]),
        ),
        (
            "They fled in a white van.",
            "Two men were seen driving off on a motorcycle.",
            ("How they got away", ["a white van", "a motorcycle"]),
        ),
        (
            "A guard broke his collarbone.",
            "A guard was taken to hospital with a broken wrist.",
            ("What was injured", ["his collarbone", "a broken wrist"]),
        ),
        (
            "The alarm went off, but the guards slept.",
            "The alarm had been switched off for repairs.",
            ("Whether the alarm went off", ["alarm went off", "alarm had been switched off"]),
        ),
        (
            "A cleaner discovered the empty frames.",
            "The theft was discovered by a night watchman.",
            ("Who found it, or raised the alarm", ["cleaner", "a night watchman"]),
        ),
    ],
)
def test_one_answer_each_to_one_question_is_shown(one: str, other: str, told: tuple[str, list[str]]) -> None:
    """What a report tells once is held against what the other tells once, in whatever words."""
    assert matters(one, other) == [told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They climbed in through a skylight.", "They broke in through a skylight in the roof."),
        ("They fled in a white van.", "They fled on a motorcycle, and a white van was found burnt out."),
        ("They fled in a white van.", "In 2011, thieves fled from the museum on a motorcycle."),
        ("They fled in a white van.", "“They fled on a motorcycle,” said a baker."),
        ("They fled in a white van.", "They did not flee on a motorcycle."),
        ("A guard broke his collarbone.", "One of the drawings shows a wrist."),
    ],
)
def test_the_same_another_time_and_what_both_have_is_none(one: str, other: str) -> None:
    """Nor what is somebody's word, denied, or no answer to the question."""
    assert matters(one, other) == []


def test_a_long_report_tells_of_many_such_things() -> None:
    """Of more than fifteen sentences one answer is no more the answer."""
    padding = " ".join(f"Visitor {name} had come from afar to see the drawings." for name in "ABCDEFGHIJKLMNOP")
    one, other = "They fled in a white van.", "They fled on a motorcycle."
    assert matters(one, f"{other} {padding}") == []
