"""More evidence for each point: the other sentences that bear on it, found the way a claim's passages are found.

A plan's points hold near repetitions; what another source says in quite other words is found here, so that a writer has
something to merge.
"""

from __future__ import annotations

from msgspec import structs

from service.core.support.passages import find
from service.core.text.words import stems
from service.core.types import Document, Point, SentenceId
from service.engine.ports import Assignment

# An index of all sentences of a large set costs more than it gives: the documents that the points come from do.
MOST_DOCUMENTS = 40
MOST_PASSAGES = 6
# A passage bears on a sentence if it shares so many content words, and so large a part of the shorter one's.
SHARED = 3
PART = 0.4


def enriched(assignment: Assignment) -> Assignment:
    """Return `assignment` with the passages added to its points that bear on their best sentences."""
    positions = telling(assignment)
    if not positions:
        return assignment
    told = {id_ for point in assignment.plan.points for id_ in point.sentences}
    points = tuple(with_passages(point, assignment.documents, positions, told) for point in assignment.plan.points)
    return structs.replace(assignment, plan=structs.replace(assignment.plan, points=points))


def telling(assignment: Assignment) -> list[int]:
    """Return the positions of the documents to search: those of the plan first, no copies, nothing off the topic."""
    related = assignment.related
    planned = [id_.document for point in assignment.plan.points for id_ in point.sentences]
    positions = dict.fromkeys((*planned, *range(len(assignment.documents))))
    fit = [number for number in positions if related.copies[number] is None and number not in related.off_topic]
    return sorted(fit[:MOST_DOCUMENTS])


def with_passages(point: Point, documents: tuple[Document, ...], positions: list[int], told: set[SentenceId]) -> Point:
    """Return `point` with the passages found for its best sentence, apart from those that a point has already."""
    best = point.sentences[0]
    held = tuple(documents[number] for number in positions)
    numbers = {document.id: number for number, document in zip(positions, held, strict=True)}
    found = find(documents[best.document].sentence(best.sentence), held, MOST_PASSAGES)
    ids = (SentenceId(numbers[passage.document], passage.sentence) for passage in found)
    new = (id_ for id_ in ids if id_ not in told and bears_on(id_, best, documents))
    return structs.replace(point, sentences=(*point.sentences, *new))


def bears_on(id_: SentenceId, best: SentenceId, documents: tuple[Document, ...]) -> bool:
    """Whether a passage is prose that shares enough content words with the best sentence of a point."""
    document = documents[id_.document]
    if document.sentences[id_.sentence].kind != "prose":
        return False
    one = set(stems(document.sentence(id_.sentence), document.language))
    other = set(stems(documents[best.document].sentence(best.sentence), documents[best.document].language))
    shared = len(one & other)
    return shared >= SHARED and shared >= PART * min(len(one), len(other))
