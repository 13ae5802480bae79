"""How many independent sources say a claim. Articles that copy each other count once.

A document corroborates a claim only where one of its own sentences, reporting the same point, supports the claim by
the same checks as a citation has to pass: a source that gives another figure does not corroborate this one.
"""

from __future__ import annotations

from msgspec import structs

from service.core.checks import check
from service.core.evidence import Evidence
from service.core.highlight import cite
from service.core.support import score, verdict
from service.core.types import Citation, Claim, Corroboration, Document, Level, Point, Related


def corroborate(
    claim: Claim, point: Point | None, documents: tuple[Document, ...], related: Related | None
) -> tuple[Claim, Corroboration]:
    """Return `claim` with the passages of its point that also support it cited, and its count of sources."""
    citations = claim.citations
    if point is not None:
        citations = (*citations, *further(claim, point, documents))
    told = {citation.document for citation in citations}
    positions = [number for number, document in enumerate(documents) if document.id in told]
    origins = {related.origins[number] if related else number for number in positions}
    corroboration = Corroboration(
        level=level(len(positions), len(origins)),
        independent_sources=len(origins),
        documents=tuple(documents[number].id for number in positions),
    )
    return structs.replace(claim, citations=citations), corroboration


def level(documents: int, origins: int) -> Level:
    """Return the level for so many documents with so many origins."""
    if origins > 1:
        return "corroborated"
    return "copied" if documents > 1 else "single_source"


def further(claim: Claim, point: Point, documents: tuple[Document, ...]) -> list[Citation]:
    """Return one passage of each document that is not cited yet and supports `claim`."""
    cited = {citation.document for citation in claim.citations}
    found = []
    for number, sentence in point.sentences:
        document = documents[number]
        if document.id in cited:
            continue
        span = document.sentences[sentence]
        passage = cite(document, span.start, span.end)
        if supports(claim.text, passage, document):
            cited.add(document.id)
            found.append(passage)
    return found


def supports(text: str, passage: Citation, document: Document) -> bool:
    """Say whether `passage` alone would carry the claim `text`."""
    evidence = Evidence(documents={document.id: document}, citations=(passage,))
    findings = check(text, evidence)
    return verdict(score(text, evidence, findings), findings) == "supported"
