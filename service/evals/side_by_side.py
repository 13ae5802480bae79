"""Sentences of two documents that report the same, laid side by side by the content words that they share.

No rule of the engine's own decides which these are: what is planted in them measures those rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from service.core.facts.moment import Moment
from service.core.facts.naming import Name
from service.core.tables import listed
from service.core.tables.attribution import SPEECH
from service.core.tables.synonyms import CONCEPTS
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import quotations
from service.core.types import Document, Related, SentenceId

LEAST = 4  # content words in common of two sentences that report the same
ALIKE = 0.4  # and their share of the shorter sentence's
NEAR = 4  # lexemes to either side in which a word must be the same: the matter
REMARKS = SPEECH["en"] | listed("announced announces announcing tweeted interview briefing conference statement spoke")


class Pair(NamedTuple):
    """Two sentences of two independent documents that report the same."""

    one: SentenceId
    other: SentenceId
    text: str
    there: str


def pairs(documents: tuple[Document, ...], related: Related) -> Iterator[Pair]:
    """Yield sentences of prose of independent documents on the topic that share enough content words."""
    known = {
        SentenceId(at, number): (document.sentence(number), stems(document.sentence(number)))
        for at, document in enumerate(documents)
        if at not in related.off_topic and related.copies[at] is None
        for number, sentence in enumerate(document.sentences)
        if sentence.kind == "prose"
    }
    for one, other in combinations(known, 2):
        if related.origins[one.document] == related.origins[other.document]:
            continue
        (text, mine), (there, theirs) = known[one], known[other]
        if len(mine & theirs) >= max(LEAST, ALIKE * min(len(mine), len(theirs))):
            yield Pair(one, other, text, there)


def stems(text: str) -> frozenset[str]:
    """Return the concepts of the content words of `text`."""
    return concepts(lexemes(text))


def concepts(words: Iterable[Lexeme]) -> frozenset[str]:
    """Return the concepts of those of `words` that have content."""
    return frozenset(CONCEPTS.get(each.stem, each.stem) for each in words if each.content)


def beside(text: str, at: int, after: int) -> tuple[Lexeme, ...]:
    """Return up to four lexemes before and behind lexemes `at` to `after`."""
    words = lexemes(text)
    return (*words[max(0, at - NEAR) : at], *words[after : after + NEAR])


def near(text: str, at: int, after: int) -> frozenset[str]:
    """Return the concepts of the content words up to four lexemes before and behind lexemes `at` to `after`."""
    return concepts(each for each in beside(text, at, after) if each.kind == "word")


def told_near(text: str, at: int, after: int) -> frozenset[str]:
    """Return the same without the words by which something is said: who spoke of a matter is no part of it."""
    return concepts(each for each in beside(text, at, after) if each.kind == "word" and each.lower not in REMARKS)


def outside(text: str, start: int) -> bool:
    """Say whether code point `start` is in nobody's mouth."""
    return not any(quotation.start <= start < quotation.end for quotation in quotations(text))


def remarked(text: str, found: Moment | Name) -> bool:
    """Say whether a word of saying stands within two lexemes of a date or a name."""
    at, after = (found.first, found.last + 1) if isinstance(found, Name) else (found.at, found.after)
    words = lexemes(text)
    return any(word.lower in REMARKS for word in (*words[max(0, at - 2) : at], *words[after : after + 2]))
