"""Whether two sentences tell the same news in other words."""

from __future__ import annotations

import pytest

from service.core.planning.news.deeds import deed, same

CONVICTED = "A jury on Friday convicted former Mayor Dale Renner of taking bribes from a developer."
GUILTY = "Former Mayor Dale Renner was found guilty on Friday of bribery and wire fraud."
WON = "Rovers won the Northern Cup for the first time in 41 years, beating Eastmoor United 3-2."
GAVE = "A late goal gave Rovers a 3-2 win over Eastmoor United and their first Northern Cup since 1985."


@pytest.mark.parametrize(("one", "other"), [(CONVICTED, GUILTY), (WON, GAVE), (GAVE, WON)])
def test_one_deed_in_two_wordings_is_the_same(one: str, other: str) -> None:
    """The main verb or its noun, the names and much of the rest are in both."""
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CONVICTED, "Former Mayor Dale Renner said on Friday that a jury had convicted him of taking bribes."),
        (CONVICTED, "Shares of a developer fell on Friday after a jury convicted former Mayor Dale Renner of bribery."),
        (CONVICTED, "A jury on Friday convicted former Sheriff Rosa Lind of taking bribes from a farmer."),
        (WON, "Rovers won a second match in Haven with ten men."),
        (CONVICTED, '"Renner is guilty," a juror said.'),
    ],
)
def test_another_deed_is_not_the_same(one: str, other: str) -> None:
    """What somebody says to it, what came of it, what others did, and what else they did are further news."""
    assert not same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Finance Minister Pieter Lanz resigned on Tuesday over a loan of 400,000 crowns from a developer.",
            "Pieter Lanz stepped down as finance minister days after he had taken 400,000 crowns from Rolf Brandt.",
        ),
        ("The pill will be sold as Tevora at a list price of $238,000 a year.", "Tevora will cost $238,000 a year."),
        ("The union demands a 7 percent pay rise.", "The drivers of the union want 7 per cent more pay."),
        ("Thirty-one people were arrested and nine hurt, the ministry said.", "Thirty-one suspects were detained."),
    ],
)
def test_one_figure_or_one_number_of_people_is_told_once(one: str, other: str) -> None:
    """What has the same figure and most of the rest is the same, and so is a deed done to as many."""
    assert same(one, other)


def test_what_was_agreed_is_what_was_begun() -> None:
    """Who announced that he had agreed to begin talks tells the same as that he has initiated them."""
    agreed = "President Ana Ruiz announced on Monday that she and Tom Brill had agreed to begin talks to end the war."
    assert same(agreed, "President Ana Ruiz has initiated peace talks aimed at ending the war with Tom Brill.")
    assert not same(agreed, "President Ana Ruiz visited the front on Monday and spoke of the war with Tom Brill.")


def test_a_warning_that_is_lifted_is_not_the_warning() -> None:
    """Two sentences with most words in common tell different news where their verbs do."""
    issued = "Forecasters issued a red warning of heavy snow for the southern Alps on Tuesday."
    assert not same(issued, "The red warning of heavy snow in the southern Alps was lifted on Wednesday.")


def test_the_deed_is_the_main_verb_or_what_follows_a_light_one() -> None:
    """A verb and its noun are one deed, and what only says who somebody is tells none."""
    assert deed(CONVICTED).core == deed(GUILTY).core
    assert deed(WON).core == deed(GAVE).core
    assert deed("Dale Renner, who won twice, resigned on Friday.").core == deed("Dale Renner quit on Friday.").core
    assert deed("Renner said that he had won.").core == ""


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "de",
            "Die Lokführer der Ostalbbahn haben dem Tarifvertrag am Montag zugestimmt.",
            "Die Lokführer stimmten in einer Urabstimmung für den Tarifvertrag der Ostalbbahn.",
        ),
        (
            "fr",
            "Le conseil de Marlençon a adopté lundi la fermeture de la piscine des Tilleuls.",
            "La fermeture de la piscine des Tilleuls a été votée par le conseil de Marlençon.",
        ),
        (
            "es",
            "La Policía ha detenido a cuatro hombres por el robo en el museo de Villarena.",
            "Los arrestados por el robo en el museo de Villarena son cuatro hombres, todos detenidos de madrugada.",
        ),
    ],
)
def test_one_deed_in_other_languages(language: str, one: str, other: str) -> None:
    """A verb and its noun are one deed there, too, wherever the verb stands."""
    assert same(one, other, language)


def test_a_language_without_a_table_has_no_deeds() -> None:
    """Nothing is the same, however alike it is."""
    assert not same("Il sindaco ha vinto 41 volte la coppa d'Italia.", "Il sindaco ha vinto 41 volte la coppa.", "it")
