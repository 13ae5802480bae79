"""Length: how long a summary may be, in the unit that the caller thinks in."""

from __future__ import annotations

from typing import Final

import numpy as np
from msgspec import Struct

from service.core.relating.sorting import Ints
from service.core.types import SummaryRequest

DEFAULT_WORDS: Final = 200
AUTO_WORDS: Final = 400  # as long as it is worth, but no longer than a page
WORTH_TELLING: Final = 0.3  # share of the first choice's worth per word below which nothing is worth telling
SENTENCE_WORDS: Final = 22.0  # words in a sentence of news
WORD_CHARACTERS: Final = 6.0  # characters in a word, its space included


class Length(Struct, frozen=True, kw_only=True):
    """How long the summary may be, in one unit; `least` is the worth below which it ends earlier."""

    most: int
    unit: str = "words"
    least: float = 0.0

    def costs(self, words: Ints, characters: Ints) -> list[int]:
        """Return the length in this unit of sentences of so many words and characters."""
        counts = {"sentences": np.ones_like(words), "characters": characters + 1}.get(self.unit, words)
        found: list[int] = counts.tolist()
        return found

    @property
    def words(self) -> float:
        """Return about how many words this is."""
        return self.most * {"sentences": SENTENCE_WORDS, "characters": 1.0 / WORD_CHARACTERS}.get(self.unit, 1.0)


def length_of(request: SummaryRequest) -> Length:
    """Return the length that `request` asks for: 200 words where it says nothing."""
    if request.sentences is not None:
        return Length(most=request.sentences, unit="sentences")
    if request.characters is not None:
        return Length(most=request.characters + 1, unit="characters")
    if request.words is None and request.length == "auto":
        return Length(most=AUTO_WORDS, least=WORTH_TELLING)
    return Length(most=request.words or DEFAULT_WORDS)
