"""The sentences of a document set as numbers, so that text is tokenized once and everything after it is arithmetic.

All sums are taken in a fixed order, and logarithms through tables: a set gives the same numbers on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from itertools import accumulate, groupby, islice
from operator import attrgetter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from service.core.relating.rows import Rows, lexicon, rows_of, some_rows
from service.core.relating.sorting import Ints, firsts, sought, spread
from service.core.remembered import common, length
from service.core.text.words import words
from service.core.types import Document, SentenceId

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

FURTHER: Final = 1.1  # times as many rows as a set has up to which another is taken to go on from there
_MOST_SENTENCES: Final = 1 << 32  # more than a document has
REMEMBERED: Final = 2_000_000  # code points of a set up to which its terms are kept for the next step


class Stems(dict[str, int]):
    """The numbers of stems; one that is not known gets the next."""

    def __missing__(self, stem: str) -> int:
        self[stem] = number = len(self)
        return number

    def first(self, count: int) -> Stems:
        """Return the first `count` of them; where that is most, copying all and cutting is several times as fast."""
        if 2 * count < len(self):
            return Stems(islice(self.items(), count))
        found = Stems(self)
        while len(found) > count:
            found.popitem()
        return found


class Terms:
    """The words of sentences as rows of one flat array of stem numbers, function words included.

    Row i is `ids[starts[i]:starts[i + 1]]`, `owners[i]` the position of its document, `numbers[i]` its sentence there,
    `places[i]` how many prose sentences come before it, `wordings[i]` a number for its words in order. `content[k]`
    says whether word k of `ids` is no function word; row i has `contents[i]` of those.
    Stems are numbered in the order in which the documents first use them.
    """

    known: Stems
    contents: Ints
    told: tuple[Rows, ...]  # the rows of each document; what follows here only whole terms have
    widths: list[int]  # how many stems are known before each document, and after the last
    ends: list[int]  # the first row of each document, and the end of the last
    vocabularies: list[Ints]  # the stems of each document, each once
    sizes: list[int]  # how many of these are no function words
    holders: Ints  # how many documents have each stem

    def __init__(self, owners: Sequence[int], told: Sequence[Rows], before: Terms | None = None) -> None:
        """Take what `told` holds, the rows of the document at each of `owners`.

        What it has in common with the beginning of the terms `before` of another set is taken from there.
        """
        same = common(told, before.told) if before is not None else 0
        self.told, new = tuple(told), told[same:]
        self.known = before.known.first(before.widths[same]) if before is not None else Stems()
        self.widths = before.widths[: same + 1] if before is not None else [0]
        self.vocabularies = before.vocabularies[:same] if before is not None else []
        for each in new:
            self.vocabularies.append(np.fromiter(map(self.known.__getitem__, each.stems), np.int64, len(each.stems)))
            self.widths.append(len(self.known))
        self.width = max(1, len(self.known))
        self.ends = list(accumulate((each.lengths.size for each in told), initial=0))
        self.kept: Ints = np.arange(self.ends[-1])  # of the rows of the documents, which these are

        def kept(name: str, count: int) -> list[Any]:
            return [getattr(before, name)[:count]] if count else []

        first, tables, rows = self.widths[same], self.vocabularies[same:], self.ends[same]
        stop = [each.stop[table >= width] for each, table, width in zip(new, tables, self.widths[same:], strict=False)]
        self.stop: Flags = np.concatenate((*kept("stop", first), *stop, np.ones(int(not self.known), bool)))
        self.sizes = [*(before.sizes[:same] if before is not None else ()), *map(self._content_words, tables)]
        self.holders = self._counted(before, same)
        counts = [each.lengths.size for each in new]
        self.owners = joined([*kept("owners", rows), np.repeat(np.asarray(owners[same:], np.int64), counts)])
        self.numbers = joined([*kept("numbers", rows), *(each.numbers for each in new)])
        self.places = joined([*kept("places", rows), *(each.places for each in new)])
        self.wordings = joined([*kept("wordings", rows), *(each.wordings for each in new)])
        ids = [table[each.ids] for each, table in zip(new, tables, strict=True)]
        self._lay(
            joined([*kept("ids", int(before.starts[rows]) if before is not None else 0), *ids]),
            joined([*kept("lengths", rows), *(each.lengths for each in new)]),
        )
        fresh = np.concatenate((np.zeros(1, np.int64), np.cumsum(~self.stop[self.ids[self.starts[rows] :]])))
        self.contents = joined([*kept("contents", rows), np.diff(fresh[self.starts[rows:] - self.starts[rows]])])

    def _content_words(self, stems: Ints) -> int:
        return stems.size - int(np.count_nonzero(self.stop[stems]))

    def _counted(self, before: Terms | None, same: int) -> Ints:
        """Return how many documents have each stem, of which the first, `same` in number, are those of `before`."""
        found, first = np.zeros(self.width, np.int64), self.widths[same]
        if before is not None and same:
            found[:first] = before.holders[:first]
            for gone in before.vocabularies[same:]:
                found[gone[gone < first]] -= 1
        for stems in self.vocabularies[same:]:
            found[stems] += 1
        return found

    def _lay(self, ids: Ints, lengths: Ints) -> None:
        self.ids, self.lengths = ids, lengths
        self.starts: Ints = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))

    @cached_property
    def rows(self) -> Ints:
        """The row of each word."""
        return self.behind(0)[1]

    @cached_property
    def content(self) -> Flags:
        """Which words are no function words."""
        return ~self.stop[self.ids]

    def behind(self, row: int) -> tuple[Ints, Ints]:
        """Return the words from `row` on, and the row of each: of a set that goes on, the others are known."""
        return self.ids[self.starts[row] :], np.repeat(np.arange(row, self.lengths.size), self.lengths[row:])

    @property
    def whole(self) -> bool:
        """Whether these are all rows of the documents."""
        return self.lengths.size == self.ends[-1]

    def begins_like(self, other: Terms) -> int:
        """Return how many rows at the beginning of these terms are those of `other`; parts of sets are compared too."""
        end = self.ends[common(self.told, other.told)]
        mine, theirs = [each.kept[: int(np.searchsorted(each.kept, end))] for each in (self, other)]
        size = min(mine.size, theirs.size)
        differing = np.flatnonzero(mine[:size] != theirs[:size])
        return int(differing[0]) if differing.size else size

    def alone(self) -> Ints:
        """Return how many content words of each document of whole terms no other document has."""
        own = (self.holders == 1) & ~self.stop
        before = np.concatenate((np.zeros(1, np.int64), np.cumsum(own)))
        return np.diff(before[self.widths])  # a word that one document alone has is among those that it is first to use

    def row(self, number: int) -> Ints:
        """Return the stem numbers of row `number`."""
        return self.ids[self.starts[number] : self.starts[number + 1]]

    @property
    def sentences(self) -> tuple[SentenceId, ...]:
        """The identity of each row."""
        return tuple(self.named(np.arange(self.lengths.size)))

    def named(self, rows: Ints) -> Iterator[SentenceId]:
        """Yield the identities of `rows`."""
        make = partial(tuple.__new__, SentenceId)  # four times as fast as its own constructor
        return map(make, zip(self.owners[rows].tolist(), self.numbers[rows].tolist(), strict=True))

    def at(self, owners: Ints, numbers: Ints) -> Ints:
        """Return the rows of the sentences `numbers` of the documents `owners`, which must be among the terms."""
        every = self.owners * _MOST_SENTENCES + self.numbers
        return np.asarray(np.searchsorted(every, owners * _MOST_SENTENCES + numbers), np.int64)

    def of(self, text: str, language: str) -> list[int]:
        """Return the numbers of the words of `text` that some sentence has too, in order."""
        stems = [lexicon(language)[word].stem for word in words(text)]
        return [self.known[stem] for stem in stems if stem in self.known]

    def subset(self, kept: Ints) -> Terms:
        """Return the terms of the rows `kept` (in order) alone; their places are those they had."""
        smaller = object.__new__(Terms)
        smaller.told, smaller.ends, smaller.kept = self.told, self.ends, self.kept[kept]
        smaller.width, smaller.stop, smaller.known = self.width, self.stop, self.known
        smaller.owners, smaller.numbers, smaller.places = self.owners[kept], self.numbers[kept], self.places[kept]
        smaller.wordings, smaller.contents = self.wordings[kept], self.contents[kept]
        wanted = np.zeros(self.lengths.size, bool)
        wanted[kept] = True
        smaller._lay(self.ids[np.repeat(wanted, self.lengths)], self.lengths[kept])
        return smaller


def joined(parts: Sequence[Ints]) -> Ints:
    """Return arrays of numbers as one."""
    return np.concatenate(parts, dtype=np.int64) if parts else np.zeros(0, np.int64)


def kept_whole(documents: Sequence[Document]) -> bool:
    """Say whether a set is so small that its terms are kept for the next step."""
    return length(documents) <= REMEMBERED


def all_terms(documents: tuple[Document, ...], told: Sequence[Rows] | None = None) -> Terms:
    """Return the terms of all prose of `documents`, whose rows may be `told`. Those of the last small set are kept."""
    if kept_whole(documents):
        return _latest(rows_of(documents) if told is None else told)
    return Terms(range(len(documents)), rows_of(documents) if told is None else told)


class Latest:
    """The terms of the set that was laid together last: of one that begins with the same documents, the rest is new."""

    def __init__(self) -> None:
        self._terms: Terms | None = None

    def __call__(self, told: Sequence[Rows]) -> Terms:
        """Return the terms of documents with the rows `told`."""
        before = self._terms
        if before is None or len(before.told) != len(told) or common(told, before.told) != len(told):
            self._terms = before = Terms(range(len(told)), told, before)
        return before


_latest = Latest()


def some_terms(documents: tuple[Document, ...], sentences: Sequence[SentenceId]) -> Terms:
    """Return the terms of the prose `sentences` (in source order) alone."""
    groups = {at: [number for _, number in group] for at, group in groupby(sentences, key=attrgetter("document"))}
    return Terms(list(groups), some_rows(documents, groups))


def goes_on(terms: Terms, base: Terms) -> bool:
    """Say whether `terms` are those of `base` and a few more rows, so that the next set may go on from `base` too."""
    few = base.lengths.size <= terms.lengths.size <= base.lengths.size * FURTHER
    return few and terms.begins_like(base) == base.lengths.size


def twins(terms: Terms) -> tuple[Ints, dict[SentenceId, tuple[SentenceId, ...]]]:
    """Return the first row of each wording, in order, and by its sentence the others that say the same words."""
    ordered = np.sort(terms.wordings)
    again = ordered[1:][ordered[1:] == ordered[:-1]]
    kinds = again[firsts(again)]
    at, known = sought(kinds, terms.wordings)
    rows = np.flatnonzero(known)
    first = np.full(kinds.size, ordered.size)
    np.minimum.at(first, at[rows], rows)
    heads = first[at[rows]]
    alike = (heads != rows) & (terms.lengths[heads] == terms.lengths[rows])
    heads, rows = heads[alike], rows[alike]
    words, others = (terms.ids[spread(terms.starts[each], terms.lengths[rows])] for each in (rows, heads))
    differing = np.bincount(np.repeat(np.arange(rows.size), terms.lengths[rows])[words != others], minlength=rows.size)
    heads, rows = heads[differing == 0], rows[differing == 0]
    kept = np.ones(ordered.size, bool)
    kept[rows] = False
    found: dict[SentenceId, list[SentenceId]] = {}
    for head, its in zip(terms.named(heads), terms.named(rows), strict=True):
        found.setdefault(head, []).append(its)
    return np.flatnonzero(kept), {head: tuple(its) for head, its in found.items()}


def inverse_frequency(frequency: Ints, total: int) -> Floats:
    """Return log2(1 + total / frequency) for each word (Spärck Jones 1972), computed once per distinct frequency."""
    held = np.maximum(frequency, 1)
    found = np.flatnonzero(np.bincount(held))
    weights = np.zeros(int(held.max(initial=1)) + 1)
    weights[found] = [round(math.log2(1.0 + total / value), 9) for value in found.tolist()]
    return np.asarray(weights[held])
