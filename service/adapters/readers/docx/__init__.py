"""DOCX (ECMA-376, transitional and strict): the text that Word shows when all changes are accepted.

Read with lxml, which the HTML reader brings: python-docx 1.2 leaves out inserted text and content controls and tells
hidden text; mammoth 1.13 tells hidden text.
"""

from __future__ import annotations

from service.adapters.readers.bounded import Bounds, bounded
from service.core.errors import UnreadableDocument
from service.core.types import Reading, Source

BOUNDS = Bounds("the DOCX", "split it, or save it anew", seconds=20)
LARGE = 1_000_000  # bytes, packed or unpacked, from which on a file is read in a process of its own


class DocxReader:
    """Reads Word files."""

    def read(self, source: Source) -> Reading:
        """Return paragraphs, headings, captions, rows of tables and the notes behind them, with credible metadata.

        Inserted text is told; deleted and hidden text, comments, headers and footers are not. Raises
        UnreadableDocument where the file is broken, encrypted, over a limit of size, time or memory, has macros, or
        holds no text.
        """
        if source.content is None:
            raise UnreadableDocument("a DOCX is bytes: send it as `content` in base64, or upload the file")
        from lxml import etree  # noqa: F401 - once, here: the process that reads is a copy of this one

        from service.adapters.readers.archive import Package

        if len(source.content) < LARGE and Package(source.content).unpacked < LARGE:
            return reading(source.content)
        return bounded(BOUNDS, reading, source.content)


def reading(content: bytes) -> Reading:
    """Return the reading of a DOCX file. Raises UnreadableDocument."""
    from service.adapters.readers.archive import Package
    from service.adapters.readers.docx.facts import facts
    from service.adapters.readers.docx.styles import Styles
    from service.adapters.readers.docx.walk import told

    package = Package(content)
    main = package.main
    styles = Styles(package, main)
    layout, title = told(package, main, styles)
    made = layout.reading(**facts(package, styles, title))
    if not made.text:
        raise UnreadableDocument("the DOCX holds no text")
    return made
