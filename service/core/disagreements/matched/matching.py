"""Which values of two articles on one event are told of one quantity, however they put it.

Logistic models over the signals of `kinship.py` say how sure it is, one of figures and one of days and times of day;
values are matched one to one between two articles, the surest first. `python -m service.evals.train_matching FILE...`
fits them on invented sets of everyday news in which every disagreement is listed, and writes their weights to
`core/tables/matching_weights.py`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from math import fsum
from typing import Final, NamedTuple, TypeAlias

from service.core.disagreements.matched.clashes import Pair, clashes
from service.core.disagreements.matched.kinship import Kinship, distance
from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.told.questions import GROWING
from service.core.disagreements.told.statements import Statement
from service.core.disagreements.told.surroundings import sort, surroundings
from service.core.tables.matching_weights import BIAS, WEIGHTS
from service.core.types import Related

# Log-odds from which two values are matched. Days are many in every article, ages and measures few.
LEAST: Final = 0.8
LEAST_OF: Final = {"date": 1.3, "clock": 1.05, "age": 0.2, "measure": 0.7}
TIMES: Final = frozenset({"clock", "date"})
AKIN: Final = 0.16  # how alike two articles are that are surely on one event
DOUBT: Final = 16.0  # by how much more must speak for a match for each step that they are less alike
MUCH_ALIKE: Final = 0.4  # how alike two sentences are in which the words that differ decide
SAME_WORDS: Final = 2.0  # by how much more must speak for a match in such sentences, of which the rules know more
AKIN_WORDS: Final = 1.5  # by how much less need speak for a match of sentences that have enough words in common
CLOSE: Final = 0.4  # logarithm of the ratio up to which two answers to one question are of much the same size
ANSWERS: Final = 2.1  # how much less such answers need
ELSEWISE: Final = frozenset({"past", "other"})  # cues of another time or thing
Place: TypeAlias = tuple[int, int, int]
Places: TypeAlias = tuple[Place, Place]


class Weighed(NamedTuple):
    """Two values, and by how much more speaks for it that they are told of one quantity than must."""

    sure: float
    one: Statement
    other: Statement


def matching(kinship: Kinship, related: Related, akin: Container[Places]) -> Iterator[Pair]:
    """Yield the values that two articles of two origins give one quantity, where these cannot both be true.

    Those at the places `akin` are of one matter by the words that both sentences have, and need less.
    """
    yield from one_to_one(
        Weighed(sure(kinship, one, other) + AKIN_WORDS * ((one.place, other.place) in akin), one, other)
        for one, other in clashes(kinship, related)
        if not moved_on(kinship.likeness, one, other)
    )


def sure(kinship: Kinship, one: Statement, other: Statement) -> float:
    """Return by how much more speaks for it that two values are told of one quantity than must."""
    return odds(kinship.signals(one, other), family(one)) - least(kinship, one, other)


def one_to_one(found: Iterable[Weighed], step: float = 0.0) -> Iterator[Pair]:
    """Yield the values that are matched, the surest first; one of an article with one of another, from `step` on."""
    taken: set[tuple[Place, int]] = set()
    for each in sorted(found, key=lambda each: (-each.sure, each.one.place, each.other.place)):
        ends = {(each.one.place, each.other.document), (each.other.place, each.one.document)}
        if each.sure >= step and taken.isdisjoint(ends):
            yield each.one, each.other
            taken |= ends


def least(kinship: Kinship, one: Statement, other: Statement) -> float:
    """Return the log-odds from which two values are matched."""
    doubt = max(0.0, AKIN - kinship.likeness.alike(one.document, other.document))
    same = SAME_WORDS * much_alike(kinship.likeness, one, other)
    return LEAST_OF.get(sort(one)[0], LEAST) + DOUBT * doubt + same - ANSWERS * answers(one, other)


def answers(one: Statement, other: Statement) -> bool:
    """Say whether two figures of much the same size answer one question of a reader, of one time and one thing.

    Not of people to whom something happened: of them each report may know more.
    """
    mine, theirs = surroundings(one).cues & ELSEWISE, surroundings(other).cues & ELSEWISE
    asked = family(one) == "figures" and not (one.asks & other.asks).issubset(GROWING)
    return asked and distance(one, other) <= CLOSE and mine == theirs


def family(statement: Statement) -> str:
    """Return by which of the models a value is weighed."""
    return "times" if sort(statement)[0] in TIMES else "figures"


def odds(signals: tuple[float, ...], family: str) -> float:
    """Return the log-odds that two values with these signals are told of one quantity."""
    return fsum((BIAS[family], *(weight * signal for weight, signal in zip(WEIGHTS[family], signals, strict=True))))


def moved_on(likeness: Likeness, one: Statement, other: Statement) -> bool:
    """Say whether two articles of days apart tell two values in words of their own: it may have changed since.

    How many people something happened to is always compared: both are told, and that the later may have replaced it.
    """
    growing = not one.asks.isdisjoint(GROWING & other.asks)
    return likeness.long_after(one.document, other.document) and not growing and not much_alike(likeness, one, other)


def much_alike(likeness: Likeness, one: Statement, other: Statement) -> bool:
    """Say whether two values stand in nearly the same words, so that what differs decides (`rivals.py`)."""
    return likeness(one.line.place, other.line.place) >= MUCH_ALIKE
