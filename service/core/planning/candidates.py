"""What could be told of a set: runs of its sentences that can be read on their own, and how each sentence reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

import numpy as np

from service.core.planning.dependence import Dependence, addresses, confides
from service.core.planning.introductions import Introduced, Introductions
from service.core.relating.sorting import Ints
from service.core.relating.terms import Flags, joined
from service.core.remembered import Remembered
from service.core.tables.fates import FATES
from service.core.text.words import count_words, words
from service.core.types import Document, Related, SentenceId

PER_POINT: Final = 16  # sentences of one point that are looked at
MOST_TOGETHER: Final = 4  # sentences of a run with those that introduce whom it names
CANDIDATES: Final = 6_000  # sentences of the points that are looked at
FEWEST: Final = 7  # words in a sentence that tells something
_MARKS: Final = ('"', "“", "«", "„")
_DIGIT = re.compile(r"\d")
_FATES: Final = {language: frozenset(" ".join(kinds.values()).split()) for language, kinds in FATES.items()}
_NONE: Final = frozenset[str]()

Run = tuple[SentenceId, ...]


class Wordings(NamedTuple):
    """How sentences read where they are told: their words and characters, and whose voice they have.

    `quotes` and `opens` say which hold a quotation mark, and open with one; `personal` whose writer speaks of himself
    or to the reader, `own` whose says "I"; `terse` which say in fewer than FEWEST words what became of people, or how
    many.
    """

    words: Ints
    characters: Ints
    quotes: Flags
    opens: Flags
    personal: Flags
    own: Flags
    terse: Flags


def wordings(texts: Iterable[str], language: str = "en") -> Wordings:
    """Return how `texts` in `language` read."""
    return _columns([_wording(text, language) for text in texts])


def _wording(text: str, language: str) -> tuple[int, ...]:
    count, quotes = count_words(text), any(mark in text for mark in _MARKS)
    opens = quotes and text.startswith(_MARKS)
    personal = addresses(text)
    own = personal and confides(text)
    return count, len(text), quotes, opens, personal, own, count < FEWEST and _tells(text, language)


def _tells(text: str, language: str) -> bool:
    """Say whether `text` holds a figure, or says what became of people."""
    return _DIGIT.search(text) is not None or not _FATES.get(language, _NONE).isdisjoint(words(text))


def _columns(found: list[tuple[int, ...]]) -> Wordings:
    words, characters, *flags = np.asarray(found, np.int64).reshape(len(found), 7).T
    return Wordings(words, characters, *(each.astype(bool) for each in flags))


class Runs(NamedTuple):
    """Runs of rows: run i has the next `sizes[i]` of `members`."""

    members: Ints
    sizes: Ints

    def where(self, kept: Flags) -> Runs:
        """Return the runs that are `kept`."""
        return Runs(self.members[np.repeat(kept, self.sizes)], self.sizes[kept])


def listed(runs: Iterable[tuple[int, ...]]) -> Runs:
    """Return `runs` of rows as arrays."""
    every = list(runs)
    return Runs(
        np.asarray(list(chain.from_iterable(every)), np.int64), np.asarray([len(run) for run in every], np.int64)
    )


class Part(NamedTuple):
    """What could be told of the sentences `asked` of one document: `numbers` are its rows, in order.

    `runs` are what can be told of each, `wholes` the runs with those that introduce whom they name.
    """

    asked: tuple[int, ...]
    numbers: Ints
    runs: Runs
    wholes: Runs
    wordings: Wordings


class Article:
    """What could be told of a document; found out where it is asked for, and what was asked for last is kept."""

    def __init__(self, document: Document) -> None:
        self._known = Dependence(document)
        self._language = document.language
        self._wordings: dict[int, tuple[int, ...]] = {}
        self._whole: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._last: Part | None = None

    def part(self, asked: tuple[int, ...], people: Introduced) -> Part:
        """Return what could be told of the sentences `asked`; `people` are those whom the document introduces."""
        if self._last is None or self._last.asked != asked:
            self._last = self._part(asked, people)
        return self._last

    def wordings(self, numbers: Iterable[int]) -> Wordings:
        """Return how the sentences `numbers` read."""
        return _columns([self._wording(number) for number in numbers])

    def _wording(self, number: int) -> tuple[int, ...]:
        found = self._wordings.get(number)
        if found is None:
            found = self._wordings[number] = _wording(self._known.text(number), self._language)
        return found

    def _part(self, asked: tuple[int, ...], people: Introduced) -> Part:
        runs = dict.fromkeys(run for run in map(self._known.run, asked) if run is not None)
        wholes = dict.fromkeys(self._introduced(run, people) for run in runs) if people.needs else {}
        further = [run for run in wholes if run and run not in runs]
        numbers = sorted({*asked, *chain.from_iterable(runs), *chain.from_iterable(further)})
        rows = {number: row for row, number in enumerate(numbers)}
        placed, more = (listed(tuple([rows[each] for each in run]) for run in found) for found in (runs, further))
        return Part(asked, np.asarray(numbers, np.int64), placed, more, self.wordings(numbers))

    def _introduced(self, run: tuple[int, ...], people: Introduced) -> tuple[int, ...]:
        """Return `run` with the sentences before it that introduce whom it names; none for none, or too many."""
        if run not in self._whole:
            self._whole[run] = self._introducing(set(run), people)
        return self._whole[run]

    def _introducing(self, own: set[int], people: Introduced) -> tuple[int, ...]:
        first = {place for each in own for place in people.needs.get(each, {}).values()} - own
        before = {member for place in first for member in self._known.run(place) or (-1,)}
        if not before or -1 in before or len(before | own) > MOST_TOGETHER:
            return ()
        return tuple(sorted(before | own))


_articles: Remembered[Article] = Remembered(Article)


class Candidates:
    """The `runs` of sentences that could be told, as rows: row i is sentence `numbers[i]` of the document `owners[i]`.

    Rows are in source order; `wordings` says how they read, `people` whom they name. `homes` has the number of the
    point that a sentence belongs to.
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
        articles = _articles.each([documents[at] for at, _ in groups])
        reads = [article.wordings(numbers) for article, (_, numbers) in zip(articles, groups, strict=True)]
        rows = {each: row for row, each in enumerate(every)}
        owners, numbers = (np.asarray(list(map(part, every)), np.int64) for part in (itemgetter(0), itemgetter(1)))
        found = Candidates(
            (owners, numbers),
            listed(tuple([rows[each] for each in run]) for run in runs),
            _together(reads),
            self.people,
        )
        found.homes = self.homes
        return found


