"""Measuring the openings of single articles."""

from __future__ import annotations

import pytest

from service.evals import leads

pytest.importorskip("rouge_score")

NEWS = "A ship struck the pier of Haven on Monday and hurt four workers."
LIKE = "A ship struck a pier in Haven on Monday, hurting four people."
OTHER = "Mayor Ada Brill spoke at length about the coming budget of the city."


def test_the_best_opening_is_the_one_that_the_editor_followed() -> None:
    """A reference that opens one of the articles is found whole, and the mean lies below."""
    found = leads.run([{"documents": [LIKE, NEWS, OTHER], "reference": NEWS}], words=60)
    assert found["best_rouge1"] == pytest.approx(100.0)
    assert found["any_rouge1"] < found["best_rouge1"]


def test_the_central_opening_is_the_one_most_like_the_others() -> None:
    """What only one article opens with is not chosen."""
    assert leads.central([OTHER, NEWS, LIKE], "en") == 1


def test_an_opening_has_as_many_words_as_asked_for() -> None:
    """Words behind the opening do not count."""
    row = {"documents": [f"Nothing to see here. {NEWS}"], "reference": NEWS}
    assert leads.run([row], words=4)["best_rouge1"] == 0.0
