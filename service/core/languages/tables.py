"""The shape of what the service knows of a language."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from msgspec import Struct


def words(text: str) -> frozenset[str]:
    """Return the words of a table written as plain text."""
    return frozenset(text.split())


class Language(Struct, frozen=True, kw_only=True):
    """What sentence splitting and detection know of one language. All words are lower case.

    Abbreviations are written without their last stop. `common` are function words: they tell languages apart, and one
    of them with a capital after a stop starts a sentence, as do `starters`. After `titles` a sentence never ends;
    after `numbered` it does not end before a number; after `abbreviations` it ends only before a starter; after
    `closing` it ends before any capital. `ordinals` says that "3." is how the language writes third. `letters` are
    those that set it apart from its script's other languages. `stops` are marks that end a sentence beside . ! ? and
    the full-width and Indic ones.
    """

    code: str
    common: AbstractSet[str] = frozenset()
    starters: AbstractSet[str] = frozenset()
    titles: AbstractSet[str] = frozenset()
    numbered: AbstractSet[str] = frozenset()
    abbreviations: AbstractSet[str] = frozenset()
    closing: AbstractSet[str] = frozenset()
    months: AbstractSet[str] = frozenset()
    ordinals: bool = False
    letters: str = ""
    stops: str = ""
