"""Which states a later article says are undone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from service.core.planning.news.undone import undone
from service.core.types import SentenceId
from tests.articles import made

MORNING, EVENING = datetime(2026, 5, 7, 6, tzinfo=UTC), datetime(2026, 5, 7, 19, tzinfo=UTC)


def told(early: str, late: str, hours: tuple[datetime, datetime] = (MORNING, EVENING)) -> dict[SentenceId, SentenceId]:
    """Return what is undone between two articles of a sentence each."""
    documents = (made(early, "early", published_at=hours[0]), made(late, "late", published_at=hours[1]))
    return undone([SentenceId(0, 0), SentenceId(1, 0)], documents)


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("A tsunami warning was issued for the coast.", "The tsunami warning was lifted after three hours."),
        ("The Brenner road is closed because of a landslide.", "The Brenner road reopened at six in the evening."),
        ("All flights at Orrin airport have been suspended.", "Flights at Orrin airport resumed in the afternoon."),
        ("Some 9,000 homes in Vesk are without power.", "Power was restored to all homes in Vesk by noon."),
        ("The governor imposed a curfew on Vesk.", "The governor lifted the curfew on Vesk on Thursday evening."),
    ],
)
def test_what_a_later_article_undoes_is_known(early: str, late: str) -> None:
    """A state, and a later word that it is no more, about the same thing."""
    assert told(early, late) == {SentenceId(0, 0): SentenceId(1, 0)}


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("A tsunami warning was issued for the coast.", "The tsunami warning will be lifted in the morning."),
        ("A tsunami warning was issued for the coast.", "The tsunami warning was not lifted."),
        ("The Brenner road is closed because of a landslide.", "The Lenn tunnel reopened at six in the evening."),
        ("Some 9,000 homes in Vesk are without power.", "Power was restored to about half of the homes in Vesk."),
        ("The Brenner road was closed and reopened at noon.", "The Brenner road reopened before the evening."),
        ("A tsunami warning was issued for the coast.", "“The tsunami warning was lifted,” said a man on the beach."),
    ],
)
def test_what_is_to_come_or_about_something_else_or_half_undoes_nothing(early: str, late: str) -> None:
    """Neither a plan, a denial, a half, another road nor somebody's word; and who tells both states tells the last."""
    assert told(early, late) == {}


def test_only_a_later_article_undoes() -> None:
    """What was lifted in the morning may have been issued again in the evening."""
    early, late = "A storm warning was issued for the coast.", "The storm warning was lifted for the coast."
    assert told(early, late, (EVENING, MORNING)) == {}
    assert told(early, late, (MORNING, MORNING)) == {}


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (
            "Der Landkreis Grünau hat eine Hochwasserwarnung für die Selbe herausgegeben.",
            "Der Landkreis Grünau hat die Hochwasserwarnung für die Selbe aufgehoben.",
        ),
        ("Die Bundesstraße 17 bei Tannheim ist gesperrt.", "Die Bundesstraße 17 bei Tannheim ist wieder frei."),
        ("Le confinement de Verlac est maintenu par la préfecture.", "La préfecture a levé le confinement de Verlac."),
        (
            "La autoridad decretó la prohibición de beber agua en Lican.",
            "La autoridad levantó la prohibición de beber agua en Lican.",
        ),
    ],
)
def test_states_are_undone_in_other_languages(early: str, late: str) -> None:
    """The words are in a table by language; in German a thing may be the end of a longer word."""
    assert told(early, late) == {SentenceId(0, 0): SentenceId(1, 0)}


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("Die Bundesstraße 17 bei Tannheim ist gesperrt.", "Die Bundesstraße 17 soll bei Tannheim bald frei sein."),
        ("Le confinement de Verlac est maintenu.", "Le confinement de Verlac sera levé mardi."),
        (
            "La prohibición de beber agua sigue vigente en Lican.",
            "La prohibición de beber agua no se levantó en Lican.",
        ),
        ("The bridge in Verlac is closed.", "La prohibición de beber agua se levantó en Verlac."),
    ],
)
def test_plans_and_other_languages_undo_nothing(early: str, late: str) -> None:
    """A German modal stands far before its verb; an article is held against those in its own language."""
    assert told(early, late) == {}
