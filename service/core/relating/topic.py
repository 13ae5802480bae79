"""Topic: documents of a set that are about something else than the rest.

Said only where it is plain: an article wrongly left out is worse than a stray one, whose sentences rank low anyway.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from service.core.relating.terms import Floats, Terms

APART: Final = 0.07  # cosine to the nearest other document below which one shares next to nothing with the set
TOGETHER: Final = 0.12  # cosine between two others that shows that the set has a topic
OUTLYING: Final = 0.35  # of the set's median nearness: a set of close articles shows up a distant one sooner
DISTANT: Final = 0.2  # cosine from which a document is too near to be a stray, however close the others are
FEW: Final = 4  # documents of which one can be told to be the odd one out
ALIKE: Final = 0.8  # cosine from which two documents are one text twice, which says nothing of how close a set is
ARTICLE: Final = 8  # sentences from which a document is an article
SHORT: Final = 60  # distinct content words: of two documents that share nothing, a snippet this short is the stray one
LONGER: Final = 3  # times as long as the snippet the other document has to be
PAIRWISE: Final = 48  # documents up to which each is held against each other
CELLS: Final = 4_000_000  # documents times words up to which that is done
SHARED: Final = 0.1  # in larger sets: share of its words that a document has in common with others


def off_topic(terms: Terms, count: int) -> frozenset[int]:
    """Return the positions of documents that hold no prose, or share next to nothing with the others.

    `terms` holds the prose of `count` documents.
    """
    silent = np.flatnonzero(np.bincount(terms.owners, minlength=count) == 0)
    small = count <= PAIRWISE and count * terms.width <= CELLS
    apart = _apart(terms, count) if small else _rare(terms)
    return frozenset(silent.tolist()) | frozenset(apart)


def _apart(terms: Terms, count: int) -> list[int]:
    """Return the documents of a small set that are far from all others, where the others have a topic."""
    cosines = _cosines(terms, count)
    nearest = cosines.max(axis=1, initial=0.0)
    once = np.flatnonzero(~(np.tril(cosines) >= ALIKE).any(axis=1))
    between = cosines[np.ix_(once, once)].max(axis=1, initial=0.0)
    odd = min(DISTANT, OUTLYING * float(np.median(between))) if once.size >= FEW else 0.0
    strays = [at for at in range(count) if nearest[at] < max(APART, odd)]
    if nearest.max(initial=0.0) >= TOGETHER:
        return strays
    sizes = terms.sizes
    told = np.bincount(terms.owners, minlength=count).tolist()
    longest = max((size for size, sentences in zip(sizes, told, strict=True) if sentences >= ARTICLE), default=0)
    return [at for at in strays if sizes[at] < SHORT and longest >= LONGER * max(1, sizes[at])]


def _cosines(terms: Terms, count: int) -> Floats:
    """Return the cosine of each two documents over the square roots of their content words' counts."""
    kept = terms.content
    cells = np.bincount(terms.owners[terms.rows[kept]] * terms.width + terms.ids[kept], minlength=count * terms.width)
    vectors = np.sqrt(cells.reshape(count, terms.width))
    vectors /= np.maximum(np.sqrt((vectors * vectors).sum(axis=1, keepdims=True)), 1e-12)
    cosines = np.round(vectors @ vectors.T, 6)
    np.fill_diagonal(cosines, 0.0)
    return np.asarray(cosines, np.float64)


def _rare(terms: Terms) -> list[int]:
    """Return the documents of a large set most of whose content words no other document uses."""
    total = np.asarray(terms.sizes, np.int64)
    return np.flatnonzero((total > 0) & (total - terms.alone() < SHARED * total)).tolist()
