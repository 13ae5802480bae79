"""Lines of a text: where a line break ends a thought, and where it only ends the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from service.core.text.spans import trimmed
from service.core.types import Span

BULLETS = "•⁃▪◦‣●■►➤✓"
_BREAK = re.compile(r"\n\s*+")
# Text that was escaped twice on its way holds a backslash and an n where a line ended.
_ESCAPED_BREAK = re.compile(r"(?<=[.!?\"”’)])\s?+(?:\\n\s*+)++|\n\s*+")
_BULLET = re.compile(rf"[{BULLETS}]")
_MARKER = re.compile(rf"\s*+(?:[{BULLETS}*–-]\s*+)?(?:(?P<name>\d{{1,3}}|[a-z])(?P<form>\.\)|\)|\.)(?=\s))?")
_ITEM = re.compile(r"(?<=\s)(?P<name>\d{1,3}|[a-z])(?P<form>\.\)|\)|\.)(?=\s)")
_LIST = re.compile(rf"\s*+(?:[{BULLETS}*–—-]\s|\d{{1,3}}[.)]|\(?[a-z0-9]\))")
_PARTICLES = frozenset("のはがをにへとでも、，")
_WORDS = 3
_WRAP_WIDTHS = range(40, 101)
_WRAP_BREAKS = 3


def lines(text: str) -> list[Span]:
    """Return the lines of `text` that hold something, trimmed; what was wrapped to a width is one line again."""
    breaks = list((_ESCAPED_BREAK if "\\n" in text else _BREAK).finditer(text))
    wrapped = _wrapped(text, breaks)
    found: list[Span] = []
    start = 0
    for here in breaks:
        if not _soft(text, start, here, wrapped=wrapped):
            found.append(trimmed(text, start, here.start()))
            start = here.end()
    found.append(trimmed(text, start, len(text)))
    return [line for line in found if line.end > line.start]


def _wrapped(text: str, breaks: list[re.Match[str]]) -> bool:
    """Say whether the lines of `text` were wrapped to a width, as in mail: most go on in lower case."""
    single = [here for here in breaks if here.group().count("\n") == 1]
    if len(single) < _WRAP_BREAKS:
        return False
    onward = sum(text[here.end() : here.end() + 1].islower() for here in single)
    if onward * 3 < len(single):
        return False
    widths = [here.start() - text.rfind("\n", 0, here.start()) - 1 for here in single]
    return round(median(widths)) in _WRAP_WIDTHS


def _soft(text: str, start: int, here: re.Match[str], *, wrapped: bool) -> bool:
    """Say whether the line goes on behind the break: in lower case, or in any case where lines are wrapped."""
    if here.group().count("\n") != 1 or not here.start() > start:
        return False
    before = text[max(start, here.start() - 200) : here.start()].rstrip()
    if before[-1:] in _PARTICLES and text[here.end() : here.end() + 1] >= "\u3040":
        return True
    onward = text[here.end() : here.end() + 1].islower() and not _LIST.match(text, here.end())
    if wrapped and not _LIST.match(text, here.end()):
        width = here.start() - text.rfind("\n", start, here.start()) - 1
        return onward or width >= _WRAP_WIDTHS[0] - 5
    return onward and (before[-1:].islower() or before[-1:] == ",") and len(before.split()) > _WORDS


def items(text: str, line: Span) -> Iterator[int]:
    """Yield where items of a list begin inside a line: at bullets, and at 2, 3 ... in a line that begins with 1."""
    if not text.isascii():
        found = (here.start() for here in _BULLET.finditer(text, line.start + 1, line.end))
        yield from (place for place in found if text[place - 1].isspace())
    if text[line.start].isupper() or text[line.start] in BULLETS:
        return
    first = _MARKER.match(text, line.start, line.end)
    number, form = (first["name"], first["form"]) if first else (None, None)
    if number is None:
        return
    for here in _ITEM.finditer(text, line.start, line.end):
        if here["form"] == form and here["name"] == _next(number):
            number = here["name"]
            yield here.start()


def _next(name: str) -> str:
    """Return what numbers the item after `name`."""
    return str(int(name) + 1) if name.isdigit() else chr(ord(name) + 1)
