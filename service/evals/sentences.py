"""Sentence boundaries against gold segmentations."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from service.core.text.sentences import split


class Tally(Struct):
    """Counts over texts: those segmented exactly, and boundaries inside them (gold, found, and found rightly)."""

    texts: int = 0
    exact: int = 0
    gold: int = 0
    found: int = 0
    right: int = 0

    def add(self, gold: set[int], found: set[int]) -> None:
        """Count one text by its boundaries."""
        self.texts += 1
        self.exact += gold == found
        self.gold += len(gold)
        self.found += len(found)
        self.right += len(gold & found)

    @property
    def figures(self) -> dict[str, Any]:
        """The share of texts segmented exactly, and F1 of the boundaries inside texts (1 where there are none)."""
        both = self.gold + self.found
        return {
            "exact": round(self.exact / self.texts, 4) if self.texts else 0.0,
            "boundary_f1": round(2 * self.right / both, 4) if both else 1.0,
            "n": self.texts,
        }


def run(rows: list[dict[str, Any]], **_options: Any) -> dict[str, Any]:
    """Return `exact`, `boundary_f1` and `chars_per_second`, and the first two by language too.

    Rows have `text`, `sentences` and `lang`. A boundary is counted in code points that are not white space, since gold
    sentences do not keep it; the end of a text is no boundary. The language is given to the splitter. Speed is by CPU
    time, which other processes do not disturb.
    """
    whole, languages = Tally(), dict[str, Tally]()
    seconds = characters = 0.0
    for row in rows:
        began = time.process_time()
        spans = split(row["text"], row.get("lang"))
        seconds += time.process_time() - began
        characters += len(row["text"])
        gold, found = _boundaries(row["sentences"]), _boundaries(row["text"][start:end] for start, end in spans)
        for tally in (whole, languages.setdefault(row.get("lang") or "", Tally())):
            tally.add(gold, found)
    speed = {"chars_per_second": round(characters / seconds) if seconds else 0}
    return whole.figures | speed | {"by_language": {name: languages[name].figures for name in sorted(languages)}}


def _boundaries(sentences: Iterable[str]) -> set[int]:
    """Return where sentences end inside their text, counted without white space."""
    position, places = 0, []
    for sentence in sentences:
        position += len("".join(sentence.split()))
        places.append(position)
    return set(places) - {0, position}
