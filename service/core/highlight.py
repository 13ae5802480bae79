"""Citations: exact passages of a document, addressed for programs and for browsers."""

from __future__ import annotations

from urllib.parse import quote as percent

from service.core.spans import sentence_at, utf16_length
from service.core.types import Citation, Document

CONTEXT = 32


def cite(document: Document, start: int, end: int) -> Citation:
    """Return the citation of `document.text[start:end]`.

    `prefix` and `suffix` are up to 32 code points around it (W3C Web Annotation, TextQuoteSelector). Raises ValueError
    where the offsets do not delimit a passage of the text.
    """
    text = document.text
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage {start}..{end} in a text of {len(text)} code points")
    begin = utf16_length(text[:start])
    passage = text[start:end]
    return Citation(
        document=document.id,
        sentence=sentence_at(document.sentences, start),
        start=start,
        end=end,
        start_utf16=begin,
        end_utf16=begin + utf16_length(passage),
        quote=passage,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        url=f"{document.url}#:~:text={percent(passage, safe='')}" if document.url else None,
    )
