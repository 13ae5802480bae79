"""Copies: documents whose wording comes from another, and the independent sources that are left.

Wording is compared by hashed runs of five words (shingling, Broder 1997). Each document is held against the originals
seen so far through one table from run to original, so time grows with the text and not with the pairs of documents; in
large sets a fixed sample of the runs is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

import numpy as np

from service.core.relating.rows import Rows
from service.core.relating.sorting import Ints, distinct, firsts, sought
from service.core.relating.terms import joined
from service.core.remembered import Continued
from service.core.types import Document

FEWEST: Final = 8  # runs below which wording says nothing about where a text comes from
BRIEF: Final = 30  # runs below which reporters write alike, so that only the same text is a copy
SAME: Final = 0.95
COPIED: Final = 0.6  # share of the shorter text's runs from which one is a copy of the other
BORROWED: Final = 0.2  # share that is enough where both name the same agency
MOST_RUNS: Final = 400_000  # runs kept of a whole set
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
    several = _in_several(runs)
    shared, count = several.told, several.size
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


class Shared:
    """Which runs several documents of a set have: the others decide nothing, and are nearly all.

    `told` has by document the numbers, from zero, of those of its runs that another has too; there are `size` of these.
    """

    def __init__(self, named: Callable[[], tuple[Ints, Ints]], told: tuple[Ints, ...], size: int) -> None:
        """Take `named`, which gives the distinct runs of all documents in order, and by run what it is called.

        That is its number, or of a run that one document alone has -1 less the document.
        """
        self._make, self.told, self.size = named, told, size

    @cached_property
    def named(self) -> tuple[Ints, Ints]:
        """The distinct runs in order, and what they are called; asked for only where further documents come."""
        return self._make()

    def joined_by(self, own: Ints) -> Shared:
        """Return the same of a set to which one document more comes, which has the runs `own`, in order."""
        kinds, names = self.named
        at, known = sought(kinds, own)
        places, called = at[known], names[at[known]]
        alone = np.flatnonzero(called < 0)
        holders, numbers, told = -1 - called[alone], self.size + np.arange(alone.size), list(self.told)
        for holder in distinct(holders).tolist():
            told[holder] = np.concatenate((told[holder], numbers[holders == holder]))
        called[alone] = numbers
        position = len(told)

        def named() -> tuple[Ints, Ints]:
            changed = names.copy()
            changed[places] = called
            return np.insert(kinds, at[~known], own[~known]), np.insert(changed, at[~known], -1 - position)

        return Shared(named, (*told, called), self.size + alone.size)


def shared_among(documents: Sequence[Ints]) -> Shared:
    """Return which runs several of the `documents` have, of each its distinct runs in order."""
    runs, owners = joined(documents), np.repeat(np.arange(len(documents)), [own.size for own in documents])
    order = np.argsort(runs, kind="stable")  # merges what is in order already
    runs, owners = runs[order], owners[order]
    first = firsts(runs)
    which = np.cumsum(first) - 1
    several = np.bincount(which) > 1
    names = np.where(several, np.cumsum(several) - 1, -1 - owners[first])
    held = np.flatnonzero(several[which])
    held = held[np.argsort(owners[held], kind="stable")]
    ends = np.searchsorted(owners[held], np.arange(len(documents) + 1))
    told = [names[which[held[start:end]]] for start, end in pairwise(ends.tolist())]
    kinds = runs[first]
    return Shared(lambda: (kinds, names), tuple(told), int(np.count_nonzero(several)))


_in_several: Continued[Ints, Shared] = Continued(shared_among, Shared.joined_by)


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
