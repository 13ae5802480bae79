"""The task `attributed`: how many of the chosen source sentences people marked as what the editor's summary rests on.

The measure of "attribute first" (Slobodkin et al. 2024) turned on selection: a row holds `documents`, `doc_sentences`
(the sentences of each, which joined give the document) and `alignments` with `doc` and `sent_idx`. LexRank chooses from
the same sentences for comparison. Extra `compare`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from service.core.types import Claim
from service.evals.lexrank import best
from service.evals.metrics import mean
from service.evals.summaries import WORDS, summarize


def run(
    rows: list[dict[str, Any]], words: int = WORDS, limit: int | None = None, **options: object
) -> dict[str, float | int]:
    """Return the percentage of chosen sentences that people had marked, and how many times LexRank's that is."""
    del options
    cases = [row for row in rows[:limit] if row.get("alignments")]
    ours = [share(chosen(row, words), marked(row)) for row in cases]
    theirs = [share(lexrank_chosen(row, words), marked(row)) for row in cases]
    return {
        "highlighted": mean(ours),
        "lexrank_highlighted": mean(theirs),
        "times_as_good": round(mean(ours) / max(mean(theirs), 1e-9), 3),
        "n": len(cases),
    }


def marked(row: dict[str, Any]) -> set[tuple[int, int]]:
    """Return the source sentences of `row` that people aligned to its summary: document and number."""
    return {(each["doc"], each["sent_idx"]) for each in row["alignments"]}


def share(chosen_sentences: set[tuple[int, int]], wanted: set[tuple[int, int]]) -> float:
    """Return the percentage of the chosen sentences that are wanted."""
    return 100 * len(chosen_sentences & wanted) / max(1, len(chosen_sentences))


def chosen(row: dict[str, Any], words: int) -> set[tuple[int, int]]:
    """Return the sentences of `row`, as it numbers them, that the built-in summary cites."""
    documents, claims = summarize(row["documents"], words)
    positions = {document.id: at for at, document in enumerate(documents)}
    ends = [list(accumulate(map(len, sentences))) for sentences in row["doc_sentences"]]
    return {(at, number) for claim in claims for at, number in placed(claim, positions, ends)}


def placed(claim: Claim, positions: dict[str, int], ends: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Return the sentence of the row in which the middle of each citation of `claim` lies."""
    found = set()
    for citation in claim.citations:
        at = positions[citation.document]
        found.add((at, bisect_right(ends[at], (citation.start + citation.end) // 2)))
    return found


def lexrank_chosen(row: dict[str, Any], words: int) -> set[tuple[int, int]]:
    """Return the sentences of `row` that LexRank chooses."""
    numbered = [(at, number) for at, group in enumerate(row["doc_sentences"]) for number in range(len(group))]
    groups = [[sentence.strip() for sentence in group] for group in row["doc_sentences"]]
    return {numbered[position] for position in best(groups, words)}
