"""Choosing what covers most."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from service.core.planning.allowed import Allowed
from service.core.planning.alone.articles import listed
from service.core.planning.cover import Cover
from service.core.planning.units import Units
from service.core.relating.concepts import Concepts
from service.core.relating.terms import Terms, all_terms
from tests.articles import made

TEXT = "Cargo ship struck pier. Grain prices rose sharply. Cargo ship struck pier again. Voters elected mayors."
TERMS: Terms = all_terms((made(TEXT),))


def unit(row: int, *concepts: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the unit of one row, and its concepts."""
    return (row,), concepts


def cover(most: int, worth: list[float], *units: tuple[tuple[int, ...], tuple[int, ...]]) -> tuple[Cover, Allowed]:
    """Return an empty choice among `units`, whose rows cost four each, and what may be chosen."""
    return Cover(held(*units), np.asarray(worth), [4] * 4, most), Allowed(TERMS, Belonging(-1, -1, -1, -1))


def held(*units: tuple[tuple[int, ...], tuple[int, ...]], appeals: Sequence[float] = (1.0,) * 4) -> Units:
    """Return units of these rows and concepts: each concept is held by the first row of its unit.

    `appeals` are those of the rows.
    """
    found: list[list[int]] = [[] for _ in range(4)]
    for rows, concepts in units:
        found[rows[0]] = sorted({*found[rows[0]], *concepts})
    made = object.__new__(Concepts)
    made.ids = np.asarray([each for row in found for each in row], np.int64)
    made.starts = np.cumsum([0, *map(len, found)])
    made.worth = np.ones(10)
    return Units(listed(rows for rows, _ in units), made, np.asarray(appeals))


class Belonging:
    """The points of rows."""

    def __init__(self, *points: int) -> None:
        self._points = points

    def of(self, row: int) -> int:
        """Return the point of `row`."""
        return self._points[row]


class Named:
    """Who is named by each row, given as the rows' names."""

    def __init__(self, needed: dict[int, str], introduced: dict[int, str]) -> None:
        self._needed, self._introduced = needed, introduced

    def needs(self, row: int) -> frozenset[str]:
        """Return the name that `row` takes for known."""
        return frozenset(filter(None, [self._needed.get(row)]))

    def introduces(self, row: int) -> frozenset[str]:
        """Return the name that `row` introduces."""
        return frozenset(filter(None, [self._introduced.get(row)]))


def test_the_most_worth_for_the_length_is_chosen() -> None:
    """What is worth most comes first, and nothing goes over the length."""
    choice, allowed = cover(9, [1.0, 5.0, 2.0], unit(0, 0), unit(1, 1), unit(3, 2))
    choice.fill(allowed)
    assert choice.chosen == [1, 2]
    assert choice.left == 1


def test_what_must_not_be_told_comes_with_nothing() -> None:
    """A run is worth what its sentences are on average, and nothing where one of them is worth nothing by itself."""
    assert held(((0, 1), (0,)), ((2,), (1,)), ((2, 3), (1,)), appeals=(1.0, 0.5, 1.0, 0.0)).likes == [0.75, 1.0, 0.0]


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


def test_one_article_goes_on_where_two_say_the_same() -> None:
    """Half of its words make a sentence of another article a repetition, but not one of the same article."""
    one = "Cargo ship Ilva struck pier seven near Vesk."
    other = "Divers found cracks in pier seven near Vesk where the ship lay."
    for texts, chosen in (((f"{one} {other}",), [0, 1]), ((one, other), [0])):
        choice, _ = cover(16, [1.0, 1.0], unit(0, 0), unit(1, 1))
        choice.fill(Allowed(all_terms(tuple(map(made, texts))), Belonging(-1, -1, -1, -1)))
        assert choice.chosen == chosen


def test_one_point_is_told_once() -> None:
    """Two sentences of one point are not both told, however they are worded."""
    choice, _ = cover(16, [1.0, 1.0], unit(0, 0), unit(1, 1))
    choice.fill(Allowed(TERMS, Belonging(7, 7, -1, -1)))
    assert choice.chosen == [0]


def test_shared_sentences_cost_once() -> None:
    """A run that holds what is told already costs only the rest."""
    both = ((0, 1), (0, 1))
    choice, _ = cover(8, [9.0, 1.0], unit(0, 0), both)
    choice.take(0)
    assert choice.cost(1) == 4


def test_an_exchange_fills_better() -> None:
    """Where greed takes a small unit that leaves no room for a better large one, an exchange puts it right."""
    wide = ((1, 3), (1, 2))
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


def test_the_concepts_of_a_run_are_a_union() -> None:
    """Concepts of several rows come once."""
    units = held(unit(0, 1, 3), unit(1, 2, 3), ((0, 1), ()))
    assert units.concepts(0).tolist() == [1, 3]
    assert units.concepts(2).tolist() == [1, 3, 2]
    assert units.holding([1]) == [1, 2]


def test_nobody_is_named_before_an_introduction_is_chosen() -> None:
    """What takes a name for known waits until a sentence that introduces it is chosen, however much it is worth."""
    choice, _ = cover(16, [9.0, 5.0], unit(0, 0), unit(1, 1))
    choice.fill(Allowed(TERMS, Belonging(-1, -1, -1, -1), Named({0: "Silva"}, {})))
    assert choice.chosen == [1]

    choice, _ = cover(16, [9.0, 5.0], unit(0, 0), unit(1, 1))
    choice.fill(Allowed(TERMS, Belonging(-1, -1, -1, -1), Named({0: "Silva"}, {1: "Silva"})))
    assert choice.chosen == [1, 0]


def rounded(worth: list[float], costs: list[int]) -> list[int]:
    """Return the units chosen in 20 words among three of one concept each, rounded out."""
    choice = Cover(held(unit(0, 0), unit(1, 1), unit(3, 2)), np.asarray(worth), costs, 20)
    allowed = Allowed(TERMS, Belonging(-1, -1, -1, -1))
    choice.fill(allowed)
    choice.round_out(allowed)
    return sorted(choice.chosen)


def test_what_is_left_of_the_length_is_filled_by_a_longer_unit_of_nearly_the_worth() -> None:
    """More than a twentieth of the length is not left where a unit worth nine tenths of one in it would fill it."""
    assert rounded([9.0, 8.0, 7.6], [9, 9, 4, 10]) == [0, 2]


def test_a_length_is_not_filled_at_any_price() -> None:
    """Nothing is changed for a unit that is worth much less, or where no unit would fill the length."""
    assert rounded([9.0, 8.0, 4.0], [9, 9, 4, 10]) == [0, 1]
    assert rounded([9.0, 8.0, 7.6], [9, 9, 4, 12]) == [0, 1]
