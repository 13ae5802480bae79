"""Fit the weights that match values of two articles: `python -m service.evals.train_matching FILE... [--write]`.

FILEs have invented sets of short articles in which every disagreement is listed (`disputes.py`). Each pair of values of
two articles that cannot both be true is a row: told of one quantity where it is listed, of two where it is not. Printed
is how many of the listed disagreements are matched and how many others, from so much more than the least log-odds on,
file by file, each by models that were fitted on the other files.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
from numpy.typing import NDArray

from service.core.disagreements.finding import likeness_of
from service.core.disagreements.matched.clashes import clashes
from service.core.disagreements.matched.elsewhere import Elsewhere
from service.core.disagreements.matched.kinship import AGAINST, NAMES, NEUTRAL, Kinship
from service.core.disagreements.matched.matching import Weighed, family, least, one_to_one
from service.core.disagreements.reading import readings
from service.core.disagreements.told.statements import Statement, telling
from service.engine.relate import relate
from service.evals.disputes import Disputed, disputed
from service.evals.weights import lines_of, tell

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
FAMILIES = ("figures", "times")
PENALTY = 5.0  # on the squared weights of the standardized signals
# A brief has one or two pairs, and teaches no less than an article with thirty.
HEAVIEST, USUAL = 3.0, 12
STEPS = (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0)
TARGET = Path(__file__).parents[1] / "core" / "tables" / "matching_weights.py"
HEAD = '''"""Weights of the matching models, written by `python -m service.evals.train_matching`."""

from __future__ import annotations

from typing import Final

'''


class Row(NamedTuple):
    """Two values: their articles' set and its file, by which model they are weighed, what speaks for a match.

    `weight` is how much the row counts; `least` are the log-odds from which they are matched; `listed` are the numbers
    of the disputes that they make.
    """

    file: str
    case: str
    pair: tuple[Statement, Statement]
    family: str
    signals: tuple[float, ...]
    weight: float
    least: float
    listed: frozenset[int]


def rows_of(file: Path) -> list[Row]:
    """Return the pairs of values of the sets of a file that cannot both be true."""
    return [row for case in disputed(file) if case.documents for row in _rows(file.stem, case)]


def _rows(file: str, case: Disputed) -> list[Row]:
    related = relate(case.documents)
    read = tuple(readings(case.documents, related))
    likeness = likeness_of(case.documents, read)
    kinship = Kinship([each for one in read for each in one.stated], likeness, Elsewhere(likeness))
    pairs = list(clashes(kinship, related))
    return [
        Row(
            file,
            case.name,
            pair,
            family(pair[0]),
            kinship.signals(*pair),
            min(HEAVIEST, max(1.0, USUAL / len(pairs))),
            least(kinship, *pair),
            frozenset(at for at, each in enumerate(case.disputes) if each.between(*map(text_of, pair))),
        )
        for pair in pairs
    ]


def text_of(statement: Statement) -> str:
    """Return the words of a value, as a disagreement shows them."""
    told = telling(statement)
    return statement.line.text[told.start : told.end]


def fit(signals: Floats, listed: Bools, counts: Floats) -> tuple[Floats, float]:
    """Return the weights of the signals and the bias: logistic regression of rows that count so much, held small."""
    from scipy.optimize import minimize

    center, scale = signals.mean(axis=0), signals.std(axis=0)
    scaled = (signals - center) / np.where(scale > 0, scale, 1.0)

    def loss(values: Floats) -> tuple[float, Floats]:
        chance = 1 / (1 + np.exp(-(scaled @ values[:-1] + values[-1])))
        right = np.where(listed, chance, 1 - chance)
        pull = (chance - listed) * counts
        slope = np.append(scaled.T @ pull + PENALTY * values[:-1], pull.sum())
        return float(PENALTY * values[:-1] @ values[:-1] / 2 - counts @ np.log(right + 1e-12)), slope

    start, limits = np.zeros(scaled.shape[1] + 1), (*map(sign, NAMES), (None, None))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=limits, options={"maxiter": 500}).x
    weights = np.where(scale > 0, found[:-1] / np.where(scale > 0, scale, 1.0), 0.0)
    return weights, float(found[-1] - weights @ center)


def sign(name: str) -> tuple[float | None, float | None]:
    """Return between what the weight of a signal may be: few rows must teach nothing against its meaning."""
    if name in NEUTRAL:
        return None, None
    return (None, 0.0) if name in AGAINST else (0.0, None)


def fitted(rows: list[Row]) -> dict[str, tuple[Floats, float]]:
    """Return the weights and the bias of the model of each family."""
    models = {}
    for name in FAMILIES:
        own = [row for row in rows if row.family == name]
        listed = np.array([bool(row.listed) for row in own])
        models[name] = fit(np.array([row.signals for row in own]), listed, np.array([row.weight for row in own]))
    return models


def weighed(rows: list[Row], models: dict[str, tuple[Floats, float]]) -> list[tuple[Row, float]]:
    """Return each row with by how much more speaks for a match than must."""
    return [
        (row, float(np.array(row.signals) @ models[row.family][0] + models[row.family][1] - row.least)) for row in rows
    ]


def matched(rows: list[tuple[Row, float]], step: float) -> tuple[int, int]:
    """Return how many listed disputes of one set are matched one to one, and how many other pairs, from `step` on."""
    of_pair = {(row.pair[0].place, row.pair[1].place): row for row, _ in rows}
    found = [Weighed(sure, *row.pair) for row, sure in rows]
    kept = [of_pair[one.place, other.place] for one, other in one_to_one(found, step)]
    return len(frozenset().union(*(row.listed for row in kept))), sum(1 for row in kept if not row.listed)


def counted(rows: list[tuple[Row, float]]) -> list[tuple[int, int]]:
    """Return the same of all sets in `rows`, for each of the `STEPS`."""
    sets: dict[tuple[str, str], list[tuple[Row, float]]] = {}
    for row, sure in rows:
        sets.setdefault((row.file, row.case), []).append((row, sure))
    each = [[matched(one, step) for one in sets.values()] for step in STEPS]
    return [(sum(listed for listed, _ in those), sum(others for _, others in those)) for those in each]


def written(models: dict[str, tuple[Floats, float]]) -> str:
    """Return the module that holds the weights."""
    biases = ", ".join(f'"{name}": {bias:.3f}' for name, (_, bias) in models.items())
    told = [
        f'    "{name}": (\n{lines_of(zip(NAMES, weights.tolist(), strict=True), " " * 8)}    ),\n'
        for name, (weights, _) in models.items()
    ]
    return HEAD + f"BIAS: Final = {{{biases}}}\nWEIGHTS: Final = {{\n{''.join(told)}}}\n"


@click.command(help=__doc__)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write the weights where the service reads them.")
def main(files: tuple[Path, ...], *, write: bool) -> None:
    """Fit the models on `files`, print how good they are, and print or write their weights."""
    rows = [row for file in files for row in rows_of(file)]
    click.echo(f"{len(rows)} pairs, {sum(1 for row in rows if row.listed)} listed")
    known: list[tuple[Row, float]] = []
    for file in files:
        models = fitted([row for row in rows if row.file != file.stem])
        known += weighed([row for row in rows if row.file == file.stem], models)
    for step, (listed, others) in zip(STEPS, counted(known), strict=True):
        click.echo(f"from {step:4}: {listed} listed, {others} others")
    tell(written(fitted(rows)), TARGET, write=write)


if __name__ == "__main__":
    main()
