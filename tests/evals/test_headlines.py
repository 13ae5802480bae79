"""Measuring headlines."""

from __future__ import annotations

import pytest

from service.evals import headlines
from tests.articles import COURIER, HARBOUR, LEDGER

ROW = {
    "documents": [HARBOUR, LEDGER, COURIER],
    "reference": "A cargo ship struck the main pier of Haven City on Monday. Four dock workers were hurt.",
}


def test_headlines_are_measured() -> None:
    """The task prints the documented figures; what people tell is in the headline."""
    found = headlines.run([ROW, ROW], words=80, limit=1)
    assert set(found) == {
        *("precision", "f", "words", "fitting", "ellipsis", "fronted", "unresolved", "strangers", "astray", "n"),
    }
    assert found["n"] == 1
    assert found["precision"] > 40
    assert found["ellipsis"] == 0


def test_agreement_is_of_stems() -> None:
    """All of a headline that the summary has counts, and F is against its first sentence alone."""
    shared, near = headlines.overlap(ROW, "Dock workers hurt", "en")
    assert shared == 1.0
    assert near == 0.0
    assert headlines.overlap(ROW, headlines.first(ROW["reference"]), "en") == (1.0, 1.0)


def test_what_stands_beside_the_news_is_astray() -> None:
    """Half of a headline's stems must be in the sentence that the summary opens with."""
    lead = "A cargo ship struck the main pier of Haven City on Monday."
    assert not headlines.astray("Cargo ship strikes pier", lead, "en")
    assert headlines.astray("Bread may cost more soon", lead, "en")


def test_titles_stand_for_a_reference() -> None:
    """A given title is the line that people put first; articles' titles are where there is no summary."""
    titled = {"doc_meta": [{"title": "Ship hits pier"}, {"title": "Pier closed"}], "documents": []}
    assert headlines.overlap(titled, "Pier closed", "en") == (1.0, 1.0)
    assert headlines.overlap({**ROW, "reference_title": "Ship hits pier"}, "Ship hits pier", "en")[1] == 1.0


@pytest.mark.parametrize(
    ("text", "fronted", "unresolved"),
    [
        ("In Haven, a ship struck a pier", True, False),
        ("According to the county, the pier of Haven is safe", True, False),
        ("A ship struck a pier in Haven", False, False),
        ("The storm was still a day away", False, True),
        ("The storm of the century is near", False, False),
        ("The Supreme Court ruled", False, False),
        ("It was over", False, True),
    ],
)
def test_openings_are_told_apart(text: str, fronted: bool, unresolved: bool) -> None:  # noqa: FBT001
    """A circumstance in front, and what only an article explains, are seen by word lists."""
    assert headlines.fronted(text) is fronted
    assert headlines.unresolved(text) is unresolved


def test_no_rows_measure_nothing() -> None:
    """Nothing told is worth nothing, and breaks nothing."""
    assert headlines.run([])["precision"] == 0.0
