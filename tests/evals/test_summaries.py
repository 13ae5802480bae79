"""Measuring summaries."""

from __future__ import annotations

import pytest

from service.evals import attributed, lexrank, metrics, readability, summaries
from service.evals.bench import large
from tests.articles import COURIER, HARBOUR, LEDGER, event

ROW = {
    "documents": [HARBOUR, LEDGER, COURIER],
    "reference": "A cargo ship struck the main pier of Haven City on Monday and injured four dock workers.",
}


def test_a_summary_that_is_the_reference_scores_full() -> None:
    """Equal texts have ROUGE and LongBench scores of 100."""
    pytest.importorskip("rouge_score")
    pytest.importorskip("rouge")
    text = ROW["reference"]
    assert set(metrics.rouge(text, [text]).values()) == {100.0}
    assert round(metrics.longbench(text, [text]), 3) == 100.0


def test_other_scripts_are_measured_over_their_own_words() -> None:
    """A Vietnamese text equals itself although its letters are not ASCII."""
    pytest.importorskip("rouge_score")
    assert metrics.rouge("Tàu đâm cầu cảng.", ["Tàu đâm cầu cảng."], "vi")["rouge2"] == 100.0


def test_an_empty_summary_scores_nothing() -> None:
    """Nothing told is worth nothing, and breaks nothing."""
    pytest.importorskip("rouge")
    assert metrics.longbench(" .", ["A ship sank."]) == 0.0
    assert metrics.mean([]) == 0.0


def test_summaries_are_measured() -> None:
    """The task prints the documented metrics, and every built-in claim is supported."""
    pytest.importorskip("rouge_score")
    pytest.importorskip("rouge")
    found = summaries.run([ROW, ROW], words=60, limit=1)
    assert set(found) == {"rouge1", "rouge2", "rougeL", "longbench", "sets_per_second", "supported", "n"}
    assert found["n"] == 1
    assert found["rouge1"] > 20
    assert found["supported"] == 1.0


def test_lexrank_is_measured_beside() -> None:
    """The comparison scores both systems on the same rows."""
    for module in ("rouge_score", "rouge", "sumy"):
        pytest.importorskip(module)
    found = lexrank.run([ROW], words=60)
    assert found["rouge1"] > 0
    assert found["lexrank_rouge1"] > 0


def test_marked_sentences_are_counted() -> None:
    """The share of chosen sentences that people marked is between none and all."""
    pytest.importorskip("sumy")
    documents = event()
    sentences = [[document.sentence(n) for n in range(len(document.sentences))] for document in documents]
    row = {
        "documents": [" ".join(group) for group in sentences],
        "doc_sentences": [[f"{sentence} " for sentence in group] for group in sentences],
        "alignments": [{"doc": 0, "sent_idx": 0}, {"doc": 1, "sent_idx": 0}],
    }
    assert attributed.share({(0, 0), (2, 1)}, attributed.marked(row)) == 50.0
    assert 0 < attributed.run([row], words=40)["highlighted"] <= 100


def test_readability_sees_what_is_left_open() -> None:
    """Openings that nothing resolves and unpaired marks are faults; names and acronyms are not."""
    assert readability.opens("He left.")
    assert not readability.opens("IT firms grew.")
    assert not readability.opens('"He left," said Ortiz.')
    assert readability.half_quoted('Ortiz said: "We won.')
    found = readability.run([ROW], words=40)
    assert (found["unresolved"], found["half_quoted"], found["asking_or_broken"], found["over"]) == (0, 0, 0, 0)


def test_made_up_articles_repeat() -> None:
    """The articles of the large benchmark are the same each time, and of the size they should be."""
    assert large.articles(2, seed=0) == large.articles(2, seed=0)
    assert all(large.CHARACTERS <= len(text) < 1.2 * large.CHARACTERS for text in large.articles(3, seed=1))


def test_large_sets_are_measured() -> None:
    """A size gives seconds and megabytes."""
    seconds, peak = large.measured(2)
    assert seconds > 0
    assert peak > 1
