"""What stands in the same place of two sentences that report the same thing: a figure, a date or a name.

Where both sentences have the same words on either side of it, whatever stands there is told of the same matter, even
where nothing says what kind of matter that is: "renovations of 33 properties" against "renovations of 45 properties".
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache
from typing import NamedTuple

from service.core.checks.figures import figures
from service.core.disagreements.told.counts import KINDS as FIGURES
from service.core.disagreements.told.counts import MOST_FIGURES, in_series, is_part, numbered
from service.core.disagreements.told.tellings import GENERIC, UPDATES
from service.core.facts.cues import cues
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import names, present
from service.core.tables.attribution import SPEECH
from service.core.text.holding import concepts_of
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import in_quotation

ALIKE = 0.5  # share of the shorter sentence's concepts that the other must have
LEAST = 4


class Slot(NamedTuple):
    """A figure, a date or the words of a name, with the concepts before and after it."""

    start: int
    end: int
    sides: tuple[str, str]
    value: Hashable


@lru_cache(maxsize=1 << 12)
def alike(text: str, there: str, language: str) -> bool:
    """Say whether two sentences share most of what the shorter says, and neither tells of a change."""
    mine, theirs = (set(concepts_of(each, language)) - GENERIC for each in (text, there))
    if len(mine & theirs) < max(LEAST, ALIKE * min(len(mine), len(theirs))):
        return False
    return UPDATES.isdisjoint(word.lower for each in (text, there) for word in lexemes(each, language))


def slots(text: str, language: str) -> Iterator[Slot]:
    """Yield the figures, dates and names of `text` that stand between two content words, outside quotations."""
    words, hedged = lexemes(text, language), cues(text, language).hedged
    for start, end, at, after, value in spans(text, language):
        sides = beside(words, at, after, language)
        if sides is not None and not in_quotation(text, start) and at not in hedged:
            yield Slot(start, end, sides, value)


def spans(text: str, language: str) -> Iterator[tuple[int, int, int, int, Hashable]]:
    """Yield span, lexemes and value of each figure, date and name."""
    words, found = lexemes(text, language), figures(text, language)
    for figure in found if len(found) <= MOST_FIGURES else ():
        aside = figure.weak or is_part(figure, words) or in_series(figure, found, words) or numbered(figure, words)
        if not aside and figure.kind in FIGURES:
            yield figure.start, figure.end, figure.at, figure.after, figure
    for moment in moments(text, language):
        if not moment.weak and moment.kind == "date":
            yield moment.start, moment.end, moment.at, moment.after, moment
    for name in names(text):
        yield name.start, name.end, name.first, name.last + 1, name.words


def beside(words: tuple[Lexeme, ...], at: int, after: int, language: str) -> tuple[str, str] | None:
    """Return the concepts of the content words next to lexemes `at` to `after`, None where a clause or a speaker ends.

    When somebody said it is no matter of the event: "said on Monday" and "said on Tuesday" are two remarks.
    """
    found = []
    for near in (reversed(words[max(0, at - 4) : at]), words[after : after + 4]):
        word = next((word for word in near if word.content or word.kind == "mark" or word.lower in SPEECH["en"]), None)
        if word is None or word.kind in {"mark", "number"} or word.lower in SPEECH.get(language, SPEECH["en"]):
            return None
        found.append(word.concept)
    return found[0], found[1]


def contrary(one: Hashable, other: Hashable) -> bool | None:
    """Say whether two dates or names cannot stand for each other; None for what is neither, or not of one kind."""
    if isinstance(one, Moment) and isinstance(other, Moment):
        both = [
            (mine, theirs)
            for mine, theirs in zip(one[5:9], other[5:9], strict=True)
            if mine is not None and theirs is not None
        ]
        return bool(both) and any(mine != theirs for mine, theirs in both)
    if isinstance(one, Figure) or isinstance(other, Figure) or type(one) is not type(other):
        return None
    return isinstance(one, tuple) and isinstance(other, tuple) and not set(one) & set(other)


def unknown(name: Hashable, text: str) -> bool:
    """Say whether no word of a name stands in `text`."""
    return isinstance(name, tuple) and not any(present(str(word), text) for word in name)
