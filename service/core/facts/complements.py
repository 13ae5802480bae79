"""What prepositions join to the verb of an English clause: "fell *on his truck*", "rose *to 9 percent*"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from service.core.facts.clauses import RELATIVE, STOPS, Phrase, phrase_at
from service.core.facts.modality import JOINTS
from service.core.facts.verbs import DETERMINERS, verbs
from service.core.tables import listed
from service.core.tables.openings import CALENDAR
from service.core.text.lexemes import Lexeme, lexemes

_JOINING: Final = listed("to on into for from with against at")
_ENDING: Final = STOPS | JOINTS | RELATIVE | {"and", "or", "not"}
_REACH: Final = 12  # lexemes behind a verb that may be its own


@lru_cache(maxsize=1 << 11)
def complements(text: str, at: int) -> dict[str, Phrase]:
    """Return what prepositions join to the verb at `at` of `text`, up to the next verb or stop, by the preposition."""
    words, others = lexemes(text, "en"), verbs(text)
    found: dict[str, Phrase] = {}
    for number in range(at + 1, min(len(words), at + 1 + _REACH)):
        lower = words[number].lower
        if lower in _ENDING or number in others:
            break
        phrase = phrase_at(text, number + 1) if lower in _JOINING and lower not in found else None
        if phrase is not None and phrase.words and _joins(words, number, phrase):
            found[lower] = phrase
    return found


def _joins(words: tuple[Lexeme, ...], number: int, phrase: Phrase) -> bool:
    """Say whether a preposition joins a thing to its verb: no time ("on Tuesday") and no deed ("to win")."""
    if words[number].lower == "to":
        following = words[number + 1]
        return following.lower in DETERMINERS or following.kind == "number" or following.capital
    return not any(words[at].kind == "number" or words[at].lower in CALENDAR for at in phrase.words)
