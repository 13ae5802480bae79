"""Ranking: how much a sentence says that the set as a whole is about."""

from __future__ import annotations

import numpy as np

from service.core.terms import Floats, Ints, Terms


def salience(terms: Terms, origins: Ints, focus: frozenset[int] = frozenset()) -> Floats:
    """Return a score per sentence of `terms`: terms that many origins share, told early, at a telling length."""
    if not terms.ids.size:
        return np.zeros(len(terms.sentences))
    frequency = terms.document_frequency(origins)
    count = np.bincount(terms.ids, minlength=len(terms.vocabulary))
    weight = np.where(frequency > 0, count / count.sum(), 0.0) * frequency
    total = np.bincount(terms.rows, weights=weight[terms.ids], minlength=len(terms.sentences))
    mean = total / np.maximum(terms.lengths, 8)
    position = np.asarray([number for _, number in terms.sentences], np.float64)
    score = mean / max(float(mean.max()), 1e-12) + 0.6 / (1.0 + position / 3.0)
    if focus:
        wanted = np.isin(terms.ids, np.asarray(sorted(focus), np.int64))
        hits = np.bincount(terms.rows, weights=wanted, minlength=len(terms.sentences))
        score = score * (1.0 + hits)
    return np.asarray(np.round(score, 9))
