"""Half-open ranges of a text, and small questions about them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from service.core.types import Sentence, Span


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span from `start` to `end` without white space at its edges; an empty one if nothing is left."""
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return Span(start, end)
    first, last = start, end
    while first < last and text[first].isspace():
        first += 1
    while first < last and text[last - 1].isspace():
        last -= 1
    return Span(first, last) if first < last else Span(start, start)


def sentence_at(sentences: Sequence[Sentence], offset: int) -> int:
    """Return the number of the sentence that holds `offset`, or of the last one before it (0 where there is none)."""
    return max(bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1, 0)


def sentences_in(sentences: Sequence[Sentence], start: int, end: int) -> range:
    """Return the numbers of the sentences that share at least one code point with `start` to `end`."""
    first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
    return range(first, max(first, bisect_left(sentences, end, key=lambda sentence: sentence.start)))


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units `text` takes: what a browser calls its length."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
