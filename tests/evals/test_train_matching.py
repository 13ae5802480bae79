"""The matching models are fitted on invented sets in which every disagreement is listed."""

from __future__ import annotations

import numpy as np

from service.core.disagreements.matched.kinship import AGAINST, NAMES, NEUTRAL
from service.evals.train_matching import FAMILIES, fit, fitted, matched, rows_of, sign, weighed, written
from tests.disputes import FILES

WIDTH = len(NAMES)


def test_listed_pairs_are_rows_that_hold() -> None:
    """Pairs of values that cannot both be true are rows, and some of them are listed."""
    rows = rows_of(FILES / "figures.txt")
    assert {row.family for row in rows} == set(FAMILIES)
    assert all(len(row.signals) == WIDTH for row in rows)
    assert 0 < sum(1 for row in rows if row.listed) < len(rows)


def test_a_signal_that_tells_gets_a_weight() -> None:
    """Weights are fitted to what is listed, and an idle signal gets next to none."""
    drawn = np.random.default_rng(7).normal(size=(400, WIDTH))
    weights, bias = fit(drawn, drawn[:, NAMES.index("asked")] + 0.2 > 0, np.ones(400))
    told = dict(zip(NAMES, weights, strict=True))
    assert told["asked"] > 10 * abs(told["known"])
    assert bias > 0


def test_no_row_teaches_that_likeness_speaks_against_a_match() -> None:
    """Where the rows say so, the weight is nothing."""
    drawn = np.random.default_rng(7).normal(size=(400, WIDTH))
    weights, _ = fit(drawn, drawn[:, NAMES.index("asked")] < 0, np.ones(400))
    assert weights[NAMES.index("asked")] == 0
    assert sign("asked") == (0.0, None)
    assert all(sign(name) == (None, 0.0) for name in AGAINST)
    assert all(sign(name) == (None, None) for name in NEUTRAL)


def test_a_file_is_judged_by_models_of_others() -> None:
    """Models that have not seen a file match its listed pairs rather than others."""
    models = fitted(rows_of(FILES / "quantities.txt") + rows_of(FILES / "papers_4.txt"))
    judged = weighed(rows_of(FILES / "figures.txt"), models)
    listed = [sure for row, sure in judged if row.listed]
    others = [sure for row, sure in judged if not row.listed]
    assert np.mean(listed) > np.mean(others) + 1


def test_matches_are_counted_one_to_one() -> None:
    """The surest of the pairs of a value is counted, and the others are not."""
    rows = [row for row in rows_of(FILES / "figures.txt") if row.family == "figures"]
    case = next(row.case for row in rows if row.listed)
    own = [(row, 1.0 if row.listed else -9.0) for row in rows if row.case == case]
    found, others = matched(own, 0.0)
    assert found > 0
    assert others == 0


def test_the_weights_are_written_as_a_module() -> None:
    """What is written defines for each family the bias and one weight for each signal."""
    module: dict[str, object] = {}
    models = {name: (np.arange(WIDTH, dtype=float), -1.5) for name in FAMILIES}
    exec(written(models), module)  # noqa: S102 (our own text)
    assert module["BIAS"] == dict.fromkeys(FAMILIES, -1.5)
    assert module["WEIGHTS"] == dict.fromkeys(FAMILIES, tuple(float(number) for number in range(WIDTH)))
