"""Swaps: a name of the claim that stands where the passage has another one.

The word between two names of the claim is looked up in the passage: the same names must stand around it there in the
same order, in the opposite order where one of the two sentences is in the passive voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from service.core.checks.alignment import View, views
from service.core.checks.evidence import Evidence
from service.core.checks.tellings import Telling, sentences_with, tellings
from service.core.facts.clauses import MOST, stated
from service.core.facts.naming import Name, alike, certain, names, present
from service.core.tables import listed
from service.core.tables.people import NEVER_NAMES
from service.core.tables.places import CANONICAL
from service.core.text.lexemes import Lexeme, concepts, lexemes, numbers_of
from service.core.types import Finding

_CLOSE = 4  # lexemes between the beginnings of two names that stand beside each other
_NEAR = 6  # lexemes between a name and the word it belongs to
_BETWEEN = 2  # content words between two names that one verb joins
_COVERED = 0.75  # share of the claim's other content words that a passage must have to gainsay a name
_LEAST = 3
_BEATING = frozenset(word.concept for word in lexemes("beat defeated", "en"))
_OF = frozenset({"of"})
_BE = listed("is are was were be been being am get gets got")
_BY = listed("by von durch par por da dal dalla pelo pela")


def swapped(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a fault for each pair of names that `claim` has the other way round than the passages.

    "A sued B" for "B sued A": both names stand in the passage beside the same word, each on the wrong side of it.
    """
    language = evidence.language
    words = lexemes(claim, language)
    held = views(claim, evidence.passages, language)
    claimed = certain(claim, language)
    found = []
    for left, right, number in _around(words, claimed) if len(claimed) > 1 and held else ():
        turns = [_turned(claim, (left, right), number, view, language) for view in held]
        if any(turns) and not any(turn is False for turn in turns):
            verb = words[number].lower
            detail = f'The cited passage has "{left.of(claim)}" and "{right.of(claim)}" the other way round ("{verb}").'
            found.append(Finding(check="names", detail=detail, start=left.start, end=right.end))
    return tuple(found)


