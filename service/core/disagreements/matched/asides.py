"""What a sentence says beside a figure that makes another matter of it: a part, a whole, another of the sort, a unit.

"Four of them", "a counter-rally of 900", "27 goals in all", "112 degrees Fahrenheit". Amounts of one matter do not
differ by an order of magnitude either: what was stolen is no reward.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TypeAlias

from service.core.disagreements.matched.evidence import people_lost
from service.core.disagreements.told.periods import one_period, period
from service.core.disagreements.told.statements import Statement
from service.core.facts.figure_reading import Figure
from service.core.tables import listed
from service.core.text.lexemes import lexemes

THEM = listed("them those whom which these")
LOSING = people_lost("en") | {"arrest", "evacu"}  # "injuring 26 of them" is no part of the injured
LIKE = listed("similar counter rival previous")
WHOLE = listed("whole total entire overall combined altogether")
REACH = 8  # lexemes from a figure in which these stand
DAILY = frozenset({"measure", "percent"})  # what each day has its own of: a temperature, a loss of a share
FEW = 12  # up to which a count may be wrong by any factor
TIMES = 10.0  # by which two reports of one amount differ at most
Side: TypeAlias = tuple[str, str, Figure]  # a sentence, its language, and a figure of it


def one_matter(one: Side, other: Side) -> bool:
    """Say whether two figures may be told of one matter, by what their sentences say beside them."""
    small, large = sorted((one[2].value, other[2].value))
    few = 0 if one[2].kind in {"money", "percent"} else FEW
    if few < small and large > TIMES * small:
        return False
    if any(aside(*one) != aside(*other) for aside in ASIDES):
        return False
    mine, theirs = (period(text, language, figure.start, figure.end) for text, language, figure in (one, other))
    daily = (one[2].kind in DAILY or "degre" in one[2].nouns) and mine.days and theirs.days
    return one_period(mine, theirs) and not (daily and mine.days.isdisjoint(theirs.days))


def two_matters(one: Statement, other: Statement) -> bool:
    """Say whether the sentences of two figures say beside them that they are of two matters."""
    sides = [(each.line.text, each.line.language, each.value) for each in (one, other)]
    figures = [(text, language, value) for text, language, value in sides if isinstance(value, Figure)]
    return len(figures) > 1 and not one_matter(figures[0], figures[1])


def of_them(text: str, language: str, figure: Figure) -> bool:
    """Say whether a figure counts a part: "four of whom"."""
    words = lexemes(text, language)
    behind = [word.lower for word in words[figure.after : figure.after + 2]]
    total = figure.at > 0 and words[figure.at - 1].concept in LOSING
    return figure.kind == "count" and behind[:1] == ["of"] and not THEM.isdisjoint(behind[1:]) and not total


def another(text: str, language: str, figure: Figure) -> bool:
    """Say whether a figure is of another thing of the sort: "a similar protest drew 8,000"."""
    return not LIKE.isdisjoint(word.lower for word in lexemes(text, language)[max(0, figure.at - REACH) : figure.at])


def whole(text: str, language: str, figure: Figure) -> bool:
    """Say whether a figure is told as that of a whole: "27 goals in all"."""
    near = [word.lower for word in lexemes(text, language)[max(0, figure.at - REACH) : figure.after + REACH]]
    return not WHOLE.isdisjoint(near) or ("in", "all") in pairwise(near)


def fahrenheit(text: str, language: str, figure: Figure) -> bool:
    """Say whether a figure is in degrees that others do not use."""
    return any(word.lower == "fahrenheit" for word in lexemes(text, language)[figure.after : figure.after + 2])


ASIDES: tuple[Callable[[str, str, Figure], bool], ...] = (of_them, another, whole, fahrenheit)
