"""A figure that a text gives, and the lexemes it is made of."""

from __future__ import annotations

from typing import NamedTuple


class Figure(NamedTuple):
    """A figure in a text: its place, its value, and what it counts.

    `at` to `after` are its lexemes. `kind` is "count", "percent", "money", "measure" (time, length, mass ...),
    "ordinal", "share" (a third), "vague" (dozens) or "code" (the number in a name such as F-16). `unit` is the currency
    or the unit of a measure; `nouns` the stems of the content words right after it and `verbs` of those right before;
    `counted` says that such a word follows at once. `edges` are the lexemes on either side. `bound` is "", "about",
    "almost", "over", "under", "atleast" or "upto"; `step` the worth of the last written place and `scale` what a
    magnitude multiplied it by. A `weak` figure (one, a first time, the past week) is too common to be asked for.
    """

    start: int
    end: int
    at: int
    after: int
    kind: str
    value: float
    step: float = 1.0
    scale: float = 1.0
    unit: str = ""
    bound: str = ""
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    counted: bool = False
    edges: tuple[str, str] = ("", "")
    weak: bool = False
