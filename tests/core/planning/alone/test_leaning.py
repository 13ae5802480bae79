"""What points at what came before it."""

from __future__ import annotations

import pytest

from service.core.planning.alone.leaning import leans


@pytest.mark.parametrize(
    "text",
    [
        "He added that the pier was safe.",
        "The move drew criticism from unions.",
        "The two met in March.",
        "As a result, the pier was closed.",
        "In 2010, he was elected mayor.",
        "Part of that is luck.",
        "These plans failed.",
        '"It will never work," said Ortiz.',
        '"Nobody knew."',
        '"We are glad," she said.',
        "On Monday, she resigned.",
        "Officials said he fled on foot.",
        "Calder Line did not report that failure to the board.",
        "Unions criticized these remarks on Monday.",
        "The first findings are due within a month.",
        "The two earlier attacks killed nobody.",
        "Engineer Lars Brill had spoken of six weeks; he said the earlier estimate was a guess.",
        "“You did not see that,” the man said.",
        "“The pier will open in May,” said the spokesman.",
        "The ministry put the previous figure at 40.",
        "On Wednesday, it condemned what the workers did.",
        "In a statement, they rejected every word.",
        "The Dec. 1 repeal will cost him more than the levy did.",
        "Senator Ana Ruiz has dismissed that option.",
        "Divers cannot answer those questions before May.",
        "A nurse named Ida Brill saw this first hand in March.",
        "“There was no such agreement,” lawyer Ida Brill said.",
        "Brill was then moved to a prison near Vesk.",
        "Two days later, Brill came back to the pier.",
        "Brill was arrested the following day.",
        "The plan, which is not final, goes to the council in May.",
        "No other details were released.",
        "A deal would save 2,500 jobs, one of them said.",
        "The police spoke of 45,000.",
        "The company put the figure at 70 percent.",
        "On Monday it had said that the pier would stay.",
        "On Thursday they had blocked the harbour.",
        "Under it the two schools will share a principal.",
        "Between them the three have 131 pupils.",
        "No one was injured.",
        "380 people work there.",
        "The last relates to the cleaner who fled.",
        "Back then a first claim was refused.",
        "CHF 12 million had been promised “for the valley”, he said.",
    ],
)
def test_what_points_back_leans(text: str) -> None:
    """Pronouns, connectives and bare nouns for what was told make a sentence lean."""
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Silva said she would resign.",
        "The move to close the port drew criticism.",
        "US exports fell in March.",
        "The IT industry grew.",
        '"We are glad," said Ortiz.',
        "A man was arrested after he threatened a driver.",
        "In 2010, Silva said he was wrong.",
        "Silva said that failure was not an option.",
        "Silva warned that attacks would go on.",
        "The first findings of the safety board are due within a month.",
        "The first minister said she would resign.",
        "Brill left the earlier train at Vesk.",
        "“The pier will open in May,” the mayor said.",
        "“The pier will open in May,” said the spokesman for Calder Line.",
        "Deputy Ana Ortiz did not see the man, the officer said.",
        "“The earlier estimate was a guess,” said engineer Lars Brill.",
        "When the harbour closed in May, it was empty.",
        "In Vesk and Orlo, they are the last of their kind.",
        "Brill fell ill on Monday and died two days later.",
        "The pier opened on the same day that the bridge fell.",
        "Brill thanked those who had helped.",
        "The council meets three days this week.",
        "Brill believes that question was settled.",
        "In what it called a first, Calder Line paid.",
        "On Monday Calder Line said it would pay.",
        "It was close: by 884 votes to 875 the people of Vesk turned down the plan for a new cable car on Sunday.",
        "No one was injured when the pier fell on Monday, Mayor Ana Silva said.",
    ],
)
def test_what_names_its_own_stands_alone(text: str) -> None:
    """A pronoun after someone that it can mean, and a noun told apart on the spot, lean on nothing."""
    assert not leans(text)


def test_other_languages_have_openings_of_their_own() -> None:
    """German connectives lean in German only."""
    assert leans("Er trat zurück.", "de")
    assert not leans("Er trat zurück.", "xx")
