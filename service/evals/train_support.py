"""Fit the support model: `python -m service.evals.train_support FILE... [--write]`.

FILEs are rows of the task `support` (JSON Lines of `source` or `evidence`, `claim`, `label`), one data set each. Every
set weighs the same and so do its two classes, so that one half is the threshold. A row's log-odds is the smooth
minimum over its sentences, as in `service.core.support.score.combine`. Printed is the area under the ROC curve of each
set, cross-validated in five parts by article, beside that of the plain rule: the share of the claim's words in its
passages.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any, NamedTuple

import click
import msgspec
import numpy as np
from numpy.typing import NDArray

from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.passages import find
from service.core.support.signals import NAMES, signals
from service.core.text.document import document
from service.core.types import Reading
from service.evals.support import auc, sentences_of, source_of
from service.evals.weights import module, tell

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
FOLDS = 5
PENALTY = 200.0  # on the squared weights of the standardized signals, against 1,000 rows a set
TARGET = Path(__file__).parents[1] / "core" / "tables" / "support.py"
HEAD = '''"""Weights of the support model, written by `python -m service.evals.train_support`; see `docs/checks.md`."""

from __future__ import annotations

'''


class Rows(NamedTuple):
    """A data set: signals by sentence, the row of each sentence, labels by row, and the fold of each row's article."""

    signals: Floats
    owners: Ints
    labels: Ints
    folds: Ints


class Model(NamedTuple):
    """Weights of the signals, and a bias for each data set."""

    weights: Floats
    biases: tuple[float, ...]

    @property
    def bias(self) -> float:
        """The mean of the biases, which is what the service uses."""
        return sum(self.biases) / len(self.biases)


def rows_of(path: Path) -> Rows:
    """Return the data set in `path`, with the signals of every sentence against its best passages."""
    decoded: list[dict[str, Any]] = [msgspec.json.decode(line) for line in path.read_bytes().splitlines() if line]
    values, owners, folds = [], [], []
    for number, row in enumerate(decoded):
        source = source_of(row)
        held = document(Reading(text=source), "source")
        folds.append(zlib.crc32(str(row.get("article_key") or source).encode()) % FOLDS)
        for claim in sentences_of(row["claim"], held.language):
            evidence = Evidence(documents={held.id: held}, citations=find(claim, (held,)))
            values.append(signals(claim, evidence, check(claim, evidence)))
            owners.append(number)
    labels = np.array([int(row["label"]) for row in decoded])
    return Rows(np.array(values), np.array(owners), labels, np.array(folds))


def pooled(odds: Floats, owners: Ints, count: int) -> tuple[Floats, Floats]:
    """Return the smooth minimum of the sentences' log-odds by row, and each sentence's share in it."""
    lowest = np.full(count, np.inf)
    np.minimum.at(lowest, owners, odds)
    shares = np.exp(lowest[owners] - odds)
    sums = np.bincount(owners, shares, count)
    sizes = np.maximum(np.bincount(owners, minlength=count), 1)
    with np.errstate(divide="ignore"):
        rows = np.where(np.isfinite(lowest), lowest - np.log(sums / sizes), 0.0)
    return rows, shares / sums[owners]


def fit(sets: tuple[Rows, ...], left_out: int | None = None) -> Model:
    """Return the model fitted on all rows but those of fold `left_out`."""
    from scipy.optimize import minimize

    stacked = np.vstack([rows.signals for rows in sets])
    center, scale = stacked.mean(axis=0), stacked.std(axis=0) + 1e-9
    width = stacked.shape[1]

    def loss(values: Floats) -> tuple[float, Floats]:
        total, slope = PENALTY * float(values[:width] @ values[:width]) / 2, np.zeros_like(values)
        slope[:width] = PENALTY * values[:width]
        for number, rows in enumerate(sets):
            scaled = (rows.signals - center) / scale
            odds, shares = pooled(scaled @ values[:width] + values[width + number], rows.owners, len(rows.labels))
            chance = 1 / (1 + np.exp(-odds))
            weight = balance(rows, left_out)
            total -= float(weight @ np.log(np.where(rows.labels == 1, chance, 1 - chance) + 1e-12))
            pull = (weight * (chance - rows.labels))[rows.owners] * shares
            slope[:width] += scaled.T @ pull
            slope[width + number] += pull.sum()
        return total, slope

    found = minimize(loss, np.zeros(width + len(sets)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    weights = found[:width] / scale
    return Model(weights, tuple(float(bias - weights @ center) for bias in found[width:]))


def balance(rows: Rows, left_out: int | None) -> Floats:
    """Return the weight of each row: 1,000 a set, half to each label, none to the fold that is left out."""
    inside = np.ones(len(rows.labels)) if left_out is None else (rows.folds != left_out).astype(float)
    halves = [inside * (rows.labels == label) for label in (0, 1)]
    return np.asarray(sum(500.0 * half / max(half.sum(), 1.0) for half in halves))


def cross_validated(sets: tuple[Rows, ...]) -> list[tuple[float, float]]:
    """Return for each set (AUC of the model on articles it was not fitted on, AUC of the plain rule)."""
    predicted = [np.zeros(len(rows.labels)) for rows in sets]
    for fold in range(FOLDS):
        model = fit(sets, fold)
        for number, rows in enumerate(sets):
            odds, _ = pooled(rows.signals @ model.weights + model.bias, rows.owners, len(rows.labels))
            predicted[number][rows.folds == fold] = odds[rows.folds == fold]
    covered = NAMES.index("covered")
    found = []
    for rows, odds in zip(sets, predicted, strict=True):
        plain = np.bincount(rows.owners, rows.signals[:, covered], len(rows.labels)) / np.maximum(
            np.bincount(rows.owners, minlength=len(rows.labels)), 1
        )
        labels = rows.labels.tolist()
        found.append((auc(odds.tolist(), labels), auc(plain.tolist(), labels)))
    return found


def written(model: Model) -> str:
    """Return the module that holds the weights of `model`, with the mean of its biases."""
    return module(HEAD, model.bias, zip(NAMES, model.weights.tolist(), strict=True))


@click.command(help=__doc__)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write the weights where the service reads them.")
def main(files: tuple[Path, ...], *, write: bool) -> None:
    """Fit the model on `files`, print how good it is, and print or write its weights."""
    sets = tuple(rows_of(file) for file in files)
    for file, (model_auc, plain_auc) in zip(files, cross_validated(sets), strict=True):
        click.echo(f"{file.stem:32} AUC {model_auc:.3f}, plain rule {plain_auc:.3f}")
    tell(written(fit(sets)), TARGET, write=write)


if __name__ == "__main__":
    main()
