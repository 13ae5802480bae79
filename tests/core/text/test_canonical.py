"""Canonical text."""

from hypothesis import given
from hypothesis import strategies as st

from service.core.text.canonical import canonical


def test_line_ends_become_line_feeds() -> None:
    """Line ends of every system and of Unicode are one character."""
    assert canonical("a\r\nb\rc\u2028d\u2029e\x85f\x0cg") == "a\nb\nc\nd\ne\nf\ng"


def test_what_no_text_may_hold_is_gone() -> None:
    """Byte order marks, NUL, control characters, noncharacters and lone surrogates go."""
    assert canonical("\ufeffa\x00b\x07c\ufffed\ud800e\x9ff") == "abcdef"
    assert canonical("a\ufdd0b\ufdefc\U0001fffed\U0010ffffe\ufdf0\U0001fffd") == "abcde\ufdf0\U0001fffd"


def test_everything_else_stays() -> None:
    """Typographic quotes, no-break spaces, tabs and decomposed letters stay: a quote must stand in the user's file."""
    text = "“A\u00a0b”\tcafe\u0301 ﬁn\u200d \u202ax\u202c"
    assert canonical(text) == text


@given(st.text(st.characters()))
def test_it_is_idempotent_and_encodable(text: str) -> None:
    """Canonical text stays as it is and every encoding of Unicode takes it."""
    once = canonical(text)
    assert canonical(once) == once
    assert once.encode("utf-8").decode("utf-8") == once


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn"))))
def test_ordinary_text_is_returned_as_it_is(text: str) -> None:
    """Text without control characters is not touched, separators of lines and marks of byte order aside."""
    if not set(text) & set("\u2028\u2029\ufeff\ufffe\uffff"):
        assert canonical(text) == text


@given(st.text(st.sampled_from("ab\x00\n\t\r\x7f\x85é“\u2028\ufeff\ud800\udc00\ufdd0\ufffe\U0001f600\U0001ffff")))
def test_what_goes_is_the_same_among_any_neighbours(text: str) -> None:
    """A text is made canonical character by character, but for the line end of two."""
    assert canonical(text) == "".join(canonical(each) for each in text.replace("\r\n", "\n"))
