"""Measuring what the best choice of the same sentences would score."""

from __future__ import annotations

import pytest

from service.evals import ceiling, summaries
from tests.articles import COURIER, HARBOUR, LEDGER

TEXTS = [HARBOUR, LEDGER, COURIER]
ROW = {
    "documents": TEXTS,
    "reference": "A cargo ship struck the main pier of Haven City on Monday and injured four dock workers.",
}


def test_the_ceiling_is_measured_like_summaries() -> None:
    """It has the metrics of `summaries`, and lies above what the built-in writer scores."""
    pytest.importorskip("rouge_score")
    pytest.importorskip("rouge")
    found, ours = ceiling.run([ROW], words=60), summaries.run([ROW], words=60)
    assert set(found) == {"rouge1", "rouge2", "rougeL", "longbench", "n"}
    assert found["rouge1"] + found["rouge2"] > ours["rouge1"] + ours["rouge2"]


def test_the_choice_is_the_sentence_that_the_editor_copied() -> None:
    """A reference that is one of the sentences that may be told has full marks, of several the best counts."""
    pytest.importorskip("rouge_score")
    pytest.importorskip("rouge")
    sentence = max(ceiling.choices(TEXTS, 60)().texts, key=len)
    row = {"documents": TEXTS, "references": ["Nothing of the kind happened.", sentence]}
    assert ceiling.best(row, 60)["rouge2"] == pytest.approx(100.0)


@pytest.mark.parametrize("words", [20, 45, 90])
def test_the_choice_holds_the_length(words: int) -> None:
    """What is told never exceeds the words asked for, and nothing is told twice."""
    choice = ceiling.choices(TEXTS, words)()
    wanted = ceiling.counted(" ".join(TEXTS))
    while (unit := ceiling.helping(choice, wanted)) is not None:
        choice.room.tell(unit)
    told = [choice.texts[row] for row in choice.room.told]
    assert 0 < sum(len(text.split()) for text in told) <= words
    assert len(set(told)) == len(told)
