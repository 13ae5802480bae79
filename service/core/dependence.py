"""Dependence: what a sentence needs to be told with, so that it can be read outside its article.

A sentence leans on the one before it where it opens with a pronoun or connective, where "he" or "she" comes before
anyone it could mean, or where it goes on with a quotation. What leans is told together with what it leans on, or not
at all. A sentence that is no whole statement (a question, half a quotation, a fragment) is never told.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile, islice
from typing import Final, NamedTuple

from service.core.tables.openings import (
    CALENDAR,
    ESTIMATES,
    OPENINGS,
    PERSONS,
    PHRASES,
    POINTERS,
    QUALIFIERS,
    RANKS,
    REPORTING,
    SHELLS,
    SPEAKERS,
    TOLD_APART,
)
from service.core.trim import trimmed
from service.core.types import Document
from service.core.words import fold, is_stop, words

LONGEST_RUN: Final = 3  # sentences told together at most
_MARKS = re.compile(r"[\"“”„«»「」『』]")
_OPENERS: Final = frozenset("“„「『")
_CLOSERS: Final = frozenset("”」』")
_QUOTED = re.compile(r"[\"“„«「『][^\"”»」』]*(?:[\"”»」』]|\Z)")
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_CLOSED = re.compile(r"[\"“„«「『][^\"”»」』]*[\"”»」』]")
_ENDS: Final = (".", "!", "。", "！", "．", "।", "॥", "۔", "։", "።", "။", "｡")
_UNENDED: Final = ("?", "…", "...", "？")
_UNSTOPPED: Final = frozenset({"th", "lo", "my", "km"})  # written without stops: where a sentence ends is guessed
_CLOSING = "\"'”’»)] "
_SPOKEN: Final = frozenset(
    f"{word}{end}"
    for word in ("I", "we", "We", "you", "You", "my", "My", "our", "Our", "your", "Your", "us", "me", "let's", "Let's")
    for end in ("", ",", ".", "'m", "’m", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d")
)
_LEADING = " \t\n\u00a0\u202f([*_–—-•…."
_QUOTABLE: Final = 2_000  # characters beyond which nobody is quoted in one breath: keeps the search for pairs linear
_SHOUTED: Final = 20  # characters in capitals that are no name but shouting
_REFERRING: Final = 80  # how far into a sentence a pronoun still points at the one before
_REFERENCE = re.compile(
    r"\b(?:of|to|for|about|with|after|before|despite|like|from|by) (?:that|this|these|those|it|them)"
    r"(?:[,.]| (?:is|was|are|were|has|had|will|would|came|comes)\b)"
)
_DEMONSTRATIVE = re.compile(r"([a-z]+) (?:this|these|those|that) ([a-z]+)\b")
_EARLIER = re.compile(r"\b[Tt]he (?:earlier|previous|initial|prior) ([a-z]+)")
_POINTING = re.compile(r" (?:th(?:at|is|[eo]se|em)|it)")
_PHRASES = re.compile(rf"(?:{'|'.join(map(re.escape, PHRASES))})\b")
_PERSONAL: Final = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself", "he's", "she's"})
_ADVERBIAL: Final = ("ly", "ing", "ed")  # a capital at the front of the sentence names nobody in these
_PRONOUNS: Final = frozenset(
    f"{form}{end}"
    for pronoun in ("he", "she", "him", "her", "his", "hers", "himself", "herself", "he's", "she's", "he’s", "she’s")
    for form in (pronoun, pronoun.capitalize())
    for end in ("", ",", ".", ";", ":", "'d", "’d", "'ll", "’ll")
)
_OPENING: Final = frozenset('"“„«「『')
_QUOTATION: Final = '"“„«'
_GROUPS: Final = frozenset({"police", "authorities", "people", "investigators", "media", "congress", "analysts"})
_PLACING: Final = frozenset({"in", "on", "at", "near", "from", "since", "until", "by", "during"})


class Needs(NamedTuple):
    """What one sentence needs: whether it may be told at all, and whether only with the one before or after it."""

    tellable: bool
    before: bool
    after: bool


class Dependence:
    """What each sentence of a document needs to be told with; found out where it is asked for, and remembered."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._inside = _quoted(document)
        self._known: dict[int, Needs] = {}
        self._runs: dict[int, tuple[int, ...] | None] = {}
        self._texts: dict[int, str] = {}

    def text(self, number: int) -> str:
        """Return what is left of sentence `number` where it is told."""
        known = self._texts.get(number)
        if known is None:
            known = self._texts[number] = trimmed(self._document, number).text
        return known

    def needs(self, number: int) -> Needs:
        """Return what sentence `number` needs."""
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._look(number)
        return known

    def _look(self, number: int) -> Needs:
        enters, leaves = self._inside[number]
        if self._document.sentences[number].kind != "prose" or enters is None:
            return Needs(tellable=False, before=False, after=False)
        text = self.text(number)
        whole = bool(leaves) or balanced(text)
        return Needs(
            tellable=enters or (whole and tellable(text, self._document.language)),
            before=enters or leans(text, self._document.language),
            after=bool(leaves),
        )

    def run(self, number: int) -> tuple[int, ...] | None:
        """Return the sentences to tell so that sentence `number` can be understood, in order, itself among them.

        None where that takes more than three sentences, or one that cannot be told.
        """
        if number not in self._runs:
            self._runs[number] = self._run(number)
        return self._runs[number]

    def _run(self, number: int) -> tuple[int, ...] | None:
        first, last = self._back(number), number
        while last + 1 < len(self._inside) and self.needs(last).after and last - first < LONGEST_RUN:
            last += 1
        sentences = self._document.sentences
        if last > first > 0 and unattributed(self._document.text[sentences[first].start : sentences[last].end]):
            first = self._back(first - 1)
        members = tuple(range(first, last + 1))
        if len(members) > LONGEST_RUN or self.needs(last).after or self.needs(first).before:
            return None
        whole = all(self.needs(member).tellable for member in members)
        told = self._document.text[sentences[first].start : sentences[last].end]
        return members if whole and balanced(told) and not told.rstrip(_CLOSING).endswith(_UNENDED) else None

    def _back(self, number: int) -> int:
        """Return the sentence from which to tell so that nothing leans on what comes before, up to three back."""
        first = number
        while first > 0 and self.needs(first).before and number - first < LONGEST_RUN:
            first -= 1
        return first


