"""Order: runs of sentences told so that they read one after the other, in paragraphs.

The run that says most of the whole leads. The others follow in the order in which articles tell them: what stands early
in its article comes early (journalists put the news first, then the background), and within an article nothing is
turned round. A timeline goes by date first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from service.core.types import Document, SentenceId
from service.core.words import count_words

PARAGRAPH: Final = 3  # sentences told before a paragraph may end
LONGEST_PARAGRAPH: Final = 5
EARLY: Final = 2  # sentences into an article up to which one may lead the summary

DEEP: Final = 6  # sentences into an article from which one should not lead
TELLING: Final = 9  # words in a sentence that may lead
_MARKS: Final = ('"', "“", "„", "«", "'", "‘")
Told = tuple[SentenceId, ...]


def ordered(documents: Sequence[Document], runs: Sequence[Told], *, timeline: bool = False) -> list[int]:
    """Return the positions of `runs`, given best first, in the order in which they are told."""
    lead = min(range(len(runs)), key=lambda position: (*_unfit(documents, runs[position]), position), default=0)

    def place(position: int) -> tuple[float, bool, float, int]:
        at, number = runs[position][0]
        published = documents[at].published_at
        when = published.timestamp() if timeline and published else 0.0
        far = number / max(1, len(documents[at].sentences))
        return (when, position != lead and not timeline, far, position)

    return sorted(range(len(runs)), key=place)


def _unfit(documents: Sequence[Document], told: Told) -> tuple[bool, bool, bool, bool]:
    """Return what speaks against leading with `told`: it opens with a quotation, says little, stands deep or deeper."""
    at, number = told[0]
    text = documents[at].sentence(number)
    return text.startswith(_MARKS), count_words(text) < TELLING, number >= EARLY, number >= DEEP


def paragraphs(runs: Sequence[Told]) -> tuple[int, ...]:
    """Return the paragraph of each sentence of `runs`: no run is cut, and a new one begins where the source changes."""
    groups: list[int] = []
    group = length = 0
    source = -1
    for told in runs:
        turn = length >= PARAGRAPH and told[0].document != source
        if turn or (length and length + len(told) > LONGEST_PARAGRAPH):
            group, length = group + 1, 0
        groups += [group] * len(told)
        length += len(told)
        source = told[0].document
    return tuple(groups)
