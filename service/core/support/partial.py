"""Which parts of a claim further sources say, where they do not say all of it.

A part is held against a document as a whole claim is: some sentence must hold enough of it, and no check may find a
fault. What is asked of the words is stricter, since a part is short.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from math import fsum
from typing import Final, NamedTuple

from service.core.highlight import cite
from service.core.support.carrying import carrying
from service.core.support.coverage import content_of, covering, part_of
from service.core.support.essence import essence
from service.core.support.parts import LEAST, Part, parts, span_of, states
from service.core.support.passages import sharing
from service.core.support.repeats import Passage, independent
from service.core.text.holding import holdings, uses
from service.core.types import Citation, CorroboratedPart, Document, Span

_HELD: Final = 0.72  # share of a part's concepts, by worth, that a sentence must hold
_ALL: Final = 4  # concepts up to which none may be missing
_LOOKED_AT: Final = 6  # sentences of a document: those with most of the claim
_TRIED: Final = 4  # parts that are held against a document


class Telling(NamedTuple):
    """A part of a claim as a further document says it: the document's id, where in the claim, the passages."""

    document: str
    span: Span
    passages: tuple[Citation, ...]


class Told(NamedTuple):
    """What says all of a claim: passages, and the number in the set and the origin of each document."""

    whole: tuple[Passage, ...]
    numbers: Mapping[str, int]
    origins: Sequence[int]


def parts_told(
    text: str, documents: tuple[Document, ...], silent: frozenset[str], told: Told
) -> tuple[CorroboratedPart, ...]:
    """Return the parts of the claim `text` that more independent sources say than say all of it, in their order.

    `silent` are the ids of those of the `documents` that do not say all of it. No part overlaps another: those that
    most sources say go first, and of these the longest.
    """
    if not silent:
        return ()
    said = essence(text, documents[0].language)
    before = text.index(said)
    found = partly(said, documents, silent)
    least = independent(told.whole, told.origins)
    made = (_part(span, before, found, told) for span in {each.span for each in found})
    more = [each for each in made if each.independent_sources > least]
    return tuple(sorted(_apart(more), key=lambda each: each.start))


def _part(span: Span, before: int, found: tuple[Telling, ...], told: Told) -> CorroboratedPart:
    """Return the part at `span` with all who say it: those who say more of the claim say it too."""
    saying = [each for each in found if each.span.start <= span.start and span.end <= each.span.end]
    quotes = [(told.numbers[each.document], passage.quote) for each in saying for passage in each.passages]
    numbers = {number for number, _ in (*told.whole, *quotes)}
    return CorroboratedPart(
        start=before + span.start,
        end=before + span.end,
        independent_sources=independent((*told.whole, *quotes), told.origins),
        documents=tuple(name for name, number in told.numbers.items() if number in numbers),
        citations=tuple(passage for each in saying for passage in each.passages),
    )


def _apart(made: list[CorroboratedPart]) -> list[CorroboratedPart]:
    """Return those of the parts that do not overlap, the best first."""
    kept: list[CorroboratedPart] = []
    for part in sorted(made, key=lambda each: (-each.independent_sources, each.start - each.end, each.start)):
        if all(part.end <= each.start or each.end <= part.start for each in kept):
            kept.append(part)
    return kept


@lru_cache(maxsize=1 << 8)
def partly(text: str, documents: tuple[Document, ...], silent: frozenset[str]) -> tuple[Telling, ...]:
    """Return which of the `silent` documents say a part of the claim `text`: of each, the part with most of it."""
    return tuple(_partly(text, documents, silent))


def _partly(text: str, documents: tuple[Document, ...], silent: frozenset[str]) -> Iterator[Telling]:
    language = documents[0].language
    kept = holdings(documents)
    asked = [
        (document, held, most)
        for document, held in zip(documents, kept, strict=True)
        if document.id in silent and (most := _most(document, sharing(text, language, held)))
    ]
    if not asked:
        return  # a third of the claims: nobody has to know what they say
    whole = content_of(text, language, uses(documents, kept))
    worth = whole.worth
    cut = [part._replace(concepts=frozenset(part.concepts & worth.keys())) for part in parts(text, language)]
    for document, held, most in asked if cut else ():
        likely = (part for part in _likely(cut, worth, most) if states(part))
        for part in islice(likely, _TRIED):
            span = span_of(part)
            said = text[span.start : span.end]
            content = part_of(whole, said, part.concepts)
            chosen = covering(said, content, document, sharing(said, language, held)).sentences
            passages = tuple(cite(document, *document.sentences[each][:2]) for each in chosen)
            if passages and carrying(said, document, passages):
                yield Telling(document.id, span, passages)
                break


def _most(document: Document, shared: Mapping[int, frozenset[str]]) -> list[frozenset[str]]:
    """Return what the sentences of prose hold that have most of a claim, if it is enough for a part of it."""
    first = islice(shared.items(), _LOOKED_AT)
    return [held for number, held in first if len(held) >= LEAST and document.sentences[number].kind == "prose"]


def _likely(cut: Sequence[Part], worth: Mapping[str, float], most: Sequence[frozenset[str]]) -> Iterable[Part]:
    """Return the parts that a sentence may say: those of which it holds most, and the shorter, first.

    `most` is what each sentence holds of the claim.
    """
    found = [
        (-round(fsum([worth[each] for each in part.concepts & held]), 9), len(part.run), place)
        for held in most
        for place, part in enumerate(cut)
        if part.last in held and _enough(part.concepts, held, worth)
    ]
    return [cut[place] for place in dict.fromkeys(place for *_, place in sorted(found))]


def _enough(concepts: frozenset[str], held: frozenset[str], worth: Mapping[str, float]) -> bool:
    """Say whether a sentence that has `held` has enough of a part: all of few concepts, and every figure."""
    missing = concepts - held
    if not missing:
        return True
    if len(concepts) <= _ALL or any(each[0].isdigit() for each in missing):
        return False
    return fsum([worth[each] for each in missing]) <= (1 - _HELD) * fsum([worth[each] for each in concepts])
