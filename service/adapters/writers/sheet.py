"""The evidence sheet: a plan's source sentences, numbered, as a model sees them. Its numbers are the closed list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import Struct

from service.adapters.models.prompts import one_line
from service.core.highlight import cite
from service.core.types import Citation, Document, Point, SentenceId
from service.engine.ports import Assignment

# More of a point's sentences say nothing new to a writer, and cost tokens.
MOST_SENTENCES = 6
FEWEST_SENTENCES = 2
# A line of this many characters is no sentence; the model sees its beginning.
LONGEST = 1_500


class Line(NamedTuple):
    """One numbered sentence: where it stands, the point (its position in the plan) that it tells, its text."""

    id: SentenceId
    point: int
    text: str


class Sheet(Struct, frozen=True):
    """Numbered lines; the number of a line is its place, counted from 1."""

    lines: tuple[Line, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """The closed list."""
        return tuple(range(1, len(self.lines) + 1))

    def text(self) -> str:
        """Return the sheet in groups: `#` opens a point."""
        parts: list[str] = []
        for number, line in enumerate(self.lines, 1):
            if number == 1 or line.point != self.lines[number - 2].point:
                parts.append("#")
            parts.append(f"{number} {line.text}")
        return "\n".join(parts)

    def plain(self) -> str:
        """Return the sheet without numbers, for micro-tasks whose answer names none."""
        return "\n".join(f"- {line.text}" for line in self.lines)

    def line(self, number: int) -> Line:
        """Return the line of that number."""
        return self.lines[number - 1]

    def citations(self, numbers: Sequence[int], documents: tuple[Document, ...]) -> tuple[Citation, ...]:
        """Return the exact passages behind `numbers`, each once, in the order given."""
        return tuple(cited(self.line(number).id, documents) for number in dict.fromkeys(numbers))


def cited(id_: SentenceId, documents: tuple[Document, ...]) -> Citation:
    """Return the citation of a whole source sentence."""
    document = documents[id_.document]
    span = document.sentences[id_.sentence]
    return cite(document, span.start, span.end)


def sheet(assignment: Assignment, points: Sequence[int], most_tokens: int, count: Callable[[str], int]) -> Sheet:
    """Return the sheet of `points` (positions in the plan) within `most_tokens`, counted by `count`.

    Every point keeps its best sentence; what goes first where room is short is the last sentences of the points that
    have most.
    """
    chosen = {point: lines_of(assignment, point) for point in points}
    cost = {line: count(line.text) + 3 for lines in chosen.values() for line in lines}
    used = sum(cost.values()) + 2 * len(chosen)
    while used > most_tokens:
        longest = max(chosen, key=lambda point: (len(chosen[point]), point))
        if len(chosen[longest]) == 1:
            break
        used -= cost[chosen[longest].pop()]
    return Sheet(tuple(line for lines in chosen.values() for line in lines))


def lines_of(assignment: Assignment, number: int) -> list[Line]:
    """Return the sentences of a point that are worth showing: the best, then one of each other origin, then more."""
    point, origins = assignment.plan.points[number], assignment.related.origins
    ranked = sorted(enumerate(point.sentences), key=lambda each: (repeats(each[0], point, origins), each[0]))
    lines: list[Line] = []
    seen: set[str] = set()
    for _, id_ in ranked:
        text = one_line(assignment.documents[id_.document].sentence(id_.sentence))[:LONGEST]
        if text.casefold() not in seen and len(lines) < MOST_SENTENCES:
            seen.add(text.casefold())
            lines.append(Line(id_, number, text))
    return lines


def repeats(rank: int, point: Point, origins: tuple[int, ...]) -> int:
    """Return how many better sentences of `point` come from the same independent source as that of `rank`."""
    origin = origins[point.sentences[rank].document]
    return sum(origins[better.document] == origin for better in point.sentences[:rank])
