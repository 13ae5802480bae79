"""What only answers the news."""

from __future__ import annotations

import pytest

from service.core.planning.reactions import front, labelled, reacts


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
    ],
)
def test_events(text: str) -> None:
    """What happened is no reaction, whoever says so at its end."""
    assert not reacts(text)


def test_labels() -> None:
    """Titles that announce an analysis, an opinion or a list are no news."""
    assert all(map(labelled, ("ANALYSIS: What it means", "5 takeaways from the vote", "Kommentar: Zu spät")))
    assert not labelled("Council votes to raise property tax")


def test_background_begins_behind_after() -> None:
    """What stands behind "after" is what came before."""
    text = "Talara asked for help after the storm"
    assert text[front(text) :] == "after the storm"
    assert front("The storm came") == len("The storm came")
