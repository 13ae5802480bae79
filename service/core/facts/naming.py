"""Names in texts: which words are names, and in which forms a reader knows them again."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from service.core.tables import listed
from service.core.tables.people import (
    LOWER_PARTICLES,
    NEVER_NAMES,
    OFFICES,
    OPENERS,
    QUALIFIERS,
    TITLES,
)
from service.core.tables.places import CANONICAL, PHRASES
from service.core.text.lexemes import Lexeme, lexemes, stems_of, unaccented
from service.core.text.lexemes import vocabulary as written

_SENTENCE_ENDS = frozenset(".!?:;\"“”'‘’«»(—–-•*…")
_SHORTEST_VARIANT = 6
_SHORTEST_STEM = 3
NOUNS_HAVE_CAPITALS = frozenset(("de", "lb"))
_SPELLED_ALIKE = listed("us polish pole poles turkey")
_NO_WORDS = _SPELLED_ALIKE | {""}
_SHORT_TITLES = listed("rep sen gov gen lt col sgt capt cpl maj adm rev dr prof")
_HEADS = TITLES | OFFICES | frozenset(QUALIFIERS)


class Name(NamedTuple):
    """A name in a text: its span, its words without accents in lower case, and whether it opens a sentence."""

    start: int
    end: int
    words: tuple[str, ...]
    opens: bool
    first: int
    last: int

    def of(self, text: str) -> str:
        """Return the name as `text` writes it."""
        return text[self.start : self.end]


def _word(lexeme: Lexeme) -> str:
    return _folded(lexeme.lower)


@lru_cache(maxsize=1 << 16)
def _folded(lower: str) -> str:
    before, mark, _ = lower.partition("'")
    # What follows the apostrophe is a suffix in Turkish or Finnish; in O'Brien it is the name.
    return unaccented(before if mark and len(before) >= _SHORTEST_STEM else lower).replace(".", "")


def _opens(words: tuple[Lexeme, ...], number: int) -> bool:
    return number == 0 or (words[number - 1].kind == "mark" and words[number - 1].lower in _SENTENCE_ENDS)


def _is_name_word(lexeme: Lexeme) -> bool:
    return lexeme.capital and lexeme.kind in {"word", "acronym"} and lexeme.lower not in NEVER_NAMES


@lru_cache(maxsize=1 << 11)
def names(text: str) -> tuple[Name, ...]:
    """Return the names in `text` in order: runs of capitalized words, with the small particles between them."""
    words = lexemes(text, "en")
    found, after = [], 0
    for number in [number for number, lexeme in enumerate(words) if lexeme.capital and _is_name_word(lexeme)]:
        if number < after:
            continue
        last = _run_end(words, number)
        name = _name(words, number, last)
        if name is not None:
            found.append(name)
        after = last + 1
    return tuple(found)


def _run_end(words: tuple[Lexeme, ...], first: int) -> int:
    last, number = first, first + 1
    while number < len(words):
        lexeme = words[number]
        joined = lexeme.start - words[number - 1].end <= 1
        if joined and _is_name_word(lexeme):
            last = number
        elif not (joined and (lexeme.lower in LOWER_PARTICLES or lexeme.lower in "&-")) or number - last > 2:  # noqa: PLR2004
            break
        number += 1
    return last


def _name(words: tuple[Lexeme, ...], first: int, last: int) -> Name | None:
    opens = _opens(words, first)
    while first <= last and opens and _word(words[first]) in OPENERS:
        first, opens = first + 1, False
        while first <= last and not words[first].capital:
            first += 1
    while first < last and _word(words[first]) in _HEADS:
        first, opens = first + 1, False
    while first < last and _word(words[last]) in _SHORT_TITLES:  # "Ohio Rep. Tim Rowe": its stop ends the run
        last -= 1
    if first > last:
        return None
    inside = tuple(
        [
            _word(lexeme)
            for lexeme in words[first : last + 1]
            if (lexeme.capital or lexeme.kind == "number") and len(lexeme.lower) > 1 and lexeme.kind != "mark"
        ]
    )
    if not inside or (len(inside) == 1 and inside[0] in TITLES):
        return None
    return Name(words[first].start, words[last].end, inside, opens, first, last)


def certain(text: str, language: str) -> tuple[Name, ...]:
    """Return those names of `text` that are names for sure in `language`.

    Words that open sentences are known for English alone. Where every noun has a capital, one word is a name only if it
    is a country's.
    """
    found = names(text)
    if language == "en":
        return found
    if language in NOUNS_HAVE_CAPITALS:
        return tuple(name for name in found if len(name.words) > 1 + name.opens or set(name.words) <= set(CANONICAL))
    return tuple(name for name in found if not name.opens or len(name.words) > 1)


class Vocabulary(NamedTuple):
    """What a text calls things: its words, the canonical places, and the initials of its names."""

    words: frozenset[str]
    stems: frozenset[str]
    initials: frozenset[str]
    lower: frozenset[str]


@lru_cache(maxsize=1 << 11)
def vocabulary(text: str) -> Vocabulary:
    """Return the words of `text` in the forms that names are compared in."""
    read = [lexeme for lexeme in lexemes(text, "en") if lexeme.kind != "mark" and not _ordinary(lexeme)]
    words = [_folded(lexeme.lower) for lexeme in read]
    known = set(words)
    known |= {CANONICAL[word] for word in CANONICAL.keys() & known}
    known.update([PHRASES[pair] for pair in pairwise(words) if pair in PHRASES])
    initials = ["".join([word[0] for word in name.words]) for name in names(text) if len(name.words) > 1]
    lower = [word for word, each in zip(words, read, strict=True) if not each.capital and each.kind == "word"]
    return Vocabulary(frozenset(known), stems_of(text, "en") - {""}, frozenset(initials), frozenset(lower))


def _ordinary(lexeme: Lexeme) -> bool:
    """Say whether a word without a capital is not the country of that spelling: "follow us", "a pole"."""
    return lexeme.lower in _SPELLED_ALIKE and not lexeme.capital


@lru_cache(maxsize=1 << 11)
def _written(text: str) -> frozenset[str]:
    """Return the words of `text` as they stand there: where a name is one of them, no other form is looked for."""
    return frozenset([word for word in map(_folded, written(text, "en")) if word not in _NO_WORDS])


@lru_cache(maxsize=1 << 12)
def transliterated(word: str) -> str:
    """Return a key that is the same for the usual Latin spellings of one Slavic, Arabic or Persian name.

    Only spellings that differ in the ways romanization systems differ (BGN/PCGN, ISO 9, press usage) share a key:
    doubled letters, final -iy/-yy/-ii/-y, kh/h, q/k, ou/u, dh/d, j/y after a vowel.
    """
    key = "k" + word[1:] if word[0] in "gq" else word
    for old, new in (("iy", "y"), ("yy", "y"), ("ii", "y"), ("ij", "y"), ("kh", "h"), ("q", "k"), ("ou", "u"),
                     ("dh", "d"), ("ph", "f"), ("ck", "k"), ("tch", "ch"), ("ei", "e"), ("ey", "e"), ("ai", "a"),
                     ("ks", "x"), ("oo", "u"), ("ee", "i"), ("w", "v")):  # fmt: skip
        key = key.replace(old, new)
    kept = [letter for number, letter in enumerate(key) if number == 0 or key[number - 1] != letter]
    return "".join(kept).rstrip("y").replace("y", "i")


@lru_cache(maxsize=1 << 11)
def _transliterations(text: str) -> frozenset[str]:
    return frozenset(
        transliterated(word) for name in names(text) for word in name.words if len(word) >= _SHORTEST_VARIANT
    )


def alike(one: Name, other: Name) -> bool:
    """Say whether two names may be one: a shared word, place or transliteration, or the initials of the other."""
    if any(_same_word(first, second) for first in one.words for second in other.words):
        return True
    return one.words == (initials(other),) or other.words == (initials(one),)


def initials(name: Name) -> str:
    """Return the first letters of the words of `name`."""
    return "".join(word[0] for word in name.words)


def _same_word(one: str, other: str) -> bool:
    if one == other or CANONICAL.get(one, one) == CANONICAL.get(other, other):
        return True
    if one.removesuffix("s") == other.removesuffix("s") or one.removesuffix("n") == other.removesuffix("n"):
        return True
    return min(len(one), len(other)) >= _SHORTEST_VARIANT and transliterated(one) == transliterated(other)


def present_in(word: str, texts: tuple[str, ...]) -> bool:
    """Say whether the name word `word` stands in any of `texts` in any of its usual forms."""
    for text in texts:  # noqa: SIM110 (asked for each word of each name)
        if present(word, text):
            return True
    return False


def present(word: str, text: str) -> bool:
    """Say whether the name word `word` (as in `Name.words`) stands in `text` in any of its usual forms."""
    if word in _written(text):
        return True
    known = vocabulary(text)
    if word in known.words or CANONICAL.get(word, "\0") in known.words or word in known.stems:
        return True
    for form in (word.removesuffix("s"), word + "s", word.removesuffix("es"), word.removesuffix("n"), word + "n"):
        if len(form) > 3 and form in known.words:  # noqa: PLR2004 (shorter words are too much alike)
            return True
    if word in known.initials:
        return True
    return len(word) >= _SHORTEST_VARIANT and transliterated(word) in _transliterations(text)
