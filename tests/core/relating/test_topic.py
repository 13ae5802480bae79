"""Documents about something else."""

from __future__ import annotations

from service.core.relating.terms import all_terms
from service.core.relating.topic import off_topic
from service.core.types import Document
from tests.articles import RECIPE, event, made
from tests.newsroom import newsroom


def strays(*documents: Document) -> frozenset[int]:
    """Return the stray documents."""
    return off_topic(all_terms(documents), len(documents))


def test_a_stray_article_is_found() -> None:
    """A recipe among news of an accident is off topic."""
    assert strays(*event(), made(RECIPE)) == {3}


def test_articles_on_one_event_belong_together() -> None:
    """No article of an event is left out."""
    assert strays(*event()) == frozenset()


def test_a_copy_shows_up_nobody() -> None:
    """That one text comes twice says nothing of how close the articles of a set are: none of the others strays."""
    documents = newsroom("pool")
    assert documents[0].text[:200] == documents[3].text[:200]
    assert strays(*documents) == frozenset()


def test_two_unlike_articles_are_both_kept() -> None:
    """Where nothing says which one strays, neither does."""
    long = " ".join(f"Ship number {n} sailed past lighthouse {n} in calm weather." for n in range(30))
    other = " ".join(f"Gardener {n} planted tulips beside fountain {n} before lunch." for n in range(30))
    assert strays(made(long), made(other)) == frozenset()


def test_a_document_without_prose_is_off_topic() -> None:
    """What holds no sentence to tell cannot be used."""
    assert strays(*event(), made("Photo gallery")) == {3}


def test_large_sets_find_strays_too() -> None:
    """In a set too large to hold each document against each other, the one that shares no words is found."""
    many = [made(f"The harbour of Haven City closed pier {n} after the storm hit the coast.") for n in range(60)]
    assert strays(*many, made(RECIPE)) == {60}
