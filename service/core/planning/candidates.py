"""What could be told of a set: runs of its sentences that can be read on their own, and how each sentence reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from operator import attrgetter, itemgetter
from typing import Final

import numpy as np

from service.core.planning.alone.articles import Part, Runs, articles, listed
from service.core.planning.alone.introductions import Introductions
from service.core.planning.alone.wordings import Wordings, columns, together
from service.core.planning.length import SENTENCE_WORDS
from service.core.relating.points import MOST_POINTS
from service.core.relating.sorting import Ints, distinct, firsts, openings
from service.core.relating.terms import kept_whole
from service.core.types import Document, Related, SentenceId

POINTS: Final = (
    200  # that are looked at, the best first, at least: of 1,893 sentences told, two belonged to further ones
)
PER_SENTENCE: Final = 32  # points that are looked at for each sentence that there is room for
PER_POINT: Final = 8  # sentences of one point that are looked at
CANDIDATES: Final = 6_000  # sentences of the points that are looked at
WIDTH: Final = 32  # bits of a sentence's number beside that of its document

Run = tuple[SentenceId, ...]


class Candidates:
    """The `runs` of sentences that could be told, as rows: row i is sentence `numbers[i]` of the document `owners[i]`.

    Rows are in source order; `wordings` says how they read, `people` whom they name. `homes` has the number of the
    point that a sentence reports together with others.
    """

    def __init__(self, sentences: tuple[Ints, Ints], runs: Runs, reads: Wordings, people: Introductions) -> None:
        self.owners, self.numbers = sentences
        self.runs, self.wordings, self.people = runs, reads, people
        self.homes: dict[SentenceId, int] = {}

    def identity(self, row: int) -> SentenceId:
        """Return the sentence of `row`."""
        return SentenceId(int(self.owners[row]), int(self.numbers[row]))

    def row(self, sentence: SentenceId) -> int | None:
        """Return the row of `sentence`, None where it is not looked at."""
        first, end = np.searchsorted(self.owners, (sentence.document, sentence.document + 1)).tolist()
        row = first + int(np.searchsorted(self.numbers[first:end], sentence.sentence))
        return row if row < end and self.numbers[row] == sentence.sentence else None

    def rows(self, sentences: Iterable[SentenceId]) -> list[int]:
        """Return the rows of those of the `sentences` that are looked at."""
        return [row for each in sentences if (row := self.row(each)) is not None]

    def __iter__(self) -> Iterator[SentenceId]:
        """Yield the sentence of each row."""
        return map(SentenceId, self.owners.tolist(), self.numbers.tolist())

    def told(self) -> list[Run]:
        """Return the sentences of each run."""
        members = map(list(self).__getitem__, self.runs.members.tolist())
        return [tuple(islice(members, size)) for size in self.runs.sizes.tolist()]

    def among(self, runs: Sequence[Run], documents: Sequence[Document]) -> Candidates:
        """Return these candidates with other `runs`, the sentences of which are looked at too."""
        every = sorted({*self, *chain.from_iterable(runs)})
        groups = [(at, [each.sentence for each in group]) for at, group in groupby(every, key=attrgetter("document"))]
        told = articles.each([documents[at] for at, _ in groups])
        reads = [article.wordings(numbers) for article, (_, numbers) in zip(told, groups, strict=True)]
        rows = {each: row for row, each in enumerate(every)}
        owners, numbers = (np.asarray(list(map(part, every)), np.int64) for part in (itemgetter(0), itemgetter(1)))
        found = Candidates(
            (owners, numbers),
            listed(tuple([rows[each] for each in run]) for run in runs),
            together(reads),
            self.people,
        )
        found.homes = self.homes
        return found


def candidates(
    documents: Sequence[Document], related: Related, words: float, kept: Iterable[SentenceId] = ()
) -> Candidates:
    """Return what could be told of the points of `related` in so many `words`, and what it has to be told with.

    Of a large set only so many points are looked at as could have a chance, and what is to be `kept` of all of them;
    where these sentences alone say what concepts are worth (`relating.concepts.chosen`), all points.
    """
    several = ((at, each.sentences) for at, each in enumerate(related.points) if len(each.sentences) > 1)
    best = chain.from_iterable([each.sentences[:PER_POINT] for each in related.points[: looked_at(documents, words)]])
    found = chain(islice(best, CANDIDATES), (each for each in kept if tellable(each, documents, related)))
    pairs = np.fromiter(chain.from_iterable(found), np.int64)
    asked = distinct(pairs[::2] << WIDTH | pairs[1::2])
    places, numbers = asked >> WIDTH, (asked & ((1 << WIDTH) - 1)).tolist()
    begins = np.flatnonzero(firsts(places))
    ends = [*begins[1:].tolist(), len(numbers)][: begins.size]
    people, telling = Introductions(documents), places[begins].tolist()
    told, bounds = articles.each([documents[at] for at in telling]), zip(begins.tolist(), ends, strict=True)
    parts = [
        article.part(numbers[begin:end], introduced)
        for article, introduced, (begin, end) in zip(told, people.each(telling), bounds, strict=True)
    ]
    pool = Candidates(*_selected(telling, parts, asked), people)
    pool.homes = {each: at for at, sentences in several for each in sentences}
    return pool


def looked_at(documents: Sequence[Document], words: float) -> int:
    """Return how many points of a set are looked at, the best first, to tell so many `words`."""
    return max(POINTS, int(PER_SENTENCE * words / SENTENCE_WORDS)) if kept_whole(documents) else MOST_POINTS


def tellable(sentence: SentenceId, documents: Sequence[Document], related: Related) -> bool:
    """Say whether there is such a sentence of prose in a document on the topic."""
    at, number = sentence
    found = documents[at].sentences[number : number + 1]
    return at not in related.off_topic and any(each.kind == "prose" for each in found)


def _selected(places: Sequence[int], parts: Sequence[Part], asked: Ints) -> tuple[tuple[Ints, Ints], Runs, Wordings]:
    """Return the rows, the runs and the wordings for the sentences `asked` of the documents at `places`.

    `parts` say what could be told of each document; what else is in them is left out.
    """
    sizes, counts, lengths = ([len(part[of]) for part in parts] for of in (0, 2, 1))
    every = Part.joined(parts)
    owners, begins = np.repeat(np.asarray(places, np.int64), sizes), np.cumsum([0, *counts])[:-1]
    numbers, told = every.rows[:, 0], _moved(every.rows[:, 1], np.repeat(begins, sizes))
    rows = np.searchsorted(owners << WIDTH | numbers, asked)
    wholes = _moved(every.runs[:, 1], np.repeat(begins, counts))
    members = every.members + np.repeat(np.cumsum([0, *sizes])[:-1], lengths)
    runs = _first(told[rows])
    further = _first(wholes[runs])
    further = further[~np.isin(further, runs)]
    chosen = Runs(members, every.runs[:, 0]).at(np.concatenate((runs, further)))
    kept = np.zeros(numbers.size, bool)
    kept[rows] = kept[chosen.members] = True
    left = np.flatnonzero(kept)
    placed = Runs((np.cumsum(kept) - 1)[chosen.members], chosen.sizes)
    return (owners[left], numbers[left]), placed, columns(every.rows[left, 2:])


def _moved(runs: Ints, begins: Ints) -> Ints:
    """Return the numbers of `runs` of documents of which each begins somewhere; -1 stays."""
    return np.where(runs < 0, -1, runs + begins)


def _first(values: Ints) -> Ints:
    """Return the `values` that are not negative, each once, in the order in which they come."""
    known = values[values >= 0]
    return known[openings(known)]