@lru_cache(maxsize=1 << 14)
def leans(text: str, language: str = "en") -> bool:
    """Say whether the sentence `text` points at what came before it."""
    openings = OPENINGS.get(language)
    if openings is None:
        return False
    opening = text[:160].lstrip(_LEADING)
    first = _opening_words(opening, 1)[0]
    acronym = len(first) > 1 and opening[: len(first)].isupper() and not text.isupper()
    if first in openings and opening[:1] not in _QUOTATION and not acronym:
        return True
    if language != "en":
        return False
    said = opening[:1] in _QUOTATION and first.split("'")[0] in POINTERS
    return said or unattributed(text) or _points_back(opening, first) or _revises(text) or _lacks_person(text)


def _several(folded: str) -> bool:
    """Say whether a word stands for several people, whom no "he" or "she" means."""
    return folded in _GROUPS or (folded.endswith("s") and folded[:-1] in PERSONS)


def unattributed(text: str) -> bool:
    """Say whether `text` is a quotation and nothing else: nobody is said to have said it."""
    if text[:1] not in _OPENING or len(text) > _QUOTABLE:
        return False
    return not _CLOSED.sub("", text).strip(" .,;:!?—–-")


def _opening_words(opening: str, most: int) -> list[str]:
    """Return the first words of an opening, `most` or fewer, folded, at least one (perhaps empty)."""
    return [fold(match[0].rstrip(".'’-")) for match in islice(_WORD.finditer(opening), most)] or [""]


def _points_back(opening: str, first: str) -> bool:
    """Say whether an English opening is a connective phrase, or a bare "The decision"."""
    folded = opening[:_REFERRING].lower()
    pointing = _POINTING.search(folded) is not None
    if _PHRASES.match(folded) or (pointing and (_REFERENCE.search(folded) or _demonstrates(folded))):
        return True
    rest = list(dropwhile(RANKS.__contains__, _opening_words(opening, 5)[1:])) if first == "the" else []
    return bool(rest) and rest[0] in SHELLS and (rest[1:2] == [] or rest[1] not in TOLD_APART)