def candidates(documents: Sequence[Document], related: Related) -> Candidates:
    """Return what could be told of the points of `related`, and what it has to be told with."""
    asked: dict[int, list[int]] = {}
    for at, number in islice(chain.from_iterable([each.sentences[:PER_POINT] for each in related.points]), CANDIDATES):
        asked.setdefault(at, []).append(number)
    people = Introductions(documents)
    places = sorted(asked)
    articles = _articles.each([documents[at] for at in places])
    parts = [
        article.part(tuple(sorted(asked[at])), people.of(at)) for at, article in zip(places, articles, strict=True)
    ]
    sizes = [part.numbers.size for part in parts]
    runs, wholes = _moved([part.runs for part in parts], sizes), _moved([part.wholes for part in parts], sizes)
    found = Candidates(
        (np.repeat(np.asarray(places, np.int64), sizes), joined([part.numbers for part in parts])),
        Runs(joined([runs.members, wholes.members]), joined([runs.sizes, wholes.sizes])),
        _together([part.wordings for part in parts]),
        people,
    )
    found.homes = {each: number for number, point in enumerate(related.points) for each in point.sentences}
    return found


def _moved(parts: Sequence[Runs], sizes: Sequence[int]) -> Runs:
    """Return the runs of documents that have so many rows, one behind the other."""
    begins = np.cumsum([0, *sizes])[:-1]
    moved = [part.members + begin for part, begin in zip(parts, begins.tolist(), strict=True)]
    return Runs(joined(moved), joined([part.sizes for part in parts]))


def _together(parts: Sequence[Wordings]) -> Wordings:
    """Return how the sentences of several documents read, one behind the other."""
    if not parts:
        return wordings(())
    return Wordings(*(np.concatenate(each) for each in zip(*parts, strict=True)))
