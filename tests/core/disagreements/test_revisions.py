"""Figures that a source takes back are not told as if they still held."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.disagreements.revisions import CHANGED, TAKING_BACK, doubt, outdated, revises
from service.core.highlight import cite
from service.core.planning.plan import choose
from service.core.text.document import document
from service.core.types import Claim, Document, Reading, Related, SentenceId, Source, SummaryRequest
from service.engine.relate import relate

OLD = "County engineer Lars Whitcombe said the Lowen Bridge would stay closed for six weeks."
NEW = (
    "The Lowen Bridge will not reopen before June. County engineer Lars Whitcombe had spoken of six weeks; "
    "the earlier estimate was wrong, he said."
)


def made(*texts: str, days: tuple[int, ...] = ()) -> tuple[Document, ...]:
    """Return documents of these texts, published on these days of March."""
    times = [datetime(2026, 3, day, tzinfo=UTC) for day in days] or [None] * len(texts)
    return tuple(
        document(Reading(text=text, published_at=time), f"doc-{at}")
        for at, (text, time) in enumerate(zip(texts, times, strict=True))
    )


def stale(*texts: str, days: tuple[int, ...] = ()) -> dict[SentenceId, SentenceId]:
    """Return the outdated sentences of documents of these texts."""
    documents = made(*texts, days=days)
    related = Related(copies=(None,) * len(texts), origins=tuple(range(len(texts))), off_topic=frozenset(), points=())
    every = [SentenceId(at, number) for at, each in enumerate(documents) for number in range(len(each.sentences))]
    return outdated(documents, related, every)


def test_by_how_much_something_moved_is_taken_back_by_nobody() -> None:
    """What is lowered behind "declined by 28 percent" is the outlook."""
    assert not stale(
        "Profit of Halden Motors fell 28 percent in the third quarter, the carmaker of Halden said.",
        "Halden Motors had reported that profit declined by 28 percent in the third quarter and lowered its outlook.",
    )


@pytest.mark.parametrize(
    ("one", "other", "at"),
    [
        (OLD, NEW, 1),
        (
            "There were 250 people on board the ferry Karin Dahl, the harbour authority said.",
            "An earlier version of this story said that 250 people were on board the Karin Dahl. There were 231.",
            0,
        ),
        (
            "The storm left 40,000 homes near Orrin without power, the county said.",
            "The county revised the number of homes without power near Orrin from 40,000 homes to 31,000.",
            0,
        ),
        (
            "Die Brücke bei Orrin bleibt nach Angaben des Kreises sechs Wochen gesperrt.",
            "Der Kreis hatte ursprünglich von sechs Wochen gesprochen, die Brücke bleibt aber bis Juni gesperrt.",
            0,
        ),
    ],
)
def test_a_figure_that_a_source_takes_back_is_outdated(one: str, other: str, at: int) -> None:
    """An earlier estimate, a correction, a revision from one number to another."""
    assert stale(one, other) == {SentenceId(0, 0): SentenceId(1, at)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OLD, "The tunnel under Vesk was to take six weeks, an earlier estimate by engineer Ada Brill."),
        (OLD, "County engineer Lars Whitcombe said the Lowen Bridge would stay closed for six weeks."),
        (OLD, "County engineer Lars Whitcombe revised the time that the Lowen Bridge stays closed to six weeks."),
        (
            "Divers still have six weeks for their work on the Lowen Bridge, Lars Whitcombe said.",
            "Lars Whitcombe had spoken of six weeks for the Lowen Bridge, an earlier estimate that proved wrong.",
        ),
    ],
)
def test_other_figures_are_not(one: str, other: str) -> None:
    """Another matter, the same told again, the new figure of a revision, a figure said to hold still."""
    assert stale(one, other) == {}


def test_an_older_document_takes_nothing_back() -> None:
    """What a later document tells again is current, whatever an older one called an earlier estimate."""
    assert stale(OLD, NEW, days=(4, 6))
    assert not stale(OLD, NEW, days=(6, 4))


def test_the_revision_is_told_instead_with_what_holds_now() -> None:
    """Where the plan would tell the old figure, it tells the sentence that takes it back, and the one before it."""
    filler = "The ferry Karin Dahl lost her steering and struck the pier of the Lowen Bridge on Tuesday evening."
    documents = made(f"{filler} {OLD}", f"Shops in Skarrow counted their losses on Friday.\n\n{NEW}")
    request = SummaryRequest(documents=(Source(text="unused"),), words=80)
    told = {each for point in choose(documents, relate(documents), request).points for each in point.sentences[:1]}
    texts = {documents[each.document].sentence(each.sentence) for each in told}
    assert OLD not in texts
    assert set(NEW.replace("June. ", "June.\n").split("\n")) <= texts


def test_a_draft_that_tells_the_old_figure_is_doubted() -> None:
    """The finding names the figure and cites the sentence that takes it back."""
    documents = made(OLD, NEW)
    claim = Claim(text="The bridge stays closed for six weeks.", citations=(cite(documents[0], 0, len(OLD)),))
    found = doubt(claim, documents, stale(OLD, NEW))
    assert found is not None
    assert (found.check, found.severity, found.where) == ("figures", "doubt", "in_other_document")
    assert claim.text[found.start : found.end] == "six weeks"
    assert found.passage is not None
    assert "had spoken of six weeks" in found.passage.quote
    aware = Claim(text="The earlier estimate was six weeks.", citations=claim.citations)
    assert doubt(aware, documents, stale(OLD, NEW)) is None


WORDS = (
    *(
        "an earlier count",
        "previously put",
        "the initial report",
        "originally",
        "at first said",
        "first toll",
        "first man",
    ),
    *("zunächst hieß", "Ursprünglich war", "initialement", "avait d'abord", "inicialmente", "en un principio"),
    *("Revised", "corrected", "lowered", "korrigiert", "revidiert", "révisées", "corrigé", "revisadas", "corregido"),
    *("_revised", "unrevised", "had said", "six weeks", "correctly", "earlier", "first man"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=6), st.sampled_from((" ", ", ", "-", "")))
def test_no_word_of_revision_is_passed_over(words: list[str], between: str) -> None:
    """Looking only where a word of revision may begin finds what searching the whole text finds."""
    text = between.join(words)
    assert revises(text) == bool(TAKING_BACK.search(text) or CHANGED.search(text))
