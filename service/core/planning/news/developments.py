"""Developments: what only the newest articles report, in a summary that is an update.

Everybody's old news has more sources than what has just happened, so an update that went by sources alone would never
tell it. Journalists put what happened first: a development stands at the head of an article that the last summary did
not have, is about what that summary told, and no earlier article reports it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from service.core.facts.dateline import hours_between
from service.core.relating.rows import prose
from service.core.relating.sorting import distinct
from service.core.relating.terms import Terms, all_terms, kept_whole
from service.core.text.words import stems
from service.core.types import Document, Related, SentenceId, Summary

LEAD: Final = 2  # prose sentences at the head of an article that say what happened
ABOUT: Final = 3  # content words that such a sentence has in common with what was told: it is on the same matter
NEWS: Final = 4  # content words of it that the last summary did not hold
KNOWN: Final = 0.5  # share of these that one sentence of an earlier article may have before it has reported it
MOST: Final = 12  # articles whose heads are looked at


def developments(documents: tuple[Document, ...], related: Related, previous: Summary | None) -> frozenset[SentenceId]:
    """Return the sentences that tell what happened since `previous`; none where nothing is updated.

    Articles that are off topic, copies, or older than one that `previous` knew bring no development. In a set that is
    too large to be kept, nothing is told for its newness.
    """
    fresh = arrived(documents, related, previous)
    if previous is None or not fresh or len(fresh) == len(documents) or not kept_whole(documents):
        return frozenset()
    texts = (previous.headline, *(sentence.text for sentence in previous.sentences))
    told = {stem for text in texts for stem in stems(text, previous.language)}
    heads = [SentenceId(at, number) for at in sorted(fresh)[:MOST] for number in prose(documents[at])[:LEAD]]
    news: dict[SentenceId, frozenset[str]] = {}
    for head in heads:
        own = frozenset(stems(documents[head.document].sentence(head.sentence), documents[head.document].language))
        if len(own & told) >= ABOUT and len(own - told) >= NEWS:
            news[head] = own - told
    return unreported(news, all_terms(documents), fresh) if news else frozenset()


def unreported(news: dict[SentenceId, frozenset[str]], terms: Terms, fresh: frozenset[int]) -> frozenset[SentenceId]:
    """Return the sentences of which no sentence of an article that is not `fresh` has half of the `news`."""
    earlier = ~np.isin(terms.owners, sorted(fresh))
    found = set()
    for sentence, words in news.items():
        asked = np.zeros(terms.width, bool)
        asked[[terms.known[word] for word in words if word in terms.known]] = True
        told = np.flatnonzero(asked[terms.ids])
        rows = np.searchsorted(terms.starts, told, side="right") - 1
        cells = distinct(rows * terms.width + terms.ids[told])
        held = np.bincount(cells // terms.width, minlength=terms.lengths.size)
        if held[earlier].max(initial=0) <= KNOWN * len(words):
            found.add(sentence)
    return frozenset(found)


def arrived(documents: Sequence[Document], related: Related, previous: Summary | None) -> frozenset[int]:
    """Return the positions of the articles that are new since `previous`, and may tell something new."""
    if previous is None:
        return frozenset()
    known = {report.id for report in previous.documents}
    dates = [each.published_at for each in documents if each.id in known and each.published_at is not None]
    latest = max(dates, default=None)
    return frozenset(
        at
        for at, document in enumerate(documents)
        if document.id not in known
        and at not in related.off_topic
        and related.copies[at] is None
        and (latest is None or document.published_at is None or hours_between(latest, document.published_at) >= 0)
    )
