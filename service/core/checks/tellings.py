"""Where the cited documents have the verb of a claim: each time, whatever form it has, with the clause around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from service.core.checks.alignment import positions
from service.core.checks.evidence import Evidence
from service.core.facts.clauses import MOST, Clause, clause_at
from service.core.text.lexemes import lexemes
from service.core.types import Document

_MANY: Final = 60  # sentences with one verb: what is as common as that says nothing of one of them
_LONGEST: Final = 1000  # code points: what is longer is no sentence


class Telling(NamedTuple):
    """A sentence of a cited document, and the clause of one of its words that tells what a claim's verb tells."""

    text: str
    clause: Clause


def tellings(concept: str, evidence: Evidence) -> list[Telling]:
    """Return where the cited documents have `concept`; nothing where they have it too often."""
    return [each for place in sentences_with(concept, evidence) for each in _of(*place, concept)]


def sentences_with(concept: str, evidence: Evidence) -> list[tuple[Document, int]]:
    """Return the sentences of the cited documents that have `concept`.

    None where they have it too often, or in a text without ends: what it says there is not known.
    """
    placed = [(document, number) for document, held in evidence.holdings for number in held.postings.get(concept, ())]
    known = len(placed) <= _MANY and all(_length(*place) <= _LONGEST for place in placed)
    return placed if known else []


def _length(document: Document, number: int) -> int:
    return document.sentences[number].end - document.sentences[number].start


def _of(document: Document, number: int, concept: str) -> Iterator[Telling]:
    text = document.sentence(number)
    if len(lexemes(text, "en")) <= MOST:
        for at in positions(text, "en").get(concept, ()):
            yield Telling(text, clause_at(text, at))
