"""Weights of the matching model, written by `python -m service.evals.train_matching`."""

from __future__ import annotations

BIAS = -1.996
WEIGHTS = (
    -0.656,  # ratio
    -1.251,  # far
    1.254,  # near
    0.425,  # digits
    0.210,  # lead
    0.984,  # best
    1.250,  # clause
    0.376,  # crossed
    -0.167,  # noun
    0.249,  # noun_lead
    0.985,  # asked
    -0.329,  # depth
    -0.846,  # hours
    -0.627,  # elsewise
    -0.769,  # years
    0.824,  # period
    -0.862,  # aside
    0.736,  # subject
    3.869,  # date
    1.668,  # clock
    -0.943,  # percent
    -0.979,  # extent
    0.497,  # age
    4.056,  # clock_clause
)
