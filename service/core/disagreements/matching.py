"""Which values of two articles on one event are told of one quantity, however they put it.

A logistic model over the signals of `kinship.py` says how sure it is; values are matched one to one between two
articles, the surest first. `python -m service.evals.train_matching FILE...` fits it on invented sets of everyday news
in which every disagreement is listed, and writes its weights to `core/tables/matching_weights.py`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import combinations, product
from math import fsum
from typing import Final, NamedTuple, TypeAlias

from service.core.disagreements.agreement import agreeing, bounded, in_parts
from service.core.disagreements.kinship import Kinship, distance, same_noun
from service.core.disagreements.likeness import Likeness
from service.core.disagreements.periods import one_period
from service.core.disagreements.questions import PERSONS
from service.core.disagreements.statements import Statement
from service.core.disagreements.surroundings import sort, surroundings
from service.core.facts.moment import Moment
from service.core.tables.fates import PEOPLE
from service.core.tables.matching_weights import BIAS, WEIGHTS
from service.core.types import Related

# Log-odds from which two values are matched. Days are many in every article.
LEAST: Final = 0.6
LEAST_OF: Final = {"date": 1.1, "clock": 0.85, "age": 0.0}
AKIN: Final = 0.16  # how alike two articles are that are surely on one event
DOUBT: Final = 16.0  # by how much more must speak for a match for each step that they are less alike
UNLIKE: Final = 0.06  # articles that are less alike are not compared
MUCH_ALIKE: Final = 0.4  # how alike two sentences are in which the words that differ decide
SAME_WORDS: Final = 2.0  # by how much more must speak for a match in such sentences, of which the rules know more
AKIN_WORDS: Final = 1.5  # by how much less need speak for a match of sentences that have enough words in common
FAR: Final = 1.2  # logarithm of how many times one value is the other, from which only a question makes them one
LONG: Final = 0.7  # the same in long articles
CLOSE: Final = 0.4  # the same up to which two answers to one question are of much the same size
ELSEWISE: Final = frozenset({"past", "other", "part"})
ANSWERS: Final = 0.75  # how much less such answers need
SAME: Final = 0.15  # the same of two ages or lengths of time that are one
MOST_DOCUMENTS: Final = 20  # of a set in which every two articles are compared
COMPARED: Final = frozenset({"count", "ordinal", "percent", "money", "measure", "extent", "clock", "date", "age"})
NEAR: Final = 40  # code points before a value in which a wish is about it
_WISHED = re.compile(r"\b(?:ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|sought|seek(?:s|ing)?|requested|sued)\b", re.IGNORECASE)
SERVICES: Final = frozenset({"firefight", "offic", "polic", "soldier"})  # who is there because of what happened
GROUPS: Final = frozenset((noun,) for noun in PERSONS | PEOPLE | SERVICES)
TIMES: Final = frozenset({"clock", "date"})
Pair: TypeAlias = tuple[Statement, Statement]
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
    pairs = clashes(kinship, related)
    yield from one_to_one(
        Weighed(sure(kinship, one, other) + AKIN_WORDS * ((one.place, other.place) in akin), one, other)
        for one, other in pairs
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
    doubt = max(0.0, AKIN - kinship.alike(one.document, other.document))
    same = SAME_WORDS * much_alike(kinship.likeness, one, other)
    return LEAST_OF.get(sort(one)[0], LEAST) + DOUBT * doubt + same - ANSWERS * answers(one, other)


def answers(one: Statement, other: Statement) -> bool:
    """Say whether two figures of much the same size answer one question of a reader, of one time and one thing."""
    mine, theirs = surroundings(one).cues & ELSEWISE, surroundings(other).cues & ELSEWISE
    asked = family(one) == "figures" and not one.asks.isdisjoint(other.asks)
    return asked and distance(one, other) <= CLOSE and mine == theirs


def family(statement: Statement) -> str:
    """Return by which of the models a value is weighed."""
    return "times" if sort(statement)[0] in TIMES else "figures"


def odds(signals: tuple[float, ...], family: str) -> float:
    """Return the log-odds that two values with these signals are told of one quantity."""
    return fsum((BIAS[family], *(weight * signal for weight, signal in zip(WEIGHTS[family], signals, strict=True))))


def clashes(kinship: Kinship, related: Related) -> Iterator[Pair]:
    """Yield the values of one sort of two articles of two origins that cannot both be true of one quantity."""
    documents = sorted({document for document, _ in kinship.of_sort})
    for one, other in combinations(documents, 2) if len(documents) <= MOST_DOCUMENTS else ():
        if related.origins[one] != related.origins[other]:
            pairs = (pair for pair in of_one_sort(kinship, one, other) if differ(*pair))
            yield from (pair for pair in compared(kinship, pairs, one, other) if kinship.exclusive(*pair))


def of_one_sort(kinship: Kinship, one: int, other: int) -> Iterator[Pair]:
    """Yield the values of one sort of two articles; of long ones, which have many, those that answer one question."""
    short = kinship.likeness.both_short(one, other)
    for kind in sorted({kind for document, kind in kinship.of_sort if document == one and kind[0] in COMPARED}):
        for pair in product(kinship.of_sort[one, kind], kinship.of_sort.get((other, kind), ())):
            if short or (not pair[0].asks.isdisjoint(pair[1].asks) and distance(*pair) <= LONG and ahead(*pair)):
                yield pair


def ahead(one: Statement, other: Statement) -> bool:
    """Say whether two dates are of what is to come: a sentence of last Friday is appealed on Monday."""
    return sort(one)[0] != "date" or (surroundings(one).coming and surroundings(other).coming)


def compared(kinship: Kinship, pairs: Iterator[Pair], one: int, other: int) -> Iterator[Pair]:
    """Yield `pairs` of values of two articles where these may tell of one event, which is asked only if there are any."""
    first = next(pairs, None)
    likeness = kinship.likeness
    if first is None or kinship.alike(one, other) < UNLIKE or not likeness.more_alike(one, other):
        return
    if likeness.both_short(one, other) or likeness.one_opening(one, other):
        yield first
        yield from pairs


def much_alike(likeness: Likeness, one: Statement, other: Statement) -> bool:
    """Say whether two values stand in nearly the same words, so that what differs beside them decides (`rivals.py`)."""
    return likeness(one.line.place, other.line.place) >= MUCH_ALIKE


def differ(one: Statement, other: Statement) -> bool:
    """Say whether two values of one sort cannot both be true of one quantity, by what is sure of them.

    Not where one is what the other and a part make up, is one end of what it may be, or is somebody else's age.
    """
    if one.line.language != other.line.language:
        return False
    if sort(one)[0] == "age":
        mine, theirs = surroundings(one).near, surroundings(other).near
        others = bool(mine and theirs and mine.isdisjoint(theirs)) or one.aside[0] != other.aside[0] != ""
        return distance(one, other) > 0 and not others
    if one.kind == other.kind and agreeing(one.value, other.value) is not False:
        return False
    if one.kind != other.kind and distance(one, other) <= SAME:
        return False
    if not of_one_time(one, other):
        return False
    if isinstance(one.value, Moment):
        return True
    near = distance(one, other) <= FAR or not one.asks.isdisjoint(other.asks)
    return near and not (in_parts(one, other) or bounded(one) or bounded(other) or qualified(one, other))


def of_one_time(one: Statement, other: Statement) -> bool:
    """Say whether two values may be of one time and no part: not where one alone is of long ago, or of how it ended."""
    mine, theirs = surroundings(one), surroundings(other)
    ended = sort(one)[0] == "clock" and ("ended" in mine.cues) != ("ended" in theirs.cues)
    return one.fits(other) and one_period(mine.period, theirs.period) and not ended


def qualified(one: Statement, other: Statement) -> bool:
    """Say whether one value alone is what somebody wants, of another kind of money, or of another group of people."""
    if wished(one) != wished(other):
        return True
    heads = {one.noun[-1:], other.noun[-1:]}
    if one.kind[0] == "money":
        return len(heads) == 1 and one.noun != other.noun  # punitive damages are not all damages
    return one.kind[0] == "count" and () not in heads and heads <= GROUPS and not same_noun(one, other)


def wished(statement: Statement) -> bool:
    """Say whether the words before a value make it what somebody wants: "had asked for nine years"."""
    text, start = statement.line.text, statement.value.start
    return _WISHED.search(text, max(0, start - NEAR), start) is not None
