"""Spans."""

from hypothesis import given
from hypothesis import strategies as st

from service.core.text.spans import sentence_at, sentences_in, trimmed, utf16_length
from service.core.types import Sentence, Span

SENTENCES = (Sentence(0, 5, 0, "prose"), Sentence(6, 10, 0, "prose"), Sentence(12, 20, 1, "prose"))


def test_trimming_keeps_offsets() -> None:
    """White space at both edges goes, what is left is where it was."""
    assert trimmed("  ab \n", 0, 6) == Span(2, 4)
    assert trimmed("a   b", 1, 4) == Span(1, 1)


def test_a_sentence_is_found_by_offset() -> None:
    """An offset belongs to the sentence that holds it, one between sentences to the one before."""
    assert [sentence_at(SENTENCES, offset) for offset in (0, 4, 5, 6, 11, 12, 99)] == [0, 0, 0, 1, 1, 2, 2]
    assert sentence_at((), 3) == 0


def test_sentences_are_found_by_span() -> None:
    """A span's sentences are those that share a code point with it."""
    assert sentences_in(SENTENCES, 4, 7) == range(2)
    assert list(sentences_in(SENTENCES, 10, 12)) == []
    assert sentences_in(SENTENCES, 0, 99) == range(3)


@given(st.text(st.characters(blacklist_categories=("Cs",))))
def test_utf16_length_is_what_a_browser_counts(text: str) -> None:
    """A code point beyond the basic plane counts two units."""
    assert utf16_length(text) == sum(2 if ord(letter) > 0xFFFF else 1 for letter in text)
