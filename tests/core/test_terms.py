"""Sentences as numbers."""

from __future__ import annotations

import numpy as np

from service.core.rows import prose, rows
from service.core.terms import Terms, all_terms, chosen_terms, inverse_frequency
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
    wanted = [SentenceId(at, number) for at, document in enumerate(documents) for number in prose(document)][1:5]
    groups = {at: [number for each, number in wanted if each == at] for at, _ in wanted}
    chosen = chosen_terms(documents, wanted)
    fresh = Terms(list(groups), [rows(documents[at], numbers) for at, numbers in groups.items()])
    assert chosen.sentences == fresh.sentences == tuple(wanted)
    assert chosen.lengths.tolist() == fresh.lengths.tolist()


def test_no_documents_have_no_terms() -> None:
    """An empty set is a set."""
    assert all_terms(()).sentences == ()


def test_prose_leaves_headings_out() -> None:
    """Only prose is listed, in source order."""
    assert prose(made("Harbour closed\n\nThe harbour was closed on Monday.")) == [1]


def test_a_word_of_the_set_is_found_by_its_stem() -> None:
    """What is asked for in other forms has the numbers that the sentences have; what no sentence has, has none."""
    terms = all_terms((made("The minister met ministers."),))
    assert terms.of("Ministers meet zebras", "en") == [terms.row(0).tolist()[1]]


def test_rare_words_weigh_more() -> None:
    """Inverse frequency falls with frequency."""
    weights = inverse_frequency(np.asarray([1, 2, 10]), 10).tolist()
    assert weights == sorted(weights, reverse=True)
