"""Topic: documents of a set that are about something else than the rest."""

from __future__ import annotations

from typing import Final

import numpy as np

from service.core.terms import Terms

FEWEST: Final = 3  # documents below which nobody can say which one strays


def off_topic(terms: Terms, count: int) -> frozenset[int]:
    """Return the positions of documents that hold no prose, or share next to nothing with the others."""
    silent = np.bincount(terms.owners, minlength=count) == 0
    return frozenset(np.flatnonzero(silent).tolist())
