"""Relating: which documents copy each other or are about something else, and what they report between them."""

from __future__ import annotations

import numpy as np

from service.core.copies import copies, off_topic, origins
from service.core.points import points
from service.core.rank import salience
from service.core.terms import Terms, prose
from service.core.types import Document, Related
from service.core.words import stems


def relate(documents: tuple[Document, ...], focus: str | None = None) -> Related:
    """Return how `documents` hang together, with points ranked by what they say of the whole and of `focus`."""
    copied = copies(documents)
    sources = origins(copied)
    terms = Terms(documents, prose(documents))
    wanted = frozenset(
        terms.vocabulary[stem]
        for language in sorted({document.language for document in documents})
        for stem in stems(focus or "", language)
        if stem in terms.vocabulary
    )
    scores = salience(terms, np.asarray(sources, np.int64), wanted)
    return Related(
        copies=copied,
        origins=sources,
        off_topic=off_topic(documents),
        points=points(terms, scores, sources),
    )
