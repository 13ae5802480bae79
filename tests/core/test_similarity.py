"""Which sentences are alike."""

from __future__ import annotations

from service.core.similarity import Index
from service.core.terms import all_terms
from tests.articles import made

TEXTS = (
    "The cargo ship struck the northern pier.",
    "A cargo ship hit the northern pier.",
    "Voters elected a new mayor in spring.",
)


def test_retold_sentences_are_alike() -> None:
    """A sentence finds the one that reports the same, not the others, and not itself."""
    index = Index(all_terms(tuple(made(text) for text in TEXTS)))
    assert index.alike(0, 0.4) == [1]
    assert index.alike(2, 0.1) == []


def test_all_at_once_is_one_by_one() -> None:
    """Both ways to ask give the same rows."""
    index = Index(all_terms(tuple(made(text) for text in TEXTS)))
    assert index.all_alike(0.4) == [index.alike(row, 0.4) for row in range(3)]


def test_a_sentence_of_function_words_is_like_none() -> None:
    """Function words are no evidence."""
    index = Index(all_terms((made("That is what it was."), made("This is what it is."))))
    assert index.all_alike(0.1) == [[], []]
