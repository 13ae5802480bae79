"""Fitted weights are written as a module, or shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.evals.weights import module, tell


def test_a_module_defines_the_bias_and_each_weight_by_name() -> None:
    """Three decimals, and the signal's name behind its weight."""
    assert module("# head\n", -1.5, [("near", 0.25), ("far", -2.0)]) == (
        "# head\nBIAS = -1.500\nWEIGHTS = (\n    0.250,  # near\n    -2.000,  # far\n)\n"
    )


def test_what_is_not_written_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is made only where that is asked for."""
    tell("text", tmp_path / "weights.py", write=False)
    assert capsys.readouterr().out == "text\n"
    assert not (tmp_path / "weights.py").exists()
    tell("text", tmp_path / "weights.py", write=True)
    assert (tmp_path / "weights.py").read_text() == "text"
