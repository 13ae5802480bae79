"""What became of people."""

from __future__ import annotations

import pytest

from service.core.facts.fates import fates_in


@pytest.mark.parametrize(
    ("text", "language", "fates"),
    [
        ("The crash left nine dead and 12 wounded.", "en", {"dead", "hurt"}),
        ("Drei Menschen wurden verletzt.", "de", {"hurt"}),
        ("The bridge will open in May.", "en", set()),
        ("Niets.", "nl", set()),
    ],
)
def test_the_fates_of_a_text_are_those_it_has_a_word_of(text: str, language: str, fates: set[str]) -> None:
    """Each is named once; a language without a table has none."""
    assert fates_in(text, language) == fates
