"""Numbers in words and digits: how a number is put together, and what it is worth.

Values are floats: exact up to 2**53, and compared with a relative tolerance that swallows decimal fractions.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from service.core.tables import numbers
from service.core.tables.calendar import MONTHS, MORE_MONTHS
from service.core.text.lexemes import Lexeme, lexemes

MONTH_NAMES = frozenset(" ".join(MONTHS.values()).split()).union(*MORE_MONTHS.values())
MOST_DIGITS = 40
GROUP = 3
HUNDRED = 100
_SIGNS = frozenset("$€£¥₹")
_SEPARATED = re.compile(r"\d(?:, ?|\. )\d")
_GROUPED = re.compile(r"\d{1,3}(?:[,.]\d{3})+\Z")


class Words(NamedTuple):
    """The number words of a language."""

    small: dict[str, float]
    hundreds: frozenset[str]
    magnitudes: dict[str, float]
    fractions: dict[str, float]
    vague: dict[str, float]
    ordinals: dict[str, float]
    conjunction: str
    every: frozenset[str]


class Number(NamedTuple):
    """A number in a sequence of lexemes: the number of the lexeme after it, and its value.

    `step` is the worth of its last written place (0.1 for 1.3, 100,000 for 1.3 million): what rounding goes by.
    `worded` says that it is written in words, `scaled` that a magnitude such as "million" belongs to it.
    """

    after: int
    value: float
    step: float
    worded: bool
    scaled: bool


@lru_cache(maxsize=64)
def number_words(language: str) -> Words:
    """Return the number words of `language` (ISO 639-1); a language without a table has none."""
    small = {word: float(value) for value, word in enumerate(numbers.SMALL.get(language, "").split())}
    tens = {word: 20.0 + 10 * place for place, word in enumerate(numbers.TENS.get(language, "").split())}
    small |= tens | {word: float(value) for word, value in numbers.MORE.get(language, {}).items()}
    small |= _compounds(language, small, tens)
    hundreds = frozenset(numbers.HUNDRED.get(language, "").split())
    magnitudes = numbers.MAGNITUDES.get(language, {})
    fractions, vague = numbers.FRACTIONS.get(language, {}), numbers.VAGUE.get(language, {})
    ordinals = _ordinals() if language == "en" else {}
    every = frozenset(
        (*small, *hundreds, *magnitudes, *fractions, *vague, *ordinals, *numbers.IDEOGRAPHS, *numbers.SUPERSCRIPT)
    )
    return Words(small, hundreds, magnitudes, fractions, vague, ordinals, numbers.AND.get(language, ""), every)


def _ordinals() -> dict[str, float]:
    ordinals = {word: float(value) for value, word in enumerate(numbers.ORDINALS.split())}
    return ordinals | {word: 20.0 + 10 * place for place, word in enumerate(numbers.ORDINAL_TENS.split())}


def _compounds(language: str, small: dict[str, float], tens: dict[str, float]) -> dict[str, float]:
    """Return the numbers below a hundred (and German and Dutch hundreds) that are written in one word."""
    made: dict[str, float] = {}
    ones = {word: value for word, value in small.items() if 1 <= value <= 9}  # noqa: PLR2004 - one digit
    if language in {"de", "nl"}:
        joint = {"de": ("und",), "nl": ("en", "ën")}[language]
        parts = (ones | {"ein": 1.0}) if language == "de" else ones
        made = {f"{one}{j}{ten}": tens[ten] + parts[one] for ten in tens for one in parts for j in joint}
        hundred = {"de": "hundert", "nl": "honderd"}[language]
        made |= {f"{one}{hundred}": 100 * value for one, value in parts.items()}
        thousand = {"de": "tausend", "nl": "duizend"}[language]
        made |= {f"{one}{thousand}": 1000 * value for one, value in (parts | small).items()}
    elif language in {"it", "sv"}:
        made = {f"{ten}{one}": tens[ten] + value for ten in tens for one, value in ones.items()}
        if language == "it":
            made |= {f"{ten[:-1]}{one}": tens[ten] + ones[one] for ten in tens for one in ("uno", "otto")}
            made |= {f"{one}cento": 100 * value for one, value in ones.items()}
            made |= {f"{one}mila": 1000 * value for one, value in small.items() if value > 1}
    return made


@lru_cache(maxsize=8192)
def as_written(text: str, language: str) -> tuple[Lexeme, ...]:
    """Return the lexemes of `text` with their numbers as the text writes them, separators and all."""
    words = lexemes(text, language)
    if not _SEPARATED.search(text):  # only separators inside a number are not in the lexeme
        return words
    made: list[Lexeme] = []
    for lexeme in words:
        made.extend(_number_as_written(text, lexeme, made) if lexeme.kind == "number" else (lexeme,))
    return tuple(made)


def _number_as_written(text: str, lexeme: Lexeme, before: list[Lexeme]) -> tuple[Lexeme, ...]:
    """Return a number with its separators; "14, 200" after a month is a day and another number."""
    raw = text[lexeme.start : lexeme.end]
    if ", " not in raw:
        return (replace(lexeme, lower=raw.replace(". ", ".")),)
    month = next((word.lower for word in reversed(before[-2:]) if word.kind == "word"), "")
    if month not in MONTH_NAMES:
        return (replace(lexeme, lower=raw.replace(", ", ",")),)
    day, _, rest = raw.partition(", ")
    comma = lexeme.start + len(day)
    return (
        replace(lexeme, lower=day, end=comma),
        replace(lexeme, start=comma, end=comma + 1, lower=",", stem="", content=False, kind="mark", concept=""),
        replace(lexeme, start=comma + 2, lower=rest.replace(", ", ",")),
    )


def written(text: str, language: str) -> tuple[float, float]:
    """Return the value of a number in digits and the worth of its last place.

    A point or comma before three digits separates thousands or decimals as `language` does.
    """
    if text.isdecimal():
        return float(text[:MOST_DIGITS]), 1.0
    digits = "".join([character for character in text if character.isdigit()])[:MOST_DIGITS]
    marks = [character for character in text if not character.isdigit()]
    if not marks:
        return float(digits), 1.0
    last = marks[-1]
    decimals = len(text) - text.rindex(last) - 1
    repeated = len(set(marks)) == 1 and len(marks) > 1
    thousands = _GROUPED.match(text) and (last == ".") == (language in numbers.DECIMAL_COMMA)
    if repeated or thousands or decimals >= len(digits):
        return float(digits), 1.0
    return float(f"{digits[:-decimals]}.{digits[-decimals:]}"), 10.0**-decimals


def read_number(words: tuple[Lexeme, ...], at: int, language: str) -> Number | None:
    """Return the number that begins at lexeme `at`, None where none does."""
    known = number_words(language)
    lexeme = words[at]
    if lexeme.kind == "number":
        return _in_digits(words, at, language, known)
    if lexeme.lower in known.small or lexeme.lower in known.hundreds or lexeme.lower in known.magnitudes:
        return _in_words(words, at, known)
    if lexeme.lower in numbers.SUPERSCRIPT:
        return Number(at + 1, numbers.SUPERSCRIPT[lexeme.lower], 0.0, worded=True, scaled=False)
    return None


def _in_digits(words: tuple[Lexeme, ...], at: int, language: str, known: Words) -> Number:
    value, step = written(words[at].lower, language)
    after = at + 1
    while _continues_group(words, after, language):  # 20 000, with any space
        value, step = value * 1000 + float(words[after].lower), 1.0
        after += 1
    value, after = _with_fraction(words, after, value)
    scaled = False
    while after < len(words) and (factor := _factor(words, after, known)):
        value, step, scaled = value * factor, step * factor, True
        after += 1
    if language == "en" and words[after : after + 1] and words[after].lower == "hundred":
        value, step, after = value * 100, step * 100, after + 1
    return Number(after, value, step, worded=False, scaled=scaled)


def _continues_group(words: tuple[Lexeme, ...], at: int, language: str) -> bool:
    if at >= len(words) or words[at].kind != "number" or len(words[at].lower) != GROUP:
        return False
    gap = words[at].start - words[at - 1].end
    short = len(words[at - 1].lower) <= GROUP and words[at].lower.isdigit() and words[at - 1].lower.isdigit()
    return gap == 1 and short and language in numbers.DECIMAL_COMMA


def _with_fraction(words: tuple[Lexeme, ...], at: int, value: float) -> tuple[float, int]:
    """Return the value with a fraction sign (2½) or "and a half" added, and the lexeme after it."""
    if at < len(words) and words[at].lower in numbers.SUPERSCRIPT:
        return value + numbers.SUPERSCRIPT[words[at].lower], at + 1
    if at + 2 < len(words) and words[at].lower == "and" and (words[at + 1].lower, words[at + 2].lower) == ("a", "half"):
        return value + 0.5, at + 3
    return value, at


def _factor(words: tuple[Lexeme, ...], at: int, known: Words) -> float:
    """Return what lexeme `at` multiplies the number before it by, 0 where it is no magnitude."""
    lexeme = words[at]
    factor = known.magnitudes.get(lexeme.lower) or numbers.IDEOGRAPHS.get(lexeme.lower, 0.0)
    if factor:
        return factor
    amount = at > 1 and words[at - 2].lower in _SIGNS  # "£ 50 m"
    joined = lexeme.start == words[at - 1].end and words[at - 1].kind == "number"
    return numbers.SHORT_MAGNITUDES.get(lexeme.lower, 0.0) if joined or amount else 0.0


def _in_words(words: tuple[Lexeme, ...], at: int, known: Words) -> Number:
    total = current = 0.0
    last, after, scaled = 0.0, at, False
    while after < len(words):
        word = words[after].lower
        if word in known.small:
            value = known.small[word]
            if after > at and not _adds(last, value):
                break
            current, last, after = current + value, value, after + 1
        elif word in known.hundreds and (after == at or current < HUNDRED):
            current, last, after = max(1.0, current) * HUNDRED, HUNDRED, after + 1
        elif word in known.magnitudes:
            total, current = total + max(1.0, current) * known.magnitudes[word], 0.0
            last, after, scaled = known.magnitudes[word], after + 1, True
        elif after > at and _links(words, after, last, known):
            after += 1
        else:
            break
    current, after = _with_fraction(words, after, current)
    if words[after - 1].lower == "half" and after < len(words) and words[after].lower in known.magnitudes:
        current, after = current * known.magnitudes[words[after].lower], after + 1
    return Number(after, total + current, _last_place(total + current) if scaled else 1.0, worded=True, scaled=scaled)


def _adds(last: float, value: float) -> bool:
    """Say whether a small number continues one that ended in `last`: twenty three, hundred twelve, thousand five."""
    teen = (last == 60 and value < 20) or (last == 10 and 7 <= value < 10)  # noqa: PLR2004 - soixante-dix-sept
    return last >= HUNDRED or (20 <= last < HUNDRED and value < 10) or teen  # noqa: PLR2004


def _links(words: tuple[Lexeme, ...], at: int, last: float, known: Words) -> bool:
    """Say whether lexeme `at` is the hyphen or "and" inside a number."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1].lower
    value = known.small.get(following, -1.0)
    if words[at].lower == "-":
        return _adds(last, value) if value > 0 else following in known.hundreds or following in known.magnitudes
    if words[at].lower != known.conjunction:
        return False
    return value > 0 and (last >= HUNDRED or (known.conjunction != "and" and _adds(last, value)))


def _last_place(value: float) -> float:
    """Return the worth of the last digit of a round number that is not zero: 100,000 for 1.3 million."""
    step = 1.0
    while value >= 10 * step and value % (10 * step) == 0:
        step *= 10
    return step
