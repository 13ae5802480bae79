"""Times that a text names: dates, weekdays, years, times of day, and times told from the day of publication."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from typing import NamedTuple

from service.core.lexemes import Lexeme
from service.core.numerals import as_written
from service.core.tables import calendar as names

FIRST_YEAR, LAST_YEAR = 1100, 2099
_MARKS = frozenset({".", ",", "-", "–", "/"})
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th", "er", "º", "ª", "."})
_OF = frozenset({"of", "de", "del", "di", "the", ","})
_BEFORE_YEAR = names.BEFORE_YEAR
_NOT_BEFORE_YEAR = frozenset("$€£¥₹#№")
_MERIDIEMS = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)\Z")
_POINTED_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z")


class Moment(NamedTuple):
    """A time in a text: its place, the lexemes `at` to `after`, and what is said of it.

    `kind` is "date" (any of year, month, day, weekday), "decade" (`year` is its first), "clock" (`minute` of the day,
    `exact` where before or after noon is known), or "shift" (`shift` times `unit` from publication).
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
    return Names(
        months,
        names.UNSURE.get(language, frozenset()),
        names.BEFORE_MONTH.get(language, frozenset()),
        weekdays,
        days,
        shifts,
        names.PERIODS.get(language, {}),
        clock,
        frozenset((*months, *weekdays, *days, *shifts, *clock)),
    )


@lru_cache(maxsize=8192)
def moments(text: str, language: str = "en") -> tuple[Moment, ...]:
    """Return the times that `text` names, in order, none overlapping. Linear in the length of the text."""
    words = as_written(text, language)
    known = time_names(language)
    found: list[Moment] = []
    after = 0
    for at, lexeme in enumerate(words):
        if at >= after and (lexeme.kind == "number" or lexeme.lower in known.every):
            moment = _read(words, at, known)
            if moment is not None:
                found.append(moment)
                after = moment.after
    return tuple(found)


