"""PDF: the text layer as a person reads it, through PDFium in a process of its own."""

from __future__ import annotations

from service.adapters.confined import Exhausted, confined
from service.core.errors import UnreadableDocument
from service.core.types import Reading, Source

MOST_PAGES = 5_000
MOST_SECONDS = 60  # of CPU time
MOST_MEMORY = 1 << 30  # bytes
_SNIFFED = 1_024  # bytes in which the file must say that it is a PDF (ISO 32000-1, annex H.3.4.1)
_EXHAUSTED = {
    "time": f"the PDF took more than {MOST_SECONDS} seconds to read; split it, or print it to a new PDF",
    "memory": f"the PDF took more than {MOST_MEMORY >> 20:,} MB to read; split it, or print it to a new PDF",
    "": f"the PDF is broken, or takes more than {MOST_MEMORY >> 20:,} MB to read; print it to a new PDF, or split it",
}


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

        try:
            return confined(MOST_SECONDS, MOST_MEMORY, reading, source.content, MOST_PAGES)
        except Exhausted as error:
            raise UnreadableDocument(_EXHAUSTED[error.what]) from error
