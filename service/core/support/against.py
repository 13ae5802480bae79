"""Passages that speak against a claim: they count what the claim counts, and come to another number."""

from __future__ import annotations

from itertools import chain

from service.core.facts.figure_reading import Figure, figures
from service.core.facts.figure_support import counts_the_same, supports
from service.core.text.lexemes import concepts
from service.core.types import Citation


def without_rivals(claim: str, passages: tuple[Citation, ...], language: str) -> tuple[Citation, ...]:
    """Return `passages` without those that speak against a figure of `claim` which another passage gives.

    A draft that tells 23 hurt rests on who counted 23, not on who counted 14. Where nobody has the figure all stay, and
    so does who alone has another word of the claim: of the town that it names it may be true that 14 were hurt.
    """
    claimed = [figure for figure in figures(claim, language) if figure.counted]
    if not claimed or len(passages) < 2:  # noqa: PLR2004 (one is never left out)
        return passages
    told = {passage: figures(passage.quote, language) for passage in passages}
    given = [figure for figure in claimed if any(_gives(each, figure) for each in told.values())]
    against = {
        passage
        for passage, each in told.items()
        if any(not _gives(each, figure) and _rivals(each, figure, language) for figure in given)
    }
    giving = [each for each in told if each not in against and any(_gives(told[each], figure) for figure in given)]
    held = frozenset(chain.from_iterable(concepts(each.quote, language) for each in giving))
    wanting = frozenset(concepts(claim, language)) - held
    return tuple(
        each for each in passages if each not in against or wanting.intersection(concepts(each.quote, language))
    )


def _gives(told: tuple[Figure, ...], figure: Figure) -> bool:
    return any(supports(other, figure) for other in told)


def _rivals(told: tuple[Figure, ...], figure: Figure, language: str) -> bool:
    """Say whether a passage counts the same things, of which the same is told: "14 people were hurt"."""
    return any(
        not other.weak
        and counts_the_same(other, figure)
        and not _beside(other, language).isdisjoint(_beside(figure, language))
        for other in told
    )


def _beside(figure: Figure, language: str) -> frozenset[str]:
    """Return what is told of the things counted: "hurt" and "injuring" are one concept."""
    return frozenset(concepts(" ".join((*figure.nouns[1:], *figure.verbs)), language))
