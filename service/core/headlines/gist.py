"""Gist: what a set is about, as the worth of its words.

A word is worth more the more independent sources open with it, and the more of the told sentences have it, by
doublings, as in `concepts`; days and verbs of saying are worth nothing, since every article has them. Looks at the
beginnings of the first documents alone, so that a set of any size costs the same.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from service.core.planning.alone.trim import trimmed
from service.core.planning.news.event import first, idle_stems
from service.core.text.words import stems
from service.core.types import Document, Plan, Related, SentenceId

DOCUMENTS: Final = 12  # whose beginnings are looked at


class Gist:
    """What each stem is worth to a set, from 0 to 1, and which stems the summary tells."""

    def __init__(self, documents: Sequence[Document], related: Related, plan: Plan) -> None:
        """Read what `plan` tells, and how the articles that `related` finds on the topic open."""
        counts: Counter[str] = Counter()
        for point in plan.points:
            at, number = point.sentences[0]
            counts.update(set(stems(trimmed(documents[at], number).text, documents[at].language)))
        self.told = frozenset(counts)
        sources: dict[int, set[str]] = {}
        for at, number in openings(documents, related):
            content = stems(trimmed(documents[at], number).text, documents[at].language)
            sources.setdefault(related.origins[at], set()).update(content)
        for held in sources.values():
            counts.update(held)
        idle = frozenset().union(*(idle_stems(language) for language in {document.language for document in documents}))
        most = math.log2(1 + max(counts.values(), default=1))
        steps = {count: math.log2(1 + count) / most for count in set(counts.values())}
        self.worth = {one: steps[count] for one, count in counts.items() if one not in idle}

    def value(self, content: Sequence[str], half: int) -> float:
        """Return the worth of the distinct stems `content`, against how many words say it."""
        worth = self.worth
        return sum([worth[one] for one in dict.fromkeys(content) if one in worth]) / (half + len(content))

    def covers(self, content: Sequence[str]) -> float:
        """Return the share of the stems `content` that the summary tells."""
        return sum([one in self.told for one in content]) / max(1, len(content))


def openings(documents: Sequence[Document], related: Related) -> Iterator[SentenceId]:
    """Yield the first sentences of prose of the first documents on the topic that are no copies."""
    fit = [at for at in range(len(documents)) if related.copies[at] is None and at not in related.off_topic]
    for at in fit[:DOCUMENTS]:
        yield from (SentenceId(at, number) for number in first(documents[at]))
