"""Sentences as numbers."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from service.core.terms import Terms, all_terms, chosen_terms, distinct, inverse_frequency, prose
from service.core.types import SentenceId
from tests.articles import event, made


def test_equal_stems_share_a_number() -> None:
    """Inflected forms of a word have one number within a language."""
    terms = all_terms((made("The minister met ministers. One minister left."),))
    stems = [set(terms.row(row).tolist()) for row in range(2)]
    assert len(stems[0] & stems[1]) == 1


def test_function_words_are_marked() -> None:
    """Function words have numbers, but are no content."""
    terms = all_terms((made("The ship of the line sank."),))
    assert terms.lengths.tolist() == [6]
    assert terms.content.tolist() == [False, True, False, False, True, True]


def test_places_count_prose_only() -> None:
    """A heading does not push the sentences after it down."""
    document = made("Harbour closed\n\nThe harbour was closed on Monday. Ships wait outside.")
    assert all_terms((document,)).places.tolist() == [0, 1]


def test_a_subset_keeps_rows_places_and_owners() -> None:
    """The rows that are kept hold what they held."""
    terms = all_terms(event())
    smaller = terms.subset(np.asarray([1, 4]))
    assert smaller.row(1).tolist() == terms.row(4).tolist()
    assert smaller.sentences == (terms.sentences[1], terms.sentences[4])
    assert smaller.places.tolist() == terms.places[[1, 4]].tolist()


def test_chosen_terms_are_those_of_the_sentences() -> None:
    """Asking for some sentences gives the rows that tokenizing them gives."""
    documents = event()
    wanted = prose(documents)[1:5]
    chosen, fresh = chosen_terms(documents, wanted), Terms(documents, wanted)
    assert chosen.sentences == fresh.sentences
    assert chosen.lengths.tolist() == fresh.lengths.tolist()


def test_no_documents_have_no_terms() -> None:
    """An empty set is a set."""
    assert all_terms(()).sentences == ()


def test_prose_leaves_headings_out() -> None:
    """Only prose is listed, in source order."""
    document = made("Harbour closed\n\nThe harbour was closed on Monday.")
    assert prose((document,)) == [SentenceId(0, 1)]


@given(st.lists(st.integers(-1000, 1000)))
def test_distinct_is_the_sorted_set(values: list[int]) -> None:
    """Distinct values come once, in order."""
    assert distinct(np.asarray(values, np.int64)).tolist() == sorted(set(values))


def test_rare_words_weigh_more() -> None:
    """Inverse frequency falls with frequency."""
    weights = inverse_frequency(np.asarray([1, 2, 10]), 10).tolist()
    assert weights == sorted(weights, reverse=True)
