"""Real PDF and DOCX files for the tests: typeset by ReportLab, printed by Chromium, written by python-docx."""

from __future__ import annotations

import tempfile
from base64 import b64decode
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.oxml import parse_xml
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.system.browser import Browser

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
EDGE = 54.0
GUTTER = 18.0


class Paper(NamedTuple):
    """How a paper is set."""

    columns: int = 1
    size: float = 10.0
    head: str = ""
    foot: str = ""
    break_words: bool = False
    indent: float = 0.0
    space: float = 6.0
    justify: bool = False


class Setter:
    """Sets paragraphs line by line, column after column, page after page."""

    def __init__(self, canvas: Canvas, paper: Paper) -> None:
        self.canvas = canvas
        self.paper = paper
        self.width = (A4[0] - 2 * EDGE - GUTTER * (paper.columns - 1)) / paper.columns
        self.column, self.top, self.page = 0, A4[1] - 80, 1
        self.y = self.top
        self.furniture()

    def furniture(self) -> None:
        """Print head and foot of a page."""
        self.canvas.setFont("Helvetica", 8)
        self.canvas.drawString(EDGE, A4[1] - 40, self.paper.head)
        self.canvas.drawCentredString(A4[0] / 2, 30, self.paper.foot.format(page=self.page))

    def line(self, words: Sequence[str], size: float, font: str, shift: float = 0.0, *, last: bool = True) -> None:
        """Print one line where there is room for it."""
        if self.y < 70:
            self.column, self.y = self.column + 1, self.top
            if self.column == self.paper.columns:
                self.canvas.showPage()
                self.column, self.page, self.top = 0, self.page + 1, A4[1] - 80
                self.y = self.top
                self.furniture()
        left = EDGE + self.column * (self.width + GUTTER) + shift
        self.canvas.setFont(font, size)
        stretch = self.paper.justify and not last and len(words) > 1
        natural = self.canvas.stringWidth(" ".join(words), font, size)
        self.canvas.drawString(
            left, self.y, " ".join(words), wordSpace=(self.width - shift - natural) / (len(words) - 1) if stretch else 0
        )
        self.y -= size * 1.2

    def paragraph(self, text: str, size: float, font: str = "Times-Roman", indent: float = 0.0) -> None:
        """Print a paragraph, wrapped to its column."""
        words, line, shift = text.split(), [], indent
        while words:
            word = words.pop(0)
            room = self.width - shift - self.canvas.stringWidth(" ".join([*line, ""]), font, size)
            if self.canvas.stringWidth(word, font, size) <= room or not line:
                line.append(word)
                continue
            half = self.broken(word, room, font, size)
            if half:
                line.append(word[:half] + ("" if word[half - 1] == "-" else "-"))
                word = word[half:]
            words.insert(0, word)
            self.line(line, size, font, shift, last=False)
            line, shift = [], 0.0
        self.line(line, size, font, shift)

    def broken(self, word: str, room: float, font: str, size: float) -> int:
        """Return where a word is broken so that its beginning fits, 0 for nowhere; at its own hyphen if it has one."""
        if not self.paper.break_words:
            return 0
        own = word.find("-") + 1
        places = [own] if own else syllables(word) if word.isalpha() and word.islower() else []
        fits = [place for place in places if self.canvas.stringWidth(word[:place] + "-", font, size) <= room]
        return fits[0] if fits else 0


def syllables(word: str) -> list[int]:
    """Return where a word may be broken, the last place first: between a vowel and a consonant with a vowel."""
    vowels = "aeiou"
    return [
        place
        for place in range(len(word) - 3, 2, -1)
        if word[place - 1] in vowels and word[place] not in vowels and word[place + 1] in vowels
    ]


def pdf(paragraphs: Sequence[str], paper: Paper = Paper(), *, title: str = "", encrypt: Any = None) -> bytes:  # noqa: B008
    """Return a PDF of paragraphs; one that begins with `# ` is the title over all columns, with `## ` a heading."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1, encrypt=encrypt)
    canvas.setTitle(title)
    setter = Setter(canvas, paper)
    for text in paragraphs:
        if text.startswith("# "):
            whole = Setter.__new__(Setter)
            whole.__dict__ |= setter.__dict__ | {"width": A4[0] - 2 * EDGE}
            whole.paragraph(text[2:], 20, "Times-Bold")
            setter.y = setter.top = whole.y - 12
        elif text.startswith("## "):
            setter.y -= 6
            setter.paragraph(text[3:], paper.size * 1.3, "Times-Bold")
            setter.y -= 3
        else:
            setter.paragraph(text, paper.size, indent=paper.indent)
            setter.y -= paper.space
    canvas.save()
    return made.getvalue()


def drawn(draw: Callable[[Canvas], None], **options: Any) -> bytes:
    """Return a PDF that `draw` draws."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1, **options)
    draw(canvas)
    canvas.save()
    return made.getvalue()


def printed(browser: Browser, page: str) -> bytes:
    """Return a PDF of an HTML page as Chromium prints it, with its heads and feet."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".html") as file:
        file.write(page)
        file.flush()
        browser.open(Path(file.name).as_uri())
    return b64decode(browser.devtools("Page.printToPDF", {"displayHeaderFooter": True})["data"])


def word(build: Callable[[Any], None]) -> bytes:
    """Return a DOCX whose document `build` fills."""
    document = docx.Document()
    build(document)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def docx_of(paragraphs: Sequence[str]) -> bytes:
    """Return a DOCX of paragraphs; `# ` begins the title, `## ` a heading."""

    def build(document: Any) -> None:
        for text in paragraphs:
            if text.startswith("# "):
                document.add_heading(text[2:], 0)
            elif text.startswith("## "):
                document.add_heading(text[3:], 1)
            else:
                document.add_paragraph(text)

    return word(build)


def ooxml(name: str, inside: str = "", **attributes: str) -> Any:
    """Return an element of WordprocessingML (ECMA-376) to put into a document."""
    stated = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return parse_xml(f"<w:{name} {W}{stated}>{inside}</w:{name}>")


def packed(content: bytes, parts: dict[str, str | None]) -> bytes:
    """Return a DOCX with other parts, by their names in the archive; None takes one away."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *parts]):
            part = parts[name] if name in parts else old.read(name)
            if part is not None:
                new.writestr(name, part)
    return made.getvalue()
