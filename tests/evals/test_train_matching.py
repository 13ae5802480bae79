"""The matching model is fitted on invented sets in which every disagreement is listed."""

from __future__ import annotations

import numpy as np

from service.core.disagreements.kinship import NAMES
from service.evals.disputes import disputed
from service.evals.train_matching import cross_validated, fit, rows_of, written
from tests.disputes import FILES


def test_listed_pairs_are_rows_that_hold() -> None:
    """Pairs of values that cannot both be true are rows, and some of them are listed."""
    rows = rows_of(disputed(FILES / "figures.txt"))
    assert rows.signals.shape == (len(rows.listed), len(NAMES))
    assert 0 < rows.listed.sum() < len(rows.listed)


def test_a_signal_that_tells_gets_a_weight() -> None:
    """Weights are fitted to what is listed, and an idle signal gets next to none."""
    drawn = np.random.default_rng(7).normal(size=(400, 2))
    weights, bias = fit(drawn, drawn[:, 0] + 0.2 > 0)
    assert weights[0] > 10 * abs(weights[1])
    assert bias > 0


def test_a_part_is_judged_by_the_others() -> None:
    """Each pair has log-odds of a model that has not seen its set."""
    rows = rows_of(disputed(FILES / "figures.txt") + disputed(FILES / "quantities.txt"))
    odds = cross_validated(rows)
    assert odds[rows.listed].mean() > odds[~rows.listed].mean() + 1


def test_the_weights_are_written_as_a_module() -> None:
    """What is written defines the bias and one weight for each signal."""
    module: dict[str, object] = {}
    exec(written(np.arange(len(NAMES), dtype=float), -1.5), module)  # noqa: S102 (our own text)
    assert module["BIAS"] == -1.5
    assert module["WEIGHTS"] == tuple(float(number) for number in range(len(NAMES)))
