"""What can be taken off an English sentence from outside its main statement."""

from __future__ import annotations

import pytest

from service.core.headlines.fronts import unaccompanied, undated, unexplained, unfronted


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("In the estuary, the ferry struck a pier", "The ferry struck a pier"),
        ("In Skarrow, Norway, the ferry struck a pier", "The ferry struck a pier"),
        ("On Oct. 3, 2011, a jury cleared the captain", "A jury cleared the captain"),
        ("On Monday, Ana Silva, the mayor, resigned", "Ana Silva, the mayor, resigned"),
        ("On Monday Ana Silva resigned", "Ana Silva resigned"),
        ("Two days after the storm, the pier fell", "The pier fell"),
        ("According to the county, the pier is safe", "The pier is safe, according to the county"),
    ],
)
def test_circumstances_in_front_go(text: str, left: str) -> None:
    """What says when, where or after what goes; a source goes behind the statement."""
    assert unfronted(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "If the vote fails, the mayor will resign",
        "In what police called an accident, the ferry struck a pier",
        "In an alleged fraud, the captain sold the ferry",
        "In Haven, Lowen, and Skarrow, ferries were late",
        "The ferry, in short, struck a pier",
        "According to a report that the county had kept in a drawer for years, the pier is safe",
    ],
)
def test_what_the_statement_needs_stays(text: str) -> None:
    """Conditions, hedges, sources and lists stay where they are."""
    assert unfronted(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Mayor Silva on Friday said she would go", "Mayor Silva said she would go"),
        ("The captain pleaded guilty Monday morning to fraud", "The captain pleaded guilty to fraud"),
        ("The pier fell late Tuesday", "The pier fell"),
        ("The ferries run on Friday and Saturday", "The ferries run on Friday and Saturday"),
        ("The pier has been closed since Monday", "The pier has been closed since Monday"),
        ("Shops open early on Black Friday in Haven", "Shops open early on Black Friday in Haven"),
        ("The Monday morning ferry sank", "The Monday morning ferry sank"),
    ],
)
def test_days_go(text: str, left: str) -> None:
    """The day on which something happens goes, but not where a preposition, an article or a name needs it."""
    assert undated(text) == left


def test_asides_go() -> None:
    """What stands between commas beside a name goes; who says something stays."""
    assert unaccompanied("Tobias Renn, a captain who has sailed for years, leads the board") == (
        "Tobias Renn leads the board"
    )
    assert unaccompanied("The ferry left Skarrow, Norway, in June") == "The ferry left Skarrow in June"
    said = "The pier, the county said on Monday, is safe"
    assert unaccompanied(said) == said


def test_who_the_subject_is_goes() -> None:
    """All between a subject and its verb goes at once, however many commas it has."""
    text = "Ana Silva, 58, who was hurt by a bus, a tram and a cab, is well"
    assert unexplained(text) == "Ana Silva is well"
    assert unexplained("The old pier fell into the sea") == "The old pier fell into the sea"
