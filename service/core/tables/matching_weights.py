"""Weights of the matching model, written by `python -m service.evals.train_matching`."""

from __future__ import annotations

BIAS = -1.765
WEIGHTS = (
    -0.606,  # ratio
    -1.098,  # far
    1.070,  # near
    0.433,  # digits
    0.200,  # lead
    1.116,  # best
    0.895,  # clause
    0.413,  # crossed
    -0.371,  # noun
    0.206,  # noun_lead
    1.074,  # asked
    -0.313,  # depth
    -0.815,  # hours
    -0.764,  # elsewise
    -0.758,  # years
    0.692,  # period
    -0.374,  # aside
    0.712,  # subject
    3.454,  # date
    1.535,  # clock
    -0.905,  # percent
    0.833,  # extent
    0.332,  # age
    3.638,  # clock_clause
)
