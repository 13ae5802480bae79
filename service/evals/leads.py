"""The task `leads`: how the openings of single articles agree with the editor's summary.

An opening is the first words of one article, as many as were asked for. `any` is the mean over a set's articles,
`best` what somebody scores who knows beforehand which article the editor followed, `central` the opening that agrees
best with the other openings (ROUGE-1 F), which anybody can choose.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean
from typing import Any

from service.evals.metrics import ROUGE, mean, rouge
from service.evals.summaries import WORDS, references_of

CHOICES = ("any", "best", "central")


def run(
    rows: list[dict[str, Any]], words: int = WORDS, limit: int | None = None, **options: object
) -> dict[str, float | int]:
    """Return ROUGE by choice of opening for `rows`, which hold `documents` and `reference` or `references`."""
    del options
    cases = rows[:limit]
    scores = [scored(row, words) for row in cases]
    names = [f"{choice}_{name}" for choice in CHOICES for name in ROUGE]
    return {**{name: mean([each[name] for each in scores]) for name in names}, "n": len(cases)}


def scored(row: dict[str, Any], words: int) -> dict[str, float]:
    """Return the scores of the openings of the articles of `row`."""
    language = row.get("lang", "en")
    leads = [" ".join(text.split()[:words]) for text in row["documents"]]
    found = [rouge(lead, references_of(row), language) for lead in leads]
    best = max(found, key=lambda each: each["rouge1"] + each["rouge2"])
    chosen = found[central(leads, language)]
    return {
        f"{choice}_{name}": value
        for name in ROUGE
        for choice, value in zip(CHOICES, (fmean(each[name] for each in found), best[name], chosen[name]), strict=True)
    }


def central(leads: Sequence[str], language: str) -> int:
    """Return which of `leads` agrees best with the others, the first of equals."""
    agreement = [
        sum(rouge(lead, [other], language)["rouge1"] for place, other in enumerate(leads) if place != number)
        for number, lead in enumerate(leads)
    ]
    return max(range(len(leads)), key=agreement.__getitem__)
