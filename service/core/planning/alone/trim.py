"""Trimming: what a sentence can lose without losing anything it reports.

A dateline, a connective that only links to what came before, "in a statement" and a "today" at either end go. Who says
something never goes.
What is left is one contiguous passage of the source, so it is cited exactly.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from service.core.planning.alone.datelines import dateline
from service.core.tables import listed
from service.core.tables.loose import LOOSE
from service.core.types import Document, Span

_AGENCY: Final = r"\((?:[A-Z][\w.&/’' -]{1,30}|[a-z]{2,5}(?:/[\w ]{2,10})?)\)"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.,’'/ -]{{2,40}}(?:,\s[A-Z][\w.]{{1,12}}){{0,2}}(?:,?\s[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}})?"
    rf"\s*(?:{_AGENCY}\s*)?"
    rf"|(?:{_MONTH}\s\d{{1,2}}\s)?(?:[A-Z][\w.’'/-]*,?\s){{0,4}}(?:\d{{1,2}}\s{_MONTH},?\s)?{_AGENCY}\s*)"
    rf"(?:[—–―-]{{1,2}}\s+|--|[—―]|-(?=The\s))(?=[\"“'‘]?[A-Z0-9])"
)
# A known agency needs no dash behind it, a city in capitals neither: "Sycamore, Illinois (CNN) The man".
_SOURCED = re.compile(
    r"(?:(?!Associated|Cable|Agence|The|News|Press|Network)[A-Z][\w.’'-]*,?\s){0,4}"
    r"\((?:CNN|AP|Reuters|AFP|UPI|BBC|Xinhua|dpa|ANI|PTI|CBS|WASHINGTON POST)\)\s*(?=[\"“]?[A-Z])"
    r"|(?:WASHINGTON|LONDON|PARIS|BERLIN|MOSCOW|BEIJING|TOKYO|CAIRO|GAZA|JERUSALEM|BAGHDAD|KABUL|BEIRUT|DAMASCUS|TEHRAN"
    r"|ISTANBUL|ANKARA|ATHENS|ROME|MADRID|BRUSSELS|GENEVA|SEOUL|SYDNEY|CHICAGO|BOSTON|NEW YORK|LOS ANGELES)"
    r"[ -](?=[\"“]?[A-Z][a-z])"
)
_CONNECTIVE = re.compile(
    r"(?:(?:However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Additionally|Also|Still|Instead|Indeed"
    r"|In addition|In fact|Of course|At the same time|In the meantime|What’s more|What's more|Besides|Likewise"
    r"|Similarly|Again|Plus|Then again|Even so|That said|Not surprisingly),\s+"
    r"|(?:But|And|Yet)\s+(?!(?:then|so|yet|now|not|if|for|what|that|this|those|these|another|while|still|even|also)\b))"
    r"(?=[\"“]?\w)"
)
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# A bullet or the number of an entry, the time of an entry of a live blog, the button that closes a video, the label of
# a box, the stamp of a day.
_TIME: Final = r"\d{1,2}[:.]\d\d(?:\s?(?:[ap]\.?m\.?|GMT|BST|C?E[DS]?T))?\s?[:|–—-]?\s"
_FURNITURE = re.compile(
    rf"(?:[*•·▪►]\s*|\d{{1,2}}[.)]\s+|{_TIME}|(?:CLOSE|Story highlights|View Images|{_AGENCY})\s+"
    r"|(?:(?i:updated?(?: \d{1,2})?|breaking(?: news)?|developing|details|summary)\s?:|UPDATE \d{1,2}\s?[-–—])\s*"
    r"|(?:THE FACTS|(?:PUBLISHED|UPDATED|POSTED)(?: [A-Z\d.,]{1,12}){1,5}):\s+"
    rf"|{_MONTH}\s\d{{1,2}},\s\d{{4}}\s+(?=(?:A|An|The)\s))(?=[\"“]?[A-Z])"
)
# The title of a link before it: "A walk along the old wall Read more The council met".
_LINK = re.compile(r"[A-Z][^.!?]{8,110} (?:Read|See|Watch) more:? (?=[A-Z])")
_CONNECTIVE_LETTERS: Final = frozenset("HMFNASIOWBLPTEY")
_STATEMENT = re.compile(
    rf"(?<=\b(?:said|told|adds))\s(?:on {_DAY} )?in an? (?:\w+ ){{0,2}}(?:statement|release)"
    rf"(?: (?:on )?{_DAY})?(?=[.]\Z)"
)
# When something happened, told from the day of the article: "said earlier today". What is joined to it stays.
_SAME_DAY: Final = (
    r"(?:(?:earlier |late(?:r)? |early )?(?:today|yesterday|tomorrow|tonight)(?: (?:morning|afternoon|evening|night))?"
    r"|(?:earlier |late(?:r)? |early )?(?:this (?:morning|afternoon|evening)|last night))"
)
_DATED = re.compile(rf",? {_SAME_DAY}(?=[.]\Z)")
# Before a day that belongs to them: "until today", "is tomorrow".
_JOINED: Final = listed(
    """is was are were be been and or but not of for the a to by as in on at from since until till before after than
        with only just even like it that through about between"""
)
_DAY_ENDS: Final = ("today.", "yesterday.", "tomorrow.", "tonight.", "morning.", "afternoon.", "evening.", "night.")
_DAY_LETTERS: Final = frozenset("ELTY")
_LEFT: Final = 4  # words that are left of a sentence
_DATED_FRONT = re.compile(rf"(?i:{_SAME_DAY})(?:, (?!wh)(?=[\"“]?\w)| (?=(?:an?|the) |[A-Z]))")
_ENDING: Final = 120  # how far from its end a sentence is looked at


_QUOTATION: Final = '"“”„«»'
_HEADINGS: Final = 6  # headings, bylines and the like before an article begins, at most
_QUOTABLE: Final = 12  # sentences that a quotation runs over at most
_BEGINNING: Final = 90  # how far into a sentence its dateline ends at the latest
_PLACE: Final = 40  # the same for a bare place
_DASH = re.compile("[—–―-]")
_PLACED = re.compile("[—–―:-]")
# So Indian papers write where a report was filed; so do transcripts, who speaks.
_CAPITALS = re.compile(r"(?!WATCH|READ|LIVE|PHOTO|VIDEO)[A-Z][A-Z-]{2,20}(?: [A-Z]{3,20})?: (?=[\"“'‘]?[A-Z][\w’']* )")
_SPEAKERS = re.compile(r"^[A-Z][A-Z .'’-]{2,40}: ", re.MULTILINE)
_SEVERAL: Final = 2


class Trimmed(NamedTuple):
    """What is left of a sentence: where it stands in the document, and how it reads on its own."""

    span: Span
    text: str


def trimmed(document: Document, number: int) -> Trimmed:
    """Return what is left of sentence `number` of `document`."""
    sentence = document.sentences[number]
    told = document.sentence(number)
    start, end, text = (
        trim(told) if document.language == "en" else undated(told, document.language, opens=_opens(document, number))
    )
    if document.language == "en" and not start and number <= _HEADINGS and _PLACED.search(told, 0, _PLACE):
        start = _placed(document, told) if _opens(document, number) else 0
        text = text[start:]
    if not text or ((start or end < len(told)) and _quoted(document, number)):
        return Trimmed(Span(sentence.start, sentence.end), document.sentence(number))
    return Trimmed(Span(sentence.start + start, sentence.start + end), text)


def _placed(document: Document, told: str) -> int:
    """Return where the news begins behind a bare place with which an article opens: "Sankt Aurach - ", "MELPUR: ".

    Where several paragraphs open with capitals and a colon, these say who speaks.
    """
    place = _CAPITALS.match(told)
    if place is not None:
        return place.end() if len(_SPEAKERS.findall(document.text)) < _SEVERAL else 0
    return dateline(told, opens=True)


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
    if "„" in before:
        return before.count("„") > before.count("“") + before.count("”")
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("«") > before.count("»")


def _opens(document: Document, number: int) -> bool:
    """Say whether no prose of `document` comes before sentence `number`."""
    return all(each.kind != "prose" for each in document.sentences[: min(number, _HEADINGS)]) and number <= _HEADINGS


def undated(text: str, language: str, *, opens: bool) -> tuple[int, int, str]:
    """Return what is left of the sentence `text`, in another language than English.

    What goes is a dateline, a connective where the verb stays behind its subject without it, and a day that only the
    article's date tells. A bare place before a dash is a dateline only where the text `opens` with it.
    """
    start = dateline(text, opens=opens)
    loose = _loose(language)
    if loose is None:
        return start, len(text), text[start : start + 1].upper() + text[start + 1 :]
    start = _end(loose[0].match(text, start), start)
    tail = loose[1].search(text, max(start, len(text) - _ENDING))
    before = text[start : tail.start()].replace("’", "'").lower().split() if tail else []
    if len(before) < _LEFT or before[-1] in LOOSE[language].joined or _inside(text):
        tail = None
    end = tail.start() if tail else len(text)
    left = text[start : start + 1].upper() + text[start + 1 : end]
    return start, end, f"{left}." if tail else left


@cache
def _loose(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return what may go in `language` at the front and at the end of a sentence."""
    found = LOOSE.get(language)
    return (re.compile(found.front), re.compile(found.end)) if found else None


