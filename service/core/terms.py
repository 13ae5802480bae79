"""The sentences of a document set as numbers, so that text is tokenized once and everything after it is arithmetic.

All sums are taken in a fixed order, and logarithms through tables: a set gives the same numbers on every machine.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, groupby, pairwise
from operator import attrgetter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from service.core.types import Document, SentenceId
from service.core.words import is_stop, stem, words

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


REMEMBERED: Final = 2_000_000  # code points of a set up to which its terms are kept for the next step


class Vocabulary:
    """Numbers for stems. A word is stemmed when it is first seen in a language, then looked up."""

    def __init__(self) -> None:
        self.stop: list[bool] = []
        self._stems: dict[str, int] = {}
        self._words: dict[str, dict[str, int]] = {}

    def __len__(self) -> int:
        return len(self.stop)

    def numbers(self, text: str, language: str) -> list[int]:
        """Return the numbers of the words of `text`, function words included."""
        return self.rows([text], language)[0]

    def rows(self, texts: Sequence[str], language: str) -> list[list[int]]:
        """Return the numbers of the words of each of `texts`, function words included."""
        known = self._words.setdefault(language, {})
        split = [words(text) for text in texts]
        unknown = [token for token in dict.fromkeys(chain.from_iterable(split)) if token not in known]
        if unknown:
            self._learn(unknown, language, known)
        return [[known[token] for token in tokens] for tokens in split]

    def _learn(self, tokens: list[str], language: str, known: dict[str, int]) -> None:
        for token, stemmed in zip(tokens, stem(tokens, language), strict=True):
            number = self._stems.setdefault(stemmed, len(self.stop))
            if number == len(self.stop):
                self.stop.append(is_stop(token, language))
            known[token] = number


class Terms:
    """The words of `sentences` as rows of one flat array of stem numbers, function words included.

    Row i is `ids[starts[i]:starts[i + 1]]`, `owners[i]` the position of its document, `places[i]` how many prose
    sentences come before it there. `content[k]` says whether word k of `ids` is no function word.
    """

    def __init__(self, documents: Sequence[Document], sentences: Sequence[SentenceId]) -> None:
        self.vocabulary = Vocabulary()
        flat, lengths = array("q"), array("q")
        for at, group in groupby(sentences, key=attrgetter("document")):
            texts = [documents[at].sentence(number) for _, number in group]
            for row in self.vocabulary.rows(texts, documents[at].language):
                flat.extend(row)
                lengths.append(len(row))
        self.sentences = tuple(sentences)
        self.width = max(1, len(self.vocabulary))
        self.stop: Flags = np.asarray(self.vocabulary.stop or [True], bool)
        self.owners: Ints = np.fromiter((at for at, _ in sentences), np.int64, len(lengths))
        self.places: Ints = np.asarray(_places(documents, sentences), np.int64)
        self._lay(np.frombuffer(flat, np.int64), np.frombuffer(lengths, np.int64))

    def _lay(self, ids: Ints, lengths: Ints) -> None:
        self.ids, self.lengths = ids, lengths
        self.starts: Ints = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
        self.rows: Ints = np.repeat(np.arange(lengths.size), lengths)
        self.content: Flags = ~self.stop[ids]

    def row(self, number: int) -> Ints:
        """Return the stem numbers of row `number`."""
        return self.ids[self.starts[number] : self.starts[number + 1]]

    def subset(self, kept: Ints) -> Terms:
        """Return the terms of the rows `kept` (in order) alone; their places are those they had."""
        smaller = object.__new__(Terms)
        smaller.sentences = tuple(self.sentences[row] for row in kept.tolist())
        smaller.width, smaller.stop, smaller.vocabulary = self.width, self.stop, self.vocabulary
        smaller.owners, smaller.places = self.owners[kept], self.places[kept]
        wanted = np.zeros(self.lengths.size, bool)
        wanted[kept] = True
        smaller._lay(self.ids[wanted[self.rows]], self.lengths[kept])
        return smaller


def all_terms(documents: tuple[Document, ...]) -> Terms:
    """Return the terms of all prose of `documents`. Those of the last small set are remembered."""
    if sum(len(document.text) for document in documents) <= REMEMBERED:
        return _remembered(documents)
    return Terms(documents, prose(documents))


@lru_cache(maxsize=1)
def _remembered(documents: tuple[Document, ...]) -> Terms:
    return Terms(documents, prose(documents))


def chosen_terms(documents: tuple[Document, ...], sentences: Sequence[SentenceId]) -> Terms:
    """Return the terms of the prose `sentences` (in source order); only those of a large set are tokenized again."""
    if sum(len(document.text) for document in documents) > REMEMBERED:
        return Terms(documents, sentences)
    whole = _remembered(documents)
    if len(sentences) == len(whole.sentences):
        return whole
    wanted = set(sentences)
    kept = [row for row, each in enumerate(whole.sentences) if each in wanted]
    return whole.subset(np.asarray(kept, np.int64))


def twins(terms: Terms) -> tuple[Ints, dict[SentenceId, tuple[SentenceId, ...]]]:
    """Return the first row of each wording, in order, and by its sentence the others that say the same words."""
    first: dict[bytes, int] = {}
    others: dict[SentenceId, list[SentenceId]] = {}
    bounds = terms.starts.tolist()
    for row, (start, end) in enumerate(pairwise(bounds)):
        before = first.setdefault(terms.ids[start:end].tobytes(), row)
        if before != row:
            others.setdefault(terms.sentences[before], []).append(terms.sentences[row])
    kept = np.fromiter(first.values(), np.int64, len(first))
    return kept, {sentence: tuple(found) for sentence, found in others.items()}


def distinct(values: Ints) -> Ints:
    """Return the distinct `values` in order; sorting beats the hash table of `numpy.unique` by far on large arrays."""
    if values.size == 0:
        return values
    ordered = np.sort(values)
    return np.asarray(ordered[np.concatenate((np.ones(1, bool), ordered[1:] != ordered[:-1]))], np.int64)


def _places(documents: Sequence[Document], sentences: Sequence[SentenceId]) -> list[int]:
    """Return how many prose sentences of its document come before each sentence."""
    known: dict[int, list[int]] = {}
    for at, _ in sentences:
        if at not in known:
            known[at] = list(accumulate((each.kind == "prose" for each in documents[at].sentences), initial=0))
    return [known[at][number] for at, number in sentences]


def prose(documents: Sequence[Document]) -> list[SentenceId]:
    """Return the identities of all prose sentences of `documents`, in order."""
    return list(
        chain.from_iterable(
            (SentenceId(at, number) for number, sentence in enumerate(document.sentences) if sentence.kind == "prose")
            for at, document in enumerate(documents)
        )
    )


def inverse_frequency(frequency: Ints, total: int) -> Floats:
    """Return log2(1 + total / frequency) for each word (Spärck Jones 1972), computed once per distinct frequency."""
    distinct, where = np.unique(np.maximum(frequency, 1), return_inverse=True)
    return np.asarray([round(math.log2(1.0 + total / int(value)), 9) for value in distinct], np.float64)[where]
