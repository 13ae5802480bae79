"""Readers by media type: a new format is one file and one line here."""

from service.adapters.readers.text import TextReader
from service.engine.ports import Reader

READERS: dict[str, Reader] = {
    "text/plain": TextReader(),
}
