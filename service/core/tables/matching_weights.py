"""Weights of the matching models, written by `python -m service.evals.train_matching`."""

from __future__ import annotations

from typing import Final

BIAS: Final = {"figures": -2.082, "times": -1.801}
WEIGHTS: Final = {
    "figures": (
        -2.267,  # apart
        3.526,  # shuffled
        0.821,  # round_both
        -0.310,  # round_one
        0.000,  # before
        0.754,  # behind
        1.117,  # crossed
        0.069,  # one_noun
        -0.613,  # noun_alone
        0.496,  # verbs
        0.000,  # one_verb
        0.000,  # verbs_apart
        0.113,  # lead
        0.552,  # best
        0.000,  # lone
        0.099,  # mutual
        -0.289,  # depth
        0.563,  # asked
        -2.066,  # asked_apart
        -0.231,  # years
        0.213,  # days
        -0.536,  # days_apart
        0.293,  # period
        -0.337,  # coming_alone
        0.760,  # coming_both
        -0.592,  # hours
        0.507,  # subject
        -0.308,  # aside
        0.392,  # known
        0.349,  # one_name
        0.000,  # names_apart
        -0.191,  # nameless
        0.000,  # bearer
        0.549,  # one_figure
        1.037,  # silent
        -0.573,  # past
        -1.528,  # other
        -0.808,  # record
        -0.037,  # whole
        -0.399,  # part
        0.000,  # unsure
        -1.150,  # limit
        -0.158,  # growing
        0.000,  # ended
        1.072,  # both_unsure
        4.158,  # both_limit
        -0.785,  # both_growing
        0.978,  # both_coming
        -0.862,  # percent
        1.053,  # measure
        -0.651,  # extent
        0.000,  # clock
        3.647,  # age
        -0.120,  # doubtful
        0.027,  # lone_undoubted
        0.856,  # best_undoubted
        0.951,  # asked_undoubted
    ),
    "times": (
        -0.579,  # apart
        0.000,  # shuffled
        0.000,  # round_both
        0.000,  # round_one
        2.151,  # before
        0.000,  # behind
        0.653,  # crossed
        0.000,  # one_noun
        0.000,  # noun_alone
        -0.337,  # verbs
        0.609,  # one_verb
        -0.465,  # verbs_apart
        0.000,  # lead
        0.000,  # best
        0.076,  # lone
        1.113,  # mutual
        0.000,  # depth
        1.467,  # asked
        0.000,  # asked_apart
        0.000,  # years
        1.421,  # days
        -1.889,  # days_apart
        0.000,  # period
        0.000,  # coming_alone
        2.734,  # coming_both
        -0.882,  # hours
        0.170,  # subject
        0.000,  # aside
        0.518,  # known
        0.000,  # one_name
        0.000,  # names_apart
        0.355,  # nameless
        0.025,  # bearer
        0.000,  # one_figure
        0.000,  # silent
        -0.056,  # past
        -1.230,  # other
        0.000,  # record
        -0.049,  # whole
        -0.978,  # part
        -0.758,  # unsure
        -1.066,  # limit
        -0.603,  # growing
        -0.101,  # ended
        1.081,  # both_unsure
        0.000,  # both_limit
        -3.801,  # both_growing
        2.558,  # both_coming
        0.000,  # percent
        0.000,  # measure
        0.000,  # extent
        2.332,  # clock
        0.000,  # age
        0.000,  # doubtful
        0.000,  # lone_undoubted
        0.000,  # best_undoubted
        0.000,  # asked_undoubted
    ),
}
