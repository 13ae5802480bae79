"""Reading a draft."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.support.citing import without_markup


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("# Ferry hits bridge\n\nNobody died.", "Ferry hits bridge\n\nNobody died."),
        ("- One fell.\n* Two fell.\n> - Three fell.", "One fell.\nTwo fell.\nThree fell."),
        ("Nobody was **killed** on __Monday__.", "Nobody was killed on Monday."),
    ],
)
def test_a_draft_in_markdown_is_read_without_its_marks(written: str, read: str) -> None:
    """Headings, items, quotations and stressed words are told as a reader sees them."""
    assert without_markup(written) == read


@pytest.mark.parametrize(
    "text",
    ["-5 degrees on Monday", "It rose by 2 * 3 ** 4 points", "#ferry was the word", "snake__case__name", "- "],
)
def test_what_only_looks_like_markup_stays(text: str) -> None:
    """A minus, a hashtag and an asterisk in a sum are words of the draft."""
    assert without_markup(text) == text


@given(st.text(alphabet="#->* _ab\n", max_size=60))
def test_nothing_but_marks_and_blanks_goes(text: str) -> None:
    """Every letter of any draft is kept, in its order."""
    letters = [each for each in text if each in "ab"]
    assert [each for each in without_markup(text) if each in "ab"] == letters
