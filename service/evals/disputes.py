"""Invented sets of short articles on one event, with what a reader sees them tell differently.

A file has sets of two to four articles. Behind `@@ disputes` stands, one a line, a matter on which two of them differ:
what it is, a tab, a word or figure of either side. Behind `@@ agreed` stand pairs that a hasty reader takes for such: a
rounding, a part, another time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from service.core.text.document import document
from service.core.types import Disagreement, Document, Reading


class Dispute(NamedTuple):
    """A matter, and a word or a figure of what each of two papers says on it."""

    matter: str
    one: str
    other: str

    def between(self, text: str, other: str) -> bool:
        """Say whether of two texts one has the one side and the other the other."""
        return (holds(text, self.one) and holds(other, self.other)) or (
            holds(text, self.other) and holds(other, self.one)
        )

    def shown(self, found: Disagreement) -> bool:
        """Say whether this is what a disagreement shows: one side in one of its positions, the other in another."""
        texts = [position.text for position in found.positions]
        mine, theirs = ({at for at, text in enumerate(texts) if holds(text, side)} for side in self[1:])
        return bool(mine and theirs) and len(mine | theirs) > 1


class Disputed(NamedTuple):
    """What several papers report of one event, on what they differ, and on what they only seem to."""

    name: str
    documents: tuple[Document, ...]
    disputes: tuple[Dispute, ...]
    agreed: tuple[Dispute, ...]


def holds(text: str, side: str) -> bool:
    """Say whether `text` has the whole word or figure `side`."""
    return re.search(rf"(?<![\w.,]){re.escape(side)}(?!\w)", text, re.IGNORECASE) is not None


def disputed(file: Path, known: Callable[[str], tuple[Document, ...]] = lambda _: ()) -> tuple[Disputed, ...]:
    """Return the sets of a file; `known` gives the articles of a set that has none, by its name."""
    parts = file.read_text(encoding="utf-8").split("@@ set ")
    return tuple(_disputed(part, known) for part in parts[1:])


def _disputed(part: str, known: Callable[[str], tuple[Document, ...]]) -> Disputed:
    told, _, rest = part.partition("@@ disputes\n")
    name, *articles = told.split("@@ article ")
    documents = tuple(map(_article, articles)) or known(name.strip())
    disputes, _, agreed = rest.partition("@@ agreed\n")
    return Disputed(name.strip(), documents, _pairs(disputes), _pairs(agreed))


def _article(article: str) -> Document:
    head, _, text = article.partition("\n")
    day, _, publisher = head.partition(" ")
    published = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    return document(Reading(text=text.strip(), published_at=published), publisher)


def _pairs(lines: str) -> tuple[Dispute, ...]:
    told = (line.split("\t") for line in lines.splitlines() if line)
    return tuple(Dispute(matter, *sides.split(" | ")) for matter, sides in told)
