"""The task `summaries`: summaries by the built-in writer against those that editors wrote of the same articles."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from service.adapters.writers.extractive import claims
from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.planning.plan import choose
from service.core.support.score import score, verdict
from service.core.text.document import document
from service.core.types import Claim, Document, Plan, Reading, SummaryRequest
from service.engine.relate import relate
from service.evals.metrics import ROUGE, longbench, mean, rouge

WORDS = 264  # the mean length of Multi-News' summaries, which published systems write to


def run(
    rows: list[dict[str, Any]], words: int = WORDS, limit: int | None = None, **options: object
) -> dict[str, float | int]:
    """Return how the built-in summaries of `rows` agree with their references, and what they cost.

    A row holds `documents` (texts) and `reference` or `references`. `sets_per_second` counts the process's CPU time
    from text to claims, sentence splitting included and scoring excluded; `supported` is the share of claims that the
    checks find supported.
    """
    del options
    cases = rows[:limit]
    began = time.process_time()
    told = [summarize(row["documents"], words) for row in cases]
    seconds = time.process_time() - began
    scores = [scored(row, made) for row, (_, made) in zip(cases, told, strict=True)]
    verdicts = [supported(claim, documents) for documents, made in told for claim in made]
    return {
        **{name: mean([each[name] for each in scores]) for name in (*ROUGE, "longbench")},
        "sets_per_second": round(len(cases) / max(seconds, 1e-9), 1),
        "supported": round(sum(verdicts) / max(1, len(verdicts)), 4),
        "n": len(cases),
    }


def summarize(texts: Sequence[str], words: int) -> tuple[tuple[Document, ...], tuple[Claim, ...]]:
    """Return the documents made of `texts` and the claims of their summary: the engine's pure path, without its rim."""
    documents, plan = planned(texts, words)
    return documents, claims(documents, plan)


def read(texts: Sequence[str]) -> tuple[Document, ...]:
    """Return the documents made of `texts`."""
    return tuple(document(Reading(text=text), f"doc-{number}") for number, text in enumerate(texts, 1))


def planned(texts: Sequence[str], words: int) -> tuple[tuple[Document, ...], Plan]:
    """Return the documents made of `texts`, and the plan of a summary of `words` words."""
    documents = read(texts)
    return documents, choose(documents, relate(documents), SummaryRequest(documents=(), words=words))


def scored(row: dict[str, Any], made: Sequence[Claim]) -> dict[str, float]:
    """Return the scores of one summary against the references of `row`."""
    text = " ".join(claim.text for claim in made)
    return compared(text, references_of(row), row.get("lang", "en"))


def references_of(row: dict[str, Any]) -> list[str]:
    """Return the summaries that editors wrote of the articles of `row`."""
    return row.get("references") or [row["reference"]]


def compared(text: str, references: Sequence[str], language: str) -> dict[str, float]:
    """Return the scores of the summary `text` against `references`."""
    return {**rouge(text, references, language), "longbench": longbench(text, references)}


def supported(claim: Claim, documents: Sequence[Document]) -> bool:
    """Say whether the checks find that the cited passages carry `claim`."""
    evidence = Evidence(documents={each.id: each for each in documents}, citations=claim.citations)
    findings = check(claim.text, evidence)
    return verdict(score(claim.text, evidence, findings), findings) == "supported"
