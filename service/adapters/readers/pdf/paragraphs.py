"""Paragraphs out of lines: where one ends, what it is, and how it goes on behind the end of a column or a page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal, TypeAlias

from service.adapters.readers.pdf.lines import Line
from service.adapters.readers.pdf.runs import HYPHEN

Role: TypeAlias = Literal["prose", "heading", "caption", "row", "note"]

_SIZE = 0.08  # two heights that differ by less are one
_FONT = 0.25  # two fonts of one size differ by less in height
_LARGER = 1.12
_SMALLER = 0.92
_LEADING = 1.25  # times the usual distance of lines: a paragraph ends
_PAIR = 2  # cells: a name and a figure
_STOP = 0.2  # of the height: cells that stand below each other begin or end no further apart
_DOUBLE = 1.6  # times the height: lines further apart are paragraphs, or spaced double
_INDENT = 0.6  # of the height
_SPACE = 0.25  # of the height: a space between words
_FULL = 4  # times the height: what a line that is not the last may leave free at its end
_HEADING_LENGTH = 250
_HEADING_LINES = 5
_BOLD_LENGTH = 150
_LEDE_WORDS = 12
_ENDS = re.compile(r"[.!?…:;。！？؟।]['\"”’»›)\]」』]*$")
_STOPS = re.compile(r"[.!?…。！？؟।]['\"”’»›)\]」』]*$")
_BULLET = re.compile(r"[•⁃▪◦‣●■►➤✓]|[–*-]\s")
_NUMBER = re.compile(r"(?:\d{1,2}|[a-zA-Z])[.)]\s|\((?:\d{1,2}|[a-z])\)\s")
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|map|photo|abb(?:ildung|\.)|tab(?:elle|\.)|tableau|figura|tabla|tabela)\s?\d+\s?[.:—–-]",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){5,}\s?\d{1,4}$")


@dataclass(slots=True)
class Block:
    """A paragraph: its lines, what it is, and whether a page's or a column's end may have cut it."""

    lines: list[Line]
    role: Role = "prose"
    page: int = 0
    last: bool = False
    full: bool = False

    @property
    def height(self) -> float:
        """The height of most of its lines."""
        return median(line.height for line in self.lines)


def blocks(pages: Sequence[Sequence[Sequence[Line]]]) -> list[Block]:
    """Return the paragraphs of a document: pages of zones of lines, in reading order."""
    body, bold = _body(pages)
    told: list[Block] = []
    for number, page in enumerate(pages):
        for zone in page:
            found = list(_paragraphs(zone, body))
            for block in found:
                block.page = number
                block.role = _role(block, body, bold=bold)
            _notes(found, body)
            for block in found[::-1]:
                if block.role == "prose":
                    block.last = True
                    break
            told += found
    return _flowing(told)


def _body(pages: Sequence[Sequence[Sequence[Line]]]) -> tuple[float, bool]:
    """Return the height of the text that most of a document is set in, and whether that is bold."""
    sizes: Counter[tuple[float, bool]] = Counter()
    for page in pages:
        for zone in page:
            for line in zone:
                sizes[round(line.height * 2) / 2, line.bold] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else (0.0, False)


def _paragraphs(zone: Sequence[Line], body: float) -> Iterator[Block]:
    """Yield the paragraphs of one column."""
    edges = _Edges(zone, body)
    block: list[Line] = []
    row = False
    for place, line in enumerate(zone):
        is_row = edges.row(place)
        if block and (row or is_row or edges.parted(block, place)):
            yield Block(block, "row" if row else "prose", full=edges.full(place - 1))
            block = []
        block.append(line)
        row = is_row
    if block:
        yield Block(block, "row" if row else "prose", full=edges.full(len(zone) - 1))


class _Edges:
    """The margins of a column and the distance of its lines: what its paragraphs are told by."""

    def __init__(self, zone: Sequence[Line], body: float) -> None:
        self._zone = zone
        self._body = body
        self._right: defaultdict[int, float] = defaultdict(float)
        for line in zone:
            self._right[round(line.height)] = max(self._right[round(line.height)], line.right)
        distances: defaultdict[int, list[float]] = defaultdict(list)
        for before, line in pairwise(zone):
            if _alike(before, line):
                distances[round(line.height)].append(before.bottom - line.bottom)
        self._leading = {height: self._usual(height, found) for height, found in distances.items()}

    def _end(self, line: Line) -> float:
        """Return how far to the right lines of a line's size go: a title may be wider than the column."""
        return self._right[round(line.height)]

    def _usual(self, height: int, found: list[float]) -> float:
        """Return the distance of lines in a paragraph; lines far apart are paragraphs unless most fill the column."""
        usual = median(found)
        full = sum(self._end(line) - line.right < (line.right - line.left) / 6 for line in self._zone)
        return usual if usual < _DOUBLE * height or full * 2 > len(self._zone) else 1.2 * height

    def row(self, place: int) -> bool:
        """Say whether a line is a row of a table: its cells are apart, and so are those of a line beside it.

        Cells of one word each may be a line that was stretched to its column, unless they stand below each other.
        """
        line = self._zone[place]
        if len(line.cells) < _PAIR:
            return False
        beside = (*self._zone[max(0, place - 1) : place], *self._zone[place + 1 : place + 2])
        rows = [each for each in beside if len(each.cells) >= _PAIR]
        near = _STOP * line.height
        if any(abs(stop - other) < near for each in rows for stop in line.stops for other in each.stops):
            return True
        return line.text.count(" ") >= len(line.cells) and (bool(rows) or len(line.cells) > _PAIR)

    def full(self, place: int) -> bool:
        """Say whether a line goes to the end of its column."""
        return self._end(self._zone[place]) - self._zone[place].right < _FULL * self._zone[place].height

    def parted(self, block: Sequence[Line], place: int) -> bool:
        """Say whether the line at `place` begins another paragraph than `block`."""
        before, line = block[-1], self._zone[place]
        onward = line.text[0].islower() and not _ENDS.search(before.text)
        if before.bold != line.bold and not onward:
            return True
        if not _alike(before, line):
            return not self._mixed(place)
        leading = self._leading.get(round(line.height), 1.2 * line.height)
        if before.bottom - line.bottom > _LEADING * leading or before.bottom < line.bottom:
            return True
        item = _item(block[0].text)
        if _LEADERS.search(before.text):
            return True
        if _BULLET.match(line.text) or (_NUMBER.match(line.text) and (item or _ENDS.search(before.text))):
            return True
        onward = onward or before.text[-1] in f"-{HYPHEN}"
        return self._indented(block, place, item=item) or (not onward and self._room(place))

    def _mixed(self, place: int) -> bool:
        """Say whether a line of another font goes on in a paragraph: below one that has no end, and no room for it."""
        before, line = self._zone[place - 1], self._zone[place]
        return (
            abs(before.height - line.height) < _FONT * line.height
            and abs(before.left - line.left) < _INDENT * line.height
            and 0 < before.bottom - line.bottom < _DOUBLE * max(before.height, line.height)
            and self._end(before) - before.right < max(_FULL * before.height, line.word)
            and not _ENDS.search(before.text)
        )

    def _indented(self, block: Sequence[Line], place: int, *, item: bool) -> bool:
        """Say whether the margin shows that a paragraph begins."""
        line = self._zone[place]
        shift = line.left - block[-1].left
        if shift > _INDENT * line.height:
            after = self._zone[place + 1] if place + 1 < len(self._zone) else None
            back = after is not None and after.left < line.left - _INDENT / 2 * line.height
            ended = _ENDS.search(block[-1].text) is not None
            return not (item and len(block) == 1) and (ended or back)
        return shift < -_INDENT * line.height and (len(block) > 1 or item)

    def _room(self, place: int) -> bool:
        """Say whether the first word of a line would have had room in the line before."""
        before, line = self._zone[place - 1], self._zone[place]
        if _ENDS.search(before.text):
            return self._end(before) - before.right > line.word + _SPACE * line.height
        if line.bold or line.height > _LARGER * self._body:
            return False  # headings are broken where it looks well
        near = max(each.right for each in self._zone[max(0, place - 3) : place + 3] if _alike(each, line))
        return near - before.right > line.word + 2 * _SPACE * line.height


