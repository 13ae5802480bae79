"""The task `support` and the training of its model."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
from click.testing import CliRunner

from service.core.support.signals import NAMES
from service.evals.support import auc, balanced_accuracy, run, sentences_of, support_of
from service.evals.train_support import TARGET, fit, main, pooled, rows_of, written
from tests.shared import SHARED, needs_shared

SOURCE = "The council of Tarn approved the new harbour on Monday. It will cost 40 million crowns, the mayor said."
ROWS = [
    {"source": SOURCE, "claim": "Tarn's council approved the harbour on Monday.", "label": 1},
    {"source": SOURCE, "claim": "The harbour will cost 40 million crowns, the mayor said.", "label": 1},
    {"source": SOURCE, "claim": "Tarn's council rejected the harbour on Monday.", "label": 0},
    {"evidence": SOURCE.split(". "), "claim": "The harbour will cost 90 million crowns, the mayor said.", "label": 0},
]


def test_the_area_is_the_share_of_pairs_in_order() -> None:
    """Ties count half, and without both labels there is nothing to order."""
    assert auc([0.1, 0.4, 0.4, 0.8], [0, 0, 1, 1]) == pytest.approx(0.875)
    assert auc([0.1, 0.4], [1, 1]) == 0.5


def test_balanced_accuracy_weighs_both_labels_alike() -> None:
    """The accuracy is the mean of both labels' shares."""
    assert balanced_accuracy([0.9, 0.9, 0.9, 0.1], [1, 1, 0, 0], 0.5) == pytest.approx(0.75)


def test_the_task_prints_its_metrics() -> None:
    """The task orders a few plain rows rightly and counts them."""
    figures = run(ROWS)
    assert figures.keys() == {"auc", "balanced_accuracy", "balanced_accuracy_best", "n"}
    assert (figures["auc"], figures["n"]) == (1.0, 4)


def test_what_says_nothing_does_not_count() -> None:
    """A sentence without a word and one that only introduces the others leave the score as it is."""
    claim = "Tarn's council approved the harbour on Monday."
    assert sentences_of(f"{claim}\n\n``", "en") == [claim]
    assert support_of(SOURCE, f"Here is a short summary:\n{claim}") == support_of(SOURCE, claim)
    assert support_of(SOURCE, f"Zebras graze. {claim}") < support_of(SOURCE, claim)
    assert support_of(SOURCE, "Zebras:") == support_of(SOURCE, "Zebras graze.")


def test_training_prints_a_module_of_weights(tmp_path: Path) -> None:
    """The command reads rows, prints the areas, and the module that the service would read."""
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"\n".join(map(msgspec.json.encode, ROWS * 3)))
    answer = CliRunner().invoke(main, [str(path)])
    assert answer.exit_code == 0
    assert "AUC" in answer.output
    assert all(f"# {name}" in answer.output for name in NAMES)
    assert written(fit((rows_of(path),))) in answer.output


def test_the_committed_weights_are_a_written_module() -> None:
    """The weights in the repository are what the command writes."""
    assert "evals.train_support" in TARGET.read_text(encoding="utf-8")


def test_the_smooth_minimum_stays_below_the_mean() -> None:
    """A row's log-odds lies between its weakest sentence and the mean."""
    rows, shares = pooled(np.array([-1.0, 3.0, 0.5]), np.array([0, 0, 1]), 2)
    assert -1.0 < rows[0] < 1.0
    assert rows[1] == pytest.approx(0.5)
    assert shares.sum() == pytest.approx(2.0)


@needs_shared
def test_claims_of_models_are_told_apart() -> None:
    """On part of the CLIFF rows the score orders better than the goal less its noise."""
    lines = (SHARED / "data" / "fact_cliff.jsonl").read_bytes().splitlines()[:120]
    assert run([msgspec.json.decode(line) for line in lines])["auc"] >= 0.75
