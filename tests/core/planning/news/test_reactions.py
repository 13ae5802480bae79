"""What only answers the news."""

from __future__ import annotations

import pytest

from service.core.planning.news.reactions import front, labelled, looks_back, main_verb, reacts


@pytest.mark.parametrize(
    "text",
    [
        "Unions warned of resistance after the company cut its forecast.",
        "The union that represents 6,000 workers demanded guarantees on Monday.",
        "Independent experts have urged caution over a study.",
        "Families hail heart drug, worry about price",
        "Tributes have been paid to the author.",
    ],
)
def test_reactions(text: str) -> None:
    """The main verb tells what somebody says or does about something else."""
    assert reacts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed 11 people, authorities said on Monday.",
        "A jury on Friday convicted the former mayor of bribery.",
        "Thousands of commuters were stranded on Wednesday as drivers demanded more pay.",
        "The mayor was accused of bribery on Monday.",
        "Two men have been arrested over the theft, police said.",
        "The chain has called in administrators after talks failed.",
    ],
)
def test_events(text: str) -> None:
    """What happened is no reaction, whoever says so at its end."""
    assert not reacts(text)


def test_market_news_is_a_reaction() -> None:
    """Shares fall because of something else."""
    assert reacts("Shares of Vesk Chemical lost 14% on Wednesday, a day after a jury found it liable.")


def test_what_had_happened_before_looks_back() -> None:
    """A main verb with "had" tells what came before the news, and who opens with "days after" what came of it."""
    assert looks_back("The Hotel Miramar, which collapsed on Monday, had been told to strengthen its walls.")
    assert looks_back("Three days after a ferry struck the bridge, the first bill is coming into view.")
    assert not looks_back("No sooner had workers raised the tree than the mocking began.")
    assert not looks_back("All 14 miners who had been trapped for four days were brought to the surface.")
    verb = main_verb("All 14 miners who had been trapped for four days were brought to the surface.")
    assert verb is not None
    assert verb.word == "brought"


def test_labels() -> None:
    """Titles that announce an analysis, an opinion or a list are no news."""
    assert all(map(labelled, ("ANALYSIS: What it means", "5 takeaways from the vote", "Kommentar: Zu spät")))
    assert not labelled("Council votes to raise property tax")


def test_background_begins_behind_after() -> None:
    """What stands behind "after" is what came before."""
    text = "Talara asked for help after the storm"
    assert text[front(text) :] == "after the storm"
    assert front("The storm came") == len("The storm came")


def test_labels_by_language() -> None:
    """What is behind the news is announced in other words elsewhere."""
    assert labelled("Derrière la fermeture, une stratégie contestée", "fr")
    assert labelled("Warum das Werk schließt", "de")
    assert labelled("Las claves del acuerdo", "es")
    assert not labelled("Comment: Enough", "de") or labelled("Comment: Enough")
    assert not labelled("Warum das Werk schließt", "fr")
