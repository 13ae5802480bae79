"""What stands at the edge of pages and is no part of the text: running heads, footers and numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from service.adapters.readers.pdf.runs import Run

_ROWS = 3  # at the top and at the bottom of a page may be its head and foot
_STEP = 4.0  # points; the same head stands no further from its place on the next page
_FIGURES = re.compile(r"\d+")
_APART = 0.6  # of the height: a number of a page keeps this distance from the text, at least
_NUMERAL = r"(?:\d{1,4}|(?=[ivxl])(?:xl|l?x{0,3})(?:i[xv]|v?i{0,3}))"
_PAGE_NUMBER = re.compile(
    rf"[-–—|·•]?\s?(?:(?:page|p\.|seite|pagina|página|pág\.|strona|strana|sida|side|стр\.)\s?)?"
    rf"{_NUMERAL}(?:\s?(?:/|of|von|sur|de|di|z|av|af|из)\s?\d{{1,4}})?\s?[-–—|·•]?",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?")
_ADDRESS = re.compile(r"(?:https?|file)://\S+")


def without(pages: Sequence[list[Run]], title: str | None = None) -> list[list[Run]]:
    """Return the runs of each page without its head, foot and number.

    A head or foot has the same words, figures aside, at the same height on three pages, or on both of two. The first
    or last row goes, too, where it is a page's number or the time of printing, alone or beside the address or `title`.
    """
    edges = [_edges(page) for page in pages]
    times = Counter(key for sides in edges for key in {key for side in sides for row in side for key in _row_keys(row)})
    needed = min(3, max(2, len(pages)))
    kept = []
    for page, sides in zip(pages, edges, strict=True):
        gone: set[Run] = set()
        for side in sides:
            found = [{run for run in row if any(times[key] >= needed for key in _keys(run))} for row in side]
            if side and _furniture(side[0], title) and (len(side) == 1 or _apart(side[0][0], side[1][0])):
                found[0] = set(side[0])
            gone |= {run for row in found[: _outer(side, found)] for run in row}
        kept.append([run for run in page if run not in gone] if gone else page)
    return kept


def _outer(side: Sequence[Sequence[Run]], found: Sequence[set[Run]]) -> int:
    """Return how many rows from the edge on are no text: all that have something `found` in them, up to a gap."""
    count = next((number for number, row in enumerate(found) if not row), len(found))
    count = min(count, _ROWS)
    while 0 < count < len(side) and not _apart(side[count - 1][0], side[count][0]):
        count -= 1
    return count


def _furniture(row: Sequence[Run], title: str | None) -> bool:
    """Say whether a row is a page's number or the time of printing, alone or beside what was printed."""
    telling = [bool(_PAGE_NUMBER.fullmatch(run.text) or _PRINTED.fullmatch(run.text)) for run in row]
    return any(telling) and all(
        tells or run.text == title or _ADDRESS.fullmatch(run.text) for run, tells in zip(row, telling, strict=True)
    )


def _edges(page: Sequence[Run]) -> tuple[list[list[Run]], list[list[Run]]]:
    """Return the first rows of a page from its top, and from its foot."""
    ranked = sorted(page, key=lambda run: -run.top)
    return list(_rows(ranked)), list(_rows(ranked[::-1]))


def _row_keys(row: Sequence[Run]) -> Iterator[tuple[str, int]]:
    """Yield the keys of the runs of a row."""
    for run in row:
        yield from _keys(run)


def _apart(run: Run, other: Run) -> bool:
    """Say whether there is more room between two rows than between the lines of a text."""
    return max(run.bottom - other.top, other.bottom - run.top) > _APART * run.height


def _rows(ranked: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield the first rows of runs that are sorted by their height on the page."""
    row: list[Run] = []
    rows = 0
    for run in ranked:
        if row and abs(run.bottom - row[0].bottom) > run.height / 2:
            yield row
            row, rows = [], rows + 1
            if rows > _ROWS:
                return
        row.append(run)
    if row:
        yield row


def _keys(run: Run) -> tuple[tuple[str, int], tuple[str, int]]:
    """Return a run's words and height as the head of another page has them; two, since heights are rounded."""
    words = _FIGURES.sub("#", run.text.casefold())
    return (words, int(run.bottom // _STEP)), (words, int((run.bottom + _STEP / 2) // _STEP) + 1_000_000)
