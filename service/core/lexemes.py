"""Texts as sequences of lexemes: the view of words that the wording, name and support checks share.

One pass of one regular expression per text, linear on any input, cached by text: a passage that many claims cite is
read once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from service.core.stopwords import STOP_WORDS
from service.core.tables import listed
from service.core.tables.irregular import BASE
from service.core.words import stem

_TOKEN = re.compile(
    r"((?:[^\W\d_]\.){2,})"  # U.S.
    # Some tokenizers put a space after the comma of 1, 000 and the point of 98. 7 per cent.
    r"|(\d{1,3}(?:, \d{3})+(?!\d)|\d+(?:[.,:]\d+)*"
    r"(?:\. \d{1,2}(?= ?(?:%|(?:per ?cent|[mb]illion|miles?|points?|km|kg)\b)))?)"
    r"|([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])"
    r"|([^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\W\d_]+)*)"
    r"|([^\w\s])"
)
KINDS = ("", "acronym", "number", "ideograph", "word", "mark")
_ACRONYM, _NUMBER, _IDEOGRAPH, _MARK = 1, 2, 3, 5
# Verbs so common that they are no evidence of telling the same.
_LIGHT = listed(
    """said say says saying told tell tells also although among another became become been came come comes could
    gave give given gives giving goes gone however made make makes making much must near nearly now often
    one ones put see seem several since still take taken takes taking took upon use used way well went whose
    within without yet according already around away back ever even perhaps per shall should may might n't"""
)
_STOP = {
    # "won" is there for "won't", but news is full of those who won.
    language: frozenset(words) - {"won"} | (_LIGHT if language == "en" else frozenset())
    for language, words in STOP_WORDS.items()
}


class Lexeme(NamedTuple):
    """A word, number or mark of a text.

    `lower` is the word in lower case with straight apostrophes and without a possessive; `stem` is empty for marks;
    `content` says whether it is a word or number that carries meaning; `capital` whether it begins with a capital.
    """

    start: int
    end: int
    lower: str
    stem: str
    content: bool
    capital: bool
    kind: str


def unaccented(text: str) -> str:
    """Return `text` without diacritics (NFKD without combining marks); plain ASCII comes back as it is."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _plain(word: str) -> str:
    lower = word.lower()
    if "’" in lower:
        lower = lower.replace("’", "'")
    if lower[0].isdigit():
        return lower.replace(" ", "").replace(",", "")
    return lower.removesuffix("'s") or lower


@lru_cache(maxsize=1 << 16)
def _facts(word: str, kind: int, language: str) -> tuple[str, str, bool, bool, str]:
    """Return (lower, stem, content, capital, kind) of the token `word`: the same wherever it stands."""
    plain = _plain(word)
    if kind == _MARK:
        return plain, "", False, False, KINDS[kind]
    base = BASE.get(plain, plain) if language == "en" else plain
    key = plain.replace(".", "") if kind == _ACRONYM else unaccented(stem([base], language)[0])
    content = kind in {_NUMBER, _IDEOGRAPH} or (
        plain not in (_STOP.get(language) or _STOP["en"]) and not plain.endswith("n't") and len(plain) > 1
    )
    return plain, key, content, word[0].isupper(), KINDS[kind]


@lru_cache(maxsize=1 << 11)
def lexemes(text: str, language: str = "en") -> tuple[Lexeme, ...]:
    """Return the lexemes of `text` in order, with code-point offsets into it; `language` is an ISO 639-1 code."""
    make = tuple.__new__  # half the time of the named tuple's own constructor, and every text of every claim comes here
    return tuple(
        [
            make(Lexeme, (*match.span(), *_facts(match.group(), match.lastindex or _MARK, language)))
            for match in _TOKEN.finditer(text)
        ]
    )


@lru_cache(maxsize=1 << 11)
def vocabulary(text: str, language: str = "en") -> frozenset[str]:
    """Return the words of `text` as `Lexeme.lower` has them: the quick way to see that a check has nothing to do."""
    return frozenset([lexeme.lower for lexeme in lexemes(text, language)])


@lru_cache(maxsize=1 << 11)
def stems_of(text: str, language: str = "en") -> frozenset[str]:
    """Return the stems of all words of `text`."""
    return frozenset([lexeme.stem for lexeme in lexemes(text, language)])
