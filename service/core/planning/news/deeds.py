"""Deeds: whether two sentences tell the same news in other words.

"A jury convicted the former mayor" and "Renner was found guilty" have a name in common and little else. They tell the
same where the main verb of each, or its noun, is told by the other, and where they name the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final, NamedTuple

from service.core.planning.news.reactions import front, main_verb
from service.core.tables import listed
from service.core.tables.calendar import WEEKDAYS
from service.core.tables.deeds import FAMILIES, LIGHT, PHRASES
from service.core.tables.numbers import SMALL
from service.core.tables.reactions import BACKGROUND, REACTIONS
from service.core.text.lexemes import Lexeme, lexemes

# Shares of the concepts of the shorter of two sentences on one matter from which it adds too little.
SHARED: Final = 0.5
SHARED_DEED: Final = 0.4  # where they tell a deed that the tables know: nobody is convicted twice
COMMON: Final = 4  # concepts that two sentences with one figure have in common
DAYS: Final = 31  # numbers up to this are shared by chance
LONGEST: Final = 1_000  # code points of a sentence that is looked at
_FAMILY: Final = "deed:"
_PHRASE = re.compile(rf"\b(?:{'|'.join(PHRASES)})\b")
_SMALL: Final = frozenset(SMALL["en"].split()[2:])  # "two killed", but not "one killed"
_MEASURED = re.compile(r"\b(\d+) ?(?:%|percent|[mb]illion)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LIGHT: Final = listed(LIGHT)
_DAYS: Final = listed(WEEKDAYS["en"].lower())


class Deed(NamedTuple):
    """What a sentence tells was done, all that it tells, and the names and numbers in it: concepts.

    No core where it is unknown.
    """

    core: str
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    figures: frozenset[str]


@lru_cache(maxsize=1 << 12)
def deed(text: str) -> Deed:
    """Return what the English sentence `text` tells; no core where it tells what somebody says to news."""
    text = _PHRASE.sub(lambda found: PHRASES[found[0]], text) if len(text) <= LONGEST else text
    every = lexemes(text, "en") if len(text) <= LONGEST else ()
    told = [word for word in every if word.content and word.lower not in _DAYS]
    words = frozenset(map(_family, told))
    names = frozenset(word.concept for word in told if word.capital and word.start > 0 and word.kind != "number")
    numbers = frozenset(word.concept for word in told if word.concept[:1].isdigit() or word.lower in _SMALL)
    figures = frozenset(filter(_telling, numbers)) | (frozenset(_MEASURED.findall(text)) & numbers)
    return Deed(_core(text, every), words, names, numbers, figures)


def _telling(number: str) -> bool:
    """Say whether a number tells something by itself, whatever it counts: no day, nobody's age, no year."""
    return "." in number or (number.isdigit() and int(number) > DAYS and not _YEAR.fullmatch(number))


def same(one: str, other: str) -> bool:
    """Say whether of two English sentences one tells little that the other does not.

    Both tell the same deed of the same people, or of as many, and much of the rest; or most of one, with a figure in
    it, is in the other.
    """
    first, second = deed(one), deed(other)
    common = first.words & second.words
    share = len(common) / max(1, min(len(first.words), len(second.words)))
    if share >= SHARED and len(common) >= COMMON and first.figures & second.figures:
        return True
    if not first.core or not second.core or first.core not in second.words or second.core not in first.words:
        return False
    if first.names.isdisjoint(second.names) and first.numbers.isdisjoint(second.numbers):
        return False
    return share >= (SHARED_DEED if _FAMILY in first.core + second.core else SHARED)


def _core(text: str, every: Sequence[Lexeme]) -> str:
    """Return the main verb, or the first word behind it that carries meaning where it is a light one."""
    found = main_verb(text)
    if found is None or found.word in REACTIONS or found.start > front(text):
        return ""
    own = takewhile(lambda word: word.lower not in BACKGROUND, (word for word in every if word.start >= found.start))
    told = (word for word in own if word.common and word.lower not in _LIGHT and word.lower not in _DAYS)
    return next(map(_family, told), "")


def _family(word: Lexeme) -> str:
    return _families().get(word.concept, word.concept)


@cache
def _families() -> dict[str, str]:
    """Return the family of each concept that has one."""
    lines = [lexemes(line, "en") for line in FAMILIES.strip().splitlines()]
    return {word.concept: f"{_FAMILY}{number}" for number, line in enumerate(lines) for word in line}
