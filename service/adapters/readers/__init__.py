"""Readers by media type: a new format is one file or folder and one line here."""

from service.adapters.readers.docx import DocxReader
from service.adapters.readers.html import HtmlReader
from service.adapters.readers.markdown import MarkdownReader
from service.adapters.readers.ninjs import NinjsReader
from service.adapters.readers.pdf import PdfReader
from service.adapters.readers.text import TextReader
from service.engine.media_types import DOCX, NINJS, PDF, PLAIN
from service.engine.ports import Reader

READERS: dict[str, Reader] = {
    PLAIN: TextReader(),
    "text/markdown": MarkdownReader(),
    "text/x-markdown": MarkdownReader(),
    "text/html": HtmlReader(),
    "application/xhtml+xml": HtmlReader(),
    PDF: PdfReader(),
    DOCX: DocxReader(),
    NINJS: NinjsReader(),
}
