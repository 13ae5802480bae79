"""Which words of a text are somebody's word: "X said Y", "Y, X said", "according to X"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from service.core.tables import attribution, listed
from service.core.tables.hedges import EVIDENTIAL, HEDGES
from service.core.text.lexemes import Lexeme, lexemes, numbers_of, vocabulary

_SPEAKER_REACH = 8
_ENDS = frozenset(".!?")
_QUOTES = frozenset("\"“”«»„'’‘")
_LONGEST = 50  # lexemes that one verb reports, before it and after it
_ENOUGH = 3  # content words that make a statement
_JOINTS = listed(
    "and but who whom which where that because while although when und aber wo et mais qui où y e pero ma mas"
)
_PASSIVE = listed("is are was were be been being")
_RELATIVE = listed("who which")
_ASKING = listed("whether who how what why when where")  # "does not say who" says nothing
_DECLARING = listed("declared declares")
_ARTICLES = listed("a an the one two three")  # "declared a state of emergency" is a deed
_PARTICIPLES = listed("alleging claiming arguing insisting asserting")
_WHEN = listed("on in at late early yesterday last this")  # behind a verb of saying: when or where it was said
_WHEN_LONG = 4  # lexemes that say so
_COMPOUNDING = "de"
_SOURCES = ("angaben", "informationen", "aussagen", "auskunft")
_ORDINALS = listed("secondo segundo conforme")  # also "second": a frame only where an article or name follows a pause


class Report(NamedTuple):
    """A reporting phrase: its lexeme, and the ranges of lexemes that it reports."""

    at: int
    said: tuple[range, ...]


class Speech(NamedTuple):
    """The reporting phrases of a text, and all lexemes that mark something as somebody's word, however faintly."""

    reports: tuple[Report, ...]
    marks: tuple[int, ...]


_SILENCE = Speech((), ())


def _sentence_bounds(words: tuple[Lexeme, ...], ends: list[int]) -> list[tuple[int, int]]:
    """Return where the sentences begin and end, of which the full stops and the like stand at `ends`."""
    bounds, start = [], 0
    for number in ends:
        following = words[number + 1] if number + 1 < len(words) else None
        if following is None or following.capital or following.kind != "word":
            bounds.append((start, number + 1))
            start = number + 1
    if start < len(words):
        bounds.append((start, len(words)))
    return bounds


def _count(words: tuple[Lexeme, ...], start: int, end: int) -> int:
    return sum([lexeme.content for lexeme in words[max(0, start) : max(0, end)]])


def _pause(words: tuple[Lexeme, ...], start: int, end: int) -> int:
    """Return the number of the last comma or quotation mark in the range, -1 where there is none."""
    for number in range(end - 1, start - 1, -1):
        if words[number].kind == "mark" and (words[number].lower == "," or words[number].lower in _QUOTES):
            return number
    return -1


def _reported(words: tuple[Lexeme, ...], start: int, end: int, at: int) -> tuple[range, ...]:
    """Return what the reporting verb at `at` reports: what follows it, what precedes it, or both."""
    start, end = max(start, at - _LONGEST), min(end, at + _LONGEST)
    after = range(at + 1, end) if _count(words, at + 1, end) >= _ENOUGH - 1 else None
    if _introduces(words, at):
        return (range(at + 1, end),)
    pause = _pause(words, max(start, at - _SPEAKER_REACH), at)
    if pause < 0 or _count(words, start, pause) < _ENOUGH - 1 or _continues(words, start, pause, at):
        return (after,) if after else ()
    if words[pause].lower in _QUOTES and words[pause].lower != "," and pause == at - 1:
        resumed = _next_pause(words, at + 1, end)
        return (range(start, pause), range(resumed, end)) if resumed < end else (range(start, pause),)
    if pause == at - 1 and _parenthesis(words, start, pause):
        return (after,) if after else ()
    closes = at + 1 >= end or words[at + 1].kind == "mark" or _count(words, at + 1, end) < _ENOUGH
    closes = closes or words[at + 1].lower in _WHEN
    if closes or pause == at - 1:
        return (range(start, pause),)
    return (after,) if after else (range(start, pause),)


def _introduces(words: tuple[Lexeme, ...], at: int) -> bool:
    """Say whether what is reported plainly follows: "said that", "said on Friday that", ", alleging it"."""
    following = [lexeme.lower for lexeme in words[at + 1 : at + 2 + _WHEN_LONG]]
    that = "that" in following and (following[0] == "that" or following[0] in _WHEN)
    return that or words[at].lower in _PARTICIPLES


def _continues(words: tuple[Lexeme, ...], start: int, pause: int, at: int) -> bool:
    """Say whether the reporting verb belongs to a clause of its own, joined on by "and", "who" or the like."""
    following = words[pause + 1].lower if pause + 1 < at else ""
    return following in _JOINTS or (pause > start and words[pause - 1].lower in _JOINTS)


def _parenthesis(words: tuple[Lexeme, ...], start: int, pause: int) -> bool:
    """Say whether the comma at `pause` closes a phrase that only describes the speaker: "Ms Lund, who ..., said"."""
    first = next((number for number in range(start, pause) if words[number].lower == ","), pause)
    return first < pause and _count(words, start, first) <= _ENOUGH


