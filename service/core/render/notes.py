"""Numbers for the passages that a summary cites, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator

from service.core.types import Citation, Summary


def passages(summary: Summary) -> tuple[Citation, ...]:
    """Return every cited passage once: passage n of the result is note n + 1 of the rendered summary."""
    seen: dict[tuple[str, int, int], Citation] = {}
    for citation in _cited(summary):
        seen.setdefault(_place(citation), citation)
    return tuple(seen.values())


def numbers(summary: Summary) -> dict[tuple[str, int, int], int]:
    """Return the note number of each cited passage, by document and span."""
    return {_place(citation): number for number, citation in enumerate(passages(summary), 1)}


def number(numbered: dict[tuple[str, int, int], int], citations: tuple[Citation, ...]) -> tuple[int, ...]:
    """Return the note numbers of `citations`, each once, in ascending order."""
    return tuple(sorted({numbered[_place(citation)] for citation in citations}))


def _place(citation: Citation) -> tuple[str, int, int]:
    return citation.document, citation.start, citation.end


def _cited(summary: Summary) -> Iterator[Citation]:
    for sentence in summary.sentences:
        yield from sentence.citations
    for disagreement in summary.disagreements:
        for position in disagreement.positions:
            yield from position.citations
    for sentence in summary.sentences:
        for finding in sentence.findings:
            if finding.passage is not None:
                yield finding.passage
