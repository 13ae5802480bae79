"""Lines that fit a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from service.core.render.markdown import markdown
from service.core.render.wrapped import wrapped
from tests.core.render.samples import SUMMARY


@given(st.text(alphabet="ab -1.\n", max_size=300), st.integers(min_value=1, max_value=40))
def test_only_spaces_become_line_ends(text: str, width: int) -> None:
    """Wrapping changes nothing but where lines end and how they are indented."""
    assert "".join(wrapped(text, width).split()) == "".join(text.split())


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=9), min_size=1), st.integers(min_value=10, max_value=40))
def test_no_line_is_longer_than_asked(words: list[str], width: int) -> None:
    """Words that fit a line make no line longer than the width."""
    assert all(len(line) <= width for line in wrapped(" ".join(words), width).split("\n"))


def test_items_are_indented_under_their_text() -> None:
    """What follows a list marker hangs under the item's first word."""
    assert wrapped("12. one two three", 10) == "12. one\n    two\n    three"
    assert wrapped("- one two three", 9) == "- one two\n  three"
    assert wrapped("*one two*", 5) == "*one\ntwo*"


def test_lines_that_fit_stay() -> None:
    """A text of short lines is left as it is."""
    assert wrapped(markdown(SUMMARY), 1000) == markdown(SUMMARY)


def test_a_long_word_takes_linear_time() -> None:
    """A million characters without a space are one line."""
    assert wrapped("x" * 1_000_000) == "x" * 1_000_000
    assert wrapped("- " * 500_000).count("\n") > 1000
