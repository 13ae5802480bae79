"""How far a sentence tells a word as so: denied, possible, still to come, or a fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from service.core.facts.cues import cues
from service.core.tables import listed
from service.core.tables.standing import COMING, OPEN, PUT_OFF, WISHED
from service.core.text.lexemes import Lexeme, lexemes, vocabulary

DENIED, MAYBE, COMES, FACT = range(4)
BE: Final = listed("is are was were be been being isn't aren't wasn't weren't")
JOINTS: Final = listed("while whereas after before when as because that although though if until since but than where")
INSIDE: Final = frozenset("-'’$€£%")  # marks that break no noun phrase
_UNDONE: Final = OPEN | WISHED
_FUTURE: Final = listed("will shall")
_GOVERNS: Final = 8  # lexemes before a word in which that may stand which it depends on
_BEHIND: Final = 5  # lexemes behind a noun in which it is told to be put off


def governing(text: str, at: int) -> tuple[str, ...]:
    """Return the words before the lexeme `at` of `text`, the nearest first, back to the beginning of its clause."""
    return tuple(_governing(lexemes(text, "en"), at))


def standing(text: str, at: int, start: int, *, finite: bool) -> int:
    """Return how far `text` tells the word at `at` as so: what governs it may make it possible or still to come."""
    words, has = lexemes(text, "en"), vocabulary(text, "en")
    negations = cues(text, "en").negations
    if negations and any(cue.head == at for cue in negations):
        return DENIED
    making = OPEN if finite else _UNDONE
    if not making.isdisjoint(has) and not making.isdisjoint(_governing(words, at)):
        return MAYBE
    coming = start < at and any(words[number].lower in _FUTURE for number in range(start, at))
    put_off = not finite and not PUT_OFF.isdisjoint(has) and _put_off(words, at)
    return COMES if coming or put_off or (not finite and _comes(words, at, start)) else FACT


def _put_off(words: tuple[Lexeme, ...], at: int) -> bool:
    """Say whether what a noun tells has been put off: "the exchange was postponed"."""
    return any(
        words[number].lower in PUT_OFF and words[number - 1].lower in BE
        for number in range(at + 1, min(len(words), at + 1 + _BEHIND))
    )


def _comes(words: tuple[Lexeme, ...], at: int, start: int) -> bool:
    """Say whether a word is to come about: "is to open", "plans to open", "expect the winds to ease"."""
    if start < 2 or words[start - 1].lower != "to":  # noqa: PLR2004 ("to" and a word before it)
        return False
    return words[start - 2].lower in BE or not COMING.isdisjoint(_governing(words, at))


def _governing(words: tuple[Lexeme, ...], at: int) -> Iterator[str]:
    """Yield the words before a word, back to the beginning of its clause."""
    for number in range(at - 1, max(-1, at - 1 - _GOVERNS), -1):
        if words[number].kind == "mark" and words[number].lower not in INSIDE:
            return
        yield words[number].lower
        if words[number].lower in JOINTS:
            return
