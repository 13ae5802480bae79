"""What kind of text a sentence is: prose that can be told, or the furniture around it.

Decided from the page's own structure where a reader knows it, from phrases of web pages (`furniture`), and from form:
a line without a final stop is a heading if it is short, and a list of tags if it has no function words. Prose in doubt
stays prose: a lost sentence of news costs more than a line of furniture that ranking will not choose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.core.languages.tables import Language
from service.core.text.furniture import LABELS, LEAD_INS, RELATED, Furniture, hinted
from service.core.types import Mark, SentenceKind, Span

_FINAL = frozenset(".!?…‥。！？｡।॥۔؟።፧။։;")
_OPEN = "\"'“‘«„(["
_SHUT = "\"'”’»›«“)]】」』）》〉*_ "
_WORD = re.compile(r"[^\W\d_][\w’'-]*+")
_WHEN = re.compile(
    r"(?:[\W\d_]++|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?"
    r"|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|at|on|am|pm|[ap]\.m"
    r"|e[sd]?t|[cmp][sd]t|gmt|bst|utc|ist|updated|posted|published|ago|hours?|minutes?|mins?|days?|st|nd|rd|th)++",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r" [|•›»] |\|\|")
_SEPARATOR_SIGN = re.compile(r"[|•›»]")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_STAMP = 80  # code points of a line that says where and when something was published
_FOOTNOTES = re.compile(r"(?:\[[\w ]{1,20}\])++$")
_FOOTNOTE_LENGTH = 120
_LABELLED = re.compile(r"[^\W\d_][\w’' -]{2,30}: [\"“‘']?[^\W\d_]")
_SHORT = 160
_LABEL = 40
_EDGE = 600  # furniture is short: of a longer sentence only both ends are looked at
_LETTER = re.compile(r"[^\W\d_]")
_HEADING_WORDS = 20
_QUESTION_WORDS = 14
_TRAILING_WORDS = 8
_TAGS = 5
_TAG_SHARE = 0.1
_PROSE_SHARE = 0.2
_TITLE_SHARE = 0.6
_LONG_WORD = 4
_FIGURES = 0.4
_CAPTION_SENTENCES = 3
_COMMAS = 3


class _Piece:
    """A sentence with what its kind depends on: whether it opens its text, is alone in its line, or the last in it."""

    __slots__ = ("_words", "alone", "last", "opens", "text")

    def __init__(self, text: str, *, alone: bool, last: bool, opens: bool = False) -> None:
        self.text = text
        self.alone = alone
        self.last = last
        self.opens = opens
        self._words: list[str] | None = None

    @property
    def words(self) -> list[str]:
        """The words, without figures."""
        if self._words is None:
            self._words = _WORD.findall(self.text)
        return self._words


def kinds(
    text: str,
    spans: Sequence[Span],
    paragraphs: Sequence[int],
    language: Language,
    marks: Sequence[Mark] = (),
) -> list[SentenceKind]:
    """Return the kind of each sentence of a text.

    `spans` are its sentences and `paragraphs` the number of the paragraph of each, both in order; `marks` are what a
    reader knows of the structure. Linear in the length of the text.
    """
    table = hinted(text.lower())
    found: list[SentenceKind] = []
    for number, (start, end) in enumerate(spans):
        starts = number == 0 or paragraphs[number - 1] != paragraphs[number]
        last = number + 1 == len(spans) or paragraphs[number + 1] != paragraphs[number]
        found.append(
            _kind(_Piece(text[start:end], alone=starts and last, last=last, opens=number == 0), table, language)
        )
    _spread(text, spans, paragraphs, found)
    _mark(spans, marks, found)
    return found


def _kind(piece: _Piece, table: Sequence[Furniture], language: Language) -> SentenceKind:
    """Return the kind of a sentence on its own."""
    text = piece.text if len(piece.text) <= 2 * _EDGE else f"{piece.text[:_EDGE]}\n{piece.text[-_EDGE:]}"
    low = text.lower()
    if piece.alone and len(low) < _LABEL and low.strip(" .:|•*-–—»>[]()") in LABELS:
        return "boilerplate"
    for entry in table:
        if entry.hint in low and entry.fits(text):
            return entry.kind
    if _odd(piece):
        return "boilerplate"
    if _final(piece.text):
        return "heading" if _asks_as_title(piece, language) else "prose"
    return _unfinished(piece, language) if piece.last else "prose"


def _final(sentence: str) -> bool:
    """Say whether a sentence ends with a stop, marks of quotation, brackets and footnotes aside."""
    if sentence[-1] in _FINAL:
        return True
    if sentence[-1] == "]":
        sentence = _FOOTNOTES.sub("", sentence[-_FOOTNOTE_LENGTH:])
    return sentence.rstrip(_SHUT)[-1:] in _FINAL


def _odd(piece: _Piece) -> bool:
    """Say whether there are no words, hardly anything but figures and signs, or only a date and time."""
    text = piece.text
    if not text[0].isalpha() and _LETTER.search(text) is None:
        return True
    if len(text) < _SHORT:
        if piece.alone:
            letters = sum(map(str.isalpha, text))
            signs = len(text) - letters - text.count(" ")
            if signs > _FIGURES * (letters + signs):
                return True
        if _WHEN.fullmatch(text):
            return any(map(str.isdigit, text))
    signs = len(_SEPARATOR.findall(text)) if _SEPARATOR_SIGN.search(text) else 0
    return signs > 1 or (signs == 1 and piece.alone and len(text) < _STAMP and _CLOCK.search(text) is not None)


def _asks_as_title(piece: _Piece, language: Language) -> bool:
    """Say whether a question or call stands alone and is written as a title."""
    if not piece.alone or piece.text.rstrip(_SHUT)[-1:] not in "!?" or len(piece.words) > _QUESTION_WORDS:
        return False
    return len(piece.words) > 1 and _titled(piece.words[1:], language) and piece.text[0] not in '"“‘«„'


def _titled(words: Sequence[str], language: Language) -> bool:
    """Say whether most words that are not function words have a capital."""
    telling = [word for word in words if word.lower() not in language.common and len(word) >= _LONG_WORD]
    return bool(telling) and sum(word[0].isupper() for word in telling) >= _TITLE_SHARE * len(telling)


def _unfinished(piece: _Piece, language: Language) -> SentenceKind:
    """Return the kind of a sentence that ends its line without a stop."""
    count = len(piece.words) or 1
    if _uncased(piece.text):
        return "heading" if piece.alone and len(piece.text) <= _HEADING_WORDS * 2 else "prose"
    if count <= _HEADING_WORDS and LEAD_INS.match(piece.text):
        return "boilerplate"
    title = language.colons and piece.opens and piece.alone and _TAGS <= count <= _HEADING_WORDS
    share = sum(word.lower() in language.common for word in piece.words) / count
    parts = piece.text.count(",") + 1
    tags = (count >= _TAGS and share < _TAG_SHARE and not _named(piece)) or (
        parts > _COMMAS and share < _TAG_SHARE and count <= parts * 3
    )
    if tags and not title:
        return "boilerplate"
    labelled = not title and piece.alone
    if labelled and count > _TRAILING_WORDS and _LABELLED.match(piece.text) and not _titled(piece.words, language):
        return "caption"
    if piece.alone:
        return "heading" if count <= _HEADING_WORDS or share < _PROSE_SHARE else "prose"
    return "heading" if count <= _TRAILING_WORDS and piece.text.lstrip(_OPEN)[:1].isupper() else "prose"


def _uncased(text: str) -> bool:
    """Say whether `text` has a letter of a script without capitals."""
    return not text.isascii() and any(
        "\u0590" <= letter <= "\u1fff" or "\u2e80" <= letter <= "\ud7ff" for letter in text
    )


def _named(piece: _Piece) -> bool:
    """Say whether a short line looks like a title rather than tags: a capital first, and no word twice."""
    short = len(piece.words) <= _QUESTION_WORDS and piece.alone
    return short and piece.text.lstrip(_OPEN)[:1].isupper() and len(set(piece.words)) == len(piece.words)


def _spread(text: str, spans: Sequence[Span], paragraphs: Sequence[int], found: list[SentenceKind]) -> None:
    """Let a credit make its short paragraph a caption, and a list of links make the titles after it furniture."""
    start = 0
    linking = False
    while start < len(spans):
        end = start + 1
        while end < len(spans) and paragraphs[end] == paragraphs[start]:
            end += 1
        if found[end - 1] == "caption" and end - start <= _CAPTION_SENTENCES:
            found[start:end] = ["caption"] * (end - start)
        linking = _link(text, spans[start:end], found, start, linking=linking)
        start = end


def _link(text: str, line: Sequence[Span], found: list[SentenceKind], start: int, *, linking: bool) -> bool:
    """Take one line of a list of links; return whether the list goes on."""
    sentence = text[line[0].start : line[0].end]
    if len(line) == 1 and found[start] != "prose" and RELATED.match(sentence):
        found[start] = "boilerplate"
        return True
    if linking and len(line) == 1 and found[start] == "heading":
        found[start] = "boilerplate"
        return True
    return False


def _mark(spans: Sequence[Span], marks: Sequence[Mark], found: list[SentenceKind]) -> None:
    """Let what a reader knows win over prose and heading; furniture inside a heading stays furniture."""
    number = 0
    for mark in sorted(marks):
        while number < len(spans) and spans[number].end <= mark.start:
            number += 1
        inside = number
        while inside < len(spans) and spans[inside].start < mark.end:
            if found[inside] in ("prose", "heading") or mark.kind == "boilerplate":
                found[inside] = mark.kind
            inside += 1
