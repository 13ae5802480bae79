"""Which values of two short articles are told of one quantity, and which are not."""

from __future__ import annotations

import pytest

from tests.core.disagreements.reported import found

OPENING = "Calder Rovers beat Vesk United in the Orland cup final in Skarrow on Sunday."
MORE = "The trophy goes to Calder for the third time. Coach Sam Holt thanked the supporters."
REST = "Supporters sang in Calder all night. Coach Holt lifted the trophy."


def matters(one: str, other: str) -> list[str]:
    """Return on what two reports of one match differ that have these sentences besides."""
    return [each.matter for each in found(f"{OPENING} {one} {MORE}", f"{OPENING} {other} {REST}")]


@pytest.mark.parametrize(
    ("one", "other", "matter"),
    [
        ("There was a crowd of 38,412.", "The attendance was 36,900.", "How many people came"),
        ("Police arrested 19 people.", "Six were taken into custody.", "How many people were arrested"),
        ("The winner gets 30,000 dollars.", "A prize of 25,000 dollars was paid.", "How high the prize is"),
        ("The next match will be on August 15.", "They will play on August 22.", "When the match is"),
        ("The pitch cost 90,000 dollars.", "Its price was 70,000 dollars; seats cost 4,000.", "How much was paid"),
        (
            "There was a crowd of 38,412, of whom 900 stood.",
            "It drew 36,900 people; 50 came late.",
            "How many people came",
        ),
        ("Nine people died and 21 were injured.", "Eleven people lost their lives.", "How many people were killed"),
        ("The stand is 30 metres high.", "45 metres above the pitch is its roof.", "How far: “The stand is …”"),
        ("It was the club's 320 fans who sang.", "Of the club, 270 of its 410 fans sang.", "How many fans"),
        ("No one was hurt.", "Three people were injured in the stands.", "Whether anybody was hurt"),
    ],
)
def test_answers_to_one_question_are_shown(one: str, other: str, matter: str) -> None:
    """Attendance, arrests, a prize, the next match, a price and a height in other words, a count beside its whole."""
    assert matter in matters(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There was a crowd of 38,412.", "In 2019 the attendance was 36,900."),
        ("Police arrested 19 people.", "Police arrested 19 people, six of them from Vesk."),
        ("There was a crowd of 38,412.", "A similar crowd of 21,000 had watched in March."),
        ("The winner gets 30,000 dollars.", "The prize was 12,000 dollars a year ago."),
        ("No one was hurt.", "In 2019 three people were injured in the stands."),
        ("Police arrested 19 people.", "Sixteen firefighters were arrested."),
        ("There was a crowd of 38,412.", "In the whole country 250,000 attended matches."),
        ("The roof cost 90,000 dollars.", "The roof cost 90,000 dollars, the lights 70,000 dollars."),
        ("Police arrested 9 people last week.", "Last month 14 people were arrested."),
    ],
)
def test_parts_and_other_times_are_no_answers(one: str, other: str) -> None:
    """Another year, a part, another of the sort, a year ago, a whole country, firefighters, what both tell."""
    assert matters(one, other) == []


@pytest.mark.parametrize(
    ("language", "one", "other", "values"),
    [
        (
            "fr",
            "Neuf personnes sont mortes dimanche dans un accident près de Lenz. Le car se rendait à Morro.",
            "Onze morts dans un accident près de Lenz. Le car qui allait à Morro est tombé dimanche dans un ravin.",
            ["Neuf personnes", "Onze morts"],
        ),
        (
            "de",
            "Bei Lenz stürzte am Sonntag ein Bus aus Morro ab. Die Bergung kostet den Kanton 2,4 Millionen Euro.",
            "Der Absturz eines Busses aus Morro bei Lenz am Sonntag. Die Bergung kostet 3,1 Millionen Euro.",
            ["2,4 Millionen Euro", "3,1 Millionen Euro"],
        ),
    ],
)
def test_values_of_other_languages_are_matched(language: str, one: str, other: str, values: list[str]) -> None:
    """The dead of a French accident, the costs of a German one."""
    assert values in [[position.text for position in each.positions] for each in found(one, other, language=language)]
