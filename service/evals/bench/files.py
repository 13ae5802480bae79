"""The benchmark `files`: time and peak memory of reading a PDF of 300 pages, set in one column and in two, and a DOCX.

The text is that of the benchmark `large`. The files are written here, as plainly as their formats allow: each line is
shown where it stands, with a head and a number on every page. Each is read in a process of its own, twice; the second
time counts.
"""

from __future__ import annotations

import resource
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from itertools import count
from multiprocessing import get_context
from textwrap import wrap
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from service.adapters.readers import READERS
from service.core.types import Source
from service.engine.media_types import DOCX, PDF
from service.evals.bench.large import articles, peak_megabytes

PAGES: Final = 300
_LINES: Final = 52  # of a column
_WIDTH: Final = {1: 96, 2: 46}  # characters of a line in so many columns
_LEFT: Final = 56
_COLUMN: Final = 250  # points from one column to the next
_SIZE: Final = 10
_KILOBYTE: Final = 1024
_PARAGRAPH: Final = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_NAMESPACES: Final = "http://schemas.openxmlformats.org/"
_WORD: Final = f"{_NAMESPACES}wordprocessingml/2006/main"


def run() -> dict[str, float | int]:
    """Return pages and characters a second of CPU time, and peak megabytes, for each file."""
    files = {"pdf": (PDF, 1), "pdf_columns": (PDF, 2), "docx": (DOCX, 1)}
    found: dict[str, float | int] = {}
    for name, (kind, columns) in files.items():
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            seconds, peak, characters = pool.submit(measured, kind, columns).result()
        found[f"{name}_characters"] = characters
        found[f"{name}_seconds"] = round(seconds, 2)
        if kind == PDF:
            found[f"{name}_pages_per_second"] = round(PAGES / seconds, 1)
        found[f"{name}_characters_per_second"] = round(characters / seconds)
        found[f"{name}_peak_megabytes"] = round(peak, 1)
    return found


def measured(kind: str, columns: int) -> tuple[float, float, int]:
    """Return the CPU seconds of reading a file, the peak megabytes of who read it, and how many characters it holds."""
    content = written(kind, columns)
    READERS[kind].read(Source(content=content))
    began = spent()
    reading = READERS[kind].read(Source(content=content))
    seconds = spent() - began
    inner = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _KILOBYTE
    return seconds, max(inner, peak_megabytes()), len(reading.text)


def spent() -> float:
    """Return the seconds of CPU time that this process has taken, and those that it waited for."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, who))


def written(kind: str, columns: int) -> bytes:
    """Return a file with the text of 300 pages."""
    pages = list(_pages(columns))
    if kind == PDF:
        return pdf([_page(page, number, columns) for number, page in enumerate(pages, 1)])
    return docx([line for page in pages for line in page])


def _pages(columns: int) -> Iterator[list[str]]:
    """Yield the lines of 300 pages."""
    texts = (text for seed in count() for text in articles(100, seed))
    lines: list[str] = []
    for _ in range(PAGES):
        while len(lines) < _LINES * columns:
            for paragraph in next(texts).split("\n\n"):
                lines += wrap(paragraph, _WIDTH[columns])
        yield lines[: _LINES * columns]
        del lines[: _LINES * columns]


def _page(lines: Sequence[str], number: int, columns: int) -> bytes:
    """Return the content stream of a page."""
    shown = [f"BT /F {_SIZE} Tf"]
    for place, line in enumerate(lines):
        left, top = _LEFT + _COLUMN * (place // _LINES), 760 - 13 * (place % _LINES)
        shown.append(f"1 0 0 1 {left} {top} Tm ({line}) Tj")
    shown += [f"1 0 0 1 {_LEFT} 810 Tm (Report in {columns} columns) Tj", f"1 0 0 1 300 30 Tm ({number}) Tj ET"]
    return zlib.compress("\n".join(shown).encode("ascii"))


def pdf(pages: Sequence[bytes]) -> bytes:
    """Return a PDF of packed content streams (ISO 32000-1, 7.5), in Helvetica."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for page in pages:
        head = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
        objects.append(head % (len(objects) + 2))
        kids.append(b"%d 0 R" % len(objects))
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(page), page))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % at for at in places
    )
    return bytes(made) + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def docx(paragraphs: Sequence[str]) -> bytes:
    """Return a DOCX of paragraphs, with no more parts than it must have."""
    parts = {
        "[Content_Types].xml": f"<Types xmlns='{_NAMESPACES}package/2006/content-types'><Override PartName='/word/"
        f"document.xml' ContentType='{DOCX}.main+xml'/></Types>",
        "_rels/.rels": f"<Relationships xmlns='{_NAMESPACES}package/2006/relationships'><Relationship Id='r' Type='"
        f"{_NAMESPACES}officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
        "word/document.xml": f"<w:document xmlns:w='{_WORD}'><w:body>"
        + "".join(map(_PARAGRAPH.format, paragraphs))
        + "</w:body></w:document>",
    }
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()
