"""The task `mixed`: what is reported between articles of two stories, where nothing is a disagreement.

Two articles of each set are put together with two of each of the three sets of the file that are most like it (cosine
of their words, weighed by rarity), and none is left out as off topic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from math import fsum, log, sqrt
from typing import Any

from msgspec import structs

from service.core.disagreements.finding import disagreements
from service.core.text.document import document
from service.core.types import Disagreement, Reading
from service.engine.relate import relate

HALF = 2  # articles of each set
LIKEST = 3  # other sets that each is mixed with
COMMON = 5  # a word that more than a fifth of the sets have tells none from the others
_WORD = re.compile(r"[a-z]{4,}")
Vector = dict[str, float]


def run(rows: list[dict[str, Any]], **_: Any) -> dict[str, float | int]:
    """Measure on rows of `documents` (list of text).

    Returns `reported`, how many disagreements between the two halves are reported in all mixed sets together, each of
    them false; `offices`, how many of these are on who holds an office; and `n`, the number of mixed sets.
    """
    sets = [row["documents"] for row in rows]
    mixes = list(mixed(sets))
    found = [each for one, other in mixes for each in between(one[:HALF], other[:HALF])]
    offices = sum(1 for each in found if each.matter.startswith("Which office"))
    return {"reported": len(found), "offices": offices, "n": len(mixes)}


def mixed(sets: list[list[str]]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield each set with each of the three that are most like it."""
    vectors = weighed(sets)
    for at, vector in enumerate(vectors):
        others = [(cosine(vector, other), place) for place, other in enumerate(vectors) if place != at]
        for _, place in sorted(others, reverse=True)[:LIKEST]:
            yield sets[at], sets[place]


def weighed(sets: list[list[str]]) -> list[Vector]:
    """Return for each set its words with their weights, as a vector of length 1."""
    words = [frozenset(_WORD.findall(" ".join(texts).lower())) for texts in sets]
    uses = Counter(word for one in words for word in one)
    rare = [{each: log(len(sets) / uses[each]) for each in one if uses[each] * COMMON < len(sets)} for one in words]
    lengths = [sqrt(fsum(value * value for value in one.values())) or 1.0 for one in rare]
    return [{word: one[word] / length for word in sorted(one)} for one, length in zip(rare, lengths, strict=True)]


def cosine(one: Vector, other: Vector) -> float:
    """Return between 0 and 1 how alike two vectors of length 1 are."""
    return fsum(value * other[word] for word, value in one.items() if word in other)


def between(one: list[str], other: list[str]) -> Iterator[Disagreement]:
    """Yield the disagreements that are reported between the articles of two stories."""
    documents = tuple(document(Reading(text=text), f"doc-{at}") for at, text in enumerate((*one, *other)))
    mine = {each.id for each in documents[: len(one)]}
    related = structs.replace(relate(documents), off_topic=frozenset())
    for report in disagreements(documents, related):
        sides = [{citation.document in mine for citation in position.citations} for position in report.positions]
        if {True} in sides and {False} in sides:
            yield report
