"""Weights of the support model, written by `python -m service.evals.train_support`; see `docs/checks.md`."""

from __future__ import annotations

BIAS = -0.774
WEIGHTS = (
    0.254,  # verbatim
    0.571,  # covered
    0.827,  # together
    -0.597,  # names
    -1.333,  # negation
    -0.833,  # figures
    -0.348,  # figures_doubted
    -0.190,  # dates
    -0.808,  # new_figures
    -0.414,  # new_names
    -0.123,  # uncited_names
    -0.009,  # new_words
    0.223,  # reworded
    -1.340,  # opposites
)
