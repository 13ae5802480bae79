"""Roles: a name's office must be the one that the passage gives it, "former" and "acting" included."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from service.core.checks.alignment import brief
from service.core.checks.evidence import Evidence
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.people import OFFICE_GROUPS, OFFICES, QUALIFIERS
from service.core.text.lexemes import Lexeme, lexemes, vocabulary
from service.core.types import Finding

_REACH = 4  # lexemes before an office that may qualify it: "former two-term US president"
_TELLING = frozenset(("former", "acting", "vice", "deputy", "elect", "assistant"))
_PORTFOLIOS = listed(
    "prime foreign finance defense defence interior justice health education energy transport trade environment labor"
    " labour home housing culture agriculture attorney secretary treasury executive financial operating technology vice"
)
_CHIEFS = {"executive": "ceo", "financial": "cfo", "operating": "coo", "technology": "cto"}


_OFFICE_WORDS = OFFICES | frozenset(OFFICE_GROUPS) | frozenset(("officer", "executive"))


class Role(NamedTuple):
    """An office that a text gives a name: the office, what qualifies it, the name's words, and the lexemes of both."""

    office: str
    qualifiers: frozenset[str]
    name: tuple[str, ...]
    first: int
    last: int


@lru_cache(maxsize=1 << 11)
def roles(text: str) -> tuple[Role, ...]:
    """Return the offices that `text` gives its names: "former President Roe", "Jane Roe, the acting chair"."""
    if vocabulary(text, "en").isdisjoint(_OFFICE_WORDS):
        return ()
    words = lexemes(text, "en")
    offices = [
        number for number, lexeme in enumerate(words) if lexeme.lower in _OFFICE_WORDS and _office(words, number)
    ]
    if not offices:
        return ()
    claimed = names(text)
    return tuple(role for number in offices for role in _bound(words, number, claimed))


def _office(words: tuple[Lexeme, ...], number: int) -> str:
    lower = words[number].lower
    before = words[number - 1].lower if number else ""
    if lower in {"officer", "executive"} and (before == "chief" or (number > 1 and words[number - 2].lower == "chief")):
        return _CHIEFS.get(before if lower == "officer" else lower, "")
    if lower in {"executive", "attorney"} or lower not in OFFICES:
        return OFFICE_GROUPS.get(lower, "") if lower in OFFICE_GROUPS and lower != "executive" else ""
    office = OFFICE_GROUPS.get(lower, lower)
    return f"{before} {office}" if before in _PORTFOLIOS and before != "vice" else office


def _bound(words: tuple[Lexeme, ...], number: int, claimed: tuple[Name, ...]) -> Iterator[Role]:
    qualifiers = frozenset(_qualifiers(words, number))
    for name in claimed:
        follows = name.first > number and not any(_splits(words[i]) for i in range(number + 1, name.first))
        if follows and name.first - number <= 2:  # noqa: PLR2004 ("President-elect Roe" has one lexeme between)
            yield Role(_office(words, number), qualifiers, name.words, number, name.last)
            return
    for name in claimed:
        if 2 <= number - name.last <= _REACH + 2 and words[name.last + 1].lower == ",":  # noqa: PLR2004
            between = words[name.last + 2 : number]
            if not any(lexeme.kind == "mark" and lexeme.lower not in "-'’" for lexeme in between):
                yield Role(_office(words, number), qualifiers, name.words, name.first, number)
                return


def _splits(lexeme: Lexeme) -> bool:
    return (lexeme.kind == "mark" and lexeme.lower != "-") or (lexeme.kind != "mark" and lexeme.lower != "elect")


def _qualifiers(words: tuple[Lexeme, ...], number: int) -> Iterator[str]:
    for i in range(number - 1, max(-1, number - 1 - _REACH), -1):
        if words[i].kind == "mark" and words[i].lower not in "-'’":
            break
        found = QUALIFIERS.get(words[i].lower)
        if found in _TELLING:
            yield str(found)
    after = [words[i].lower for i in range(number + 1, min(number + 3, len(words)))]
    if after[:2] == ["-", "elect"] or after[:1] == ["elect"]:
        yield "elect"


def check_roles(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a fault for each office that `claim` gives a name otherwise than every passage that gives it one."""
    found = []
    claim = brief(claim)
    claimed = roles(claim)
    for role in claimed:
        told = [other for quote in evidence.passages for other in roles(quote) if _same_person(role, other)]
        same = [other for other in told if _same_office(role, other)]
        words = lexemes(claim, "en")
        start, end = words[role.first].start, words[role.last].end
        if same and not any(other.qualifiers == role.qualifiers for other in same):
            said = " ".join((*sorted(same[0].qualifiers), same[0].office))
            detail = f'The cited passage says "{said}" here, not "{" ".join((*sorted(role.qualifiers), role.office))}".'
            found.append(Finding(check="names", detail=detail, start=start, end=end))
        elif told and not same and not _elsewhere(role, evidence):
            detail = f'The cited passage calls this person "{told[0].office}", not "{role.office}".'
            found.append(Finding(check="names", detail=detail, start=start, end=end, severity="doubt"))
    return tuple(found)


def _same_person(role: Role, other: Role) -> bool:
    return role.name[-1] == other.name[-1] or role.name == other.name


def _same_office(role: Role, other: Role) -> bool:
    return role.office == other.office or role.office.split()[-1] == other.office.split()[-1]


def _elsewhere(role: Role, evidence: Evidence) -> bool:
    return any(
        _same_person(role, other) and _same_office(role, other)
        for document in evidence.sources
        for other in roles(document.text)
    )
