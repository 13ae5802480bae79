"""Copies: documents whose wording comes from another, and the independent sources that are left.

Wording is compared by hashed runs of five words (shingling, Broder 1997). Each document is held against the originals
seen so far through one table from run to original, so time grows with the text and not with the pairs of documents; in
large sets a fixed sample of the runs is enough.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from service.core.terms import Ints, Terms, distinct
from service.core.types import Document

RUN: Final = 5  # words in a run
FEWEST: Final = 8  # runs below which wording says nothing about where a text comes from
COPIED: Final = 0.6  # share of the shorter text's runs from which one is a copy of the other
BORROWED: Final = 0.2  # share that is enough where both name the same agency
MOST_RUNS: Final = 400_000  # runs kept of a whole set
_MULTIPLIERS: Final = (
    0x9E3779B97F4A7C15,
    0xBF58476D1CE4E5B9,
    0x94D049BB133111EB,
    0xD6E8FEB86659FD93,
    0xA0761D6478BD642F,
)
_AGENCIES = re.compile(
    r"\((AP|AFP|UPI|Reuters|REUTERS|Xinhua|EFE|dpa|DPA|ANSA|TASS|PA|PTI|ANI|CNN|Bloomberg|APA|SDA|sda|Keystone-SDA|Lusa|ANP|PAP|TT|NTB|Ritzau|Kyodo|Yonhap|CP)\)"
    r"|\b(Associated Press|Agence France-Presse|Reuters|Press Association|United Press International)\b"
)
# A house of any other name, where agencies are credited: between the place and the dash of a dateline.
_HOUSE = re.compile(r"^[^\n(]{2,60}\(([A-Z][\w. &'’-]{1,30})\)[ \t]{0,3}[—–-]", re.MULTILINE)
_CREDITED: Final = 400  # code points from either end of a text in which an agency is credited
_SHORT: Final = {
    "Associated Press": "AP",
    "Agence France-Presse": "AFP",
    "REUTERS": "Reuters",
    "DPA": "dpa",
    "SDA": "sda",
    "Keystone-SDA": "sda",
    "Press Association": "PA",
    "United Press International": "UPI",
}


def copies(documents: Sequence[Document], terms: Terms) -> tuple[tuple[int | None, ...], tuple[int, ...]]:
    """Return for each document the position of the one it copies, or None, and the number of its independent source.

    `terms` holds the prose of `documents`. Among alike documents the original is the one published first, then the
    longer, then the first in order. Documents that credit one agency and share wording have one source.
    """
    copied: list[int | None] = [None] * len(documents)
    source = list(range(len(documents)))
    runs = sampled(documents, terms)
    first: dict[int, int] = {}
    for position in sorted(range(len(documents)), key=lambda at: age(documents[at], at)):
        own = runs[position].tolist()
        best, shared = _closest(own, first, runs)
        if best is not None and shared >= COPIED:
            copied[position] = source[position] = best
            continue
        if best is not None and shared >= BORROWED and agency(documents[position]) & agency(documents[best]):
            source[position] = source[best]
        for run in own:
            first.setdefault(run, position)
    return tuple(copied), _numbered(source)


def _closest(own: list[int], first: dict[int, int], runs: Sequence[Ints]) -> tuple[int | None, float]:
    """Return the original that shares most runs, and their share of the shorter text."""
    hits = Counter(first[run] for run in own if run in first)
    best = min(hits, key=lambda at: (-hits[at], at), default=None)
    if best is None or len(own) < FEWEST:
        return None, 0.0
    return best, hits[best] / max(FEWEST, min(len(own), len(runs[best])))


def _numbered(source: Sequence[int]) -> tuple[int, ...]:
    """Return sources numbered from zero in the order of the documents; the source of a copy is its original's."""
    numbers: dict[int, int] = {}
    found = []
    for position in source:
        root = position
        while source[root] != root:
            root = source[root]
        found.append(numbers.setdefault(root, len(numbers)))
    return tuple(found)


def sampled(documents: Sequence[Document], terms: Terms) -> list[Ints]:
    """Return the distinct hashed runs of five words of each document, a fixed sample of them in a large set."""
    every = max(1, terms.ids.size // MOST_RUNS)
    bounds = terms.starts[np.searchsorted(terms.owners, np.arange(len(documents) + 1))].tolist()
    return [hashed(terms.ids[start:end], every) for start, end in pairwise(bounds)]


def hashed(ids: Ints, every: int) -> Ints:
    """Return the distinct hashes of the runs of `ids`, one in `every` of them."""
    count = max(0, ids.size - RUN + 1)
    numbers = ids.astype(np.uint64) + np.uint64(1)
    total = np.zeros(count, np.uint64)
    for place, multiplier in enumerate(_MULTIPLIERS):
        mixed = numbers[place : place + count] * np.uint64(multiplier)
        total = (total ^ mixed ^ (mixed >> np.uint64(29))) * np.uint64(_MULTIPLIERS[0])
    total >>= np.uint64(2)
    return distinct(np.asarray(total[total % np.uint64(every) == 0], np.int64))


def age(document: Document, position: int) -> tuple[float, int, int]:
    """Return what decides which of two alike documents came first."""
    published = document.published_at
    return (published.timestamp() if published else float("inf"), -len(document.text), position)


def agency(document: Document) -> frozenset[str]:
    """Return the news agencies that `document` credits at its beginning or end."""
    credited = document.text[:_CREDITED] + " " + document.text[-_CREDITED:] + f" ({document.publisher or ''})"
    names = {match[1] or match[2] for match in _AGENCIES.finditer(credited)}
    names |= {match[1] for match in _HOUSE.finditer(document.text[:_CREDITED])}
    return frozenset(_SHORT.get(name, name) for name in names)
