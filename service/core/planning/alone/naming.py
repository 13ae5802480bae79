"""Whom a sentence in another language than English names in full, and whom by the last name alone.

"Feuerwehrchef Jörg Petersen" is a name in full; "sagte Petersen", "M. Kerdoncuff" are names alone.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from service.core.tables.attribution import SPEECH
from service.core.tables.introducing import NAMING, Naming
from service.core.tables.people import COURTESIES
from service.core.text.words import is_stop

_WORD: Final = re.compile(r"[^\W_][\w’'-]*\.?|[^\w\s]")
_PARTICLES: Final = frozenset(
    {"de", "del", "la", "di", "da", "dos", "do", "van", "von", "der", "den", "le", "zu", "y", "e"}
)
_LEAST: Final = 3  # letters of a last name


def named_in(text: str, language: str, known: Container[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the last names that `text` writes in full, and those of `known` that it writes alone."""
    naming = NAMING[language]
    words = [match[0] for match in _WORD.finditer(text)]
    full: set[str] = set()
    alone: set[str] = set()
    for number, word in enumerate(words):
        last = _last(word, language)
        if len(last) < _LEAST or not last[0].isupper() or last.isupper():
            continue
        if number + 1 < len(words) and words[number + 1][0].isupper() and _last(word, language) == word:
            continue  # not the last of its run
        if _first_name(words, number, language):
            full.add(last)
        elif last in known and _alone(words, number, naming):
            alone.add(last)
    return frozenset(full), frozenset(alone)


def _last(word: str, language: str) -> str:
    """Return `word` without a full stop, and without the ending of a German or Dutch possessive after an apostrophe."""
    bare = word.rstrip(".")
    return bare.removesuffix("'s").removesuffix("’s") if language in {"de", "nl"} else bare


def _first_name(words: list[str], number: int, language: str) -> bool:
    """Say whether another word with a capital, no courtesy, stands before, particles aside."""
    before = number - 1
    while before >= 0 and words[before] in _PARTICLES:
        before -= 1
    return before >= 0 and (number - before == 1 or before + 1 < number) and _names(words[before], language)


def _names(word: str, language: str) -> bool:
    folded = word.rstrip(".").lower()
    capital = word[:1].isupper() and word[-1] != "." and len(word) > 1
    return (
        capital
        and folded not in COURTESIES
        and not is_stop(folded, language)
        and folded not in SPEECH.get(language, ())
    )


def _alone(words: list[str], number: int, naming: Naming) -> bool:
    before = words[number - 1].lower() if number else ""
    if before in naming.courtesies:
        return True
    following = words[number + 1] if number + 1 < len(words) else ""
    if naming.before is None:
        return before not in naming.articles
    opens = number == 0 and following[:1].islower()
    return opens or before in naming.before
