"""Which values of two short articles on one event are told of one quantity, however they put it. English.

A logistic model over the signals of `kinship.py` says how sure it is; values are matched one to one between two
articles, the surest first. `python -m service.evals.train_matching FILE...` fits it on invented sets of everyday news
in which every disagreement is listed, and writes its weights to `core/tables/matching_weights.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from math import fsum
from typing import Final, TypeAlias

from service.core.disagreements.agreement import agreeing, in_parts
from service.core.disagreements.kinship import Kinship, distance, known, sort
from service.core.disagreements.likeness import Likeness
from service.core.disagreements.pairing import Pairing, same_noun
from service.core.disagreements.periods import one_period
from service.core.disagreements.statements import Statement
from service.core.tables.matching_weights import BIAS, WEIGHTS
from service.core.types import Related

LEAST: Final = 0.5  # log-odds from which two values are matched
# Days are many in every article, and whose age is meant is seldom said; times of day are few.
LEAST_OF: Final = {"date": 1.5, "age": 1.0, "clock": 2.5}
SAME: Final = 0.15  # logarithm of the ratio of two values up to which they are one
DOUBTFUL: Final = 2.0  # more, where the words beside them make it doubtful
AKIN: Final = 0.16  # how alike two articles are that are surely on one event
NEAR: Final = 50  # code points before a value in which "may" is about it
MOST_DOCUMENTS: Final = 20  # of a set in which every two articles are compared
_PAST = re.compile(
    r"\b(?:years? (?:ago|before|earlier)|last (?:year|season|spring|summer|autumn|winter))\b", re.IGNORECASE
)
COMPARED: Final = frozenset({"count", "percent", "money", "measure", "extent", "clock", "date", "age"})
_MAYBE = re.compile(r"\b(?:may|might|could)\b", re.IGNORECASE)
Pair: TypeAlias = tuple[Statement, Statement]


def matching(told: Iterable[Statement], pairing: Pairing, related: Related) -> Iterator[Pair]:
    """Yield the values that two articles of two origins give one quantity, where these cannot both be true."""
    short = (each for each in told if pairing.likeness.both_short(each.document, each.document))
    kinship = Kinship(short, pairing)
    found = [(odds(kinship.signals(*pair)), pair) for pair in clashes(kinship, related)]
    taken: set[tuple[tuple[int, int, int], int]] = set()
    for chance, (one, other) in sorted(found, key=lambda each: (-each[0], each[1][0].place, each[1][1].place)):
        ends = {(one.place, other.document), (other.place, one.document)}
        least = LEAST_OF.get(sort(one)[0], LEAST) + DOUBTFUL * (not pairing.comparable(one, other))
        if chance >= least and taken.isdisjoint(ends):
            yield one, other
            taken |= ends


def odds(signals: tuple[float, ...]) -> float:
    """Return the log-odds that two values with these signals are told of one quantity."""
    return fsum((BIAS, *(weight * signal for weight, signal in zip(WEIGHTS, signals, strict=True))))


def clashes(kinship: Kinship, related: Related) -> Iterator[Pair]:
    """Yield the values of one sort of two short English articles of two origins that cannot both be true."""
    likeness = kinship.likeness
    documents = sorted({document for document, _ in kinship.of_sort})
    sorts = sorted({kind for _, kind in kinship.of_sort if kind[0] in COMPARED})
    for one, other in combinations(documents, 2) if len(documents) <= MOST_DOCUMENTS else ():
        if (
            related.origins[one] != related.origins[other]
            and likeness.both_short(one, other)
            and one_event(likeness, one, other)
        ):
            for kind in sorts:
                pairs = product(kinship.of_sort.get((one, kind), ()), kinship.of_sort.get((other, kind), ()))
                yield from (
                    pair for pair in pairs if english(*pair) and differ(*pair) and possible(kinship.pairing, *pair)
                )


def one_event(likeness: Likeness, one: int, other: int) -> bool:
    """Say whether two articles surely tell of one event: next year's vote is told in many of the same words."""
    alike = likeness.of_words(likeness.concepts(one), likeness.concepts(other))
    return alike >= AKIN and likeness.one_opening(one, other)


def english(one: Statement, other: Statement) -> bool:
    """Say whether both values are told in the language of the words by which they are weighed."""
    return one.line.language == other.line.language == "en"


def possible(pairing: Pairing, one: Statement, other: Statement) -> bool:
    """Say whether two values may be of one quantity at all: of whom both know, of one noun, of times one deed."""
    if not pairing.exclusive(one, other) or not pairing.named_in_both(one, other):
        return False
    if sort(one)[0] in {"date", "clock", "age"}:
        return pairing.comparable(one, other)
    if sort(one)[0] == "extent" and not one.asks & other.asks:
        return False  # a vote and an age group
    if one.kind[0] == "count" and bool(one.noun) != bool(other.noun) and not one.asks & other.asks:
        return False
    return same_noun(one, other) and one_period(known(one).period, known(other).period)


def differ(one: Statement, other: Statement) -> bool:
    """Say whether two values of one sort cannot both be true of one quantity, by what is sure of them.

    Not where one is what the other and a part make up, nor where one sentence says that it was a year ago, or may be.
    """
    if in_parts(one, other) or past(one) != past(other) or unsure(one) != unsure(other):
        return False
    if one.kind == other.kind:
        return agreeing(one.value, other.value) is False
    return distance(one, other) > SAME  # ages and lengths of time: "the 19-year-old", "Obuya, 21,", "two hours"


def past(statement: Statement) -> bool:
    """Say whether a sentence tells of a year ago."""
    return _PAST.search(statement.line.text) is not None


def unsure(statement: Statement) -> bool:
    """Say whether a value is told of what may be."""
    text, start = statement.line.text, statement.value.start
    return _MAYBE.search(text, max(0, start - NEAR), start) is not None
