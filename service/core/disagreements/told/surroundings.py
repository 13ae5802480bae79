"""What one sentence says of a value that it tells: the words around it, the time, the names, how it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from service.core.disagreements.told.periods import Period, period
from service.core.disagreements.told.predicates import predicate, to_come
from service.core.disagreements.told.statements import ENDS, Statement
from service.core.disagreements.told.values import Extent
from service.core.facts.figure_reading import Figure, figures
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import names
from service.core.tables.matching import CUES
from service.core.text.lexemes import Lexeme, lexemes

REACH: Final = 12  # lexemes on either side of a value that are its clause at most
ROOT: Final = 5  # letters by which "marched" and "marchers" are one word
BEARER: Final = 5  # lexemes from an age in which the name of whose age it is stands
OLDEST: Final = 100
SMALL: Final = 2  # up to which another figure of a sentence says nothing
HOURS: Final = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "day": 24.0,
    "week": 168.0,
    "month": 730.0,
    "year": 8766.0,
}
_CLAUSE_ENDS = ENDS - {"(", ")"}
_CUES = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in CUES.items()}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Surroundings(NamedTuple):
    """What is known of a value by its sentence alone.

    The roots of the words `before` and `behind` it in its clause, of those `beside` it, of its noun; the `cues` that
    say how it is meant (`tables/matching.py`); the years and days that the sentence names, the words of its names, its
    other figures, the names next to the value; its period, its verb, whether that is of what is to come; and the digits
    that it begins with.
    """

    before: frozenset[str]
    behind: frozenset[str]
    beside: frozenset[str]
    noun: str
    cues: frozenset[str]
    years: frozenset[str]
    days: frozenset[tuple[int | None, ...]]
    names: frozenset[str]
    figures: frozenset[tuple[str, str, float]]
    near: frozenset[str]
    period: Period
    verb: str
    coming: bool
    digits: str


@lru_cache(maxsize=1 << 11)
def surroundings(statement: Statement) -> Surroundings:
    """Return what the sentence of a value says of it."""
    line, value = statement.line, statement.value
    words = lexemes(line.text, line.language)
    before = clause(words, range(value.at - 1, max(-1, value.at - 1 - REACH), -1))
    behind = clause(words, range(value.after, min(len(words), value.after + REACH)))
    text = line.text[min((word.start for word in before), default=value.start) : (behind or words[-1:])[-1].end]
    dates = [each for each in moments(line.text, line.language) if each.kind == "date" and each.start != value.start]
    return Surroundings(
        before=roots(before),
        behind=roots(behind),
        beside=frozenset(map(rooted, (*statement.around, *statement.noun))),
        noun=rooted(statement.noun[-1]) if statement.noun else "",
        cues=frozenset(name for name, pattern in _CUES.items() if pattern.search(text)),
        years=frozenset(_YEAR.findall(line.text)),
        days=frozenset((each.weekday, each.month, each.day) for each in dates if each.weekday is not None or each.day),
        names=frozenset(word for name in names(line.text) for word in name.words),
        figures=frozenset(
            (each.kind, each.unit, each.value)
            for each in figures(line.text, line.language)
            if not value.start <= each.start < value.end and each.value > SMALL
        ),
        near=frozenset(word.lower for word in (*before[:BEARER], *behind[:BEARER]) if word.capital),
        period=period(line.text, line.language, value.start, value.end),
        verb=predicate(statement),
        coming=to_come(statement),
        digits=digits(statement),
    )


def clause(words: Sequence[Lexeme], places: Iterable[int]) -> list[Lexeme]:
    """Return the words at `places` up to the end of a clause."""
    found = []
    for at in places:
        if words[at].lower in _CLAUSE_ENDS:
            break
        found.append(words[at])
    return found


def roots(words: Iterable[Lexeme]) -> frozenset[str]:
    """Return the roots of the content words among `words`, numbers apart."""
    return frozenset(rooted(word.concept) for word in words if word.content and word.kind != "number")


def rooted(concept: str) -> str:
    """Return the beginning by which words of one root are known."""
    return concept[:ROOT]


def sort(statement: Statement) -> tuple[str, str]:
    """Return what is compared: values of one kind and unit; ages, however they are put, are one sort."""
    value, text = statement.value, statement.line.text
    if not isinstance(value, Figure):
        return statement.kind
    years = statement.joined and statement.kind == ("measure", "year")
    apposed = text[max(0, value.start - 2) : value.start] == ", " and text[value.end : value.end + 1] in {",", "."}
    bare = statement.kind == ("count", "") and not statement.noun and 10 < value.value < OLDEST  # noqa: PLR2004 (years)
    if years or (apposed and bare):
        return "age", ""
    return ("measure", "time") if statement.kind[0] == "measure" and statement.kind[1] in HOURS else statement.kind


def magnitude(statement: Statement) -> float:
    """Return how large a value is, a length of time in hours; 0 of a time."""
    value = statement.value
    figure = value.first if isinstance(value, Extent) else value
    size = figure.value if isinstance(figure, Figure) else 0.0
    unit = value.first.unit if isinstance(value, Extent) else statement.kind[1]
    return abs(size) * HOURS.get(unit, 1.0)


def digits(statement: Statement) -> str:
    """Return the digits that a value begins with, without the zeros that it ends with; none of a time."""
    if isinstance(statement.value, Moment):
        return ""
    return f"{magnitude(statement):.4f}".replace(".", "").strip("0")
