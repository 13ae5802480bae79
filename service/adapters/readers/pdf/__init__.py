"""PDF: the text layer as a person reads it, through PDFium in a process of its own."""

from __future__ import annotations

from service.adapters.readers.bounded import Bounds, bounded
from service.core.errors import UnreadableDocument
from service.core.types import Reading, Source

MOST_PAGES = 5_000
BOUNDS = Bounds("the PDF", "split it, or print it to a new PDF", seconds=60)
_SNIFFED = 1_024  # bytes in which the file must say that it is a PDF (ISO 32000-1, annex H.3.4.1)


class PdfReader:
    """Reads the text layer of PDF files."""

    def read(self, source: Source) -> Reading:
        """Return paragraphs in reading order, headings, captions and rows of tables marked, with credible metadata.

        What repeats at the edges of pages is left out. Raises UnreadableDocument where the file is broken, encrypted,
        without text, or over a limit of pages, time or memory.
        """
        if source.content is None:
            raise UnreadableDocument("a PDF is bytes: send it as `content` in base64, or upload the file")
        if b"%PDF-" not in source.content[:_SNIFFED]:
            raise UnreadableDocument("it is not a PDF: it does not begin with %PDF-")
        import pypdfium2  # noqa: F401 - once, here: the process that reads is a copy of this one

        from service.adapters.readers.pdf.reading import reading

        return bounded(BOUNDS, reading, source.content, MOST_PAGES)
