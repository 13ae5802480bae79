"""Sentences as numbers."""

from __future__ import annotations

import numpy as np

from service.core.relating.rows import prose, rows
from service.core.relating.terms import all_terms, inverse_frequency, some_terms, twins
from service.core.types import SentenceId
from service.evals.bench.large import articles
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


def test_the_rows_of_sentences_are_found() -> None:
    """The rows of the whole set are those that reading some sentences alone gives."""
    documents = event()
    wanted = [SentenceId(at, number) for at, document in enumerate(documents) for number in prose(document)][1:5]
    whole, alone = all_terms(documents), some_terms(documents, wanted)
    chosen = whole.subset(whole.at(*np.asarray(wanted).T))
    assert chosen.sentences == alone.sentences == tuple(wanted)
    assert chosen.lengths.tolist() == alone.lengths.tolist()


def test_sentences_that_say_the_same_words_are_twins() -> None:
    """The first of each wording stays; who repeats it is known by it. The same words in another order are another."""
    documents = (
        made("The ship struck the pier. Grain prices rose."),
        made("Prices rose: grain. The ship struck the pier!"),
    )
    first, same = twins(all_terms(documents))
    assert first.tolist() == [0, 1, 2]
    assert same == {SentenceId(0, 0): (SentenceId(1, 1),)}


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


def test_part_of_a_documents_rows_is_what_reading_only_them_gives() -> None:
    """Sentences of a document that is known are taken from it, with the same numbers in the same order."""
    for text in (*articles(3, seed=4), "One ship sank. Two ships sank. One sank again."):
        document = made(text)
        for numbers in (prose(document), prose(document)[1::2], prose(document)[-1:], []):
            part, alone = rows(document).part(numbers), rows(document, numbers)
            assert part.stems == alone.stems
            for name in ("stop", "names", "ids", "lengths", "numbers", "places", "wordings"):
                assert np.array_equal(getattr(part, name), getattr(alone, name))
                assert getattr(part, name).dtype == getattr(alone, name).dtype
