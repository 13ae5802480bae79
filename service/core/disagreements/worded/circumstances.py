"""Circumstances that reports of one event tell differently: a skylight and a side door, a wrist and an ankle. English.

Of such a thing a short report tells one: the weapon, the way in, who found the body. Where two have one answer each to
a question of the table (`tables/circumstances.py`), and neither has the other's anywhere, they differ on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from service.core.disagreements.told.periods import period
from service.core.disagreements.told.tellings import Line, Telling
from service.core.facts.cues import cues
from service.core.tables.circumstances import CIRCUMSTANCES
from service.core.text.lexemes import lexemes
from service.core.text.quotations import in_quotation

SHORT: Final = 15  # sentences of a report that tells one answer to a question
_ANOTHER_TIME = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:ago|previous\w*|last (?:year|month|week|summer|winter)|another)\b", re.IGNORECASE
)
_TOGETHER: Final = 60  # code points within which two forms of one answer are told as one
# Up to three words between an article and what is told.
_WHICH = re.compile(r"\b(?:an?|two|three|his|her|its|their) (?:[\w-]+ ){0,3}$")


class _Question(NamedTuple):
    """A question of the table with its patterns compiled."""

    frame: re.Pattern[str]
    answers: tuple[re.Pattern[str], ...]


class _Answer(NamedTuple):
    """Where a sentence answers a question, and by which of its answers."""

    line: Line
    start: int
    end: int
    value: int


class Answered(NamedTuple):
    """The lines of a short English report, none of any other, and by question where they answer it."""

    lines: tuple[Line, ...]
    answers: Mapping[str, tuple[_Answer, ...]]


_NOT_ASKED: Final = Answered((), MappingProxyType({}))


def answered(lines: tuple[Line, ...]) -> Answered:
    """Return what the `lines` of a document answer where it is a short report: that depends on no other report."""
    if not short(lines):
        return _NOT_ASKED
    found: dict[str, tuple[_Answer, ...]] = {}
    for line in lines:
        for name in {name for word in line.words & _asked().keys() for name in _asked()[word]}:
            if told := _found(line, _questions()[name]):
                found[name] = (*found.get(name, ()), *told)
    return Answered(lines, found)


def told_circumstances(read: Sequence[Answered]) -> Iterator[Telling]:
    """Yield the answers of short reports to the questions of the table, of those to which reports have different ones.

    `read` is what each document answers.
    """
    reports = [each for each in read if each.answers]
    for name, question in _questions().items() if len(reports) > 1 else ():
        told = [(each.lines, each.answers[name]) for each in reports if name in each.answers]
        single = [(lines, found[0]) for lines, found in told if len({each.value for each in found}) == 1]
        values = {answer.value for _, answer in single}
        for lines, answer in single if len(values) > 1 else ():
            others = [question.answers[value] for value in values - {answer.value}]
            if not any(other.search(line.text) for other in others for line in lines):
                yield Telling(answer.line.place, answer.start, answer.end, "deed", ("circumstance", name), answer.value)


def short(lines: Sequence[Line]) -> bool:
    """Say whether the document that was read as `lines` is a short English report."""
    return 0 < len(lines) <= SHORT and lines[0].language == "en"


def of_another_time(text: str) -> bool:
    """Say whether a sentence tells of a year, of what was before, or of another case."""
    return _ANOTHER_TIME.search(text) is not None


def _found(line: Line, question: _Question) -> list[_Answer]:
    """Return what a line answers as facts of the event itself."""
    fit = question.frame.search(line.text) and not of_another_time(line.text)
    return list(_answers(line, question)) if fit else []


def _answers(line: Line, question: _Question) -> Iterator[_Answer]:
    for value, answer in enumerate(question.answers):
        spans = [match.span() for match in answer.finditer(line.text)]
        if spans and not in_quotation(line.text, spans[0][0]) and _holds(line, *spans[0]):
            end = max(end for _, end in spans if end <= spans[0][0] + _TOGETHER)
            yield _Answer(line, _begins(line.text, spans[0][0]), end, value)


def _holds(line: Line, start: int, end: int) -> bool:
    """Say whether what stands from `start` to `end` is neither denied nor of a day or year of its own."""
    at = next((number for number, word in enumerate(lexemes(line.text, "en")) if word.end > start), 0)
    return at not in cues(line.text, "en").flipped and not period(line.text, "en", start, end).dated


def _begins(text: str, start: int) -> int:
    """Return where the words begin that tell which one it is: "a dark blue | estate"."""
    which = _WHICH.search(text, 0, start)
    return which.start() if which else start


@cache
def _questions() -> dict[str, _Question]:
    return {
        each.name: _Question(
            re.compile(each.frame, re.IGNORECASE),
            tuple(re.compile(rf"\b(?:{answer})\b", re.IGNORECASE) for answer in each.answers),
        )
        for each in CIRCUMSTANCES
    }


@cache
def _asked() -> dict[str, tuple[str, ...]]:
    """Return the names of the questions that a line with a word may answer."""
    found: dict[str, tuple[str, ...]] = {}
    for each in CIRCUMSTANCES:
        for word in sorted(each.words):
            found[word] = (*found.get(word, ()), each.name)
    return found
