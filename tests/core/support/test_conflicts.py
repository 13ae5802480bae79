"""Contradictions and rewordings of one sentence."""

import pytest

from service.core.support.conflicts import THRESHOLD, places, score

SENTENCE = "The council of Orrin voted on Monday to close the bridge after 14 people were hurt."


@pytest.mark.parametrize(
    "other",
    [
        SENTENCE.replace("14", "41"),
        SENTENCE.replace("voted", "did not vote"),
        SENTENCE.replace("Orrin", "Vesk"),
        SENTENCE.replace("close", "open"),
    ],
)
def test_a_changed_fact_is_a_conflict(other):
    """Another figure, name, polarity or opposite makes two versions contradict each other, whichever comes first."""
    assert score(SENTENCE, other) > THRESHOLD
    assert score(other, SENTENCE) == score(SENTENCE, other)


def test_a_sentence_does_not_contradict_itself():
    """The same words, in other marks or another case of letters, are no conflict."""
    assert score(SENTENCE, SENTENCE) == 0.0
    assert score(SENTENCE, SENTENCE.replace(".", "!")) == 0.0


def test_a_word_of_denial_speaks_for_a_conflict():
    """Two changes are a rewording; two changes of which one denies are not."""
    reworded = SENTENCE.replace("voted", "decided").replace("hurt", "injured")
    assert score(SENTENCE, reworded) < score(SENTENCE, reworded.replace("the bridge", "all but never the bridge"))


def test_a_rewording_is_no_conflict():
    """Synonyms in several places say the same."""
    other = "The Orrin council decided on Monday to shut the crossing after 14 people were injured."
    assert score(SENTENCE, other) < THRESHOLD


def test_places_count_runs_of_difference():
    """Neighbouring changed words are one place, separate ones two, and none differ in equal sentences."""
    assert places("one two three four five", "one 2 3 four five") == 1
    assert places("one two three four five", "1 two three four 5") == 2
    assert places(SENTENCE, SENTENCE) == 0
