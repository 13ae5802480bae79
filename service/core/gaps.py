"""Negations by the words beside them: the same words with a "not" between them in one text and without in the other.

What scope and alignment cannot tell in a long verbatim sentence, the neighbouring words can: the texts are compared
with their negations taken out, and each remembers where those stood.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from service.core.lexemes import lexemes, numbers_of_contractions, vocabulary
from service.core.tables.negation import NEGATORS

_WHOLE = {"cannot": "can", "can't": "can", "won't": "will", "shan't": "shall", "ain't": "is"}
_REACH = 3
_PLACES = 16  # of the same two words, beyond which a text only repeats itself
_MINIMUM = 3  # of the four words around a gap


class Bare(NamedTuple):
    """A text's words without its negations, and the gaps where those stood."""

    words: tuple[str, ...]
    gaps: dict[int, int]


@lru_cache(maxsize=1 << 11)
def denies(text: str, language: str = "en") -> bool:
    """Say whether `text` has any negation at all: most have none, and need no comparing."""
    negators = NEGATORS.get(language, NEGATORS["en"])
    return not negators.isdisjoint(vocabulary(text, language)) or bool(numbers_of_contractions(text, language))


@lru_cache(maxsize=1 << 11)
def bare(text: str, language: str = "en") -> Bare:
    """Return `text` without negations; `gaps` maps a place between words to the lexeme that was taken out there."""
    if not denies(text, language) and _WHOLE.keys().isdisjoint(vocabulary(text, language)):
        return Bare(("", *[lexeme.lower for lexeme in lexemes(text, language)], ""), {})
    negators = NEGATORS.get(language, NEGATORS["en"])
    words, gaps = [""], {}
    for number, lexeme in enumerate(lexemes(text, language)):
        if lexeme.lower in _WHOLE or (lexeme.lower.endswith("n't") and len(lexeme.lower) > 3):  # noqa: PLR2004
            words.append(_WHOLE.get(lexeme.lower, lexeme.lower[:-3]))
            gaps[len(words)] = number
        elif lexeme.lower in negators:
            gaps[len(words)] = number
        else:
            words.append(lexeme.lower)
    words.append("")
    return Bare(tuple(words), gaps)


@lru_cache(maxsize=1 << 11)
def _pairs(words: tuple[str, ...]) -> dict[tuple[str, str], list[int]]:
    """Return the places of neighbouring pairs of `words`: between which words each stands."""
    pairs: dict[tuple[str, str], list[int]] = {}
    for place, pair in enumerate(pairwise(words), 1):
        pairs.setdefault(pair, []).append(place)
    return pairs


def unmatched(one: Bare, others: tuple[Bare, ...]) -> Iterator[int]:
    """Yield the lexeme of each negation of `one` that every other text lacks in the same place; some must have it."""
    for gap, number in one.gaps.items():
        seen = [gap_there for other in others for gap_there in _alike(one, gap, other)]
        if seen and not any(seen):
            yield number


def _alike(one: Bare, gap: int, other: Bare) -> Iterator[bool]:
    """Yield for each place of `other` between the same words whether a negation stands there."""
    around = (one.words[gap - 1], one.words[gap]) if gap < len(one.words) else ("", "")
    for place in _pairs(other.words).get(around, ())[:_PLACES]:
        agreed = 2
        agreed += gap > 1 and place > 1 and one.words[gap - 2] == other.words[place - 2]
        agreed += (
            gap + 1 < len(one.words) and place + 1 < len(other.words) and one.words[gap + 1] == other.words[place + 1]
        )
        if agreed >= _MINIMUM:
            yield place in other.gaps or _near(one, gap) <= _near(other, place)


def _near(text: Bare, place: int) -> int:
    """Return how many negations stand near `place`: "have not found any" denies as "have found no" does."""
    return sum(1 for gap in range(place - _REACH, place + _REACH + 1) if gap in text.gaps)
