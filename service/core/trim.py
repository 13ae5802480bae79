"""Trimming: what a sentence can lose without losing anything it reports.

A dateline, a connective that only links to what came before, and "in a statement" go. Who says something never goes.
What is left is one contiguous passage of the source, so it is cited exactly.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from service.core.types import Document, Span

_AGENCY: Final = r"\((?:[A-Z][\w.&/’' -]{1,30})\)"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.,’' -]{{2,40}}(?:,\s[A-Z][\w.]{{1,12}}){{0,2}}(?:,?\s[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}})?"
    rf"\s*(?:{_AGENCY}\s*)?"
    rf"|(?:[A-Z][\w.’'-]*,?\s){{0,4}}{_AGENCY}\s*)(?:[—–-]{{1,2}}\s+|--)(?=[\"“'‘]?[A-Z0-9])"
)
_CONNECTIVE = re.compile(
    r"(?:(?:However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Additionally|Also|Still|Instead|Indeed"
    r"|In addition|In fact|Of course|At the same time|In the meantime|What’s more|What's more|Besides|Likewise"
    r"|Similarly|Again|Plus|Then again|Even so|That said|Not surprisingly),\s+"
    r"|(?:But|And|Yet)\s+(?!(?:then|so|yet|now|not|if|for|what|that|this|those|these|another|while|still|even|also)\b))"
    r"(?=[\"“]?\w)"
)
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# A bullet, the button that closes a video, the label of a box, an agency without a dash.
_FURNITURE = re.compile(rf"(?:[*•·▪]|CLOSE|Story highlights|{_AGENCY})\s+(?=[\"“]?[A-Z])")
_CONNECTIVE_LETTERS: Final = frozenset("HMFNASIOWBLPTEY")
_STATEMENT = re.compile(
    rf"(?<=\b(?:said|told|adds))\s(?:on {_DAY} )?in an? (?:\w+ ){{0,2}}(?:statement|release)"
    rf"(?: (?:on )?{_DAY})?(?=[.]\Z)"
)
_ENDING: Final = 120  # how far from its end a sentence is looked at


_QUOTABLE: Final = 12  # sentences that a quotation runs over at most
_BEGINNING: Final = 90  # how far into a sentence its dateline ends at the latest
_DASH = re.compile("[—–-]")


class Trimmed(NamedTuple):
    """What is left of a sentence: where it stands in the document, and how it reads on its own."""

    span: Span
    text: str


def trimmed(document: Document, number: int) -> Trimmed:
    """Return what is left of sentence `number` of `document`."""
    sentence = document.sentences[number]
    start, end, text = trim(document.sentence(number)) if document.language == "en" else (0, 0, "")
    if not text or (start and _quoted(document, number)):
        return Trimmed(Span(sentence.start, sentence.end), document.sentence(number))
    return Trimmed(Span(sentence.start + start, sentence.start + end), text)


def _quoted(document: Document, number: int) -> bool:
    """Say whether sentence `number` begins inside a quotation of its paragraph: what people said is never trimmed."""
    first = number
    while (
        first
        and number - first < _QUOTABLE
        and document.sentences[first - 1].paragraph == document.sentences[number].paragraph
    ):
        first -= 1
    before = document.text[document.sentences[first].start : document.sentences[number].start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("«") > before.count("»")


@lru_cache(maxsize=1 << 14)
def trim(text: str) -> tuple[int, int, str]:
    """Return what is left of the English sentence `text`: start, end, the wording with capital and stop restored."""
    start = _end(_FURNITURE.match(text), 0)
    if _DASH.search(text, 0, _BEGINNING):
        start = _end(_DATELINE.match(text), start)
    if text[start : start + 1] in _CONNECTIVE_LETTERS:
        start = _end(_CONNECTIVE.match(text, start), start)
    ending = text[-_ENDING:]
    stated = "statement" in ending or "release" in ending
    tail = _STATEMENT.search(text, max(start, len(text) - _ENDING)) if stated else None
    end = tail.start() if tail else len(text)
    left = text[start:end]
    if start:
        left = left[:1].upper() + left[1:]
    return start, end, f"{left}." if tail else left


def _end(match: re.Match[str] | None, otherwise: int) -> int:
    return match.end() if match else otherwise