def misplaced(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a fault for each name of `claim` between words between which the passages have another name.

    Only where the words beside the name agree on both sides: "told Roe that the" against "told Doe that the".
    """
    language = evidence.language
    quotes = [view.quote for view in views(claim, evidence.passages, language)]
    held = [(quote, slots(quote, language)) for quote in quotes]
    found = []
    for name, sides in slots(claim, language) if held else ():
        there = [(quote, told, at) for quote, told in held for at, each in enumerate(told) if _agree(sides, each[1])]
        if any(alike(name, told[at][0]) for _, told, at in there):
            continue
        other = next((told[at][0].of(quote) for quote, told, at in there if not _beside(name, told, at)), None)
        if other is not None:
            detail = f'The cited passages have "{other}" here, not "{name.of(claim)}".'
            found.append(Finding(check="names", detail=detail, start=name.start, end=name.end))
    return tuple(found)


@lru_cache(maxsize=1 << 11)
def slots(text: str, language: str) -> tuple[tuple[Name, tuple[str, ...]], ...]:
    """Return each name of `text` with the two words before it and the two after it, empty at the text's ends."""
    words = [lexeme.lower for lexeme in lexemes(text, "en")]
    padded = ["", "", *words, "", ""]
    return tuple(
        (name, (*padded[name.first : name.first + 2], *padded[name.last + 3 : name.last + 5]))
        for name in certain(text, language)
    )


def _beside(name: Name, told: tuple[tuple[Name, tuple[str, ...]], ...], at: int) -> bool:
    """Say whether a passage has `name` right beside the name `at`: of a list or a pair, a claim may tell one."""
    first = told[at][0].first
    near = (each for each, _ in told[max(0, at - _CLOSE) : at + _CLOSE + 1])
    return any(alike(name, each) and abs(each.first - first) <= _CLOSE for each in near)


def _agree(sides: tuple[str, ...], there: tuple[str, ...]) -> bool:
    if sides[1:3] != there[1:3]:
        return False
    return bool((sides[0] and sides[0] == there[0]) or (sides[3] and sides[3] == there[3]))


def _around(words: tuple[Lexeme, ...], claimed: tuple[Name, ...]) -> Iterator[tuple[Name, Name, int]]:
    """Yield (name, next name, the one content word between them)."""
    for left, right in pairwise(claimed):
        between = [number for number in range(left.last + 1, right.first) if words[number].content]
        stopped = any(words[number].kind == "mark" for number in range(left.last + 1, right.first))
        if 1 <= len(between) <= _BETWEEN and right.first - left.last <= _NEAR and not stopped:
            yield left, right, between[0]


def _turned(claim: str, pair: tuple[Name, Name], number: int, view: View, language: str) -> bool | None:
    """Say whether `view` has the two names the other way round; None where it does not say."""
    left, right = pair
    words = lexemes(claim, language)
    place = view.places[number]
    if place < 0 or view.passage[place].stem != words[number].stem:
        return None
    before, after = _name_near(view, place, -1), _name_near(view, place, 1)
    if before is None or after is None:
        return None
    if _passive(words, number) != _passive(view.passage, place):
        before, after = after, before
    if _same(left, before) and _same(right, after):
        return False
    return True if _same(right, before) and _same(left, after) else None


def _same(name: Name, other: str) -> bool:
    """Say whether `other`, a name of a passage, may be the name of the claim; "Russian Ivan Orlov" is not Russia."""
    if any(present(word, other) for word in _own(name.words)):
        return True
    own = " ".join(_own(name.words))
    return any(present(word, own) for other_name in names(other) for word in _own(other_name.words))


def _own(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name but for the country that somebody is from."""
    return tuple(word for word in words if word not in CANONICAL) or words


def _passive(words: tuple[Lexeme, ...], number: int) -> bool:
    before = {words[i].lower for i in range(max(0, number - 3), number)}
    following = {words[i].lower for i in range(number + 1, min(len(words), number + 4))}
    return bool(before & _BE) and bool(following & _BY)


def _name_near(view: View, place: int, step: int) -> str | None:
    """Return the name nearest to the lexeme `place` in the direction `step`, as the passage writes it."""
    for distance in range(1, _NEAR + 1):
        number = place + step * distance
        if not 0 <= number < len(view.passage) or view.passage[number].lower in ";:.":
            return None
        for name in names(view.quote):
            if name.first <= number <= name.last:
                return name.of(view.quote)
    return None


class Belonging(NamedTuple):
    """An "X of N" of a text: the lexemes of X and of the first and last word of N, N as written and its words."""

    head: int
    first: int
    last: int
    written: str
    words: tuple[str, ...]


def of_another_place(claim: str, evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt for each "X of N" of the English `claim` for which the cited documents have "X of M" alone.

    X is a name ("Holm of Uppsala University"), or a noun of which the rest of the claim is told ("the port of Sable").
    """
    words = lexemes(claim, "en")
    for mine in _belonging(claim) if len(words) <= MOST else ():
        concept = words[mine.head].concept
        told = [document.sentence(number) for document, number in sentences_with(concept, evidence)]
        rest = {word.concept for at, word in enumerate(words) if word.content and not mine.head <= at <= mine.last}
        near = told if words[mine.head].capital else [text for text in told if _covers(text, rest)]
        others = [each for text in near for each in _belonging(text) if _concept(text, each.head) == concept]
        if not others or mine.words[0] in others[0].words or others[0].words[0] in mine.words:
            continue
        if any(_together(text, concept, mine, others[0]) for text in told):
            continue
        detail = f'The cited documents have "{others[0].written}" here, not "{mine.written}".'
        start, end = words[mine.first].start, words[mine.last].end
        yield Finding(check="names", detail=detail, start=start, end=end, severity="doubt")


def _concept(text: str, at: int) -> str:
    return lexemes(text, "en")[at].concept


def _covers(text: str, rest: set[str]) -> bool:
    return bool(rest) and len(rest.intersection(concepts(text, "en"))) >= _COVERED * len(rest)


def _belonging(text: str) -> Iterator[Belonging]:
    """Yield what "of" joins to a name in `text`; initials may be anybody's."""
    words = lexemes(text, "en")
    for at in numbers_of(text, "en", _OF):
        if not (0 < at < len(words) - 1 and words[at - 1].content):
            continue
        first = last = at + 1 + (words[at + 1].lower == "the")
        while last < len(words) and words[last].capital and words[last].lower not in NEVER_NAMES:
            last += 1
        written = text[words[first].start : words[last - 1].end] if last > first else ""
        if written and not written.isupper():
            yield Belonging(at - 1, first, last - 1, written, tuple(word.lower for word in words[first:last]))


def _together(text: str, concept: str, mine: Belonging, other: Belonging) -> bool:
    """Say whether a sentence has both X and the name, and not only as parts of one name ("Port Amel").

    Of the name those words count that `other` has not: two universities are not one.
    """
    words = lexemes(text, "en")
    held = [number for number, word in enumerate(words) if word.concept == concept]
    own = [word for word in mine.words if word not in other.words]
    named = [each for each in names(text) if any(present(word, each.of(text)) for word in own)]
    inside = (each.first <= number <= each.last and "of" not in each.of(text) for number in held for each in named)
    return not own or not all(inside)


def beaten(claim: str, evidence: Evidence) -> Iterator[Finding]:
    """Yield a fault where the English `claim` has A lose to B and the cited documents have A beat B."""
    words = lexemes(claim, "en")
    for clause in stated(claim):
        if words[clause.at].stem != "lose" or clause.doer is None:
            continue
        to = next((at for at in range(clause.at + 1, min(len(words), clause.at + _NEAR)) if words[at].lower == "to"), 0)
        if not to:
            continue
        people = certain(claim, "en")
        loser = next((name for name in people if name.first <= clause.doer.head <= name.last), None)
        winner = next((name for name in people if to < name.first <= to + 2), None)
        told = [each for concept in _BEATING for each in tellings(concept, evidence)]
        if loser and winner and any(_beats(each, loser, winner) for each in told):
            detail = f'The cited documents have "{loser.of(claim)}" win against "{winner.of(claim)}".'
            yield Finding(check="names", detail=detail, start=loser.start, end=winner.end)


def _beats(told: Telling, one: Name, other: Name) -> bool:
    doer, done = told.clause.doer, told.clause.done
    found = names(told.text)
    first = next((name for name in found if doer and name.first <= doer.head <= name.last), None)
    second = next((name for name in found if done and name.first <= done.head <= name.last), None)
    return bool(first and second and alike(one, first) and alike(other, second))


def replaced(name: Name, claim: str, evidence: Evidence) -> str | None:
    """Return the name that a passage has where `claim` has `name`, which that passage lacks; None where there is none.

    Only passages that otherwise cover the claim well can say so: none of them has the name, and one has a name that the
    claim does not have.
    """
    language = evidence.language
    words = lexemes(claim, language)
    rest = [number for number, lexeme in enumerate(words) if lexeme.content and not name.first <= number <= name.last]
    found = None
    for view in views(claim, evidence.passages, language):
        covered = sum(1 for number in rest if view.places[number] >= 0)
        if len(rest) < _LEAST or covered < _COVERED * len(rest):
            continue
        if any(present(word, view.quote) for word in name.words):
            return None
        others = [
            other for other in certain(view.quote, language) if not any(present(word, claim) for word in other.words)
        ]
        if _left_open(name, view, rest):
            continue
        if others and found is None:
            found = others[0].of(view.quote)
    return found


def _left_open(name: Name, view: View, rest: Sequence[int]) -> bool:
    """Say whether a passage has "the town" between the words between which the claim names it."""
    left = next((view.places[n] for n in reversed(rest) if n < name.first and view.places[n] >= 0), -1)
    right = next((view.places[n] for n in rest if n > name.last and view.places[n] >= 0), -1)
    if not 0 <= left < right <= left + _NEAR:
        return False
    between = view.passage[left + 1 : right]
    called = any(one.lower == "the" and other.content for one, other in pairwise(between))
    return called and not any(word.capital for word in between)
