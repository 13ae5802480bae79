"""What could be told of a set: runs of its sentences that can be read on their own, and how each sentence reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, islice
from operator import attrgetter
from typing import Final, NamedTuple

from service.core.dependence import Dependence, addresses
from service.core.introductions import Introduced, Introductions
from service.core.remembered import Remembered
from service.core.types import Document, Related, SentenceId
from service.core.words import count_words

PER_POINT: Final = 16  # sentences of one point that are looked at
MOST_TOGETHER: Final = 4  # sentences of a run with those that introduce whom it names
CANDIDATES: Final = 6_000  # sentences of the points that are looked at
_MARKS: Final = ('"', "“", "«", "„")

Run = tuple[SentenceId, ...]


class Wording(NamedTuple):
    """How a sentence reads where it is told: its text and words, and whose voice it has.

    `quotes` and `opens` say whether it holds a quotation mark, and opens with one; `personal` whether its writer speaks
    of himself or to the reader.
    """

    text: str
    words: int
    quotes: bool
    opens: bool
    personal: bool


def wording(text: str) -> Wording:
    """Return how `text` reads."""
    quotes = any(mark in text for mark in _MARKS)
    return Wording(text, count_words(text), quotes, quotes and text.startswith(_MARKS), addresses(text))


class Article:
    """What the sentences of a document are told with, and how they read; found out where asked for, and remembered."""

    def __init__(self, document: Document) -> None:
        self.known = Dependence(document)
        self._wordings: dict[int, Wording] = {}
        self._whole: dict[tuple[int, ...], tuple[int, ...] | None] = {}

    def wording(self, number: int) -> Wording:
        """Return how sentence `number` reads."""
        found = self._wordings.get(number)
        if found is None:
            found = self._wordings[number] = wording(self.known.text(number))
        return found

    def whole(self, run: tuple[int, ...], people: Introduced) -> tuple[int, ...] | None:
        """Return `run` with the sentences before it that introduce whom it names; None for none, or too many."""
        if run not in self._whole:
            self._whole[run] = self._introduced(set(run), people)
        return self._whole[run]

    def _introduced(self, own: set[int], people: Introduced) -> tuple[int, ...] | None:
        first = {place for each in own for place in people.needs.get(each, {}).values()} - own
        before = {member for place in first for member in self.known.run(place) or (-1,)}
        if not before or -1 in before or len(before | own) > MOST_TOGETHER:
            return None
        return tuple(sorted(before | own))


_articles: Remembered[Article] = Remembered(Article)


class Candidates(NamedTuple):
    """The runs of sentences that could be told, and every sentence looked at with its row, in source order.

    `wordings[i]` is how the sentence of row i reads.
    """

    runs: list[Run]
    rows: dict[SentenceId, int]
    wordings: list[Wording]
    people: Introductions


def candidates(documents: Sequence[Document], related: Related) -> Candidates:
    """Return what could be told of the points of `related`, and what it has to be told with."""
    every = (each for point in related.points for each in point.sentences[:PER_POINT])
    listed = sorted(islice(every, CANDIDATES))
    people = Introductions(documents)
    runs: dict[Run, None] = {}
    wholes: dict[Run, None] = {}
    for at, article, group in _by_article(listed, documents):
        introduced = people.of(at)
        for each in group:
            members = article.known.run(each.sentence)
            if members is None:
                continue
            runs.setdefault(_placed(at, members) if len(members) > 1 else (each,))
            whole = article.whole(members, introduced) if introduced.needs else None
            if whole:
                wholes.setdefault(_placed(at, whole))
    return of_runs(list(runs | wholes), listed, documents, people)


def of_runs(
    runs: list[Run], seen: Iterable[SentenceId], documents: Sequence[Document], people: Introductions
) -> Candidates:
    """Return the candidates of `runs`, looked at together with `seen`."""
    known = set(seen)
    every = sorted(known.union(*[run for run in runs if len(run) > 1 or run[0] not in known]))
    wordings = [article.wording(each.sentence) for _, article, group in _by_article(every, documents) for each in group]
    return Candidates(runs, dict(zip(every, range(len(every)), strict=True)), wordings, people)


def _by_article(
    sentences: Sequence[SentenceId], documents: Sequence[Document]
) -> list[tuple[int, Article, list[SentenceId]]]:
    """Return the sentences (in source order) of each document, with its position and what is known of it."""
    groups = [(at, list(group)) for at, group in groupby(sentences, key=attrgetter("document"))]
    articles = _articles.each([documents[at] for at, _ in groups])
    return [(at, article, group) for (at, group), article in zip(groups, articles, strict=True)]


def _placed(at: int, numbers: tuple[int, ...]) -> Run:
    return tuple([SentenceId(at, number) for number in numbers])
