"""Words and stems of a text in any script: what ranking, checks and citation finding compare texts by.

A word is a run of letters, marks and digits; inner apostrophes and the points of a number belong to it. Scripts that
write no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) give overlapping pairs of characters, which
retrieve as well as a dictionary does (Nie et al. 2000, "On the use of words and n-grams for Chinese IR").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
from threading import local
from typing import Any

from service.core.text.stopwords import STOP_WORDS

# `\w` leaves out combining marks, without which Hindi, Thai or pointed Arabic words fall to pieces.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0966-\u096f\u0971-\u0dff"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
)
_CHARACTER = rf"(?:[^\W_{_UNSPACED}]|[{_MARKS}])"
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:[.,](?=\d)[0-9]+|'[a-z0-9]+)*")
_POINTED = re.compile(r"[.,][0-9]")
_LETTERS_OF_ASCII = bytes(sign if chr(sign) == "'" or chr(sign).isalnum() else 32 for sign in range(128)) + bytes(128)
_TYPOGRAPHY = "“”‘—–…\u00a0"  # what most texts that are not plain ASCII have beyond it; belongs to no word
_PUNCTUATION = "(),;:.—–“”\"'‘’[]"  # around the pieces between two blanks
_FIRST_UNSPACED = "\u0e00"
_BLANKS = bytes(32 if chr(sign).isspace() else sign for sign in range(256))
_MARKS_OF_ASCII = bytes(sign for sign in range(128) if not (chr(sign).isalnum() or chr(sign).isspace()))

# ISO 639-1 codes of the languages that Snowball stems.
STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "nb": "norwegian",
    "nn": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
_stemmers = local()  # a Snowball object is not safe to share between threads


# Sets of so many characters take milliseconds to compile: not before a text needs them.
@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"{_CHARACTER}+(?:['.,](?=\d)\d+|'{_CHARACTER}+)*|[{_UNSPACED}]+")


@cache
def _piece() -> re.Pattern[str]:
    return re.compile(rf"[{_UNSPACED}]+")


@cache
def _spaced_piece() -> re.Pattern[str]:
    return re.compile(rf"[^\s{_UNSPACED}]+")


def fold(text: str) -> str:
    """Return `text` in the one form that words are compared in: composed, lower case, straight apostrophes."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text.replace("’", "'").replace("ʼ", "'")).lower()


def words(text: str) -> list[str]:
    """Return the words of `text` in order, folded; unspaced scripts give overlapping pairs of characters."""
    folded = spaced(fold(text))
    if folded.isascii():
        return _ascii_words(folded)
    found = _word().findall(folded)
    if max(folded) < _FIRST_UNSPACED:
        return found
    return list(chain.from_iterable(_pieces(word) for word in found))


def words_of(text: str, spans: Iterable[tuple[int, int]]) -> list[list[str]]:
    """Return the words of each of `spans` of `text`; of plain text and its typography, all is folded at once."""
    folded = spaced(fold(text))
    if folded.isascii() and len(folded) == len(text):
        return [_ascii_words(folded[start:end]) for start, end in spans]
    return [words(text[start:end]) for start, end in spans]


def _ascii_words(folded: str) -> list[str]:
    """Return the words of folded plain text; where no number has a point, cutting takes a third of the pattern's time.

    An apostrophe that stands inside a word is part of it; any other is left to the pattern.
    """
    if not _POINTED.search(folded):
        letters = f" {folded} ".encode().translate(_LETTERS_OF_ASCII).decode()
        if "'" not in letters or not ("' " in letters or " '" in letters or "''" in letters):
            return letters.split()
    return _ASCII_WORD.findall(folded)


def spaced(text: str) -> str:
    """Return `text` with spaces for the marks that most texts have beyond plain ASCII: lengths stay as they are."""
    if not text.isascii():
        for mark in _TYPOGRAPHY:
            text = text.replace(mark, " ")
    return text


def _pieces(word: str) -> Iterable[str]:
    if not _piece().fullmatch(word) or len(word) == 1:
        return (word,)
    return (word[i : i + 2] for i in range(len(word) - 1))


@lru_cache(maxsize=1 << 14)
def count_words(text: str) -> int:
    """Return the length of `text` in words as an editor counts: pieces between spaces that hold a letter or digit.

    Two characters of an unspaced script count as one word.
    """
    if (
        text.isascii()
    ):  # pieces of which something is left without marks: a third of the time that looking at each takes
        return len(text.encode().translate(_BLANKS, _MARKS_OF_ASCII).split())
    if max(text) < _FIRST_UNSPACED:
        pieces = text.split()
        if "".join([piece[0] for piece in pieces]).isalnum():  # of most texts every piece begins with a letter or digit
            return len(pieces)
        return sum([piece[0].isalnum() or any(map(str.isalnum, piece)) for piece in pieces])
    unspaced = sum(-(-len(piece) // 2) for piece in _piece().findall(text))
    return unspaced + sum(1 for piece in _spaced_piece().findall(text) if any(map(str.isalnum, piece)))


@lru_cache(maxsize=1 << 15)
def stems(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the stems of the content words of `text` in order: folded, without stop words, Snowball-stemmed.

    A language without a Snowball stemmer keeps its words as they are; `language` is an ISO 639-1 code.
    """
    stop = STOP_WORDS.get(language, STOP_WORDS["en"])
    return tuple(stem([word for word in words(text) if word not in stop], language))


def stem(tokens: list[str], language: str = "en") -> list[str]:
    """Return the Snowball stem of each folded word in `tokens`."""
    stemmer = _stemmer(language)
    return tokens if stemmer is None else list(stemmer.stemWords(tokens))


def stem_of(word: str, language: str = "en") -> str:
    """Return the Snowball stem of one folded word."""
    stemmer = _stemmer(language)
    return word if stemmer is None else str(stemmer.stemWord(word))


def is_stop(word: str, language: str = "en") -> bool:
    """Say whether the folded `word` is a function word of `language`."""
    return word in STOP_WORDS.get(language, STOP_WORDS["en"])


def _stemmer(language: str) -> Any:
    name = STEMMERS.get(language)
    if name is None:
        return None
    found = getattr(_stemmers, name, None)
    if found is None:
        import Stemmer

        # Without its own cache: who asks remembers words, and a word costs 0.6 us instead of 1.5.
        found = Stemmer.Stemmer(name, 0)
        setattr(_stemmers, name, found)
    return found


def folded(pieces: Sequence[str]) -> list[str]:
    """Return the words `pieces` without marks, in lower case."""
    return [piece.strip(_PUNCTUATION).lower() for piece in pieces]
