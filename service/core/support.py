"""The support score: how far the cited passages bear out a claim, from pure signals alone."""

from __future__ import annotations

import math
from collections.abc import Sequence

from service.core.alignment import language_of, positions
from service.core.evidence import Evidence
from service.core.passages import concepts_of
from service.core.types import Finding, Verdict

THRESHOLD = 0.5
_FAULT = 1.6
_DOUBT = 0.8


def score(claim: str, evidence: Evidence, findings: tuple[Finding, ...]) -> float:
    """Return the probability, 0 to 1, that the cited passages support `claim`, given what the checks found."""
    language = language_of(evidence)
    concepts = concepts_of(claim, language)
    known = {concept for quote in evidence.quotes for concept in positions(quote, language)}
    covered = sum(1 for concept in concepts if concept in known) / len(concepts) if concepts else 0.0
    faults = sum(_FAULT if finding.severity == "fault" else _DOUBT for finding in findings)
    return 1.0 / (1.0 + math.exp(-(6.0 * covered - 2.5 - faults)))


def verdict(score: float, findings: tuple[Finding, ...]) -> Verdict:
    """Return the verdict on a claim: unsupported by a fault or a low score, flagged by a doubt."""
    if score < THRESHOLD or any(finding.severity == "fault" for finding in findings):
        return "unsupported"
    return "flagged" if findings else "supported"


def combine(scores: Sequence[float]) -> float:
    """Return the support of a text by those of its sentences: half the weakest, half the mean; zero of none."""
    return (min(scores) + math.fsum(scores) / len(scores)) / 2 if scores else 0.0
