"""Whether anybody was killed, hurt or arrested by each source: "nobody has died" and "a woman died". English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from service.core.disagreements.told.counts import NUMBERS
from service.core.disagreements.told.periods import period
from service.core.disagreements.told.tellings import Line, Telling
from service.core.facts.cues import cues
from service.core.tables import listed
from service.core.tables.fates import FATES
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import in_quotation

LOST: Final = {fate: listed(FATES["en"][fate]) for fate in ("dead", "hurt", "held")}
_EVERY: Final = frozenset[str]().union(*LOST.values())
NOBODY: Final = listed("no nobody none")
ONE: Final = listed("a an one")
NEAR: Final = 3  # lexemes behind a verb in which a number of people begins
# Between "no" and what did not happen to anybody: "no one has been", "no people were".
BETWEEN: Final = listed("one people person was were has have had been is are reported further serious")
SOMEBODY: Final = listed("man woman boy girl child person passenger worker patient driver resident")
REACH: Final = 6  # lexemes between who and what became of him


class Losses(NamedTuple):
    """The English lines of a document that have a word of a fate, and whether one of them speaks of nobody."""

    lines: tuple[Line, ...]
    spared: bool


def losses(lines: Sequence[Line]) -> dict[str, Losses]:
    """Return by fate those of the `lines` of a document that may tell it; no fate without lines."""
    found = {}
    english = [line for line in lines if line.language == "en" and not _EVERY.isdisjoint(line.words)]
    for fate, forms in LOST.items() if english else ():
        own = tuple([line for line in english if not forms.isdisjoint(line.words)])
        if own:
            found[fate] = Losses(own, any(not line.words.isdisjoint(NOBODY) for line in own))
    return found


def told_losses(read: Sequence[Mapping[str, Losses]]) -> Iterator[Telling]:
    """Yield to whom something happened, or that it happened to nobody; none of another year or of what was before.

    `read` is of each document. Where none says that it happened to nobody, nothing is read.
    """
    told = [each for each in read if each]
    for fate, forms in LOST.items():
        found = [each[fate] for each in told if fate in each]
        if any(each.spared for each in found):
            for line in chain.from_iterable([each.lines for each in found]):
                yield from _of(line, fate, forms)


def _of(line: Line, fate: str, forms: frozenset[str]) -> Iterator[Telling]:
    words = lexemes(line.text, line.language)
    for at, word in enumerate(words):
        found = _told(words, at) if word.lower in forms else None
        if found is not None and _present(line, words, found, at):
            span = words[found[0]].start, words[max(found[1], at)].end
            yield Telling(line.place, *span, "deed", ("losses", fate), found[2])


def _told(words: tuple[Lexeme, ...], at: int) -> tuple[int, int, str] | None:
    """Return where it is told to whom what the lexeme `at` says happened, and whether to anybody."""
    behind = next((number for number in range(at + 1, min(len(words), at + 1 + NEAR)) if _number(words[number])), None)
    if behind is not None:
        return at, behind, "somebody"  # "killing at least nine"
    for number in range(at - 1, max(-1, at - 2 - REACH), -1):
        lower = words[number].lower
        if lower in NOBODY:
            return number, at, "nobody"
        if _number(words[number]):
            return number, at, "somebody"
        if lower in SOMEBODY:
            before = range(number - 1, max(-1, number - 2 - REACH), -1)
            first = next((place for place in before if words[place].lower in ONE), None)
            return (first, at, "somebody") if first is not None else None
        if lower not in BETWEEN and not words[number].content:
            return None
    return None


def _number(word: Lexeme) -> bool:
    return word.lower.isdecimal() or word.lower in NUMBERS


def _present(line: Line, words: tuple[Lexeme, ...], found: tuple[int, int, str], at: int) -> bool:
    """Say whether a sentence tells of the event itself, as a fact."""
    start, end = words[found[0]].start, words[at].end
    told, when = cues(line.text, line.language), period(line.text, line.language, start, end)
    negated = at in told.flipped
    return not (
        in_quotation(line.text, start) or at in told.hedged or when.dated or when.spans or when.before or when.coming
    ) and (negated == (found[2] == "nobody"))
