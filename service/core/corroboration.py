"""How many independent sources say a claim. Articles that copy each other count once.

A document corroborates a claim only where a few of its own sentences would carry the claim as a citation must: no check
finds a fault, and the support score passes. So a source that gives another figure does not corroborate this one. What a
check merely doubts (a name that the document uses elsewhere, an attribution of its own) does not count against it: the
document still says it.
"""

from __future__ import annotations

from msgspec import structs

from service.core.checks import check
from service.core.evidence import Evidence
from service.core.passages import find
from service.core.support import THRESHOLD, score
from service.core.types import Citation, Claim, Corroboration, Document, Level, Point, Related

MOST_PASSAGES = 3
# In a larger set only the documents of the claim's own point are asked: they are those that report the same thing.
MOST_DOCUMENTS = 40


def corroborate(
    claim: Claim, point: Point | None, documents: tuple[Document, ...], related: Related | None
) -> tuple[Claim, Corroboration]:
    """Return `claim` with the passages of other documents that say it cited too, and its count of sources."""
    cited = {citation.document for citation in claim.citations}
    citations = list(claim.citations)
    for position in candidates(point, documents, related):
        document = documents[position]
        if document.id not in cited:
            citations += carrying(claim.text, document)
    told = {citation.document for citation in citations}
    positions = [number for number, document in enumerate(documents) if document.id in told]
    origins = {related.origins[number] if related else number for number in positions}
    corroboration = Corroboration(
        level=level(len(positions), len(origins)),
        independent_sources=len(origins),
        documents=tuple(documents[number].id for number in positions),
    )
    return structs.replace(claim, citations=tuple(citations)), corroboration


def candidates(point: Point | None, documents: tuple[Document, ...], related: Related | None) -> tuple[int, ...]:
    """Return the positions of the documents that may say the claim, in order."""
    if len(documents) > MOST_DOCUMENTS:
        return point.documents if point is not None else ()
    return tuple(number for number in range(len(documents)) if related is None or number not in related.off_topic)


def level(documents: int, origins: int) -> Level:
    """Return the level for so many documents with so many origins."""
    if origins > 1:
        return "corroborated"
    return "copied" if documents > 1 else "single_source"


def carrying(text: str, document: Document) -> tuple[Citation, ...]:
    """Return the fewest passages of `document` that carry the claim `text`, none where it does not say it."""
    passages = find(text, (document,), MOST_PASSAGES)
    for count in range(1, len(passages) + 1):
        evidence = Evidence(documents={document.id: document}, citations=passages[:count])
        findings = check(text, evidence)
        faulty = any(finding.severity == "fault" for finding in findings)
        if not faulty and score(text, evidence, findings) >= THRESHOLD:
            return passages[:count]
    return ()
