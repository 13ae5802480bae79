"""Order: points told so that they read one after the other, and fall into paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from service.core.types import Document, Point

PARAGRAPH = 3  # sentences told before a paragraph may end


def ordered(documents: Sequence[Document], chosen: Sequence[Point]) -> tuple[Point, ...]:
    """Return `chosen` by how far into its article each point stands; the best point leads."""
    if not chosen:
        return ()
    lead = max(chosen, key=lambda point: point.score)

    def place(point: Point) -> tuple[bool, float, int, int]:
        at, number = point.sentences[0]
        return (point is not lead, number / max(1, len(documents[at].sentences)), at, number)

    return tuple(sorted(chosen, key=place))


def paragraphs(chosen: Sequence[Point]) -> tuple[int, ...]:
    """Return the paragraph of each point: a new one begins every few sentences, where the document changes."""
    groups = [0] if chosen else []
    length = 1
    for before, after in pairwise(chosen):
        turn = length >= PARAGRAPH and before.sentences[0].document != after.sentences[0].document
        length = 1 if turn else length + 1
        groups.append(groups[-1] + turn)
    return tuple(groups)
