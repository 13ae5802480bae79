"""From a PDF file to a reading: pages, paragraphs, and what the file says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from service.adapters.readers.layout import Layout
from service.adapters.readers.pdf import facts
from service.adapters.readers.pdf.hyphens import Words
from service.adapters.readers.pdf.lines import Line, zones
from service.adapters.readers.pdf.margins import without
from service.adapters.readers.pdf.paragraphs import Block, Role, blocks
from service.adapters.readers.pdf.runs import Run, runs
from service.core.errors import UnreadableDocument
from service.core.types import Reading, SentenceKind

MOST_CHARACTERS = 20_000_000
_KINDS: dict[Role, SentenceKind] = {
    "prose": "prose",
    "note": "prose",
    "heading": "heading",
    "caption": "caption",
    "row": "boilerplate",
}
_NAMELESS = re.compile("[\ue000-\uf8ff\ufffd]")  # what signs are to whom the file gives no character
_NAMELESS_SHARE = 0.3
_TITLE = 1.2  # times the height of the text is the title at least


def reading(content: bytes, most_pages: int) -> Reading:
    """Return the reading of a PDF file. Raises UnreadableDocument."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(_refused(error.err_code)) from error
    count = len(document)
    if count > most_pages:
        raise UnreadableDocument(f"the PDF has {count:,} pages; at most {most_pages:,} are read: split it")
    title = facts.title(document)
    pages = [zones(page) for page in without(list(_pages(document)), title)]
    _readable(pages, count)
    told = blocks(pages)
    words = Words(line.text for page in pages for zone in page for line in zone)
    layout = Layout()
    for block in told:
        rows = [" | ".join(line.cells) if block.role == "row" else line.text for line in block.lines]
        layout.add(words.joined(rows), _KINDS[block.role])
    return layout.reading(
        title=title or _heading(told, words), published_at=facts.published(document), language=facts.language(document)
    )


def _refused(code: int | None) -> str:
    """Return why PDFium does not open a file (FPDF_GetLastError)."""
    import pypdfium2.raw

    if code == pypdfium2.raw.FPDF_ERR_PASSWORD:
        return "the PDF is encrypted and needs a password; save a copy without one and send that"
    if code == pypdfium2.raw.FPDF_ERR_SECURITY:
        return "the PDF is encrypted in a way that is not read here; save a copy without encryption and send that"
    return "the PDF is broken or cut off; send the whole file, or print it to a new PDF"


def _pages(document: Any) -> Iterator[list[Run]]:
    """Yield the runs of each page. Raises UnreadableDocument for a page that cannot be read."""
    import pypdfium2
    from pypdfium2 import raw

    size = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise UnreadableDocument(f"page {number + 1} of the PDF is broken; print it to a new PDF") from error
        found = runs(raw, text.raw)
        text.close()
        page.close()
        size += sum(len(run.text) for run in found)
        if size > MOST_CHARACTERS:
            raise UnreadableDocument(f"the PDF has more than {MOST_CHARACTERS:,} characters; split it")
        yield found


def _readable(pages: Sequence[Sequence[Sequence[Line]]], count: int) -> None:
    """Raise UnreadableDocument where there is no text, or text that is no letters."""
    size = nameless = 0
    for page in pages:
        for zone in page:
            for line in zone:
                size += len(line.text)
                nameless += 0 if line.text.isascii() else len(_NAMELESS.findall(line.text))
    if not size:
        what = "its page is a picture" if count == 1 else f"its {count:,} pages are pictures"
        raise UnreadableDocument(f"the PDF has no text layer: {what}; run OCR over it first")
    if nameless > _NAMELESS_SHARE * size:
        raise UnreadableDocument(
            "the PDF does not say which letters its fonts show; run text recognition (OCR) over it"
        )


def _heading(told: Sequence[Block], words: Words) -> str | None:
    """Return the largest heading of the first page, where it stands out."""
    first = [block for block in told if block.page == told[0].page]
    body = min((block.height for block in first if block.role == "prose"), default=None)
    headings = [block for block in first if block.role == "heading"]
    largest = max(headings, key=lambda block: block.height, default=None)
    if largest is None or body is None or largest.height < _TITLE * body:
        return None
    return words.joined([line.text for line in largest.lines])