def _inside(text: str) -> bool:
    """Say whether `text` quotes something, so that its end may be somebody's word."""
    return any(mark in text for mark in _QUOTATION)


@lru_cache(maxsize=1 << 14)
def trim(text: str) -> tuple[int, int, str]:
    """Return what is left of the English sentence `text`: start, end, the wording with capital and stop restored."""
    if text[:1] == "(" and text[-1:] == ")" and _one_bracket(text):
        return 1, len(text) - 1, text[1:-1]
    start = _end(_LINK.match(text), 0) if " more" in text else 0
    start = _end(_FURNITURE.match(text, start), start)
    if _DASH.search(text, start, _BEGINNING):
        start = _end(_DATELINE.match(text, start), start)
    start = _end(_SOURCED.match(text, start), start)
    if text[start : start + 1] in _DAY_LETTERS:
        start = _end(_DATED_FRONT.match(text, start), start)
    if text[start : start + 1] in _CONNECTIVE_LETTERS:
        start = _end(_CONNECTIVE.match(text, start), start)
    ending = text[-_ENDING:]
    stated = "statement" in ending or "release" in ending
    tail = _STATEMENT.search(text, max(start, len(text) - _ENDING)) if stated else None
    tail = tail or _dated(text, start)
    end = tail.start() if tail else len(text)
    left = text[start:end]
    if start:
        left = left[:1].upper() + left[1:]
    return start, end, f"{left}." if tail else left


def _dated(text: str, start: int) -> re.Match[str] | None:
    """Return where the English sentence `text` ends with a day that only its article's date tells; None for nowhere."""
    found = _DATED.search(text, max(start, len(text) - _ENDING)) if text.endswith(_DAY_ENDS) else None
    if found is None or text.count('"') % 2 or text.count("“") != text.count("”"):
        return None
    before = text[start : found.start()].split()
    return found if len(before) >= _LEFT and before[-1].lower() not in _JOINED else None


def _one_bracket(text: str) -> bool:
    """Say whether a whole sentence, its stop included, stands between one pair of brackets."""
    return text.count("(") == text.count(")") == 1 and text[-2:-1] in {".", "!"} and text[1:2].isupper()


def _end(match: re.Match[str] | None, otherwise: int) -> int:
    return match.end() if match else otherwise
