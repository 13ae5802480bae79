"""Which days of the calendar a time in a text can mean, seen from the day on which the text was published."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from service.core.facts.moment import Moment


class Day(NamedTuple):
    """What is known of a day or period; None is not told."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None


def known(day: date) -> Day:
    """Return all that is known of a day of the calendar."""
    return Day(day.year, day.month, day.day, day.weekday())


def days(moment: Moment, published: date | None) -> tuple[Day, ...]:
    """Return the days or periods that `moment` can mean, seen from the day of publication."""
    if moment.kind != "date":
        return _shifted(moment, published) if moment.kind == "shift" and published is not None else ()
    plain = Day(moment.year, moment.month, moment.day, moment.weekday)
    if moment.day is not None and moment.month is not None:
        year = moment.year if moment.year is not None else _nearest_year(moment.month, moment.day, published)
        return (plain if year is None else _complete(year, moment.month, moment.day) or plain,)
    if published is None:
        return (plain,)
    if moment.weekday is not None:
        ahead = (moment.weekday - published.weekday()) % 7
        return tuple(known(published + timedelta(days=ahead - back)) for back in (7, 0))
    if moment.month is None or moment.year is not None:
        return (plain,)
    return (Day(_nearest_year(moment.month, 15, published), moment.month, None, None), plain)


def _complete(year: int, month: int, day: int) -> Day | None:
    try:
        return known(date(year, month, day))
    except ValueError:
        return None


def _nearest_year(month: int, day: int, published: date | None) -> int | None:
    """Return the year in which a month and day lie nearest to the day of publication, the past before the future."""
    if published is None:
        return None
    near = [year for year in (published.year, published.year - 1, published.year + 1) if _complete(year, month, day)]
    return min(near, key=lambda year: abs((date(year, month, day) - published).days), default=None)


def _shifted(moment: Moment, published: date) -> tuple[Day, ...]:
    if moment.unit == "day":
        return (known(published + timedelta(days=moment.shift)),)
    if moment.unit in {"week", "weekend"}:
        monday = published + timedelta(days=7 * moment.shift - published.weekday())
        return tuple(known(monday + timedelta(days=ahead)) for ahead in range(7))
    if moment.unit == "month":
        months = 12 * published.year + published.month - 1 + moment.shift
        return (Day(months // 12, months % 12 + 1, None, None),)
    return (Day(published.year + moment.shift, None, None, None),)
