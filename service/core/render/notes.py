"""Numbers for the passages that a summary cites, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from service.core.render.phrases import clean
from service.core.types import Citation, Summary


class Note(NamedTuple):
    """The same words, wherever they stand: a wire story's sentence is one note with a place in every paper."""

    number: int
    quote: str
    citations: tuple[Citation, ...]


def notes(summary: Summary) -> tuple[Note, ...]:
    """Return every cited wording once, numbered from 1."""
    places: dict[str, dict[tuple[str, int, int], Citation]] = {}
    for citation in _cited(summary):
        place = (citation.document, citation.start, citation.end)
        places.setdefault(clean(citation.quote), {}).setdefault(place, citation)
    return tuple(Note(number, quote, tuple(found.values())) for number, (quote, found) in enumerate(places.items(), 1))


def numbers(citations: tuple[Citation, ...], numbered: Mapping[str, int]) -> tuple[int, ...]:
    """Return the numbers of `citations` by the `numbered` wordings, each once, in ascending order."""
    return tuple(sorted({numbered[clean(citation.quote)] for citation in citations}))


def _cited(summary: Summary) -> Iterator[Citation]:
    for sentence in summary.sentences:
        yield from sentence.citations
        for part in sentence.corroboration.parts:
            yield from part.citations
    for disagreement in summary.disagreements:
        for position in disagreement.positions:
            yield from position.citations
    for sentence in summary.sentences:
        for finding in sentence.findings:
            if finding.passage is not None:
                yield finding.passage
