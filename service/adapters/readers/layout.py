"""Blocks of text one after the other, with what is known of each: how readers write canonical text."""

from __future__ import annotations

from service.core.text.canonical import canonical
from service.core.types import Mark, Reading, SentenceKind

_BREAK_HINTS = dict.fromkeys(map(ord, "\u00ad\u200b"))


class Layout:
    """Collects blocks; each is a paragraph of the text, and a mark where it is something else than prose."""

    def __init__(self) -> None:
        self._blocks: list[tuple[str, SentenceKind]] = []

    def add(self, block: str, kind: SentenceKind = "prose") -> None:
        """Add a block; white space in its lines becomes single spaces, empty lines and hints to break words go."""
        lines = (" ".join(line.split()) for line in canonical(block).translate(_BREAK_HINTS).split("\n"))
        text = "\n".join(line for line in lines if line)
        if text:
            self._blocks.append((text, kind))

    def extend(self, other: Layout) -> None:
        """Add the blocks of another layout."""
        self._blocks += other._blocks

    @property
    def prose(self) -> int:
        """How many code points of prose there are."""
        return sum(len(text) for text, kind in self._blocks if kind == "prose")

    def reading(self, **metadata: object) -> Reading:
        """Return the text, blocks apart by an empty line, with a mark on each block that is not prose."""
        marks: list[Mark] = []
        position = 0
        for text, kind in self._blocks:
            if kind != "prose":
                marks.append(Mark(position, position + len(text), kind))
            position += len(text) + 2
        text = "\n\n".join(text for text, _ in self._blocks)
        return Reading(text=text, marks=tuple(marks), **metadata)  # type: ignore[arg-type]
