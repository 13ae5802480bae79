"""Readers by media type: a new format is one file and one line here."""

from service.adapters.readers.html import HtmlReader
from service.adapters.readers.markdown import MarkdownReader
from service.adapters.readers.ninjs import NinjsReader
from service.adapters.readers.text import TextReader
from service.engine.ports import Reader

READERS: dict[str, Reader] = {
    "text/plain": TextReader(),
    "text/markdown": MarkdownReader(),
    "text/x-markdown": MarkdownReader(),
    "text/html": HtmlReader(),
    "application/xhtml+xml": HtmlReader(),
    "application/ninjs+json": NinjsReader(),
}
