"""What stands over a summary."""

from __future__ import annotations

import pytest
from msgspec import structs

from service.core.headlines.gist import Gist
from service.core.headlines.headline import cleaned, headline, stopless
from service.core.headlines.state import State
from service.core.planning.plan import choose
from service.core.types import Disagreement, Document, Plan, Point, Position, SentenceId, SummaryRequest
from service.engine.relate import relate
from tests.articles import day, event, made


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


def test_a_disputed_figure_is_not_headed() -> None:
    """A title loses the figure behind its last comma where a source tells it differently, and only there."""
    title = "Cargo ship strikes main pier in Haven City, 14 workers hurt"
    documents = titled(title, None, None)
    related = relate(documents)
    plan = choose(documents, related, SummaryRequest(documents=(), words=80))
    positions = tuple(Position(text=f"{count} workers", citations=()) for count in (14, 23))
    hurt = Disagreement(matter="How many workers were hurt", positions=positions)
    assert headline(documents, related, plan) == title
    assert headline(documents, related, plan, (hurt,)) == "Cargo ship strikes main pier in Haven City"


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


def test_the_event_is_headed_and_not_what_stands_beside_it() -> None:
    """A short sentence beside the news gives no headline where the news itself can be made short enough."""
    documents = (
        made(
            "Governor Ida Brill of Vesk announced her decision to veto legislation on Wednesday that would have "
            "allowed ferry owners to refuse service to anyone on grounds of faith, effectively allowing them to turn "
            "away whole families. Ferry owners in Vesk are few. Brill said the veto was no easy decision."
        ),
        made(
            "As ferry owners waited on the pier for news of the legislation that would have allowed them to refuse "
            "service on grounds of faith, Governor Ida Brill of Vesk, who had been silent for two weeks, told "
            "reporters in a hall on Wednesday of her decision to veto it. Vesk is a town of ferry owners."
        ),
    )
    assert over(documents).startswith("Governor Ida Brill of Vesk announced her decision to veto legislation")


def test_the_article_that_leads_gives_its_title_sooner() -> None:
    """A quarter of the words of its title have to be told, half of those of another; two in any case."""
    title = "Ship at the pier in Haven City after a terrible night"
    assert over(titled(None, title, None)) == title
    assert over(titled(None, None, title)) != title
    assert (
        over(titled(None, "Ship on a terrible night without a moon", None)) != "Ship on a terrible night without a moon"
    )


def test_a_copy_heads_no_later_state_than_what_it_repeats() -> None:
    """Its title is as old as the text under it, and what it expects has passed as well."""
    old, new, copy = (structs.replace(each, published_at=day(at)) for each, at in zip(event(), (2, 6, 7), strict=True))
    documents = (old, new, structs.replace(copy, text=old.text, sentences=old.sentences))
    related = structs.replace(relate((old, new)), copies=(None, None, 0), origins=(0, 1, 0))
    about = Gist(documents, related, choose(documents, related, SummaryRequest(documents=(), words=80)))
    state = State(documents, related, about)
    assert [state.old(at) for at in range(3)] == [True, False, True]
    assert state.recent(0) == state.recent(2) < state.recent(1)


def test_what_leans_is_no_headline() -> None:
    """Of the leading sentences one is taken that says by itself whom and what it is about."""
    article = made(
        "He had slept badly before the vote on Monday. Mayor Ana Silva won the vote by nine to two, and the harbour "
        "gets its new pumps before the winter storms, the council announced."
    )
    related = relate((article,))
    points = tuple(Point(sentences=(SentenceId(0, number),), origins=1) for number in range(len(article.sentences)))
    assert headline((article,), related, Plan(points=points)).startswith("Mayor Ana Silva won the vote")


def told(*texts: str, language: str | None = None) -> str:
    """Return the headline of a summary of one article for each of `texts`, which tells all of it in order."""
    documents = tuple(made(text, f"doc-{number}", language=language) for number, text in enumerate(texts, 1))
    points = tuple(
        Point(sentences=(SentenceId(at, number),), origins=1)
        for at, each in enumerate(documents)
        for number in range(len(each.sentences))
    )
    return headline(documents, relate(documents), Plan(points=points))


def test_what_the_set_is_about_wins() -> None:
    """Of sentences told alike the one is taken whose words most articles open with."""
    ferry = "The ferry Maren Alda struck the Lowen Bridge and injured fourteen people in Skarrow."
    again = "Fourteen people were hurt when the ferry Maren Alda hit the Lowen Bridge in Skarrow."
    assert "Maren Alda" in told(f"Tobias Renn poured four cups of coffee in a kitchen in Haven. {ferry}", again)


