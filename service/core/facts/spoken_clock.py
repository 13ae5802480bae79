"""Times of day in words: "half past five", "a quarter to one", "ten past three", "at four in the morning". English."""

from __future__ import annotations

from service.core.facts.moment import Moment, lower_at, made
from service.core.tables import listed
from service.core.text.lexemes import Lexeme

HOURS = {
    word: hour
    for hour, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "half": 30}
# What a time in words has: a look at each of these decides.
SPOKEN = listed("past quarter morning afternoon evening")
PARTS = {"morning": 0, "afternoon": 12, "evening": 12}
HOUR = 60  # minutes
NOON = 12


def spoken(words: tuple[Lexeme, ...], at: int) -> Moment | None:
    """Return the time of day that lexeme `at` is the heart of: "past", "quarter" before "to", a part of the day."""
    lower = words[at].lower
    if lower in PARTS:
        return _hour_of(words, at, PARTS[lower])
    if lower == "past" and at and (minutes := MINUTES.get(words[at - 1].lower)):
        return _at(words, at - 1, at + 1, minutes)
    if lower == "quarter" and lower_at(words, at + 1) == "to":
        return _at(words, at, at + 2, -MINUTES["quarter"])
    return None


def _at(words: tuple[Lexeme, ...], first: int, hour: int, minutes: int) -> Moment | None:
    """Return so many minutes after the hour that lexeme `hour` names; words behind say in which half of the day."""
    told = HOURS.get(lower_at(words, hour))
    if told is None:
        return None
    part = lower_at(words, hour + 3) if lower_at(words, hour + 1) == "in" else ""
    later = PARTS.get(part, 0) if told < NOON else 0
    return made(words, first, hour + 1, "clock", minute=(told + later) * HOUR + minutes, exact=part in PARTS)


def _hour_of(words: tuple[Lexeme, ...], at: int, later: int) -> Moment | None:
    """Return the hour of "four in the morning", of which lexeme `at` is the last."""
    told = HOURS.get(lower_at(words, at - 3))
    if told is None or [lower_at(words, at - 2), lower_at(words, at - 1)] != ["in", "the"]:
        return None
    return made(words, at - 3, at + 1, "clock", minute=(told % NOON + later) * HOUR)
