"""Dependence: what a sentence needs to be told with, so that it can be read outside its article.

A sentence leans on the one before it where it opens with a pronoun or connective, where "he" or "she" comes before
anyone it could mean, or where it goes on with a quotation. What leans is told together with what it leans on, or not
at all. A sentence that is no whole statement (a question, half a quotation, a fragment) is never told.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from service.core.planning.alone.datelines import is_dateline
from service.core.planning.alone.introductions import ENGLISH
from service.core.planning.alone.leaning import LEADING, lacks_speaker, leans
from service.core.planning.alone.pointing import opines, speaks_for_itself, speaks_to_readers
from service.core.planning.alone.replies import NOBODY, replies, whose
from service.core.planning.alone.statements import dated, fragment, main
from service.core.planning.alone.trim import trimmed
from service.core.tables.openings import SPEAKERS
from service.core.tables.statements import STATEMENTS
from service.core.tables.verbs import AUXILIARIES
from service.core.text.endings import stated
from service.core.text.quotations import outside_quotations, quotes_alone
from service.core.text.words import is_stop, words
from service.core.types import Document

LONGEST_RUN: Final = 3  # sentences told together at most
LONGEST_WITH: Final = 4  # with what they reply to
_QUOTES: Final = ('"', "“", "„", "«", "»")
_MARKS = re.compile(r"[\"“”„«»「」『』]")
_OPENERS: Final = frozenset("“„「『")
_CLOSERS: Final = frozenset("”」』")
_ENDS: Final = (".", "!", "。", "！", "．", "।", "॥", "۔", "։", "።", "။", "｡")
_UNENDED: Final = ("?", "…", "...", "？")
_UNSTOPPED: Final = frozenset({"th", "lo", "my", "km"})  # written without stops: where a sentence ends is guessed
_CLOSING = "\"'”’»)] "
_SPOKEN_ENDS: Final = ("", ",", ".", "'m", "’m", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d")
_ASKED: Final = frozenset({"it", "it.", "they", "them", "them.", "so", "so."})  # what a question before was about
_SELF: Final = frozenset(f"{word}{end}" for word in ("I", "my", "My", "me", "myself") for end in _SPOKEN_ENDS)
_SPOKEN: Final = _SELF | frozenset(
    f"{word}{end}"
    for word in ("we", "We", "you", "You", "our", "Our", "your", "Your", "us", "let's", "Let's")
    for end in _SPOKEN_ENDS
)
# Days that the date of an article tells, and nothing in the sentence.
_SAME_DAY: Final = frozenset(
    f"{day}{end}"
    for day in ("today", "yesterday", "tomorrow", "tonight", "Today", "Yesterday", "Tomorrow", "Tonight")
    for end in ("", ",", ".", ";", ":", "'s", "’s")
)
_DAYS_AFTER = re.compile(r"(?:[\w-]+ ){1,4}(?:minute|hour|day|week|month|year)s? after\b")
_TITLE: Final = 80  # characters of a sentence that may be a title or the line under a picture
_SHOUTED: Final = 20  # characters in capitals that are no name but shouting


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
        self.opines = opines(document)
        self._replies = replies(document)
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
            before=enters or leans(text, self._document.language) or self._goes_on(number, text),
            after=bool(leaves),
        )

    def run(self, number: int) -> tuple[int, ...] | None:
        """Return the sentences to tell so that sentence `number` can be understood, in order, itself among them.

        None where that takes more than three sentences, or one that cannot be told.
        """
        if number not in self._runs:
            self._runs[number] = self._run(number)
        return self._runs[number]

    def _goes_on(self, number: int, text: str) -> bool:
        """Say whether sentence `number` goes on from the one before: it replies to it, or answers a question."""
        sentences, own = self._document.sentences, self._replies.get(number)
        if own is not None and own.bare and own.to == number - 1:
            return True
        if not number or sentences[number - 1].paragraph != sentences[number].paragraph:
            return False
        before = self._replies.get(number - 1)
        if before is not None and before.bare and text.startswith(_QUOTES):
            return True
        asked = self._document.text[sentences[number - 1].end - 1] == "?"
        return asked and _answers(text, self._document.language)

    def _answered(self, number: int) -> int:
        """Return the sentence with which sentence `number` is told because it replies to it, -1 for none."""
        reply = self._replies.get(number)
        if reply is None or reply.to == NOBODY:
            return NOBODY
        hers = self.needs(number).before and whose(self.text(number))
        return reply.to if reply.bare or hers else NOBODY

    def _run(self, number: int) -> tuple[int, ...] | None:
        first, last = self._back(number), number
        answered = self._answered(first)
        if answered != NOBODY and answered < first - 1:
            return self._with(answered, first, last)
        while last + 1 < len(self._inside) and self.needs(last).after and last - first < LONGEST_RUN:
            last += 1
        sentences = self._document.sentences
        hangs = last > first and self._hangs(first, last)
        if hangs and first > 0:
            first = self._back(first - 1)
            hangs = self._hangs(first, last)
        members = tuple(range(first, last + 1))
        if hangs or len(members) > LONGEST_RUN or self.needs(last).after or self.needs(first).before:
            return None
        whole = all(self.needs(member).tellable for member in members)
        told = self._document.text[sentences[first].start : sentences[last].end]
        return members if whole and balanced(told) and not told.rstrip(_CLOSING).endswith(_UNENDED) else None

    def _with(self, answered: int, first: int, last: int) -> tuple[int, ...] | None:
        """Return the sentences from `first` to `last`, a reply, together with what is `answered`."""
        before, members = self.run(answered), tuple(range(first, last + 1))
        told = self._document.text[self._document.sentences[first].start : self._document.sentences[last].end]
        whole = all(self.needs(member).tellable for member in members) and not self.needs(last).after
        fits = before is not None and len(before) + len(members) <= LONGEST_WITH and balanced(told)
        return (*before, *members) if fits and whole and before is not None else None

    def _hangs(self, first: int, last: int) -> bool:
        """Say whether nobody is named in these sentences who says what they quote, or only "he", "she" or "the man"."""
        sentences = self._document.sentences
        text = self._document.text[sentences[first].start : sentences[last].end]
        return quotes_alone(text) or (self._document.language == "en" and lacks_speaker(text))

    def _back(self, number: int) -> int:
        """Return the sentence from which to tell so that nothing leans on what comes before, up to three back."""
        first = number
        while first > 0 and self.needs(first).before and number - first < LONGEST_RUN:
            if first - 1 > self._answered(first) != NOBODY:
                break
            first -= 1
        return first


def tellable(text: str, language: str = "en") -> bool:
    """Say whether the sentence `text` is a whole statement: no question, no fragment, not the writer's own "I"."""
    if language in _UNSTOPPED:
        return True
    if not _ended(text):
        return False
    opening = text.lstrip(LEADING)
    first = opening[:24].split(" ", 1)[0]
    shouted = text.isupper() and len(text) > _SHOUTED
    if first.islower() or shouted or (_titled(text) if language == "en" else is_dateline(text)):
        return False
    if speaks_for_itself(text, language) or fragment(text, language):
        return False
    if language != "en" or (first.isupper() and len(first) > 1):  # "US", an acronym
        return True
    spoken = words(first)[:1]
    return not (spoken and spoken[0] in SPEAKERS and text[:1] not in "\"“„«'‘")


