"""What a sentence tells in words where another source may have others: a cause, a venue, a winner. English.

"Caused by a gas leak" and "an electrical fault caused" differ as two figures do, and are compared in the same way
(`rivals.py`): by the words around them and the likeness of their sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from service.core.disagreements.told.causes import causes
from service.core.disagreements.told.counts import LINKS
from service.core.disagreements.told.tellings import GENERIC, Line
from service.core.facts.cues import cues
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.places import CANONICAL
from service.core.text.lexemes import Lexeme, lexemes

CAUSAL = frozenset({"caus", "begin", "ignit", "blame", "result"})  # concepts that stand beside any cause
VAGUE = listed("problem issue fact lack number series situation something fears concern concerns change changes")
# Concepts of what is held somewhere, and words of what is to come.
GATHERING = frozenset({"meet", "talk", "summit", "confer", "trial", "hold", "host", "gather", "ceremoni", "funer"})
HELD = listed("meet meeting talks summit conference trial held host gather ceremony funeral")
COMING = listed("will next plans planned scheduled set due shall")
TO_BE = {("is", "to"), ("are", "to"), ("plan", "to")}
IN = listed("in at")
WINNING = listed("won wins")
CLAIMING = ("claimed", "responsibility", "for")
OBJECT = 8  # lexemes behind "won" in which stands what was won
REACH = 10  # lexemes from a venue in which it is told what is held there


class Phrase(NamedTuple):
    """Words that tell one thing: their span and lexemes, what they tell, by which concepts, and of what."""

    start: int
    end: int
    at: int
    after: int
    kind: str
    words: frozenset[str]
    of: tuple[str, ...] = ()


def phrases(line: Line) -> Iterator[Phrase]:
    """Yield the causes, venues and winners that a sentence tells as facts; none of what it denies or doubts."""
    if line.language != "en":
        return
    yield from told(line, brought(line))
    if not line.words.isdisjoint(WINNING) or "claimed responsibility" in line.text:
        yield from told(line, winners(lexemes(line.text, line.language), names(line.text)))
    if not line.words.isdisjoint(HELD):
        yield from venues(lexemes(line.text, line.language), names(line.text))


def told(line: Line, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yield those of the phrases of a sentence that it neither denies nor doubts."""
    for phrase in found:
        said = cues(line.text, line.language)
        if phrase.at not in said.flipped and phrase.at not in said.hedged:
            yield phrase


def brought(line: Line) -> Iterator[Phrase]:
    """Yield what is said to have caused something: "caused by a gas leak", "blamed a faulty heater for"."""
    for cause in causes(line):
        words = lexemes(line.text, line.language)
        inside = [at for at, word in enumerate(words) if cause.start <= word.start < cause.which and word.content]
        known = frozenset(words[at].concept for at in inside if words[at].stem not in GENERIC)
        if known and not cause.guess and not any(words[at].lower in VAGUE for at in inside):
            first, last = inside[0], inside[-1]
            yield Phrase(words[first].start, words[last].end, first, last + 1, "cause", known)


def venues(words: tuple[Lexeme, ...], named: Iterable[Name]) -> Iterator[Phrase]:
    """Yield where something is to be held: "will meet in Geneva"."""
    for name in named:
        before = words[max(0, name.first - REACH) : name.first]
        near = (*before, *words[name.last + 1 : name.last + 1 + REACH])
        held = tuple(sorted({word.concept for word in near} & GATHERING))
        lower = [word.lower for word in words[: name.first]]
        coming = any(word in COMING for word in lower) or any(pair in TO_BE for pair in pairwise(lower))
        if before and before[-1].lower in IN and held and coming:
            yield Phrase(name.start, name.end, name.first, name.last + 1, "venue", frozenset(name.words))


def winners(words: tuple[Lexeme, ...], named: Iterable[Name]) -> Iterator[Phrase]:
    """Yield who won something, or claimed to have done it, with the words of what it was."""
    ends = {name.last: name for name in named}
    for at, word in enumerate(words):
        claims = tuple(each.lower for each in words[at : at + 3]) == CLAIMING
        name = ends.get(at - 1) or ends.get(at - 2)
        if name is None or not (word.lower in WINNING or claims):
            continue
        told = _object(words, at + (3 if claims else 1))
        if told:
            yield Phrase(name.start, name.end, name.first, name.last + 1, "winner", frozenset(name.words), told)


def _object(words: tuple[Lexeme, ...], at: int) -> tuple[str, ...]:
    """Return the concepts of what stands behind a verb, up to a preposition; none of a figure."""
    found: list[str] = []
    for word in words[at : at + OBJECT]:
        if word.kind == "number":
            return ()
        if word.kind == "mark" or (word.lower in LINKS and found):
            break
        if word.content and word.stem not in GENERIC:
            found.append(word.concept)
    return tuple(found)


def comparable(one: Phrase, other: Phrase) -> bool:
    """Say whether two phrases tell things of one sort: not a city and a country, a prize and another."""
    mine, theirs = set(one.of), set(other.of)
    if one.kind == "venue":
        return all(word in CANONICAL for word in one.words) == all(word in CANONICAL for word in other.words)
    return mine <= theirs or theirs <= mine