def _next_pause(words: tuple[Lexeme, ...], start: int, end: int) -> int:
    return next((number for number in range(start, end) if words[number].lower in _QUOTES), end)


def _frame(words: tuple[Lexeme, ...], start: int, end: int, at: int) -> tuple[range, ...]:
    """Return what a phrase such as "according to X" reports: the sentence without X."""
    stop = next((number for number in range(at + 1, end) if words[number].lower in ",;"), end)
    relative = next(
        (n for n in range(at - 2, start, -1) if words[n].lower in _RELATIVE and words[n - 1].lower == ","), 0
    )
    if relative and stop < end and words[at - 1].lower == ",":
        return (range(relative, at),)  # "Orm, which owes millions, according to Roe, has": the rest is nobody's word
    if at - start <= 1 or _count(words, start, at) == 0:
        return (range(stop, end),)
    return (range(start, at), range(stop, end)) if stop < end else (range(start, at),)


@cache
def _marking(language: str) -> frozenset[str]:
    """Return all words that tell a reader that something is somebody's word."""
    verbs = attribution.SPEECH.get(language, attribution.SPEECH["en"])
    nouns = attribution.OPINIONS if language == "en" else EVIDENTIAL & HEDGES.get(language, frozenset())
    return (verbs | attribution.SOFT.get(language, frozenset()) | nouns) - _ORDINALS


@cache
def _reporting(language: str) -> frozenset[str]:
    """Return the verbs that make something somebody's word so strongly that a claim may not leave it out."""
    verbs = attribution.SPEECH.get(language, attribution.SPEECH["en"])
    return verbs - attribution.ANNOUNCING.get(language, frozenset())


def _compounds(text: str) -> frozenset[str]:
    """Return the German compounds of `text` that say whose word something is: "Polizeiangaben"."""
    return frozenset(word for word in vocabulary(text, _COMPOUNDING) if word.endswith(_SOURCES))


@lru_cache(maxsize=1 << 11)
def speech(text: str, language: str = "en") -> Speech:
    """Return the reporting phrases of `text`, by lexeme numbers of `lexemes(text, language)`."""
    words = lexemes(text, language)
    framing = _framing(text, words, language)
    marking = _marking(language)
    if language == _COMPOUNDING:
        marking |= _compounds(text)
    marks = numbers_of(text, language, marking)
    if framing:
        marks = sorted(framing.union(marks))
    if not marks:
        return _SILENCE
    verbs = _reporting(language)
    bounds = iter(_sentence_bounds(words, numbers_of(text, language, _ENDS)))
    start, end = next(bounds)
    reports = []
    for number in marks:
        while number >= end:
            start, end = next(bounds)
        if number in framing:
            reports.append(Report(number, _frame(words, start, end, number)))
        elif language == "en" and _opinion(words, number):
            reports.append(Report(number, (range(number + 2, end),)))
        elif words[number].lower in verbs and not _impersonal(text, words, number):
            reports.append(Report(number, _reported(words, start, end, number)))
    return Speech(tuple([report for report in reports if report.said]), tuple(marks))


@cache
def _frames(language: str) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return the frames of `language` with their words, by the first word."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for frame in attribution.FRAMES.get(language, attribution.FRAMES["en"]):
        parts = tuple(frame.replace("'", " ' ").split()) if " " in frame else (frame,)
        found.setdefault(parts[0], []).append((frame, parts))
    return found


@cache
def _openings(language: str) -> frozenset[str]:
    """Return the words with which frames of `language` begin."""
    return frozenset(_frames(language))


def _framing(text: str, words: tuple[Lexeme, ...], language: str) -> frozenset[int]:
    """Return the lexemes of `text` at which a frame begins."""
    frames = _frames(language)
    first = _openings(language) & vocabulary(text, language)
    if not first:
        return frozenset()
    lower = text.lower().replace("’", "'")
    return frozenset(
        number
        for word in first
        for frame, parts in frames[word]
        if frame in lower
        for number in numbers_of(text, language, frozenset((word,)))
        if _starts_frame(words, number, parts)
    )


def _opinion(words: tuple[Lexeme, ...], number: int) -> bool:
    """Say whether a noun of opinion stands there with what somebody is of the opinion of."""
    following = words[number + 1].lower if number + 1 < len(words) else ""
    return following == "that" and words[number].lower in attribution.OPINIONS


def _impersonal(text: str, words: tuple[Lexeme, ...], number: int) -> bool:
    """Say whether the verb reports nobody's word: "is thought to" only hedges, "United States" is a name.

    Who does not say "whether it is so" or "who it was" says nothing that could be told as a fact.
    """
    written = text[words[number].start : words[number].end]
    following = words[number + 1].lower if number + 1 < len(words) else ""
    return (
        following in _ASKING
        or (written.lower() in _DECLARING and following in _ARTICLES)
        or (number > 0 and written.istitle() and words[number - 1].capital)
        or words[number].lower in _ORDINALS
        or any(lexeme.lower in _PASSIVE for lexeme in words[max(0, number - 2) : number])
    )


def _starts_frame(words: tuple[Lexeme, ...], number: int, parts: tuple[str, ...]) -> bool:
    if len(parts) == 1:
        return parts[0] not in _ORDINALS or number == 0 or words[number - 1].kind == "mark"
    return all(number + i < len(words) and words[number + i].lower == part for i, part in enumerate(parts))
