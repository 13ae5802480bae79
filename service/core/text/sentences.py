"""Sentence boundaries with exact offsets, in linear time on any input.

Line breaks split first; inside a line one pass finds the places where a sentence could end, and `stops` says with the
tables of the language whether it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from service.core.languages import detect, known
from service.core.languages.tables import Language, words
from service.core.text.lines import items, lines
from service.core.text.spans import trimmed
from service.core.text.stops import ends, plainly, stop_at
from service.core.types import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĪĮİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΑ-ΫА-ЯЁЄІЇҐӘҒҚҢӨҰҮҺ\u3040-\u9fff"
_CLOSERS = "\"'”’»›«“)\\]】」』）》〉*_"
_FULL = "。！？｡।॥۔؟።፧။։"
_QUOTE_GOES_ON = frozenset("とっのをにはがもでなやかへ、，,。")
_SAID = re.compile("[^。！？，：“”「」\\s]{0,6}(?:说|說|问|問|道|表示|喊|称|稱|回答|补充|補充|指出)[。，：,:]")
_PAIRS = (("《", "》"), ("「", "」"), ("『", "』"))
_NEAR = 60
_WORD = 20
_TAGS = 5
_QUOTATION = 300

# What stands on its own in a text whose line breaks were lost: a date over an article, the credit of a picture, the
# entry of a list of sources, and a heading before a preposition with a capital and its article in lower case.
_DATE = (
    r"(?P<date>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day, (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December) \d{1,2}, \d{4})(?= [\"“‘']?(?P<next>\w+))"
)
_FURNITURE = re.compile(
    rf" (?=[ACDFIMPSTW])(?:{_DATE}"
    r"|(?:Image|Photo|Photograph|Picture|File photo|Categories|Tags)(?: credit| by)?: (?=[^\W\d_a-z])"
    r"|(?:File (?:image|photo|picture) of|According to"
    r"|(?:In|At|As|While|During|When|Following) (?:the|a|an|this|that|his|her|its|their)) )"
    r"|\((?P<credit>[^()]{0,60}\b(?:AP|Associated Press|Reuters|AFP|Getty Images|EPA)\b[^()]{0,30})\)(?= [^\W\d_a-z])"
    r"|— [^—]{2,60}, (?P<reference>[A-Z][a-z]{2,8} \d{1,2}, \d{4})(?= [\"“])"
)
_FIRST_DATE = re.compile(_DATE)
_LEANS = words("on by until till of from before after since for to and through last next")


@lru_cache(maxsize=64)
def _candidates(stops: str) -> re.Pattern[str]:
    """Return what finds the places where a sentence of a language with the extra `stops` could end."""
    plain = f".!?…‥{re.escape(stops)}"
    # The one set in front lets the search skip at four times the speed; what it found decides how to go on.
    return re.compile(
        rf"[{plain}{_FULL}](?:(?<=(?P<stop>[{plain}]))(?P<more>[{plain}]*+)"
        rf"(?P<close>[{_CLOSERS}]*+(?:[ \u00a0\u202f]?[»”](?=[\s.,;:!?)]|\Z))?+)"
        rf"(?:\[\d{{1,3}}\])*+(?=\s|\Z|[{_UPPER}])"
        rf"|(?<=(?P<full>[{_FULL}]))[{_FULL}!?]*+(?P<shut>[{_CLOSERS}]*+))"
    )


def split(text: str, language: str | None = None) -> list[Span]:
    """Return the sentences of `text` as spans: trimmed of white space, in order, not overlapping.

    Every code point that is not white space lies in exactly one span. `language` is an ISO 639-1 code or a longer
    language tag; it is detected where not given. Linear in the length of the text.
    """
    table = known(language or detect(text))
    return [sentence for line in lines(text) for sentence in sentences(text, line, table)]


def sentences(text: str, line: Span, table: Language) -> Iterator[Span]:
    """Yield the sentences of one line of `text`, as `split` does."""
    start = line.start
    for end in _ends(text, line, table):
        if end > start:
            sentence = trimmed(text, start, end)
            if sentence.end > sentence.start:
                yield sentence
            start = end
    sentence = trimmed(text, start, line.end)
    if sentence.end > sentence.start:
        yield sentence


def _ends(text: str, line: Span, table: Language) -> Iterator[int]:
    """Yield where sentences end inside a line, rising."""
    candidates = _candidates(table.stops)
    for begin, end in _pieces(text, line, table):
        start = begin
        for here in candidates.finditer(text, begin, end):
            if here["full"] is not None:
                stop = _full_end(text, start, here, table)
            elif here.end() >= end or plainly(text, start, here, table):
                stop = here.end()
            else:
                stop = here.end() if ends(stop_at(text, start, here), table) else 0
            if stop:
                start = stop
                yield start
        yield end


def _full_end(text: str, start: int, here: re.Match[str], table: Language) -> int:
    """Return where the sentence ends at a full-width or Indic stop; 0 within a title or where a quotation goes on."""
    shut, end = here["shut"], here.end()
    if shut:
        if shut[-1] in "“\"'" and text[end : end + 1] >= "\u3040" and _opens(text, start, here):
            return end - 1
        return 0 if text[end : end + 1] in _QUOTE_GOES_ON or _SAID.match(text, end) else end
    pairs = _PAIRS if table.code == "ja" else _PAIRS[:1]
    return 0 if any(_within(text, start, here.start(), *pair) for pair in pairs) else end


def _within(text: str, start: int, position: int, opening: str, closing: str) -> bool:
    """Say whether `position` is inside a pair of marks that opens and closes near it."""
    opened = text.rfind(opening, max(start, position - _NEAR), position)
    return opened >= 0 and text.find(closing, opened, position) < 0 <= text.find(closing, position, position + _NEAR)


def _opens(text: str, start: int, here: re.Match[str]) -> bool:
    """Say whether the last mark behind a stop opens the next quotation: the ones before it come in pairs."""
    mark = here["shut"][-1]
    return mark == "“" or text.count(mark, max(start, here.start() - _QUOTATION), here.end() - 1) % 2 == 0


def _pieces(text: str, line: Span, table: Language) -> list[Span]:
    """Return the parts of a line that no sentence crosses: list items, and a date that stands on its own."""
    cuts = list(items(text, line))
    if table.code == "en":
        cuts += _furniture(text, line, table)
    elif table.code == "th":
        cuts += (space.end() for space in _clauses(table).finditer(text, line.start, line.end))
    cuts += _tags(text, line, table)
    if not cuts:
        return [line]
    places = sorted({line.start, *(cut for cut in cuts if cut > line.start), line.end})
    return [Span(start, end) for start, end in pairwise(places)]


def _tags(text: str, line: Span, table: Language) -> list[int]:
    """Return where tags begin behind the last stop of a line: small letters first, no stop, no function words."""
    if not text[line.end - 1].isalnum():
        return []
    start = max(text.rfind(". ", line.start, line.end), line.start - 1)
    for stop in ("? ", "! "):
        start = max(start, text.rfind(stop, max(line.start, start), line.end))
    start += 2
    if start <= line.start + 1 or not text[start : start + 1].islower():
        return []
    tail = text[start : line.end].split()
    tags = len(tail) >= _TAGS and not any(word in table.common for word in tail)
    return [start] if tags and table.common else []


@lru_cache(maxsize=1)
def _clauses(table: Language) -> re.Pattern[str]:
    """Return what finds the spaces that end a sentence of Thai, which has no stops: by the words on both sides."""
    behind = "|".join(rf"(?<={particle})" for particle in sorted(table.closing))
    return re.compile(rf"(?:{behind})[ ]+| (?=(?:{'|'.join(sorted(table.starters))}))")


def _furniture(text: str, line: Span, table: Language) -> Iterator[int]:
    """Yield where dates, picture credits and headings end in a text whose line breaks were lost."""
    date = _FIRST_DATE.match(text, line.start, line.end)
    if date and _new(date["next"], table):
        yield date.end()
    for found in _FURNITURE.finditer(text, line.start, line.end):
        before = text[max(line.start, found.start() - _WORD) : found.start()].split()
        last = before[-1].strip("\"'”’") if before else ""
        if not found["date"]:
            apart = last[-1:].isalpha() and last.lower() not in _LEANS and last not in table.common
            if found["reference"]:
                yield found.end()
            elif found["credit"]:
                yield from (found.start(), found.end()) if before and before[-1][-1] in ".!?" else ()
            elif apart or found[0].endswith(": "):
                yield found.start() + 1
        elif last[-1:].isalnum() and last.lower() not in _LEANS and _new(found["next"], table):
            yield found.start() + 1
            yield found.end()


def _new(word: str, table: Language) -> bool:
    """Say whether `word` behind a date may begin something new."""
    return word[0].isupper() or word not in table.common
