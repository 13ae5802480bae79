"""How documents hang together."""

from __future__ import annotations

import numpy as np

from service.core.relating.concepts import concepts_of
from service.core.relating.rank import salience
from service.core.relating.terms import all_terms
from service.engine.relate import relate
from tests.articles import LEDGER, RECIPE, event, made


def test_related_speaks_of_every_document() -> None:
    """Copies and origins have one entry for each document."""
    related = relate((*event(), made(LEDGER), made(RECIPE)))
    assert related.copies == (None, None, None, 1, None)
    assert related.origins == (0, 1, 2, 1, 3)
    assert related.off_topic == {4}


def test_points_come_from_articles_on_the_topic() -> None:
    """No point holds a sentence of a stray document, and every sentence belongs to one point."""
    related = relate((*event(), made(RECIPE)))
    told = [sentence for point in related.points for sentence in point.sentences]
    assert 3 not in {at for at, _ in told}
    assert len(told) == len(set(told))


def test_points_are_ranked() -> None:
    """The best point comes first: the one whose leading sentence says most of what the set says."""
    related, terms = relate(event()), all_terms(event())
    leading = np.asarray([point.sentences[0] for point in related.points])
    scores = salience(terms, concepts_of(terms, related.origins))[terms.at(*leading.T)]
    assert scores.size > 1
    assert (np.diff(scores) <= 0).all()


def test_a_focus_changes_the_ranking() -> None:
    """What is asked for comes to the front."""
    documents = event()
    at, number = relate(documents, "grain prices").points[0].sentences[0]
    assert "Grain" in documents[at].sentence(number)


def test_no_documents_and_no_prose() -> None:
    """Nothing in, nothing out."""
    assert relate(()).points == ()
    assert relate((made("Photo gallery"),)).points == ()
