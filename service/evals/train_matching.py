"""Fit the weights that match values of two articles: `python -m service.evals.train_matching FILE... [--write]`.

FILEs have invented sets of short articles in which every disagreement is listed (`disputes.py`). Each pair of values of
two articles that cannot both be true is a row: told of one quantity where it is listed, of two where it is not. Printed
is how many of the listed pairs are matched and how many others, from several log-odds on, in twelve parts by set, each
by a model that was fitted on the others.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
from numpy.typing import NDArray

from service.core.disagreements.elsewhere import Elsewhere
from service.core.disagreements.finding import likeness_of, readings
from service.core.disagreements.kinship import NAMES, Kinship
from service.core.disagreements.matching import clashes
from service.core.disagreements.pairing import Pairing
from service.core.disagreements.statements import Statement, telling
from service.engine.relate import relate
from service.evals.disputes import Disputed, disputed
from service.evals.weights import module, tell

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
FOLDS = 12
PENALTY = 10.0  # on the squared weights of the standardized signals
STEPS = (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0)
TARGET = Path(__file__).parents[1] / "core" / "tables" / "matching_weights.py"
HEAD = '''"""Weights of the matching model, written by `python -m service.evals.train_matching`."""

from __future__ import annotations

'''


class Rows(NamedTuple):
    """Pairs of values: their signals, whether they are listed, and the fold of their set."""

    signals: Floats
    listed: Bools
    folds: NDArray[np.int64]


def rows_of(sets: tuple[Disputed, ...]) -> Rows:
    """Return the pairs of values of `sets` that cannot both be true."""
    signals, listed, folds = [], [], []
    for case in sets:
        related = relate(case.documents)
        read = tuple(readings(case.documents, related))
        likeness = likeness_of(case.documents, read)
        told = [each for one in read for each in one.stated]
        kinship = Kinship(told, Pairing(told, likeness, Elsewhere(likeness)))
        for one, other in clashes(kinship, related):
            texts = [text_of(each) for each in (one, other)]
            signals.append(kinship.signals(one, other))
            listed.append(any(each.between(*texts) for each in case.disputes))
            folds.append(zlib.crc32(case.name.encode()) % FOLDS)
    return Rows(np.array(signals), np.array(listed), np.array(folds))


def text_of(statement: Statement) -> str:
    """Return the words of a value, as a disagreement shows them."""
    told = telling(statement)
    return statement.line.text[told.start : told.end]


def fit(signals: Floats, listed: Bools) -> tuple[Floats, float]:
    """Return the weights of the signals and the bias: logistic regression, the weights held small."""
    from scipy.optimize import minimize

    center, scale = signals.mean(axis=0), signals.std(axis=0) + 1e-9
    scaled = (signals - center) / scale

    def loss(values: Floats) -> tuple[float, Floats]:
        chance = 1 / (1 + np.exp(-(scaled @ values[:-1] + values[-1])))
        right = np.where(listed, chance, 1 - chance)
        pull = chance - listed
        slope = np.append(scaled.T @ pull + PENALTY * values[:-1], pull.sum())
        return float(PENALTY * values[:-1] @ values[:-1] / 2 - np.log(right + 1e-12).sum()), slope

    found = minimize(loss, np.zeros(scaled.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    weights = found[:-1] / scale
    return weights, float(found[-1] - weights @ center)


def cross_validated(rows: Rows) -> Floats:
    """Return the log-odds of each pair by a model that was not fitted on its part."""
    odds = np.zeros(len(rows.listed))
    for fold in range(FOLDS):
        inside = rows.folds == fold
        weights, bias = fit(rows.signals[~inside], rows.listed[~inside])
        odds[inside] = rows.signals[inside] @ weights + bias
    return odds


def written(weights: Floats, bias: float) -> str:
    """Return the module that holds the weights."""
    return module(HEAD, bias, zip(NAMES, weights.tolist(), strict=True))


@click.command(help=__doc__)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write the weights where the service reads them.")
def main(files: tuple[Path, ...], *, write: bool) -> None:
    """Fit the model on `files`, print how good it is, and print or write its weights."""
    rows = rows_of(tuple(case for file in files for case in disputed(file) if case.documents))
    odds = cross_validated(rows)
    click.echo(f"{len(rows.listed)} pairs, {int(rows.listed.sum())} listed")
    for step in STEPS:
        matched = odds >= step
        click.echo(
            f"from {step:4}: {int((matched & rows.listed).sum())} listed, {int((matched & ~rows.listed).sum())} others"
        )
    tell(written(*fit(rows.signals, rows.listed)), TARGET, write=write)


if __name__ == "__main__":
    main()
