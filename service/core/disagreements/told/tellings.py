"""What each source tells on matters where sources can differ: offices, parties, ages, speakers, and how sure it is.

A telling is one statement of one source with a key (the matter) and a value (what it says of it). Tellings of two
sources with one key and different values are candidates for a disagreement; `finding.py` decides with the sentences in
view whether they truly are one. What sources count is read in `counts.py`.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from msgspec import Struct

from service.core.facts.figure_reading import Figure
from service.core.facts.figure_support import supports
from service.core.facts.speaking import speaker
from service.core.tables import listed
from service.core.tables.fates import FATES
from service.core.tables.synonyms import CONCEPTS
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import Quotation, quotations
from service.core.text.words import spaced, stem
from service.core.types import SentenceId

# Words that tell nothing of what a sentence is about.
GENERIC = frozenset(
    stem(
        sorted(
            listed(
                """people person man woman year month week day hour minute percent cent number total time part way thing
    case other more least member group lot more new first last one two day ago old age late early roughly
    ongoing current recent"""
            )
        )
    )
) | listed("rund etwa knapp uhr unas unos cerca quelqu ongever okolo okol hor heur ore")
QUOTED_WORDS = 6  # fewer may come from many mouths
LONGEST = 1_000  # code points of a sentence; longer ones are lists, or no sentences at all
REACH = 14  # lexemes around a word of certainty that it can be said of
# Words that say that a thing is done, and words that say that it may yet be.
ARTICLES = listed("the a an")
DONE = listed(
    "secured reached signed obtained finalized finalised sealed completed clinched agreed concluded approved won"
)
OPEN = listed("possible potential prospective proposed tentative mulling considering hoped seeks sought")
UPDATES = listed(
    """correction corrected earlier revised revise updated previously initially originally later since rose risen
    raised climbed lowered upgraded downgraded far separate separately needed required needs track goal target"""
)
NEARLY = 0.002  # figures that differ by less, as a share, are one figure read off twice
BOUNDED = frozenset({"over", "atleast", "under", "upto"})
WORDS = re.compile(r"[^\W\d_]+")
_LOWERED = bytes(ord(chr(sign).lower()) if sign < 128 and chr(sign).isalpha() else 32 for sign in range(256))  # noqa: PLR2004 (ASCII)
MARKED = re.compile("[\"“”„«»「『']")


class Telling(NamedTuple):
    """One statement of one source: where it stands (offsets in the sentence), on what, and what it says.

    `asks` are the questions of a reader that it answers, as far as they are known.
    """

    place: SentenceId
    start: int
    end: int
    matter: str
    key: tuple[str, ...]
    value: Hashable
    asks: frozenset[str] = frozenset()


class Line(Struct, frozen=True, gc=False):
    """One prose sentence of a document: its identity, text, language, and its words in lower case.

    There are many: the garbage collector passes them over.
    """

    place: SentenceId
    text: str
    language: str
    words: frozenset[str]


def line(place: SentenceId, text: str, language: str) -> Line:
    """Return the sentence `text` with its words, by which most readings see at once that they have nothing to read."""
    return Line(place, text, language, frozenset(lowered(text)))


def lowered(text: str) -> list[str]:
    """Return the words of `text`, letters alone, in lower case."""
    letters = spaced(text.replace("’", "'"))
    if letters.isascii():  # a third of the time that the pattern takes
        return letters.encode().translate(_LOWERED).decode().split()
    return WORDS.findall(text.lower())


def concept(word: str) -> str:
    """Return the concept that the stem `word` stands for: itself, or its group of synonyms."""
    return CONCEPTS.get(word, word)


@cache
def fates(language: str) -> dict[str, str]:
    """Return the fate that each concept tells in `language` (`tables/fates.py`)."""
    table = FATES.get(language, {})
    return {word.concept: fate for fate, words in table.items() for word in lexemes(words, language)}


def compatible(one: Hashable, other: Hashable) -> bool:
    """Say whether two values can both be true."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        if one.bound in BOUNDED and other.bound in BOUNDED:
            return True
        near = abs(one.value - other.value) <= NEARLY * max(one.value, other.value)
        return near or supports(one, other) or supports(other, one)
    if isinstance(one, frozenset) and isinstance(other, frozenset) and all(" " not in word for word in one | other):
        return one == other if len(one) == len(other) == 2 else bool(one & other)  # noqa: PLR2004 (two parties)
    return one == other


