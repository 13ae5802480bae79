"""The measure of sentence boundaries."""

import pytest

from service.evals.bench.sentences import article
from service.evals.sentences import run

RIGHT = {"text": "One here. Two here.", "sentences": ["One here.", "Two here."], "lang": "en"}
WRONG = {"text": "Eins hier. Zwei hier.", "sentences": ["Eins hier. Zwei", "hier."], "lang": "de"}


def test_figures_of_all_rows_and_by_language() -> None:
    """Exact texts and boundaries inside texts are counted over all rows and for each language."""
    figures = run([RIGHT, RIGHT, WRONG])
    assert (figures["exact"], figures["boundary_f1"], figures["n"]) == (0.6667, 0.6667, 3)
    assert figures["by_language"]["en"] == {"exact": 1.0, "boundary_f1": 1.0, "n": 2}
    assert figures["by_language"]["de"] == {"exact": 0.0, "boundary_f1": 0.0, "n": 1}
    assert figures["chars_per_second"] > 0


def test_white_space_of_gold_sentences_does_not_matter() -> None:
    """Gold sentences seldom keep it; boundaries are counted without white space."""
    row = {"text": "One  here.\n\nTwo here.", "sentences": ["One here.", "Two here."], "lang": "en"}
    assert run([row])["exact"] == pytest.approx(1)


def test_nothing_to_measure() -> None:
    """No rows and texts of one sentence are no reason to fail."""
    assert run([])["n"] == 0
    assert run([{"text": "One.", "sentences": ["One."], "lang": "en"}])["boundary_f1"] == pytest.approx(1)


def test_the_article_of_the_benchmark_has_its_length() -> None:
    """The article that is timed has about the words that it is said to have."""
    assert len(article(630).split()) == pytest.approx(630, rel=0.1)
