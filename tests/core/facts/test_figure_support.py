"""Which figures tell of the same things."""

import pytest

from service.core.facts.figure_reading import figures
from service.core.facts.figure_support import counts_the_same


@pytest.mark.parametrize(
    ("told", "claimed", "same"),
    [
        ("Three people were hurt.", "One person, and 14 people died.", True),
        ("Three people were hurt.", "It sank 14 boats.", False),
        ("It cost 3 million dollars.", "It sank 3 boats.", False),
    ],
)
def test_figures_count_the_same_by_their_nouns(told: str, claimed: str, *, same: bool) -> None:
    """Two figures count the same things where the word behind them is one."""
    assert counts_the_same(figures(told)[0], figures(claimed)[-1]) is same
