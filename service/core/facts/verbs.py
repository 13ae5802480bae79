"""Verbs: which words of an English sentence are finite verbs, by their form and by what stands before them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from service.core.facts.modality import BE
from service.core.tables import listed
from service.core.tables.irregular import BASE
from service.core.tables.verbs import AUXILIARIES, FINITE
from service.core.text.lexemes import Lexeme, lexemes, vocabulary

_NO_VERB, _ANY, _VERBAL = range(3)
_HAVE: Final = listed("has have had having hasn't haven't hadn't")
_MODALS: Final = AUXILIARIES - BE - _HAVE
PREPOSITIONS: Final = listed(
    """in on at for with from over to into by about against between through under near during within without among
        across behind beyond toward towards upon around despite following including of per onto off out up down"""
)
DETERMINERS: Final = listed("a an the his her its their our my your no any some every any this these those")
ADVERBS: Final = listed(
    "not never also still already now then just only even ever always often twice once soon later yet instead"
)
_PARENTHETIC: Final = listed("on average so far until now")  # "had on average expected"
_HELPING: Final = AUXILIARIES | BE | _HAVE
_GOVERNS: Final = 8  # lexemes before a verb in which that may stand which it depends on
_APPOSITION: Final = 5  # lexemes between the commas around who somebody is


@lru_cache(maxsize=1 << 11)
def verbs(text: str) -> dict[int, int]:
    """Return the lexemes of the English `text` that are finite verbs which carry meaning, in order.

    Each with the first lexeme of its helpers, itself where it has none. A word that opens the text is none.
    """
    words = lexemes(text, "en")
    least = _VERBAL if _MODALS.isdisjoint(vocabulary(text, "en")) else _ANY
    likely = [at for at, word in enumerate(words) if _form(word.lower) >= least and at and _carries(word)]
    groups = [(at, helpers(words, at)) for at in likely]
    return {at: start for at, start in groups if _is_verb(words, at, start)}


def helpers(words: tuple[Lexeme, ...], at: int) -> int:
    """Return where the helpers of the verb at `at` begin: "have not been told"; `at` itself where there are none."""
    start = at
    for number in range(at - 1, max(-1, at - 1 - _GOVERNS), -1):
        lower = words[number].lower
        if lower in _HELPING:
            start = number
        elif not (lower.endswith("ly") or lower in ADVERBS or lower in _PARENTHETIC):
            break
    return start


@lru_cache(maxsize=1 << 13)
def _form(lower: str) -> int:
    """Return whether a word may be a verb: of its form, behind a modal alone, or never, as helpers and adverbs."""
    if lower in AUXILIARIES or lower in ADVERBS or lower.endswith("ly") or (lower[:2] == "un" and lower[-2:] == "ed"):
        return _NO_VERB
    return _VERBAL if lower.endswith(("ed", "ing")) or lower in FINITE or lower in BASE else _ANY


def _carries(word: Lexeme) -> bool:
    """Say whether a word is no name and may carry a statement."""
    return (word.content or word.lower in FINITE) and not word.capital and word.kind == "word"


def _is_verb(words: tuple[Lexeme, ...], at: int, start: int) -> bool:
    """Say whether what may be a verb at `at` is a finite one, helpers from `start` on included."""
    lower = words[at].lower
    if start < at:
        return words[start].lower in _MODALS or lower.endswith(("ed", "ing")) or lower in BASE
    before = words[at - 1].lower
    if before in PREPOSITIONS or before in DETERMINERS or before == "-":
        return False
    return lower in FINITE or (lower.endswith("ed") and (before != "," or _encloses(words, at - 1)))


def _encloses(words: tuple[Lexeme, ...], comma: int) -> bool:
    """Say whether the comma closes what another opens a few words before: "the head of LR, Anna Roe, called"."""
    return any(words[number].lower == "," for number in range(max(0, comma - _APPOSITION), comma))
