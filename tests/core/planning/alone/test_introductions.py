"""Who is introduced where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.planning.alone.introductions import Introductions, introduced, names_in
from service.core.types import SentenceId
from tests.articles import made


@pytest.mark.parametrize(
    ("text", "full", "alone"),
    [
        ("County engineer Lars Whitcombe closed the bridge.", {"Whitcombe"}, set()),
        ("Whitcombe closed the bridge.", set(), {"Whitcombe"}),
        ("Then Whitcombe's divers went down.", set(), {"Whitcombe"}),
        ("The crossing, Mr. Whitcombe said, stays closed.", set(), {"Whitcombe"}),
        ("President Whitcombe said so.", {"Whitcombe"}, set()),
        ("It was opened by Lars R. Whitcombe Jr. on Monday.", {"Whitcombe"}, set()),
        ("It was written by Ana de la Cruz and J. Ortiz.", {"Cruz", "Ortiz"}, set()),
        ("The Board met on Tuesday in June.", set(), set()),
        ("NATO and the EU met.", set(), set()),
    ],
)
def test_names_are_written_in_full_or_alone(text: str, full: set[str], alone: set[str]) -> None:
    """A last name with another capital before it is written in full; after "Mr." or on its own it stands alone."""
    told = names_in(text)
    assert full <= told.full
    assert alone <= told.alone
    assert not told.alone & {"Board", "Tuesday", "June", "NATO"}


def test_a_last_name_needs_the_sentence_that_gives_the_full_one() -> None:
    """A sentence takes for known whom an earlier sentence of its article introduced, and points there."""
    document = made("The bridge is shut. Lars Whitcombe closed it on Monday. Whitcombe said divers would look at it.")
    assert introduced(document).needs == {2: {"Whitcombe": 1}}
    people = Introductions((document,))
    assert people.needs([SentenceId(0, 2)]) == {"Whitcombe"}
    assert people.introduces([SentenceId(0, 1)]) == {"Whitcombe"}


def test_whom_an_article_never_introduces_its_readers_know() -> None:
    """A last name that no sentence gives in full needs no introduction."""
    assert introduced(made("Shakespeare wrote it. Many say Shakespeare wrote more than that.")).needs == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Ingenieur Lars Weber hat die Brücke am Montag gesperrt. Weber nannte keine Gründe dafür."),
        ("fr", "Le maire Lars Weber a fermé le pont lundi matin. M. Weber n'a pas dit pourquoi."),
        ("es", "El alcalde Lars Weber cerró el puente el lunes. Según Weber, no hay peligro alguno."),
    ],
)
def test_other_languages_with_a_table_introduce(language: str, text: str) -> None:
    """A last name alone stands behind a courtesy title, without an article, or in front of a German sentence."""
    assert introduced(made(text, language=language)).needs == {1: {"Weber": 0}}


def test_a_german_noun_needs_no_introduction() -> None:
    """Where every noun has a capital, a noun is no name."""
    text = "Die Firma Weber Brücken hat am Montag begonnen. Die Brücken sind alt, und viele Brücken fehlen."
    assert introduced(made(text, language="de")).needs == {}


def test_languages_without_a_table_need_no_introductions() -> None:
    """What is not known is not asked for."""
    document = made("Ingenjören Lars Weber stängde bron på måndagen. Weber gav inga skäl.", language="sv")
    assert introduced(document).needs == {}
    assert Introductions((document,)).introduces([SentenceId(0, 0)]) == frozenset()


@given(st.text(max_size=300))
def test_any_text_has_names(text: str) -> None:
    """No text breaks the reading of names, and every name stands in the text."""
    told = names_in(text)
    assert all(name in text for name in told.full | told.alone)


@pytest.mark.parametrize(
    "text", ["A " * 200_000, "Aa." * 200_000, "A de la " * 100_000, "X" * 500_000, "'’-" * 200_000]
)
def test_hostile_runs_of_capitals_end(text: str) -> None:
    """Endless runs of capitals, initials or particles are read in one pass."""
    assert len(names_in(text).full) <= 2
