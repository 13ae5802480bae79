"""Choosing what covers most."""

from __future__ import annotations

import numpy as np

from service.core.cover import Allowed, Cover, Strangers, Unit, together
from service.core.terms import Terms, all_terms
from tests.articles import made

TEXT = "Cargo ship struck pier. Grain prices rose sharply. Cargo ship struck pier again. Voters elected mayors."
TERMS: Terms = all_terms((made(TEXT),))


def unit(row: int, *concepts: int) -> Unit:
    """Return the unit of one row."""
    return Unit(rows=(row,), concepts=np.asarray(concepts, np.int64), appeal=1.0)


def cover(most: int, worth: list[float], *units: Unit) -> tuple[Cover, Allowed]:
    """Return an empty choice among `units`, whose rows cost four each, and what may be chosen."""
    return Cover(units, np.asarray(worth), [4] * 4, most), Allowed(TERMS, [-1] * 4, 0.6)


def test_the_most_worth_for_the_length_is_chosen() -> None:
    """What is worth most comes first, and nothing goes over the length."""
    choice, allowed = cover(9, [1.0, 5.0, 2.0], unit(0, 0), unit(1, 1), unit(3, 2))
    choice.fill(allowed)
    assert choice.chosen == [1, 2]
    assert choice.left == 1


def test_told_concepts_are_worth_little() -> None:
    """A unit that adds something new beats one that repeats more."""
    choice, allowed = cover(8, [5.0, 4.0, 1.0], unit(0, 0), unit(1, 0, 1), unit(3, 2))
    choice.fill(allowed)
    assert choice.chosen == [1, 2]


def test_repetitions_are_not_allowed() -> None:
    """A sentence most of whose words were told is left out, whatever it is worth."""
    choice, allowed = cover(16, [1.0, 1.0], unit(0, 0), unit(2, 1))
    choice.fill(allowed)
    assert choice.chosen == [0]


def test_one_point_is_told_once() -> None:
    """Two sentences of one point are not both told, however they are worded."""
    choice, _ = cover(16, [1.0, 1.0], unit(0, 0), unit(1, 1))
    choice.fill(Allowed(TERMS, [7, 7, -1, -1], 0.6))
    assert choice.chosen == [0]


def test_shared_sentences_cost_once() -> None:
    """A run that holds what is told already costs only the rest."""
    both = Unit(rows=(0, 1), concepts=np.asarray([0, 1]), appeal=1.0)
    choice, _ = cover(8, [9.0, 1.0], unit(0, 0), both)
    choice.take(0)
    assert choice.cost(1) == 4


def test_an_exchange_fills_better() -> None:
    """Where greed takes a small unit that leaves no room for a better large one, an exchange puts it right."""
    wide = Unit(rows=(1, 3), concepts=np.asarray([1, 2]), appeal=1.0)
    choice, allowed = cover(8, [4.0, 3.0, 3.0], unit(0, 0), wide)
    choice.fill(allowed)
    assert choice.chosen == [0]
    choice.exchange(allowed)
    assert choice.chosen == [1]


def test_what_is_kept_goes_only_for_something_clearly_better() -> None:
    """A slightly better unit does not take the place of a kept one."""
    for worth, chosen in ((4.5, [0]), (9.0, [1])):
        choice, allowed = cover(4, [4.0, worth], unit(0, 0), unit(1, 1))
        choice.keep([0], allowed)
        choice.exchange(allowed)
        assert choice.chosen == chosen


def test_an_automatic_length_ends_early() -> None:
    """Nothing worth less than the asked share of the first is chosen."""
    choice, allowed = cover(16, [10.0, 1.0], unit(0, 0), unit(1, 1))
    choice.fill(allowed, least=0.3)
    assert choice.chosen == [0]


def test_together_is_a_union() -> None:
    """Concepts of several rows come once."""
    assert together([np.asarray([1, 3]), np.asarray([2, 3])]).tolist() == [1, 2, 3]


def test_nobody_is_named_before_an_introduction_is_chosen() -> None:
    """What takes a name for known waits until a sentence that introduces it is chosen, however much it is worth."""
    strangers = Strangers([frozenset({"Silva"}), frozenset(), frozenset(), frozenset()], [frozenset()] * 4)
    choice, _ = cover(16, [9.0, 5.0], unit(0, 0), unit(1, 1))
    choice.fill(Allowed(TERMS, [-1] * 4, 0.6, strangers))
    assert choice.chosen == [1]

    introduced = strangers._replace(introduces=[frozenset(), frozenset({"Silva"}), frozenset(), frozenset()])
    choice, _ = cover(16, [9.0, 5.0], unit(0, 0), unit(1, 1))
    choice.fill(Allowed(TERMS, [-1] * 4, 0.6, introduced))
    assert choice.chosen == [1, 0]
