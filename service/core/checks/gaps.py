"""Negations by the words beside them: the same words with a "not" between them in one text and without in the other.

What scope and alignment cannot tell in a long verbatim sentence, the neighbouring words can: the texts are compared
with their negations taken out, and each remembers where those stood.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from service.core.tables.negation import NEGATORS
from service.core.text.lexemes import contractions, lexemes, vocabulary

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
    return not negators.isdisjoint(vocabulary(text, language)) or bool(contractions(text, language))


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


def unmatched(one: Bare, others: tuple[Bare, ...]) -> Iterator[int]:
    """Yield the lexeme of each negation of `one` that every other text lacks in the same place; some must have it."""
    around = {gap: one.words[gap - 1 : gap + 1] for gap in one.gaps if gap < len(one.words)}
    wanted = frozenset(around.values())
    like = [(other, _places(other, wanted)) for other in others] if wanted else []
    for gap, pair in around.items():
        seen = [there for other, found in like for there in _alike(one, gap, other, found.get(pair, []))]
        if seen and not any(seen):
            yield one.gaps[gap]


def _places(text: Bare, wanted: frozenset[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
    """Return the places of `text` that lie between one of the `wanted` pairs of words, by the pair."""
    found: dict[tuple[str, ...], list[int]] = {}
    for place, pair in enumerate(pairwise(text.words), 1):
        if pair in wanted:
            found.setdefault(pair, []).append(place)
    return found


def _alike(one: Bare, gap: int, other: Bare, places: list[int]) -> Iterator[bool]:
    """Yield for each of `places` of `other`, between the same words, whether a negation stands there."""
    for place in places[:_PLACES]:
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
