"""Claims whose words cannot be compared with their passages: in another language, or one whose words are not known.

A judge has to say whether they hold; without one they are doubted.
"""

from __future__ import annotations

from collections.abc import Mapping

from service.core.tables.negation import NEGATORS
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


def unworded(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether `claim` says in other words what only documents in languages without tables of wording say.

    What denies, hedges or reports is not known in these languages, so that no check could see it lost.
    """
    cited = [citation for citation in claim.citations if citation.document in documents]
    if not cited or any(documents[citation.document].language in NEGATORS for citation in cited):
        return False
    told = claim.text[:1].lower() + claim.text[1:]
    return all(each.quote[:1].lower() + each.quote[1:] != told for each in cited)


def unread(claim: Claim) -> Finding:
    """Return the finding that the wording of `claim` was not checked; a judge's opinion takes its place."""
    detail = "Not checked in this language: negation, hedging and whose word it is. Without a judge this is open."
    return Finding(check="entailment", detail=detail, end=len(claim.text), severity="doubt")


def without_unjudged(claim: Claim, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return `findings` without those that only say what could not be checked."""
    return tuple(finding for finding in findings if finding not in (unjudged(claim), unread(claim)))
