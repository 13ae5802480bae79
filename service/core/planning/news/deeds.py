"""Deeds: whether two sentences tell the same news in other words.

"A jury convicted the former mayor" and "Renner was found guilty" have a name in common and little else. They tell the
same where the main verb of each, or its noun, is told by the other, and where they name the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final, NamedTuple

from service.core.planning.alone.introductions import ENGLISH
from service.core.planning.alone.kin import joins
from service.core.planning.alone.statements import Main, main
from service.core.planning.news.reactions import Verb, background_words, known_from, main_verb, reacts
from service.core.tables import listed
from service.core.tables.calendar import WEEKDAYS
from service.core.tables.deeds import FAMILIES, LIGHT, MEASURES, PHRASES
from service.core.tables.numbers import SMALL
from service.core.tables.reactions import REACTIONS
from service.core.text.lexemes import Lexeme, lexemes

# Shares of the concepts of the shorter of two sentences on one matter from which it adds too little.
SHARED: Final = 0.5
SHARED_DEED: Final = 0.4  # where they tell a deed that the tables know: nobody is convicted twice
COMMON: Final = 4  # concepts that two sentences with one figure have in common
DAYS: Final = 31  # numbers up to this are shared by chance
LONGEST: Final = 1_000  # code points of a sentence that is looked at
_FAMILY: Final = "deed:"
_YEAR = re.compile(r"(?:19|20)\d\d")


class Deed(NamedTuple):
    """What a sentence tells was done, all that it tells, and the names and numbers in it: concepts.

    No core where it is unknown.
    """

    core: str
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    figures: frozenset[str]


_NOTHING: Final = Deed("", frozenset(), frozenset(), frozenset(), frozenset())


class Table(NamedTuple):
    """What is known of the deeds of one language: families by concept, light verbs, days, small numbers, patterns."""

    families: Mapping[str, str]
    light: frozenset[str]
    days: frozenset[str]
    small: frozenset[str]  # "two killed", but not "one killed"
    phrases: Mapping[str, str]
    phrase: re.Pattern[str]
    measured: re.Pattern[str]


@cache
def table(language: str) -> Table | None:
    """Return what is known of the deeds of `language`, None for nothing."""
    if language not in FAMILIES:
        return None
    lines = [lexemes(line, language) for line in FAMILIES[language].strip().splitlines()]
    return Table(
        families={word.concept: f"{_FAMILY}{number}" for number, line in enumerate(lines) for word in line},
        light=listed(LIGHT[language]),
        days=listed(WEEKDAYS[language].lower()),
        small=frozenset(SMALL[language].split()[2:]),
        phrases=PHRASES[language],
        phrase=re.compile(rf"\b(?:{'|'.join(PHRASES[language])})\b"),
        measured=re.compile(MEASURES[language]),
    )


@lru_cache(maxsize=1 << 12)
def deed(text: str, language: str = ENGLISH) -> Deed:
    """Return what the sentence `text` tells; no core where it tells what somebody says to news."""
    known = table(language)
    if known is None or len(text) > LONGEST:
        return _NOTHING
    text = known.phrase.sub(lambda found: known.phrases[found[0]], text)
    every = lexemes(text, language)
    told = [word for word in every if word.content and word.lower not in known.days]
    words = frozenset(known.families.get(word.concept, word.concept) for word in told)
    names = frozenset(word.concept for word in told if word.capital and word.start > 0 and word.kind != "number")
    numbers = frozenset(word.concept for word in told if word.concept[:1].isdigit() or word.lower in known.small)
    figures = frozenset(filter(_telling, numbers)) | (frozenset(known.measured.findall(text)) & numbers)
    return Deed(_core(text, every, language, known), words, names, numbers, figures)


def _telling(number: str) -> bool:
    """Say whether a number tells something by itself, whatever it counts: no day, nobody's age, no year."""
    return "." in number or (number.isdigit() and int(number) > DAYS and not _YEAR.fullmatch(number))


def same(one: str, other: str, language: str = ENGLISH) -> bool:
    """Say whether of two sentences one tells little that the other does not.

    Both tell the same deed of the same people, or of as many, and much of the rest; or most of one, with a figure in
    it, is in the other.
    """
    first, second = deed(one, language), deed(other, language)
    common = first.words & second.words
    share = len(common) / max(1, min(len(first.words), len(second.words)))
    if share >= SHARED and len(common) >= COMMON and first.figures & second.figures:
        return True
    if not first.core or not second.core or first.core not in second.words or second.core not in first.words:
        return False
    if first.names.isdisjoint(second.names) and first.numbers.isdisjoint(second.numbers):
        return False
    return share >= (SHARED_DEED if _FAMILY in first.core + second.core else SHARED)


def _core(text: str, every: Sequence[Lexeme], language: str, known: Table) -> str:
    """Return the main verb, or the first word behind it that carries meaning where it is a light one."""
    found = _verb(text, language)
    if found is None or found.start > known_from(text, language):
        return ""
    before = background_words(language)
    own = takewhile(lambda word: word.lower not in before, (word for word in every if word.start >= found.start))
    told = (word for word in own if _tells(word, language) and word.lower not in known.light | known.days)
    return next((known.families.get(word.concept, word.concept) for word in told), "")


def _verb(text: str, language: str) -> Verb | Main | None:
    """Return the main verb of `text`, None where it tells what somebody says to news."""
    if language == ENGLISH:
        verb = main_verb(text)
        return None if verb is None or verb.word in REACTIONS else verb
    return None if reacts(text, language) else main(text, language)


def _tells(word: Lexeme, language: str) -> bool:
    """Say whether a word carries meaning; where every noun has a capital, that is no sign of a name."""
    return word.common or (joins(language) and word.content and word.kind == "word")
