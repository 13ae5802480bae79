"""What a set is about."""

from __future__ import annotations

from service.core.headlines.gist import Gist
from service.core.text.words import stems
from service.core.types import Document, Plan, Point, Related, SentenceId
from service.engine.relate import relate
from tests.articles import made

FERRY = "A ferry struck the Lowen Bridge on Monday, the county said. Tobias Renn drank coffee in Haven."
AGAIN = "The Lowen Bridge is closed because a ferry hit it on Monday, the county said."


def gist(*texts: str) -> tuple[tuple[Document, ...], Gist]:
    """Return the documents of `texts`, and their gist where the first sentence of each is told."""
    documents = tuple(made(text, f"doc-{number}") for number, text in enumerate(texts, 1))
    points = tuple(Point(sentences=(SentenceId(at, 0),), origins=1) for at in range(len(documents)))
    return documents, Gist(documents, relate(documents), Plan(points=points))


def test_what_several_sources_open_with_is_worth_more() -> None:
    """A word of both articles is worth more than a word of one; days and "said" are worth nothing."""
    worth = gist(FERRY, AGAIN)[1].worth
    assert worth["ferri"] == 1.0
    assert 0 < worth["coffe"] < worth["ferri"]
    assert not {"monday", "said"} & worth.keys()


def test_copies_count_once() -> None:
    """A second copy of an article makes none of its words worth more than its own telling does."""
    documents = tuple(made(FERRY, f"doc-{number}") for number in (1, 2))
    related = Related(copies=(None, 0), origins=(0, 0), off_topic=frozenset(), points=())
    plan = Plan(points=(Point(sentences=(SentenceId(0, 0),), origins=1),))
    assert Gist(documents, related, plan).worth == Gist(documents[:1], related, plan).worth


def test_coverage_is_of_what_is_told() -> None:
    """What the summary tells is covered wholly, what it leaves out is not."""
    about = gist(FERRY)[1]
    assert about.covers(stems("A ferry struck the bridge", "en")) == 1.0
    assert about.covers(stems("Renn drank coffee", "en")) == 0.0
    assert about.value([], 4) == 0.0