def told_parties(lines: tuple[Line, ...]) -> Iterator[Telling]:
    """Yield between whom something was: "a prisoner swap between A and B", known by its last two words."""
    seen = set()
    for each in lines:
        if "between" not in each.words:
            continue
        words = lexemes(each.text, each.language)
        for at, word in enumerate(words):
            if word.lower != "between" or at < 2:  # noqa: PLR2004 (two words name the matter)
                continue
            parties = named_after(at, words)
            key = (words[at - 2].stem, words[at - 1].stem)
            if parties is None or key in seen or not all(part.content for part in words[at - 2 : at]):
                continue
            seen.add(key)
            yield Telling(each.place, words[at - 2].start, parties[1], "parties", key, parties[0])


def named_after(at: int, words: tuple[Lexeme, ...]) -> tuple[frozenset[str], int] | None:
    """Return the two parties named after "between" at `at`, and where they end; None where they are not names."""
    parties: list[str] = []
    for word in words[at + 1 : at + 9]:
        if word.capital:
            parties.append(word.stem)
        elif word.lower not in {"the", "and", "."}:
            break
        if len(parties) == 2:  # noqa: PLR2004 (two parties)
            return frozenset(parties), word.end
    return None


class Quoted(NamedTuple):
    """A quotation in a sentence, with its words."""

    line: Line
    quotation: Quotation
    words: str


def quoted(lines: Iterable[Line]) -> Iterator[Quoted]:
    """Yield the quotations of sentences that are long enough to have come from one mouth."""
    for each in lines:
        for quotation in quotations(each.text) if MARKED.search(each.text) else ():
            inner = lowered(each.text[quotation.inner_start : quotation.inner_end])
            if len(inner) >= QUOTED_WORDS:
                yield Quoted(each, quotation, " ".join(inner))


def told_speakers(found: Iterable[Quoted]) -> Iterator[Telling]:
    """Yield from whom each quotation is that several documents have: the names of its speaker."""
    known: dict[str, list[Quoted]] = {}
    for each in found:
        known.setdefault(each.words, []).append(each)
    for words, same in known.items():
        if len({each.line.place.document for each in same}) > 1:
            for line, quotation, _ in same:
                said = speaker(line.text, quotation, line.language)
                if said is not None and said.names and not said.pronoun:
                    yield Telling(line.place, said.start, said.end, "speaker", (words,), said.names)


def purpose(words: tuple[Lexeme, ...], at: int) -> int:
    """Return where it begins what something is for: who agrees to talk to end a war does not agree to end it."""
    aims = (n for n in range(at + 2, len(words) - 2) if words[n].lower == "to" and words[n + 2].lower in ARTICLES)
    return next(aims, len(words))


def told_certainty(lines: tuple[Line, ...]) -> Iterator[Telling]:
    """Yield what is told as done ("secured access to minerals") and what as open ("a possible agreement on ...")."""
    for each in lines:
        if DONE.isdisjoint(each.words) == OPEN.isdisjoint(each.words):
            continue  # neither, or both: then the sentence itself tells how sure it is
        words = lexemes(each.text, each.language)
        at = next((number for number, word in enumerate(words) if word.lower in DONE or word.lower in OPEN), None)
        if at is None:
            continue
        matter = words[at + 1 : min(at + 1 + REACH, purpose(words, at))]
        near = [word for word in matter if word.content and not word.capital]
        about = {word.concept: word.end for word in reversed(near) if word.stem not in GENERIC}
        sure = words[at].lower in DONE
        for one, other in combinations(about, 2):
            end = max(about[one], about[other])
            yield Telling(each.place, words[at].start, end, "certainty", (min(one, other), max(one, other)), sure)
