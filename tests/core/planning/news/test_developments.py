"""What has happened since the last summary."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import structs

from service.core.planning.news.developments import arrived, developments
from service.core.types import (
    Corroboration,
    Document,
    DocumentReport,
    Made,
    SentenceId,
    Summary,
    SummarySentence,
    Usage,
)
from service.engine.relate import relate
from tests.articles import HARBOUR, RECIPE, day, event, made

ARREST = """The master of the Aurora, which struck the main pier of Haven City, was arrested on Thursday for drinking \
on the bridge, prosecutors said.

A court will hear him next week."""


def before(*documents: Document) -> Summary:
    """Return a summary that knew `documents` and told the first sentence of the first."""
    reports = tuple(
        DocumentReport(id=each.id, role="used", copy_of=None, sentences=1, published_at=each.published_at)
        for each in documents
    )
    told = SummarySentence(
        text=documents[0].sentence(0),
        citations=(),
        verdict="supported",
        score=1.0,
        findings=(),
        corroboration=Corroboration(level="single_source", independent_sources=1, documents=()),
    )
    return Summary(
        headline="Cargo ship strikes pier",
        sentences=(told,),
        disagreements=(),
        documents=reports,
        usage=Usage(),
        made=Made(writer="extractive", model=None, prompts={}, version="0"),
    )


def found(*new: Document, known: tuple[Document, ...] = event()) -> frozenset[SentenceId]:
    """Return the developments that `new` bring to a summary of `known`."""
    documents = (*known, *new)
    return developments(documents, relate(documents), before(*known))


def test_what_only_the_new_article_reports_is_a_development() -> None:
    """The head of an article on the same matter tells what nobody told before."""
    assert found(made(ARREST, "new")) == {SentenceId(3, 0)}


def test_a_copy_an_old_story_and_another_matter_bring_nothing() -> None:
    """A copy repeats, a retelling is known, a recipe is off topic."""
    assert found(made(HARBOUR, "copy")) == frozenset()
    old = "On Monday a cargo ship struck the main pier of Haven City and injured four dock workers there."
    assert found(made(old, "old")) == frozenset()
    assert found(made(RECIPE, "recipe")) == frozenset()


def test_an_article_older_than_what_was_known_is_background() -> None:
    """What was published before the newest known article has not happened since."""
    known = tuple(structs.replace(document, published_at=day(5)) for document in event())
    assert found(made(ARREST, "late", published_at=day(6)), known=known) == {SentenceId(3, 0)}
    assert found(made(ARREST, "early", published_at=day(4)), known=known) == frozenset()


def test_an_article_of_the_newest_known_day_may_be_new() -> None:
    """One that names its day alone is not older than another of that day."""
    alone = datetime(2026, 2, 12, tzinfo=UTC)
    known = tuple(structs.replace(document, published_at=alone.replace(hour=18)) for document in event())
    assert found(made(ARREST, "late", published_at=alone), known=known) == {SentenceId(3, 0)}
    assert found(made(ARREST, "early", published_at=alone.replace(day=11)), known=known) == frozenset()


def test_without_a_summary_to_update_nothing_is_new() -> None:
    """A first summary has no developments, nor has one of which every article is new."""
    documents = (*event(), made(ARREST, "new"))
    related = relate(documents)
    assert developments(documents, related, None) == arrived(documents, related, None) == frozenset()
    assert developments(documents, related, before(made(HARBOUR, "elsewhere"))) == frozenset()
