"""The report: everything the reader is told about one summary, gathered into one value."""

from __future__ import annotations

from collections import Counter

from service.core.changes import compare
from service.core.disagreements.sides import disputed
from service.core.headlines.headline import headline
from service.core.remembered import recognized
from service.core.types import (
    Changes,
    Disagreement,
    Document,
    DocumentReport,
    Made,
    Related,
    Role,
    Summary,
    SummarySentence,
)
from service.core.usage import add
from service.engine.ports import Assignment, Draft, Tools
from service.engine.repair import Repaired


def report(
    assignment: Assignment,
    draft: Draft,
    repaired: Repaired,
    conflicts: tuple[Disagreement, ...],
    tools: Tools,
) -> Summary:
    """Return the summary of what was written, verified and repaired."""
    documents, related = assignment.documents, assignment.related
    return Summary(
        headline=draft.headline or headed(assignment, repaired.sentences, conflicts),
        sentences=repaired.sentences,
        disagreements=conflicts,
        documents=document_reports(documents, related, repaired.sentences, conflicts),
        usage=add(draft.usage, repaired.usage, assignment.judging.usage),
        made=Made(
            writer=draft.writer,
            model=draft.model,
            prompts=draft.prompts,
            version=tools.version,
            judge=tools.judge.name if tools.judge else None,
            notes=(*draft.notes, *repaired.notes),
        ),
        format=assignment.request.format,
        language=assignment.request.language or language_of(documents, related),
        changes=changes(assignment.previous, repaired.sentences),
    )


def headed(assignment: Assignment, sentences: tuple[SummarySentence, ...], conflicts: tuple[Disagreement, ...]) -> str:
    """Return the headline: the one before where all that it stood over stands, else that of what is told now."""
    documents, previous = assignment.documents, assignment.previous
    if previous is not None and {each.id for each in previous.documents} <= {each.id for each in documents}:
        told = [each.text for each in sentences]
        stands = not disputed(previous.headline, conflicts, previous.language)
        if stands and told == [each.text for each in previous.sentences]:
            return previous.headline
    return headline(recognized(documents), assignment.related, assignment.plan, conflicts)


def changes(previous: Summary | None, sentences: tuple[SummarySentence, ...]) -> Changes | None:
    """Return how the sentences differ from those of the summary they update, None where there is none."""
    if previous is None:
        return None
    return compare(tuple(each.text for each in previous.sentences), tuple(each.text for each in sentences))


def document_reports(
    documents: tuple[Document, ...],
    related: Related,
    sentences: tuple[SummarySentence, ...],
    conflicts: tuple[Disagreement, ...] = (),
) -> tuple[DocumentReport, ...]:
    """Return what became of each document, in the order of the request.

    One that a disagreement cites is used too, and one that says a part of a sentence.
    """
    sides = (position.citations for disagreement in conflicts for position in disagreement.positions)
    told = (sentence.citations for sentence in sentences)
    parts = (part.citations for sentence in sentences for part in sentence.corroboration.parts)
    cited = {citation.document for citations in (*told, *sides, *parts) for citation in citations}
    reports = []
    for number, document in enumerate(documents):
        original = related.copies[number]
        reports.append(
            DocumentReport(
                id=document.id,
                role=role(number, related, cited=document.id in cited),
                copy_of=None if original is None else documents[original].id,
                sentences=len(document.sentences),
                title=document.title,
                publisher=document.publisher,
                url=document.url,
                published_at=document.published_at,
                language=document.language,
            )
        )
    return tuple(reports)


def role(number: int, related: Related, *, cited: bool) -> Role:
    """Return the role of document `number`: a copy is a copy even where it is cited."""
    if related.copies[number] is not None:
        return "copy"
    if number in related.off_topic:
        return "off_topic"
    return "used" if cited else "unused"


def language_of(documents: tuple[Document, ...], related: Related) -> str:
    """Return the language of most documents on the topic, the first of them where several lead."""
    spoken = Counter([document.language for at, document in enumerate(documents) if at not in related.off_topic])
    return max(spoken, key=spoken.__getitem__, default="en")
