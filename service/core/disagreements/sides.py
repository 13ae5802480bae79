"""Which disagreements a sentence takes a side in: it tells what one position says, from a passage which that cites.

A sentence is no less true to its sources for it. But who reads it, or writes it into a draft, wants to know where it
stands that another source tells it differently.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from msgspec import structs

from service.core.checks.figures import figures
from service.core.facts.figure_reading import Figure
from service.core.facts.figure_support import supports
from service.core.text.lexemes import concepts
from service.core.types import Citation, Disagreement, Position, SummarySentence

_TOLD: Final = 0.5  # share of the words in which a position differs that a sentence must have, where no figure differs


def siding(
    sentences: Iterable[SummarySentence], disagreements: Sequence[Disagreement], language: str
) -> tuple[SummarySentence, ...]:
    """Return `sentences`, each with the numbers of those of the `disagreements` in which it takes a side."""
    return tuple(
        structs.replace(each, disagreements=tuple(taken(each.text, each.citations, disagreements, language)))
        if disagreements
        else each
        for each in sentences
    )


def mattering(
    sentences: tuple[SummarySentence, ...], disagreements: tuple[Disagreement, ...]
) -> tuple[tuple[SummarySentence, ...], tuple[Disagreement, ...]]:
    """Return only those disagreements in which some sentence takes a side, and the sentences by their new numbers."""
    kept = sorted({number for each in sentences for number in each.disagreements})
    places = {number: place for place, number in enumerate(kept)}
    renumbered = (
        structs.replace(each, disagreements=tuple(places[number] for number in each.disagreements))
        for each in sentences
    )
    return tuple(renumbered), tuple(disagreements[number] for number in kept)


def taken(
    text: str, citations: Sequence[Citation], disagreements: Sequence[Disagreement], language: str
) -> Iterator[int]:
    """Yield the numbers of the `disagreements` of which `text`, which rests on `citations`, tells one position."""
    for number, disagreement in enumerate(disagreements):
        if any(
            _rests_on(citations, position) and _tells(text, position, disagreement, language)
            for position in disagreement.positions
        ):
            yield number


def disputed(text: str, disagreements: Sequence[Disagreement], language: str) -> bool:
    """Say whether `text`, whatever it rests on, has the figures in which a position differs from the others."""
    pairs = ((position, each) for each in disagreements for position in each.positions)
    return any(_has(text, figures, language) for figures in (_differing(*pair, language) for pair in pairs) if figures)


def other_sides(citations: Sequence[Citation], disagreement: Disagreement) -> tuple[Position, ...]:
    """Return the positions of `disagreement` that what rests on `citations` does not take."""
    return tuple(each for each in disagreement.positions if not _rests_on(citations, each))


def _rests_on(citations: Sequence[Citation], position: Position) -> bool:
    """Say whether one of the `citations` overlaps a passage of `position`."""
    return any(
        one.document == other.document and one.start < other.end and other.start < one.end
        for one in citations
        for other in position.citations
    )


def _tells(text: str, position: Position, disagreement: Disagreement, language: str) -> bool:
    """Say whether `text` has that by which `position` differs from the others: its figures, else most of its words."""
    differing = _differing(position, disagreement, language)
    if differing:
        return _has(text, differing, language)
    others = [each.text for each in disagreement.positions if each is not position]
    said, own = frozenset(concepts(text, language)), frozenset(concepts(position.text, language))
    theirs = frozenset(chain.from_iterable(concepts(other, language) for other in others))
    if own <= theirs:  # "president" beside "former president"
        return own <= said and not (theirs - own) & said
    return len((own - theirs) & said) >= _TOLD * len(own - theirs)


def _differing(position: Position, disagreement: Disagreement, language: str) -> list[Figure]:
    """Return the figures of `position` that no other position has."""
    others = [figures(each.text, language) for each in disagreement.positions if each is not position]
    told = [other for read in others for other in read]
    return [figure for figure in figures(position.text, language) if not any(_same(figure, each) for each in told)]


def _has(text: str, wanted: Sequence[Figure], language: str) -> bool:
    told = figures(text, language)
    return all(any(_same(figure, each) for each in told) for figure in wanted)


def _same(one: Figure, other: Figure) -> bool:
    return supports(one, other) or supports(other, one)
