"""The sentences of a document set as numbers: the terms of each, and how many documents use a term.

Everything downstream (copies, points, ranking, choice) works on these arrays, so that text is tokenized once. All sums
are taken in a fixed order and logarithms one by one, so that the same set gives the same numbers on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from service.core.types import Document, SentenceId
from service.core.words import stems

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


class Terms:
    """The content terms of `sentences`, in order, as rows of one flat array.

    Row i holds `ids[starts[i]:starts[i + 1]]`; `owners[i]` is the position of its document. `vocabulary` maps a stem to
    its id.
    """

    def __init__(self, documents: Sequence[Document], sentences: Sequence[SentenceId]) -> None:
        self.sentences = tuple(sentences)
        self.vocabulary: dict[str, int] = {}
        number = self.vocabulary.setdefault
        rows = [
            [number(stem, len(self.vocabulary)) for stem in stems(documents[at].sentence(s), documents[at].language)]
            for at, s in self.sentences
        ]
        self.lengths = np.fromiter((len(row) for row in rows), np.int64, len(rows))
        self.starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(self.lengths)))
        self.ids = np.fromiter(chain.from_iterable(rows), np.int64, int(self.starts[-1]))
        self.owners = np.fromiter((at for at, _ in self.sentences), np.int64, len(rows))
        self.rows = np.repeat(np.arange(len(rows)), self.lengths)

    def row(self, number: int) -> Ints:
        """Return the term ids of row `number`."""
        return self.ids[self.starts[number] : self.starts[number + 1]]

    def document_frequency(self, groups: Ints) -> Ints:
        """Return for each term in how many groups it occurs; `groups[d]` is the group of document d."""
        if not self.ids.size:
            return np.zeros(len(self.vocabulary), np.int64)
        width = int(groups.max()) + 1
        pairs = np.unique(self.ids * width + groups[self.owners[self.rows]])
        return np.bincount(pairs // width, minlength=len(self.vocabulary))


def prose(documents: Sequence[Document]) -> list[SentenceId]:
    """Return the identities of all prose sentences of `documents`, in order."""
    return [
        SentenceId(at, number)
        for at, document in enumerate(documents)
        for number, sentence in enumerate(document.sentences)
        if sentence.kind == "prose"
    ]


def table(function: Sequence[float], values: Ints) -> Floats:
    """Return `function[v]` for each v in `values`."""
    return np.asarray(function, np.float64)[values]


def inverse_frequency(frequency: Ints, total: int) -> Floats:
    """Return log(1 + total / frequency) for each term (Spärck Jones 1972), computed once per distinct frequency."""
    distinct, where = np.unique(frequency, return_inverse=True)
    values = [math.log1p(total / max(1, int(value))) for value in distinct]
    return np.asarray(values, np.float64)[where]
