"""Times that begin with a number: 12 February 2026, 2026-02-12, 12.02.2026, 3:30 p.m., 1943, the 1990s."""

from __future__ import annotations

import calendar
import re

from service.core.facts.moment import FIRST_YEAR, LAST_YEAR, ORDINAL_ENDS, Moment, day_at, lower_at, made, skip, year_at
from service.core.tables import calendar as names
from service.core.text.lexemes import Lexeme

_OF = frozenset({"of", "de", "del", "di", "."})
_BEFORE_YEAR = names.BEFORE_YEAR
_NOT_BEFORE_YEAR = frozenset("$€£¥₹#№")
_MERIDIEMS = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}
_AFTER_CLOCK = frozenset((*_MERIDIEMS, "a", "p", "o'clock", "uhr"))
_DATING = _AFTER_CLOCK | _OF | ORDINAL_ENDS | frozenset("-/年月日")
YEAR = 4  # digits
_POINTED_CLOCK = re.compile(r"(\d{1,2})\.(\d\d)\Z")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)\Z")
_POINTED_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z")


def from_number(words: tuple[Lexeme, ...], at: int, months: dict[str, int]) -> Moment | None:
    """Return the time that begins with the number at lexeme `at`, None where it is just a number."""
    lower = words[at].lower
    if len(lower) != YEAR and lower.isdecimal() and not _dated(words, at, months):
        return None
    if (pointed := _POINTED_DATE.match(words[at].lower)) is not None:
        date = _valid(int(pointed[3]), int(pointed[2]), int(pointed[1]))
        return made(words, at, at + 1, "date", **date) if date else None
    moment = _clock(words, at) or _numeric(words, at) or _ideographic(words, at)
    return moment or _day_first(words, at, months) or _lone_year(words, at)


def _dated(words: tuple[Lexeme, ...], at: int, months: dict[str, int]) -> bool:
    """Say whether what stands beside a number of digits alone, which is no year, can make a time of it."""
    following = lower_at(words, at + 1)
    return following in _DATING or following in months or lower_at(words, at - 1) in {"-", "–", "/"}


def _day_first(words: tuple[Lexeme, ...], at: int, months: dict[str, int]) -> Moment | None:
    """Read "12 February 2026", "12. Februar", "12th of March"."""
    day = day_at(words, at)
    if day is None or (place := skip(words, at + 1, ORDINAL_ENDS)) > at + 2:
        return None
    place = skip(words, place, _OF)
    month = months.get(lower_at(words, place))
    if month is None:
        return None
    after = place + 1
    place = skip(words, after, _OF | {",", "the"})
    year = year_at(words, place) if place <= after + 2 else None
    return made(words, at, after if year is None else place + 1, "date", year=year, month=month, day=day)


def _lone_year(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    year, before = year_at(words, at), lower_at(words, at - 1)
    if year is None and before in {"-", "–", "/"} and words[at].lower.isdecimal() and len(words[at].lower) == 2:  # noqa: PLR2004
        first = year_at(words, at - 2) if words[at].start == words[at - 1].end else None
        year = None if first is None else first // 100 * 100 + int(words[at].lower)  # 2018-19
        return made(words, at, at + 1, "date", year=year) if year is not None else None
    if year is None or before in _NOT_BEFORE_YEAR:
        return None
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following.lower == "s" and following.start == words[at].end and year % 10 == 0:
        return made(words, at, at + 2, "decade", year=year)
    if before not in _BEFORE_YEAR and following is not None and _is_plural(following):
        return None
    return made(words, at, at + 1, "date", year=year) if year >= 1400 or before in _BEFORE_YEAR else None  # noqa: PLR2004


def _is_plural(lexeme: Lexeme) -> bool:
    """Say whether a word after four digits is what they count: "2000 people", and not "the 2000 film"."""
    if lexeme.kind != "word" or not lexeme.content or lexeme.capital:
        return False
    return lexeme.lower.endswith("s") or lexeme.lower in names.PLURALS


def _clock(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Read "3 p.m.", "3:30 pm", "15:30", "7 o'clock", "14 Uhr"."""
    lower, after = words[at].lower, at + 1
    ending = lower_at(words, after)
    written = _CLOCK.match(lower)
    if written is None and ending not in _AFTER_CLOCK:
        return None
    pointed = None if written else _POINTED_CLOCK.match(lower)
    hour, minute = (int(written[1]), int(written[2])) if written else (_hour(lower), 0)
    if ending in {"p", "a"} and lower_at(words, after + 1) == "." and lower_at(words, after + 2) == "m":
        ending, after = f"{ending}.m.", after + 2
    if ending in _MERIDIEMS:
        if pointed:
            hour, minute = int(pointed[1]), int(pointed[2])
        if not 1 <= hour <= 12:  # noqa: PLR2004
            return None
        return made(words, at, after + 1, "clock", minute=60 * (hour % 12 + _MERIDIEMS[ending] // 12 * 12) + minute)
    if ending in {"o'clock", "uhr"} and 0 <= hour <= 24:  # noqa: PLR2004
        return made(words, at, after + 1, "clock", minute=60 * hour + minute, exact=ending == "uhr")
    if written and hour <= 24 and minute < 60:  # noqa: PLR2004
        return made(words, at, at + 1, "clock", minute=60 * hour + minute, exact=hour > 12)  # noqa: PLR2004
    return None


def _hour(lower: str) -> int:
    return int(lower) if lower.isdecimal() and len(lower) <= 2 else -1  # noqa: PLR2004


def _numeric(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Read 2023-02-12, 2/12/2023 and 12/2/2023 (the month first where either could be meant)."""
    mark = lower_at(words, at + 1)
    if mark not in {"-", "/"} or lower_at(words, at + 3) != mark or words[at + 1].start != words[at].end:
        return None
    parts = [lower_at(words, place) for place in (at, at + 2, at + 4)]
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):  # noqa: PLR2004
        return None
    first, second, third = (int(part) for part in parts)
    if year_at(words, at) is not None:
        day = _valid(first, second, third)
    elif year_at(words, at + 4) is not None:
        day = _valid(third, first, second) or _valid(third, second, first)
    else:
        return None
    return made(words, at, at + 5, "date", **day) if day else None


def _ideographic(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Read 2023年2月12日 and its parts."""
    fields: dict[str, int] = {}
    after = at
    for sign, field in (("年", "year"), ("月", "month"), ("日", "day")):
        if lower_at(words, after + 1) == sign and words[after].lower.isdecimal() and len(words[after].lower) <= 4:  # noqa: PLR2004
            fields[field] = int(words[after].lower)
            after += 2
    if not fields or not 1 <= fields.get("month", 1) <= 12 or not 1 <= fields.get("day", 1) <= 31:  # noqa: PLR2004
        return None
    return made(words, at, after, "date", **fields) if len(fields) > 1 or "day" not in fields else None


def _valid(year: int, month: int, day: int) -> dict[str, int]:
    """Return the fields of a date, none where the calendar has no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):  # noqa: PLR2004
        return {}
    return {"year": year, "month": month, "day": day} if 1 <= day <= calendar.monthrange(year, month)[1] else {}
