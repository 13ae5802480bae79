"""Who holds an office by the documents of a set, and whether two of them were written under two holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product

from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.told.tellings import Telling
from service.core.tables import listed

# Of which a country, a state or a body has one: a bench has many judges.
SINGLE = listed("president premier chancellor governor mayor king queen pope director ceo coach präsident kanzler")
LONG_APART = 14  # days between two reports after which an office may have changed hands
Holders = Mapping[tuple[int, str], frozenset[str]]


def holders(groups: Mapping[tuple[str, ...], Iterable[Telling]]) -> Holders:
    """Return the last names of those who hold an office, by document and title."""
    held: dict[tuple[int, str], set[str]] = defaultdict(set)
    for (matter, *key), tellings in groups.items():
        if matter == "office":
            title, last = key
            for telling in tellings:
                if telling.value == "":
                    held[telling.place.document, title].add(last)
    return {place: frozenset(lasts) for place, lasts in held.items()}


def succeeded(sides: tuple[Telling, ...], held: Holders, likeness: Likeness) -> bool:
    """Say whether somebody may have left an office between two reports, which then do not disagree.

    They are weeks apart, or the one that calls him former gives the office to somebody to whom the other does not.
    """
    title = sides[0].key[0]
    for past, present in product(sides, sides):
        places = past.place.document, present.place.document
        if past.value == present.value:
            continue
        if likeness.days_between(*places) > LONG_APART:
            return True
        now, then = (held.get((place, title), frozenset[str]()) for place in places)
        if title in SINGLE and past.value == "former" and present.value == "" and now - then:
            return True
    return False
