"""Which values of a sentence another source may tell otherwise: figures, ranges, votes, lengths of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from service.core.checks.figures import Figure, figures
from service.core.disagreements.told.counts import MOST_FIGURES, NUMBERS, numbered
from service.core.disagreements.told.phrases import Phrase
from service.core.disagreements.told.tellings import Line
from service.core.facts.moment import Moment
from service.core.tables import listed
from service.core.text.lexemes import Lexeme

KINDS = frozenset({"count", "percent", "money", "measure"})
# Before a figure, these make another matter of it.
NEVER = listed("first last next past every each per")
LASTING = listed("to will would may might can could must should")  # before "last", a verb then
MOVES = frozenset({"rise", "raise", "fall", "reduc", "lower"})
NEAR = 4  # lexemes before a figure in which they stand
# Units told as one length of time, and how many of the second the first has.
PARTS = {("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("day", "hour"): 24}
RANKED = listed("finished finishing finish came comes ranked ranks placed places")
UNORDERED = listed("century floor grade quarter anniversary birthday street time")  # of which none is counted
COUNTING = (
    NUMBERS
    | RANKED
    | listed(
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth twentieth"
    )
)
JOINS = listed("- – to")
ANDS = listed("and und et y e en i и ,")
VOTES = listed("votes vote")


class Extent(NamedTuple):
    """Two figures told as one value, with the lexemes and the span of both: "$200 to $400", a vote of "234-193"."""

    start: int
    end: int
    at: int
    after: int
    first: Figure
    second: Figure


Value: TypeAlias = Figure | Extent | Moment | Phrase


def kind_of(value: Value) -> str:
    """Return what sort of value `value` is."""
    if isinstance(value, Moment):
        return "date" if value.minute is None else "clock"
    return "extent" if isinstance(value, Extent) else value.kind


def values(line: Line, words: tuple[Lexeme, ...]) -> Iterator[Figure | Extent]:
    """Yield the figures and ranges of a sentence that another source may tell otherwise; of a table none."""
    found = figures(line.text, line.language)
    if len(found) > MOST_FIGURES:
        return
    inside: set[int] = set()
    for one, other in pairwise(found):
        joined = one.after + (words[one.after].lower in VOTES if one.after < len(words) else 0)  # "120 votes to 98"
        if other.at == joined + 1 and words[joined].lower in JOINS and not stepped(one, words):
            chained = one.at in inside or (other.after < len(words) and words[other.after].lower in JOINS - {"to"})
            inside |= {one.at, other.at}
            if not chained and (one.kind == other.kind or (one.kind == "count" and other.kind == "money")):
                yield Extent(one.start, other.end, one.at, other.after, one, other)
    for each in whole_times(found, words):
        before = words[each.at - 1].lower if each.at else ""
        ranked = each.kind == "ordinal" and (before in RANKED or ordered(each, words))
        lasting = before == "last" and each.at > 1 and words[each.at - 2].lower in LASTING
        told = (each.kind in KINDS and (before not in NEVER or lasting)) or ranked
        if told and not each.weak and each.at not in inside and not numbered(each, words):
            yield each


def ordered(figure: Figure, words: tuple[Lexeme, ...]) -> bool:
    """Say whether an ordinal says which of its sort something is: "in the 52nd minute", "his fourth win"."""
    behind = words[figure.after : figure.after + 1]
    return bool(behind) and behind[0].content and not behind[0].capital and behind[0].lower not in UNORDERED


def stepped(figure: Figure, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a figure before "to" is by how much something moved: "rose 6 percent to 412 million euros"."""
    return words[figure.after].lower == "to" and moved(figure, words)


def moved(value: Figure | Extent, words: tuple[Lexeme, ...]) -> bool:
    """Say whether the words before a figure say that something rose or fell."""
    return any(word.concept in MOVES for word in words[max(0, value.at - NEAR) : value.at])


def whole_times(found: Sequence[Figure], words: tuple[Lexeme, ...]) -> Iterator[Figure]:
    """Yield the figures `found` in a sentence, "2 hours and 38 minutes" as one."""
    held: Figure | None = None
    for each in found:
        units = (held.unit, each.unit) if held else ("", "")
        if held and units in PARTS and each.value < PARTS[units] and adjoins(held, each, words):
            held = held._replace(value=held.value + each.value / PARTS[units], end=each.end, after=each.after)
            continue
        if held:
            yield held
        held = each
    if held:
        yield held


def adjoins(one: Figure, other: Figure, words: tuple[Lexeme, ...]) -> bool:
    """Say whether nothing or "and" stands between two figures."""
    between = words[one.after : other.at]
    return not between or (len(between) == 1 and between[0].lower in ANDS)


def figures_of(values: Iterable[Value]) -> Iterator[Figure]:
    """Yield those of `values` that are figures."""
    return (value for value in values if isinstance(value, Figure))
