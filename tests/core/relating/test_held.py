"""Concepts as numbers, of a set and then of the same with other documents at its end."""

from __future__ import annotations

import numpy as np
import pytest

from service.core.relating.concepts import Concepts
from service.core.relating.held import Held
from service.core.relating.rows import rows_of
from service.core.relating.terms import Terms
from service.core.types import Document
from service.evals.bench.large import articles
from tests.articles import made

ARRAYS = ("keys", "seen", "paired", "idle", "ids", "starts")
TERMS = (
    "ids",
    "lengths",
    "starts",
    "rows",
    "content",
    "owners",
    "numbers",
    "places",
    "wordings",
    "stop",
    "kept",
    "contents",
    "holders",
)


def whole(documents: list[Document], before: Terms | None = None) -> Terms:
    """Return the terms of `documents`."""
    return Terms(range(len(documents)), rows_of(documents), before)


@pytest.mark.parametrize("seed", range(3))
def test_what_was_known_changes_no_number(seed: int) -> None:
    """Terms and concepts are the same made from nothing and from those of a set that begins with the same documents."""
    documents = [made(text) for text in articles(9, seed)]
    terms, held = None, None
    for chosen in (documents[:6], documents[:7], [*documents[:5], documents[8]], documents[::-1], [], documents):
        terms, fresh = whole(chosen, terms), whole(chosen)
        assert terms.known == fresh.known
        assert (terms.width, terms.widths, terms.ends) == (fresh.width, fresh.widths, fresh.ends)
        assert terms.sizes == fresh.sizes
        assert all(np.array_equal(getattr(terms, name), getattr(fresh, name)) for name in TERMS)
        held = Held(terms, held)
        anew = Held(fresh)
        assert all(np.array_equal(getattr(held, name), getattr(anew, name)) for name in ARRAYS)
        assert all(map(np.array_equal, (*held.cells, *held.sums), (*anew.cells, *anew.sums)))


def test_worth_is_the_same_to_the_last_bit() -> None:
    """What a concept is worth does not depend on what was known, whichever sources are one and which are off topic."""
    documents = [made(text) for text in articles(6, seed=5)]
    before = Concepts(whole(documents[:5]), np.arange(5)).held
    terms = whole(documents)
    for origins, strangers in (([0, 1, 2, 3, 4, 5], []), ([0, 1, 1, 2, 3, 1], []), ([0, 1, 2, 3, 4, 5], [2, 5])):
        known = Concepts(terms, np.asarray(origins), frozenset(strangers), before)
        fresh = Concepts(terms, np.asarray(origins), frozenset(strangers))
        assert known.worth.tobytes() == fresh.worth.tobytes()
        assert known.totals().tobytes() == fresh.totals().tobytes()
