"""Weights of the support model, written by `python -m service.evals.train_support`; see `docs/checks.md`."""

from __future__ import annotations

BIAS = -0.775
WEIGHTS = (
    0.252,  # verbatim
    0.579,  # covered
    0.829,  # together
    -0.589,  # names
    -1.350,  # negation
    -0.828,  # figures
    -0.118,  # figures_doubted
    -0.175,  # dates
    -0.860,  # new_figures
    -0.419,  # new_names
    -0.129,  # uncited_names
    -0.012,  # new_words
    0.222,  # reworded
    -1.330,  # opposites
)
