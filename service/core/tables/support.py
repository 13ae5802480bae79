"""Weights of the support model, written by `python -m service.evals.train_support`; see `docs/checks.md`."""

from __future__ import annotations

BIAS = -0.562
WEIGHTS = (
    0.313,  # verbatim
    -0.175,  # seams
    0.784,  # covered
    0.975,  # together
    -0.101,  # passages
    -0.989,  # negation
    -0.693,  # figures
    -0.926,  # replaced
    -1.665,  # copied_faults
    -1.511,  # copied_new
    -2.708,  # copied_repeated
    -0.736,  # new_figures
    -0.641,  # new_names
    0.230,  # reworded
    -0.215,  # pronoun
    -0.056,  # place
)
