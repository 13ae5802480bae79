"""Of what time a value is told: of a year, a day, every month, of what was before. English.

"Cut 600 jobs in 2023", "had beaten him in 33 moves" and "drew 6,400 spectators over nine days" say of themselves that
they are about another time than "cuts 1,400 jobs", "beat her in 41 moves" and "1,200 came on the last day".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from service.core.disagreements.told.counts import plural
from service.core.facts.figure_reading import figures
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.tables import listed
from service.core.tables.attribution import SPEECH
from service.core.tables.verbs import FINITE
from service.core.text.lexemes import Lexeme, lexemes

REACH = 14  # lexemes from a value in which a time is the value's
CLAUSE = 8  # lexemes before a value in which "had" makes it one of what was before
UNITS = "day|night|week|month|quarter|season|year|summer|winter"
_RATE = rf"(?P<rate>an?|per|each|every) (?P<unit>{UNITS})(?! (?:after|before|later|ago|from))"
_OFTEN = r"(?P<often>annual|annually|yearly|daily|weekly|monthly)"
_SPAN = re.compile(
    rf"\b(?:{_RATE}|{_OFTEN}|(?:over|within|during|in|for|after) (?:the )?(?P<many>[\w-]+ (?:{UNITS})s)"
    rf"|in the (?P<the>{UNITS})|(?P<which>last|first|second|third|fourth|opening|final|this|next|previous)"
    rf" (?P<of>{UNITS})(?!['’]s)|(?P<sofar>so far)|(?:{UNITS})s? (?P<ago>ago|earlier|before))\b",
    re.IGNORECASE,
)
DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
YEARS = frozenset({"last year", "this year", "next year"})
INEXACT = 0.1
OFTEN = {"annual": "year", "annually": "year", "yearly": "year", "daily": "day", "weekly": "week", "monthly": "month"}
REPORTED = SPEECH["en"] | listed("according that")
# Of what is to come.
COMING = listed("will would shall scheduled due expected planned plans plan set until next")
OPENS = 3  # lexemes at the beginning of a sentence in which a time is that of all of it
COMPARED = (" as the ", " than the ", " than a ", " from the ", " from a ")
NEXT = 30  # code points from a value in which "annual" says how often
SAID = 3  # lexemes from a weekday in which a verb of saying makes it that of a remark
BE = listed("is are")
ADVERBS = listed("not never already also only just even earlier previously first")
MOST = listed("most best worst")
ARTICLES = listed("a an the its their this next")
SUPERLATIVE = 8  # lexemes before "since 2009" in which one stands: "the highest for the final since 2009"
Dated: TypeAlias = tuple[int | None, int | None]  # year and month


class Period(NamedTuple):
    """Of what time a value is told.

    Spans ("a year", "last week"), years and months; whether it was before something else, None where a report of what
    somebody said leaves that open; whether it is to come; and the weekdays that the sentence names.
    """

    spans: frozenset[str]
    dated: frozenset[Dated]
    before: bool | None
    coming: bool
    days: frozenset[int]


@lru_cache(maxsize=1 << 12)
def period(text: str, language: str, start: int, end: int) -> Period:
    """Return of what time the sentence `text` tells the value that stands from `start` to `end`."""
    words = lexemes(text, language)
    inside = [number for number, word in enumerate(words) if start <= word.start < end] or [0, len(words) - 1]
    first, last = inside[0], inside[-1]
    near = words[max(0, first - REACH) : last + 1 + REACH]
    spans = _spans(text, near[0].start, near[-1].end, range(start, end)) if near else ()
    coming = any(word.lower in COMING for word in words[:first]) or _to_be(words)
    times = moments(text, language)
    dated = frozenset(_dated(times, words, first, last))
    return Period(frozenset(spans), dated, _before(words, first), coming, _days(times, words))


def _dated(times: Iterable[Moment], words: tuple[Lexeme, ...], first: int, last: int) -> Iterator[Dated]:
    """Yield the years and months beside lexemes `first` to `last`.

    None of "the highest since 2009", "by 2029", "more than in 2024" and "the 2027 budget".
    """
    for each in times:
        near = (each.at <= OPENS or first - REACH <= each.at <= last + REACH) and not first <= each.at <= last
        if not near or each.kind != "date" or not (each.year or (each.month and not each.day)):
            continue
        before = [word.lower for word in words[max(0, each.at - SUPERLATIVE) : each.at]]
        record = before[-1:] == ["since"] and any(word.endswith("est") or word in MOST for word in before)
        if not (record or before[-1:] == ["by"] or "than" in before[-2:] or _attribute(each, words)):
            yield each.year, each.month


def _attribute(moment: Moment, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a year tells which thing is meant, and not when: "approved the 2027 budget"."""
    behind = words[moment.after : moment.after + 1]
    return words[moment.at - 1].lower in ARTICLES and bool(behind) and behind[0].content and behind[0].kind == "word"


