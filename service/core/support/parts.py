"""The parts of a claim that can be said without the rest: what one of several reports of an event has of it.

A sentence of news tells several things: who won, by how much, in front of how many. Another report seldom has all of
them. It is cut at pauses and, in English, at joints ("after", "but", "with") and the prepositions before which a
statement may end. What depends on somebody's word, or on a condition, is never parted from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from service.core.facts.speech import Report, speech
from service.core.tables import listed
from service.core.tables.verbs import ANNOUNCING, AUXILIARIES, FINITE, HANGING, TENSED
from service.core.text.endings import stated
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import in_quotation
from service.core.types import Span

LEAST: Final = 3  # words that carry meaning, if one is a figure
_LEAST_OF_WORDS: Final = 4
_MOST: Final = 120  # words, marks counted: what is longer is no sentence
_MOST_PIECES: Final = 16  # the parts are as many as their pairs
_JOINTS: Final = listed(
    "after amid and as because before but despite during following including when where which while who with"
)
_CLOSING: Final = listed("at by for from in into near on under until")  # a part may end, not begin, before these
_BOUND: Final = listed("that if whether unless except not to")  # what follows depends on what stands before
_OPENING: Final = listed("after amid and as because before but despite during following when while")  # not told
_BESIDES: Final = listed("according including with")  # what they open is no statement
_TIMES: Final = listed("day week month year time")
_PAUSES: Final = frozenset(",;–—")
_RELATIVE: Final = listed("which where who")
_NOT_FIRST: Final = _CLOSING | _BOUND | _BESIDES
_LEADING: Final = _CLOSING | {"of", "to", "with"}  # "in which", "to whom"
_DEPENDING: Final = _JOINTS | {"that"}
_GOING_ON: Final = _DEPENDING | _PAUSES | {"or", "to"}
_MOST_BETWEEN: Final = 3  # words from an auxiliary to its verb
_ADJECTIVAL: Final = listed("a an the of with by his her its their")


class Part(NamedTuple):
    """A part of a text: its lexemes, its concepts, and the last of them that is no measure of time."""

    text: str
    run: range
    concepts: frozenset[str]
    last: str


@lru_cache(maxsize=1 << 10)
def parts(text: str, language: str) -> tuple[Part, ...]:
    """Return the parts of the English `text`, all of it not among them; none of what is too long to be a sentence.

    Not each tells that something is so: `states` says which.
    """
    words = lexemes(text, language)
    if language != "en" or len(words) > _MOST:
        return ()
    reports = speech(text, language).reports
    return tuple(
        Part(text, run, frozenset(concepts), last)
        for run in _runs(text, words)
        if not _unsaid(words, run)
        and not any(_torn(words, run, report) for report in reports)
        and _enough(concepts := [words[at].concept for at in run if words[at].content])
        and (last := next((each for each in reversed(concepts) if each not in _TIMES), ""))
    )


def span_of(part: Part) -> Span:
    """Return where `part` stands in its text."""
    words = lexemes(part.text)
    return Span(words[part.run.start].start, words[part.run.stop - 1].end)


def states(part: Part) -> bool:
    """Say whether `part` tells that something is so: a statement, or a clause that adds one."""
    words, run = lexemes(part.text), part.run
    last = words[run.stop - 1]
    if last.lower in HANGING or (last.kind == "word" and words[run.stop - 2].lower in _PAUSES):
        return False
    if run.start == 0:
        return stated(part.text[: words[run.stop - 1].end].split())
    if words[run.start].lower.endswith("ing") and words[run.start - 1].lower in _PAUSES:
        return True
    return _adds(words, run)


def _adds(words: tuple[Lexeme, ...], run: range) -> bool:
    """Say whether a `run` from inside a sentence has one verb before anything depends on it.

    "his advice after he left" is no statement, though it holds one; nor is "the driver, left", whose subject was cut
    off, or "which killed three people died", whose end belongs to what was cut off.
    """
    opens = words[run.start].lower in _RELATIVE
    verbs = [number for number in run if _finite(words, number) and not (opens and number == run.start)]
    if not verbs or any(words[number].lower in _DEPENDING for number in range(run.start + 1, verbs[0])):
        return False
    if verbs[0] > run.start and words[verbs[0] - 1].lower in _PAUSES:
        return False
    return not opens or all(_same_clause(words, *pair) for pair in pairwise(verbs))


def _same_clause(words: tuple[Lexeme, ...], first: int, second: int) -> bool:
    """Say whether two verbs after "who" or "which" are both told of it: "was quickly found", "came and won"."""
    between = range(first + 1, second)
    if any(words[number].lower in _GOING_ON for number in between):
        return True
    return len(between) < _MOST_BETWEEN if words[first].lower in AUXILIARIES else not between


def _enough(concepts: list[str]) -> bool:
    """Say whether `concepts` are so many that they are not said together by chance."""
    return len(set(concepts)) >= (LEAST if any(each[0].isdigit() for each in concepts) else _LEAST_OF_WORDS)


def _runs(text: str, words: tuple[Lexeme, ...]) -> Iterator[range]:
    """Yield the ranges of `words` between two cuts, without the pauses and joints at their edges."""
    cuts = _cuts(text, words)
    if len(cuts) > _MOST_PIECES:
        return
    for number, start in enumerate(cuts[:-1]):
        if start and not _may_begin(words, start):
            continue
        for end in cuts[number + 1 :]:
            whole = start == 0 and end == len(words)
            if not whole and (end == len(words) or words[end].lower not in _BOUND):
                yield _edged(words, start, end)


def _may_begin(words: tuple[Lexeme, ...], start: int) -> bool:
    """Say whether a part may begin at `start`: "and" may join two names, and not two statements."""
    word = words[start].lower
    if word == "and" and words[start - 1].lower not in _PAUSES:
        return start + 1 < len(words) and _finite(words, start + 1)
    return word not in _NOT_FIRST and not (word in _RELATIVE and words[start - 1].lower in _LEADING)


def _cuts(text: str, words: tuple[Lexeme, ...]) -> list[int]:
    """Return where `words` can be cut, both ends included: never inside a quotation."""
    cuts = [
        number
        for number, (before, word) in enumerate(pairwise(words), 1)
        if (word.lower in _JOINTS or word.lower in _CLOSING or before.lower in _PAUSES)
        and not in_quotation(text, word.start)
    ]
    return [0, *cuts, len(words)]


def _edged(words: tuple[Lexeme, ...], start: int, end: int) -> range:
    while start < end - 1 and (words[start].lower in _PAUSES or words[start].lower in _OPENING):
        start += 1
    while end - 1 > start and (words[end - 1].lower in _PAUSES or words[end - 1].lower == "."):
        end -= 1
    return range(start, end)


def _torn(words: tuple[Lexeme, ...], run: range, report: Report) -> bool:
    """Say whether a run has a verb of saying without what is said, or what is said without who says it."""
    if report.at < run.start:
        return any(run.start in said for said in report.said)
    if report.at not in run:
        return False
    after = range(report.at + 1, run.stop)
    said = [number for each in report.said for number in each if number > report.at and words[number].content]
    return bool(said) and not any(words[number].lower in TENSED for number in after)


def _unsaid(words: tuple[Lexeme, ...], run: range) -> bool:
    """Say whether somebody announces in a run without what he announces: "Roe announced on Monday", or "Roe announced".

    What "was announced" stands before.
    """
    for number in run:
        if words[number].lower in ANNOUNCING and words[number - 1].lower not in AUXILIARIES:
            after = words[number + 1].lower if number + 1 < run.stop else ""
            said = any(words[later].lower == "that" for later in range(number + 1, run.stop))
            if not said and (not after or after in _JOINTS or after in _CLOSING):
                return True
    return False


def _finite(words: tuple[Lexeme, ...], number: int) -> bool:
    word, before = words[number], words[number - 1].lower
    if word.capital:
        return False
    if word.lower in AUXILIARIES:
        return True
    if before in _ADJECTIVAL or (number + 1 < len(words) and words[number + 1].lower == "by"):
        return False
    past = word.lower.endswith("ed") and word.kind == "word" and before not in _PAUSES
    return past or word.lower in FINITE
