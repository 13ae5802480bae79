"""Datelines of other languages than English: where and when a report was filed, and by which agency.

They are written in capitals or not, with the day or without: "PARIS, 3 mars (Reuters) -", "Berlin (dpa) -", "Madrid
(EFE).-", "МОСКВА, 3 марта - ТАСС.", 【東京＝共同】, "新华社北京3月3日电".
"""

from __future__ import annotations

import re
from typing import Final

_CAPITAL: Final = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞİŁŃŇŌŐŘŚŠŞŤŪŮŰŹŻŽА-ЯЁІЇЄҐ]"
_JOINTS: Final = r"(?:(?:de|del|di|da|do|dos|la|le|les|am|an der|im|sur|en|bei|aan|den|nad) )?"
_PLACE: Final = (
    rf"{_CAPITAL}[\w.’'-]*(?:[ /]{_JOINTS}{_CAPITAL}[\w.’'-]*){{0,4}}"
    rf"(?:\s\((?!\d)[^()\n]{{2,20}}\)(?=,)|,\s{_CAPITAL}[\w.’'-]{{1,15}}(?=,\s\d)){{0,1}}"
)
_DAY: Final = r"(?:,?\s(?:(?:den|le|el|il|em)\s)?\d{1,2}\.?º?\s(?:de\s)?\w{3,10}\.?(?:\s(?:de\s)?\d{4})?)"
_AGENCY: Final = r"\s?(?:\((?!\d)[^()\n]{2,40}\)|/[^/\n]{2,30}/)"
_DASH: Final = r"\s?[.:]?\s?[—–―-]{1,2}\s*"
_OPENS: Final = rf"(?=[\"“„«‚‘'¿¡]?\s?(?:{_CAPITAL}|\d))"
_LATIN: Final = re.compile(rf"{_PLACE}(?:{_DAY}{_AGENCY}|{_AGENCY}|{_DAY}(?=\s?[—–―-])){_DASH}{_OPENS}")
_BARE: Final = re.compile(rf"{_CAPITAL}[\w’'-]+(?:[ /]{_CAPITAL}[\w’'-]+){{0,2}}\s[—–―-]{{1,2}}\s{_OPENS}")
_SOURCED: Final = re.compile(rf"\((?:[a-zà-ÿ]{{2,5}}|[A-Z]{{2,6}})(?:/[\w ]{{2,10}})?\)\s?{_OPENS}")
# A place, and an agency behind it, as a sentence of their own: "LAHNAU.", "Berlin (dpa)."
_PLACED: Final = re.compile(rf"{_PLACE}(?:\s?\([^()\n]{{2,20}}\))?\.?")
_WORDS: Final = 4  # of a place
_EASTERN: Final = re.compile(
    r"【[^】\n]{2,30}】\s*|[\u4e00-\u9fff]{2,14}\d{1,2}月\d{1,2}日电\s*(?:[(（][^)）\n]{2,30}[)）])?\s*"
    r"|(?:[\u0621-\u064a]+\s){0,3}[\u0621-\u064a]+\s?\([^()\n]{2,40}\)\s?[—–-]\s*"
)
_ALONE: Final = re.compile(rf"{_PLACE}{_DAY}?\s?(?:[.]?{_DASH}[\w«»\"/ ]{{2,40}}|[.]\s/[\w ]{{2,30}}/)?[./]{{0,2}}")
_BEGINNING: Final = 90  # code points in which a dateline ends
_MARKS: Final = frozenset("—–―-/【电")


def dateline(text: str, *, opens: bool = False) -> int:
    """Return where the dateline at the beginning of `text` ends, 0 where there is none.

    With `opens` the text opens its article: then a bare place will do ("Ulm - Der Rat ...").
    """
    beginning = text[:_BEGINNING]
    if text[:1] == "(":
        found = _SOURCED.match(text, 0, _BEGINNING)
        return found.end() if found and found.end() < len(text) else 0
    if _MARKS.isdisjoint(beginning):
        return 0
    found = _LATIN.match(text, 0, _BEGINNING) or _EASTERN.match(text, 0, _BEGINNING)
    found = found or (_BARE.match(text, 0, _BEGINNING) if opens else None)
    return found.end() if found and found.end() < len(text) else 0


def places(text: str) -> bool:
    """Say whether `text` has the form of a place alone, or of a place and an agency, with which articles open."""
    return len(text) < _BEGINNING and len(text.split()) <= _WORDS and _PLACED.fullmatch(text) is not None


def is_dateline(text: str) -> bool:
    """Say whether `text` is a dateline and nothing else: place in capitals, day and agency."""
    place = text[:_BEGINNING].partition(",")[0]
    return (
        place.isupper()
        and any(map(str.isdigit, text))
        and len(text) < _BEGINNING
        and _ALONE.fullmatch(text) is not None
    )