def _days(times: Iterable[Moment], words: tuple[Lexeme, ...]) -> frozenset[int]:
    """Return the weekdays that a sentence names, those of remarks apart."""
    found = set()
    for each in times:
        near = (*words[max(0, each.at - SAID) : each.at], *words[each.after : each.after + SAID])
        if each.weekday is not None and REPORTED.isdisjoint(word.lower for word in near):
            found.add(each.weekday)
    return frozenset(found)


def _spans(text: str, left: int, right: int, value: range) -> Iterator[str]:
    for match in _SPAN.finditer(text, left, right):
        if match.start() in value or match.end() - 1 in value:
            continue
        if match["ago"] and text[: match.start()].lower().endswith(COMPARED):
            continue  # "twice as many as the year before"
        if match["often"] and match.end() < value.start - NEXT:
            continue  # "a daily tablet has done well in a trial with 1,480 patients"
        found = {name: told.lower() for name, told in match.groupdict().items() if told}
        if "rate" in found:
            yield found["unit"]
        elif "ago" in found:
            yield "ago"
        elif "often" in found:
            yield OFTEN[found["often"]]
        else:
            yield " ".join(found.values())


def _before(words: tuple[Lexeme, ...], first: int) -> bool | None:
    """Say whether a verb before a value tells of what had been before; None where that may be a report's tense."""
    lower = [word.lower for word in words]
    for at in range(first - 1, max(-1, first - 1 - CLAUSE), -1):
        if lower[at] == "had":
            behind = next((word for word in words[at + 1 : at + 4] if word.lower not in ADVERBS), words[at])
            told = (
                behind.kind == "word"
                and (behind.content or behind.lower == "been")
                and not behind.capital
                and not plural(behind)
            )
            return None if told and not REPORTED.isdisjoint(lower) else told
    return False


def _to_be(words: tuple[Lexeme, ...]) -> bool:
    """Say whether something is to be: "is to open", "when he is sentenced"."""
    return any(
        one.lower in BE and (two.lower == "to" or two.lower.endswith("ed") or two.lower in FINITE)
        for one, two in pairwise(words)
    )


def one_period(one: Period, other: Period) -> bool:
    """Say whether two values may be of one time, as far as both say of which."""
    if (one.spans and other.spans and not one_span(one, other)) or {one.before, other.before} == {True, False}:
        return False
    if ("ago" in one.spans) != ("ago" in other.spans):
        return False
    return not ((one.coming and _past(other)) or (other.coming and _past(one)))


def one_span(one: Period, other: Period) -> bool:
    """Say whether two periods have a span in common, or one that is as long: 12 weeks and three months."""
    if not one.spans.isdisjoint(other.spans):
        return True
    mine, theirs = ([days for span in each.spans if (days := _days_of(span))] for each in (one, other))
    return any(abs(here - there) <= INEXACT * max(here, there) for here in mine for there in theirs)


def _days_of(span: str) -> float:
    """Return how many days a span such as "three months" has, 0 where that is not known."""
    return next((each.value * DAYS.get(each.unit, 0.0) for each in figures(span)), 0.0)


def _past(period: Period) -> bool:
    return not period.coming and any(year for year, _ in period.dated)


def same_period(one: Period, other: Period) -> bool:
    """Say whether two values are of one time by all that is said of it in either sentence."""
    return one_period(one, other) and one.spans == other.spans and same_date(one, other)


def same_date(one: Period, other: Period) -> bool:
    """Say whether two values are of one year and month, as far as these are told, or neither says of which."""
    pairs = [(mine, theirs) for mine in one.dated for theirs in other.dated]
    if not YEARS.isdisjoint(one.spans | other.spans) and not (one.dated and other.dated):
        return True  # "last year" may be 2025
    return one.dated == other.dated or any(
        all(None in pair or pair[0] == pair[1] for pair in zip(mine, theirs, strict=True)) for mine, theirs in pairs
    )
