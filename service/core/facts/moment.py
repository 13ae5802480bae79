"""A time that a text names, and the lexemes it is made of."""

from __future__ import annotations

from typing import NamedTuple

from service.core.text.lexemes import Lexeme

FIRST_YEAR, LAST_YEAR = 1100, 2099
ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th", "er", "º", "ª", "."})


class Moment(NamedTuple):
    """A time in a text: its place, the lexemes `at` to `after`, and what is said of it.

    `kind` is "date" (any of year, month, day, weekday), "decade" (`year` is its first), "clock" (`minute` of the day,
    `exact` where before or after noon is known), or "shift" (`shift` times `unit` from publication). A `weak` one only
    serves as evidence: the figure in "three years ago" is asked for as a figure.
    """

    start: int
    end: int
    at: int
    after: int
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    exact: bool = True
    shift: int = 0
    unit: str = ""
    weak: bool = False


def made(words: tuple[Lexeme, ...], at: int, after: int, kind: str, **fields: int | str | bool | None) -> Moment:
    """Return the moment in lexemes `at` to `after`."""
    return Moment(words[at].start, words[after - 1].end, at, after, kind, **fields)  # type: ignore[arg-type]


def lower_at(words: tuple[Lexeme, ...], at: int) -> str:
    """Return lexeme `at` in lower case, nothing where there is none."""
    return words[at].lower if 0 <= at < len(words) else ""


def skip(words: tuple[Lexeme, ...], at: int, over: frozenset[str]) -> int:
    """Return the first lexeme from `at` that is none of `over`."""
    while lower_at(words, at) in over:
        at += 1
    return at


def day_at(words: tuple[Lexeme, ...], at: int) -> int | None:
    """Return the day of a month that lexeme `at` can be."""
    lower = lower_at(words, at)
    return int(lower) if lower.isdecimal() and len(lower) <= 2 and 1 <= int(lower) <= 31 else None  # noqa: PLR2004


def year_at(words: tuple[Lexeme, ...], at: int) -> int | None:
    """Return the year that lexeme `at` can be."""
    lower = lower_at(words, at)
    return int(lower) if len(lower) == 4 and lower.isdecimal() and FIRST_YEAR <= int(lower) <= LAST_YEAR else None  # noqa: PLR2004
