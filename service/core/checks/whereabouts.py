"""Where something is that a claim says: in what it cites, elsewhere in the document, in another one, or nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from service.core.checks.evidence import Evidence
from service.core.highlight import cite
from service.core.types import Citation, Document, Sentence, Span, Whereabouts

LONGEST = 5000
"""Characters of a sentence that are read: what is longer is no sentence, but a table or an attack."""


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


def elsewhere(evidence: Evidence, find: Callable[[str], Span | None]) -> tuple[Whereabouts, Citation | None]:
    """Return where outside the cited passages `find` finds something, and the passage; cited documents come first."""
    cited = tuple(dict.fromkeys(citation.document for citation in evidence.citations))
    for name in cited:
        document = evidence.documents.get(name)
        if document is not None and (span := find(document.text)) is not None:
            return "elsewhere_in_document", cite(document, span.start, span.end)
    for name, document in evidence.documents.items():
        if name not in cited and (span := find(document.text)) is not None:
            return "in_other_document", cite(document, span.start, span.end)
    return "not_found", None


def within_cited(evidence: Evidence, find: Callable[[str], Span | None]) -> Citation | None:
    """Return the part of a cited passage that `find` finds, None where it finds none."""
    for citation in evidence.citations:
        document = evidence.documents.get(citation.document)
        span = find(citation.quote)
        if span is None or document is None or document.text[citation.start : citation.end] != citation.quote:
            continue
        return cite(document, citation.start + span.start, citation.start + span.end)
    return None


def sentence_elsewhere(
    evidence: Evidence, *finds: Callable[[Document], int | None]
) -> tuple[Whereabouts, Citation | None]:
    """Return where the first of `finds` finds the number of a sentence, else the next, and the sentence.

    For what a reader would not know again alone: a number, a weekday.
    """
    cited = {citation.document: None for citation in evidence.citations}
    others = {name: None for name in evidence.documents if name not in cited}
    places: tuple[tuple[Whereabouts, dict[str, None]], ...] = (
        ("elsewhere_in_document", cited),
        ("in_other_document", others),
    )
    for where, names in places:
        documents = [evidence.documents[name] for name in names if name in evidence.documents]
        for find in finds:
            for document in documents:
                number = find(document)
                if number is not None:
                    sentence = document.sentences[number]
                    return where, cite(document, sentence.start, sentence.end)
    return "not_found", None


def sentence_texts(text: str, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """Yield the sentences of a document, those that no writer would write up to `LONGEST` characters."""
    return (text[start : min(end, start + LONGEST)] for start, end, _, _ in sentences)
