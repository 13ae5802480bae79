"""Chunks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.chunks import chunks
from service.core.document import document
from service.core.types import Reading


def words(text: str) -> int:
    """Count the words of a text."""
    return len(text.split())


def test_sentences_are_packed_in_order() -> None:
    """A chunk takes sentences until the next one would be too much."""
    made = document(Reading(text="One two three. Four five. Six seven eight nine. Ten."), "a")
    packed = [made.text[start:end] for start, end in chunks(made, 5, words)]
    assert packed == ["One two three. Four five.", "Six seven eight nine. Ten."]


def test_a_long_sentence_is_a_chunk() -> None:
    """A sentence over the budget is not cut."""
    made = document(Reading(text="One. Two three four five six. Seven."), "a")
    assert len(chunks(made, 2, words)) == 3


def test_no_sentences_no_chunks() -> None:
    """An empty document has no chunks, and a budget of nothing is refused."""
    made = document(Reading(text=""), "a")
    assert chunks(made, 5, words) == []
    with pytest.raises(ValueError, match="at least one"):
        chunks(made, 0, words)


@given(st.lists(st.integers(1, 9), max_size=12), st.integers(1, 20))
def test_chunks_fit_and_cover(lengths: list[int], budget: int) -> None:
    """Chunks are in order, hold every sentence, and fit unless a sentence alone does not."""
    made = document(Reading(text=" ".join(" ".join(["Word"] * length) + "." for length in lengths)), "a")
    spans = chunks(made, budget, words)
    inside = [[s for s in made.sentences if start <= s.start < end] for start, end in spans]
    assert [s for group in inside for s in group] == list(made.sentences)
    for (start, end), group in zip(spans, inside, strict=True):
        assert words(made.text[start:end]) <= budget or len(group) == 1
