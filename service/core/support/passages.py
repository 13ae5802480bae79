"""The best passages for a claim: which sentences of the documents say what it says.

Candidates come from an inverted index over TF-IDF vectors (Salton and Buckley 1988). A small logistic model then says
how likely a person would align each with the claim; its weights were fitted on the human alignments of
attribute-first-then-generate (Slobodkin et al. 2024) and rounded. `docs/checks.md` explains them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from service.core.highlight import cite
from service.core.remembered import Continued, Remembered
from service.core.text.lexemes import concepts, lexemes
from service.core.types import Citation, Document, Sentence

LIMIT = 10
ROOM = 2_000_000  # code points of documents whose postings are kept: they are ten times as large as the text
CANDIDATES = 40
KEEP = -1.33  # the least log-odds of a passage after the first
# Log-odds of "a person would align this sentence with the claim".
BIAS = -3.0
COSINE = 5.3  # with the claim
PAIRS = 3.6  # share of the claim's pairs of neighbouring words that it has: the same words in the same order
LIKE_BEST = 0.8  # cosine with the best passage: other reports of the same thing
SHARE = 1.2  # covered weight of the claim, as a share of what the passage that covers most covers
NEIGHBOUR = 2.5  # cosine of the better neighbouring sentence with the claim
WORDS = 0.7  # logarithm of the number of shared words
PLACE = -0.3  # logarithm of the sentence's number: news tells what matters first
BEST = -1.8  # cosine of the best passage: where that is good, the others need not be cited


class Corpus(NamedTuple):
    """The sentences of a document set, numbered through: postings by concept, weights, vectors' lengths, owners."""

    postings: dict[str, tuple[int, ...]]
    concepts: tuple[tuple[str, ...], ...]
    weights: dict[str, float]
    norms: tuple[float, ...]
    owners: tuple[tuple[int, int], ...]
    unseen: float


@lru_cache(maxsize=1 << 11)
def concepts_of(text: str, language: str) -> tuple[str, ...]:
    """Return the concepts of `text` (stems, or their synonym groups), each once, in order of first use."""
    return tuple(dict.fromkeys(concepts(text, language)))


@lru_cache(maxsize=64)
def corpus(documents: tuple[tuple[str, tuple[Sentence, ...], str], ...]) -> Corpus:
    """Return the index of the sentences of `documents` (text, sentences, language); boilerplate is left out."""
    owners = tuple(
        (position, number)
        for position, (_, sentences, _) in enumerate(documents)
        for number, sentence in enumerate(sentences)
        if sentence.kind != "boilerplate"
    )
    concepts = tuple(
        concepts_of(documents[position][0][slice(*documents[position][1][number][:2])], documents[position][2])
        for position, number in owners
    )
    postings: dict[str, list[int]] = {}
    for row, found in enumerate(concepts):
        for concept in found:
            postings.setdefault(concept, []).append(row)
    count = len(owners)
    weights = {concept: math.log1p(count / (len(rows) + 0.5)) for concept, rows in postings.items()}
    norms = tuple(math.sqrt(math.fsum(weights[concept] ** 2 for concept in found)) or 1.0 for found in concepts)
    return Corpus(
        {concept: tuple(rows) for concept, rows in postings.items()},
        concepts,
        weights,
        norms,
        owners,
        math.log1p(count / 0.5),
    )


class Holding:
    """The sentences of one document by concept, boilerplate left out; `sentences` says how many they are."""

    def __init__(self, document: Document) -> None:
        self.postings: dict[str, tuple[int, ...]] = {}
        found: dict[str, list[int]] = {}
        numbers = [number for number, sentence in enumerate(document.sentences) if sentence.kind != "boilerplate"]
        for number in numbers:
            for concept in concepts_of(document.sentence(number), document.language):
                found.setdefault(concept, []).append(number)
        self.postings = {concept: tuple(each) for concept, each in found.items()}
        self.sentences = len(numbers)


@lru_cache(maxsize=1 << 11)
def sharing(text: str, language: str, held: Holding) -> dict[int, frozenset[str]]:
    """Return the sentences of a document that hold a concept of the claim `text`, those with most of them first.

    Each comes with the concepts that it holds.
    """
    found: dict[int, list[str]] = {}
    for concept in concepts_of(text, language):
        for number in held.postings.get(concept, ()):
            found.setdefault(number, []).append(concept)
    return {number: frozenset(found[number]) for number in sorted(found, key=lambda each: (-len(found[each]), each))}


class Uses:
    """How many sentences of a set hold a concept, of all its `sentences`; what was asked is kept."""

    def __init__(self, kept: Sequence[Holding]) -> None:
        self.sentences = sum([each.sentences for each in kept])
        self._postings = [each.postings for each in kept]
        self._known: dict[str, int] = {}

    def of(self, concept: str) -> int:
        """Return how many sentences hold `concept`."""
        found = self._known.get(concept)
        if found is None:
            found = sum([len(each[concept]) for each in self._postings if concept in each])
            self._known[concept] = found
        return found

    def added(self, held: Holding) -> Uses:
        """Return the same of the set with one document more."""
        found = Uses(())
        found.sentences = self.sentences + held.sentences
        found._postings = [*self._postings, held.postings]
        found._known = {each: count + len(held.postings.get(each, ())) for each, count in self._known.items()}
        return found