def _ended(text: str) -> bool:
    """Say whether a text ends with a stop and is no question; what could not be decoded never ends."""
    stripped = text.rstrip(_CLOSING)
    return stripped.endswith(_ENDS) and not stripped.endswith(_UNENDED) and "\ufffd" not in text


def _answers(text: str, language: str) -> bool:
    """Say whether a sentence behind a question says what it says only to those who have read the question."""
    if language != ENGLISH:
        return language in STATEMENTS and main(text, language) is None
    pieces = text.split()
    return not _ASKED.isdisjoint(pieces) or not stated(pieces)


def _titled(text: str) -> bool:
    """Say whether a short English text has only names and function words, as "Ida Brill as the Captain" has."""
    if len(text) > _TITLE:
        return False
    small = [word for word in text.split() if word[0].islower()]
    return all(is_stop(word) and word not in AUXILIARIES for word in small)


def balanced(text: str) -> bool:
    """Say whether the quotation marks of `text` come in pairs, each kind for itself."""
    opened, closed = text.count("“"), text.count("”")
    if "„" in text:  # what it opens is closed by either of the others
        opened, closed = text.count("„"), opened + closed
    return opened == closed and text.count('"') % 2 == 0 and text.count("«") == text.count("»")


def leaves_open(text: str, *, is_open: bool = False) -> bool:
    """Say whether a quotation is open after `text`, given whether one was open before."""
    for match in _MARKS.finditer(text):
        is_open = _after(match[0], is_open=is_open)
    return is_open


@lru_cache(maxsize=1 << 14)
def addresses(text: str, language: str = ENGLISH) -> bool:
    """Say whether the writer of `text` speaks of "I" or "we", or to "you", outside quotations."""
    return _speaks(text, _SPOKEN) if language == ENGLISH else speaks_to_readers(text, language)


def dates_from_itself(text: str, language: str = ENGLISH) -> bool:
    """Say whether `text` says "today" or "yesterday" outside quotations: out of its article, no day."""
    return _speaks(text, _SAME_DAY) if language == ENGLISH else dated(text, language)


def counts_from(text: str) -> bool:
    """Say whether the English sentence `text` opens with how long after the news it is: "Three days after ..."."""
    return _DAYS_AFTER.match(text) is not None


def confides(text: str) -> bool:
    """Say whether the English writer of `text` speaks of "I" outside quotations: told, it would be nobody's word."""
    return _speaks(text.partition(": ")[0], _SELF)


def _speaks(text: str, persons: frozenset[str]) -> bool:
    if persons.isdisjoint(text.split()):
        return False
    outside = outside_quotations(text)
    return not persons.isdisjoint(outside.split())


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
