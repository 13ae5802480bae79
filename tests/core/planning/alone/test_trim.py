"""What a sentence can lose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.planning.alone.trim import trim, trimmed, undated
from tests.articles import made


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("WASHINGTON (AP) — The vote failed.", "The vote failed."),
        ("LONDON — Prices rose.", "Prices rose."),
        ("BEIJING, Jan. 5 (Xinhua) -- Prices rose.", "Prices rose."),
        ("New York (CNN) - Prices rose.", "Prices rose."),
        ("(Reuters) - Prices rose.", "Prices rose."),
        ("ADA, Ill. --A vote failed.", "A vote failed."),
        ("* The vote failed.", "The vote failed."),
        ("(AP) The vote failed.", "The vote failed."),
        ("CLOSE The vote failed.", "The vote failed."),
        ("However, the vote failed.", "The vote failed."),
        ("But the vote failed.", "The vote failed."),
        ("SKARROW/HAVEN, Norway (Reuters) - Prices rose.", "Prices rose."),
        ("Dec 17 (Reuters) - Prices rose.", "Prices rose."),
        ("Haven, Illinois (CNN) The vote failed.", "The vote failed."),
        ("SKARROW, Jan 14 (dpa) - The vote failed.", "The vote failed."),
        ("Oberwil/Vesk, 14 June (sna) - The vote failed.", "The vote failed."),
        ("Vesk (wpa) - The vote failed.", "The vote failed."),
        ("14:35 The vote failed.", "The vote failed."),
        ("9.05 p.m. - The vote failed.", "The vote failed."),
        ("(CNN)The vote failed.", "The vote failed."),
        ("LONDON The vote failed.", "The vote failed."),
        ("SKARROW—The vote failed.", "The vote failed."),
        ("SKARROW ― The vote failed.", "The vote failed."),
        ("1. Anna Berg, a pilot, landed the plane.", "Anna Berg, a pilot, landed the plane."),
        ("2) Anna Berg landed the plane.", "Anna Berg landed the plane."),
        ("•The vote failed.", "The vote failed."),
        ("UPDATE 2: The vote failed.", "The vote failed."),
        ("UPDATE 1 - The vote failed.", "The vote failed."),
        ("Details: The vote failed.", "The vote failed."),
        ("PUBLISHED MAY 3, 2021: The vote failed.", "The vote failed."),
        ("May 3, 2021 A vote failed in Haven.", "A vote failed in Haven."),
        ("View Images Originally there were two walls.", "Originally there were two walls."),
        ("A walk along the old sea wall Read more The vote failed.", "The vote failed."),
        ("(The vote failed in June.)", "The vote failed in June."),
        ("Prices fell, the bank said in a statement.", "Prices fell, the bank said."),
        ("Prices fell, the bank said earlier today.", "Prices fell, the bank said."),
        ("Mayor Silva is due to visit the site this afternoon.", "Mayor Silva is due to visit the site."),
        ("Yesterday, the council met in Haven.", "The council met in Haven."),
        ("Last night the ship sank.", "The ship sank."),
        ("Prices fell, the bank said in a written statement Tuesday.", "Prices fell, the bank said."),
    ],
)
def test_what_says_nothing_goes(text: str, left: str) -> None:
    """Datelines, linking words and "in a statement" go."""
    assert trim(text)[2] == left


@pytest.mark.parametrize(
    "text",
    [
        "Prices fell, police said.",
        "The schools will stay closed until tomorrow.",
        "The next vote is tomorrow.",
        "Tomorrow, which is a holiday, the shops are closed.",
        'Silva said "we all go home today.',
        "CLOSE is a word in capitals.",
        "But for the rain, nobody would have come.",
        "NATO and Russia — old rivals — met on Monday.",
        "The statement said prices fell.",
        "A co-pilot — Anna Berg — landed the plane.",
        "However hard they tried, nothing moved.",
        "MAYOR ANA SILVA: I mean that the vote failed.",
        "SILVA: We mean that the vote failed.",
        "Associated Press (AP) President Jo Bo resigned.",
        "May 3, 2021 was a Monday.",
        "12 ships sank in the storm.",
        "(The vote failed) and (the mayor resigned).",
        "LONDON buses stopped on Monday.",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    """Who says it, and what only looks like a dateline or a connective, stays."""
    assert trim(text)[2] == text


@pytest.mark.parametrize("place", ["Sankt Vesk - ", "Vesk – ", "MELPUR: ", "NEW MELPUR: "])
def test_a_bare_place_goes_where_an_article_opens_with_it(place: str) -> None:
    """Behind a dash, or in capitals before a colon; further down it says something."""
    document = made(f"{place}The vote failed. The mayor resigned.\n\n{place}The vote failed.")
    told = [trimmed(document, number).text for number in (0, 2)]
    assert told[1] == document.sentence(2)
    assert told[0] == ("The vote failed." if "-" in place or "–" in place else document.sentence(0))
    assert trimmed(made(f"{place}The vote failed. The mayor resigned."), 0).text == "The vote failed."


def test_who_speaks_in_a_transcript_stays() -> None:
    """Capitals before a colon that come again say who says it."""
    document = made("SILVA: We mean that the vote failed.\n\nORTIZ: The mayor should resign.")
    assert [trimmed(document, number).text for number in (0, 1)] == [document.sentence(number) for number in (0, 1)]


def test_what_is_left_is_one_passage() -> None:
    """The span is what is left, but for the capital and the stop."""
    document = made("However, the vote failed, the bank said in a statement.")
    span, text = trimmed(document, 0)
    assert document.text[span.start : span.end] == "the vote failed, the bank said"
    assert text == "The vote failed, the bank said."


def test_what_people_said_is_never_trimmed() -> None:
    """A connective inside a quotation stays."""
    document = made('"We lost. But we will be back," said Ortiz. But nobody believed Ortiz.')
    assert trimmed(document, 1).text == 'But we will be back," said Ortiz.'
    assert trimmed(document, 2).text == "Nobody believed Ortiz."


def test_german_loses_the_dateline_alone() -> None:
    """A connective before its verb stays."""
    document = made("BERLIN (dpa) — Jedoch bleibt der Hafen geschlossen.", language="de")
    assert trimmed(document, 0).text == "Jedoch bleibt der Hafen geschlossen."


@given(st.text(max_size=200))
def test_any_text_can_be_trimmed(text: str) -> None:
    """What is left stands in the text."""
    start, end, left = trim(text)
    assert 0 <= start <= end <= len(text)
    assert left[1:].removesuffix(".") in text


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("fr", "Par ailleurs, la préfecture a interdit l'accès.", "La préfecture a interdit l'accès."),
        ("fr", "De son côté, il a refusé.", "De son côté, il a refusé."),
        ("fr", "Le maire a quitté son poste hier soir.", "Le maire a quitté son poste."),
        ("fr", "La mesure est en vigueur depuis hier.", "La mesure est en vigueur depuis hier."),
        ("es", "Por su parte, el Gobierno ha abierto un expediente.", "El Gobierno ha abierto un expediente."),
        ("es", "La sentencia se conoció ayer.", "La sentencia se conoció."),
        ("es", "El plazo vence a las doce de hoy.", "El plazo vence a las doce de hoy."),
        ("de", "Unterdessen wird im Tal gebaut.", "Unterdessen wird im Tal gebaut."),
        ("de", "Der Stadtrat berät darüber heute.", "Der Stadtrat berät darüber."),
        ("de", "Das Verbot gilt seit gestern.", "Das Verbot gilt seit gestern."),
        ("de", "(sna) Das Gericht hat entschieden.", "Das Gericht hat entschieden."),
    ],
)
def test_connectives_and_days_in_other_languages(language: str, text: str, left: str) -> None:
    """A link to what came before goes where a subject follows a comma, in German never: the verb would come first."""
    assert undated(text, language, opens=False)[2] == left
