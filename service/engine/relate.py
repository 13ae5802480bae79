"""Relating: which documents copy each other or are about something else, and what they report between them."""

from __future__ import annotations

import numpy as np

from service.core.relating.concepts import concepts_of
from service.core.relating.copies import copies
from service.core.relating.points import MOST_POINTS, points
from service.core.relating.rank import asked, promising, salience
from service.core.relating.rows import rows_of
from service.core.relating.terms import all_terms, twins
from service.core.relating.topic import off_topic
from service.core.types import Document, Related


def relate(documents: tuple[Document, ...], focus: str | None = None, most: int = MOST_POINTS) -> Related:
    """Return how `documents` hang together, with points ranked by what they say of the whole and of `focus`.

    After the `most` best points only those follow that several sentences report.

    Pure; time and memory grow with the length of the text, not with the pairs of documents or sentences.
    """
    told = rows_of(documents)
    terms = all_terms(documents, told)
    copied, sources = copies(documents, told)
    del told  # of a large set as much as its terms
    strangers = off_topic(terms, len(documents))
    origins = np.asarray(sources, np.int64)
    wanted = asked(terms, focus, sorted({document.language for document in documents}))
    first, same = twins(terms)
    first = first[~np.isin(terms.owners[first], sorted(strangers))]
    close = promising(terms, first, origins, wanted)
    kept = terms.subset(close) if close.size < terms.lengths.size else terms
    if close.size == first.size:
        scores = salience(terms, concepts_of(terms, sources, strangers), wanted)[close]
    else:
        scores = salience(kept, concepts_of(kept, sources), wanted)
    return Related(
        copies=copied,
        origins=sources,
        off_topic=strangers,
        points=points(kept, scores, sources, same, most),
    )
