"""Where something is that a claim says: in what it cites, elsewhere in the document, in another one, or nowhere."""

from __future__ import annotations

from collections.abc import Callable

from service.core.evidence import Evidence
from service.core.highlight import cite
from service.core.types import Citation, Span, Whereabouts


def cited_texts(evidence: Evidence) -> tuple[str, ...]:
    """Return the cited passages; those that follow each other in a document are joined as they stand there."""
    if len(evidence.citations) < 2:  # noqa: PLR2004 - one passage has nothing to be joined to
        return evidence.quotes
    texts: list[str] = []
    ordered = sorted(evidence.citations, key=lambda citation: (citation.document, citation.start, citation.end))
    document, start, end = "", 0, 0
    for citation in ordered:
        source = evidence.documents.get(citation.document)
        if source is None or citation.document != document or source.text[end : citation.start].strip():
            document, start, end = citation.document, citation.start, citation.end
            texts.append(citation.quote)
        else:
            end = max(end, citation.end)
            texts[-1] = source.text[start:end]
    return tuple(texts)


def elsewhere(
    evidence: Evidence, find: Callable[[str], Span | None], *, cited_first: bool = False
) -> tuple[Whereabouts, Citation | None]:
    """Return where in the documents `find` finds something, and the passage; cited documents come first.

    With `cited_first` the cited passages themselves are looked through before the rest of their documents.
    """
    for citation in evidence.citations if cited_first else ():
        source = evidence.documents.get(citation.document)
        if source is not None and (span := find(citation.quote)) is not None:
            return "elsewhere_in_document", cite(source, citation.start + span.start, citation.start + span.end)
    cited = tuple(dict.fromkeys(citation.document for citation in evidence.citations))
    for name in cited:
        document = evidence.documents.get(name)
        if document is not None and (span := find(document.text)) is not None:
            return "elsewhere_in_document", cite(document, span.start, span.end)
    for name, document in evidence.documents.items():
        if name not in cited and (span := find(document.text)) is not None:
            return "in_other_document", cite(document, span.start, span.end)
    return "not_found", None
