"""Words in whose place a passage has another of the same kind."""

from __future__ import annotations

import pytest

from service.core.checks.alignment import positions, views
from service.core.checks.replaced import of_another_kind, replaced
from service.core.text.lexemes import lexemes
from tests.core.evidence import evidence

SOURCE = "Keeper Ilse Moreau broke her hip in the second half, and Harrow sold 14 tickets for the return in Vannes."


def count(claim: str, source: str = SOURCE) -> int:
    """Return how many words of `claim` stand in the place of others of `source`."""
    return replaced(lexemes(claim), views(claim, (source,), "en"), frozenset(positions(source)))


@pytest.mark.parametrize(
    "claim",
    [
        "Keeper Ilse Moreau broke her knee in the second half.",
        "Keeper Ilse Moreau broke her hip in the first half.",
        "Harrow sold 40 tickets for the return in Vannes.",
        "Harrow bought 14 tickets for the return in Vannes.",
        "Keeper Ilse Lambert broke her hip in the second half.",
    ],
)
def test_another_word_of_the_kind_is_seen(claim: str) -> None:
    """Parts of the body, ordinals, numbers, opposites and names are told apart in their place."""
    assert count(claim) == 1


@pytest.mark.parametrize(
    "claim",
    [
        SOURCE,
        "Keeper Ilse Moreau fractured her hip in the second half.",
        "The keeper hurt her hip, and tickets for Vannes were sold.",
        "Farmers in the valley harvest olives by hand.",
        "",
    ],
)
def test_the_same_and_the_reworded_replace_nothing(claim: str) -> None:
    """A word of no kind, a synonym, and a claim on something else are no replacement."""
    assert count(claim) == 0


def test_a_word_of_the_kind_elsewhere_in_the_passage_is_no_rival() -> None:
    """Only what stands where the claim's neighbours say counts."""
    far = (
        "Her knee was fine, the doctor told reporters who had waited in the rain since the early morning, but she left."
    )
    assert count("She left with a broken hip.", far) == 0


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("Keeper Ilse Moreau broke her knee in the second half.", ["knee"]),
        ("Keeper Ilse Moreau broke her hip in the second half.", []),
        ("Harrow sold thousands of tickets for the return.", []),
    ],
)
def test_another_of_its_kind_is_a_doubt(claim: str, words: list[str]) -> None:
    """A word between the source's own words is doubted where the source has one that excludes it."""
    found = list(of_another_kind(claim, evidence(SOURCE)))
    assert [claim[finding.start : finding.end] for finding in found] == words
    assert all(finding.severity == "doubt" for finding in found)
