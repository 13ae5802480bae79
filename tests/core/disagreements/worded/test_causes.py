"""What two short reports of one event say has caused it."""

from __future__ import annotations

import pytest

from tests.core.disagreements.reported import found

OPENING = "A fire destroyed the chair works of Lasky in the harbour of Orland early on Monday."
MORE = "The works made chairs for Orland's schools. Nobody was in the harbour at that time."
REST = "Orland's mayor said that Lasky would build the works again. The schools have chairs enough."


def told(one: str, other: str) -> list[list[str]]:
    """Return the causes on which the reports with these sentences differ."""
    reports = found(f"{OPENING} {one} {MORE}", f"{OPENING} {other} {REST}")
    return [
        [position.text for position in each.positions] for each in reports if each.matter.startswith("What caused it")
    ]


@pytest.mark.parametrize(
    ("one", "other", "causes"),
    [
        (
            "A short circuit was the cause, fire chief Ada Corin said.",
            "Police believe that sparks from welding set fire to varnish.",
            ["short circuit", "sparks from welding"],
        ),
        (
            "The blaze was started by a guest's cigarette.",
            "An overheated belt was to blame.",
            ["guest's cigarette", "overheated belt"],
        ),
        (
            "Damp hay had probably ignited itself.",
            "The owner blamed a faulty cable on the saw.",
            ["Damp hay", "faulty cable"],
        ),
    ],
)
def test_causes_in_other_words_are_shown(one: str, other: str, causes: list[str]) -> None:
    """However a report puts what has caused the event of which it tells."""
    assert told(one, other) == [causes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A short circuit was the cause.", "The blaze was started by a circuit in a saw."),
        ("A short circuit was the cause.", "It was not sparks from welding that caused the fire."),
        ("A short circuit was the cause.", "A blaze in 2011 was caused by fireworks."),
        ("A short circuit was the cause.", "Whether a cigarette caused the blaze is not known."),
        ("A short circuit was the cause.", "The fire caused an outage in the harbour."),
    ],
)
def test_the_same_denials_guesses_and_other_fires_are_no_other_cause(one: str, other: str) -> None:
    """Nor is the event the cause of what came of it."""
    assert told(one, other) == []
