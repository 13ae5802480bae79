"""Runs of sentences that fit a token budget."""

from __future__ import annotations

from collections.abc import Callable

from service.core.types import Document, Span


def chunks(document: Document, budget: int, count: Callable[[str], int]) -> list[Span]:
    """Return the spans of runs of sentences whose texts together count at most `budget` tokens.

    Greedy, in order; a sentence that is over the budget on its own makes a chunk of its own. Raises ValueError for a
    budget below 1.
    """
    if budget < 1:
        raise ValueError("a chunk holds at least one token")
    runs: list[Span] = []
    sentences = document.sentences
    first = used = 0
    for number in range(len(sentences)):
        cost = count(document.sentence(number))
        if number > first and used + cost > budget:
            runs.append(Span(sentences[first].start, sentences[number - 1].end))
            first, used = number, 0
        used += cost
    if sentences:
        runs.append(Span(sentences[first].start, sentences[-1].end))
    return runs
