"""Text without its typography: one form for every way to set the same words, with a map back to the original.

What counts as typography, and nothing else: the glyphs of quotation marks, apostrophes and dashes, white space,
composed or decomposed letters (Unicode NFC), ligatures, full-width and presentation forms (the part of NFKC that
changes no meaning: superscripts and fractions stay), invisible characters, and the ways to write an ellipsis.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache

from msgspec import Struct

from service.core.types import Span

ELLIPSIS = "…"
PASSAGE, ARTICLE = 5_000, 50_000
"""Characters of a text of which thousands are kept folded, and of one of which hundreds are: memory is bounded."""

_SINGLE = "‘’‚‛‹›ʼʹ′`´＇ʻ"
_DOUBLE = "“”„‟«»″〝〞〟「」『』＂"
_HYPHENS = "‐‑‒–−﹣－"
_DASHES = "—―⸺⸻⸗﹘"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_COMPATIBLE = "\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\u2116\u2160-\u217f\u2126\u212a\u212b\u3371-\u33df"
_FORMS = "\uf900-\ufaff\ufb00-\ufdfb\ufe70-\ufefc\uff01-\uffee"
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u093c\u09bc\u3099\u309a\u1ab0-\u1aff\u1dc0-\u1dff"
# Second halves of vowel signs that have a composed form, in Indic scripts and Burmese.
_HALVES = "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u1b35"
_UNSPACED = "\u3001\u3002\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffee"

# The cheap gate: text that matches nothing here is its own folded form. All begins with signs that are looked for fast.
_ASCII_SPECIAL = re.compile(r"\t|\n|\v|\f|\r|\x1c|\x1d|\x1e|\x1f| [ ,;:!?.]|--|\.\.|''|`")
_SPECIAL = re.compile(
    rf"(?P<space>[^\S ][\s{_INVISIBLE}]*|[ ][{_INVISIBLE}]*\s[\s{_INVISIBLE}]*)"
    rf"|(?P<gap>[ ](?=[,;:!?.»])|(?<=[{_UNSPACED}])[ ](?=[{_UNSPACED}]))|(?P<french>«[\s{_INVISIBLE}]*)"
    rf"|(?P<dash>(?:[{_DASHES}]+|-{{2,}})[\s{_INVISIBLE}]*)|(?P<dots>…(?:[ ]?[….])*|\.(?:[ ]?[….])+)"
    rf"|(?P<double>''|``|‘‘|’’|[{_DOUBLE}])|(?P<single>[{_SINGLE}])|(?P<hyphen>[{_HYPHENS}])"
    rf"|(?P<invisible>[{_INVISIBLE}]+)|(?P<marks>[{_MARKS}{_HALVES}]{{1,16}})|(?P<jamo>[\u1100-\u11ff]{{2,64}})"
    rf"|(?P<compatible>[{_COMPATIBLE}{_FORMS}])"
)
_FIRST_UNSPACED = "\u3001"
_PLAIN = {"double": '"', "french": '"', "single": "'", "hyphen": "-", "dots": ELLIPSIS, "invisible": "", "gap": ""}


class Folded(Struct, frozen=True):
    """A folded text and the way back: piece i begins at `places[i]` and stands for `origins[i]` to `ends[i]`."""

    text: str
    places: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the original span of the folded characters `start` to `end` (at least one)."""
        first = bisect_right(self.places, start) - 1
        last = bisect_right(self.places, end - 1) - 1
        begin = min(self.origins[first] + start - self.places[first], self.ends[first] - 1)
        # A replaced run (an ellipsis, a letter with its marks) is taken whole.
        if last + 1 == len(self.places) or end < self.places[last + 1]:
            return Span(begin, min(self.origins[last] + end - self.places[last], self.ends[last]))
        return Span(begin, self.ends[last])


def fold(text: str) -> Folded:
    """Return `text` without its typography. Linear in the length of the text."""
    if len(text) <= PASSAGE:
        return _kept(text)
    return _kept_for_now(text) if len(text) <= ARTICLE else _kept_for_one(text)


@lru_cache(maxsize=8192)
def _kept(text: str) -> Folded:
    return _folded(text)


@lru_cache(maxsize=256)
def _kept_for_now(text: str) -> Folded:
    return _folded(text)


@lru_cache(maxsize=2)
def _kept_for_one(text: str) -> Folded:
    return _folded(text)


def _folded(text: str) -> Folded:
    if text.isascii() and not _ASCII_SPECIAL.search(text):
        return Folded(text, (0,), (0,), (len(text),))
    return _Folding(text).folded()


class _Folding:
    """One pass over a text: copies plain stretches, replaces the special ones, notes where each came from."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[str] = []
        self.places: list[int] = []
        self.origins: list[int] = []
        self.ends: list[int] = []
        self.size = 0
        self.last = ""

    def folded(self) -> Folded:
        done = 0
        for match in _SPECIAL.finditer(self.text):
            kind = match.lastgroup or ""
            start = match.start()
            if kind == "marks" and start > done:
                start -= 1  # the letter that the marks stand on is composed with them
            if start > done:
                self.add(self.text[done:start], done, start)
            done = match.end()
            self.add(self.replacement(kind, self.text[start:done], done), start, done)
        self.add(self.text[done:], done, len(self.text))
        return Folded("".join(self.pieces), tuple(self.places), tuple(self.origins), tuple(self.ends))

    def add(self, piece: str, origin: int, end: int) -> None:
        if piece:
            self.pieces.append(piece)
            self.places.append(self.size)
            self.origins.append(origin)
            self.ends.append(end)
            self.size += len(piece)
            self.last = piece[-1]

    def replacement(self, kind: str, found: str, end: int) -> str:
        if kind == "space":
            return self.space(end)
        if kind == "dash":
            return "- " if self.last == " " else " - "
        if kind in {"marks", "jamo"}:
            return unicodedata.normalize("NFC", found)
        if kind == "compatible":
            plain = unicodedata.normalize("NFKC", found)
            return "-" if plain in _HYPHENS else plain
        return _PLAIN[kind]

    def space(self, end: int) -> str:
        """Return what white space folds to: nothing inside unspaced scripts, before a stop or after another space."""
        following = self.text[end : end + 1]
        if self.last == " " or (following and following in ",;:!?.»"):
            return ""
        if self.last < _FIRST_UNSPACED or following < _FIRST_UNSPACED:
            return " "
        return "" if _unspaced().match(self.last) and _unspaced().match(following) else " "


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(rf"[{_UNSPACED}]")
