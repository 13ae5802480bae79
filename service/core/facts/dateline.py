"""When a document was published, or of which day it says itself that it is."""

from __future__ import annotations

from datetime import UTC, datetime

from service.core.facts.moments import moments
from service.core.types import Document

BEGINNING = 40  # code points in which a note says its day


def moment_of(document: Document) -> datetime | None:
    """Return when `document` was published, else the day at its very beginning, at midnight UTC; None where unknown."""
    if document.published_at is not None:
        published = document.published_at
        return published if published.tzinfo else published.replace(tzinfo=UTC)
    for moment in moments(document.text[:BEGINNING], document.language)[:1]:
        if moment.start == 0 and moment.year and moment.month and moment.day:
            return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
    return None
