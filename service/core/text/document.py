"""From a reading to a document: the one way to make one."""

from __future__ import annotations

from service.core.languages import detect, known
from service.core.text.boilerplate import kinds
from service.core.text.canonical import canonical
from service.core.text.lines import lines
from service.core.text.sentences import sentences
from service.core.types import Document, Reading, Sentence, Span


def document(reading: Reading, id: str) -> Document:  # noqa: A002 - the field's name
    """Return the document of a reading: canonical text, its language, and its sentences with paragraph and kind.

    Offsets of `reading.marks` count in canonical text. Pure, and linear in the length of the text.
    """
    text = canonical(reading.text)
    language = reading.language or detect(text)
    table = known(language)
    spans: list[Span] = []
    paragraphs: list[int] = []
    for number, line in enumerate(lines(text)):
        spans += sentences(text, line, table)
        paragraphs += [number] * (len(spans) - len(paragraphs))
    marks = reading.marks if text == reading.text else ()
    told = kinds(text, spans, paragraphs, table, marks)
    return Document(
        id=id,
        text=text,
        sentences=tuple(map(Sentence, *zip(*spans, strict=True), paragraphs, told)) if spans else (),
        language=language,
        title=reading.title,
        url=reading.url,
        publisher=reading.publisher,
        published_at=reading.published_at,
    )
