"""The best passages for a claim: which sentences of the documents say what it says.

Sentences are found through an inverted index per document (cached by text) and scored by the cosine of their
TF-IDF vectors with the claim's, weighted by how much of the claim they cover.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from service.core.highlight import cite
from service.core.lexemes import lexemes
from service.core.tables.synonyms import CONCEPTS
from service.core.types import Citation, Document

LIMIT = 4
KEEP = 0.55  # of the best passage's score
LEAST = 0.12


class Index(NamedTuple):
    """The sentences of a document by concept: postings, and the length of each sentence's vector."""

    postings: dict[str, tuple[int, ...]]
    sizes: tuple[int, ...]


@lru_cache(maxsize=512)
def index(text: str, bounds: tuple[tuple[int, int], ...], language: str) -> Index:
    """Return the index of the sentences of `text` that `bounds` delimit."""
    postings: dict[str, list[int]] = {}
    sizes = []
    for number, (start, end) in enumerate(bounds):
        concepts = concepts_of(text[start:end], language)
        sizes.append(len(concepts))
        for concept in concepts:
            postings.setdefault(concept, []).append(number)
    return Index({concept: tuple(rows) for concept, rows in postings.items()}, tuple(sizes))


@lru_cache(maxsize=1 << 14)
def concepts_of(text: str, language: str) -> tuple[str, ...]:
    """Return the concepts of `text` (stems, or their synonym groups), each once, in order of first use."""
    return tuple(
        dict.fromkeys(CONCEPTS.get(lexeme.stem, lexeme.stem) for lexeme in lexemes(text, language) if lexeme.content)
    )


def index_of(document: Document) -> Index:
    """Return the index of `document`'s sentences."""
    bounds = tuple((sentence.start, sentence.end) for sentence in document.sentences)
    return index(document.text, bounds, document.language)


def find(claim: str, documents: tuple[Document, ...], limit: int = LIMIT) -> tuple[Citation, ...]:
    """Return at most `limit` sentences of `documents` that best support `claim`, the best first.

    Empty where no document shares a content word with the claim.
    """
    scored: list[tuple[float, int, int]] = []
    indexes = [index_of(document) for document in documents]
    total = sum(len(each.sizes) for each in indexes) or 1
    concepts = concepts_of(claim, documents[0].language if documents else "en")
    weights = {}
    for concept in concepts:
        frequency = sum(len(each.postings.get(concept, ())) for each in indexes)
        weights[concept] = math.log1p(total / (frequency + 0.5))
    whole = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    for position, each in enumerate(indexes):
        sums: dict[int, float] = {}
        for concept in concepts:
            for row in each.postings.get(concept, ()):
                sums[row] = sums.get(row, 0.0) + weights[concept] ** 2
        scored.extend(
            (value / whole / math.sqrt(each.sizes[row] * 6.0 + 12.0), position, row) for row, value in sums.items()
        )
    scored.sort(key=lambda item: (-item[0], item[1], item[2]))
    if not scored or scored[0][0] < LEAST:
        scored = scored[:1]
    best = scored[0][0] if scored else 0.0
    kept = [item for item in scored[:limit] if item[0] >= KEEP * best]
    return tuple(cite(documents[position], *documents[position].sentences[row][:2]) for _, position, row in kept)
