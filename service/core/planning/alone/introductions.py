"""Introductions: where an article says who somebody is, and which later sentences take that for granted.

News writes a name in full once ("County engineer Lars Whitcombe") and then the last part alone ("Whitcombe said").
A sentence of the second kind, told without one of the first, leaves the reader asking who that is.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from typing import Final, NamedTuple

from service.core.planning.alone.naming import named_in
from service.core.remembered import Remembered
from service.core.tables.introducing import NAMING
from service.core.tables.openings import OPENINGS
from service.core.tables.people import NEVER_NAMES
from service.core.text.words import is_stop
from service.core.types import Document, SentenceId

ENGLISH: Final = "en"
ARTICLES: Final = frozenset({"The", "A", "An", "This", "That"})
COURTESY: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mr.", "Mrs.", "Ms."})
GENERATIONS: Final = frozenset({"Jr", "Sr", "II", "III", "IV"})  # behind a name, and no part of it
_NO_NAMES: Final = ARTICLES | COURTESY
# A run of words with capitals that stand beside each other, an initial or a particle between them.
_CAPITALS = re.compile(
    r"[A-Z][\w'’-]*\.?"
    r"(?:(?:[ \u00a0](?:(?:de|la|del|van|von|der|den|bin|al|el|da|di|du)[ \u00a0])*)?[A-Z][\w'’-]*\.?)*"
)
_LAST = re.compile(r"[A-Z](?:[a-z\u00df-\u024f]|['’][A-Z])[\w'’-]*$")
_MARKS: Final = " \"'“”‘’([—–-"
_POSSESSIVE: Final = ("'s", "’s", "'", "’")
_ENDS: Final = ".s'’"
_NEAR: Final = 8  # code points in which an article ends before a word
_AFTER_ARTICLES: Final = (" the", " a", " an", " this", " that")


class Names(NamedTuple):
    """The last names that a sentence writes in full, and those that it writes alone."""

    full: frozenset[str]
    alone: frozenset[str]


def names_in(text: str, known: Container[str] | None = None) -> Names:
    """Return the names of the English sentence `text`: the last words of runs of capitals, and capitals on their own.

    Which of the second kind are people's last names only the whole article can tell: with `known`, those among them.
    """
    full, alone = set(), set()
    opening = len(text) - len(text.lstrip(_MARKS))
    for match in _CAPITALS.finditer(text):
        start = match.start()
        if known is not None and match[0].isalpha() and match[0] not in known:
            continue  # a word alone, most often one that opens a sentence
        before, last = _parts(match[0], opens=start <= opening)
        if known is not None and not before and last not in known:
            continue  # most capitals only open a sentence
        if not _LAST.match(last) or last.lower() in NEVER_NAMES:
            continue
        beside = before[-1] if before else ""
        if beside and beside not in _NO_NAMES:
            full.add(last)
        elif beside not in ARTICLES and not text[max(0, start - _NEAR) : start].rstrip().endswith(_AFTER_ARTICLES):
            alone.add(last)
    return Names(frozenset(full), frozenset(alone))


def _parts(capitals: str, *, opens: bool) -> tuple[list[str], str]:
    """Return the words before the last of a run of capitals, and the last, without its ending."""
    *before, last = capitals.split()
    if before and last.rstrip(".") in GENERATIONS:
        last = before.pop()
    if opens and before and before[0] not in ARTICLES and is_opening(before[0].lower()):
        del before[0]
    if last[-1] in _ENDS:
        last = last.rstrip(".")
        for ending in _POSSESSIVE:
            last = last.removesuffix(ending)
    return before, last


def is_opening(word: str) -> bool:
    """Say whether the folded `word` has its capital from opening a sentence: "Then Silva" is no full name."""
    return is_stop(word) or word in OPENINGS[ENGLISH]


class Introduced(NamedTuple):
    """Of one document, by sentence: the names it takes for known, each with who introduces it, and those it gives."""

    needs: dict[int, dict[str, int]]
    full: dict[int, frozenset[str]]


class Introductions:
    """Who is introduced where in the documents of a set; found out where it is asked for, and remembered.

    In languages without a table (`tables/introducing.py`) nobody is taken to need an introduction.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._known: dict[int, Introduced] = {}

    def introducing(self, sentence: SentenceId) -> dict[str, int]:
        """Return the names that `sentence` takes for known, with the sentence of its document that introduces each."""
        return self.of(sentence.document).needs.get(sentence.sentence, _NOBODY)

    def needs(self, run: Iterable[SentenceId]) -> frozenset[str]:
        """Return the names that the sentences of `run` take for known."""
        return frozenset([name for each in run for name in self.introducing(each)])

    def introduces(self, run: Iterable[SentenceId]) -> frozenset[str]:
        """Return the names that the sentences of `run` write in full."""
        return frozenset([name for at, number in run for name in self.of(at).full.get(number, ())])

    def each(self, places: Sequence[int]) -> list[Introduced]:
        """Return who is introduced where in each of the documents at `places`."""
        found = _remembered.each([self._documents[at] for at in places])
        self._known.update(zip(places, found, strict=True))
        return found

    def of(self, at: int) -> Introduced:
        """Return who is introduced where in the document at position `at`."""
        found = self._known.get(at)
        if found is None:
            found = self._known[at] = _remembered(self._documents[at])
        return found


def introduced(document: Document) -> Introduced:
    """Return which prose sentences of `document` write names alone that one before them wrote in full, and which do."""
    known: dict[str, int] = {}
    found = Introduced({}, {})
    language = document.language
    for number, sentence in enumerate(document.sentences if language == ENGLISH or language in NAMING else ()):
        if sentence.kind != "prose":
            continue
        text = document.text[sentence.start : sentence.end]
        told = Names(*named_in(text, language, known)) if language in NAMING else names_in(text, known)
        lacking = {name: known[name] for name in sorted(told.alone - told.full) if name in known}
        if lacking:
            found.needs[number] = lacking
        if told.full:
            found.full[number] = told.full
        for name in told.full:
            known.setdefault(name, number)
    return found


_NOBODY: Final[dict[str, int]] = {}
_remembered: Remembered[Introduced] = Remembered(introduced)
