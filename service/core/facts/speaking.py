"""Reading who is said to speak a quotation: the reporting verb nearest to it, and the names in the verb's clause."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from service.core.tables import attribution
from service.core.tables.speaking import (
    ABBREVIATIONS,
    ARTICLES,
    CONJUNCTIONS,
    MORE_VERBS,
    NO_NAMES,
    OF_MEDIA,
    PRONOUNS,
    TO_SOMEBODY,
)
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import Quotation

REACH = 24
"""Lexemes read on either side of a quotation."""
_STOPS = frozenset('.!?;"“”«»„…')


class Speaker(NamedTuple):
    """Who speaks: the names in lower case, where they stand, all words of its clause, its initials."""

    names: frozenset[str]
    start: int
    end: int
    words: frozenset[str]
    initials: frozenset[str]
    pronoun: bool


_UNNAMED = Speaker(frozenset(), 0, 0, frozenset(), frozenset(), pronoun=False)


@lru_cache(maxsize=64)
def speech_verbs(language: str) -> frozenset[str]:
    """Return the verbs of `language` that put words into a mouth; those of all languages where it is empty."""
    if not language:
        return frozenset().union(*attribution.SPEECH.values(), *MORE_VERBS.values())
    return (attribution.SPEECH.get(language, frozenset()) | MORE_VERBS.get(language, frozenset())) - OF_MEDIA


def speaker(text: str, quotation: Quotation, language: str) -> Speaker | None:
    """Return who is said to speak the `quotation` in `text`, None where that is not told in its sentence."""
    words = lexemes(text, language)
    verbs = speech_verbs(language)
    after = [place for place in _following(words, quotation.end) if words[place].lower in verbs]
    if after and _close(words, quotation.end, after[0]):
        found = named(words, _clause_between(words, quotation.end, after[0])) or named(
            words, clause_after(words, after[0])
        )
        if found is not None:
            return found
    for place in _following(words, quotation.end)[:2]:
        if words[place].lower == "according" and place + 1 < len(words) and words[place + 1].lower == "to":
            return named(words, clause_after(words, place + 1))
    for place in _preceding(words, quotation.start):
        if words[place].lower in verbs:
            told = named(words, clause_before(words, place)) or named(words, clause_after(words, place))
            return told or _UNNAMED
        if words[place].lower == "according" and words[place + 1].lower == "to":
            return named(words, clause_after(words, place + 1))
    return None


def _first_from(words: tuple[Lexeme, ...], start: int) -> int:
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if words[middle].start < start else (low, middle)
    return low


def _following(words: tuple[Lexeme, ...], start: int) -> range:
    """Return the lexemes after a quotation up to the end of its sentence."""
    first = _first_from(words, start)
    end = first
    while end < min(len(words), first + REACH) and not stops(words, end):
        end += 1
    return range(first, end)


def _preceding(words: tuple[Lexeme, ...], end: int) -> range:
    """Return the lexemes before a quotation back to the beginning of its sentence, the nearest first."""
    last = _first_from(words, end) - 1
    start = last
    while start >= max(0, last - REACH) and not stops(words, start):
        start -= 1
    return range(last, start, -1)


def stops(words: tuple[Lexeme, ...], place: int) -> bool:
    """Say whether lexeme `place` ends a sentence or a quotation; the point of "Sen." or "(D-Conn.)" does not."""
    if words[place].lower not in _STOPS:
        return False
    if words[place].lower != "." or place == 0:
        return True
    before, following = words[place - 1], words[place + 1].lower if place + 1 < len(words) else ""
    return not (before.lower in ABBREVIATIONS or len(before.lower) == 1 or following in {",", ")"})


def _close(words: tuple[Lexeme, ...], start: int, verb: int) -> bool:
    """Say whether the words between a quotation and the verb after it can be the speaker: few, and one clause."""
    first = _first_from(words, start)
    between = words[first:verb]
    marks = sum(1 for lexeme in between[1:] if lexeme.kind == "mark" and lexeme.lower == ",")
    joined = any(lexeme.lower in CONJUNCTIONS for lexeme in between)
    return len(between) <= REACH // 2 and marks in {0, 2} and not joined


def _clause_between(words: tuple[Lexeme, ...], start: int, verb: int) -> range:
    return range(_first_from(words, start), verb)


def clause_before(words: tuple[Lexeme, ...], verb: int) -> range:
    """Return the lexemes before the verb at `verb` in its sentence."""
    start = verb
    while start > max(0, verb - REACH) and not stops(words, start - 1):
        start -= 1
    return range(start, verb)


def clause_after(words: tuple[Lexeme, ...], verb: int) -> range:
    """Return the lexemes after the verb at `verb` in its sentence; none where it takes somebody told."""
    end = verb + 1
    if words[verb].lower in TO_SOMEBODY:
        return range(end, end)  # who is told does not speak
    while end < min(len(words), verb + REACH) and not stops(words, end):
        end += 1
    return range(verb + 1, end)


def named(words: tuple[Lexeme, ...], clause: range) -> Speaker | None:
    """Return the speaker whose names stand in `clause`; its pronoun where there is no name."""
    spoken = frozenset(words[place].lower for place in clause)
    named = [place for place in clause if _is_name(words, place)]
    if named and not any(_stands_alone(words, place, clause) for place in named):
        return None  # "a Weather Service forecaster": whose, and not who
    if named:
        last = named[0]
        for place in named[1:]:
            if place > last + 2:
                break
            last = place
        names = frozenset(words[place].lower for place in named)
        initials = "".join(words[place].lower[0] for place in named if place <= last)
        return Speaker(names, words[named[0]].start, words[last].end, spoken, frozenset({initials}), pronoun=False)
    for place in clause:
        if words[place].lower in PRONOUNS:
            return Speaker(frozenset(), words[place].start, words[place].end, spoken, frozenset(), pronoun=True)
    return None


def _stands_alone(words: tuple[Lexeme, ...], place: int, clause: range) -> bool:
    """Say whether a name at `place` is not put before the noun that speaks."""
    following = words[place + 1] if place + 1 < clause.stop else None
    if following is None or following.kind != "word":
        return True
    return not following.capital and (not following.content or following.lower in speech_verbs(""))


def _is_name(words: tuple[Lexeme, ...], place: int) -> bool:
    """Say whether lexeme `place` is part of a name: a capital that neither its place nor a title explains.

    "Monica's" is not who speaks in "Monica's lawyer said".
    """
    lexeme = words[place]
    if not lexeme.capital or lexeme.kind not in {"word", "acronym"} or lexeme.lower in NO_NAMES:
        return False
    if len(lexeme.lower) < 2 or lexeme.end - lexeme.start > len(lexeme.lower):  # noqa: PLR2004 - a possessive was cut off
        return False
    alone = place + 1 == len(words) or not words[place + 1].capital
    if not alone or lexeme.kind == "acronym":
        return True
    if place > 0 and words[place - 1].lower in ARTICLES:
        return False  # the Londoner, a Democrat
    if place > 0 and words[place - 1].kind != "mark":
        return True
    following = words[place + 1] if place + 1 < len(words) else None
    speaks = following is not None and (following.lower == "," or following.lower in speech_verbs(""))
    return lexeme.content and speaks and not lexeme.lower.endswith("s")
