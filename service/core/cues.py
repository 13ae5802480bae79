"""Where a text denies, hedges or reports: each cue with the word it acts on and how far it reaches.

The scope of a cue is the rest of its clause, a plain version of the scope rules of NegEx (Chapman et al. 2001) and of
the hedge scopes of the BioScope corpus (Vincze et al. 2008).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from service.core.lexemes import Lexeme, lexemes
from service.core.tables import hedges, listed, negation

_LONGEST = 50  # lexemes of a clause
_STOPS = frozenset(",;:.!?()[]—–")
_BREAKS = listed("but while although though because whereas who which aber sondern mais pero sino ma mas")
_NOT_NEGATIVE = listed("only just least merely necessarily doubt matter sooner nur seulement solo soltanto apenas")
_COMPLEMENT = listed("to that from any being having he she they it there his her their all ever doing knowing wanting")
_ADVERBS = listed(
    "yet been be being have had has even ever really fully immediately currently so far always already also still quite"
    " necessarily actually simply exactly entirely completely directly only just immediately"
)


class Cue(NamedTuple):
    """A word that changes how what follows is meant: its lexeme, the first content lexeme it reaches, and its end."""

    at: int
    head: int
    until: int


class Cues(NamedTuple):
    """The cues of a text; `flipped` holds the lexemes that stand under an odd number of negations."""

    negations: tuple[Cue, ...]
    hedges: tuple[Cue, ...]
    flipped: frozenset[int]
    hedged: frozenset[int]


def _scope(words: tuple[Lexeme, ...], at: int) -> Cue:
    head, number = -1, at + 1
    while number < min(len(words), at + _LONGEST):
        lexeme = words[number]
        if (lexeme.kind == "mark" and lexeme.lower in _STOPS) or (head >= 0 and lexeme.lower in _BREAKS):
            break
        if head < 0 and lexeme.content and lexeme.lower not in _ADVERBS:
            head = number
        number += 1
    return Cue(at, head, number)


def _negates(words: tuple[Lexeme, ...], at: int, language: str) -> bool:
    lexeme = words[at]
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if lexeme.lower in negation.NEGATORS.get(language, negation.NEGATORS["en"]) or lexeme.lower.endswith("n't"):
        return following not in _NOT_NEGATIVE and not (lexeme.lower == "no" and following[:1] in ".0123456789")
    if lexeme.lower in negation.DENIERS.get(language, ()):
        return language != "en" or following in _COMPLEMENT or following.endswith("ing")
    return False


@cache
def _denying(language: str) -> frozenset[str]:
    return negation.NEGATORS.get(language, negation.NEGATORS["en"]) | negation.DENIERS.get(language, frozenset())


@lru_cache(maxsize=1 << 11)
def cues(text: str, language: str = "en") -> Cues:
    """Return the negations and hedges of `text`, by lexeme numbers of `lexemes(text, language)`."""
    words = lexemes(text, language)
    hedging = hedges.HEDGES.get(language, hedges.HEDGES["en"])
    denying = _denying(language)
    negations, doubts = [], []
    for number, lexeme in enumerate(words):
        if (lexeme.lower in denying or lexeme.lower.endswith("n't")) and _negates(words, number, language):
            negations.append(_scope(words, number))
        if lexeme.lower in hedging:
            doubts.append(_scope(words, number))
    flips: dict[int, int] = {}
    for cue in negations:
        for number in range(cue.at + 1, cue.until):
            flips[number] = flips.get(number, 0) + 1
    return Cues(
        tuple(cue for cue in negations if cue.head >= 0),
        tuple(doubts),
        frozenset(number for number, count in flips.items() if count % 2),
        frozenset(number for cue in doubts for number in range(cue.at + 1, cue.until)),
    )
