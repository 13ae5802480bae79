"""Copies: documents whose wording comes from another, and the independent sources that are left.

Wording is compared by hashed runs of five words (shingling, Broder 1997). Each document is held against the originals
seen so far through one table from run to original, so time grows with the text and not with the pairs of documents; in
large sets a fixed sample of the runs is enough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from service.core.relating.rows import Rows
from service.core.relating.sorting import Ints
from service.core.relating.terms import joined
from service.core.types import Document

FEWEST: Final = 8  # runs below which wording says nothing about where a text comes from
BRIEF: Final = 30  # runs below which reporters write alike, so that only the same text is a copy
SAME: Final = 0.95
COPIED: Final = 0.6  # share of the shorter text's runs from which one is a copy of the other
BORROWED: Final = 0.2  # share that is enough where both name the same agency
MOST_RUNS: Final = 400_000  # runs kept of a whole set
SLOTS: Final = 4  # of the table in which runs are counted, for each run
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


def copies(documents: Sequence[Document], told: Sequence[Rows]) -> tuple[tuple[int | None, ...], tuple[int, ...]]:
    """Return for each document the position of the one it copies, or None, and the number of its independent source.

    `told` holds the prose of `documents`. Among alike documents the original is the one published first, then the
    longer, then the first in order. Documents that credit one agency and share wording have one source.
    """
    copied: list[int | None] = [None] * len(documents)
    source = list(range(len(documents)))
    runs = sampled(told)
    sizes = [own.size for own in runs]
    shared, count = in_several(runs)
    first = np.full(count, len(documents))  # the original that had a run first; none yet
    for position in sorted(range(len(documents)), key=lambda at: age(documents[at], at)):
        own = shared[position]
        if not own.size:
            continue
        had = first[own]
        best, share = _closest(had, position, sizes)
        if best is not None and share >= (COPIED if min(sizes[position], sizes[best]) >= BRIEF else SAME):
            copied[position] = source[position] = best
            continue
        if best is not None and share >= BORROWED and agency(documents[position]) & agency(documents[best]):
            source[position] = source[best]
        first[own[had == len(documents)]] = position
    return tuple(copied), _numbered(source)


def _closest(had: Ints, position: int, sizes: Sequence[int]) -> tuple[int | None, float]:
    """Return the original that shares most runs with the document at `position`, and their share of the shorter."""
    hits = np.bincount(had, minlength=len(sizes) + 1)[: len(sizes)]
    best = int(hits.argmax())
    if not hits[best] or sizes[position] < FEWEST:
        return None, 0.0
    return best, int(hits[best]) / max(FEWEST, min(sizes[position], sizes[best]))


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


def sampled(told: Sequence[Rows]) -> list[Ints]:
    """Return the distinct hashed runs of five words of each document, a fixed sample of them in a large set."""
    every = max(1, sum(each.ids.size for each in told) // MOST_RUNS)
    return [each.runs if every == 1 else each.runs[each.runs % every == 0] for each in told]


def in_several(runs: Sequence[Ints]) -> tuple[list[Ints], int]:
    """Return of each document the runs that others may have too, numbered, and how many there are.

    The others decide nothing, and are nearly all. Runs are counted in two tables in which some share a place by
    chance: what is left out no other document has.
    """
    whole = joined(runs)
    slots = 1 << max(10, (SLOTS * whole.size).bit_length())
    kept = np.arange(whole.size)
    for shift in (0, 31):
        places = (whole[kept] >> shift) & (slots - 1)
        kept = kept[np.bincount(places, minlength=slots)[places] > 1]
    kinds, named = np.unique(whole[kept], return_inverse=True)
    ends = np.searchsorted(kept, np.cumsum([0, *(own.size for own in runs)]))
    return [named[start:end] for start, end in pairwise(ends.tolist())], kinds.size


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
