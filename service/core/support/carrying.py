"""Whether passages of a document carry a claim as its citations must: no check finds a fault, and the score passes."""

from __future__ import annotations

from functools import lru_cache

from service.core.checks.evidence import Evidence
from service.core.checks.exact_quotes import find_quote
from service.core.checks.table import CHECKS
from service.core.facts.naming import names, present
from service.core.support.score import THRESHOLD, score
from service.core.text.quotations import quotations
from service.core.types import Citation, Document, Finding

# The checks, those that cost least first: one fault ends the question.
ORDER = ("figures", "dates", "negation", "hedging", "attribution", "names", "speaker")


@lru_cache(maxsize=1 << 12)
def carrying(text: str, document: Document, passages: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return `passages` where they carry the claim `text` as its citations must, none where they do not."""
    if not quoted(text, passages):
        return ()
    evidence = Evidence(documents={document.id: document}, citations=passages)
    findings: list[Finding] = []
    for name in ORDER:
        findings += CHECKS[name](text, evidence)
        if any(speaks_against(finding, text, evidence) for finding in findings):
            return ()
    doubts = tuple(finding for finding in findings if finding.severity != "fault")  # a fault left is no fault here
    return passages if score(text, evidence, doubts) >= THRESHOLD else ()


def quoted(text: str, passages: tuple[Citation, ...]) -> bool:
    """Say whether the passages hold every quotation of the claim: what its document has elsewhere is not searched."""
    return all(
        any(find_quote(text[quotation.inner_start : quotation.inner_end], passage.quote) for passage in passages)
        for quotation in quotations(text)
    )


def speaks_against(finding: Finding, text: str, evidence: Evidence) -> bool:
    """Say whether `finding` means that the passages do not say the claim.

    A passage may leave out a first name. A doubt about a name counts where the passages name somebody whom the claim
    does not: between Orland and Vesk is not between Vesk and Tarn, wherever else the document speaks of Orland.
    """
    if finding.check == "names" and known_by_last(finding, text, evidence):
        return False
    if finding.severity == "fault":
        return True
    if finding.check != "names":
        return False
    others = (name for quote in evidence.quotes for name in names(quote))
    return any(not present(word, text) for name in others for word in name.words)


def known_by_last(finding: Finding, text: str, evidence: Evidence) -> bool:
    """Say whether the passages have the last word of the doubted name: "Obama" for "Barack Obama"."""
    doubted = [name for name in names(text) if (name.start, name.end) == (finding.start, finding.end)]
    return any(
        len(name.words) > 1 and present(name.words[-1], quote) and not present(name.words[0], quote)
        for name in doubted
        for quote in evidence.quotes
    )
