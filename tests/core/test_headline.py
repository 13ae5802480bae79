"""What stands over a summary."""

from __future__ import annotations

import pytest
from msgspec import structs

from service.core.headline import cleaned, headline
from service.core.plan import choose
from service.core.types import Document, Plan, Point, SentenceId, SummaryRequest
from service.engine.relate import relate
from tests.articles import event, made


def titled(*titles: str | None) -> tuple[Document, ...]:
    """Return the articles with `titles`."""
    return tuple(structs.replace(each, title=title) for each, title in zip(event(), titles, strict=True))


def over(documents: tuple[Document, ...]) -> str:
    """Return the headline of a summary of `documents`."""
    related = relate(documents)
    return headline(documents, related, choose(documents, related, SummaryRequest(documents=(), words=80)))


def test_the_title_that_says_most_wins() -> None:
    """Of several titles, the one nearest to what is told stands over it."""
    told = "Cargo ship strikes main pier in Haven City"
    assert over(titled("Harbour news of the week", told, "Bread may cost more soon")) == told


def test_site_names_go() -> None:
    """The name of the site is no part of the headline."""
    told = "Cargo ship strikes main pier in Haven City"
    assert over(titled(f"{told} | The Ledger", None, None)) == told
    assert over(titled(f"{told} - Haven Courier", None, None)) == told


@pytest.mark.parametrize(
    "title",
    ["Why did the cargo ship strike the pier?", "5 things about the cargo ship crash", "Here's what we know now"],
)
def test_teases_are_no_headlines(title: str) -> None:
    """Questions, lists and teases never stand over a summary."""
    assert cleaned(made("A ship sank.", title=title)) == ""


def test_a_heading_is_a_title() -> None:
    """Where no title was sent, the heading that opens a document is its title."""
    text = "Cargo ship strikes main pier\n\nA cargo ship struck the main pier on Monday, officials said."
    assert cleaned(made(text)) == "Cargo ship strikes main pier"


def test_without_titles_the_lead_is_shortened() -> None:
    """The headline is then the start of a sentence of the summary, without its stop."""
    made_of = over(event())
    assert 4 <= len(made_of.split()) <= 16
    assert not made_of.endswith((".", "…"))


def test_what_leans_is_no_headline() -> None:
    """Of the leading sentences one is taken that says by itself whom and what it is about."""
    article = made(
        "He had slept badly before the vote on Monday. Mayor Ana Silva won the vote by nine to two, and the harbour "
        "gets its new pumps before the winter storms, the council announced."
    )
    related = relate((article,))
    points = tuple(
        Point(sentences=(SentenceId(0, number),), origins=1, score=1.0) for number in range(len(article.sentences))
    )
    assert headline((article,), related, Plan(points=points)).startswith("Mayor Ana Silva won the vote")


def test_bullets_are_no_part_of_a_title() -> None:
    """What marks a list goes from a heading that is taken for a title."""
    assert cleaned(made("x", title="* Cargo ship strikes main pier")) == "Cargo ship strikes main pier"


def test_nothing_told_has_no_headline() -> None:
    """An empty plan has an empty headline."""
    assert headline((), relate(()), Plan(points=())) == ""
