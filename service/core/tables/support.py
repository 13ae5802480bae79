"""Weights of the support model, written by `python -m service.evals.train_support`; see `docs/checks.md`."""

from __future__ import annotations

BIAS = -0.564
WEIGHTS = (
    0.319,  # verbatim
    -0.183,  # seams
    0.790,  # covered
    0.975,  # together
    -0.093,  # passages
    -0.989,  # negation
    -0.678,  # figures
    -0.857,  # replaced
    -1.804,  # copied_faults
    -1.390,  # copied_new
    -2.694,  # copied_repeated
    -0.727,  # new_figures
    -0.627,  # new_names
    0.222,  # reworded
    -0.208,  # pronoun
    -0.056,  # place
)