_holdings: Remembered[Holding] = Remembered(Holding, room=ROOM)


def holdings(documents: Sequence[Document]) -> list[Holding]:
    """Return what each of `documents` holds; of a document that is known, nothing is read again."""
    return _holdings.each(documents)


_uses: Continued[Holding, Uses] = Continued(Uses, Uses.added)


def uses(documents: Sequence[Document], kept: Sequence[Holding]) -> Uses:
    """Return how many sentences of a whole set hold a concept; `kept` is what each of its `documents` holds."""
    return _uses(kept) if _holdings.keeps(documents) else Uses(kept)


def find(claim: str, documents: tuple[Document, ...], limit: int = LIMIT) -> tuple[Citation, ...]:
    """Return at most `limit` sentences of `documents` that best support `claim`, the best first.

    Empty where no document shares a content word with the claim.
    """
    if not documents or limit < 1:
        return ()
    held = corpus(tuple((document.text, document.sentences, document.language) for document in documents))
    ranked = _candidates(_weighted(claim, documents[0].language, held), held)
    if not ranked:
        return ()
    pairs = _shared_pairs(claim, [_span(documents, held.owners[candidate.row]) for candidate in ranked], documents)
    rows = [ranked[0].row]
    rows += [row for odds, row in _scored(ranked, pairs, held) if odds >= KEEP][: limit - 1]
    return tuple(_cite(documents, held.owners[row]) for row in rows)


def _span(documents: Sequence[Document], owner: tuple[int, int]) -> tuple[Document, Sentence]:
    document = documents[owner[0]]
    return document, document.sentences[owner[1]]


def _cite(documents: Sequence[Document], owner: tuple[int, int]) -> Citation:
    document, sentence = _span(documents, owner)
    return cite(document, sentence.start, sentence.end)


@lru_cache(maxsize=1 << 11)
def pairs_of(text: str, language: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring words of `text`, as stems."""
    stems = [lexeme.stem for lexeme in lexemes(text, language) if lexeme.kind != "mark"]
    return frozenset(pairwise(stems))


def _shared_pairs(claim: str, spans: list[tuple[Document, Sentence]], documents: Sequence[Document]) -> list[float]:
    """Return for each of `spans` the share of the claim's pairs of neighbouring words that it has."""
    own = pairs_of(claim, documents[0].language)
    return [
        len(own & pairs_of(document.text[sentence.start : sentence.end], document.language)) / max(1, len(own))
        for document, sentence in spans
    ]


def _weighted(claim: str, language: str, held: Corpus) -> dict[str, float]:
    """Return the weight of each concept of the claim: its rarity, half as much again for names, doubled for figures."""
    weights: dict[str, float] = {}
    for lexeme in lexemes(claim, language):
        if lexeme.content:
            factor = 1.5 if lexeme.kind == "number" else 1.25 if lexeme.capital else 1.0
            concept = lexeme.concept
            weights[concept] = max(weights.get(concept, 0.0), factor * held.weights.get(concept, held.unseen))
    return weights


class Candidate(NamedTuple):
    """A sentence that shares words with the claim; sorts the best first."""

    order: float
    row: int
    cosine: float
    covered: float
    shared: int


def _candidates(weights: dict[str, float], held: Corpus) -> list[Candidate]:
    covered: dict[int, float] = {}
    products: dict[int, float] = {}
    shared: dict[int, int] = {}
    for concept, weight in weights.items():
        for row in held.postings.get(concept, ()):
            covered[row] = covered.get(row, 0.0) + weight
            products[row] = products.get(row, 0.0) + weight * held.weights[concept]
            shared[row] = shared.get(row, 0) + 1
    whole = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    found = []
    for row, product in products.items():
        cosine = product / (whole * held.norms[row])
        found.append(Candidate(-round(cosine, 9), row, cosine, covered[row], shared[row]))
    found.sort()
    return found[:CANDIDATES]


def _scored(ranked: list[Candidate], pairs: list[float], held: Corpus) -> list[tuple[float, int]]:
    """Return (log-odds, row) of every candidate but the first, the best first."""
    best = ranked[0]
    most = max(candidate.covered for candidate in ranked)
    cosines = {candidate.row: candidate.cosine for candidate in ranked}
    own = frozenset(held.concepts[best.row])
    found = []
    for candidate, paired in zip(ranked[1:], pairs[1:], strict=True):
        row = candidate.row
        common = math.fsum(held.weights[concept] ** 2 for concept in held.concepts[row] if concept in own)
        odds = (
            BIAS
            + COSINE * candidate.cosine
            + PAIRS * paired
            + LIKE_BEST * common / (held.norms[row] * held.norms[best.row])
            + SHARE * candidate.covered / most
            + NEIGHBOUR * max(cosines.get(row - 1, 0.0), cosines.get(row + 1, 0.0))
            + WORDS * math.log1p(candidate.shared)
            + PLACE * math.log1p(held.owners[row][1])
            + BEST * best.cosine
        )
        found.append((-round(odds, 9), row))
    return [(-odds, row) for odds, row in sorted(found)]
