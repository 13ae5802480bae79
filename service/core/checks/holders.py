"""Who holds an office, in languages other than English: a claim may not give it to another than its passage does.

No table of offices is needed: what stands right before a name in the claim stands right before another in the passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from service.core.checks.alignment import brief
from service.core.checks.evidence import Evidence
from service.core.facts.naming import NOUNS_HAVE_CAPITALS, Name, names
from service.core.tables.people import COURTESIES, TITLES
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.words import stem_of
from service.core.types import Finding

_FULL = 2  # words of a full name
_SHORTEST = 3  # letters of a word that may be an office
_ALIKE = 4  # first letters that the forms of one name have in common, whatever its case


class Holder(NamedTuple):
    """A full name that stands right behind the word `office` (a stem); `start` and `end` delimit the name."""

    office: str
    name: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=1 << 11)
def holders(text: str, language: str) -> tuple[Holder, ...]:
    """Return the full names of `text` that stand right behind an ordinary word, with this word."""
    words = lexemes(text, "en")
    return tuple(holder for name in names(text) for holder in _holder(words, name, language))


def _holder(words: tuple[Lexeme, ...], name: Name, language: str) -> Iterator[Holder]:
    parts = tuple(word for word in name.words if word not in TITLES and word not in COURTESIES)
    if len(parts) > _FULL and (name.opens or language in NOUNS_HAVE_CAPITALS):
        office, parts = parts[-_FULL - 1], parts[-_FULL:]
    elif language in NOUNS_HAVE_CAPITALS:
        return
    else:
        office = _before(words, name.first)
    if len(office) >= _SHORTEST and len(parts) >= _FULL:
        yield Holder(stem_of(office, language), parts, name.start, name.end)


def _before(words: tuple[Lexeme, ...], first: int) -> str:
    """Return the ordinary word before the lexeme `first`, a comma and a courtesy title aside; "" for none."""
    number = first - 1
    while number >= 0 and (words[number].lower in COURTESIES or words[number].lower in ",."):
        number -= 1
    return words[number].lower if number >= 0 and words[number].common else ""


def check_holders(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a doubt for each full name behind a word that the passages have before another name only."""
    language, claim = evidence.language, brief(claim)
    claimed = () if language == "en" else holders(claim, language)
    if not claimed:
        return ()
    told = [other for quote in evidence.passages for other in holders(quote, language)]
    found = []
    for holder in claimed:
        others = [other for other in told if other.office == holder.office]
        if not others or any(_same(holder, other) for other in (*others, *_in_documents(evidence, language))):
            continue
        there = " ".join(word.capitalize() for word in others[0].name)
        detail = f'The cited passage has {there} in this office, not "{claim[holder.start : holder.end]}".'
        found.append(Finding(check="names", detail=detail, start=holder.start, end=holder.end, severity="doubt"))
    return tuple(found)


def _in_documents(evidence: Evidence, language: str) -> Iterator[Holder]:
    for document in evidence.sources:
        yield from holders(document.text, language)


def _same(one: Holder, other: Holder) -> bool:
    """Say whether two are of one office and may be one person, whatever the case that the name stands in."""
    beginnings = {word[:_ALIKE] for word in other.name}
    return one.office == other.office and any(word[:_ALIKE] in beginnings for word in one.name)
