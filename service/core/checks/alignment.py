"""Which word of a passage a claim's word stands for: the ground on which wording is compared.

A word that occurs once in the passage anchors; one that occurs several times goes to the place nearest to where its
anchored neighbours are. Words that the synonym table puts together count as the same word.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from service.core.checks.evidence import Evidence
from service.core.text.lexemes import Lexeme, lexemes

LONGEST_CLAIM = 4000  # a claim is a sentence: what is longer is not read to its end
RELEVANT = 0.75  # a passage counts where it covers at least this share of what the best one covers
COVERED = 0.4  # and at least this share of the claim's content words: below, it may speak of something else


def brief(claim: str) -> str:
    """Return what the checks read of `claim`."""
    return claim[:LONGEST_CLAIM]


def verbatim(claim: str, evidence: Evidence) -> bool:
    """Say whether `claim` is one of its cited passages word for word, all of it read by the checks."""
    return len(claim) <= LONGEST_CLAIM and claim in evidence.passages


class View(NamedTuple):
    """A claim held against one passage: `places[i]` is the passage's lexeme for the claim's lexeme i, or -1."""

    passage: tuple[Lexeme, ...]
    quote: str
    places: tuple[int, ...]
    matched: int


@lru_cache(maxsize=1 << 11)
def positions(text: str, language: str = "en") -> dict[str, tuple[int, ...]]:
    """Return for each concept of `text` (a stem, or its synonym group) the numbers of the lexemes that carry it."""
    found: dict[str, list[int]] = {}
    for number, lexeme in enumerate(lexemes(text, language)):
        if lexeme.content:
            found.setdefault(lexeme.concept, []).append(number)
    return {concept: tuple(numbers) for concept, numbers in found.items()}


def align(claim: tuple[Lexeme, ...], places: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    """Return for each lexeme of `claim` the number of the passage's lexeme that it stands for, or -1."""
    held = [
        (number, places[lexeme.concept])
        for number, lexeme in enumerate(claim)
        if lexeme.content and lexeme.concept in places
    ]
    chosen = [-1] * len(claim)
    open_ones = []
    for number, found in held:
        if len(found) == 1:
            chosen[number] = found[0]
        else:
            open_ones.append((number, found))
    for number, found in open_ones:
        chosen[number] = _nearest(number, found, chosen)
    return tuple(chosen)


def _nearest(number: int, candidates: tuple[int, ...], chosen: list[int]) -> int:
    left = next((chosen[i] + number - i for i in range(number - 1, max(number - 12, -1), -1) if chosen[i] >= 0), None)
    right = next(
        (chosen[i] + number - i for i in range(number + 1, min(number + 12, len(chosen))) if chosen[i] >= 0), None
    )
    if left is None and right is None:
        return candidates[0]
    return min(
        candidates,
        key=lambda place: (
            (0 if left is None else abs(place - left)) + (0 if right is None else abs(place - right)),
            place,
        ),
    )


@lru_cache(maxsize=1 << 11)
def views(claim: str, quotes: tuple[str, ...], language: str) -> tuple[View, ...]:
    """Return `claim` held against each of `quotes` that covers enough of it, in the order of `quotes`."""
    words = lexemes(claim, language)
    found = []
    for quote in quotes:
        places = align(words, positions(quote, language))
        found.append(View(lexemes(quote, language), quote, places, len(places) - places.count(-1)))
    best = max((view.matched for view in found), default=0)
    least = max(1.0, RELEVANT * best, COVERED * sum([lexeme.content for lexeme in words]))
    return tuple(view for view in found if view.matched >= least)
