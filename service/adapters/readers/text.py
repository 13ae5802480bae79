"""Plain text."""

from __future__ import annotations

from service.adapters.readers.decoding import charset, decoded
from service.core.errors import UnreadableDocument
from service.core.text.canonical import canonical
from service.core.types import Reading, Source


def source_text(source: Source) -> str:
    """Return the text of a source, decoded where it came as bytes."""
    if source.text is not None:
        return source.text
    return decoded(source.content or b"", charset(source.media_type))


class TextReader:
    """Reads plain text: everything stays as it is."""

    def read(self, source: Source) -> Reading:
        """Return the canonical text of `source`. Raises UnreadableDocument where there is none."""
        text = canonical(source_text(source))
        if not text.strip():
            raise UnreadableDocument("it holds no text")
        return Reading(text=text)
