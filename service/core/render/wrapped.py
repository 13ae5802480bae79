"""Long lines broken between words for people who read in a terminal."""

from __future__ import annotations

import re

WIDTH = 96  # characters of a line
_OPENING = re.compile(r"\s*(?:(?:[-*>]|\d+\.|\[\d+\])\s+)?")


def wrapped(text: str, width: int = WIDTH) -> str:
    """Return `text` with each line broken between words at `width` characters, list items indented under their text.

    A word is never broken, not even one that is longer than a line. Linear time.
    """
    return "\n".join(part for line in text.split("\n") for part in _lines(line, width))


def _lines(line: str, width: int) -> list[str]:
    """Return `line` in parts, the later ones indented like what follows its list marker."""
    if len(line) <= width:
        return [line]
    opening = _OPENING.match(line)
    indent = " " * (opening.end() if opening else 0)
    lines: list[str] = []
    current = line[: len(indent)]
    free = True
    for word in line[len(indent) :].split(" "):
        if free or len(current) + 1 + len(word) <= width:
            current += word if free else f" {word}"
        else:
            lines.append(current)
            current = indent + word
        free = False
    return [*lines, current]