def _alike(line: Line, other: Line) -> bool:
    """Say whether two lines are of one size."""
    return abs(line.height - other.height) <= _SIZE * max(line.height, other.height)


def _item(text: str) -> bool:
    """Say whether a paragraph is an item of a list."""
    return _BULLET.match(text) is not None or _NUMBER.match(text) is not None


def _role(block: Block, body: float, *, bold: bool) -> Role:
    """Return what a paragraph is."""
    text = " ".join(line.text for line in block.lines)
    if block.role == "row" or _LEADERS.search(text):
        return "row"
    if _CAPTION.match(text):
        return "caption"
    sentence = _STOPS.search(text) is not None and text.count(" ") >= _LEDE_WORDS
    if block.height > _LARGER * body and len(text) <= _HEADING_LENGTH and len(block.lines) <= _HEADING_LINES:
        return "prose" if sentence else "heading"
    if not bold and len(text) <= _BOLD_LENGTH and all(line.bold for line in block.lines):
        return "prose" if text.endswith(".") and text.count(" ") > 1 else "heading"
    return "prose"


def _notes(found: Sequence[Block], body: float) -> None:
    """Take what is smaller than the text and stands at the end of a column for notes."""
    for block in found[::-1]:
        if block.height > _SMALLER * body or block.role not in ("prose", "heading"):
            return
        block.role = "note"


def _flowing(told: Sequence[Block]) -> list[Block]:
    """Return the paragraphs, each whole that the end of a column or page had cut; a heading in two zones is one."""
    flowing: list[Block] = []
    cut: Block | None = None
    headed = False
    for block in told:
        before = flowing[-1] if flowing else None
        if block.role == "prose" and cut is not None and _goes_on(cut, block, headed=headed):
            cut.lines += block.lines
            cut.full = block.full
            cut = cut if block.last else None
            continue
        if block.role == "heading" and before is not None and _same_heading(before, block):
            before.lines += block.lines
            continue
        if block.role == "prose":
            cut, headed = (block if block.last and not _ENDS.search(block.lines[-1].text) else None), False
        headed = headed or block.role == "heading"
        flowing.append(block)
    return flowing


def _goes_on(cut: Block, block: Block, *, headed: bool) -> bool:
    """Say whether a paragraph is the rest of one that was cut."""
    if not _alike(cut.lines[-1], block.lines[0]) or _BULLET.match(block.lines[0].text):
        return False
    if _ENDS.search(cut.lines[-1].text):
        return False
    return block.lines[0].text[0].islower() or (cut.full and not headed)


def _same_heading(before: Block, block: Block) -> bool:
    """Say whether a heading goes on in the next zone of the same page."""
    first, line = before.lines[-1], block.lines[0]
    near = 0 < first.bottom - line.bottom < 1.5 * line.height and _alike(first, line)
    return before.role == "heading" and before.page == block.page and near
