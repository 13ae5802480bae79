"""The signals behind the support score: how a claim's words sit in what it cites, and what the checks found.

Each signal is a plain number with a meaning that a person can check by hand; `docs/checks.md` explains them one by
one. What the claim cites decides; the rest of the cited documents only says which words are new altogether.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from service.core.alignment import View, brief, cited, language_of, positions, views
from service.core.evidence import Evidence
from service.core.lexemes import Lexeme, lexemes
from service.core.opposites import opposite
from service.core.tables.synonyms import CONCEPTS
from service.core.types import Finding

WINDOW = 6
MOST = 2  # findings of one check, or words of one kind, beyond which more say nothing new
_GAP = 8  # lexemes of the passage between the neighbours of a replaced word
NAMES = (
    "verbatim",
    "covered",
    "together",
    "names",
    "negation",
    "figures",
    "figures_doubted",
    "dates",
    "new_figures",
    "new_names",
    "uncited_names",
    "new_words",
    "reworded",
    "opposites",
)


class Runs(NamedTuple):
    """The words of a passage, and where each pair of neighbouring words stands in it."""

    words: tuple[str, ...]
    pairs: dict[tuple[str, str], tuple[int, ...]]


@lru_cache(maxsize=1 << 11)
def runs(text: str, language: str = "en") -> Runs:
    """Return the words of `text` and the places of their pairs."""
    words = tuple(lexeme.lower for lexeme in lexemes(text, language) if lexeme.kind != "mark")
    pairs: dict[tuple[str, str], list[int]] = {}
    for place in range(len(words) - 1):
        pairs.setdefault((words[place], words[place + 1]), []).append(place)
    return Runs(words, {pair: tuple(places) for pair, places in pairs.items()})


def signals(claim: str, evidence: Evidence, findings: tuple[Finding, ...]) -> tuple[float, ...]:
    """Return the signals of `claim` in the order of `NAMES`."""
    claim, language, quotes = brief(claim), language_of(evidence), cited(evidence)
    words = lexemes(claim, language)
    content = [lexeme for lexeme in words if lexeme.content]
    concepts = [CONCEPTS.get(lexeme.stem, lexeme.stem) for lexeme in content]
    passages = [positions(quote, language) for quote in quotes]
    texts = _texts(evidence)
    known = [positions(text, language) for text in texts]
    new = [
        lexeme
        for lexeme, concept in zip(content, concepts, strict=True)
        if not any(concept in places for places in known)
    ]
    stems = frozenset().union(*(_stems(quote, language) for quote in quotes))
    return (
        _verbatim(words, [runs(quote, language) for quote in quotes]),
        _covered(concepts, passages, known),
        _together(concepts, passages),
        _found(findings, "names", "fault"),
        _found(findings, "negation", "fault"),
        _found(findings, "figures", "fault"),
        _found(findings, "figures", "doubt"),
        _found(findings, "dates", "fault"),
        _most(sum(1 for lexeme in new if lexeme.kind == "number")),
        _most(sum(1 for lexeme in new if lexeme.capital and lexeme is not content[0])),
        _most(_uncited_names(content, concepts, passages)),
        _most(sum(1 for lexeme in new if _ordinary(lexeme, content))),
        _most(_reworded(content, concepts, passages, stems)),
        _most(_opposed(words, views(claim, quotes, language))),
    )


def _texts(evidence: Evidence) -> tuple[str, ...]:
    """Return the texts of the cited documents, each once."""
    cited = dict.fromkeys(citation.document for citation in evidence.citations)
    return tuple(evidence.documents[identity].text for identity in cited if identity in evidence.documents)


def _most(count: int) -> float:
    return float(min(count, MOST))


def _found(findings: tuple[Finding, ...], check: str, severity: str) -> float:
    return _most(sum(1 for finding in findings if finding.check == check and finding.severity == severity))


def _ordinary(lexeme: Lexeme, content: list[Lexeme]) -> bool:
    return lexeme.kind == "word" and (not lexeme.capital or lexeme is content[0])


def _verbatim(words: tuple[Lexeme, ...], passages: list[Runs]) -> float:
    """Return the density of verbatim runs (Grusky et al. 2018, "Newsroom"): log of 1 + sum of squared lengths / words.

    Runs of two or more words, found greedily from the left, each as long as any passage allows.
    """
    claim = [lexeme.lower for lexeme in words if lexeme.kind != "mark"]
    squares, place = 0, 0
    while place < len(claim) - 1:
        length = max((_run(claim, place, passage) for passage in passages), default=0)
        squares += length * length
        place += max(length, 1)
    return math.log1p(squares / max(1, len(claim)))


def _run(claim: list[str], place: int, passage: Runs) -> int:
    longest = 0
    for start in passage.pairs.get((claim[place], claim[place + 1]), ())[:16]:
        length = 2
        limit = min(len(claim) - place, len(passage.words) - start)
        while length < limit and claim[place + length] == passage.words[start + length]:
            length += 1
        longest = max(longest, length)
    return longest


Places = dict[str, tuple[int, ...]]


def _covered(concepts: list[str], cited: list[Places], known: list[Places]) -> float:
    """Return the share of the claim's content words that the passages have; what is rare weighs more."""
    total = covered = 0.0
    size = sum(len(places) for places in known) / 12 + 1  # about a dozen new concepts a sentence
    for concept in concepts:
        frequency = sum(len(places.get(concept, ())) for places in known)
        weight = max(0.3, math.log(size / (frequency + 0.5)) + 1)
        total += weight
        if any(concept in places for places in cited):
            covered += weight
    return covered / total if total else 0.0


def _together(concepts: list[str], cited: list[Places]) -> float:
    """Return how much of each stretch of the claim one passage has: the mean over windows of six content words."""
    if not concepts or not cited:
        return 0.0
    width = min(WINDOW, len(concepts))
    best = [0] * (len(concepts) - width + 1)
    for places in cited:
        inside = [concept in places for concept in concepts]
        count = sum(inside[:width])
        best[0] = max(best[0], count)
        for start in range(1, len(best)):
            count += inside[start + width - 1] - inside[start - 1]
            best[start] = max(best[start], count)
    return sum(best) / (width * len(best))


def _uncited_names(content: list[Lexeme], concepts: list[str], cited: list[Places]) -> int:
    return sum(
        1
        for number, (lexeme, concept) in enumerate(zip(content, concepts, strict=True))
        if lexeme.capital and number and not any(concept in places for places in cited)
    )


@lru_cache(maxsize=1 << 11)
def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(lexeme.stem for lexeme in lexemes(text, language) if lexeme.content)


def _reworded(content: list[Lexeme], concepts: list[str], cited: list[Places], stems: frozenset[str]) -> int:
    """Return how many words of the claim the passages have only by a synonym."""
    return sum(
        1
        for lexeme, concept in zip(content, concepts, strict=True)
        if lexeme.stem not in stems and any(concept in places for places in cited)
    )


def _opposed(words: tuple[Lexeme, ...], held: tuple[View, ...]) -> int:
    """Return how many words of the claim a passage has the opposite of, between the same neighbours."""
    numbers = [number for number, lexeme in enumerate(words) if lexeme.content]
    found = 0
    for view in held:
        for before, number, after in zip(numbers, numbers[1:], numbers[2:], strict=False):
            left, right = view.places[before], view.places[after]
            if view.places[number] < 0 <= left < right <= left + _GAP:
                found += any(opposite(words[number], other) for other in view.passage[left + 1 : right])
    return found
