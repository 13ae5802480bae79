"""How sentences rank."""

from __future__ import annotations

import numpy as np

from service.core.relating import rank
from service.core.relating.concepts import Concepts
from service.core.relating.rank import appeal, asked, promising, salience
from service.core.relating.terms import all_terms
from tests.articles import event, made


def test_what_all_sources_tell_ranks_first() -> None:
    """The sentence that opens two of three articles outranks the background."""
    documents = event()
    terms = all_terms(documents)
    scores = salience(terms, Concepts(terms, np.asarray([0, 1, 2])))
    best = terms.sentences[int(np.argmax(scores))]
    assert "the main pier" in documents[best.document].sentence(best.sentence)


def test_a_focus_lifts_what_it_asks_for() -> None:
    """Sentences with the words of the focus gain, in any inflection; function words ask for nothing."""
    documents = (made("Grain prices rose. Voters elected a mayor."),)
    terms = all_terms(documents)
    lifted = appeal(terms, asked(terms, "the price of grain", ["en"])).tolist()
    assert lifted[0] == 1.0 + rank.WANTED
    assert lifted[1] == 1.0


def test_no_focus_changes_nothing() -> None:
    """Without a focus, and with one that no sentence meets, every sentence appeals alike."""
    terms = all_terms(event())
    assert set(appeal(terms, None).tolist()) == {1.0}
    assert set(appeal(terms, asked(terms, "zebra", ["en"])).tolist()) == {1.0}


def test_small_sets_are_looked_at_whole() -> None:
    """Every sentence of a small set is promising."""
    terms = all_terms(event())
    rows = np.arange(len(terms.sentences))
    assert promising(terms, rows, np.asarray([0, 1, 2])).tolist() == rows.tolist()


def test_of_a_large_set_the_most_promising_stay() -> None:
    """Beyond the limit, what several sources tell early stays."""
    lead = "Cargo ship struck pier."
    documents = tuple(made(f"{lead} " + f"Word{at} stands alone here. " * 40) for at in range(600))
    terms = all_terms(documents)
    kept = promising(terms, np.arange(len(terms.sentences)), np.arange(600))
    assert len(terms.sentences) > rank.MOST_ROWS == kept.size
    assert all(row in set(kept.tolist()) for row in range(0, len(terms.sentences), 41))
