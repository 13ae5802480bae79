"""What there is to read in the documents of a set that may be told differently; kept, for as long as there is room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import chain, islice
from typing import Final, NamedTuple

from service.core.disagreements.told.ages import told_ages
from service.core.disagreements.told.counts import told_figures
from service.core.disagreements.told.offices import Offices
from service.core.disagreements.told.stances import told_stances
from service.core.disagreements.told.statements import Statement, statements
from service.core.disagreements.told.tellings import (
    LONGEST,
    Line,
    Quoted,
    Telling,
    line,
    quoted,
    told_certainty,
    told_parties,
)
from service.core.disagreements.worded.causes import Caused, caused
from service.core.disagreements.worded.circumstances import Answered, answered
from service.core.disagreements.worded.deeds import Doings, doings
from service.core.disagreements.worded.losses import Losses, losses
from service.core.disagreements.worded.persons import Named, named
from service.core.remembered import Recent, Remembered
from service.core.types import Document, Related, SentenceId

TOLD: Final = (told_parties, told_ages, told_certainty, told_stances, told_figures)
MOST_SENTENCES = 400  # per document: what comes after is not what articles disagree on
MOST_STATEMENTS = 200  # per document: more are a table
ROOM = 1_000_000  # code points of documents whose reading is kept: what was read is large
KEPT: Final = 3  # readings of one document: with the sentences of the set, of the one before, and of a further one
SMALL = 100  # documents up to which every sentence is read; of more, those that several sources tell


class Read(NamedTuple):
    """The sentences of one document that were read, and what they tell alone, in quotations, in values.

    Beside these whom they name, which of them may tell a deed, or to whom something happened, and what a short report
    answers, and says has caused it.
    """

    lines: tuple[Line, ...]
    offices: Offices
    told: tuple[Telling, ...]
    quoted: tuple[Quoted, ...]
    stated: tuple[Statement, ...]
    named: Named
    doings: Doings
    losses: Mapping[str, Losses]
    answered: Answered
    caused: Caused


def heard(documents: tuple[Document, ...], related: Related) -> list[int]:
    """Return the positions of the documents on the topic that are not copies."""
    every = range(len(documents))
    return [each for each in every if each not in related.off_topic and related.copies[each] is None]


def readings(documents: tuple[Document, ...], related: Related) -> list[Read]:
    """Return what there is to read, document by document: prose of documents on the topic that are not copies.

    Of a large set only the sentences of points that several sources tell are read: what nobody else tells, nobody
    tells differently.
    """
    small, shared = len(documents) <= SMALL, defaultdict[int, set[int]](set)
    for point in () if small else related.points:
        if point.origins > 1:
            for place, sentence in point.sentences:
                shared[place].add(sentence)
    places = heard(documents, related)
    readers = _readers.each([documents[position] for position in places])
    return [
        reader.read(position, reader.numbers if small else shared[position])
        for position, reader in zip(places, readers, strict=True)
    ]


class Reader:
    """Reads sentences of one document, and keeps what it read of it lately, at the position where it stood.

    A set that goes on asks now for a few sentences more, now for those of before.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.numbers = frozenset(
            number
            for number, sentence in enumerate(document.sentences[:MOST_SENTENCES])
            if sentence.kind == "prose" and sentence.end - sentence.start <= LONGEST
        )
        self._position = -1
        self._last: tuple[AbstractSet[int], Read] | None = None
        self._lines: dict[int, Line] = {}
        self._known: Recent[tuple[int, ...], Read] = Recent(KEPT)

    def read(self, position: int, asked: AbstractSet[int]) -> Read:
        """Return those of the sentences `asked` that can be read of the document, and what they tell.

        It stands at `position`.
        """
        if position != self._position:
            self._position, self._lines, self._known, self._last = position, {}, Recent(KEPT), None
        if self._last is None or self._last[0] != asked:
            self._last = asked, self._found(tuple(sorted(self.numbers & asked)))
        return self._last[1]

    def _found(self, numbers: tuple[int, ...]) -> Read:
        found = self._known.get(numbers)
        if found is None:
            found = _read(tuple(map(self._line, numbers)))
            self._known.put(numbers, found, 1)
        return found

    def _line(self, number: int) -> Line:
        found = self._lines.get(number)
        if found is None:
            place, document = SentenceId(self._position, number), self._document
            found = self._lines[number] = line(place, document.sentence(number), document.language)
        return found


def _read(lines: tuple[Line, ...]) -> Read:
    """Return what `lines` of one document tell."""
    told = tuple(chain.from_iterable([told(lines) for told in TOLD]))
    stated = islice(chain.from_iterable(map(statements, lines)), MOST_STATEMENTS)
    of_lines = Offices(lines), told, tuple(quoted(lines)), tuple(stated), named(lines)
    return Read(lines, *of_lines, doings(lines), losses(lines), answered(lines), caused(lines))


_readers: Remembered[Reader] = Remembered(Reader, room=ROOM)
