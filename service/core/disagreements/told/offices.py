"""Which offices sources give to people: "former President Jane Roe" against "President Roe"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from service.core.disagreements.told.tellings import Line, Telling
from service.core.facts.moments import moments
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.people import OFFICES, QUALIFIERS
from service.core.tables.places import CANONICAL
from service.core.text.lexemes import Lexeme, lexemes

# Whom an article is about: who is named in passing ("President Lincoln's hat") may be given any of his offices.
LEADING = 2  # sentences, unless he stands in the first one
UNSEATED = listed("deposed ousted fallen toppled late then")  # says neither that he is nor that he was
FOR_LIFE = listed("justice")  # who has left the court is called so still
POSSESSIVE = frozenset({"'s", "’s"})


class Offices:
    """Which offices a document gives to whom; read where the words of other documents leave something to differ on.

    `titles` are the offices that its sentences name, `qualified` those named beside a word that may qualify them.
    """

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        named = [(each.words & OFFICES, not QUALIFIERS.keys().isdisjoint(each.words)) for each in lines]
        self.titles: frozenset[str] = frozenset().union(*[titles for titles, _ in named])
        self.qualified: frozenset[str] = frozenset().union(*[titles for titles, qualified in named if qualified])

    def told(self, titles: frozenset[str]) -> tuple[Telling, ...]:
        """Return with which office the document introduces each person; none where it names none of the `titles`."""
        return () if titles.isdisjoint(self.titles) else self._told

    @cached_property
    def _told(self) -> tuple[Telling, ...]:
        return tuple(told_offices(self._lines))


def in_question(offices: Sequence[Offices]) -> frozenset[str]:
    """Return the titles on which documents may differ: several name them, and one of these with a qualifying word."""
    named = Counter(title for each in offices for title in each.titles)
    qualified = frozenset().union(*[each.qualified for each in offices])
    return frozenset(title for title in qualified if named[title] > 1)


def told_offices(lines: tuple[Line, ...]) -> Iterator[Telling]:
    """Yield with which office a document introduces each person: its first "former President Jane Roe"."""
    official = [each for each in lines if not OFFICES.isdisjoint(each.words)]
    mentions = Counter(word for each in lines for word in each.words) if official else Counter[str]()
    seen = set()
    for each in official:
        words = lexemes(each.text, each.language)
        if any(moment.year for moment in moments(each.text, each.language)):
            continue  # who was what in another year
        for name in names(each.text):
            office = office_before(name, words)
            if office is None or (each is not lines[0] and mentions[name.words[-1]] < LEADING):
                continue
            if each.text[name.end - 2 : name.end] in POSSESSIVE:
                continue
            title, qualifier, start = office
            key = (title, name.words[-1])
            if key not in seen:
                seen.add(key)
                yield Telling(each.place, words[start].start, name.end, "office", key, qualifier)


def office_before(name: Name, words: tuple[Lexeme, ...]) -> tuple[str, str, int] | None:
    """Return the office before or at the head of `name`, what qualifies it, and the lexeme where that begins."""
    at = next((number for number in range(name.first, name.last) if words[number].lower in OFFICES), None)
    if at is None and name.first > 0 and words[name.first - 1].lower in OFFICES:
        at = name.first - 1
    if at is None or at + 1 >= len(words):
        return None
    first = min(at, name.first)  # "former Calder Bay Mayor Dale Renner"
    if first == at and at and CANONICAL.get(words[at - 1].lower.replace(".", "")):
        first = at - 1  # "former U.S. President"
    before = words[first - 1].lower if first else ""
    if before in UNSEATED or words[at].lower in FOR_LIFE:
        return None
    qualifier = QUALIFIERS.get(before, "") if before != "late" else ""
    return words[at].lower, qualifier, first - 1 if qualifier else at