def _revises(text: str) -> bool:
    """Say whether `text` speaks of "the earlier estimate": what is right now stands in the sentence before."""
    return any(match[1] in ESTIMATES for match in _EARLIER.finditer(text) if balanced(text[: match.start()]))


def _demonstrates(folded: str) -> bool:
    """Say whether an opening speaks of "that failure" or "these remarks", which an earlier sentence must have told."""
    found = _DEMONSTRATIVE.finditer(folded)
    return any(match[2] in SHELLS and match[1] not in REPORTING for match in found)


def _lacks_person(text: str) -> bool:
    """Say whether "he" or "she" comes, outside quotations, before anyone that it could mean."""
    if _PRONOUNS.isdisjoint(text.split()):
        return False
    outside = _QUOTED.sub(" ", text)
    before = ""
    for at, match in enumerate(_WORD.finditer(outside)):
        word = match[0]
        folded = word.lower()
        if folded in _PERSONAL:
            return True
        named = word[0].isupper() and folded not in CALENDAR and before not in _PLACING and not _several(folded)
        named = named and (at > 0 or not (is_stop(folded) or folded in QUALIFIERS or folded.endswith(_ADVERBIAL)))
        if named or folded.removesuffix("'s").removesuffix("’s").rstrip(".") in PERSONS:
            return False
        before = folded
    return False


def tellable(text: str, language: str = "en") -> bool:
    """Say whether the sentence `text` is a whole statement: no question, no fragment, not the writer's own "I"."""
    if language in _UNSTOPPED:
        return True
    stripped = text.rstrip(_CLOSING)
    if stripped.endswith(_UNENDED) or not stripped.endswith(_ENDS) or "\ufffd" in text:
        return False
    opening = text.lstrip(_LEADING)
    first = opening[:24].split(" ", 1)[0]
    if first.islower():
        return False
    if text.isupper() and len(text) > _SHOUTED:
        return False
    if first.isupper() and len(first) > 1:  # "US", an acronym
        return True
    spoken = words(first)[:1]
    return not (spoken and spoken[0] in SPEAKERS and text[:1] not in "\"“„«'‘")


def balanced(text: str) -> bool:
    """Say whether the quotation marks of `text` come in pairs, each kind for itself."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("«") == text.count("»")


def leaves_open(text: str, *, is_open: bool = False) -> bool:
    """Say whether a quotation is open after `text`, given whether one was open before."""
    for match in _MARKS.finditer(text):
        is_open = _after(match[0], is_open=is_open)
    return is_open


@lru_cache(maxsize=1 << 14)
def addresses(text: str) -> bool:
    """Say whether the English writer of `text` speaks of "I" or "we", or to "you", outside quotations."""
    if _SPOKEN.isdisjoint(text.split()):
        return False
    outside = _QUOTED.sub(" ", text) if _MARKS.search(text) else text
    return not _SPOKEN.isdisjoint(outside.split())


def _quoted(document: Document) -> list[tuple[bool | None, bool | None]]:
    """Return for each sentence whether it begins and whether it ends inside a quotation; None where one never ends.

    A quotation ends with its paragraph at the latest: what is still open there is broken from where it was opened.
    """
    found: list[tuple[bool | None, bool | None]] = []
    is_open, opened, paragraph = False, 0, -1
    for number, sentence in enumerate(document.sentences):
        if sentence.paragraph != paragraph:
            _break(found, opened, is_open=is_open)
            is_open, paragraph = False, sentence.paragraph
        enters = is_open
        for match in _MARKS.finditer(document.text, sentence.start, sentence.end):
            if not is_open and match[0] == '"' and document.text[match.start() - 1 : match.start()].isdigit():
                continue  # inches
            was, is_open = is_open, _after(match[0], is_open=is_open)
            opened = number if is_open and not was else opened
        found.append((enters, is_open))
    _break(found, opened, is_open=is_open)
    return found


def _after(mark: str, *, is_open: bool) -> bool:
    """Return whether a quotation is open after `mark`: a mark of either direction closes what is open."""
    if mark in _OPENERS:
        return mark != "“" or not is_open
    return mark not in _CLOSERS and not is_open


def _break(found: list[tuple[bool | None, bool | None]], opened: int, *, is_open: bool) -> None:
    if is_open:
        found[opened:] = [(None, None)] * (len(found) - opened)
