"""Citations: exact passages of a document, addressed for programs and for browsers.

Offsets in code points and in UTF-16 units, quote with prefix and suffix (W3C Web Annotation, TextPositionSelector and
TextQuoteSelector), and a link that makes a browser scroll to the words (WICG Scroll-to-Text-Fragment).
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote as percent_encoded

from service.core.text.spans import sentence_at, utf16_length
from service.core.types import Citation, Document

CONTEXT = 32
_EXACT = 200  # longer quotes are addressed by their first and last words, as browsers' own links do
_EDGE_WORDS = (5, 8, 12)
_CONTEXT_WORDS = (2, 4, 8)
_REACH = 200
_WORD = re.compile(r"\S+")
_BLANKS = re.compile(r"[ \t]{2,}|\t")


@lru_cache(maxsize=1 << 11)
def cite(document: Document, start: int, end: int) -> Citation:
    """Return the citation of `document.text[start:end]`.

    `prefix` and `suffix` are up to 32 code points around it. `url` is the document's address with a text fragment,
    None where the document has none. Raises ValueError where the offsets do not delimit a passage of the text.
    """
    text = document.text
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage {start}..{end} in a text of {len(text)} code points")
    passage = text[start:end]
    begin = utf16_length(text[:start])
    return Citation(
        document=document.id,
        sentence=sentence_at(document.sentences, start),
        start=start,
        end=end,
        start_utf16=begin,
        end_utf16=begin + utf16_length(passage),
        quote=passage,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        url=link(document.url, text, start, end) if document.url else None,
    )


def link(url: str, text: str, start: int, end: int) -> str:
    """Return `url` with a fragment directive for `text[start:end]`; a fragment that it has stays before it."""
    base = url.partition(":~:")[0]
    return f"{base}{'' if '#' in base else '#'}:~:text={directive(text, start, end)}"


def directive(text: str, start: int, end: int) -> str:
    """Return the value of a text directive, `[prefix-,]textStart[,textEnd][,-suffix]`, percent-encoded.

    Short passages within a line are named whole, others by their first and last words. Words around them are added
    where the passage would not be found first (https://wicg.github.io/scroll-to-text-fragment/).
    """
    folded = text.casefold()
    passage = text[start:end].strip()
    if len(passage) <= _EXACT and "\n" not in passage:
        return _around(text, start, end, _encoded(passage), alone=_once(folded, passage))
    words = [word.span() for word in _WORD.finditer(passage)]
    for count in _EDGE_WORDS:
        first, last = _edge(passage, words[:count]), _edge(passage, words[-count:])
        if len(words) > count and _once(folded, first) and _once(folded, last):
            break
    alone = _once(folded, first) and _once(folded, last)
    return _around(text, start, end, f"{_encoded(first)},{_encoded(last)}", alone=alone)


def _edge(passage: str, words: list[tuple[int, int]]) -> str:
    """Return the passage from the first to the last of `words`, as far as one line goes."""
    piece = passage[words[0][0] : words[-1][1]]
    return piece.partition("\n")[0].strip() if words[0][0] == 0 else piece.rpartition("\n")[2].strip()


def _around(text: str, start: int, end: int, named: str, *, alone: bool) -> str:
    """Return a directive with as many words around the passage as make it unique; none where it is found alone."""
    if alone:
        return named
    folded, passage = text.casefold(), text[start:end]
    before = after = ""
    for count in _CONTEXT_WORDS:
        before, after = _words_before(text, start, count), _words_after(text, end, count)
        if _once(folded, f"{before}{passage}{after}"):
            break
    prefix = f"{_encoded(before.strip())}-," if before.strip() else ""
    suffix = f",-{_encoded(after.strip())}" if after.strip() else ""
    return f"{prefix}{named}{suffix}"


def _words_before(text: str, start: int, count: int) -> str:
    """Return the last `count` words of the line before `start`, with the space up to it."""
    whole = text[max(0, start - _REACH) : start]
    line = whole.rpartition("\n")[2]
    words = list(_WORD.finditer(line))[len(line) == _REACH :]
    return line[words[-count:][0].start() :] if words else ""


def _words_after(text: str, end: int, count: int) -> str:
    """Return the first `count` words of the line behind `end`, with the space up to them."""
    line = text[end : end + _REACH].partition("\n")[0]
    words = list(_WORD.finditer(line))
    return line[: words[:count][-1].end()] if words else ""


def _once(folded: str, passage: str) -> bool:
    """Say whether a passage is found just once, letter case aside, as browsers search."""
    needle = passage.casefold()
    first = folded.find(needle)
    return first >= 0 and folded.find(needle, first + 1) < 0


def _encoded(words: str) -> str:
    """Return words percent-encoded, with the marks too that separate the parts of a directive.

    A page shows blanks that follow each other as one, and a browser searches what it shows.
    """
    return percent_encoded(_BLANKS.sub(" ", words), safe="").replace("-", "%2D")
