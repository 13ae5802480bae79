"""Telling what a copy repeats in the words of its original: readers want the source, not who printed it again."""

from __future__ import annotations

from collections.abc import Sequence

from service.core.planning.alone.trim import trimmed
from service.core.types import Document, Related, SentenceId


def told_by_originals(
    documents: Sequence[Document], related: Related, runs: Sequence[tuple[SentenceId, ...]]
) -> list[tuple[SentenceId, ...]]:
    """Return `runs` with each run of a copy replaced by the same sentences of its original, where that has them all."""
    known: dict[int, dict[str, int]] = {}
    told = []
    for run in runs:
        original = related.copies[run[0].document]
        if original is None:
            told.append(run)
            continue
        if original not in known:
            document = documents[original]
            numbers = range(len(document.sentences))
            known[original] = {trimmed(document, number).text: number for number in reversed(numbers)}
        places = [known[original].get(trimmed(documents[each.document], each.sentence).text) for each in run]
        found = tuple(SentenceId(original, place) for place in places if place is not None)
        told.append(found if len(found) == len(run) else run)
    return told
