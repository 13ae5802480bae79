"""What became of people, by the words of a text."""

from __future__ import annotations

from functools import cache, lru_cache

from service.core.tables.fates import FATES
from service.core.text.words import words


@lru_cache(maxsize=1 << 11)
def fates_in(text: str, language: str) -> frozenset[str]:
    """Return the fates that `text` has a word of: "dead", "hurt" and the like."""
    held = frozenset(words(text))
    return frozenset(fate for fate, each in _words(language) if not held.isdisjoint(each))


@cache
def _words(language: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each fate with the words that tell it."""
    return tuple((fate, frozenset(each.split())) for fate, each in FATES.get(language, {}).items())
