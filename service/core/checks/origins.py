"""Origins: the country that a claim says somebody is from must not be another than its documents say."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from service.core.checks.alignment import brief
from service.core.checks.evidence import Evidence
from service.core.facts.naming import Name, names
from service.core.tables.places import CANONICAL
from service.core.text.lexemes import lexemes
from service.core.types import Finding

_PEOPLES = ("an", "ish", "ese", "ch", "i", "ss", "ic", "ek", "man", "woman")
_INITIALS = frozenset({"us", "uk"})
_BETWEEN = 2  # words between a people and a name: "the Russian opera singer Orlov"


class Origin(NamedTuple):
    """Where somebody is said to be from: the name, the country, how the text has it, and where that begins."""

    name: Name
    country: str
    written: str
    start: int


@lru_cache(maxsize=1 << 9)
def origins(text: str) -> tuple[Origin, ...]:
    """Return who is said to be from where in `text`.

    "American Jane Roe", "the American teacher Jane Roe"; not "American and Jane Roe", and not "America's Jane Roe".
    """
    words, found = lexemes(text, "en"), names(text)
    told = []
    for number, name in enumerate(found):
        if len(name.words) > 2 and _people(name.words[0]):  # noqa: PLR2004 (a people, and two names)
            written, *_ = name.of(text).split(maxsplit=1)
            told.append(Origin(name, CANONICAL[name.words[0]], written, name.start))
        before = found[number - 1] if number else None
        if before is None or len(name.words) < 2 or len(before.words) > 1 or not _people(before.words[0]):  # noqa: PLR2004
            continue
        between = words[before.last + 1 : name.first]
        if len(between) <= _BETWEEN and all(word.kind == "word" and word.content for word in between):
            told.append(Origin(name, CANONICAL[before.words[0]], before.of(text), before.start))
    return tuple(told)


def _people(word: str) -> bool:
    """Say whether `word` is what people of a country are called, not the country: "Russian", not "Russia"."""
    country = CANONICAL.get(word)
    return word in _INITIALS or (country is not None and country != word and word.endswith(_PEOPLES))


def check_origins(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a fault for each person of `claim` who is from elsewhere wherever the cited documents say from where."""
    claimed = origins(brief(claim))
    if not claimed:
        return ()
    cited = sorted(evidence.sources, key=lambda document: document.id)
    told = [each for document in cited for each in origins(document.text)]
    found = []
    for origin in claimed:
        places = [other for other in told if other.name.words[-1] == origin.name.words[-1]]
        if places and origin.country not in {other.country for other in places}:
            detail = f'The documents have "{places[0].written}" for this person, not "{origin.written}".'
            found.append(Finding(check="names", detail=detail, start=origin.start, end=origin.name.end))
    return tuple(found)
