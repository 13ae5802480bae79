"""How a disagreement is told to a reader: what it is about, and what each side says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise, product

from service.core.disagreements.labels import asked
from service.core.disagreements.matched.agreement import alike
from service.core.disagreements.told.tellings import Telling
from service.core.facts.dateline import hours_between, moment_of
from service.core.highlight import cite
from service.core.types import Citation, Disagreement, Document, Position

MOVING = frozenset({"figure", "certainty", "stance", "outcome", "deed"})  # what may have changed between two reports
APART = 12.0  # hours


def described(sides: tuple[Telling, ...], documents: tuple[Document, ...]) -> Disagreement:
    """Return the disagreement between these tellings: a position for each value, citing the sentences that hold it."""
    held: list[list[Telling]] = []
    for telling in sides:
        like = next((known for known in held if alike(known[0].value, telling.value)), None)
        if like is None:
            held.append([telling])
        else:
            like.append(telling)
    shown = [said(known[0], documents) for known in held]
    published = [[moment_of(documents[telling.place.document]) for telling in known] for known in held]
    return Disagreement(
        matter=matter(held, shown, documents),
        positions=tuple(
            Position(text=words, citations=tuple(cited(telling, documents) for telling in known))
            for words, known in zip(shown, held, strict=True)
        ),
        in_time=held[0][0].matter in MOVING and in_time(published),
    )


def in_time(published: Sequence[Sequence[datetime | None]]) -> bool:
    """Say whether some side was published well after the others: known times, with nothing of the others between."""
    known = [[time for time in times if time is not None] for times in published]
    if any(len(times) < len(side) for times, side in zip(known, published, strict=True)):
        return False
    sides = sorted(map(sorted, map(set, known)))
    return all(
        hours_between(before, after) >= APART
        for earlier, later in pairwise(sides)
        for before, after in product(earlier, later)
    )


def matter(held: list[list[Telling]], shown: list[str], documents: tuple[Document, ...]) -> str:
    """Return what the sides differ on, as a reader would ask it."""
    either = " or ".join(f"“{words}”" for words in shown)
    sides = [(each[0], text_of(each[0], documents), documents[each[0].place.document].language) for each in held]
    return asked(sides, either)


def text_of(telling: Telling, documents: tuple[Document, ...]) -> str:
    """Return the sentence in which a telling stands."""
    return documents[telling.place.document].sentence(telling.place.sentence)


def said(telling: Telling, documents: tuple[Document, ...]) -> str:
    """Return the words of a telling."""
    return " ".join(text_of(telling, documents)[telling.start : telling.end].split())


def cited(telling: Telling, documents: tuple[Document, ...]) -> Citation:
    """Return the citation of a telling's sentence."""
    document = documents[telling.place.document]
    sentence = document.sentences[telling.place.sentence]
    return cite(document, sentence.start, sentence.end)
