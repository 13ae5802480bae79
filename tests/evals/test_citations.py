"""The task `citations`."""

from __future__ import annotations

import msgspec

from service.evals.citations import document_of, run
from tests.shared import SHARED, needs_shared

SENTENCES = ["The council approved the harbour.", "The cook sang all night.", "Gulls circled over the old pier."]
ROW = {
    "documents": ["\n".join(SENTENCES)],
    "doc_sentences": [SENTENCES],
    "alignments": [{"summary_sentence": "The harbour was approved by the council.", "doc": 0, "sent_idx": 0}],
}


def test_given_sentences_are_kept_as_they_are() -> None:
    """The documents of the task have exactly the sentences of the row."""
    held = document_of(0, SENTENCES)
    assert [held.sentence(number) for number in range(3)] == SENTENCES


def test_precision_and_recall_are_over_aligned_sentences() -> None:
    """A claim whose one aligned sentence is found alone scores full marks."""
    assert run([ROW]) == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "n": 1}


@needs_shared
def test_people_align_much_of_what_is_found() -> None:
    """On part of the human alignments precision and recall are near the goal."""
    lines = (SHARED / "data" / "mds_multinews_attributed.jsonl").read_bytes().splitlines()[:16]
    figures = run([msgspec.json.decode(line) for line in lines])
    assert figures["precision"] >= 0.45
    assert figures["recall"] >= 0.4
