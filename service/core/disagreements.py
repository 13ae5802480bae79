"""Matters that sources tell differently, each side cited. Nothing is averaged away or judged.

Sources disagree where independent documents give one matter different values in sentences that are about the same
thing, and neither document tells the other's value too. Not a disagreement: the same value in other words, a rounding,
a figure that a source itself corrects or revises, and two articles of one origin. `docs/disagreements.md` explains it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from service.core.contrasts import told_pairs
from service.core.counts import told_figures
from service.core.cues import cues
from service.core.figure_reading import Figure
from service.core.lexemes import lexemes
from service.core.matters import described
from service.core.moments import moments
from service.core.naming import names, present
from service.core.passages import concepts_of
from service.core.remembered import Remembered
from service.core.tellings import (
    GENERIC,
    LONGEST,
    UPDATES,
    Line,
    Telling,
    compatible,
    line,
    told_ages,
    told_certainty,
    told_offices,
    told_parties,
    told_speakers,
)
from service.core.types import Disagreement, Document, Plan, Related, SentenceId

TOLD: tuple[Callable[[tuple[Line, ...]], Iterator[Telling]], ...] = (
    told_offices,
    told_parties,
    told_ages,
    told_certainty,
    told_figures,
)
WHERE = re.compile(r"\b(?:in|at|near|outside|inside) (?:the )?\Z", re.IGNORECASE)
PLAIN = frozenset(
    {"office", "age", "speaker", "outcome", "date", "name"}
)  # whose key alone says that two tellings are on one matter
SHARED = 3  # concepts beside the matter itself that two sentences must share to be about one thing
ALIKE = 0.3  # and their share of the shorter sentence's concepts
RARE = 4  # tellings of one pair of words among which certainty is compared: more, and the words are those of the topic
MOST = 12  # a reader looks at a few; what lies behind them is in the documents
MOST_PAIRS = 2_000  # of tellings compared on one matter: more, and it is no one matter
MOST_SENTENCES = 400  # per document: what comes after is not what articles disagree on
ROOM = 1_000_000  # code points of documents whose reading is kept: what was read is large
SMALL = 100  # documents up to which every sentence is read; of more, those that several sources tell


def disagreements(documents: tuple[Document, ...], related: Related, plan: Plan) -> tuple[Disagreement, ...]:
    """Return the matters that independent sources tell differently, in the order in which the documents come to them.

    Matters that the summary itself tells come first. Linear in the length of the documents.
    """
    told = {sentence for point in plan.points for sentence in point.sentences}
    found: list[tuple[bool, SentenceId, Disagreement]] = []
    seen: set[SentenceId] = set()
    for group in grouped(documents, related).values():
        for sides in contrasts(group, documents, related):
            places = {telling.place for telling in sides}
            if seen.isdisjoint(places):
                seen |= places
                found.append((not places & told, min(places), described(sides, documents)))
    found.sort(key=lambda item: item[:2])
    return tuple(disagreement for *_, disagreement in found[:MOST])


def grouped(documents: tuple[Document, ...], related: Related) -> dict[tuple[str, ...], list[Telling]]:
    """Return the tellings of all documents on the topic that are not copies, by matter."""
    groups: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    read = tuple(readings(documents, related))
    sentences = tuple(lines for lines, _ in read)
    tellings = chain.from_iterable(told for _, told in read)
    for telling in chain(tellings, told_speakers(sentences)):
        groups[telling.matter, *telling.key].append(telling)
    for number, pair in enumerate(told_pairs(documents, related)):
        groups["pair", str(number)].extend(pair)
    return groups


class Read(NamedTuple):
    """The sentences of one document that were read, and what they tell on their own."""

    lines: tuple[Line, ...]
    told: tuple[Telling, ...]


def readings(documents: tuple[Document, ...], related: Related) -> Iterable[Read]:
    """Return what there is to read, document by document: prose of documents on the topic that are not copies.

    Of a large set only the sentences of points that several sources tell are read: what nobody else tells, nobody
    tells differently.
    """
    shared = {place for point in related.points if point.origins > 1 for place in point.sentences}
    for position, document in enumerate(documents):
        if position in related.off_topic or related.copies[position] is not None:
            continue
        numbers = tuple(
            number
            for number, sentence in enumerate(document.sentences[:MOST_SENTENCES])
            if sentence.kind == "prose"
            and sentence.end - sentence.start <= LONGEST
            and (len(documents) <= SMALL or (position, number) in shared)
        )
        known = _known(document)
        if (position, numbers) not in known:
            known.clear()
            known[position, numbers] = read(document, position, numbers)
        yield known[position, numbers]


def read(document: Document, position: int, numbers: tuple[int, ...]) -> Read:
    """Return the sentences `numbers` of the document at `position`, and what they tell."""
    lines = tuple(line(SentenceId(position, each), document.sentence(each), document.language) for each in numbers)
    return Read(lines, tuple(chain.from_iterable(told(lines) for told in TOLD)))


def unread(_: Document) -> dict[tuple[int, tuple[int, ...]], Read]:
    """Return the place for what will be read of a document: by its position and the numbers of its sentences."""
    return {}


_known: Remembered[dict[tuple[int, tuple[int, ...]], Read]] = Remembered(unread, room=ROOM)


def contrasts(group: list[Telling], documents: tuple[Document, ...], related: Related) -> Iterator[tuple[Telling, ...]]:
    """Yield the sides of each disagreement among tellings on one matter: one telling of each source per value."""
    origins = {related.origins[telling.place.document] for telling in group}
    if len(origins) < 2 or len(group) ** 2 > MOST_PAIRS:  # noqa: PLR2004 (two sides)
        return
    for number, one in enumerate(group):
        others = [
            other
            for other in group[number + 1 :]
            if related.origins[other.place.document] != related.origins[one.place.document]
            and differ(one, other, group)
            and one_matter(one, other, group, documents)
        ]
        if others:
            yield one, *(each for each in group if each is not one and (each in others or backs(each, (one, *others))))
            return


def backs(telling: Telling, sides: tuple[Telling, ...]) -> bool:
    """Say whether another source tells what one of the sides tells."""
    return any(
        compatible(telling.value, side.value) and telling.place.document != side.place.document for side in sides
    )


def differ(one: Telling, other: Telling, group: list[Telling]) -> bool:
    """Say whether two tellings give different values, and each document tells its own value alone."""
    if compatible(one.value, other.value):
        return False
    for mine in (one, other):
        own = [each.value for each in group if each.place.document == mine.place.document]
        if not all(compatible(value, mine.value) for value in own):
            return False  # several values under one heading are several matters, or a change
    return True


def one_matter(one: Telling, other: Telling, group: list[Telling], documents: tuple[Document, ...]) -> bool:
    """Say whether two sentences are about the same thing, and neither is about how the value changed."""
    if one.matter in PLAIN:
        return True
    if one.matter == "certainty" and len(group) > RARE:
        return False
    sides = (one, other)
    texts = [documents[each.place.document].sentence(each.place.sentence) for each in sides]
    languages = [documents[each.place.document].language for each in sides]
    if any(UPDATES & {lexeme.lower for lexeme in lexemes(*pair)} for pair in zip(texts, languages, strict=True)):
        return False
    if one.matter == "figure":
        planned = [expected(*each) for each in zip(sides, texts, languages, strict=True)]
        if planned[0] != planned[1] or not one_time(texts, languages) or not one_place(*texts):
            return False
    if not all(subject_in(each, text, there) for each, text, there in zip(sides, texts, texts[::-1], strict=True)):
        return False
    concepts = [set(concepts_of(*pair)) - GENERIC for pair in zip(texts, languages, strict=True)]
    shared = len(concepts[0] & concepts[1])
    return shared >= SHARED and shared >= ALIKE * min(map(len, concepts))


def one_time(texts: list[str], languages: list[str]) -> bool:
    """Say whether two sentences may be about one time: not where they name years or months and share none."""
    named = [
        {(moment.year, moment.month) for moment in moments(*pair) if moment.year or moment.month}
        for pair in zip(texts, languages, strict=True)
    ]
    return not all(named) or bool(named[0] & named[1])


def expected(telling: Telling, text: str, language: str) -> bool:
    """Say whether a sentence hedges a figure: what is planned is another matter than what is so."""
    figure = telling.value
    return isinstance(figure, Figure) and figure.at in cues(text, language).hedged


def one_place(text: str, other: str) -> bool:
    """Say whether two sentences may be about one place: not where one says "in Egypt" and the other "in Paris"."""
    mine, theirs = places(text), places(other)
    return (
        not mine
        or not theirs
        or any(present(word, other) for word in mine)
        or any(present(word, text) for word in theirs)
    )


def places(text: str) -> list[str]:
    """Return the words of the names of `text` that say where."""
    return [word for name in names(text) if WHERE.search(text, 0, name.start) for word in name.words]


def subject_in(telling: Telling, text: str, other: str) -> bool:
    """Say whether one of the last two names before a telling, of whom it is most likely told, is in both sentences.

    How sure a thing is may be told of either party to it: there, any name will do.
    """
    before = [name for name in names(text) if name.end <= telling.start or telling.matter == "certainty"]
    before = before if telling.matter == "certainty" else before[-2:]
    return not before or not names(other) or any(present(word, other) for name in before for word in name.words)
