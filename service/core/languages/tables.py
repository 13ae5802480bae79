"""The shape of what the service knows of a language."""

from __future__ import annotations

from msgspec import Struct


def words(text: str) -> frozenset[str]:
    """Return the words of a table written as plain text."""
    return frozenset(text.split())


class Language(Struct, frozen=True, kw_only=True):
    """What sentence splitting and detection know of one language.

    Words in lower case stand for every case, others for how they are written.

    Abbreviations are written without their last stop. `common` are function words: they tell languages apart, and one
    of them with a capital after a stop starts a sentence, as do `starters`. After `titles` a sentence never ends;
    after `numbered` it does not end before a number; after `abbreviations` it ends only before a starter; after
    `closing` it ends before any capital. `ordinals` says that "3." is how the language writes third. `letters` are
    those that set it apart from its script's other languages. `stops` are marks that end a sentence beside . ! ? and
    the full-width and Indic ones. After `exclaiming` names "!" and "?" are part of the name; after `lettered` words a
    single letter may end a sentence ("plan B"); before `after_time` words a time of day goes on ("a.m. EST").
    `speech` are verbs that tell who said a quotation. `colons` says that headlines name a place or a matter before a
    colon, as labels of pictures do elsewhere, and `joined` that it makes one word of several.
    """

    code: str
    common: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    ordinals: bool = False
    letters: str = ""
    stops: str = ""
    exclaiming: frozenset[str] = frozenset()
    lettered: frozenset[str] = frozenset()
    after_time: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    colons: bool = False
    joined: bool = False
