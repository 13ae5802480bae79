"""What a rendered summary says, block by block, before any format has its way with it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

from service.core.render import notes, phrases
from service.core.types import Citation, Disagreement, DocumentReport, Summary, SummarySentence

Style: TypeAlias = Literal["plain", "strong", "aside", "reference", "link", "passage"]
Kind: TypeAlias = Literal["title", "heading", "paragraph", "item", "note", "aside"]


class Run(NamedTuple):
    """Words in one style.

    `target` is a note number for a reference, a web address for a link, and the address of the very words, long and
    full of escapes, for a passage; empty where none is known.
    """

    text: str
    style: Style = "plain"
    target: str = ""


class Block(NamedTuple):
    """One block of text. `number` is that of a note."""

    kind: Kind
    runs: tuple[Run, ...]
    number: int = 0


class Names(NamedTuple):
    """What the blocks call things by: note numbers by wording, names by document id, disagreements by number."""

    numbers: dict[str, int]
    documents: dict[str, str]
    disagreements: tuple[Disagreement, ...]


def outline(summary: Summary, id: str | None = None) -> tuple[Block, ...]:  # noqa: A002 - the interface's own word
    """Return the blocks of `summary` in reading order; `id` is shown where given."""
    cited = notes.notes(summary)
    known = Names({note.quote: note.number for note in cited}, phrases.names(summary.documents), summary.disagreements)
    return (
        Block("title", (Run(phrases.clean(summary.headline)),)),
        *_text(summary, known),
        *_disagreements(summary.disagreements, known),
        *_doubts(summary.sentences, known),
        *_passages(cited, known),
        *_documents(summary.documents, known),
        *_making(summary, id),
    )


def _heading(text: str) -> Block:
    return Block("heading", (Run(text),))


def _references(citations: tuple[Citation, ...], known: Names) -> Iterator[Run]:
    for number in notes.numbers(citations, known.numbers):
        yield Run(f"[{number}]", "reference", str(number))


def _sentence(sentence: SummarySentence, known: Names) -> Iterator[Run]:
    yield Run(phrases.clean(sentence.text))
    if sentence.citations:
        yield Run(" ")
        yield from _references(sentence.citations, known)
    parts = sentence.corroboration.parts
    told = (*phrases.parts_backing(sentence), *phrases.told_differently(sentence, known.disagreements, known.documents))
    remarks = [remark for remark in (phrases.backing(sentence), *told, phrases.doubt(sentence)) if remark]
    if remarks:
        yield Run(" ")
        yield Run(f"({'; '.join(remarks)})", "aside")
    if parts:
        yield Run(" ")
        yield from _references(tuple(citation for part in parts for citation in part.citations), known)


def _text(summary: Summary, known: Names) -> Iterator[Block]:
    if summary.format == "paragraphs":
        for _, group in groupby(summary.sentences, key=lambda sentence: sentence.paragraph):
            runs = [run for sentence in group for run in (*_sentence(sentence, known), Run(" "))]
            yield Block("paragraph", tuple(runs[:-1]))
    else:
        for sentence in summary.sentences:
            yield Block("item", tuple(_sentence(sentence, known)))
    yield Block("aside", (Run("A number in brackets leads to the passage that says so. "), _legend(summary)))


def _legend(summary: Summary) -> Run:
    backed = [sentence.corroboration for sentence in summary.sentences]
    if any(each.level == "corroborated" or each.parts for each in backed):
        return Run("Where no number of sources is given, one source says it.")
    return Run("No sentence is backed by two independent sources.")


def _disagreements(disagreements: tuple[Disagreement, ...], known: Names) -> Iterator[Block]:
    if disagreements:
        yield _heading("Where the sources disagree")
    for disagreement in disagreements:
        later = (Run(" "), Run(f"({phrases.IN_TIME})", "aside")) if disagreement.in_time else ()
        yield Block("paragraph", (Run(phrases.clean(disagreement.matter), "strong"), *later))
        for position in disagreement.positions:
            tellers = phrases.tellers(position, known.documents)
            who = (Run(tellers, "strong"), Run(": ")) if tellers else ()
            refs = tuple(_references(position.citations, known))
            yield Block("item", (*who, Run(phrases.clean(position.text)), Run(" "), *refs))


def _doubts(sentences: tuple[SummarySentence, ...], known: Names) -> Iterator[Block]:
    doubted = [sentence for sentence in sentences if sentence.findings]
    if doubted:
        yield _heading("Doubts")
    for sentence in doubted:
        yield Block("paragraph", (Run(phrases.clean(sentence.text)),))
        for finding in sentence.findings:
            passage = (finding.passage,) if finding.passage is not None else ()
            refs = tuple(_references(passage, known))
            said = Run(phrases.reason(finding))
            yield Block("item", (Run(f"{finding.check}: ", "strong"), said, *((Run(" "), *refs) if refs else ())))


def _passages(cited: tuple[notes.Note, ...], known: Names) -> Iterator[Block]:
    if cited:
        yield _heading("The passages, word for word")
    for note in cited:
        yield Block("note", (*_places(note, known), Run(": "), Run(note.quote)), note.number)


def _places(note: notes.Note, known: Names) -> Iterator[Run]:
    addresses: dict[str, str] = {}
    for citation in note.citations:
        name = known.documents.get(citation.document, phrases.clean(citation.document))
        addresses.setdefault(name, phrases.web_address(citation.url) or "")
    for position, (name, address) in enumerate(addresses.items()):
        if position:
            yield Run(", ")
        yield Run(name, "passage", address)


def _documents(documents: tuple[DocumentReport, ...], known: Names) -> Iterator[Block]:
    if documents:
        yield _heading("The documents")
    for document in documents:
        name = known.documents[document.id]
        became = Run(f"({phrases.role(document, known.documents)})", "aside")
        yield Block("item", (Run(name, "strong"), Run(" "), became, *_described(document, name)))


def _described(document: DocumentReport, name: str) -> Iterator[Run]:
    address = phrases.web_address(document.url)
    title = phrases.clean(document.title or "") or address
    if title and (address or title != name):
        yield Run(": ")
        yield Run(title, "link", address) if address else Run(title)
    if document.published_at:
        yield Run(f", {phrases.day(document.published_at)}")


def _making(summary: Summary, id: str | None) -> Iterator[Block]:  # noqa: A002 - the interface's own word
    yield _heading("How it was made")
    named = f" Summary {phrases.clean(id)}." if id else ""
    yield Block("paragraph", (Run(phrases.making(summary.made, summary.usage) + named),))
    for note in summary.made.notes:
        yield Block("item", (Run(phrases.clean(note)),))
    if summary.changes is not None:
        yield Block("paragraph", (Run(phrases.difference(summary.changes)),))
        for gone in summary.changes.gone:
            yield Block("item", (Run("gone: ", "strong"), Run(phrases.clean(gone))))
