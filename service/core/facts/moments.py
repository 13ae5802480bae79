"""Times that a text names: dates, weekdays, years, times of day, and times told from the day of publication."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from service.core.facts.moment import ORDINAL_ENDS, Moment, day_at, lower_at, made, skip, year_at
from service.core.facts.numerals import as_written
from service.core.facts.numeric_dates import from_number
from service.core.facts.spoken_clock import SPOKEN, spoken
from service.core.tables import calendar as names
from service.core.text.lexemes import Lexeme

_OF = frozenset({"of", "de", "del", "di", "the", ","})


class Names(NamedTuple):
    """The names of times in one language."""

    months: dict[str, int]
    unsure: frozenset[str]
    before_month: frozenset[str]
    weekdays: dict[str, int]
    days: dict[str, int]
    shifts: dict[str, int]
    periods: dict[str, str]
    clock: dict[str, int]
    spoken: frozenset[str]
    every: frozenset[str]


@lru_cache(maxsize=64)
def time_names(language: str) -> Names:
    """Return the names of times in `language` (ISO 639-1); a language without a table has none."""
    months = {name: number for number, name in enumerate(names.MONTHS.get(language, "").split(), 1)}
    weekdays = {name: number for number, name in enumerate(names.WEEKDAYS.get(language, "").split())}
    months |= names.MORE_MONTHS.get(language, {})
    weekdays |= names.MORE_WEEKDAYS.get(language, {})
    days, shifts = names.DAYS.get(language, {}), names.SHIFTS.get(language, {})
    clock = names.CLOCK_WORDS.get(language, {})
    told = SPOKEN if language == "en" else frozenset[str]()
    return Names(
        months,
        names.UNSURE.get(language, frozenset()),
        names.BEFORE_MONTH.get(language, frozenset()),
        weekdays,
        days,
        shifts,
        names.PERIODS.get(language, {}),
        clock,
        told,
        frozenset((*told, *months, *weekdays, *days, *shifts, *clock, *names.MONTH_WORDS, "ago")),
    )


@lru_cache(maxsize=8192)
def moments(text: str, language: str = "en") -> tuple[Moment, ...]:
    """Return the times that `text` names, in order, none overlapping. Linear in the length of the text."""
    words = as_written(text, language)
    known = time_names(language)
    found: list[Moment] = []
    after = 0
    every = known.every
    for at in [at for at, lexeme in enumerate(words) if lexeme.kind == "number" or lexeme.lower in every]:
        if at >= after:
            moment = _read(words, at, known)
            if moment is not None and moment.at >= after:
                found.append(moment)
                after = moment.after
    return tuple(found)


def _read(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    lexeme = words[at]
    lower = lexeme.lower
    if lexeme.kind == "number":
        return from_number(words, at, known.months)
    if lower in known.months:
        return _from_month(words, at, known)
    if lower in known.weekdays:
        return _weekday(words, at, known)
    told = spoken(words, at) if lower in known.spoken else None
    if told is not None or lower in known.shifts:
        return told or _shift(words, at, known)
    if lower in known.days:
        return made(words, at, at + 1, "shift", shift=known.days[lower], unit="day")
    return _lesser(words, at, known)


def _lesser(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    lower = words[at].lower
    if lower in known.clock:
        return made(words, at, at + 1, "clock", minute=60 * known.clock[lower])
    return _ago(words, at) if lower == "ago" else _numbered_month(words, at)


def _from_month(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    """Read "February 12, 2023", "Feb. 12", "February 2023" or "February"."""
    month = known.months[words[at].lower]
    after = at + 1
    short = len(words[at].lower) <= 4 and lower_at(words, after) == "."  # noqa: PLR2004 - Sept.
    place = after + 1 if short else after
    year = year_at(words, skip(words, place, _OF))
    if year is not None and skip(words, place, _OF) <= place + 1:
        return made(words, at, skip(words, place, _OF) + 1, "date", year=year, month=month)
    day = day_at(words, place)
    if day is not None and not _is_clock_or_unit(words, place):
        after = place + 1
        if lower_at(words, after) in ORDINAL_ENDS - {"."} and words[after].start == words[place].end:
            after += 1
        place = skip(words, after, _OF)
        year = year_at(words, place) if place <= after + 1 else None
        return made(words, at, after if year is None else place + 1, "date", year=year, month=month, day=day)
    unsure = words[at].lower in known.unsure or len(words[at].lower) <= 3  # noqa: PLR2004
    return None if unsure and not _is_lone_month(words, at, known) else made(words, at, after, "date", month=month)


def _is_lone_month(words: tuple[Lexeme, ...], at: int, known: Names) -> bool:
    """Say whether "May" or "March" is the month: in capitals, not part of a name, not the first word of a sentence."""
    if not words[at].capital:
        return False
    if lower_at(words, at - 1) in known.before_month:
        return True
    if at == 0 or words[at - 1].kind != "word" or words[at - 1].capital or len(words[at].lower) <= 3:  # noqa: PLR2004
        return False
    return at + 1 == len(words) or not words[at + 1].capital


def _is_clock_or_unit(words: tuple[Lexeme, ...], at: int) -> bool:
    return lower_at(words, at + 1) in {"percent", "%", "per", "million", "a.m.", "p.m.", "am", "pm", "people"}


def _weekday(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    lower = words[at].lower
    if lower in names.SHORT_WEEKDAYS and not (words[at].capital and lower_at(words, at + 1) in {".", ","}):
        return None
    return made(words, at, at + 1, "date", weekday=known.weekdays[lower])


def _shift(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    """Read "last month", "next year", "this week"; before a weekday or month the name alone is read."""
    unit = known.periods.get(lower_at(words, at + 1))
    if unit is None:
        return None
    return made(words, at, at + 2, "shift", shift=known.shifts[words[at].lower], unit=unit)


def _ago(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Read "three years ago"."""
    unit = lower_at(words, at - 1).removesuffix("s")
    number = lower_at(words, at - 2)
    count = int(number) if number.isdecimal() and len(number) <= 3 else names.FEW.get(number)  # noqa: PLR2004
    if unit not in {"day", "week", "month", "year"} or count is None:
        return None
    return made(words, at, at + 1, "shift", shift=-count, unit=unit, weak=True)


def _numbered_month(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Read "tháng 8", with the year where it is told."""
    number = lower_at(words, at + 1)
    if words[at].lower not in names.MONTH_WORDS or not number.isdecimal() or len(number) > 2:  # noqa: PLR2004
        return None
    year = year_at(words, at + 3) if lower_at(words, at + 2) in {"năm", "/"} else None
    if not 1 <= int(number) <= 12:  # noqa: PLR2004
        return None
    return made(words, at, at + 2 if year is None else at + 4, "date", year=year, month=int(number))
