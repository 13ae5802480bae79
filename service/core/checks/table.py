"""The table of checks: each looks for one kind of fault in one claim and knows nothing of the others."""

from __future__ import annotations

from service.core.checks.alignment import verbatim
from service.core.checks.attribution import check_attribution
from service.core.checks.dates import check_dates
from service.core.checks.evidence import CheckFunction, Evidence
from service.core.checks.figures import check_figures
from service.core.checks.names import check_names
from service.core.checks.quotes import check_quotation
from service.core.checks.speakers import check_speaker
from service.core.checks.wording import check_hedging, check_negation
from service.core.facts.cues import cues
from service.core.types import Finding


def check_pointer(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a fault for each citation whose document is not there or whose offsets do not delimit its quote."""
    found = []
    for citation in evidence.citations:
        document = evidence.documents.get(citation.document)
        if document is None:
            detail = f"The cited document {citation.document} is not among the documents."
        elif not citation.quote or document.text[citation.start : citation.end] != citation.quote:
            detail = f"The citation of {citation.document} does not point at the passage it quotes."
        else:
            continue
        found.append(Finding(check="pointer", detail=detail, end=len(claim), where="not_found"))
    if not evidence.citations:
        found.append(Finding(check="pointer", detail="The claim cites nothing.", end=len(claim), where="not_found"))
    return tuple(found)


CHECKS: dict[str, CheckFunction] = {
    "pointer": check_pointer,
    "quotation": check_quotation,
    "speaker": check_speaker,
    "figures": check_figures,
    "dates": check_dates,
    "names": check_names,
    "negation": check_negation,
    "hedging": check_hedging,
    "attribution": check_attribution,
}


# What these find is a difference between the words of a claim and those of a passage: one that is a passage has none.
# Whom the source has a quotation from, and the day that a date means, is looked up beyond the passage.
DIFFERENCES = frozenset({"quotation", "figures", "names", "hedging", "attribution"})


def check(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return what every check of the table finds in `claim`, in the table's order."""
    return tuple(finding for function in CHECKS.values() for finding in function(claim, evidence))


def check_told(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return what `check` returns, sooner where `claim` is one of its passages word for word, as the built-in writer's.

    Then only the checks are asked that could find something nevertheless (a sixth of the time).
    """
    if not verbatim(claim, evidence):
        return check(claim, evidence)
    denies = cues(claim, evidence.language).negations
    passed = DIFFERENCES if denies else DIFFERENCES | {"negation"}
    return tuple(
        finding for name, function in CHECKS.items() if name not in passed for finding in function(claim, evidence)
    )
