"""Which sentences are alike."""

from __future__ import annotations

import numpy as np

from service.core.relating.similarity import Index
from service.core.relating.terms import all_terms
from tests.articles import event, made

TEXTS = (
    "The cargo ship struck the northern pier.",
    "A cargo ship hit the northern pier.",
    "Voters elected a new mayor in spring.",
)


def alike(index: Index, threshold: float) -> list[list[int]]:
    """Return for each row of `index` those that are alike."""
    asking, others, _ = index.pairs(np.arange(index.size), threshold)
    return [sorted(others[asking == row].tolist()) for row in range(index.size)]


def test_retold_sentences_are_alike() -> None:
    """A sentence finds the one that reports the same, not the others, and not itself."""
    assert alike(Index(all_terms(tuple(made(text) for text in TEXTS))), 0.4) == [[1], [0], []]


def test_a_sparse_product_is_the_dense_one() -> None:
    """In a large set the same sentences are alike."""
    dense = alike(Index(all_terms(event())), 0.1)
    assert alike(Index(all_terms(event()), dense=0), 0.1) == dense
    assert any(dense)


def test_a_sentence_of_function_words_is_like_none() -> None:
    """Function words are no evidence."""
    index = Index(all_terms((made("That is what it was."), made("This is what it is."))))
    assert alike(index, 0.1) == [[], []]
