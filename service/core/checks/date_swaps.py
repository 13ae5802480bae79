"""Dates in each other's place: "X came in 2013, and Y in 2015" told as "X came in 2015".

Both dates are in the source, so each must be held against whom it is told of. Only where a clause with another date
has all whom the claim names, and the clause with the claim's own date names others and not the first of them, is there
a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import Name, alike, certain
from service.core.tables import listed
from service.core.text.lexemes import lexemes

_JOINTS = listed("and but while whereas though although und aber während et mais y pero e ma mas")
_MARKS = frozenset(",;:—–()")
_MOST = 12  # times of a passage, and names of a claim, that are looked at


def told_otherwise(
    claim: str, moment: Moment, quotes: Sequence[str], language: str, fits: Callable[[Moment], bool]
) -> str | None:
    """Return the time that the passages give for what `claim` tells at `moment`, None where it may be that one.

    `fits` says whether a time of a passage is that of the claim.
    """
    people = [name for name in certain(claim, language) if not moment.start <= name.start < moment.end][:_MOST]
    told = [_elsewhere(claim, people, quote, language, fits) for quote in quotes] if people else []
    given = [each for each in told if each is not None]
    return given[0] if given and all(given) else None


def _elsewhere(
    claim: str, people: Sequence[Name], quote: str, language: str, fits: Callable[[Moment], bool]
) -> str | None:
    """Return the time of the clause that tells the claim; empty where that has the claim's, None without that time."""
    times = [time for time in moments(quote, language)[:_MOST] if time.kind == "date" and not time.weak]
    if not any(map(fits, times)):
        return None
    clauses = _clauses(quote, times, language)
    if len(times) < 2 or len(clauses) != len(times):  # noqa: PLR2004 (nothing to take for the other)
        return ""
    common = _common(claim, range(len(lexemes(claim, language))), language)
    held = [_names(quote, clause, language) for clause in clauses]
    shared = [len(common & _common(quote, clause, language)) for clause in clauses]
    own = [number for number, time in enumerate(times) if fits(time)]
    if any(not held[number] or _known(people[:1], held[number]) for number in own):
        return ""  # nobody is named there, or he whom the claim names first
    for number, time in enumerate(times):
        whole = number not in own and _known(people, held[number]) == len(people)
        if whole and shared[number] >= max(shared[each] for each in own):
            return quote[time.start : time.end]
    return ""


def _clauses(quote: str, times: Sequence[Moment], language: str) -> list[range]:
    """Return the clause of each of `times`, as lexemes; fewer where nothing parts two times."""
    words = lexemes(quote, language)
    ends = []
    for one, other in pairwise(times):
        between = range(one.after, other.at)
        joint = next((at for at in between if words[at].lower in _JOINTS), None)
        joint = joint if joint is not None else next((at for at in between if words[at].lower in _MARKS), None)
        if joint is None:
            return []
        ends.append(joint)
    bounds = [0, *ends, len(words)]
    return [range(start, end) for start, end in pairwise(bounds)]


def _names(quote: str, clause: range, language: str) -> list[Name]:
    return [name for name in certain(quote, language) if name.first in clause][: 4 * _MOST]


def _known(people: Sequence[Name], held: Sequence[Name]) -> int:
    return sum(any(alike(name, other) for other in held) for name in people)


def _common(text: str, clause: range, language: str) -> frozenset[str]:
    """Return the concepts of the words of a clause that are neither names nor figures."""
    words = lexemes(text, language)
    return frozenset(words[at].concept for at in clause if words[at].common)
