"""Which sentences of a document cover a claim, kept: an update asks the same of most documents.

One more document changes how rare each concept of a claim is, but all nearly alike, and a passage covers the claim by
its share of them. So what was found stands until two concepts have changed against each other by more than what it was
found with to spare.
"""

from __future__ import annotations

from operator import truediv
from typing import Final, NamedTuple

from service.core.remembered import Recent
from service.core.support.coverage import SLACK, Content, Covering, covering
from service.core.support.passages import sharing
from service.core.text.holding import Holding
from service.core.types import Document

MOST: Final = 1 << 12  # claims and documents of which it is kept, at half a kilobyte each


class Kept(NamedTuple):
    """What covers a claim, and what its concepts were worth when that was found; then it took so few to be known."""

    worth: tuple[float, ...]
    fewest: int
    found: Covering

    @classmethod
    def of(cls, content: Content, found: Covering) -> Kept:
        """Return what is kept of what was `found` of a claim that says `content`."""
        return cls(tuple(content.worth.values()), content.fewest, found)

    def stands(self, content: Content) -> bool:
        """Say whether the same sentences cover the same claim, now that its concepts are worth what `content` says."""
        if self.found.slack <= 1.0 or content.fewest != self.fewest:
            return False
        growth = list(map(truediv, content.worth.values(), self.worth))
        return bool(max(growth) * (1.0 + SLACK) < self.found.slack * min(growth))


_kept: Recent[tuple[str, str, Document], Kept] = Recent(MOST)


def covered(text: str, language: str, content: Content, document: Document, held: Holding) -> tuple[int, ...]:
    """Return the sentences of `document`, which holds what is `held`, that cover the claim `text`, as `covering` does.

    `content` is what the claim says, read as `language`.
    """
    key = text, language, document
    known = _kept.get(key)
    if known is None or not known.stands(content):
        known = Kept.of(content, covering(text, content, document, sharing(text, language, held)))
        _kept.put(key, known, 1)
    return known.found.sentences
