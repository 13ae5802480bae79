"""Clauses: who does what to whom in an English sentence, read from the order of its words.

What precedes a verb is its subject, what follows it its object, and the passive turns them round. What a pronoun stands
for is left open. It is a rough reading, linear in the length of the sentence; whoever uses it asks only where both
sides are plain.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from service.core.facts.modality import BE, INSIDE, JOINTS, standing
from service.core.facts.verbs import ADVERBS, DETERMINERS, PREPOSITIONS, helpers, verbs
from service.core.tables import listed
from service.core.tables.irregular import BASE
from service.core.tables.verbs import AUXILIARIES, FINITE, SAYING, SPANS
from service.core.text.lexemes import Lexeme, lexemes

MOST: Final = 80  # lexemes: what is longer is no sentence
RELATIVE: Final = listed("who which that")
_PRONOUNS: Final = listed(
    """i you he she it we they me him her us them himself herself itself themselves this that these those one ones who
        which what others another some many most few all both each none"""
)
_BEFORE_FIGURES: Final = listed("at least most than about around nearly almost")
_PARTICLES: Final = listed("back away off out up down")
_ENDING: Final = PREPOSITIONS | JOINTS | RELATIVE | AUXILIARIES | {"and"}  # behind a noun phrase
_PARTING: Final = JOINTS | RELATIVE | AUXILIARIES | SAYING | {"and"}  # before one
STOPS: Final = frozenset(';:—–.!?"“”(),')
_REACH: Final = 12  # lexemes beside a verb that may be its own
_AGENT: Final = 5  # lexemes behind a verb in which "by" tells who does it
_ASIDE: Final = 16  # lexemes between the commas around what only describes a subject


class Phrase(NamedTuple):
    """A noun phrase: its content lexemes, and which of them is the head; a pronoun has no content."""

    words: tuple[int, ...]
    head: int


class Clause(NamedTuple):
    """A verb with what it is told of: `doer` does it, `done` has it done to it; None where that is not plain.

    `standing` says how far it is told as so; `start` is the first lexeme of its helpers. `open` says that a pronoun, or
    nothing, stands where its subject or object would.
    """

    at: int
    start: int
    finite: bool
    passive: bool
    standing: int
    doer: Phrase | None
    done: Phrase | None
    open: bool


@lru_cache(maxsize=1 << 11)
def stated(text: str) -> tuple[Clause, ...]:
    """Return the clauses of the English sentence `text` that have a finite verb of their own."""
    if len(lexemes(text, "en")) > MOST:
        return ()
    return tuple([clause for at in verbs(text) if (clause := clause_at(text, at)).finite])


@lru_cache(maxsize=1 << 12)
def clause_at(text: str, at: int) -> Clause:
    """Return the clause of the lexeme `at` of `text`, which is a verb or a noun made of one."""
    words, found = lexemes(text, "en"), verbs(text)
    start = found[at] if at in found else helpers(words, at)
    lower = words[at].lower
    participle = lower.endswith("ed") or lower in BASE
    led = _follows(words, at, "by")
    helped = start < at and any(words[number].lower in BE for number in range(start, at))
    passive = participle and (helped or led)
    infinitive = start > 0 and words[start - 1].lower == "to"
    finite = not infinitive and not (led and start == at) and (start < at or participle or lower in FINITE)
    before = _subject(words, found, start) if finite or passive else None
    after = None if passive else _phrase(words, _past_particle(words, at + 1))
    agent = _agent(words, at) if passive else None
    left_open = (finite and before is None) or _pronoun(before) or _pronoun(after) or _pronoun(agent)
    told = standing(text, at, start, finite=finite)
    doer, done = (agent, before) if passive else (before, after)
    return Clause(at, start, finite, passive, told, _named(doer), _named(done), left_open)


def phrase_at(text: str, start: int) -> Phrase | None:
    """Return the noun phrase that begins at the lexeme `start` of `text`: an empty one for a pronoun, None for none."""
    return _phrase(lexemes(text, "en"), start)


def _named(phrase: Phrase | None) -> Phrase | None:
    return phrase if phrase is not None and phrase.words else None


def _pronoun(phrase: Phrase | None) -> bool:
    return phrase is not None and not phrase.words


def _follows(words: tuple[Lexeme, ...], at: int, lower: str) -> bool:
    return at + 1 < len(words) and words[at + 1].lower == lower


def _agent(words: tuple[Lexeme, ...], at: int) -> Phrase | None:
    """Return who does what the passive verb at `at` tells: "by" and a phrase that counts nothing."""
    for number in range(at + 1, min(len(words), at + 1 + _AGENT)):
        if words[number].lower in STOPS or words[number].lower in JOINTS:
            return None
        if words[number].lower == "by":
            found = _phrase(words, number + 1)
            return None if found and found.words and words[found.head].kind == "number" else found
    return None


def _phrase(words: tuple[Lexeme, ...], start: int) -> Phrase | None:
    """Return the noun phrase that begins at `start`: None where none does, an empty one for a pronoun.

    What "of" joins to it belongs to it; a second article begins another ("called the goal a joke").
    """
    first = _past_determiners(words, start)
    if first < len(words) and words[first].lower in _PRONOUNS:
        return Phrase((), first)
    found: list[int] = []
    head = -1
    for number in range(first, min(len(words), first + _REACH)):
        if words[number].lower == "of" and found:
            head = found[-1] if head < 0 else head
        elif _ends_phrase(words, number):
            break
        elif words[number].content:
            found.append(number)
    if not found or any(words[at].lower in SPANS for at in found):
        return None  # "noticed two days later"
    aside = _name_aside(words, found[-1] + 1)
    if aside:
        return Phrase((*found, *aside), aside[-1])
    return Phrase(tuple(found), found[-1] if head < 0 else head)


def _name_aside(words: tuple[Lexeme, ...], comma: int) -> tuple[int, ...]:
    """Return the name that commas put behind a noun: "the mine's engineer, Ana Roe, was"."""
    if comma >= len(words) or words[comma].lower != "," or words[comma - 1].capital:
        return ()
    end = comma + 1
    while end < len(words) and words[end].capital and words[end].kind != "mark":
        end += 1
    closed = end == len(words) or words[end].kind == "mark"
    return tuple(range(comma + 1, end)) if closed else ()


def _past_particle(words: tuple[Lexeme, ...], number: int) -> int:
    """Return where the object of a verb of two words begins: "turned back a convoy", "set off the gas"."""
    if number + 1 < len(words) and words[number].lower in _PARTICLES and words[number + 1].lower in DETERMINERS:
        return number + 1
    return number


def _past_determiners(words: tuple[Lexeme, ...], number: int) -> int:
    while number < len(words):
        lower = words[number].lower
        counted = lower != "at" or (number + 1 < len(words) and words[number + 1].lower in _BEFORE_FIGURES)
        before = lower in DETERMINERS or lower in ADVERBS or lower.endswith("ly") or lower in _BEFORE_FIGURES
        if not (before and counted):
            break
        number += 1
    return number


def _ends_phrase(words: tuple[Lexeme, ...], number: int) -> bool:
    lower = words[number].lower
    if words[number].kind == "mark" and lower not in INSIDE:
        return True
    if lower in DETERMINERS:
        return words[number - 1].lower != "of"
    return lower in _ENDING


def _subject(words: tuple[Lexeme, ...], found: dict[int, int], start: int, *, again: bool = True) -> Phrase | None:
    """Return the noun phrase before the verb that begins at `start`; an empty one for a pronoun.

    That of the verb before where "and" joins the two, what "who" stands for, and what commas part from its verb. The
    verbs of the text are those `found`.
    """
    end = start - 1
    while end >= 0 and (words[end].lower.endswith("ly") or words[end].lower in ADVERBS) and not words[end].capital:
        end -= 1
    if end < 0:
        return None
    if words[end].lower in RELATIVE:
        return _nouns_before(words, found, end - 2 if end and words[end - 1].lower == "," else end - 1)
    if words[end].lower in {",", ")"}:
        return _before_aside(words, found, end)
    if words[end].lower in {"and", "but", "or"} and again:
        verb = next((n for n in reversed(found) if n < end), 0)
        return _subject(words, found, found[verb], again=False) if verb else None
    return _nouns_before(words, found, end)


def _before_aside(words: tuple[Lexeme, ...], found: dict[int, int], end: int) -> Phrase | None:
    """Return the noun phrase before what the mark `end` closes, with the name in it: "the engineer, Ana Roe, was"."""
    mark = "(" if words[end].lower == ")" else ","
    marks = (n for n in range(end - 1, max(0, end - _ASIDE), -1) if words[n].lower == mark)
    opened = next((n for n in marks if words[n + 1].lower != "according"), 0)
    nouns = _nouns_before(words, found, opened - 1) if opened else None
    aside = _name_aside(words, opened) if nouns else ()
    return Phrase((*nouns.words, *aside), aside[-1]) if nouns and nouns.words and aside else nouns


def _nouns_before(words: tuple[Lexeme, ...], found: dict[int, int], end: int) -> Phrase | None:
    """Return the noun phrase that ends at `end`, with what prepositions join to it; its head is the first noun."""
    if end < 0:
        return None
    if words[end].lower in _PRONOUNS:
        return Phrase((), end)
    first = end
    while first > 0 and end - first < _REACH and not _parts(words, found, first - 1):
        first -= 1
    before = words[first - 1] if first else None
    if before and (before.lower == "-" or (before.lower == "," and words[first - 2].capital and words[first].capital)):
        return None  # "of Keldham, Talara was"
    if "to" in [word.lower for word in words[first:end]]:
        return None  # "a bid to buy it failed"
    if words[first].lower in PREPOSITIONS:  # "In June the club": what leads the sentence is no part of it
        first = next((n for n in range(end, first, -1) if words[n].lower in DETERMINERS), end)
    inside = [number for number in range(first, end + 1) if words[number].content]
    if not inside:
        return None
    joined = next((n for n in range(inside[0], end + 1) if words[n].lower in PREPOSITIONS), end + 1)
    return Phrase(tuple(inside), next((n for n in reversed(inside) if n < joined), inside[-1]))


def _parts(words: tuple[Lexeme, ...], found: dict[int, int], number: int) -> bool:
    """Say whether no noun phrase goes on across a word: a mark, a joint or another verb."""
    lower = words[number].lower
    if words[number].kind == "mark":
        return lower not in INSIDE
    return lower in _PARTING or number in found
