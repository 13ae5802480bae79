"""The lines of a page in the order in which they are read: columns one after the other, what spans them between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from service.adapters.readers.pdf.runs import RIGHT_TO_LEFT, Run, space, usual

_SHARED = 0.5
_GUTTER = 0.5  # of a line's height: the least that keeps columns apart
_PAIRS = 4  # lines that stand side by side, at least, for columns; fewer where the first column is
_COLUMN = 10  # lines long
_WORDS = 2.5  # of a line in a column, in the middle: cells of tables have fewer
_DEEPEST = 6  # columns beside columns
_CELL = 1.6  # of the height: a gap between cells of a table
_MOST = 4_000  # runs of a page that is looked at for columns


class Line(NamedTuple):
    """A line of a column: its text and place, and the width of its first word.

    Where it may be a row of a table, `cells` has the text of each, and `stops` where cells end and begin inside of it.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool
    word: float
    cells: tuple[str, ...]
    stops: tuple[float, ...] = ()

    @property
    def height(self) -> float:
        """The height of the font's line."""
        return self.top - self.bottom


def zones(found: Sequence[Run], depth: int = 0) -> list[list[Line]]:
    """Return the lines of a page, zone by zone in reading order; a zone is one column between what spans it."""
    gutter = _gutter(found) if _PAIRS <= len(found) <= _MOST and depth < _DEEPEST else None
    if gutter is None:
        return [_lines(found)] if found else []
    told: list[list[Line]] = []
    for band in _bands(found, gutter):
        left = [run for run in band if run.left + run.right < 2 * gutter and not _spans(run, gutter)]
        right = [run for run in band if run.left + run.right >= 2 * gutter and not _spans(run, gutter)]
        if len(left) + len(right) < len(band):
            told.append(_lines(band))
        else:
            told += [zone for side in (left, right) for zone in zones(side, depth + 1)]
    return told


def _spans(run: Run, gutter: float) -> bool:
    """Say whether a run goes across the gutter."""
    return run.left < gutter - 1 and run.right > gutter + 1


def _bands(found: Sequence[Run], gutter: float) -> list[list[Run]]:
    """Return the runs from top to bottom, those that span the gutter and those that do not in turn."""
    bands: list[list[Run]] = []
    spanning: list[bool] = []
    floor = 0.0
    for run in sorted(found, key=lambda run: (-run.top, run.left)):
        spans = _spans(run, gutter)
        if spanning and spanning[-1] and not spans and run.top > floor + _SHARED * run.height:
            bands[-1].append(run)  # on the same line as what spans
            continue
        if not spanning or spanning[-1] != spans:
            bands.append([])
            spanning.append(spans)
        bands[-1].append(run)
        floor = run.bottom
    return bands


def _gutter(found: Sequence[Run]) -> float | None:
    """Return where most lines that stand side by side leave a gap; None where the page has one column, or a table.

    As wide a white stripe as columns leave (Breuel 2002), found by counting how many gaps lie over each place.
    """
    gaps = _gaps(found)
    if not gaps:
        return None
    edges = sorted([(left, 1) for left, *_ in gaps] + [(right, -1) for _, right, *_ in gaps], key=lambda edge: edge)
    best, most, open_gaps, width = 0.0, 0, 0, 0.0
    for (place, step), (after, _) in pairwise(edges):
        open_gaps += step
        if (open_gaps, after - place) > (most, width) and after > place:
            best, most, width = (place + after) / 2, open_gaps, after - place
    inside = [gap for gap in gaps if gap[0] < best < gap[1]]
    if not inside or min(median(_words(gap[2]) for gap in inside), median(_words(gap[3]) for gap in inside)) < _WORDS:
        return None
    top, bottom = max(gap[2].top for gap in inside), min(gap[2].bottom for gap in inside)
    across = [run for run in found if _spans(run, best)]
    if len(inside) >= _PAIRS:
        between = sum(bottom <= run.bottom and run.top <= top for run in across)
        return best if between <= len(inside) / 2 else None
    beside = sum(run.right < best for run in found)
    return best if beside >= _COLUMN and len(across) <= beside / 4 else None


def _words(run: Run) -> int:
    """Return how many words a run has."""
    return run.text.count(" ") + 1


def _gaps(found: Sequence[Run]) -> list[tuple[float, float, Run, Run]]:
    """Return the gap between each run and the next on its right, with both."""
    ranked = sorted(found, key=lambda run: -run.top)
    gaps = []
    for place, run in enumerate(ranked):
        beside: Run | None = None
        for step in (-1, 1):
            other = place + step
            while 0 <= other < len(ranked) and abs(ranked[other].top - run.top) < run.height:
                if ranked[other].left >= run.right and (beside is None or ranked[other].left < beside.left):
                    beside = ranked[other]
                other += step
        if beside is not None and beside.left - run.right > _GUTTER * run.height:
            gaps.append((run.right, beside.left, run, beside))
    return gaps


def _lines(found: Sequence[Run]) -> list[Line]:
    """Return the lines of one column, from top to bottom."""
    rows: list[list[Run]] = []
    for run in sorted(found, key=lambda run: (-run.top, run.left)):
        row = rows[-1] if rows else []
        shared = min(row[0].top, run.top) - max(row[0].bottom, run.bottom) if row else 0.0
        if row and shared > _SHARED * min(row[0].height, run.height):
            row.append(run)
        else:
            rows.append([run])
    return [_line(row) for row in rows]


def _line(row: list[Run]) -> Line:
    """Return the runs of a row as one line: in the direction of its script, cells of a table apart."""
    backwards = sum(RIGHT_TO_LEFT.search(run.text) is not None for run in row) * 2 > len(row)
    row = sorted(row, key=(lambda run: -run.right) if backwards else (lambda run: run.left))
    cells, stops = [row[0].text], []
    for before, run in pairwise(row):
        gap = before.left - run.right if backwards else run.left - before.right
        if gap > _CELL * max(before.height, run.height):
            cells.append(run.text)
            stops += [before.right, run.left]
        else:
            cells[-1] += space(cells[-1], run.text) + run.text
    bottom, top = usual(row)
    return Line(
        text=" ".join(cells),
        left=min(run.left for run in row),
        right=max(run.right for run in row),
        bottom=bottom,
        top=top,
        bold=all(run.bold for run in row),
        word=row[0].word,
        cells=tuple(cells),
        stops=tuple(stops),
    )
