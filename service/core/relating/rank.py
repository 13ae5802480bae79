"""Ranking: how much a sentence says of what the set as a whole says, for its length."""

from __future__ import annotations

from typing import Final

import numpy as np

from service.core.relating.concepts import Concepts, support
from service.core.relating.sorting import Ints, distinct
from service.core.relating.terms import Flags, Floats, Terms

SHORTEST: Final = 8  # words below which a sentence is not rewarded for being short
WANTED: Final = 4.0  # what the words of a focus add to a sentence that holds them all
MOST_ROWS: Final = 20_000  # sentences that are looked at closely; beyond, the most promising by words alone


def salience(terms: Terms, concepts: Concepts, focus: Flags | None = None) -> Floats:
    """Return the worth of each sentence's concepts for its length; `focus` marks stems that were asked for."""
    score = concepts.totals() / np.maximum(terms.lengths, SHORTEST)
    return np.asarray(np.round(score * appeal(terms, focus), 9))


def appeal(terms: Terms, focus: Flags | None = None) -> Floats:
    """Return for each row by how much its worth is multiplied because it holds what the caller asked for."""
    wanted = 0 if focus is None else int(focus.sum())
    if focus is None or not wanted:
        return np.ones(terms.lengths.size)
    cells = distinct(terms.rows[focus[terms.ids]] * terms.width + terms.ids[focus[terms.ids]])
    return 1.0 + WANTED * np.bincount(cells // terms.width, minlength=terms.lengths.size) / wanted


def asked(terms: Terms, focus: str | None, languages: list[str]) -> Flags | None:
    """Return which stems of `terms` are content words of `focus`, read in each of `languages`; None without a focus."""
    if not focus:
        return None
    flags = np.zeros(terms.width, bool)
    for language in languages:
        flags[terms.of(focus, language)] = True
    return np.asarray(flags & ~terms.stop)


def promising(terms: Terms, rows: Ints, origins: Ints, focus: Flags | None = None) -> Ints:
    """Return which of `rows` are worth a closer look, in order: all, or the best by words where they are too many."""
    if rows.size <= MOST_ROWS:
        return rows
    width = int(origins.max(initial=0)) + 1
    held = distinct(terms.ids * width + origins[terms.owners[terms.rows]])
    sources = np.bincount(held // width, minlength=terms.width)
    worth = np.where(terms.stop, 0.0, support(sources))
    total = np.bincount(terms.rows, weights=worth[terms.ids], minlength=terms.lengths.size)
    score = total / np.maximum(terms.lengths, 2 * SHORTEST) / (1.0 + terms.places / SHORTEST) * appeal(terms, focus)
    order = np.lexsort((rows, -np.round(score[rows], 9)))
    return np.sort(rows[order[:MOST_ROWS]])
