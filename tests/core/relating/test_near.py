"""Which sentences are alike, of a set and then of the same with more documents."""

from __future__ import annotations

import numpy as np
import pytest

from service.core.relating.near import LOW, MOST_PAIRS, Near
from service.core.relating.rows import rows_of
from service.core.relating.similarity import COMMON, Index
from service.core.relating.sorting import Ints
from service.core.relating.terms import Terms
from service.core.types import Document
from service.evals.bench.large import articles
from tests.articles import event, made

LEAST = 0.4


def whole(documents: list[Document]) -> Terms:
    """Return the terms of `documents`, made from nothing."""
    return Terms(range(len(documents)), rows_of(documents))


def pairs(found: tuple[Ints, Ints] | None) -> set[tuple[int, int]]:
    """Return pairs as a set, which holds each once."""
    assert found is not None
    listed = list(zip(found[0].tolist(), found[1].tolist(), strict=True))
    assert len(set(listed)) == len(listed)
    return set(listed)


def looked_up(terms: Terms) -> set[tuple[int, int]]:
    """Return the pairs that looking up every row finds."""
    asking, others, _ = Index(terms).pairs(np.arange(terms.lengths.size), LEAST)
    return {(one, other) for one, other in zip(asking.tolist(), others.tolist(), strict=True) if one < other}


@pytest.mark.parametrize("seed", range(4))
def test_pairs_are_those_of_looking_up_everything_whatever_was_known(seed: int) -> None:
    """Documents come one by one, some go, others come in their place: what was kept changes no pair."""
    documents = [made(text) for text in articles(26, seed)]
    near = Near(LEAST)
    for at in [*range(12, 26), 16, 3]:
        for chosen in (documents[:at], [*documents[: at - 1], documents[-1]], documents[at:]):
            if chosen:
                terms = whole(chosen)
                assert pairs(near(terms)) == looked_up(terms)


def test_words_that_become_common_are_looked_up_again() -> None:
    """A rare word that many new sentences have no longer makes its two sentences alike; others come to be so."""
    texts = ["The zebra crossed a wide river slowly. A zebra slept beside tall grass today.", *articles(6, seed=9)]
    documents = [made(text) for text in texts]
    near = Near(LOW + 0.01)
    near(whole(documents))
    more = [*documents, *(made(f"A zebra was seen {where} on Monday.") for where in ("here", "there", "nearby", "far"))]
    terms = whole(more)
    found, fresh = near(terms), Near(LOW + 0.01)(terms)
    assert pairs(found) == pairs(fresh)


def test_a_part_of_a_set_is_compared_by_its_own_rows() -> None:
    """Where other rows are left out, what was kept of the rows before still holds."""
    documents = [*event(), *(made(text) for text in articles(8, seed=3))]
    near, terms = Near(LEAST), whole(documents)
    near(terms)
    for left_out in (0, 7, terms.lengths.size - 1):
        part = terms.subset(np.delete(np.arange(terms.lengths.size), left_out))
        assert pairs(near(part)) == looked_up(part)


def test_a_set_in_which_all_is_alike_keeps_nothing() -> None:
    """Pairs grow with the square of the sentences where all say the same: beyond a bound none are listed."""
    words = ["harbour", "pigeon", "tractor", "violin", "glacier", "senator", "bakery"]
    many = [
        made(" ".join(f"The {word} {word}like {word}ish {word}en closed for number{n}x." for n in range(190)))
        for word in words
    ]
    assert len(words) * 190**2 / 2 > MOST_PAIRS
    assert Near(LEAST)(whole(many)) is None


def test_words_that_become_too_common_leave_the_pairs_that_shared_them() -> None:
    """One more sentence with words that were just rare enough: pairs that shared them are summed up without them."""
    every = [f"{each}." for text in articles(24, seed=3) for each in text.replace("\n\n", " ").split(".") if each]
    beasts = "Zebras giraffes lions monkeys parrots snakes tigers"
    told = [f"{beasts} {each.split()[-1]}" if at < COMMON else each for at, each in enumerate(every)]
    documents = [made(" ".join(told[at : at + 40])) for at in range(0, len(told), 40)]
    near, terms = Near(LEAST), whole([*documents, made(f"{beasts} slept.")])
    before = pairs(near(whole(documents)))
    after = pairs(near(terms))
    assert after == looked_up(terms)
    assert len(before - after) > COMMON
