"""Copies: documents whose wording comes from another, and the independent sources that are left.

Wording is compared by hashed runs of five words (shingling, Broder 1997). Each document is held against the originals
seen so far through one table from run to original, so time grows with the text and not with the pairs of documents; in
large sets a fixed sample of the runs is enough.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from service.core.relating.rows import Rows
from service.core.relating.sorting import Ints, distinct
from service.core.relating.terms import common, joined
from service.core.types import Document

FEWEST: Final = 8  # runs below which wording says nothing about where a text comes from
BRIEF: Final = 30  # runs below which reporters write alike, so that only the same text is a copy
SAME: Final = 0.95
COPIED: Final = 0.6  # share of the shorter text's runs from which one is a copy of the other
BORROWED: Final = 0.2  # share that is enough where both name the same agency
MOST_RUNS: Final = 400_000  # runs kept of a whole set
SLOTS: Final = 4  # of the table in which runs are counted, for each run
SHIFTS: Final = (0, 31)  # by which bits of a run its slot in either table is found
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
    shared, count = named(_in_several(runs))
    order = sorted(range(len(documents)), key=lambda at: age(documents[at], at))
    ranks = {position: rank for rank, position in enumerate(order)}
    sharing = _sharing(shared, sizes)
    first = _registered([at for at in order if at not in sharing], shared, ranks, count)
    by_rank = np.asarray([*order, len(order)])
    for position in filter(sharing.__contains__, order):
        own, rank = shared[position], ranks[position]
        had = first[own]
        best, share = _closest(by_rank[np.where(had < rank, had, len(order))], position, sizes)
        if best is not None and share >= (COPIED if min(sizes[position], sizes[best]) >= BRIEF else SAME):
            copied[position] = source[position] = best
            continue
        if best is not None and share >= BORROWED and agency(documents[position]) & agency(documents[best]):
            source[position] = source[best]
        first[own] = np.minimum(had, rank)
    return tuple(copied), _numbered(source)


def _sharing(shared: Sequence[Ints], sizes: Sequence[int]) -> frozenset[int]:
    """Return the documents of whose runs others have so many that one other may have enough of them."""
    shortest = max(FEWEST, min(sizes, default=0))
    most = [own.size / min(max(FEWEST, size), shortest) for own, size in zip(shared, sizes, strict=True)]
    return frozenset(position for position, share in enumerate(most) if share >= BORROWED)


def _registered(positions: Sequence[int], shared: Sequence[Ints], ranks: Mapping[int, int], count: int) -> Ints:
    """Return for each run the least rank of those of the documents at `positions` that have it, or a high number."""
    first = np.full(count, len(ranks))
    owners = np.repeat([ranks[position] for position in positions], [shared[position].size for position in positions])
    np.minimum.at(first, joined([shared[position] for position in positions]), owners.astype(np.int64))
    return first


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


class Several:
    """Tells which runs of a set several documents may have: the others decide nothing, and are nearly all.

    What it has found out of the set before is kept: of one that begins with the same documents, only the runs of those
    that follow are looked for in it.
    """

    def __init__(self) -> None:
        self._of: Sequence[Ints] = ()
        self._kept: Ints = joined([])

    def __call__(self, runs: Sequence[Ints]) -> list[Ints]:
        """Return of each document the runs that others may have too, and perhaps a few more.

        `runs` are distinct in each document.
        """
        bounds = np.cumsum([0, *(own.size for own in runs)])
        whole, known = joined(runs), int(bounds[common(runs, self._of)])
        before = self._kept[: int(np.searchsorted(self._kept, known))]
        before = distinct(np.concatenate((before, met(whole[:known], whole[known:]))))
        fresh = distinct(np.concatenate((repeated(whole[known:]), met(whole[known:], whole[before]))))
        self._of, self._kept = runs, np.concatenate((before, fresh + known))
        found, ends = whole[self._kept], np.searchsorted(self._kept, bounds)
        return [found[start:end] for start, end in pairwise(ends.tolist())]


_in_several = Several()


def named(runs: Sequence[Ints]) -> tuple[list[Ints], int]:
    """Return `runs` as numbers from zero on, and how many there are."""
    kinds = distinct(joined(runs))
    numbers, ends = np.searchsorted(kinds, joined(runs)), np.cumsum([0, *(own.size for own in runs)])
    return [numbers[start:end] for start, end in pairwise(ends.tolist())], kinds.size


def repeated(values: Ints) -> Ints:
    """Return the places of the `values` that come more than once, and of a few others.

    They are counted in two tables in which some share a slot by chance.
    """
    kept = np.arange(values.size)
    for shift in SHIFTS:
        slot, slots = slotted(values[kept], values.size, shift)
        kept = kept[np.bincount(slot, minlength=slots)[slot] > 1]
    return kept


def met(values: Ints, others: Ints) -> Ints:
    """Return the places of the `values` that are among `others`, and of a few that are not, as `repeated` does."""
    kept = np.arange(values.size if others.size else 0)
    for shift in SHIFTS if kept.size else ():
        slot, slots = slotted(others, 4 * others.size, shift)
        held = np.zeros(slots, bool)
        held[slot] = True
        found = held[slotted(values, 4 * others.size, shift)[0]]
        values, kept = values[found], kept[found]
    return kept


def slotted(values: Ints, size: int, shift: int) -> tuple[Ints, int]:
    """Return the slots of `values` in a table for `size` of them, and how many slots it has."""
    slots = 1 << max(10, (SLOTS * size).bit_length())
    return (values >> shift) & (slots - 1), slots


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
