"""Reading a draft: its sentences become claims, with the citations it gives or the best passages there are."""

from __future__ import annotations

import re

from service.core.document import document as make_document
from service.core.errors import FieldError, InvalidField
from service.core.highlight import cite
from service.core.passages import find
from service.core.text import canonical
from service.core.types import CheckRequest, Citation, CitationHint, Claim, Document, Reading

# A draft may cite the way people do: [1] for the first document, [wire-1] for the document of that name.
MARKER = re.compile(r"[ \t]?\[([^\[\]\s]{1,80})\]")


def cited_draft(request: CheckRequest, documents: tuple[Document, ...]) -> tuple[Claim, ...]:
    """Return the sentences of the draft as claims with citations.

    Citations come from `request.citations`, else from markers in the text, else from a search in all documents.
    Raises InvalidField where the draft is empty or cites what does not exist.
    """
    text, markers = without_markers(canonical(request.text), documents)
    draft = make_document(Reading(text=text, language=request.language), "draft")
    if not draft.sentences:
        raise InvalidField("The draft is empty.", errors=(FieldError("/text", "must hold at least one sentence"),))
    hints = request.citations
    if hints is not None and len(hints) != len(draft.sentences):
        detail = f"gives citations for {len(hints)} sentences; the draft has {len(draft.sentences)}"
        raise InvalidField("The citations do not fit the draft.", errors=(FieldError("/citations", detail),))
    claims = []
    for number, sentence in enumerate(draft.sentences):
        words = draft.sentence(number)
        named = [position for place, position in markers if sentence.start < place <= sentence.end]
        if hints is not None and hints[number]:
            citations = tuple(citation for hint in hints[number] for citation in hinted(hint, words, documents, number))
        else:
            citations = find(words, tuple(documents[position] for position in named) or documents)
        claims.append(Claim(text=words, citations=citations, point=number, paragraph=sentence.paragraph))
    return tuple(claims)


def without_markers(text: str, documents: tuple[Document, ...]) -> tuple[str, list[tuple[int, int]]]:
    """Return `text` without its citation markers, and for each its place there and the document it names.

    Brackets that name no document are left alone: they are editorial insertions.
    """
    names = {document.id: position for position, document in enumerate(documents)}
    names |= {str(position + 1): position for position in range(len(documents)) if str(position + 1) not in names}
    kept, markers, length, end = [], [], 0, 0
    for match in MARKER.finditer(text):
        position = names.get(match[1])
        if position is None:
            continue
        kept.append(text[end : match.start()])
        length += match.start() - end
        markers.append((length, position))
        end = match.end()
    return "".join((*kept, text[end:])), markers


def hinted(hint: CitationHint, words: str, documents: tuple[Document, ...], number: int) -> tuple[Citation, ...]:
    """Return the passage that `hint` names, or the best ones for `words` where it names a whole document.

    Raises InvalidField where there is no such passage.
    """
    pointer = f"/citations/{number}"
    named = next((document for document in documents if document.id == hint.document), None)
    if named is None:
        raise InvalidField("A citation names no document.", errors=(FieldError(pointer, f"no {hint.document!r}"),))
    if hint.start is not None and hint.end is not None:
        if not 0 <= hint.start < hint.end <= len(named.text):
            detail = f"{hint.start}..{hint.end} is outside the {len(named.text)} characters of {named.id!r}"
            raise InvalidField("A citation lies outside its document.", errors=(FieldError(pointer, detail),))
        return (cite(named, hint.start, hint.end),)
    if hint.sentence is None:
        return find(words, (named,))
    if not 0 <= hint.sentence < len(named.sentences):
        detail = f"{named.id!r} has {len(named.sentences)} sentences, counted from 0"
        raise InvalidField("A citation names no sentence.", errors=(FieldError(pointer, detail),))
    span = named.sentences[hint.sentence]
    return (cite(named, span.start, span.end),)
