"""Passages that repeat each other's words: a sentence of a wire report inside an article that is otherwise its own.

Two reporters do not write ten words alike, unless they quote the same person. What stands in quotation marks is
therefore left out: that two papers quote one statement makes no copy of either.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from service.core.text.lexemes import lexemes
from service.core.text.quotations import quotations

RUN = 10  # words in a row
Passage = tuple[int, str]


@lru_cache(maxsize=1 << 11)
def runs(text: str) -> frozenset[str]:
    """Return the runs of ten words of `text` that no quotation touches."""
    spoken = quotations(text)
    found: set[str] = set()
    words: list[str] = []
    for word in lexemes(text):
        if any(quotation.start <= word.start < quotation.end for quotation in spoken):
            words.clear()
        elif word.kind != "mark":
            words.append(word.lower)
            if len(words) >= RUN:
                found.add(" ".join(words[-RUN:]))
    return frozenset(found)


def independent(passages: Iterable[Passage], origins: Sequence[int]) -> int:
    """Return how many independent sources tell `passages` (position of the document, words).

    Documents of one origin are one source, and so are those whose passages repeat each other. `origins` holds the
    origin of each document.
    """
    found = tuple([(origins[at], text) for at, text in passages])
    apart = {origin for origin, _ in found}
    return len(apart) if len(apart) < 2 else _independent(found)  # noqa: PLR2004 (of two, one may repeat the other)


@lru_cache(maxsize=1 << 8)
def _independent(passages: tuple[Passage, ...]) -> int:
    """Return how many independent sources tell `passages` (origin, words)."""
    root: dict[int, int] = {}

    def source(origin: int) -> int:
        while root[origin] != origin:
            origin = root[origin]
        return origin

    first: dict[str, int] = {}
    for origin, text in passages:
        own = root.setdefault(origin, origin)
        for before in {first.setdefault(run, own) for run in runs(text)} - {own}:
            one, other = sorted((source(before), source(own)))
            root[other] = one
    return len({source(origin) for origin in root})
