"""Tests of naming the words of a claim that its passages do not have."""

from __future__ import annotations

from service.core.support.missing import missing

PASSAGES = ("The mayor closed the bridge on Monday.", "Nobody was hurt, police said.")


def test_words_are_named_as_they_stand_in_the_claim():
    """A synonym counts as the same word, and function words are not named."""
    assert missing("The Mayor shut the Old Bridge quietly.", PASSAGES, "en") == "“Old” and “quietly”"


def test_nothing_is_missing_where_the_passages_have_every_word():
    """Then it is how they are put together that is doubtful."""
    assert missing("Police closed the bridge.", PASSAGES, "en") == ""


def test_of_many_the_first_four_are_named():
    """A claim of which little is there need not be repeated."""
    claim = "Angry farmers blocked seven motorways with tractors."
    assert missing(claim, PASSAGES, "en") == "“Angry”, “farmers”, “blocked”, “seven” and more"
