"""A point told in a source's own words: what a doubted claim falls back to."""

from __future__ import annotations

from service.core.highlight import cite
from service.core.types import Claim, Document, Plan, SentenceId


def sentence_claim(chosen: SentenceId, documents: tuple[Document, ...], like: Claim) -> Claim:
    """Return the source sentence `chosen` as a claim in the place of `like`."""
    document = documents[chosen.document]
    span = document.sentences[chosen.sentence]
    citation = cite(document, span.start, span.end)
    return Claim(text=citation.quote, citations=(citation,), point=like.point, paragraph=like.paragraph)


def best_sentence(claim: Claim, documents: tuple[Document, ...], plan: Plan) -> Claim:
    """Return the best source sentence of the point that `claim` was made from, as a claim in its place."""
    return sentence_claim(plan.points[claim.point].sentences[0], documents, claim)
