"""From a reading to a document: the one way to make one."""

from __future__ import annotations

from service.core.boilerplate import kinds
from service.core.languages import detect
from service.core.sentences import split
from service.core.text import canonical
from service.core.types import Document, Reading, Sentence


def document(reading: Reading, id: str) -> Document:  # noqa: A002 - the field's name
    """Return the document of a reading: canonical text, its language, and its sentences with paragraph and kind.

    Offsets of `reading.marks` count in canonical text. Pure, and linear in the length of the text.
    """
    text = canonical(reading.text)
    language = reading.language or detect(text)
    spans = split(text, language)
    sentences: list[Sentence] = []
    paragraph = last = 0
    for (start, end), kind in zip(spans, kinds(text, spans, reading.marks), strict=True):
        paragraph += sentences != [] and "\n" in text[last:start]
        sentences.append(Sentence(start, end, paragraph, kind))
        last = end
    return Document(
        id=id,
        text=text,
        sentences=tuple(sentences),
        language=language,
        title=reading.title,
        url=reading.url,
        publisher=reading.publisher,
        published_at=reading.published_at,
    )
