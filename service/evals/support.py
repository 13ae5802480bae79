"""How well the support score tells supported claims from unsupported ones, with no model at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.passages import find
from service.core.support.score import THRESHOLD, combine, score
from service.core.text.document import document
from service.core.text.sentences import split
from service.core.text.words import words
from service.core.types import Document, Reading


def run(rows: list[dict[str, Any]], **_: Any) -> dict[str, float]:
    """Measure on rows of `source` (or `evidence`, a list of sentences), `claim` and `label` (1 supported).

    Returns `auc` (area under the ROC curve), `balanced_accuracy` at the product's own threshold,
    `balanced_accuracy_best` at the best threshold for these rows, and `n`.
    """
    labels = [int(row["label"]) for row in rows]
    scores = [support_of(source_of(row), row["claim"]) for row in rows]
    return {
        "auc": round(auc(scores, labels), 4),
        "balanced_accuracy": round(balanced_accuracy(scores, labels, THRESHOLD), 4),
        "balanced_accuracy_best": round(
            max((balanced_accuracy(scores, labels, cut) for cut in sorted(set(scores))), default=0.5), 4
        ),
        "n": len(rows),
    }


def source_of(row: dict[str, Any]) -> str:
    """Return the source text of `row`: `source`, else its evidence sentences, one a line."""
    return str(row["source"]) if row.get("source") else "\n".join(row.get("evidence") or [])


def support_of(source: str, claim: str) -> float:
    """Return the support score of `claim`, which may have several sentences, by the best passages of `source`.

    What only introduces the rest ("Here is a summary:") is no claim: a colon ends it, and the source has no word of it.
    """
    held = document(Reading(text=source), "source")
    sentences = sentences_of(claim, held.language)
    scores = [sentence_support(sentence, held) for sentence in sentences]
    told = [each for sentence, each in zip(sentences, scores, strict=True) if each or not sentence.endswith(":")]
    return combine(told or scores)


def sentences_of(claim: str, language: str) -> list[str]:
    """Return the sentences of `claim` that have a word; a lone quotation mark says nothing that could be supported."""
    sentences = [claim[start:end] for start, end in split(claim, language)]
    return [sentence for sentence in sentences if words(sentence)] or sentences


def sentence_support(claim: str, held: Document) -> float:
    """Return the support score of one sentence by the best passages of `held`."""
    evidence = Evidence(documents={held.id: held}, citations=find(claim, (held,)))
    return score(claim, evidence, check(claim, evidence))


def auc(scores: Sequence[float], labels: Sequence[int]) -> float:
    """Return the area under the ROC curve: the share of (1, 0) pairs in order, ties counted half; 0.5 without pairs."""
    order = sorted(range(len(scores)), key=lambda number: scores[number])
    positives = sum(labels)
    negatives = len(labels) - positives
    if not positives or not negatives:
        return 0.5
    total, number = 0.0, 0
    while number < len(order):
        tied = number
        while tied < len(order) and scores[order[tied]] == scores[order[number]]:
            tied += 1
        rank = (number + tied + 1) / 2
        total += rank * sum(labels[order[i]] for i in range(number, tied))
        number = tied
    return (total - positives * (positives + 1) / 2) / (positives * negatives)


def balanced_accuracy(scores: Sequence[float], labels: Sequence[int], cut: float) -> float:
    """Return the mean of the shares of supported and of unsupported rows that `cut` puts on their side."""
    positives = [each >= cut for each, label in zip(scores, labels, strict=True) if label]
    negatives = [each < cut for each, label in zip(scores, labels, strict=True) if not label]
    return (sum(positives) / max(1, len(positives)) + sum(negatives) / max(1, len(negatives))) / 2
