"""What the styles of a Word file say of paragraphs and words: headings, captions, tables of contents, hidden text."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from service.adapters.readers.archive import Package, child, local, value
from service.core.types import SentenceKind

_OFF = frozenset(["0", "false", "off"])
_HEADING = re.compile(r"(?:heading \d|title|subtitle)", re.IGNORECASE)
_FURNITURE = re.compile(r"toc (?:\d|heading)|index \d|table of figures|header|footer|envelope|macro", re.IGNORECASE)
_BODY_LEVEL = 9  # of the outline: no heading
_DEEPEST = 12  # styles based on styles


class Style(NamedTuple):
    """A style with what it takes from those it is based on; None where none of them says it."""

    names: tuple[str, ...] = ()
    level: int | None = None
    bold: bool | None = None
    hidden: bool | None = None


def on(properties: Any, name: str) -> bool | None:
    """Return whether a toggle (`b`, `vanish`) is on in run properties; None where nothing is said of it."""
    found = child(properties, name) if properties is not None else None
    return None if found is None else (value(found) or "1").lower() not in _OFF


def level(properties: Any) -> int | None:
    """Return the level of the outline that paragraph properties name."""
    found = child(properties, "outlineLvl") if properties is not None else None
    stated = (value(found) or "") if found is not None else ""
    return int(stated) if len(stated) == 1 and stated.isdecimal() else None


class Styles:
    """The styles of a file, each looked up once."""

    def __init__(self, package: Package, main: str) -> None:
        name = package.related(main, "/styles")
        root = package.part(name) if name else None
        self.language: str | None = None
        self._elements: dict[str, Any] = {}
        self._known: dict[str, Style] = {"": Style()}
        self._usual = ""
        for each in root if root is not None else ():
            if local(each) == "style":
                self._elements[value(each, "styleId") or ""] = each
                if value(each, "type") == "paragraph" and (value(each, "default") or "0").lower() not in _OFF:
                    self._usual = value(each, "styleId") or ""
            elif local(each) == "docDefaults":
                stated = child(each, "rPrDefault", "rPr", "lang")
                self.language = value(stated) if stated is not None else None

    def of_paragraph(self, properties: Any) -> Style:
        """Return the style of a paragraph."""
        named = child(properties, "pStyle") if properties is not None else None
        return self._style((value(named) or "") if named is not None else self._usual)

    def of_run(self, properties: Any) -> Style:
        """Return the style of a run of words."""
        named = child(properties, "rStyle") if properties is not None else None
        return self._style((value(named) or "") if named is not None else "")

    def _style(self, name: str) -> Style:
        """Return a style by its id."""
        if name not in self._known:
            chain = self._chain(name)
            names = [child(style, "name") for style in chain]
            runs = [child(style, "rPr") for style in chain]
            self._known[name] = Style(
                tuple(value(each) or "" for each in names if each is not None),
                _first(level(child(style, "pPr")) for style in chain),
                _first(on(run, "b") for run in runs),
                _first(on(run, "vanish") for run in runs),
            )
        return self._known[name]

    def _chain(self, name: str) -> list[Any]:
        """Return a style, and those that it is based on."""
        chain: list[Any] = []
        while name in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[name])
            based = child(chain[-1], "basedOn")
            name = (value(based) or "") if based is not None else ""
        return chain


def _first(found: Any) -> Any:
    """Return the first that is not None, if any."""
    return next((each for each in found if each is not None), None)


def kind(properties: Any, style: Style) -> SentenceKind:
    """Return what a paragraph is, by its style and its own level of the outline.

    Built-in styles have English names in the file, whatever language Word speaks.
    """
    if any(_FURNITURE.match(name) for name in style.names):
        return "boilerplate"
    if any(name.lower() == "caption" for name in style.names):
        return "caption"
    stated = level(properties)
    stated = style.level if stated is None else stated
    if stated is not None:
        return "heading" if stated < _BODY_LEVEL else "prose"
    return "heading" if any(_HEADING.fullmatch(name) for name in style.names) else "prose"


def titled(style: Style) -> int:
    """Return how surely a paragraph is the title of the text: 2 by its style, 1 as a first heading, else 0."""
    names = {name.lower() for name in style.names}
    return 2 if "title" in names else int("heading 1" in names)
