"""The support score: how far the cited passages bear out a claim, from pure signals alone.

A logistic model of a dozen signals. `python -m service.evals.train_support FILE...` fits it, and writes its weights
to `core/tables/support.py`; `docs/checks.md` says on what, and how much better it is than the plain rule.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul

from service.core.checks.evidence import Evidence
from service.core.support.signals import signals
from service.core.tables.support import BIAS, WEIGHTS
from service.core.types import Finding, Verdict

THRESHOLD = 0.5
_LEAST = 1e-6


def score(claim: str, evidence: Evidence, findings: tuple[Finding, ...]) -> float:
    """Return the probability, 0 to 1, that the cited passages support `claim`, given what the checks found.

    Zero where the claim cites nothing, or a citation does not point at what it quotes.
    """
    if not evidence.citations or any(finding.check == "pointer" for finding in findings):
        return 0.0
    values = signals(claim, evidence, findings)
    return 1.0 / (1.0 + math.exp(-math.fsum((BIAS, *map(mul, WEIGHTS, values)))))


def combine(scores: Sequence[float]) -> float:
    """Return the support of a text by those of its sentences, in which the weakest count most; zero of none.

    The log-mean-exp of the negative log-odds: the smooth minimum that the model was trained with.
    """
    if not scores:
        return 0.0
    odds = [math.log(max(score, _LEAST) / max(1.0 - score, _LEAST)) for score in scores]
    lowest = min(odds)
    mean = math.fsum(math.exp(lowest - each) for each in odds) / len(odds)
    return 1.0 / (1.0 + math.exp(-(lowest - math.log(mean))))


def verdict(score: float, findings: tuple[Finding, ...]) -> Verdict:
    """Return the verdict on a claim: unsupported by a fault or a low score, flagged by a doubt."""
    if score < THRESHOLD or any(finding.severity == "fault" for finding in findings):
        return "unsupported"
    return "flagged" if findings else "supported"
