"""Light rewordings of a sentence that keep its meaning: what an editor does, and no check may doubt."""

from __future__ import annotations

import re
from collections.abc import Callable

from service.core.facts.numerals import number_words
from service.core.text.quotations import quotations

_SMALL = {word: str(int(value)) for word, value in number_words("en").small.items() if value > 1}
_WORDS = {digits: word for word, digits in _SMALL.items()}
_LONG_MONTHS = {
    "Jan": "January",
    "Feb": "February",
    "Aug": "August",
    "Sept": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}
_CONTRACTED = {"did not": "didn't", "was not": "wasn't", "is not": "isn't", "were not": "weren't", "has not": "hasn't"}
_OPENERS = re.compile(r"^(?:But|And|So|Meanwhile,|However,|Still,|Instead,|Also,|Now,|Then,) (?=\w)")
_FRONTED = re.compile(r"^((?:On|In|At|Since|During|After) [^,\"“”]{3,40}), ([^\"“”]{20,}?)([.])$")
_TAIL = re.compile(r"^([^\"“”]{20,}), ([A-Z][\w.' -]{2,40}) (said|says|added)\.$")


def reword(claim: str) -> str:
    """Return `claim` reworded in every way that applies: outside its quotations, whose words are not an editor's."""
    text = claim
    for change in (_numerals, _signs, _months, _contractions):
        text = _outside_quotations(text, change)
    text = _capitalized(_OPENERS.sub("", text))
    text = _FRONTED.sub(lambda match: f"{_capitalized(match[2])} {match[1][0].lower()}{match[1][1:]}{match[3]}", text)
    text = _TAIL.sub(lambda match: f"{match[2]} {match[3]} that {_lowered(match[1])}.", text)
    return re.sub(r"\s+", " ", text.replace("“", '"').replace("”", '"').replace("’", "'")).strip()


def _outside_quotations(text: str, change: Callable[[str], str]) -> str:
    pieces, done = [], 0
    for quotation in quotations(text):
        pieces += [change(text[done : quotation.start]), text[quotation.start : quotation.end]]
        done = quotation.end
    return "".join((*pieces, change(text[done:])))


def _numerals(text: str) -> str:
    """Write small numbers in words and greater ones in digits."""
    text = re.sub(r"(?<![-\w])([a-z]+)(?= [a-z])(?![-\w])", lambda match: _digits(match[1]), text)
    return re.sub(r"(?:^|(?<= ))([a-z]+ )([2-9])(?= [a-z]{3,})", lambda match: f"{match[1]}{_WORDS[match[2]]}", text)


def _digits(word: str) -> str:
    return _SMALL[word] if len(_SMALL.get(word, "")) > 1 else word


def _signs(text: str) -> str:
    text = re.sub(r"(\d)%", r"\1 percent", text)
    text = re.sub(r"(\$\d[\d.]*) (m|b)illion\b", lambda match: f"{match[1]}{match[2].replace('b', 'bn')}", text)
    return re.sub(r"\b(approximately|roughly)(?= \d)", "about", text)


def _months(text: str) -> str:
    return re.sub(r"\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. (?=\d)", lambda match: f"{_LONG_MONTHS[match[1]]} ", text)


def _contractions(text: str) -> str:
    return re.sub(r"\b(?:did|was|is|were|has) not\b", lambda match: _CONTRACTED[match[0]], text)


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    """Return `text` with a small first letter, where its first word is no name."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first in {"The", "A", "An", "It", "He", "She", "They", "There"} else text
