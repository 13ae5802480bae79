"""Weights of the matching models, written by `python -m service.evals.train_matching`."""

from __future__ import annotations

from typing import Final

BIAS: Final = {"figures": -1.905, "times": -2.100}
WEIGHTS: Final = {
    "figures": (
        -2.419,  # apart
        3.358,  # shuffled
        0.813,  # round_both
        -0.596,  # round_one
        0.000,  # before
        0.796,  # behind
        1.117,  # crossed
        0.013,  # one_noun
        -0.613,  # noun_alone
        0.474,  # verbs
        0.000,  # one_verb
        0.000,  # verbs_apart
        0.123,  # lead
        0.491,  # best
        0.000,  # lone
        0.040,  # mutual
        0.000,  # likeness
        -0.287,  # depth
        0.521,  # asked
        -2.009,  # asked_apart
        -0.300,  # years
        0.231,  # days
        -0.508,  # days_apart
        0.191,  # period
        -0.338,  # coming_alone
        0.834,  # coming_both
        -0.593,  # hours
        0.535,  # subject
        -0.315,  # aside
        0.331,  # known
        0.329,  # one_name
        0.000,  # names_apart
        -0.247,  # nameless
        0.007,  # bearer
        0.634,  # one_figure
        1.099,  # silent
        -0.521,  # past
        -1.616,  # other
        -0.707,  # record
        0.000,  # whole
        -0.310,  # part
        0.000,  # unsure
        -1.108,  # limit
        -0.104,  # growing
        0.000,  # coming
        0.000,  # ended
        1.114,  # both_unsure
        4.048,  # both_limit
        -0.651,  # both_growing
        1.090,  # both_coming
        -0.862,  # percent
        1.084,  # measure
        -0.711,  # extent
        0.000,  # clock
        3.325,  # age
        -0.176,  # doubtful
        0.058,  # lone_undoubted
        0.915,  # best_undoubted
        0.810,  # asked_undoubted
    ),
    "times": (
        -0.696,  # apart
        0.000,  # shuffled
        0.000,  # round_both
        0.000,  # round_one
        2.126,  # before
        0.000,  # behind
        0.345,  # crossed
        0.000,  # one_noun
        0.000,  # noun_alone
        -0.363,  # verbs
        0.969,  # one_verb
        -0.450,  # verbs_apart
        0.000,  # lead
        0.000,  # best
        0.277,  # lone
        1.279,  # mutual
        0.000,  # likeness
        -0.153,  # depth
        1.717,  # asked
        0.000,  # asked_apart
        0.000,  # years
        1.384,  # days
        -1.645,  # days_apart
        0.258,  # period
        0.000,  # coming_alone
        2.790,  # coming_both
        -0.868,  # hours
        0.000,  # subject
        0.000,  # aside
        0.934,  # known
        0.000,  # one_name
        -0.051,  # names_apart
        0.522,  # nameless
        0.115,  # bearer
        0.057,  # one_figure
        0.000,  # silent
        0.000,  # past
        -1.147,  # other
        0.000,  # record
        0.000,  # whole
        -1.297,  # part
        -0.265,  # unsure
        -1.962,  # limit
        -0.617,  # growing
        -0.076,  # coming
        -0.284,  # ended
        2.222,  # both_unsure
        0.000,  # both_limit
        -4.259,  # both_growing
        1.478,  # both_coming
        0.000,  # percent
        0.000,  # measure
        0.000,  # extent
        2.312,  # clock
        0.000,  # age
        0.000,  # doubtful
        0.000,  # lone_undoubted
        0.000,  # best_undoubted
        0.000,  # asked_undoubted
    ),
}
