"""Texts as sequences of lexemes: the view of words that the wording, name and support checks share.

One pass per text, linear on any input, cached by text: a passage that many claims cite is read once. Texts are cut at
white space, and what one regular expression makes of a piece is remembered: most pieces of a new text are old.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import accumulate, chain
from typing import TypeAlias, TypeVar

from msgspec import Struct

from service.core.tables import listed
from service.core.tables.irregular import BASE
from service.core.tables.numbers import DECIMAL_COMMA, MAGNITUDES, MORE, SMALL, TENS
from service.core.tables.rewordings import REWORDINGS
from service.core.tables.synonyms import CONCEPTS
from service.core.text.stopwords import STOP_WORDS
from service.core.text.words import stem_of

_TOKEN = re.compile(
    r"((?:[^\W\d_]\.){2,})"  # U.S.
    # Some tokenizers put a space after the comma of 1, 000 and the point of 98. 7 per cent.
    r"|(\d{1,3}(?:, \d{3})+(?!\d)|\d+(?:[.,:]\d+)*"
    r"(?:\. \d{1,2}(?= ?(?:%|(?:per ?cent|[mb]illion|miles?|points?|km|kg)\b)))?)"
    r"|([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])"
    r"|([^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\W\d_]+)*)"
    r"|([^\w\s])"
)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
# Of all lexemes only numbers hold white space. Each begins with its mark, so that it is looked for fast.
_SPACED_COMMA = re.compile(r", (?<=\d, )\d{3}(?!\d)")
_SPACED_POINT = re.compile(r"\. (?<=\d\. )\d")
_ENDING = frozenset('.,;:?!")”’')  # marks that close a word and are none of its own
_LONGEST_PIECE = 64
_MOST_PIECES = 1 << 14
KINDS = ("", "acronym", "number", "ideograph", "word", "mark")
_TEN = 10  # below it English writers use words, or figures, as they please: there "two" is no evidence
_TENS = frozenset(map(str, range(20, 100, 10)))
_ONES = {word: value for value, word in enumerate(SMALL["en"].split()) if 0 < value < _TEN}
_ACRONYM, _NUMBER, _IDEOGRAPH, _WORD, _MARK = 1, 2, 3, 4, 5
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


class Lexeme(Struct, frozen=True, gc=False):
    """A word, number or mark of a text.

    `lower` is the word in lower case with straight apostrophes and without a possessive; `stem` is empty for marks,
    `concept` is it or the name of its group of synonyms;
    `content` says whether it is a word or number that carries meaning; `capital` whether it begins with a capital.
    There are many, and they hold no other objects: the garbage collector passes them over.
    """

    start: int
    end: int
    lower: str
    stem: str
    content: bool
    capital: bool
    kind: str
    concept: str

    @property
    def common(self) -> bool:
        """Whether it is a word that carries meaning and is neither a figure nor, as far as capitals tell, a name."""
        return self.content and self.kind == "word" and not self.capital


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


_Facts: TypeAlias = tuple[str, str, bool, bool, str, str]
_Placed: TypeAlias = tuple[int, int, str, str, bool, bool, str, str]
_T = TypeVar("_T")


@lru_cache(maxsize=1 << 15)
def _facts(word: str, kind: int, language: str) -> _Facts:
    """Return (lower, stem, content, capital, kind, concept) of the token `word`: the same wherever it stands."""
    plain = _plain(word)
    if kind == _MARK:
        return plain, "", False, False, KINDS[kind], ""
    base = BASE.get(plain, plain) if language == "en" else plain
    key = plain.replace(".", "") if kind == _ACRONYM else unaccented(stem_of(base, language))
    content = kind in {_NUMBER, _IDEOGRAPH} or (
        plain not in (_STOP.get(language) or _STOP["en"]) and not plain.endswith("n't") and len(plain) > 1
    )
    return plain, key, content, word[0].isupper(), KINDS[kind], _concept(plain, key, kind, language)


def _concept(plain: str, key: str, kind: int, language: str) -> str:
    """Return what a word of the stem `key` is compared by: its group of synonyms, or what it is worth as a number."""
    return _counted(plain, kind, language) or _groups(language).get(key, key)


@lru_cache(maxsize=64)
def _groups(language: str) -> dict[str, str]:
    """Return the groups of synonyms by stem: those of English, and before them those of the language itself."""
    groups = [line.split() for line in REWORDINGS.get(language, "").split("\n") if line]
    own = {unaccented(stem_of(word, language)): f"{language}:{group[0]}" for group in groups for word in group}
    return CONCEPTS | own


def _counted(plain: str, kind: int, language: str) -> str:
    """Return in digits what a number word is worth, or a number with grouped digits; empty for other words."""
    if kind == _NUMBER:
        return plain.replace(".", "") if language in DECIMAL_COMMA and _GROUPED.fullmatch(plain) else ""
    return _number_words(language).get(plain, "") if kind == _WORD else ""


@lru_cache(maxsize=64)
def _number_words(language: str) -> dict[str, str]:
    """Return the number words from two on, in English from ten on, with their values in digits."""
    small = {word: value for value, word in enumerate(SMALL.get(language, "").split())}
    tens = {word: 20 + 10 * place for place, word in enumerate(TENS.get(language, "").split())}
    known = small | tens | MORE.get(language, {}) | (MAGNITUDES.get(language, {}) if language != "en" else {})
    least = _TEN if language == "en" else 2
    return {word: f"{value:g}" for word, value in known.items() if value >= least}


class _ByPiece(dict[str, tuple[_T, ...]]):
    """What `find` finds in a piece of text, by the piece.

    When it is full it begins anew, so that its memory is bounded; what is asked for again before it is full once more
    is taken from what was known `before`. So the words of every day stay, however many others come by.
    """

    def __init__(self, find: Callable[[str], tuple[_T, ...]]) -> None:
        self.find = find
        self.before: dict[str, tuple[_T, ...]] = {}

    def __missing__(self, piece: str) -> tuple[_T, ...]:
        found = self.before.get(piece)
        if found is None:
            found = self.find(piece)
        if len(piece) <= _LONGEST_PIECE:
            if len(self) >= _MOST_PIECES:
                self.before = dict(self)
                self.clear()
            self[piece] = found
        return found


@lru_cache(maxsize=8)
def _pieces(language: str) -> _ByPiece[_Placed]:
    """Return what knows the tokens of a piece of text in `language`; places count from its beginning."""

    def find(piece: str) -> tuple[_Placed, ...]:
        return _plain_word(piece, language) or _summed(
            tuple(
                (*match.span(), *_facts(match.group(), match.lastindex or _MARK, language))
                for match in _TOKEN.finditer(piece)
            )
        )

    return _ByPiece(find)


def _summed(placed: tuple[_Placed, ...]) -> tuple[_Placed, ...]:
    """Return `placed` with one concept, in digits, for the two number words of "twenty-three"."""
    if len(placed) < 3 or placed[1][2] != "-":  # noqa: PLR2004 (tens, hyphen, ones)
        return placed
    tens, hyphen, ones = placed[:3]
    if not (tens[6] == ones[6] == "word" and tens[7] in _TENS and ones[2] in _ONES):
        return placed
    return (*tens[:7], str(int(tens[7]) + _ONES[ones[2]])), hyphen, (*ones[:4], False, *ones[5:7], ""), *placed[3:]


@lru_cache(maxsize=8)
def _concepts(language: str) -> _ByPiece[str]:
    """Return what knows the concepts of the content words in a piece of text in `language`."""
    known = _pieces(language)
    return _ByPiece(lambda piece: tuple([each[7] for each in known[piece] if each[4]]))


def _plain_word(piece: str, language: str) -> tuple[_Placed, ...]:
    """Return what stands in an ASCII word, alone or with a mark behind it: of four pieces three need no pattern."""
    word = piece[:-1] if piece[-1:] in _ENDING else piece
    if not (word.isascii() and word.isalpha()):
        return ()
    size = len(word)
    first = (0, size, *_facts(word, _WORD, language))
    if size == len(piece):
        return (first,)
    return first, (size, size + 1, *_facts(piece[-1], _MARK, language))


def _cut(text: str) -> list[str]:
    """Return the pieces of `text` between white space that hold whole lexemes."""
    return [text] if _SPACED_COMMA.search(text) or _SPACED_POINT.search(text) else text.split()


def _starts(text: str, pieces: list[str]) -> Iterable[int]:
    """Yield where each of `pieces`, cut out of `text` at white space, begins there."""
    lengths = [len(piece) + 1 for piece in pieces]  # with the space behind
    if sum(lengths) == len(text) + 1:
        return accumulate(lengths, initial=0)
    starts, end = [], 0
    for piece in pieces:
        starts.append(text.find(piece, end))
        end = starts[-1] + len(piece)
    return starts


@lru_cache(maxsize=1 << 11)
def lexemes(text: str, language: str = "en") -> tuple[Lexeme, ...]:
    """Return the lexemes of `text` in order, with code-point offsets into it; `language` is an ISO 639-1 code."""
    pieces = _cut(text)
    known = _pieces(language)
    return tuple(
        [
            Lexeme(begin + start, begin + end, lower, root, content, capital, kind, concept)
            for begin, piece in zip(_starts(text, pieces), pieces, strict=False)
            for start, end, lower, root, content, capital, kind, concept in known[piece]
        ]
    )


@lru_cache(maxsize=1 << 11)
def vocabulary(text: str, language: str = "en") -> frozenset[str]:
    """Return the words of `text` as `Lexeme.lower` has them: the quick way to see that a check has nothing to do."""
    known = _pieces(language)
    return frozenset([placed[2] for piece in set(_cut(text)) for placed in known[piece]])


@lru_cache(maxsize=1 << 11)
def concepts(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the concepts (stems, or their synonym groups) of the content words of `text` in order.

    What most sentences of a set are read for: the lexemes themselves are not made.
    """
    return tuple(chain.from_iterable(map(_concepts(language).__getitem__, _cut(text))))


def numbers_of(text: str, language: str, words: frozenset[str]) -> list[int]:
    """Return in order the numbers of the lexemes of `text` that are one of `words`: most often there is none."""
    if words.isdisjoint(vocabulary(text, language)):
        return []
    return [number for number, lexeme in enumerate(lexemes(text, language)) if lexeme.lower in words]


def contractions(text: str, language: str) -> frozenset[str]:
    """Return the words of `text` that end in "n't"."""
    if "'" not in text and "’" not in text:
        return frozenset()
    return frozenset([word for word in vocabulary(text, language) if word.endswith("n't")])


@lru_cache(maxsize=1 << 11)
def stems_of(text: str, language: str = "en") -> frozenset[str]:
    """Return the stems of all words of `text`."""
    return frozenset([lexeme.stem for lexeme in lexemes(text, language)])
