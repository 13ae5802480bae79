"""Kin: words that are longer forms of others, in languages that join words: "Fliegerbombe" and "Bombe".

Two articles on one event may have no noun in common otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from service.core.languages.detection import LANGUAGES

LAST: Final = 4  # letters of a stem with which a longer one ends
FIRST: Final = 6  # letters of a stem with which a longer one begins
MORE: Final = 3  # letters that a longer one has before it, at least
LONGEST: Final = 40  # letters of a stem that is looked at


def joins(language: str) -> bool:
    """Say whether `language` joins words to longer ones."""
    return language in LANGUAGES and LANGUAGES[language].joined


def kin(stems: Iterable[str]) -> dict[str, str]:
    """Return for each of `stems` that ends or begins with another of them the shortest such; linear in their length."""
    known = {stem for stem in stems if LAST <= len(stem) <= LONGEST and stem.isalpha()}
    found = {}
    for stem in sorted(known):
        ends = (stem[-size:] for size in range(LAST, len(stem) - MORE + 1))
        begins = (stem[:size] for size in range(FIRST, len(stem)))
        root = next((each for each in (*ends, *begins) if each in known), None)
        if root is not None:
            found[stem] = root
    return {stem: _last(root, found) for stem, root in found.items()}


def _last(root: str, found: dict[str, str]) -> str:
    while root in found:
        root = found[root]
    return root
