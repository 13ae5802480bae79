"""Which sentences of a document hold a concept: an inverted index, made once for as long as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from service.core.remembered import Remembered
from service.core.text.lexemes import concepts
from service.core.types import Document

ROOM: Final = 2_000_000  # code points of documents whose postings are kept: they are ten times as large as the text


@lru_cache(maxsize=1 << 11)
def concepts_of(text: str, language: str) -> tuple[str, ...]:
    """Return the concepts of `text` (stems, or their synonym groups), each once, in order of first use."""
    return tuple(dict.fromkeys(concepts(text, language)))


class Holding:
    """The sentences of one document by concept, boilerplate left out; `sentences` says how many they are."""

    def __init__(self, document: Document) -> None:
        self.postings: dict[str, tuple[int, ...]] = {}
        found: dict[str, list[int]] = {}
        numbers = [number for number, sentence in enumerate(document.sentences) if sentence.kind != "boilerplate"]
        for number in numbers:
            for concept in concepts_of(document.sentence(number), document.language):
                found.setdefault(concept, []).append(number)
        self.postings = {concept: tuple(each) for concept, each in found.items()}
        self.sentences = len(numbers)


_holdings: Remembered[Holding] = Remembered(Holding, room=ROOM)


def holdings(documents: Sequence[Document]) -> list[Holding]:
    """Return what each of `documents` holds; of a document that is known, nothing is read again."""
    return _holdings.each(documents)
