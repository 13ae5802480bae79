"""Plain text for terminals and mail."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from service.core.render.plain import plain
from service.core.render.wrapped import WIDTH
from tests.core.render.samples import SUMMARY, hostile


def test_plain_text_has_no_markup() -> None:
    """Plain text carries note numbers and words, and no stars or brackets of Markdown."""
    text = " ".join(plain(SUMMARY).split())
    assert "A ferry struck the bridge. [1][2] (2 independent sources) The bridge is closed. [3]" in text
    assert "[2] The Ledger: The hospital counted 23 hurt." in text
    assert "**" not in text
    assert "](" not in text


@given(st.text())
def test_no_control_character_reaches_a_terminal(text: str) -> None:
    """Whatever a source says, the output is printable lines."""
    rendered = plain(hostile(text))
    assert not any(unicodedata.category(c) == "Cc" for c in rendered.replace("\n", ""))


def test_ends_with_one_newline() -> None:
    """The text ends as a text file should."""
    assert plain(SUMMARY).endswith(".\n")
    assert not plain(SUMMARY).endswith("\n\n")


def test_no_line_is_too_long_for_a_terminal() -> None:
    """Lines are broken between words, those of a note under its text; a headline's rule is no longer than they are."""
    long = structs.replace(SUMMARY, headline="Ferry strikes bridge " * 10)
    lines = plain(long).split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert lines[3] == "=" * WIDTH
    assert " ".join(lines[:3]).split() == long.headline.split()
