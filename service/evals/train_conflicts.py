"""Fit the weights of `core/support/conflicts.py`: python -m service.evals.train_conflicts PAIRS.jsonl.

Logistic regression with a quadratic penalty. Prints the F1 of five-fold cross-validation by article, the weights, and
nothing else; the weights are then rounded by hand into the module.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from service.core.support.conflicts import WEIGHTS, features

PENALTY = 1.0
FOLDS = 5
Matrix = NDArray[np.float64]


def fit(rows: Matrix, labels: Matrix) -> Matrix:
    """Return bias and weights of the penalized logistic regression of `labels` on `rows`."""
    from scipy.optimize import minimize

    signs = 2 * labels - 1

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        margins = signs * (weights[0] + rows @ weights[1:])
        slopes = -signs / (1 + np.exp(margins))
        penalty = PENALTY * np.append(0.0, weights[1:])
        gradient = np.append(slopes.sum(), rows.T @ slopes) + penalty
        return float(np.logaddexp(0, -margins).sum() + penalty @ weights / 2), gradient

    return np.asarray(minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B").x)


def article(row: dict[str, Any]) -> str:
    """Return the article that a pair comes from: all versions of one sentence share it."""
    return str(row.get("article_key") or row["id"].rpartition("-")[2].partition("_")[0])


def cross_validated(rows: Matrix, labels: Matrix, articles: list[str]) -> float:
    """Return the F1 of predictions for articles that the weights have not seen."""
    order = {name: number % FOLDS for number, name in enumerate(sorted(set(articles)))}
    folds = np.array([order[name] for name in articles])
    called = np.zeros(len(labels), bool)
    for fold in range(FOLDS):
        weights = fit(rows[folds != fold], labels[folds != fold])
        called[folds == fold] = weights[0] + rows[folds == fold] @ weights[1:] > 0
    return float(2 * (called & (labels == 1)).sum() / (called.sum() + labels.sum()))


def main(path: Path) -> None:
    """Fit on the pairs of the JSONL file at `path` and print."""
    with path.open("rb") as lines:
        pairs = [msgspec.json.decode(line) for line in lines]
    found = [features(pair["a"], pair["b"]) for pair in pairs]
    names = tuple(WEIGHTS)
    rows = np.array([[each[name] for name in names] for each in found])
    labels = np.array([float(pair["label"]) for pair in pairs])
    weights = fit(rows, labels)
    print(f"f1 across articles {cross_validated(rows, labels, [article(pair) for pair in pairs]):.3f}")  # noqa: T201
    print(f"bias {weights[0]:.2f}")  # noqa: T201
    for name, weight in zip(names, weights[1:], strict=True):
        print(f"{name} {weight:.2f}")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
