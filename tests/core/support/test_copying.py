"""Copied runs and their seams."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.core.support.copying import copied, runs

FERRY = "The ferry left the old harbour at noon and reached the island before the storm."
MAYOR = "The mayor thanked the crew after the last passengers were brought ashore."


def test_a_verbatim_sentence_has_no_seam() -> None:
    """What stands in the passage as it is has all its pairs there and no seam."""
    found = copied(FERRY, (MAYOR, FERRY), "en")
    assert (found.pairs, found.seams, found.opening) == (1.0, 0.0, True)


def test_joining_two_passages_is_worse_than_leaving_words_out() -> None:
    """A seam within one passage counts less than one between two."""
    cut = copied("The ferry left the old harbour and reached the island before the storm.", (FERRY, MAYOR), "en")
    joined = copied(
        "The ferry left the old harbour after the last passengers were brought ashore.", (FERRY, MAYOR), "en"
    )
    assert 0 < cut.seams < joined.seams


def test_a_full_stop_between_two_copied_sentences_is_no_seam() -> None:
    """A claim that tells two sentences one after the other joins nothing."""
    assert copied(f"{FERRY} {MAYOR}", (MAYOR, FERRY), "en").seams <= 0.0


def test_a_run_begins_wherever_its_pair_comes_again() -> None:
    """The longest run is found at the second place of a pair, too."""
    passage = "The ferry left, and then the ferry left the old harbour."
    assert runs(passage).again == {runs(passage).pairs["the", "ferry"]: 5, 1: 6}
    assert (
        copied("The ferry left the old harbour.", (passage,), "en").verbatim
        > copied(
            "The ferry left the old harbour.", ("The ferry left, and then nobody saw it in the old harbour.",), "en"
        ).verbatim
    )


@given(st.lists(st.sampled_from(["the", "ferry", "left", "a", "harbour", "at", "noon", ".", ","]), max_size=30))
def test_the_shares_are_shares(words: list[str]) -> None:
    """Any claim has a share of known pairs between 0 and 1, and seams and runs that are not negative."""
    found = copied(" ".join(words), (FERRY,), "en")
    assert 0.0 <= found.pairs <= 1.0
    assert found.seams >= 0.0
    assert found.verbatim >= 0.0
