"""Changes: how a summary differs from the one that it updates."""

from __future__ import annotations

from collections.abc import Sequence

from service.core.text.words import words
from service.core.types import Changes

ALIKE = 0.5  # share of common words (Jaccard) from which a sentence is a changed one and not a new one


def compare(previous: Sequence[str], current: Sequence[str]) -> Changes:
    """Return which sentences of `current` are new, changed or kept, and which texts of `previous` are gone."""
    kept = tuple(number for number, text in enumerate(current) if text in previous)
    left = [text for text in previous if text not in current]
    changed, new = list[int](), list[int]()
    for number, text in enumerate(current):
        if text in previous:
            continue
        best = max(left, key=lambda other: _jaccard(text, other), default=None)
        if best is not None and _jaccard(text, best) >= ALIKE:
            left.remove(best)
            changed.append(number)
        else:
            new.append(number)
    return Changes(new=tuple(new), changed=tuple(changed), kept=kept, gone=tuple(left))


def _jaccard(one: str, other: str) -> float:
    left, right = set(words(one)), set(words(other))
    return len(left & right) / max(1, len(left | right))
