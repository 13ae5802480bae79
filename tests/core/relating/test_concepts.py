"""What concepts are worth."""

from __future__ import annotations

import numpy as np

from service.core.relating.concepts import Concepts, concepts_of, support
from service.core.relating.terms import all_terms
from tests.articles import made


def test_what_two_sources_say_is_worth_more() -> None:
    """A sentence that another source repeats outweighs one that stands alone."""
    documents = (made("The red bridge collapsed."), made("The red bridge collapsed."), made("The old mill burned."))
    totals = Concepts(all_terms(documents), np.asarray([0, 1, 2])).totals()
    assert totals[0] > 2 * totals[2]


def test_copies_count_once() -> None:
    """Two documents of one origin are one source."""
    documents = (made("The red bridge collapsed."), made("The red bridge collapsed."))
    apart = Concepts(all_terms(documents), np.asarray([0, 1])).totals()
    copied = Concepts(all_terms(documents), np.asarray([0, 0])).totals()
    assert apart[0] > 2 * copied[0]


def test_early_concepts_are_worth_more() -> None:
    """The same kind of sentence is worth less the later it comes."""
    text = " ".join(f"Plain{word} went bravely home{word}." for word in ("aaa", "bbb", "ccc"))
    totals = Concepts(all_terms((made(text),)), np.asarray([0])).totals().tolist()
    assert totals[0] > totals[2]


def test_each_doubling_of_sources_is_a_step() -> None:
    """The second source counts as much as the next two together, and one source counts no step."""
    assert support(np.asarray([0, 1, 2, 4, 8, 64])).tolist() == [0.0, 0.0, 1.0, 2.0, 3.0, 6.0]
    assert 1.0 < support(np.asarray([3]))[0] < 2.0


def test_remembered_concepts_are_the_same() -> None:
    """What is remembered equals what is computed."""
    terms = all_terms((made("The red bridge collapsed."),))
    assert concepts_of(terms, (0,)).worth.tolist() == Concepts(terms, np.asarray([0])).worth.tolist()
