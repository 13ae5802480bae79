"""Weights of the support model, written by `python -m service.evals.train_support`; see `docs/checks.md`."""

from __future__ import annotations

BIAS = -0.552
WEIGHTS = (
    0.311,  # verbatim
    -0.176,  # seams
    0.783,  # covered
    0.970,  # together
    -0.102,  # passages
    -0.971,  # negation
    -0.694,  # figures
    -0.928,  # replaced
    -1.656,  # copied_faults
    -1.530,  # copied_new
    -2.625,  # copied_repeated
    -0.736,  # new_figures
    -0.642,  # new_names
    0.232,  # reworded
    -0.213,  # pronoun
    -0.058,  # place
)
