"""How many independent sources say a claim. Articles that copy each other count once.

A document corroborates a claim only where a few of its own sentences would carry the claim as a citation must: no check
finds a fault, and the support score passes. So a source that gives another figure does not corroborate this one. What a
check merely doubts (a name that the document uses elsewhere, an attribution of its own) does not count against it: the
document still says it.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import structs

from service.core.checks import check
from service.core.evidence import Evidence
from service.core.naming import names, present
from service.core.passages import concepts_of, corpus, find
from service.core.support import THRESHOLD, score
from service.core.types import Citation, Claim, Corroboration, Document, Finding, Level, Point, Related

MOST_PASSAGES = 3
COVERED = 0.6  # share of the claim's concepts, by worth
# In a larger set only the documents of the claim's own point are asked: they are those that report the same thing.
MOST_DOCUMENTS = 40


def corroborate(
    claim: Claim, point: Point | None, documents: tuple[Document, ...], related: Related | None
) -> tuple[Claim, Corroboration]:
    """Return `claim` with the passages of other documents that say it cited too, and its count of sources."""
    cited = {citation.document for citation in claim.citations}
    citations = list(claim.citations)
    weights = worth(claim.text, documents)
    for position in candidates(point, documents, related):
        document = documents[position]
        if document.id not in cited:
            citations += carrying(claim.text, weights, document)
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


def carrying(text: str, weights: Mapping[str, float], document: Document) -> tuple[Citation, ...]:
    """Return the fewest passages of `document` that carry the claim `text`, none where it does not say it.

    `weights` says what each concept of the claim is worth: a passage that shares only what every article on the event
    says does not carry what is particular to the claim.
    """
    passages = [passage for passage in find(text, (document,), MOST_PASSAGES) if prose(passage, document)]
    for count in range(1, len(passages) + 1):
        evidence = Evidence(documents={document.id: document}, citations=tuple(passages[:count]))
        if covered(weights, evidence, document.language) < COVERED:
            continue
        findings = check(text, evidence)
        against = any(speaks_against(finding, text, evidence) for finding in findings)
        if not against and score(text, evidence, findings) >= THRESHOLD:
            return evidence.citations
    return ()


def worth(text: str, documents: tuple[Document, ...]) -> dict[str, float]:
    """Return what each concept of `text` is worth: the rarer among the sentences of the documents, the more."""
    held = corpus(tuple((document.text, document.sentences, document.language) for document in documents))
    return {concept: held.weights.get(concept, held.unseen) for concept in concepts_of(text, documents[0].language)}


def covered(weights: Mapping[str, float], evidence: Evidence, language: str) -> float:
    """Return the share of the claim's concepts, by worth, that the passages hold."""
    held = {concept for quote in evidence.quotes for concept in concepts_of(quote, language)}
    whole = sum(weights.values())
    return sum(weight for concept, weight in weights.items() if concept in held) / whole if whole else 0.0


def prose(passage: Citation, document: Document) -> bool:
    """Say whether `passage` is prose: a headline promises what the article says, it does not say it."""
    return document.sentences[passage.sentence].kind == "prose"


def speaks_against(finding: Finding, text: str, evidence: Evidence) -> bool:
    """Say whether `finding` means that the passages do not say the claim.

    A doubt about a name counts where the passages name somebody whom the claim does not: between Orland and Vesk is
    not between Vesk and Tarn, wherever else the document speaks of Orland.
    """
    if finding.severity == "fault":
        return True
    if finding.check != "names":
        return False
    others = (name for quote in evidence.quotes for name in names(quote))
    return any(not present(word, text) for name in others for word in name.words)
