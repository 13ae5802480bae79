"""The signals behind the support score: how a claim's words sit in what it cites, and what the checks found.

Each signal is a plain number with a meaning that a person can check by hand; `docs/checks.md` explains them one by
one. What the claim cites decides; the rest of the cited documents only says which words are new altogether.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from itertools import chain

from service.core.checks.alignment import brief, positions, verbatim, views
from service.core.checks.evidence import Evidence
from service.core.checks.replaced import replaced
from service.core.remembered import Remembered
from service.core.support.copying import copied
from service.core.text.lexemes import concepts as concepts_in
from service.core.text.lexemes import lexemes
from service.core.types import Document, Finding

WINDOW = 6
MOST = 2  # findings of one check, or words of one kind, beyond which more say nothing new
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "his", "its", "them", "their"})
NAMES = (
    "verbatim",
    "seams",
    "covered",
    "together",
    "passages",
    "negation",
    "figures",
    "replaced",
    "copied_faults",
    "copied_new",
    "copied_repeated",
    "new_figures",
    "new_names",
    "reworded",
    "pronoun",
    "place",
)
Places = dict[str, tuple[int, ...]]


def signals(claim: str, evidence: Evidence, findings: tuple[Finding, ...]) -> tuple[float, ...]:
    """Return the signals of `claim` in the order of `NAMES`."""
    return (_copied if verbatim(claim, evidence) else measured)(claim, evidence, findings)


def measured(claim: str, evidence: Evidence, findings: tuple[Finding, ...]) -> tuple[float, ...]:
    """Return the signals of `claim`, whatever it cites."""
    claim, language, quotes = brief(claim), evidence.language, evidence.passages
    words = lexemes(claim, language)
    content = [lexeme for lexeme in words if lexeme.content]
    concepts = [lexeme.concept for lexeme in content]
    passages = [positions(quote, language) for quote in quotes]
    has = frozenset().union(*passages)
    known = [_frequencies(document) for document in evidence.sources]
    new = [
        lexeme
        for lexeme, one in zip(content, concepts, strict=True)
        if one not in has and not any(one in counts for counts in known)
    ]
    copy = copied(claim, quotes, language)
    faults = [_found(findings, check) for check in ("negation", "figures", "names", "dates")]
    elsewise = _most(replaced(words, views(claim, quotes, language), has))
    stems = frozenset().union(*(_stems(quote, language) for quote in quotes))
    return (
        copy.verbatim,
        copy.seams,
        _covered(concepts, has, known),
        _together(concepts, passages),
        math.log(_needed(concepts, has, passages) or 1),
        *faults[:2],
        elsewise,
        min(sum(faults) + elsewise, MOST) * copy.pairs,
        len(new) / max(1, len(content)) * copy.pairs,
        _repeated(concepts, has, passages) / max(1, copy.size) * copy.pairs,
        _most(sum(1 for lexeme in new if lexeme.kind == "number")),
        _most(sum(1 for lexeme in new if lexeme.capital and lexeme is not content[0])),
        _most(sum(1 for lexeme, one in zip(content, concepts, strict=True) if one in has and lexeme.stem not in stems)),
        float(not copy.opening and bool(words) and words[0].lower in _PRONOUNS),
        math.log1p(evidence.citations[0].start / 100) if evidence.citations else 0.0,
    )


def _copied(claim: str, evidence: Evidence, findings: tuple[Finding, ...]) -> tuple[float, ...]:
    """Return the same of a claim that is one of its passages word for word: that all of it is there is known."""
    words = lexemes(claim, evidence.language)
    size = sum([lexeme.kind != "mark" for lexeme in words])
    content = float(any(lexeme.content for lexeme in words))
    faults = [_found(findings, check) for check in ("negation", "figures", "names", "dates")]
    return (
        math.log1p(size) if size > 1 else 0.0,
        0.0,
        content,
        content,
        0.0,
        *faults[:2],
        0.0,
        min(sum(faults), MOST) * float(size > 1),
        *[0.0] * 5,
        float(size < 2 and bool(words) and words[0].lower in _PRONOUNS),  # noqa: PLR2004 (a pair of words opens it)
        math.log1p(evidence.citations[0].start / 100),
    )


def frequencies(document: Document) -> Counter[str]:
    """Return how often `document` has each concept; its sentences are read as checks and searches read them."""
    told = (document.sentence(number) for number in range(len(document.sentences)))
    return Counter(chain.from_iterable(concepts_in(text, document.language) for text in told))


_frequencies: Remembered[Counter[str]] = Remembered(frequencies)


def _most(count: int) -> float:
    return float(min(count, MOST))


def _found(findings: tuple[Finding, ...], check: str) -> float:
    return _most(sum([finding.check == check and finding.severity == "fault" for finding in findings]))


def _covered(concepts: list[str], has: frozenset[str], known: list[Counter[str]]) -> float:
    """Return the share of the claim's content words that the passages have; what is rare weighs more."""
    total = covered = 0.0
    size = sum([len(counts) for counts in known]) / 12 + 1  # about a dozen new concepts a sentence
    for one in concepts:
        frequency = sum([counts.get(one, 0) for counts in known])
        weight = max(0.3, math.log(size / (frequency + 0.5)) + 1)
        total += weight
        if one in has:
            covered += weight
    return covered / total if total else 0.0


def _together(concepts: list[str], cited: list[Places]) -> float:
    """Return how much of each stretch of the claim one passage has: the mean over windows of six content words."""
    if not concepts or not cited:
        return 0.0
    width = min(WINDOW, len(concepts))
    best = [0] * (len(concepts) - width + 1)
    for places in cited:
        inside = [one in places for one in concepts]
        count = sum(inside[:width])
        best[0] = max(best[0], count)
        for start in range(1, len(best)):
            count += inside[start + width - 1] - inside[start - 1]
            best[start] = max(best[start], count)
    return sum(best) / (width * len(best))


@lru_cache(maxsize=1 << 11)
def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(lexeme.stem for lexeme in lexemes(text, language) if lexeme.content)


def _needed(concepts: list[str], has: frozenset[str], cited: list[Places]) -> int:
    """Return how many passages it takes to have all words of the claim that any has, taking the one with most first."""
    open_ones = has.intersection(concepts)
    needed = 0
    while open_ones:
        open_ones = min((open_ones.difference(places) for places in cited), key=len)
        needed += 1
    return needed


def _repeated(concepts: list[str], has: frozenset[str], cited: list[Places]) -> int:
    """Return how many words the claim has more often than any passage has them."""
    if len(set(concepts)) == len(concepts):
        return 0
    counts = Counter(one for one in concepts if one in has)
    return sum(max(0, count - max(len(places.get(one, ())) for places in cited)) for one, count in counts.items())