def _read(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    lexeme = words[at]
    lower = lexeme.lower
    if lexeme.kind == "number":
        return _from_number(words, at, known)
    if lower in known.months:
        return _from_month(words, at, known)
    if lower in known.weekdays:
        return _weekday(words, at, known)
    if lower in known.shifts:
        return _shift(words, at, known)
    if lower in known.days:
        return _moment(words, at, at + 1, "shift", shift=known.days[lower], unit="day")
    return _moment(words, at, at + 1, "clock", minute=60 * known.clock[lower]) if lower in known.clock else None


def _moment(words: tuple[Lexeme, ...], at: int, after: int, kind: str, **fields: int | str | bool | None) -> Moment:
    return Moment(words[at].start, words[after - 1].end, at, after, kind, **fields)  # type: ignore[arg-type]


def _lower(words: tuple[Lexeme, ...], at: int) -> str:
    return words[at].lower if 0 <= at < len(words) else ""


def _skip(words: tuple[Lexeme, ...], at: int, over: frozenset[str]) -> int:
    while _lower(words, at) in over:
        at += 1
    return at


def _day(words: tuple[Lexeme, ...], at: int) -> int | None:
    lower = _lower(words, at)
    return int(lower) if lower.isdecimal() and len(lower) <= 2 and 1 <= int(lower) <= 31 else None  # noqa: PLR2004


def _year(words: tuple[Lexeme, ...], at: int) -> int | None:
    lower = _lower(words, at)
    return int(lower) if len(lower) == 4 and lower.isdecimal() and FIRST_YEAR <= int(lower) <= LAST_YEAR else None  # noqa: PLR2004


def _from_month(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    """Read "February 12, 2023", "Feb. 12", "February 2023" or "February"."""
    month = known.months[words[at].lower]
    after = at + 1
    short = len(words[at].lower) <= 4 and _lower(words, after) == "."  # noqa: PLR2004 - Sept.
    place = after + 1 if short else after
    year = _year(words, _skip(words, place, _OF))
    if year is not None and _skip(words, place, _OF) <= place + 1:
        return _moment(words, at, _skip(words, place, _OF) + 1, "date", year=year, month=month)
    day = _day(words, place)
    if day is not None and not _is_clock_or_unit(words, place):
        after = place + 1
        if _lower(words, after) in _ORDINAL_ENDS - {"."} and words[after].start == words[place].end:
            after += 1
        place = _skip(words, after, _OF)
        year = _year(words, place) if place <= after + 1 else None
        return _moment(words, at, after if year is None else place + 1, "date", year=year, month=month, day=day)
    unsure = words[at].lower in known.unsure or len(words[at].lower) <= 3  # noqa: PLR2004
    return None if unsure and not _is_lone_month(words, at, known) else _moment(words, at, after, "date", month=month)


def _is_lone_month(words: tuple[Lexeme, ...], at: int, known: Names) -> bool:
    """Say whether "May" or "March" is the month: in capitals, not part of a name, not the first word of a sentence."""
    if not words[at].capital:
        return False
    if _lower(words, at - 1) in known.before_month:
        return True
    if at == 0 or words[at - 1].kind != "word" or words[at - 1].capital or len(words[at].lower) <= 3:  # noqa: PLR2004
        return False
    return at + 1 == len(words) or not words[at + 1].capital


def _is_clock_or_unit(words: tuple[Lexeme, ...], at: int) -> bool:
    return _lower(words, at + 1) in {"percent", "%", "per", "million", "a.m.", "p.m.", "am", "pm", "people"}


def _weekday(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    lower = words[at].lower
    if lower in names.SHORT_WEEKDAYS and not (words[at].capital and _lower(words, at + 1) in {".", ","}):
        return None
    return _moment(words, at, at + 1, "date", weekday=known.weekdays[lower])


def _shift(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    """Read "last month", "next year", "this week"; before a weekday or month the name alone is read."""
    unit = known.periods.get(_lower(words, at + 1))
    if unit is None:
        return None
    return _moment(words, at, at + 2, "shift", shift=known.shifts[words[at].lower], unit=unit)


def _from_number(words: tuple[Lexeme, ...], at: int, known: Names) -> Moment | None:
    lower = words[at].lower
    if (clock := _clock(words, at)) is not None:
        return clock
    if (pointed := _POINTED_DATE.match(lower)) is not None:
        date = _valid(int(pointed[3]), int(pointed[2]), int(pointed[1]))
        return _moment(words, at, at + 1, "date", **date) if date else None
    if (numeric := _numeric(words, at)) is not None:
        return numeric
    if (ideographic := _ideographic(words, at)) is not None:
        return ideographic
    if (day := _day(words, at)) is not None:
        place = _skip(words, at + 1, _ORDINAL_ENDS)
        place = _skip(words, place, _OF - {",", "the"}) if place <= at + 2 else at
        if _lower(words, place) in known.months and place > at:
            month = known.months[words[place].lower]
            after = place + 1
            place = _skip(words, after, _OF | {"."})
            year = _year(words, place) if place <= after + 2 else None
            return _moment(words, at, after if year is None else place + 1, "date", year=year, month=month, day=day)
    return _lone_year(words, at)


def _lone_year(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    year, before = _year(words, at), _lower(words, at - 1)
    if year is None and before in {"-", "–", "/"} and words[at].lower.isdecimal() and len(words[at].lower) == 2:  # noqa: PLR2004
        first = _year(words, at - 2) if words[at].start == words[at - 1].end else None
        year = None if first is None else first // 100 * 100 + int(words[at].lower)  # 2018-19
        return _moment(words, at, at + 1, "date", year=year) if year is not None else None
    if year is None or before in _NOT_BEFORE_YEAR:
        return None
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following.lower == "s" and following.start == words[at].end and year % 10 == 0:
        return _moment(words, at, at + 2, "decade", year=year)
    if before not in _BEFORE_YEAR and following is not None and _is_plural(following):
        return None
    return _moment(words, at, at + 1, "date", year=year) if year >= 1400 or before in _BEFORE_YEAR else None  # noqa: PLR2004


def _is_plural(lexeme: Lexeme) -> bool:
    """Say whether a word after four digits is what they count: "2000 people", and not "the 2000 film"."""
    if lexeme.kind != "word" or not lexeme.content or lexeme.capital:
        return False
    return lexeme.lower.endswith("s") or lexeme.lower in names.PLURALS


def _clock(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Read "3 p.m.", "3:30 pm", "15:30", "7 o'clock", "14 Uhr"."""
    lower = words[at].lower
    written = _CLOCK.match(lower)
    pointed = None if written else re.match(r"(\d{1,2})\.(\d\d)\Z", lower)
    hour, minute = (int(written[1]), int(written[2])) if written else (_hour(lower), 0)
    after = at + 1
    ending = _lower(words, after)
    if ending in {"p", "a"} and _lower(words, after + 1) == "." and _lower(words, after + 2) == "m":
        ending, after = f"{ending}.m.", after + 2
    if ending in _MERIDIEMS:
        if pointed:
            hour, minute = int(pointed[1]), int(pointed[2])
        if not 1 <= hour <= 12:  # noqa: PLR2004
            return None
        return _moment(words, at, after + 1, "clock", minute=60 * (hour % 12 + _MERIDIEMS[ending] // 12 * 12) + minute)
    if ending in {"o'clock", "uhr"} and 0 <= hour <= 24:  # noqa: PLR2004
        return _moment(words, at, after + 1, "clock", minute=60 * hour + minute, exact=ending == "uhr")
    if written and hour <= 24 and minute < 60:  # noqa: PLR2004
        return _moment(words, at, at + 1, "clock", minute=60 * hour + minute, exact=hour > 12)  # noqa: PLR2004
    return None


def _hour(lower: str) -> int:
    return int(lower) if lower.isdecimal() and len(lower) <= 2 else -1  # noqa: PLR2004


def _numeric(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Read 2023-02-12, 2/12/2023 and 12/2/2023 (the month first where either could be meant)."""
    mark = _lower(words, at + 1)
    if mark not in {"-", "/"} or _lower(words, at + 3) != mark or words[at + 1].start != words[at].end:
        return None
    parts = [_lower(words, place) for place in (at, at + 2, at + 4)]
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):  # noqa: PLR2004
        return None
    first, second, third = (int(part) for part in parts)
    if _year(words, at) is not None:
        day = _valid(first, second, third)
    elif _year(words, at + 4) is not None:
        day = _valid(third, first, second) or _valid(third, second, first)
    else:
        return None
    return _moment(words, at, at + 5, "date", **day) if day else None


def _ideographic(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Read 2023年2月12日 and its parts."""
    fields: dict[str, int] = {}
    after = at
    for sign, field in (("年", "year"), ("月", "month"), ("日", "day")):
        if _lower(words, after + 1) == sign and words[after].lower.isdecimal() and len(words[after].lower) <= 4:  # noqa: PLR2004
            fields[field] = int(words[after].lower)
            after += 2
    if not fields or not 1 <= fields.get("month", 1) <= 12 or not 1 <= fields.get("day", 1) <= 31:  # noqa: PLR2004
        return None
    return _moment(words, at, after, "date", **fields) if len(fields) > 1 or "day" not in fields else None


def _valid(year: int, month: int, day: int) -> dict[str, int]:
    """Return the fields of a date, none where the calendar has no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):  # noqa: PLR2004
        return {}
    return {"year": year, "month": month, "day": day} if 1 <= day <= calendar.monthrange(year, month)[1] else {}
