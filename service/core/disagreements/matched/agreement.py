"""Whether two values can both be true: the same, a rounding, a bound, a sum of parts."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from math import fsum

from service.core.checks.figures import Figure
from service.core.disagreements.told.phrases import Phrase, comparable
from service.core.disagreements.told.statements import Statement, like
from service.core.disagreements.told.tellings import compatible
from service.core.disagreements.told.values import Extent, Value
from service.core.facts.figure_support import roundness, supports
from service.core.facts.moment import Moment

ENDS = frozenset({"atleast", "upto", "over", "under"})
TOLD_AGAIN = frozenset({"over", "under", "upto"})  # who knows of the second figure does not tell the first
ROUNDED = 0.05  # share by which a round figure may differ from the one that it rounds
ROUND = 10.0
FEWEST_ROUNDED = 50  # what is not rounded: a count below is told as it is
HALF_DAY = 720  # minutes
QUARTER = 15  # a time of day that is no multiple of it is exact
NEAR, EXACT = 45, 10  # minutes by which a rough time of day, and an exact one, may differ


def agreeing(one: Value, other: Value) -> bool | None:
    """Say whether two values can both be true; None for values that say nothing of each other."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        return compatible_figures(one, other)
    if isinstance(one, Extent) and isinstance(other, Extent):
        return compatible_figures(one.first, other.first) and compatible_figures(one.second, other.second)
    if isinstance(one, Moment) and isinstance(other, Moment):
        return _times_agree(one, other)
    if isinstance(one, Phrase) and isinstance(other, Phrase) and comparable(one, other):
        return bool(one.words & other.words)
    return None


def alike(one: Hashable, other: Hashable) -> bool:
    """Say whether two values belong to one position."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        return supports(one, other) or supports(other, one)
    if isinstance(one, Extent | Moment | Phrase) and isinstance(other, Extent | Moment | Phrase):
        return bool(agreeing(one, other))
    return one == other


def _times_agree(one: Moment, other: Moment) -> bool | None:
    if one.minute is not None and other.minute is not None:
        apart = abs(one.minute - other.minute)
        if not (one.exact and other.exact):
            apart = min(apart % HALF_DAY, HALF_DAY - apart % HALF_DAY)
        exact = one.minute % QUARTER and other.minute % QUARTER
        return apart <= (EXACT if exact else NEAR)
    named = [pair for pair in zip(one[5:9], other[5:9], strict=True) if None not in pair]
    return all(mine == theirs for mine, theirs in named) if named else None


def compatible_figures(one: Figure, other: Figure) -> bool:
    """Say whether two figures can both be true, a round one of the other among them: 80 minutes and 77 minutes.

    "More than 160" and "more than 460" cannot: who knows of the second does not tell the first.
    """
    if one.bound == other.bound and one.bound in TOLD_AGAIN:
        return supports(one, other) or supports(other, one)
    if compatible(one, other):
        return True
    exact = one.kind == "count" and min(one.value, other.value) < FEWEST_ROUNDED
    rounded = _rounds(one, other) or _rounds(other, one) or _whole(one, other) or _whole(other, one)
    return not exact and rounded


def _rounds(one: Figure, other: Figure) -> bool:
    """Say whether the first figure is round, and may stand for the second."""
    apart = abs(one.value - other.value)
    return roundness(one.value) >= ROUND and apart <= min(roundness(one.value) / 2, ROUNDED * other.value)


def _whole(one: Figure, other: Figure) -> bool:
    """Say whether the first figure is the second without its decimals: five years and 4.7 years."""
    return one.scale == other.scale == 1 and one.value.is_integer() and round(other.value) == one.value > 1


def bounded(statement: Statement) -> bool:
    """Say whether a sentence tells a figure as one end of what it may be: "at least 12 and as many as 90"."""
    value = statement.value
    return isinstance(value, Figure) and value.bound in ENDS and any(other.bound in ENDS for other in statement.others)


def summed(whole: Hashable, part: Hashable, others: Iterable[Figure]) -> bool:
    """Say whether a figure is what another sentence tells in parts: 165 and "100, and 65 for the party"."""
    if not isinstance(whole, Figure) or not isinstance(part, Figure):
        return False
    more = [each.value for each in others if like(each, part)]
    return bool(more) and compatible(whole, part._replace(value=fsum((part.value, *more))))


def in_parts(one: Statement, other: Statement) -> bool:
    """Say whether either of two sentences tells in parts what the other tells as a whole."""
    return summed(one.value, other.value, other.others) or summed(other.value, one.value, one.others)
