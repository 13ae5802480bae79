"""Circumstances that reports of one event tell differently: a skylight and a side door, a wrist and an ankle. English.

Of such a thing a short report tells one: the weapon, the way in, who found the body. Where two have one answer each to
a question of the table (`tables/circumstances.py`), and neither has the other's anywhere, they differ on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
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

    words: frozenset[str]
    frame: re.Pattern[str]
    answers: tuple[re.Pattern[str], ...]


class _Answer(NamedTuple):
    """Where a sentence answers a question, and by which of its answers."""

    line: Line
    start: int
    end: int
    value: int


def told_circumstances(read: Sequence[Sequence[Line]]) -> Iterator[Telling]:
    """Yield the answers of short reports to the questions of the table, of those to which reports have different ones.

    `read` are the lines of each document.
    """
    reports = short_reports(read)
    for name, question in _questions().items() if len(reports) > 1 else ():
        told = [(lines, _found(lines, question)) for lines in reports]
        single = [(lines, found[0]) for lines, found in told if len({each.value for each in found}) == 1]
        values = {answer.value for _, answer in single}
        for lines, answer in single if len(values) > 1 else ():
            others = [question.answers[value] for value in values - {answer.value}]
            if not any(other.search(line.text) for other in others for line in lines):
                yield Telling(answer.line.place, answer.start, answer.end, "deed", ("circumstance", name), answer.value)


def short_reports(read: Sequence[Sequence[Line]]) -> list[Sequence[Line]]:
    """Return those of the documents whose lines were `read` that are short and English."""
    return [lines for lines in read if 0 < len(lines) <= SHORT and lines[0].language == "en"]


def of_another_time(text: str) -> bool:
    """Say whether a sentence tells of a year, of what was before, or of another case."""
    return _ANOTHER_TIME.search(text) is not None


def _found(lines: Sequence[Line], question: _Question) -> list[_Answer]:
    """Return what a report answers as facts of the event itself."""
    likely = (line for line in lines if not line.words.isdisjoint(question.words))
    fit = (line for line in likely if question.frame.search(line.text) and not of_another_time(line.text))
    return [each for line in fit for each in _answers(line, question)]


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
            each.words,
            re.compile(each.frame, re.IGNORECASE),
            tuple(re.compile(rf"\b(?:{answer})\b", re.IGNORECASE) for answer in each.answers),
        )
        for each in CIRCUMSTANCES
    }
