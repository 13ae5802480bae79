"""How long a summary may be."""

from __future__ import annotations

import numpy as np

from service.core.planning.length import length_of
from service.core.types import SummaryRequest


def request(**fields: object) -> SummaryRequest:
    """Return a request with `fields`."""
    return SummaryRequest(documents=(), **fields)  # type: ignore[arg-type]


def test_two_hundred_words_are_the_default() -> None:
    """A request that says nothing gets 200 words."""
    assert (length_of(request()).most, length_of(request()).unit) == (200, "words")


def test_units() -> None:
    """Sentences cost one each, characters their length and a space, words their count."""
    assert length_of(request(sentences=3)).costs(np.asarray([2, 1]), np.asarray([4, 2])) == [1, 1]
    assert length_of(request(characters=50)).costs(np.asarray([2, 1]), np.asarray([4, 2])) == [5, 3]
    assert length_of(request(words=50)).costs(np.asarray([2, 1]), np.asarray([4, 2])) == [2, 1]


def test_auto_ends_where_nothing_is_worth_telling() -> None:
    """Only an automatic length asks for a least worth; a number of words wins over it."""
    assert length_of(request(length="auto")).least > 0
    assert length_of(request(length="auto", words=50)).least == 0


def test_lengths_compare_in_words() -> None:
    """Every unit is about so many words."""
    assert round(length_of(request(characters=600)).words) == length_of(request(words=100)).words
