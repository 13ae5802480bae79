"""Copying: the runs of words that a claim has from its passages, and the seams where it leaves one.

What is told in the source's own words is told right but for its seams: where words were left out, put in, replaced or
joined to those of another sentence, the sentence may say something else.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from service.core.text.lexemes import lexemes

_STOPS = frozenset('.!?;:"”“…`')  # a claim that joins two sentences by one of these says that it does
_PLACES = 16  # of the same two words, beyond which a text only repeats itself
_BETWEEN = 2  # words of the claim between two runs that still meet
_STITCHED = 1.0  # how much worse than an unknown pair of words it is where two passages were joined
_CUT = 0.5  # how much better where only some words of one passage were left out


class Runs(NamedTuple):
    """The words of a text, the first place of each pair of neighbours, and for a place the next of the same pair."""

    words: list[str]
    pairs: dict[tuple[str, str], int]
    again: dict[int, int]


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
    words = [lexeme.lower for lexeme in lexemes(text, language) if lexeme.kind != "mark"]
    neighbours = list(pairwise(words))
    pairs = dict(zip(reversed(neighbours), range(len(neighbours) - 1, -1, -1), strict=True))
    return Runs(words, pairs, _again(neighbours) if len(pairs) < len(neighbours) else {})


def _again(neighbours: list[tuple[str, str]]) -> dict[int, int]:
    """Return for each place of a pair that comes again the next place of it."""
    found: dict[int, int] = {}
    last: dict[tuple[str, str], int] = {}
    for place, pair in enumerate(neighbours):
        if pair in last:
            found[last[pair]] = place
        last[pair] = place
    return found


def copied(claim: str, quotes: tuple[str, ...], language: str) -> Copied:
    """Return how much of `claim` is copied from `quotes`.

    `verbatim` is the density of verbatim runs (Grusky et al. 2018, "Newsroom"): log of 1 + the sum of their squared
    lengths / words. `pairs` is the share of the claim's pairs of neighbouring words that some passage has; `opening`
    says whether the first is one of them. `seams` is the log of 1 + the seams per ten words.
    """
    words, passages = runs(claim, language).words, [runs(quote, language) for quote in quotes]
    stops = _stops(claim, language)
    found = _runs(words, passages)
    unknown = list(enumerate(pairwise(words)))
    for passage in passages:
        unknown = [each for each in unknown if each[1] not in passage.pairs]
    seams = sum([place not in stops for place, _ in unknown]) + _joined(found, stops)
    size = len(words)
    return Copied(
        size=size,
        verbatim=math.log1p(sum([run.length * run.length for run in found]) / max(1, size)),
        pairs=1.0 - len(unknown) / (size - 1) if size > 1 else 0.0,
        seams=math.log1p(10 * max(0.0, seams) / max(1, size)),
        opening=size > 1 and not (unknown and unknown[0][0] == 0),
    )


def _stops(text: str, language: str) -> frozenset[int]:
    """Return the numbers of the words of `text` behind which a mark stops or quotes."""
    found, count = [], -1
    for lexeme in lexemes(text, language):
        if lexeme.kind != "mark":
            count += 1
        elif lexeme.lower in _STOPS:
            found.append(count)
    return frozenset(found)


def _runs(words: list[str], passages: list[Runs]) -> list[Run]:
    """Return the runs of two or more words, greedily from the left, each as long as any passage allows."""
    found: list[Run] = []
    place = 0
    while place < len(words) - 1:
        best = _longest(words, place, passages, found[-1] if found else None)
        if best is not None:
            found.append(best)
        place += best.length if best is not None else 1
    return found


def _longest(words: list[str], place: int, passages: list[Runs], last: Run | None) -> Run | None:
    """Return the longest run at `place`; of several one that goes on where the last run left off, else the first."""
    best, rank = None, (0, False)
    pair = (words[place], words[place + 1])
    for number, (theirs, pairs, again) in enumerate(passages):
        start, tried = pairs.get(pair, -1), 0
        while start >= 0 and tried < _PLACES:
            length, limit = 2, min(len(words) - place, len(theirs) - start)
            while length < limit and words[place + length] == theirs[start + length]:
                length += 1
            onward = last is not None and last.passage == number and start >= last.start + last.length
            if (length, onward) > rank:
                best, rank = Run(place, length, number, start), (length, onward)
            start, tried = again.get(start, -1), tried + 1
    return best


def _joined(found: list[Run], stops: frozenset[int]) -> float:
    """Return what meeting runs add to the seams: to join two passages is worse than to leave words out of one."""
    total = 0.0
    for one, other in pairwise(found):
        end = one.place + one.length
        if other.place - end > _BETWEEN or end - 1 in stops:
            continue
        forward = one.passage == other.passage and other.start >= one.start + one.length
        total += -_CUT if forward else _STITCHED
    return total
