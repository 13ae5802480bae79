"""What became of somebody by each source, and who did what to whom: "resigned" and "was dismissed". English.

Contrary to `contrasts.py`, the sentences need not be alike: it is enough that both name the same person, firm or thing
as that of which the verb is told, and that neither document tells what the other tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from service.core.disagreements.told.tellings import Line, Telling
from service.core.facts.cues import cues
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.outcomes import DIRECTED, DOES, DONE
from service.core.tables.verbs import AUXILIARIES
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import in_quotation

Verbs = dict[str, tuple[tuple[str, str], ...]]
BE = listed("was were is are been being be")
ADVERBS = listed("also already then later finally only even not to")
ARTICLES = listed("the its his her their")
FAR = 6  # lexemes behind a verb in which its object begins


def _by_word(table: dict[str, dict[str, frozenset[str]]]) -> Verbs:
    found: Verbs = {}
    for group, outcomes in table.items():
        for outcome, words in outcomes.items():
            for word in words:
                found[word] = (*found.get(word, ()), (group, outcome))
    return found


_DOES, _DONE = _by_word(DOES), _by_word(DONE)
_BOTH: Verbs = {word: (*_DOES.get(word, ()), *_DONE.get(word, ())) for word in sorted({*_DOES, *_DONE})}
_EVERY = DIRECTED.union(_BOTH)
_CONCEPTS = {word: lexemes(word, "en")[0].concept for word in sorted(DIRECTED)}


class Doings(NamedTuple):
    """The English lines of a document that have one of the verbs that are read here, and which of these they have."""

    lines: tuple[Line, ...]
    verbs: frozenset[str]


def doings(lines: Sequence[Line]) -> Doings:
    """Return those of the `lines` of a document that may tell a deed."""
    found = tuple([line for line in lines if line.language == "en" and not _EVERY.isdisjoint(line.words)])
    return Doings(found, frozenset[str]().union(*[line.words & _EVERY for line in found]))


def told_deeds(read: Sequence[Doings]) -> Iterator[Telling]:
    """Yield what became of whom, and who did what to whom, as facts outside quotations.

    `read` is of each document. Only verbs are read to which another document can have the contrary.
    """
    asked = _in_question([each.verbs for each in read if each.verbs])
    for each in chain.from_iterable([doing.lines for doing in read if not asked.isdisjoint(doing.verbs)]):
        if not asked.isdisjoint(each.words):
            yield from _told(each, asked)


def _in_question(every: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the verbs of groups of which two outcomes are told, and those that two documents have, by document."""
    outcomes: dict[str, set[str]] = defaultdict(set)
    known: Counter[str] = Counter()
    for words in every:
        known.update(_CONCEPTS[word] for word in words & DIRECTED)
        for group, outcome in chain.from_iterable(_BOTH.get(word, ()) for word in words):
            outcomes[group].add(outcome)
    open_to = {group for group, told in outcomes.items() if len(told) > 1}
    several = {concept for concept, count in known.items() if count > 1}
    asked = {word for word, told in _BOTH.items() if any(group in open_to for group, _ in told)} if open_to else set()
    return frozenset(asked.union([word for word in DIRECTED if _CONCEPTS[word] in several] if several else ()))


def _told(line: Line, asked: frozenset[str]) -> Iterator[Telling]:
    words, named = lexemes(line.text, line.language), names(line.text)
    for at, word in enumerate(words):
        if word.lower in asked and not word.capital:
            found = (*_outcomes(line, words, at, named), *_directed(line, words, at, named))
            if found and _fact(line, word, at):
                yield from found


def _fact(line: Line, word: Lexeme, at: int) -> bool:
    """Say whether a sentence tells a verb as a fact, and not in a quotation."""
    told = cues(line.text, line.language)
    return not in_quotation(line.text, word.start) and at not in told.flipped and at not in told.hedged


def _outcomes(line: Line, words: tuple[Lexeme, ...], at: int, named: tuple[Name, ...]) -> Iterator[Telling]:
    """Yield what became of those of whom the verb at `at` is told."""
    passive = _passive(words, at)
    subject = _before(words, at, named)
    for group, outcome in _DOES.get(words[at].lower, ()) if not passive else ():
        yield from _of(line, words, at, subject, (group, outcome))
    whom = subject if passive else _behind(words, at, named)
    for group, outcome in _DONE.get(words[at].lower, ()):
        yield from _of(line, words, at, whom, (group, outcome))


def _of(
    line: Line, words: tuple[Lexeme, ...], at: int, whom: tuple[int, int, frozenset[str]] | None, told: tuple[str, str]
) -> Iterator[Telling]:
    if whom is not None:
        first, last = min(whom[0], at), max(whom[1], at)
        for word in sorted(whom[2]):
            yield Telling(line.place, words[first].start, words[last].end, "deed", (told[0], word), told[1])


def _directed(line: Line, words: tuple[Lexeme, ...], at: int, named: tuple[Name, ...]) -> Iterator[Telling]:
    """Yield who did what the verb at `at` tells to whom, known by the verb and a word of each name."""
    if words[at].lower not in DIRECTED:
        return
    one, other = _name_before(words, at, named), _name_behind(words, at, named)
    if one is None or other is None or not set(one.words).isdisjoint(other.words):
        return
    doer, whom = (other, one) if _passive(words, at) else (one, other)
    start, end = words[one.first].start, words[other.last].end
    for mine in doer.words:
        for theirs in whom.words:
            key = (words[at].concept, *sorted((mine, theirs)))
            yield Telling(line.place, start, end, "doer", key, mine)


def _passive(words: tuple[Lexeme, ...], at: int) -> bool:
    before = [word.lower for word in words[max(0, at - 3) : at] if word.lower not in ADVERBS]
    return bool(before) and before[-1] in BE


def _head(words: tuple[Lexeme, ...], at: int) -> int:
    """Return the lexeme before a verb at `at` and its auxiliaries."""
    number = at - 1
    while number >= 0 and (words[number].lower in AUXILIARIES or words[number].lower in ADVERBS):
        number -= 1
    return number


def _name_before(words: tuple[Lexeme, ...], at: int, named: tuple[Name, ...]) -> Name | None:
    head = _head(words, at)
    if head > 0 and words[head].lower == ",":
        head -= 1
    return next((name for name in named if name.last == head), None)


def _name_behind(words: tuple[Lexeme, ...], at: int, named: tuple[Name, ...]) -> Name | None:
    return next((name for name in named if at < name.first <= at + FAR and _plain(words, at, name)), None)


def _plain(words: tuple[Lexeme, ...], at: int, name: Name) -> bool:
    """Say whether nothing but an apposition stands between a verb and a name behind it."""
    between = [word.lower for word in words[at + 1 : name.first]]
    return not any(word in {"and", "in", "at", "from", "for", "after", "on", "with", "that"} for word in between)


def _before(words: tuple[Lexeme, ...], at: int, named: tuple[Name, ...]) -> tuple[int, int, frozenset[str]] | None:
    """Return of whom a verb at `at` is told that stands behind: the last word of a name, or "the captain"."""
    name = _name_before(words, at, named)
    if name is not None:
        return name.first, name.last, frozenset(name.words[-1:])
    head = _head(words, at)
    if head > 0 and words[head].content and words[head - 1].lower in ARTICLES:
        return head - 1, head, frozenset((words[head].concept,))
    return None


def _behind(words: tuple[Lexeme, ...], at: int, named: tuple[Name, ...]) -> tuple[int, int, frozenset[str]] | None:
    name = _name_behind(words, at, named)
    return (name.first, name.last, frozenset(name.words[-1:])) if name is not None else None
