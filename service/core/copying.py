"""Copying: the runs of words that a claim has from its passages, and the seams where it leaves one.

What is told in the source's own words is told right but for its seams: where words were left out, put in, replaced or
joined to those of another sentence, the sentence may say something else.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from service.core.lexemes import lexemes

_STOPS = frozenset('.!?;:"”“…`')  # a claim that joins two sentences by one of these says that it does
_PLACES = 16  # of the same two words, beyond which a text only repeats itself
_BETWEEN = 2  # words of the claim between two runs that still meet
_STITCHED = 1.0  # how much worse than an unknown pair of words it is where two passages were joined
_CUT = 0.5  # how much better where only some words of one passage were left out


class Runs(NamedTuple):
    """The words of a text, the places of each pair of neighbours, and the words behind which a sentence stops."""

    words: tuple[str, ...]
    pairs: dict[tuple[str, str], tuple[int, ...]]
    stops: frozenset[int]


class Run(NamedTuple):
    """Words that a claim, from `place` on, has from passage number `passage`, from `start` on."""

    place: int
    length: int
    passage: int
    start: int


class Copied(NamedTuple):
    """How much of a claim is copied; `copied` says what each number is. `size` is the number of words."""

    size: int
    verbatim: float
    pairs: float
    seams: float
    opening: bool


@lru_cache(maxsize=1 << 11)
def runs(text: str, language: str = "en") -> Runs:
    """Return the words of `text` and the places of their pairs."""
    words: list[str] = []
    stops: set[int] = set()
    for lexeme in lexemes(text, language):
        if lexeme.kind != "mark":
            words.append(lexeme.lower)
        elif lexeme.lower in _STOPS:
            stops.add(len(words) - 1)
    pairs: dict[tuple[str, str], list[int]] = {}
    for place, pair in enumerate(pairwise(words)):
        pairs.setdefault(pair, []).append(place)
    return Runs(tuple(words), {pair: tuple(places) for pair, places in pairs.items()}, frozenset(stops))


def copied(claim: str, quotes: tuple[str, ...], language: str) -> Copied:
    """Return how much of `claim` is copied from `quotes`.

    `verbatim` is the density of verbatim runs (Grusky et al. 2018, "Newsroom"): log of 1 + the sum of their squared
    lengths / words. `pairs` is the share of the claim's pairs of neighbouring words that some passage has; `opening`
    says whether the first is one of them. `seams` is the log of 1 + the seams per ten words.
    """
    held, passages = runs(claim, language), [runs(quote, language) for quote in quotes]
    words = held.words
    found = _runs(words, passages)
    known = [any(pair in passage.pairs for passage in passages) for pair in pairwise(words)]
    unknown = sum(1 for place, known_one in enumerate(known) if not known_one and place not in held.stops)
    size = max(1, len(words))
    return Copied(
        size=len(words),
        verbatim=math.log1p(sum(run.length * run.length for run in found) / size),
        pairs=sum(known) / max(1, len(known)),
        seams=math.log1p(10 * max(0.0, unknown + _joined(found, held)) / size),
        opening=bool(known) and known[0],
    )


def _runs(words: tuple[str, ...], passages: list[Runs]) -> list[Run]:
    """Return the runs of two or more words, greedily from the left, each as long as any passage allows."""
    found: list[Run] = []
    place = 0
    while place < len(words) - 1:
        best = _longest(words, place, passages, found[-1] if found else None)
        if best is not None:
            found.append(best)
        place += best.length if best is not None else 1
    return found


def _longest(words: tuple[str, ...], place: int, passages: list[Runs], last: Run | None) -> Run | None:
    """Return the longest run at `place`; of several one that goes on where the last run left off, else the first."""
    best, rank = None, (0, 0)
    pair = (words[place], words[place + 1])
    for number, passage in enumerate(passages):
        for start in passage.pairs.get(pair, ())[:_PLACES]:
            length, limit = 2, min(len(words) - place, len(passage.words) - start)
            while length < limit and words[place + length] == passage.words[start + length]:
                length += 1
            onward = last is not None and last.passage == number and start >= last.start + last.length
            if (length, onward) > rank:
                best, rank = Run(place, length, number, start), (length, onward)
    return best


def _joined(found: list[Run], held: Runs) -> float:
    """Return what meeting runs add to the seams: to join two passages is worse than to leave words out of one."""
    total = 0.0
    for one, other in pairwise(found):
        end = one.place + one.length
        if other.place - end > _BETWEEN or end - 1 in held.stops:
            continue
        forward = one.passage == other.passage and other.start >= one.start + one.length
        total += -_CUT if forward else _STITCHED
    return total
