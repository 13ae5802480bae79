"""When a document was published, or of which day it says itself that it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Final, NamedTuple

from service.core.facts.moment import Moment
from service.core.facts.moments import moments, time_names
from service.core.remembered import Remembered, RememberedLast
from service.core.text.words import words
from service.core.types import Document

BEGINNING: Final = 40  # code points in which a note says its day
DATELINE: Final = 80  # code points in which a dateline ends
OPENING: Final = 600  # code points of a first sentence that says its weekday
ASIDE: Final = 40  # code points before a weekday in which a word says that it is not the day of the report
YEARS: Final = range(2000, 2028)  # in these every day of the year falls on every weekday
NEAR: Final = 3  # days from the others that a report of a weekday is at most
WEEK: Final = 7
MIDNIGHT: Final = time()
_DIGIT = re.compile(r"\d")
_DASH = re.compile(r"\s?[—–―]\s?|\s--?\s|\)\s?-")
_NOT_TODAY = re.compile(
    r"\b(?:until|till|by|from|since|next|last|before|every|each|of|for|bis|ab|nächsten|jusqu'à|dès|hasta|desde)\s+"
    r"(?:\w+\s+)?\Z|\b(?:will|due)\b|\b(?:is|are) to\b",
    re.IGNORECASE,
)


class Said(NamedTuple):
    """The day that a document says it is of: the day at its beginning, and the weekday that its news are of."""

    day: Moment | None
    weekday: int | None


class Time(NamedTuple):
    """When a document was published, as compared with others of its set; an `open` one is that day or a later one."""

    at: datetime
    open: bool = False


def day_alone(moment: datetime) -> bool:
    """Return whether `moment` tells a day and no time of it: midnight UTC, for which a day alone is taken.

    An article that came out in that very moment is compared by its day, too, which loses little.
    """
    return moment.time() == MIDNIGHT and moment.utcoffset() == timedelta(0)


def hours_between(one: datetime, other: datetime) -> float:
    """Return how many hours `other` is later than `one`; where either tells a day alone, 24 for each day between them.

    A day is the one that was written, in whatever zone: on one day nothing is known to be later.
    """
    if day_alone(one) or day_alone(other):
        return 24.0 * (other.date() - one.date()).days
    return (other - one).total_seconds() / 3600


def moment_of(document: Document) -> datetime | None:
    """Return when `document` was published, else the day at its very beginning or in its dateline, at midnight UTC.

    None where that is unknown, or the year is.
    """
    return _moment(document, said(document))


def moments_of(documents: Sequence[Document]) -> list[datetime | None]:
    """Return the moment of each of `documents`."""
    return list(map(_moment, documents, said.each(documents)))


def _moment(document: Document, told: Said) -> datetime | None:
    published, day = document.published_at, told.day
    if published is not None:
        return published if published.tzinfo else published.replace(tzinfo=UTC)
    return _day(day.year, day) if day is not None and day.year else None


def _times(documents: Sequence[Document]) -> tuple[Time | None, ...]:
    """Return when each of `documents` was published, so far as the set tells it: only differences between them count.

    "Feb 4" in a dateline is the day nearest to those of the others, or of some year where nobody names one. Where there
    is no date, the weekday that the first sentence names is the one nearest to the others; such an article is of that
    day or of a later one.
    """
    found = [None if moment is None else Time(moment) for moment in moments_of(documents)]
    open_to = [(at, told) for at, told in enumerate(said.each(documents)) if found[at] is None]
    latest = max((time.at for time in found if time is not None), default=None)
    for at, told in open_to:
        day = _dated(told, latest)
        if day is not None:
            found[at] = Time(day)
            latest = day if latest is None else max(latest, day)
    for at, told in open_to:
        if found[at] is None and told.weekday is not None:
            latest = latest or datetime(YEARS[0], 1, 3 + told.weekday, tzinfo=UTC)  # a Monday, and what follows it
            ahead = (told.weekday - latest.weekday()) % WEEK
            day = latest.replace(hour=0, minute=0, second=0, microsecond=0)
            found[at] = Time(day + timedelta(days=ahead if ahead <= NEAR else ahead - WEEK), open=True)
    return tuple(found)


times: RememberedLast[tuple[Time | None, ...]] = RememberedLast(_times)


def _dated(told: Said, latest: datetime | None) -> datetime | None:
    """Return the day that a dateline without a year names: the nearest to the `latest` of the others."""
    if told.day is None:
        return None
    every = [day for year in _years(latest) if (day := _day(year, told.day)) is not None]
    if latest is not None:
        return min(every, key=lambda day: abs(day - latest), default=None)
    fitting = (day for day in every if told.weekday in {None, day.weekday()})
    return next(fitting, every[0] if every else None)


def _years(latest: datetime | None) -> range:
    if latest is None:
        return YEARS
    return range(max(1, latest.year - 1), min(9999, latest.year + 1) + 1)


def _day(year: int, moment: Moment) -> datetime | None:
    try:
        return datetime(year, moment.month or 0, moment.day or 0, tzinfo=UTC)
    except ValueError:
        return None


def behind_dateline(text: str) -> int:
    """Return where a first sentence goes on behind its dateline, 0 where it has none: "KELDHAM (Wire) - "."""
    dash = _DASH.search(text, 0, DATELINE)
    line = text[: dash.start()] if dash is not None else ""
    place = line.partition("(")[0].partition(",")[0].strip()
    return dash.end() if dash is not None and place and place.isupper() else 0


def said_day(document: Document) -> Said:
    """Return the day that `document` says it is of."""
    number = next((number for number, each in enumerate(document.sentences) if each.kind == "prose"), None)
    opening = document.sentence(number) if number is not None else ""
    day = _beginning(document) or _dateline(opening, document.language)
    return Said(day, _weekday(opening, document.language) if len(opening) <= OPENING else None)


said: Remembered[Said] = Remembered(said_day)


def _beginning(document: Document) -> Moment | None:
    """Return the whole date that a document begins with."""
    beginning = document.text[:BEGINNING]
    for moment in moments(beginning, document.language)[:1] if _DIGIT.search(beginning) else ():
        if moment.start == 0 and moment.year and moment.month and moment.day:
            return moment
    return None


def _dateline(opening: str, language: str) -> Moment | None:
    """Return the day in a dateline: "PORT AMEL, Feb 4 (AFP) - ", "Berlin, 4. Februar (dpa) – "."""
    dash = _DASH.search(opening, 0, DATELINE)
    line = opening[: dash.end()] if dash is not None else ""
    for moment in moments(line, language)[:1] if _DIGIT.search(line) else ():
        place = line[: moment.start]
        if moment.month and moment.day and place[:1].isupper() and (place.isupper() or "(" in line):
            return moment
    return None


def _weekday(opening: str, language: str) -> int | None:
    """Return the weekday that a first sentence names as that of its news; none for one to come or long gone."""
    names = time_names(language).weekdays
    if not names or names.keys().isdisjoint(words(opening)):
        return None
    for moment in moments(opening, language):
        if moment.weekday is not None:
            before = opening[max(0, moment.start - ASIDE) : moment.start]
            return None if _NOT_TODAY.search(before) else moment.weekday
    return None
