"""Through the body of a Word file: blocks of text in order, with what each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from service.adapters.readers.archive import Package, child, local, value
from service.adapters.readers.docx.styles import Style, Styles, kind, on, titled
from service.adapters.readers.layout import Layout

# Deleted or moved away, not shown, or said in other words beside; rt is the reading aid over a ruby's base.
_SKIPPED = frozenset(
    ["del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr"]
) | frozenset(
    ["sdtPr", "sdtEndPr", "sectPr", "Fallback", "rt", "annotationRef", "fldChar", "docPr", "object", "binData"]
)
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_LAYOUT_TEXT = 300  # characters of a cell that is no cell but a part of the page
_BOLD_LENGTH = 150


def told(package: Package, main: str, styles: Styles) -> tuple[Layout, str | None]:
    """Return the blocks of a file, notes last, and the title that is styled as one."""
    walk = _Walk(styles)
    root = package.part(main)
    body = child(root, "body") if root is not None else None
    walk.blocks(body if body is not None else ())
    walk.flush()
    for note in ("footnote", "endnote"):
        name = package.related(main, f"/{note}s")
        root = package.part(name) if name and walk.notes[note] else None
        found = {value(each, "id"): each for each in (root if root is not None else ())}
        for number in walk.notes[note]:
            walk.blocks(found.get(number, ()))
            walk.flush()
    return walk.layout, walk.title


class _Walk:
    """Collects blocks. A paragraph whose end was deleted goes on in the next one."""

    def __init__(self, styles: Styles) -> None:
        self.layout = Layout()
        self.title: str | None = None
        self.notes: dict[str, dict[str, None]] = {"footnote": {}, "endnote": {}}
        self._styles = styles
        self._titled = 0
        self._open: list[str] = []
        self._boxes: list[Any] = []

    def blocks(self, elements: Iterable[Any]) -> None:
        """Add the paragraphs and tables among elements, and those inside of others."""
        for element in elements:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name == "AlternateContent":
                self.blocks(child(element, "Choice") if child(element, "Choice") is not None else ())
            elif name and name not in _SKIPPED:
                self.blocks(element)

    def flush(self) -> None:
        """Add what a paragraph without an end has left."""
        if self._open:
            self.layout.add("".join(self._open))
            self._open = []

    def _paragraph(self, element: Any) -> None:
        """Add a paragraph, then the text boxes that hang on it."""
        properties = child(element, "pPr")
        style = self._styles.of_paragraph(properties)
        pieces = list(self._pieces(element, style))
        self._open += [piece for piece, _ in pieces]
        mark = child(properties, "rPr") if properties is not None else None
        if mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None):
            return
        text, self._open = "".join(self._open), []
        degree = titled(style) if text.strip() else 0
        if degree > self._titled:
            self._titled, self.title = degree, " ".join(text.split())
        told = kind(properties, style)
        self.layout.add(text, "heading" if told == "prose" and _bold_line(text, pieces) else told)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _pieces(self, element: Any, style: Style) -> Iterator[tuple[str, bool]]:
        """Yield the text inside an element of a paragraph of this style, each piece with whether it is bold."""
        for inner in element:
            name = local(inner)
            if name == "r":
                yield from self._run(inner, style)
            elif name == "t":
                yield inner.text or "", False
            elif name in _SIGNS:
                yield _SIGNS[name], False
            elif name in _NOTES:
                self.notes[_NOTES[name]][value(inner, "id") or ""] = None
            elif name == "txbxContent":
                self._boxes.append(inner)
            elif name and name not in _SKIPPED:
                yield from self._pieces(inner, style)

    def _run(self, element: Any, style: Style) -> Iterator[tuple[str, bool]]:
        """Yield the text of a run, nothing where it is hidden."""
        properties = child(element, "rPr")
        own = self._styles.of_run(properties)
        hidden = _toggled(on(properties, "vanish"), own.hidden, style.hidden)
        if not hidden and not on(properties, "webHidden"):
            bold = _toggled(on(properties, "b"), own.bold, style.bold)
            for piece, _ in self._pieces(element, style):
                yield piece, bold

    def _table(self, element: Any) -> None:
        """Add a table row by row; where its cells hold whole texts, it only lays out the page and is read as such."""
        rows = [row for row in element.iterchildren("{*}tr", "{*}sdt", "{*}ins") if not _gone(row)]
        for row in rows:
            cells = [cell for cell in row.iter("{*}tc") if next(cell.iterancestors("{*}tbl"), None) is element]
            inside = [_Walk(self._styles) for _ in cells]
            for walk, cell in zip(inside, cells, strict=True):
                walk.blocks(cell)
                walk.flush()
                for note, numbers in walk.notes.items():
                    self.notes[note] |= numbers
            texts = [walk.layout.reading().text for walk in inside]
            if len(texts) == 1 or any(len(text) > _LAYOUT_TEXT for text in texts):
                for walk in inside:
                    self.layout.extend(walk.layout)
                    if walk._titled > self._titled:  # noqa: SLF001 - another of the same
                        self._titled, self.title = walk._titled, walk.title  # noqa: SLF001
            else:
                self.layout.add(" | ".join(" ".join(text.split()) for text in texts if text), "boilerplate")


def _toggled(*stated: bool | None) -> bool:
    """Return the first that says anything: the run itself, its style, that of its paragraph."""
    return next((each for each in stated if each is not None), False)


def _bold_line(text: str, pieces: list[tuple[str, bool]]) -> bool:
    """Say whether a paragraph is a heading in all but its style: short, bold throughout, and no sentence."""
    bold = [bold for piece, bold in pieces if piece.strip()]
    return len(text) <= _BOLD_LENGTH and bool(bold) and all(bold) and text.rstrip()[-1:] not in ".?!:,;"


def _gone(row: Any) -> bool:
    """Say whether a row was deleted."""
    properties = child(row, "trPr")
    return properties is not None and child(properties, "del") is not None
