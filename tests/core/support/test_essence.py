"""What a claim says without the office or medium that it has it from."""

from __future__ import annotations

import pytest

from service.core.support.essence import essence


@pytest.mark.parametrize(
    ("claim", "essential"),
    [
        (
            "A pump on the loop shut down after hitting a limit, NASA said.",
            "A pump on the loop shut down after hitting a limit",
        ),
        ("The board voted on Tuesday to secede, the Redding Courier reported.", "The board voted on Tuesday to secede"),
        ("The suit seeks $175,000 in damages, according to the Maroon.", "The suit seeks $175,000 in damages"),
        ("Police say Farr fatally shot Omar Dee, 33.", "Farr fatally shot Omar Dee, 33."),
        ("Brill County police said she left the store with a box.", "she left the store with a box."),
    ],
)
def test_offices_records_and_media_are_left_out(claim: str, essential: str) -> None:
    """What police, agencies, papers and lawsuits say is told for its content."""
    assert essence(claim, "en") == essential


@pytest.mark.parametrize(
    "claim",
    [
        "Police Chief Ann Farr said the shooting was the first in the city.",
        "He told police he was hit in the head and shot.",
        "Farr said the White House will sign the bill on Monday.",
        "The plan is a mistake, she told the Courier.",
        "Police said so.",
    ],
)
def test_who_speaks_in_person_stays(claim: str) -> None:
    """What a person says is not said by whoever says the same; nor is a claim left without content."""
    assert essence(claim, "en") == claim


def test_other_languages_are_left_as_they_are() -> None:
    """Frames are read in English alone."""
    claim = "Die Brücke bleibt bis März geschlossen, sagte die Polizei."
    assert essence(claim, "de") == claim
