"""Which sentences of a document hold a concept: an inverted index, made once for as long as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from service.core.remembered import Continued, Remembered
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


class Uses:
    """How many sentences of a set hold a concept, of all its `sentences`; what was asked is kept."""

    def __init__(self, kept: Sequence[Holding]) -> None:
        self.sentences = sum([each.sentences for each in kept])
        self._postings = [each.postings for each in kept]
        self._known: dict[str, int] = {}

    def of(self, concept: str) -> int:
        """Return how many sentences hold `concept`."""
        found = self._known.get(concept)
        if found is None:
            found = sum([len(each[concept]) for each in self._postings if concept in each])
            self._known[concept] = found
        return found

    def added(self, held: Holding) -> Uses:
        """Return the same of the set with one document more."""
        found = Uses(())
        found.sentences = self.sentences + held.sentences
        found._postings = [*self._postings, held.postings]
        found._known = {each: count + len(held.postings.get(each, ())) for each, count in self._known.items()}
        return found


_holdings: Remembered[Holding] = Remembered(Holding, room=ROOM)


def holdings(documents: Sequence[Document]) -> list[Holding]:
    """Return what each of `documents` holds; of a document that is known, nothing is read again."""
    return _holdings.each(documents)


_uses: Continued[Holding, Uses] = Continued(Uses, Uses.added)


def uses(documents: Sequence[Document], kept: Sequence[Holding]) -> Uses:
    """Return how many sentences of a whole set hold a concept; `kept` is what each of its `documents` holds."""
    return _uses(kept) if _holdings.keeps(documents) else Uses(kept)
