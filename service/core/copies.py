"""Copies: documents whose wording comes from another, and documents that are about something else.

Wording is compared by hashed runs of five words (shingling, Broder 1997). A document is held against the originals seen
so far through a table from shingle to original, so that time grows with the text and not with the pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

from service.core.types import Document
from service.core.words import words

RUN = 5  # words in a shingle
COPIED = 0.6  # share of a document's shingles from which it counts as a copy


def shingles(document: Document) -> frozenset[int]:
    """Return the hashed runs of five words of the prose of `document`."""
    tokens = [
        word
        for number, sentence in enumerate(document.sentences)
        if sentence.kind == "prose"
        for word in words(document.sentence(number))
    ]
    runs = zip(*(tokens[start:] for start in range(RUN)), strict=False)
    return frozenset(crc32(" ".join(run).encode()) for run in runs)


def copies(documents: Sequence[Document]) -> tuple[int | None, ...]:
    """Return for each document the position of the one whose wording it repeats, None for an original.

    Among alike documents the original is the one published first, then the longer, then the first in order.
    """
    found: list[int | None] = [None] * len(documents)
    first: dict[int, int] = {}
    for position in sorted(range(len(documents)), key=lambda at: age(documents[at], at)):
        runs = shingles(documents[position])
        hits = Counter(first[run] for run in sorted(runs) if run in first)
        best = min(hits, key=lambda at: (-hits[at], at), default=None)
        if best is not None and hits[best] >= COPIED * len(runs):
            found[position] = best
            continue
        for run in runs:
            first.setdefault(run, position)
    return tuple(found)


def age(document: Document, position: int) -> tuple[float, int, int]:
    """Return what decides which of two alike documents came first."""
    published = document.published_at
    return (published.timestamp() if published else float("inf"), -len(document.text), position)


def origins(copied: Sequence[int | None]) -> tuple[int, ...]:
    """Return the number of the independent source behind each document: copies share their original's."""
    numbers: dict[int, int] = {}
    return tuple(
        numbers.setdefault(position if original is None else original, len(numbers))
        for position, original in enumerate(copied)
    )


def off_topic(documents: Sequence[Document]) -> frozenset[int]:
    """Return the positions of documents that are about something else than the rest."""
    return frozenset(
        at for at, document in enumerate(documents) if not any(s.kind == "prose" for s in document.sentences)
    )
