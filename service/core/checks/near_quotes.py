"""What a source has instead of a quote that does not stand there: for the reader to see, never to let a quote pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from service.core.text.typography import Folded, fold
from service.core.types import Span

_WORD = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*")
_LEAST = 3
"""Words that must agree at the beginning or the end of a quote for a passage to be what it was made from."""
_MOST = 60
"""Words of a quote that are compared."""


class _Line(NamedTuple):
    """The words of a text between separators, and where each begins and ends in the folded text."""

    folded: Folded
    text: str
    places: tuple[int, ...]
    words: tuple[tuple[int, int], ...]


@lru_cache(maxsize=32)
def _line(text: str) -> _Line:
    folded = fold(text)
    pieces, places, words, size = ["\0"], [], [], 1
    for match in _WORD.finditer(folded.text):
        pieces += [match[0].lower(), "\0"]
        places.append(size)
        words.append(match.span())
        size += len(pieces[-2]) + 1
    return _Line(folded, "".join(pieces), tuple(places), tuple(words))


def find_words(quote: str, text: str) -> Span | None:
    """Return where the words of `quote` stand in `text`, whatever the punctuation and capitals between them."""
    wanted, line = _line(quote), _line(text)
    return _span(line, wanted.text, 0, 0) if len(wanted.words) >= _LEAST else None


def nearest(quote: str, text: str) -> Span | None:
    """Return the passage of `text` that begins or ends as `quote` does and is about as long, None where none does."""
    wanted, line = _line(quote), _line(text)
    words = wanted.text[1:-1].split("\0")[:_MOST]
    for count in range(len(words) - 1, _LEAST - 1, -1):
        rest = len(words) - count
        head = _span(line, _joined(words[:count]), 0, rest)
        if head is not None:
            return head
        tail = _span(line, _joined(words[-count:]), rest, 0)
        if tail is not None:
            return tail
    return None


def _joined(words: list[str]) -> str:
    return "\0".join(("", *words, ""))


def _span(line: _Line, wanted: str, before: int, after: int) -> Span | None:
    """Return the span of the `wanted` words with `before` and `after` more words, in the original text."""
    found = line.text.find(wanted)
    if found < 0:
        return None
    first = bisect_left(line.places, found + 1)
    last = first + wanted.count("\0") - 2
    first, last = max(0, first - before), min(len(line.words) - 1, last + after)
    return line.folded.span(line.words[first][0], line.words[last][1])
