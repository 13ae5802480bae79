"""Introductions: where an article says who somebody is, and which later sentences take that for granted.

News writes a name in full once ("County engineer Lars Whitcombe") and then the last part alone ("Whitcombe said").
A sentence of the second kind, told without one of the first, leaves the reader asking who that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from service.core.remembered import Remembered
from service.core.tables.openings import OPENINGS
from service.core.tables.people import NEVER_NAMES
from service.core.types import Document, SentenceId
from service.core.words import is_stop

ENGLISH: Final = "en"
ARTICLES: Final = frozenset({"The", "A", "An", "This", "That"})
COURTESY: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mr.", "Mrs.", "Ms."})
# A run of words with capitals that stand beside each other, an initial or a particle between them.
_CAPITALS = re.compile(
    r"(?:[A-Z][\w'’-]*\.?(?:[ \u00a0](?:(?:de|la|del|van|von|der|den|bin|al|el|da|di|du)[ \u00a0])*(?=[A-Z]))?)+"
)
_LAST = re.compile(r"[A-Z][a-z\u00df-\u024f][\w'’-]*$")
_MARKS: Final = " \"'“”‘’([—–-"
_POSSESSIVE: Final = ("'s", "’s", "'", "’")
_AFTER_ARTICLES: Final = (" the", " a", " an", " this", " that")


class Names(NamedTuple):
    """The last names that a sentence writes in full, and those that it writes alone."""

    full: frozenset[str]
    alone: frozenset[str]


@lru_cache(maxsize=1 << 14)
def names_in(text: str) -> Names:
    """Return the names of the English sentence `text`: the last words of runs of capitals, and capitals on their own.

    Which of the second kind are people's last names only the whole article can tell.
    """
    full, alone = set(), set()
    for match in _CAPITALS.finditer(text):
        before, last = _parts(match[0], opens=not text[: match.start()].strip(_MARKS))
        if not _LAST.match(last) or last.lower() in NEVER_NAMES:
            continue
        if before and before[-1] not in COURTESY | ARTICLES:
            full.add(last)
        elif not (before and before[-1] in ARTICLES) and not text[: match.start()].rstrip().endswith(_AFTER_ARTICLES):
            alone.add(last)
    return Names(frozenset(full), frozenset(alone))


def _parts(capitals: str, *, opens: bool) -> tuple[list[str], str]:
    """Return the words before the last of a run of capitals, and the last, without its ending."""
    *before, last = capitals.split()
    if opens and before and before[0] not in ARTICLES and is_opening(before[0].lower()):
        del before[0]
    last = last.rstrip(".")
    for ending in _POSSESSIVE:
        last = last.removesuffix(ending)
    return before, last


def is_opening(word: str) -> bool:
    """Say whether the folded `word` has its capital from opening a sentence: "Then Silva" is no full name."""
    return is_stop(word) or word in OPENINGS[ENGLISH]


class Introductions:
    """Who is introduced where in the documents of a set; found out where it is asked for, and remembered.

    English alone: in other languages nobody is taken to need an introduction.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._known: dict[int, dict[int, dict[str, int]]] = {}

    def introducing(self, sentence: SentenceId) -> dict[str, int]:
        """Return the names that `sentence` takes for known, with the sentence of its document that introduces each."""
        at = sentence.document
        if at not in self._known:
            self._known[at] = _remembered(self._documents[at])
        return self._known[at].get(sentence.sentence, {})

    def needs(self, run: Iterable[SentenceId]) -> frozenset[str]:
        """Return the names that the sentences of `run` take for known."""
        return frozenset(name for each in run for name in self.introducing(each))

    def introduces(self, run: Iterable[SentenceId]) -> frozenset[str]:
        """Return the names that the sentences of `run` write in full."""
        return frozenset(name for each in run for name in self._full(each))

    def _full(self, sentence: SentenceId) -> frozenset[str]:
        document = self._documents[sentence.document]
        return names_in(document.sentence(sentence.sentence)).full if document.language == ENGLISH else frozenset()


def taken_for_known(document: Document) -> dict[int, dict[str, int]]:
    """Return for each sentence of `document` that writes names alone which sentence before it wrote each in full."""
    known: dict[str, int] = {}
    found: dict[int, dict[str, int]] = {}
    for number, sentence in enumerate(document.sentences if document.language == ENGLISH else ()):
        if sentence.kind != "prose":
            continue
        told = names_in(document.text[sentence.start : sentence.end])
        lacking = {name: known[name] for name in sorted(told.alone - told.full) if name in known}
        if lacking:
            found[number] = lacking
        for name in told.full:
            known.setdefault(name, number)
    return found


_remembered: Remembered[dict[int, dict[str, int]]] = Remembered(taken_for_known)
