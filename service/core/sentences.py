"""Sentence boundaries with exact offsets, in linear time on any input.

One pass finds the places where a sentence could end (stops, and line breaks, which end sentences unless a line is
soft-wrapped); tables of the language then say whether it does. Everything that is looked at around a stop is bounded,
so a million dots cost a million times what one costs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from service.core.languages import detect, known
from service.core.languages.tables import Language
from service.core.types import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĪĮİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΑ-ΫА-ЯЁЄІЇҐӘҒҚҢӨҰҮҺ"
_CLOSERS = "\"'”’»›«)\\]】」』）》〉“*_"
_FULL = "。！？｡।॥۔؟።፧։။᙮។"
_WINDOW = 40
_NEXT = re.compile(r"\s*+(?P<open>[\"'“‘«‹„‚(\[¿¡「『（《*_•–—-]{0,4}+)\s?(?P<word>[\w’'.&-]{0,30})")
_TRIM = "\"'“‘«‹„‚([{¿¡「『（《”’»›*_—–-"
_ROMAN = re.compile(r"[ivxlc]{1,6}")


@lru_cache(maxsize=64)
def _candidates(stops: str) -> re.Pattern[str]:
    """Return what finds the places where a sentence of a language with the extra `stops` could end."""
    plain = f"[.!?…‥{re.escape(stops)}]"
    return re.compile(
        rf"(?P<line>\n\s*+)"
        rf"|(?P<full>[{_FULL}]++[{_CLOSERS}]*+)"
        rf"|(?P<stop>{plain}++)(?P<close>[{_CLOSERS}]*+(?:[ \u00a0\u202f]?[»”](?=[\s.,;:!?)]|\Z))?)"
        rf"(?:\[\d{{1,3}}\])*+(?=\s|\Z|[{_UPPER}])"
    )


def split(text: str, language: str | None = None) -> list[Span]:
    """Return the sentences of `text` as spans: trimmed of white space, in order, not overlapping.

    Every code point that is not white space lies in exactly one span. `language` is an ISO 639-1 code; it is detected
    where not given. Linear in the length of the text.
    """
    table = known(language or detect(text))
    spans: list[Span] = []
    start = _skip(text, 0)
    for match in _candidates(table.stops).finditer(text):
        end = match.start() if match["line"] else match.end()
        if end <= start or not _ends(text, start, match, table):
            continue
        spans.append(Span(start, start + len(text[start:end].rstrip())))
        start = _skip(text, end)
    if start < len(text):
        spans.append(Span(start, start + len(text[start:].rstrip())))
    return spans


_SPACE = re.compile(r"\s*+")


def _skip(text: str, position: int) -> int:
    """Return the first place at or after `position` that is not white space."""
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _ends(text: str, start: int, match: re.Match[str], table: Language) -> bool:
    """Say whether the sentence that began at `start` ends at the candidate."""
    if match["line"] or match["full"]:
        return True
    after = _NEXT.match(text, match.end())
    word, opening = (after["word"], after["open"]) if after else ("", "")
    if match.end() == len(text):
        return True
    if not word:
        return text[match.end() : match.end() + 1].isspace() and not opening.strip() == ""
    mark = match["stop"]
    before = _before(text, start, match.start())
    if match.end() < len(text) and not text[match.end()].isspace():
        return len(before) > 2 and before[-1].isalnum() and "." not in before and word[1:2].islower()
    if word[0].islower():
        return word != word.lower() and len(before) > 3 and not match["close"]
    if len(mark) > 1 or mark != ".":
        return True
    return _stop_ends(before, word.rstrip("."), opening, table, first=match.start() - len(before) <= start)


def _before(text: str, start: int, position: int) -> str:
    """Return the word that ends at `position`, without opening marks; of a long one the end."""
    window = text[max(start, position - _WINDOW) : position].split()
    return window[-1].lstrip(_TRIM) if window else ""


def _stop_ends(before: str, word: str, opening: str, table: Language, *, first: bool) -> bool:
    """Say whether a full stop between `before` and the capitalized or other `word` ends a sentence."""
    low = before.lower()
    if low in table.titles or not before:
        return False
    if word[0].isdigit():
        return low not in table.numbered and low not in table.months and len(before) > 1
    if first and (before.isdigit() or len(before) == 1):
        return False
    starts = word.lower() in table.common or word.lower() in table.starters or bool(opening.strip("(["))
    if len(before) == 1 and before.isalpha() and before != "I":
        return starts
    if low in table.abbreviations or "." in before:
        return starts or (low in table.closing)
    return True
