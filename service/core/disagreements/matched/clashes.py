"""Which values of two articles cannot both be true of one quantity, if they are told of one.

What is sure of two values is asked here, before anything is weighed: that they differ, that neither is told of another
time, of a part, of a wish or of somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, product
from typing import Final, TypeAlias

from service.core.disagreements.matched.agreement import agreeing, bounded, in_parts
from service.core.disagreements.matched.kinship import Kinship, distance, same_noun
from service.core.disagreements.told.periods import one_period
from service.core.disagreements.told.questions import PERSONS
from service.core.disagreements.told.statements import Statement
from service.core.disagreements.told.surroundings import sort, surroundings
from service.core.facts.moment import Moment
from service.core.tables.fates import PEOPLE
from service.core.types import Related

UNLIKE: Final = 0.06  # how alike two articles are at least that are compared
FAR: Final = 1.2  # logarithm of how many times one value is the other, from which only a question makes them one
FARTHEST: Final = 1.38  # the same from which nothing does
LONG: Final = 0.7  # the same in long articles
SAME: Final = 0.15  # the same of two ages or lengths of time that are one
MOST_DOCUMENTS: Final = 20  # of a set in which every two articles are compared
COMPARED: Final = frozenset({"count", "ordinal", "percent", "money", "measure", "extent", "clock", "date", "age"})
SERVICES: Final = frozenset({"firefight", "polic", "armi", "deputi"})  # who is there because of what happened
GROUPS: Final = frozenset((noun,) for noun in PERSONS | PEOPLE | SERVICES)
NEAR: Final = 40  # code points before a value in which a wish is about it
_WISHED = re.compile(
    r"\b(?:ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|sought|seek(?:s|ing)?|requested|sued)\b", re.IGNORECASE
)
Pair: TypeAlias = tuple[Statement, Statement]


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
    """Yield `pairs` of values of two articles that may tell of one event, which is asked only if there are any."""
    first, likeness = next(pairs, None), kinship.likeness
    if first is None or likeness.alike(one, other) < UNLIKE or not likeness.more_alike(one, other):
        return
    if likeness.both_short(one, other) or likeness.one_opening(one, other):
        yield first
        yield from pairs


def differ(one: Statement, other: Statement) -> bool:
    """Say whether two values of one sort cannot both be true of one quantity, by what is sure of them.

    Not where one is what the other and a part make up, is one end of what it may be, or is somebody else's age.
    """
    if one.line.language != other.line.language:
        return False
    kind = sort(one)[0]
    if kind == "age":
        return distance(one, other) > 0 and not of_others(one, other)
    same = agreeing(one.value, other.value) is not False if one.kind == other.kind else distance(one, other) <= SAME
    if same or (kind == "date" and nothing_shared(one, other)) or not of_one_time(one, other):
        return False
    return isinstance(one.value, Moment) or of_one_size(one, other)


def nothing_shared(one: Statement, other: Statement) -> bool:
    """Say whether two days are told with no word in common: an article has many days."""
    mine, theirs = surroundings(one), surroundings(other)
    words = mine.beside | mine.before | mine.behind, theirs.beside | theirs.before | theirs.behind
    return words[0].isdisjoint(words[1]) and one.asks.isdisjoint(other.asks)


def of_others(one: Statement, other: Statement) -> bool:
    """Say whether two ages are those of two people."""
    mine, theirs = surroundings(one).near, surroundings(other).near
    return bool(mine and theirs and mine.isdisjoint(theirs)) or one.aside[0] != other.aside[0] != ""


def of_one_size(one: Statement, other: Statement) -> bool:
    """Say whether two figures may count one thing: not too far apart, neither a part or an end of what may be."""
    near = distance(one, other) <= (FAR if one.asks.isdisjoint(other.asks) else FARTHEST)
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
