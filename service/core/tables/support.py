"""Weights of the support model, written by `python -m service.evals.train_support`; see `docs/checks.md`."""

from __future__ import annotations

BIAS = -1.142
WEIGHTS = (
    0.382,  # verbatim
    0.422,  # covered
    1.250,  # together
    -1.004,  # names
    -1.694,  # negation
    -0.967,  # figures
    -0.413,  # figures_doubted
    -0.211,  # dates
    -0.984,  # new_figures
    -0.202,  # uncited_names
    0.082,  # new_words
    0.299,  # reworded
    -1.619,  # opposites
)
