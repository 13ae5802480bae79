"""Dates: every date, weekday, month, year and time of day in a claim must follow from what it cites.

"Wednesday" and "yesterday" are resolved from the day on which the cited document was published: a passage that says
"Wednesday" supports a claim that says "12 February" where the calendar says so, and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from service.core.checks.alignment import brief, views
from service.core.checks.date_swaps import told_otherwise
from service.core.checks.evidence import Evidence
from service.core.checks.whereabouts import sentence_elsewhere, sentence_texts
from service.core.facts.almanac import Day, days, known
from service.core.facts.moment import FIRST_YEAR, LAST_YEAR, Moment
from service.core.facts.moments import moments
from service.core.facts.numerals import as_written
from service.core.types import Document, Finding, Sentence

_HALF_DAY = 720
MOST_FINDINGS = 20
_MOST_RIVALS = 200
EFFORT = 200_000
"""Pairs of a claimed and a told time that are compared at most: honest claims need a few dozen."""


class _Told(NamedTuple):
    """What the cited passages say of time: the moments they name, and the days that these can mean."""

    texts: tuple[str, ...]
    moments: tuple[Moment, ...]
    days: tuple[Day, ...]
    language: str
    published: date | None


def check_dates(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for each time in `claim` that the cited passages do not give, with what they say instead."""
    language = evidence.language
    claimed = [moment for moment in moments(claim, language) if not moment.weak]
    if not claimed:
        return ()
    texts = evidence.quotes
    read = chain.from_iterable(moments(text, language) for text in texts)
    told = _told(texts, tuple(islice(read, EFFORT // len(claimed))), language, _published(evidence))
    missing = [moment for moment in claimed if not _supported(moment, told) and not _in_digits(moment, told)]
    if missing:
        return tuple([_finding(claim, moment, evidence, told) for moment in missing[:MOST_FINDINGS]])
    if len(claimed) > 1 or claimed[0].kind != "date":
        return ()
    return _swapped(claim, claimed[0], told) or _beside(claim, claimed[0], evidence, told)


def _beside(claim: str, moment: Moment, evidence: Evidence, told: _Told) -> tuple[Finding, ...]:
    """Return a doubt where the one day of `claim` stands only in passages that say little of it.

    And where a passage that says it has another day: "on Wednesday" of a ferry that crashed "on Tuesday".
    """
    if moment.weekday is None and moment.day is None:
        return ()
    near = tuple(view.quote for view in views(brief(claim), evidence.passages, told.language))
    if not near or len(near) == len(told.texts):
        return ()
    each = [_told((text,), moments(text, told.language), told.language, told.published) for text in near]
    rivals = [rival for there in each for rival in _rivals(moment, there)]
    if not rivals or any(_given(moment, there.days) for there in each):
        return ()
    said = claim[moment.start : moment.end]
    detail = f"The passage that tells this says {rivals[0]}; {said} stands in another."
    return (Finding(check="dates", detail=detail, start=moment.start, end=moment.end, severity="doubt"),)


def _swapped(claim: str, moment: Moment, told: _Told) -> tuple[Finding, ...]:
    """Return a fault where the one time of `claim` is told of somebody else, and another one of whom it names."""
    if len(told.moments) < 2:  # noqa: PLR2004 (nothing to take for the other)
        return ()

    def fits(other: Moment) -> bool:
        return _supported(moment, _told((), (other,), told.language, told.published))

    other = told_otherwise(claim, moment, told.texts, told.language, fits)
    if other is None:
        return ()
    said = claim[moment.start : moment.end]
    detail = f"The cited passage says {other} of this, and {said} of something else."
    return (Finding(check="dates", detail=detail, start=moment.start, end=moment.end),)


def _told(texts: tuple[str, ...], read: tuple[Moment, ...], language: str, published: date | None) -> _Told:
    meant = [day for other in read for day in days(other, published)]
    meant += [Day(other.year, None, None, None) for other in read if other.year is not None]
    return _Told(texts, read, tuple(dict.fromkeys(meant)), language, published)


def _published(evidence: Evidence) -> date | None:
    for citation in evidence.citations:
        document = evidence.documents.get(citation.document)
        if document is None or document.published_at is None:
            continue
        if FIRST_YEAR < document.published_at.year < LAST_YEAR:  # a day of year 1 has no week before it
            return document.published_at.date()
    return None


def _supported(moment: Moment, told: _Told) -> bool:
    if moment.kind == "clock":
        return any(_same_clock(moment, other) for other in told.moments)
    if moment.kind == "decade":
        return any(other.year is not None and other.year // 10 * 10 == moment.year for other in told.moments)
    if moment.kind == "shift":
        return _shift_supported(moment, told)
    return _given(moment, told.days) or _given(moment, (*told.days, *_implied(moment, told)))


def _implied(moment: Moment, told: _Told) -> tuple[Day, ...]:
    """Return what goes without saying: the day of publication where no day is told, its year where no year is."""
    if told.published is None:
        return ()
    published = known(told.published)
    if moment.weekday is not None:
        named = any(other.weekday is not None or other.day is not None or other.unit == "day" for other in told.moments)
        return () if named else (published,)
    dated = any(other.year is not None for other in told.moments)
    return () if dated else (Day(published.year, None, None, None),)


def _same_clock(moment: Moment, other: Moment) -> bool:
    if moment.minute is None or other.minute is None:
        return False
    apart = (moment.minute - other.minute) % (2 * _HALF_DAY)
    return apart == 0 or (apart == _HALF_DAY and not (moment.exact and other.exact))


def _shift_supported(moment: Moment, told: _Told) -> bool:
    shifts = [other for other in told.moments if other.kind == "shift"]
    if any((other.shift, other.unit) == (moment.shift, moment.unit) for other in shifts):
        return True
    if told.published is None:
        # Nothing says which day is meant: only the same kind of time told otherwise is a reason to doubt.
        return not any(other.unit == moment.unit for other in shifts)
    return any(_agree(wanted, day) for wanted in days(moment, told.published) for day in told.days)


def _agree(wanted: Day, day: Day) -> bool:
    return all(have is None or other is None or have == other for have, other in zip(wanted, day, strict=True)) and any(
        have is not None and have == other for have, other in zip(wanted, day, strict=True)
    )


def _given(moment: Moment, meant: tuple[Day, ...]) -> bool:
    """Say whether the days `meant` prove all that is said of `moment`: month and day by one, the rest by any."""
    if moment.year is not None and not any(day.year == moment.year for day in meant):
        return False
    if moment.weekday is not None and not any(day.weekday == moment.weekday for day in meant):
        return False
    if moment.month is None:
        return True
    return any(
        day.month == moment.month
        and (moment.day is None or day.day == moment.day)
        and (moment.year is None or day.year is None or day.year == moment.year)
        for day in meant
    )


def _in_digits(moment: Moment, told: _Told) -> bool:
    """Say whether the passages have a lone year among their numbers, for one that was read there as a plain number."""
    if moment.kind != "date" or moment.month is not None or moment.weekday is not None:
        return False
    return any(lexeme.lower == str(moment.year) for text in told.texts for lexeme in as_written(text, told.language))


@lru_cache(maxsize=256)
def _placed(text: str, sentences: tuple[Sentence, ...], language: str) -> tuple[tuple[int, Moment], ...]:
    """Return the times that a document names, each with the number of its sentence."""
    read = enumerate(sentence_texts(text, sentences))
    return tuple((number, moment) for number, sentence in read for moment in moments(sentence, language))


def _finding(claim: str, moment: Moment, evidence: Evidence, told: _Told) -> Finding:
    said = claim[moment.start : moment.end]

    def told_there(document: Document) -> int | None:
        for number, other in _placed(document.text, document.sentences, told.language):
            if _supported(moment, _told((), (other,), told.language, told.published)):
                return number
        return None

    where, passage = sentence_elsewhere(evidence, told_there)
    rivals = tuple(dict.fromkeys(_rivals(moment, told)))
    says = (
        f"The cited passage says {_listed(rivals)}, not {said}" if rivals else f"The cited passage does not say {said}"
    )
    return Finding(
        check="dates",
        detail=f"{says}.",
        start=moment.start,
        end=moment.end,
        severity="doubt" if where == "elsewhere_in_document" else "fault",
        where=where,
        passage=passage,
    )


def _rivals(moment: Moment, told: _Told) -> Iterator[str]:
    """Yield what the passages say of the same kind: another day for a day, another hour for an hour."""
    for text in told.texts:
        for other in moments(text, told.language)[:_MOST_RIVALS]:
            if (moment.kind == other.kind == "shift") or any(
                mine is not None and theirs is not None for mine, theirs in zip(moment[5:10], other[5:10], strict=True)
            ):
                yield text[other.start : other.end]


def _listed(items: tuple[str, ...]) -> str:
    return " and ".join(items[:2]) if len(items) < 3 else f"{items[0]}, {items[1]} and others"  # noqa: PLR2004
