"""Figures in each other's place: "3 killed and 12 injured" told as "12 killed and 3 injured".

Every figure is in the source, so each must be held against what it counts there, and of whom it is told. The
surroundings of two figures are compared crosswise; only where both fit the other's place better, or one has plainly
taken the noun or the name of the other, is there a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import combinations, pairwise

from service.core.facts.figure_reading import Figure, figures
from service.core.facts.figure_support import counts_the_same, same_kind, supports
from service.core.facts.naming import Name, alike, certain
from service.core.tables.fates import FATES
from service.core.text.lexemes import unaccented
from service.core.text.words import stem

_NOUN, _WORD, _EDGE = 3, 2, 1
_MOST = 12
_MANY = 40  # figures of a passage: a table, not a sentence
_SCORE_MARKS = frozenset({"-", "–", "/", ":"})


@lru_cache(maxsize=64)
def _fates(language: str) -> dict[str, str]:
    """Return the fate that each stem of `language` tells."""
    table = FATES.get(language, {})
    return {root: fate for fate, words in table.items() for root in map(unaccented, stem(words.split(), language))}


def exchanged(claimed: Sequence[Figure], told: Sequence[Figure], language: str = "en") -> Figure | None:
    """Return a figure of `claimed` that stands in the place of another figure of `told`, None where all fit."""
    placed = [figure for figure in claimed if figure.kind != "count" or not _SCORE_MARKS & set(figure.edges)][:_MOST]
    for one, other in combinations(placed, 2):
        if (one.kind, one.unit) == (other.kind, other.unit) and one.value != other.value and _crossed(one, other, told):
            return one
    parted = next((one for one, other in pairwise(placed) if _more_of_fewer(one, other)), None)
    if parted is not None:
        return parted
    fates = _fates(language)
    fated = partial(_fated, told=told, fates=fates, language=language)
    return next((figure for figure in placed if _misplaced(figure, told) or fated(figure)), None)


def _more_of_fewer(one: Figure, other: Figure) -> bool:
    """Say whether a figure is told of a smaller one: "five of three counts"."""
    return one.edges[1] == "of" and other.at == one.after + 1 and one.kind == other.kind and one.value > other.value


def of_another(claim: str, texts: Sequence[str], language: str) -> tuple[Figure, str] | None:
    """Return a figure of `claim` and of whom the passages `texts` have it, where they have another of whom it is told.

    Each figure is that of the names before it, back to the next figure of its kind: "Roe had 46 percent and Doe 38".
    """
    told = [(text, figures(text, language)) for text in texts]
    if any(len(read) > _MANY for _, read in told):
        return None
    for figure in figures(claim, language)[:_MOST]:
        mine = _names_before(claim, figure, language)
        held = [_holders(text, read, figure, mine, language) for text, read in told] if mine and not figure.weak else []
        found = [each for each in held if each is not None]
        if found and all(found):
            return figure, found[0]
    return None


def _holders(text: str, read: Sequence[Figure], figure: Figure, mine: Sequence[Name], language: str) -> str | None:
    """Return of whom `text` has `figure`: empty where it may be of those of the claim, None where it has no figure."""
    own = [other for other in read if other.kind == figure.kind and supports(other, figure)]
    if not own:
        return None
    rivals = [other for other in read if _alike(other, figure) and not supports(other, figure)]
    if not rivals:
        return ""
    others = [_names_before(text, each, language) for each in own]
    theirs = [name for rival in rivals for name in _names_before(text, rival, language)]
    if not all(others) or _any_alike(mine, [name for each in others for name in each]) or not _any_alike(mine, theirs):
        return ""
    return others[0][-1].of(text)


def _any_alike(some: Sequence[Name], others: Sequence[Name]) -> bool:
    return any(alike(one, other) for one in some for other in others)


def _alike(one: Figure, other: Figure) -> bool:
    """Say whether one of two figures may be told instead of the other: of one unit, or of one noun."""
    return (one.kind, one.unit) == (other.kind, other.unit) and (
        one.kind != "count" or one.nouns[:1] == other.nouns[:1]
    )


def _names_before(text: str, figure: Figure, language: str) -> list[Name]:
    """Return the names before `figure`, back to the next figure of its kind or the next stop."""
    stop = max(
        (other.end for other in figures(text, language) if _alike(other, figure) and other.end <= figure.start),
        default=0,
    )
    stop = max(stop, *(text.rfind(mark, 0, figure.start) for mark in ";:"))
    return [name for name in certain(text, language) if stop <= name.start and name.end <= figure.start]


def _crossed(one: Figure, other: Figure, told: Sequence[Figure]) -> bool:
    mine = [figure for figure in told if supports(figure, one)]
    theirs = [figure for figure in told if supports(figure, other)]
    if not mine or not theirs or any(place in theirs for place in mine):
        return False
    if any(_stands_like(one, place) for place in mine) and any(_stands_like(other, place) for place in theirs):
        return False
    # What surrounds both figures of the claim alike says nothing of which is which.
    first, second = _signs(one), _signs(other)
    common = first.keys() & second.keys()
    first = {sign: weight for sign, weight in first.items() if sign not in common}
    second = {sign: weight for sign, weight in second.items() if sign not in common}
    return _best(first, theirs) > _best(first, mine) and _best(second, mine) > _best(second, theirs)


def _stands_like(figure: Figure, place: Figure) -> bool:
    """Say whether two figures have the same surroundings on both sides, word for word."""
    return figure.edges == place.edges and figure.nouns == place.nouns and figure.verbs == place.verbs


def _misplaced(figure: Figure, told: Sequence[Figure]) -> bool:
    """Say whether `figure` counts what another figure of the source counts, and nothing that its own value counts."""
    if not figure.nouns or not figure.counted:
        return False
    own = [other for other in told if other.kind == figure.kind and supports(other, figure)]
    if not own:
        return False
    # A bare number can count anything; a measure has said what it measures, and only its noun is left to agree.
    measure = figure.kind == "measure"
    nouns = set(figure.nouns[:1] if measure else figure.nouns)
    if any(nouns & {*other.nouns, *(other.verbs[:1] if measure else other.verbs)} for other in own):
        return False
    if not measure and not all(other.counted for other in own):
        return False
    return any(counts_the_same(other, figure) and same_kind(other, figure) for other in told)


def _fated(figure: Figure, told: Sequence[Figure], fates: dict[str, str], language: str) -> bool:
    """Say whether `figure` counts the injured and the source, wherever it has the figure, the dead, or the like."""
    mine = _fate(figure, fates, language)
    if not mine:
        return False
    theirs = [_fate(other, fates, language) for other in told if other.kind == figure.kind and supports(other, figure)]
    return bool(theirs) and all(fate and not fate & mine for fate in theirs)


def _fate(figure: Figure, fates: dict[str, str], language: str) -> set[str]:
    """Return what became of those whom `figure` counts: of "killed 3 and injured 12", not what became of the others."""
    if figure.kind != "count" or not fates:
        return set()
    nouns, verbs = figure.nouns, figure.verbs[:1]
    if fates.keys().isdisjoint((*nouns, *verbs)):
        return set()
    if any(unaccented(root) in fates for root in stem([figure.edges[0]], language)):
        nouns = nouns[:1] if figure.counted else ()
    return {fates[word] for word in (*nouns, *verbs) if word in fates}


def _best(signs: dict[tuple[str, str], int], places: Sequence[Figure]) -> int:
    return max([sum([signs.get(sign, 0) for sign in _signs(place)]) for place in places])


def _signs(figure: Figure) -> dict[tuple[str, str], int]:
    """Return what tells the place of a figure, with its weight: the word it counts, the words around, its edges."""
    signs = {("word", word): _WORD for word in (*figure.nouns, *figure.verbs)}
    if figure.nouns:
        signs["noun", figure.nouns[0]] = _NOUN
    before, after = figure.edges
    if before:
        signs["before", before] = _EDGE
    if after:
        signs["after", after] = _EDGE
    return signs
