"""Claims in another language than the passages they cite: no words to compare, so a judge has to say."""

from __future__ import annotations

from collections.abc import Mapping

from service.core.types import Claim, Document, Finding

# What can be held against a passage in another language: places in the text, and figures.
COMPARABLE = frozenset({"pointer", "figures"})


def translated(claim: Claim, documents: Mapping[str, Document], language: str | None) -> bool:
    """Whether `claim`, written in `language`, rests on passages in other languages only, and is none of them."""
    if language is None or not claim.citations or any(claim.text in citation.quote for citation in claim.citations):
        return False
    return all(documents[citation.document].language != language for citation in claim.citations)


def comparable(claim: Claim, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that hold between languages, and one that says what could not be checked."""
    return (*(finding for finding in findings if finding.check in COMPARABLE), unjudged(claim))


def unjudged(claim: Claim) -> Finding:
    """Return the finding that `claim` could not be compared word for word; a judge's opinion takes its place."""
    detail = "This is in another language than its passages: without a judge only its figures were checked."
    return Finding(check="entailment", detail=detail, end=len(claim.text), severity="doubt")


def without_unjudged(claim: Claim, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return `findings` without that one."""
    return tuple(finding for finding in findings if finding != unjudged(claim))
