"""Deeds: whether two sentences tell the same news in other words.

"A jury convicted the former mayor" and "Renner was found guilty" have a name in common and little else. They tell the
same where the main verb of each, or its noun, is told by the other, and where they name the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final, NamedTuple

from service.core.planning.reactions import main_verb
from service.core.tables import listed
from service.core.tables.calendar import WEEKDAYS
from service.core.tables.deeds import FAMILIES, LIGHT
from service.core.tables.reactions import BACKGROUND, REACTIONS
from service.core.text.lexemes import Lexeme, lexemes

# Shares of the concepts of the shorter of two sentences that tell the same deed from which it adds too little.
SHARED: Final = 0.4
SHARED_IN_FEW: Final = 0.5  # in summaries of few words, most of which are on the deed anyway
LONGEST: Final = 1_000  # code points of a sentence that is looked at
_LIGHT: Final = listed(LIGHT)
_DAYS: Final = listed(WEEKDAYS["en"].lower())


class Deed(NamedTuple):
    """What a sentence tells was done, all that it tells, and the names in it: concepts. No core where it is unknown."""

    core: str
    words: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=1 << 12)
def deed(text: str) -> Deed:
    """Return what the English sentence `text` tells; no core where it tells what somebody says to news."""
    every = lexemes(text, "en") if len(text) <= LONGEST else ()
    told = [word for word in every if word.content and word.lower not in _DAYS]
    words = frozenset(map(_family, told))
    names = frozenset(word.concept for word in told if word.capital and word.start > 0)
    return Deed(_core(text, every), words, names)


def same(one: str, other: str, share: float) -> bool:
    """Say whether two English sentences tell the same deed of the same people, and `share` of the shorter besides."""
    first, second = deed(one), deed(other)
    if not first.core or not second.core or first.names.isdisjoint(second.names):
        return False
    if first.core not in second.words or second.core not in first.words:
        return False
    common = first.words & second.words
    return len(common) >= share * min(len(first.words), len(second.words))


def _core(text: str, every: Sequence[Lexeme]) -> str:
    """Return the main verb, or the first word behind it that carries meaning where it is a light one."""
    found = main_verb(text)
    if found is None or found.word in REACTIONS:
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
    return {word.concept: f"deed:{number}" for number, line in enumerate(lines) for word in line}
