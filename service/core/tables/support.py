"""Weights of the support model, written by `python -m service.evals.train_support`; see `docs/checks.md`."""

from __future__ import annotations

BIAS = -0.399
WEIGHTS = (
    0.312,  # verbatim
    -0.172,  # seams
    0.711,  # covered
    0.903,  # together
    -0.127,  # passages
    -0.389,  # names
    -1.045,  # negation
    -0.697,  # figures
    -1.024,  # replaced
    -1.390,  # copied_faults
    -2.218,  # copied_new
    -1.605,  # copied_repeated
    -0.798,  # new_figures
    -0.464,  # new_names
    0.257,  # reworded
    -0.272,  # pronoun
    -0.058,  # place
)
