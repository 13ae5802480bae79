"""Measures of a summary against what people wrote. The packages are imported where they are used: extra `eval`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from statistics import fmean
from typing import Any

from service.core.text.words import words

ROUGE = ("rouge1", "rouge2", "rougeL")


def rouge(candidate: str, references: Sequence[str], language: str = "en") -> dict[str, float]:
    """Return the F-measure in percent of ROUGE-1, -2 and -L, the best over `references` (Lin 2004).

    Computed by the `rouge_score` package: stemmed in English; in other languages, whose letters its tokenizer drops,
    over this project's own words.
    """
    scores = _scorer(language).score_multi(list(references), candidate)
    return {name: 100 * scores[name].fmeasure for name in ROUGE}


def longbench(candidate: str, references: Sequence[str]) -> float:
    """Return LongBench's summarization metric in percent: the F of rouge-l in the `rouge` package, the best reference.

    That package counts distinct words only, so its figures are not those of ROUGE-L elsewhere.
    """
    if not candidate.strip(" ."):
        return 0.0
    scores = _longbench_scorer().get_scores([candidate] * len(references), list(references))
    return 100.0 * max(float(score["rouge-l"]["f"]) for score in scores)


def mean(values: Sequence[float]) -> float:
    """Return the mean of `values` to two decimals, zero of none."""
    return round(fmean(values), 2) if values else 0.0


class OwnWords:
    """The tokenizer that `rouge_score` is given for languages other than English."""

    def tokenize(self, text: str) -> list[str]:
        """Return the words of `text`."""
        return words(text)


@cache
def _scorer(language: str) -> Any:
    from rouge_score.rouge_scorer import RougeScorer

    if language == "en":
        return RougeScorer(list(ROUGE), use_stemmer=True)
    return RougeScorer(list(ROUGE), tokenizer=OwnWords())


@cache
def _longbench_scorer() -> Any:
    from rouge import Rouge

    return Rouge()
