"""Evidence made of a few sentences, for tests of the checks."""

from __future__ import annotations

from datetime import UTC, datetime

from service.core.checks.evidence import Evidence
from service.core.highlight import cite
from service.core.text.document import document
from service.core.types import Reading


def evidence(
    *texts: str, cited: str | None = None, language: str = "en", published: tuple[int, int, int] | None = None
) -> Evidence:
    """Return evidence over documents of `texts`; the first cites its passage `cited`, or the whole of itself."""
    on = datetime(*published, 12, tzinfo=UTC) if published else None
    made = [
        document(Reading(text=text, language=language, published_at=on), f"doc-{place}")
        for place, text in enumerate(texts, 1)
    ]
    start = made[0].text.index(cited) if cited else 0
    end = start + len(cited) if cited else len(made[0].text)
    return Evidence(documents={item.id: item for item in made}, citations=(cite(made[0], start, end),))
