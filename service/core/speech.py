"""Which words of a text are somebody's word: "X said Y", "Y, X said", "according to X"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from service.core.lexemes import Lexeme, lexemes
from service.core.tables import attribution

_SPEAKER_REACH = 8
_QUOTES = frozenset("\"“”«»„'’‘")
_ENOUGH = 3  # content words that make a statement


class Report(NamedTuple):
    """A reporting phrase: its lexeme, and the ranges of lexemes that it reports."""

    at: int
    said: tuple[range, ...]


class Speech(NamedTuple):
    """The reporting phrases of a text, and whether it carries any mark at all that something is somebody's word."""

    reports: tuple[Report, ...]
    marked: bool


def _sentence_bounds(words: tuple[Lexeme, ...]) -> list[tuple[int, int]]:
    bounds, start = [], 0
    for number, lexeme in enumerate(words):
        if lexeme.lower in ".!?" and lexeme.kind == "mark":
            following = words[number + 1] if number + 1 < len(words) else None
            if following is None or following.capital or following.kind != "word":
                bounds.append((start, number + 1))
                start = number + 1
    if start < len(words):
        bounds.append((start, len(words)))
    return bounds


def _count(words: tuple[Lexeme, ...], start: int, end: int) -> int:
    return sum(1 for number in range(start, end) if words[number].content)


def _pause(words: tuple[Lexeme, ...], start: int, end: int) -> int:
    """Return the number of the last comma or quotation mark in the range, -1 where there is none."""
    for number in range(end - 1, start - 1, -1):
        if words[number].kind == "mark" and (words[number].lower == "," or words[number].lower in _QUOTES):
            return number
    return -1


def _reported(words: tuple[Lexeme, ...], start: int, end: int, at: int) -> tuple[range, ...]:
    pause = _pause(words, max(start, at - _SPEAKER_REACH), at)
    before = pause >= 0 and _count(words, start, pause) >= _ENOUGH and _count(words, pause, at) <= _ENOUGH
    after = _count(words, at + 1, end) >= _ENOUGH - 1
    if before and pause == at - 1:
        resumed = _next_pause(words, at + 1, end)
        return (range(start, pause), range(resumed, end)) if resumed < end else (range(start, pause),)
    if before:
        return (range(start, pause), range(at + 1, end)) if after else (range(start, pause),)
    return (range(at + 1, end),) if after else ()


def _next_pause(words: tuple[Lexeme, ...], start: int, end: int) -> int:
    return next((number for number in range(start, end) if words[number].lower in _QUOTES), end)


def _frame(words: tuple[Lexeme, ...], start: int, end: int, at: int) -> tuple[range, ...]:
    """Return what a phrase such as "according to X" reports: the sentence without X."""
    stop = next((number for number in range(at + 1, end) if words[number].lower in ",;"), end)
    if at - start <= 1 or _count(words, start, at) == 0:
        return (range(stop, end),)
    return (range(start, at), range(stop, end)) if stop < end else (range(start, at),)


@lru_cache(maxsize=1 << 14)
def speech(text: str, language: str = "en") -> Speech:
    """Return the reporting phrases of `text`, by lexeme numbers of `lexemes(text, language)`."""
    words = lexemes(text, language)
    verbs = attribution.SPEECH.get(language, attribution.SPEECH["en"])
    softer = attribution.SOFT.get(language, frozenset())
    frames = attribution.FRAMES.get(language, attribution.FRAMES["en"])
    lower = text.lower().replace("’", "'")
    framed = [frame for frame in frames if frame in lower]
    marked = bool(framed) or any(lexeme.lower in verbs or lexeme.lower in softer for lexeme in words)
    reports = []
    if marked:
        for start, end in _sentence_bounds(words):
            for number in range(start, end):
                if any(_starts_frame(words, number, frame) for frame in framed):
                    reports.append(Report(number, _frame(words, start, end, number)))
                elif words[number].lower in verbs:
                    reports.append(Report(number, _reported(words, start, end, number)))
    return Speech(tuple(report for report in reports if report.said), marked)


def _starts_frame(words: tuple[Lexeme, ...], number: int, frame: str) -> bool:
    parts = frame.replace("'", " ' ").split() if " " in frame else [frame]
    if len(parts) == 1:
        return words[number].lower == frame
    return all(number + i < len(words) and words[number + i].lower == part for i, part in enumerate(parts))
