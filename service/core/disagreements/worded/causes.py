"""What short reports of one event say has caused it: "a short circuit was to blame", "set off by a cigarette". English.

Who speaks of a cause in a short report speaks of that of the event, in whatever words. Two reports differ where neither
has the head of the other's cause anywhere: "a welder's spark", "an overheated belt".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from service.core.disagreements.told.tellings import GENERIC, Line, Telling
from service.core.disagreements.worded.circumstances import of_another_time, short_reports
from service.core.tables import listed
from service.core.text.lexemes import lexemes
from service.core.text.quotations import in_quotation

_BEFORE: Final = r"(?:^|[,;:—–] |\b(?:that|believes?|says?|said|suspects?|when|after|because|but|and) )"
_NO_PART: Final = r"that|believes?|says?|said|was|were|is|are|been|be|he|she|it|they"
_THING: Final = (
    r"(?P<cause>(?!(?:he|she|it|they|that|this|which|who|what|there|we|i)\b)"
    rf"(?:(?!(?:{_NO_PART})\b)[\w'’-]+ ){{1,12}}?)"
)
_ACTIVE = re.compile(
    rf"{_BEFORE}{_THING}(?:(?:had|has|have|probably|may have|in all likelihood|then) )*"
    r"(?:caused|triggered|sparked|ignited|set off|set fire to|set [\w ]{2,25} (?:alight|on fire|ablaze)|brought down"
    r"|started (?:it|the (?:fire|blaze|avalanche|panic))|ignited itself|came loose"
    r"|(?:is|are|was|were) (?:the (?:likely )?(?:cause|source|reason)|(?:probably )?to blame))\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:(?:caused|triggered|sparked|ignited|set off|started|brought on|brought down) by|traced [\w ]{0,25}to"
    r"|blam(?:e[sd]?|ing)(?: it on| on)?|came from"
    r"|(?:culprit|cause|source|origin)(?: of [\w ]{2,30})? (?:was|is))"
    r" (?P<cause>(?:an?|the|its|his|her|their|some)? ?(?:[\w'’-]+ ?){1,6})",
    re.IGNORECASE,
)
_HINTS: Final = listed(
    """caused triggered sparked ignited set started brought blame blames blamed blaming culprit cause source origin
        reason traced came"""
)
# What follows these only tells which one it is.
_FURTHER = re.compile(
    r" (?:in|on|of|from|at|with|near|that|which|who|after|before|during|for|by|had|has|was|were|and|as|into|to|off"
    r"|broke|thrown|made|loaded|itself)\b"
)
_OF: Final = frozenset({" of", " from"})
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:not|never|no|nor|denied|denies|ruled out|unlikely|unclear|unknown|whether|if|would|could)\b", re.IGNORECASE
)
# What is no cause by itself, but the event, or somebody who speaks of it.
_VAGUE: Final = listed(
    """fire blaze accident crash collapse explosion disaster outbreak cause fault problem something error mistake
        investigation investigators police officials official government minister part night morning evening day"""
)


class _Cause(NamedTuple):
    """Where a sentence tells a cause, and the stem of what it is called."""

    line: Line
    start: int
    end: int
    head: str


def told_causes(read: Sequence[Sequence[Line]]) -> Iterator[Telling]:
    """Yield the causes that short reports tell, of those reports that tell others; `read` are their lines."""
    reports = short_reports(read)
    told = {place: found for place, lines in enumerate(reports) if (found := list(_causes(lines)))}
    held = {place: _stems(reports[place]) for place in told} if len(told) > 1 else {}
    apart = [
        (place, found[0])
        for place, found in told.items()
        if not any(each.head in stems for each in found for other, stems in held.items() if other != place)
    ]
    for place, cause in apart if len(apart) > 1 else ():
        yield Telling(cause.line.place, cause.start, cause.end, "deed", ("circumstance", "cause"), place)


def _causes(lines: Sequence[Line]) -> Iterator[_Cause]:
    """Yield what a report says has caused something, and neither denies nor tells of another time."""
    for line in lines:
        if line.words.isdisjoint(_HINTS) or _UNSURE.search(line.text) or of_another_time(line.text):
            continue
        match = _ACTIVE.search(line.text) or _PASSIVE.search(line.text)
        if match is not None and not in_quotation(line.text, match.start("cause")):
            start, end = _told(line.text, *match.span("cause"))
            head = _head(line.text, start, end)
            if head:
                yield _Cause(line, start, end, head)


def _told(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where what is called the cause stands, without its article and what follows it: "sparks from welding"."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    further = next((each for each in _FURTHER.finditer(text, start + 2, end) if each[0] not in _OF), None)
    return start, start + len(text[start : further.start() if further else end].rstrip())


def _head(text: str, start: int, end: int) -> str:
    """Return the stem of the last word that says what the cause from `start` to `end` is; empty for none."""
    further = _FURTHER.search(text, start + 2, end)
    until = further.start() if further else end
    inside = [word for word in lexemes(text, "en") if start <= word.start < until and word.content]
    told = [word.stem for word in inside if word.lower not in _VAGUE and word.stem not in GENERIC]
    return told[-1] if told else ""


def _stems(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(word.stem for line in lines for word in lexemes(line.text, "en") if word.content)
