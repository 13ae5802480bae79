"""What a sentence says has caused something: "caused by a gas leak", "an electrical fault was to blame". English.

Two uses differ: a figure's way (`phrases.py`) takes facts alone and asks by the words around a cause of what it is one,
a short report (`worded/causes.py`) speaks of its own event, and tells its guesses too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from service.core.disagreements.told.tellings import Line
from service.core.tables import listed

_BEFORE: Final = r"(?:^|[,;:—–] |\b(?:that|believes?|says?|said|suspects?|when|after|because|but|and) )"
_NO_PART: Final = r"that|believes?|says?|said|was|were|is|are|been|be|he|she|it|they"
_THING: Final = (
    r"(?P<cause>(?!(?:he|she|it|they|that|this|which|who|what|there|we|i)\b)"
    rf"(?:(?!(?:{_NO_PART})\b)[\w'’-]+ ){{1,12}}?)"
)
_ACTIVE = re.compile(
    rf"{_BEFORE}{_THING}(?:(?:had|has|have|then|(?P<guess>probably|may have|in all likelihood)) )*"
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


class Cause(NamedTuple):
    """Where a sentence names a cause: from `start` to `end`; up to `which` it says what, behind that which one.

    A `guess` is told as one: "may have caused".
    """

    start: int
    which: int
    end: int
    guess: bool


def causes(line: Line) -> Iterator[Cause]:
    """Yield what an English sentence says has caused something, without its article: "sparks from welding".

    Whether that is denied or doubted is not asked.
    """
    if line.words.isdisjoint(_HINTS):
        return
    for pattern in (_ACTIVE, _PASSIVE):
        for match in pattern.finditer(line.text):
            yield _named(match, *match.span("cause"))


def _named(match: re.Match[str], start: int, end: int) -> Cause:
    text = match.string
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    further = list(_FURTHER.finditer(text, start + 2, end))
    which = further[0].start() if further else end
    end = next((each.start() for each in further if each[0] not in _OF), end)
    return Cause(start, which, start + len(text[start:end].rstrip()), match.groupdict().get("guess") is not None)
