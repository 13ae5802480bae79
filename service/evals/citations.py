"""How well the best passages for a claim are the source sentences that people aligned with it."""

from __future__ import annotations

from typing import Any

from service.core.support.passages import find
from service.core.types import Document, Sentence


def run(rows: list[dict[str, Any]], **_: Any) -> dict[str, float]:
    """Measure on rows of `documents`, `doc_sentences` and `alignments[{summary_sentence, doc, sent_idx}]`.

    Returns `precision`, `recall` and `f1` over all (summary sentence, document, source sentence) triples, and `n`, the
    number of summary sentences.
    """
    hits = cited = wanted = claims = 0
    for row in rows:
        documents = tuple(document_of(number, sentences) for number, sentences in enumerate(row["doc_sentences"]))
        for claim, gold in gold_of(row).items():
            found = {(int(each.document), each.sentence) for each in find(claim, documents)}
            hits += len(found & gold)
            cited += len(found)
            wanted += len(gold)
            claims += 1
    precision, recall = hits / max(1, cited), hits / max(1, wanted)
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / max(1e-9, precision + recall), 4),
        "n": claims,
    }


def gold_of(row: dict[str, Any]) -> dict[str, set[tuple[int, int]]]:
    """Return for each summary sentence of `row` the (document, sentence) pairs that people aligned with it."""
    gold: dict[str, set[tuple[int, int]]] = {}
    for alignment in row["alignments"]:
        gold.setdefault(alignment["summary_sentence"], set()).add((alignment["doc"], alignment["sent_idx"]))
    return gold


def document_of(number: int, sentences: list[str]) -> Document:
    """Return the document whose sentences are exactly `sentences`, one a line."""
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Sentence(start, start + len(sentence), 0, "prose"))
        start += len(sentence) + 1
    return Document(id=str(number), text="\n".join(sentences), sentences=tuple(spans), language="en")
