"""The task `conflicts`: telling a contradiction from a harmless rewording."""

from __future__ import annotations

from typing import Any

from service.core.support.conflicts import THRESHOLD, score
from service.evals.support import auc


def run(rows: list[dict[str, Any]], **_: Any) -> dict[str, float | int]:
    """Return precision, recall and F1 of contradictions, the AUC, and the share of harmless pairs called conflict.

    Rows hold two sentences `a` and `b` and a `label`, 1 where they conflict.
    """
    scores = [score(row["a"], row["b"], row.get("lang", "en")) for row in rows]
    labels = [int(row["label"]) for row in rows]
    called = [value > THRESHOLD for value in scores]
    right = sum(label for label, each in zip(labels, called, strict=True) if each)
    conflicts, harmless = sum(labels), len(labels) - sum(labels)
    wrong = sum(called) - right
    return {
        "precision": right / sum(called) if any(called) else 0.0,
        "recall": right / conflicts if conflicts else 0.0,
        "f1": 2 * right / (sum(called) + conflicts) if conflicts else 0.0,
        "auc": auc(scores, labels),
        "harmless_called": wrong / harmless if harmless else 0.0,
        "n": len(rows),
    }
