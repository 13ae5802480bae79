"""The support score and the verdict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.score import THRESHOLD, combine, score, verdict
from service.core.support.signals import NAMES, signals
from service.core.tables.support import WEIGHTS
from service.core.types import Finding
from tests.core.evidence import evidence

SOURCE = "The council of Tarn approved the new harbour on Monday by nine votes to four, after a long debate."


def judged(claim: str) -> float:
    """Return the score of `claim` against `SOURCE`."""
    held = evidence(SOURCE)
    return score(claim, held, check(claim, held))


def test_every_signal_has_its_weight() -> None:
    """Signals, their names and their weights are as many."""
    assert len(NAMES) == len(WEIGHTS) == len(signals(SOURCE, evidence(SOURCE), ()))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (SOURCE, "Tarn's council approved the new harbour on Monday."),
        ("Tarn's council approved the new harbour on Monday.", "Tarn's council rejected the new harbour on Monday."),
        ("Tarn's council approved the new harbour.", "Tarn's council did not approve the new harbour."),
        ("The council of Tarn approved the harbour.", "The council of Vannes approved the harbour."),
        ("The council approved the harbour by nine votes.", "The council approved the harbour by eleven votes."),
        ("The council of Tarn approved the harbour.", "Farmers in the valley harvest olives by hand."),
        ("The council of Tarn approved the new harbour.", "The council of Tarn approved the new hospital."),
        ("The council approved the new harbour on Monday.", "The harbour approved the new council by Monday."),
    ],
)
def test_a_fault_lowers_the_score(better: str, worse: str) -> None:
    """What follows from the source scores higher than the same with one thing changed."""
    assert judged(better) > judged(worse)


def test_the_source_itself_is_supported_and_the_unrelated_is_not() -> None:
    """The threshold lies between a verbatim sentence and one on something else."""
    assert judged(SOURCE) >= THRESHOLD > judged("Farmers in the valley harvest olives by hand.")


def test_nothing_cited_supports_nothing() -> None:
    """Without a citation, or with one that points wrongly, the score is zero."""
    held = evidence(SOURCE)
    assert score(SOURCE, Evidence(documents=held.documents, citations=()), ()) == 0.0
    assert score(SOURCE, held, (Finding(check="pointer", detail="wrong"),)) == 0.0


def test_faults_doubts_and_scores_make_the_verdict() -> None:
    """A fault or a low score makes a claim unsupported, a doubt flags it."""
    fault, doubt = Finding(check="names", detail="x"), Finding(check="hedging", detail="x", severity="doubt")
    assert verdict(0.9, ()) == "supported"
    assert verdict(0.9, (doubt,)) == "flagged"
    assert verdict(0.9, (doubt, fault)) == "unsupported"
    assert verdict(0.1, ()) == "unsupported"


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6))
def test_a_text_is_no_better_than_its_best_sentence(scores: list[float]) -> None:
    """The combined score lies between the weakest and the strongest sentence, nearer the weakest."""
    combined = combine(scores)
    assert min(scores) - 1e-5 <= combined <= max(scores) + 1e-5


def test_no_sentence_has_no_support() -> None:
    """An empty text is not supported."""
    assert combine([]) == 0.0