def test_a_bare_definite_is_no_headline() -> None:
    """A storm without a name, which only the article tells apart, gives way to a sentence that names it."""
    unnamed = "The storm was still a day away from all the islands and harbours of the county."
    named = "Storm Ingrid tore the roofs off forty houses in Skarrow before it left the county."
    assert told(f"{unnamed} {named}").startswith("Storm Ingrid tore")


def test_a_last_name_alone_is_no_headline() -> None:
    """Nobody is called by the last name alone where another sentence gives the whole name."""
    text = (
        "County engineer Lars Whitcombe closed the old Lowen Bridge to all cars and lorries. "
        "Whitcombe closed the old Lowen Bridge after a crack in its pier."
    )
    assert "Lars Whitcombe" in told(text)


def test_no_news_is_no_headline() -> None:
    """That somebody would not comment is told over nothing."""
    text = (
        "Tobias Renn, who speaks for the harbour board, declined to comment. The harbour board of Skarrow sold two "
        "of its three ferries to a company from Haven."
    )
    assert told(text).startswith("The harbour board of Skarrow sold")


def test_a_source_in_front_goes_behind() -> None:
    """Who says so is kept, in the words of the source, where newspapers print it."""
    text = "According to the county, the Lowen Bridge in Skarrow will stay closed for six weeks."
    assert told(text) == "The Lowen Bridge in Skarrow will stay closed for six weeks, according to the county"


def test_nothing_is_broken_off_that_could_be_whole() -> None:
    """An ellipsis is the last resort: another sentence of the summary is whole."""
    endless = (
        "Nobody who has lived on Ilsay for as long as the people of the northern shore have could remember a winter in "
        "which neither the ferry nor the mail boat nor the doctor had reached the island before the second week of May."
    )
    short = "The ferry to Ilsay has reached the northern shore again."
    assert told(f"{endless} {short}") == short.rstrip(".")
    assert told(endless).endswith("…")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Die Fähre nach Ilsay hat die Lowenbrücke gerammt. Der Rat von Skarrow hat getagt.",
            "de",
            "Die Fähre nach Ilsay hat die Lowenbrücke gerammt",
        ),
        ("渡轮撞上了洛文大桥。市议会开会讨论了此事。", "zh", "渡轮撞上了洛文大桥"),
    ],
)
def test_every_language_has_headlines(text: str, language: str, expected: str) -> None:
    """The rules of other languages leave whole sentences whole."""
    assert told(text, language=language) == expected


def test_capitals_are_no_headline() -> None:
    """A title in capitals alone is a label, or shouting."""
    assert cleaned(made("x", title="LOWEN BRIDGE PRIZE FOR TRAVEL WRITING")) == ""


def test_labels_go_from_titles() -> None:
    """What only marks a title as new is no part of it."""
    assert cleaned(made("x", title="UPDATE 2 - Ferry strikes Lowen Bridge")) == "Ferry strikes Lowen Bridge"
    assert cleaned(made("x", title="Breaking: Ferry strikes Lowen Bridge")) == "Ferry strikes Lowen Bridge"


def test_a_summary_of_questions_has_a_headline() -> None:
    """Where nothing is fit, the first of what is told stands over it all the same."""
    assert told("Why did the ferry strike the Lowen Bridge?") != ""


def test_bullets_are_no_part_of_a_title() -> None:
    """What marks a list goes from a heading that is taken for a title."""
    assert cleaned(made("x", title="* Cargo ship strikes main pier")) == "Cargo ship strikes main pier"


def test_nothing_told_has_no_headline() -> None:
    """An empty plan has an empty headline."""
    assert headline((), relate(()), Plan(points=())) == ""


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Everyone was ashore by 9:30 p.m.", "Everyone was ashore by 9:30 p.m."),
        ("Council votes to rebuild.", "Council votes to rebuild"),
        ("The river rose by 3.5.", "The river rose by 3.5"),
    ],
)
def test_the_stop_of_a_title_goes_and_that_of_a_word_stays(title: str, bare: str) -> None:
    """A title ends without a stop, unless its last word is written with one."""
    assert stopless(title) == bare


def test_a_dash_between_two_statements_stays() -> None:
    """In German a name in capitals behind it is a site, and a statement is none."""
    told = "Einigung bei der Ostalbbahn - Streik beendet"
    assert cleaned(made(told + "\n\nDer Streik ist beendet.", language="de")) == told
    site = "Einigung bei der Ostalbbahn erzielt - Neue Zeitung"
    assert cleaned(made(site + "\n\nDer Streik ist beendet.", language="de")) == "Einigung bei der Ostalbbahn erzielt"
