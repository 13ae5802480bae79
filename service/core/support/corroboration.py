"""How many independent sources say a claim. Articles that copy each other count once.

A document corroborates a claim only where a few of its own sentences would carry the claim as a citation must: no check
finds a fault, and the support score passes. So a source that gives another figure does not corroborate this one. What a
check merely doubts (a name that the document uses elsewhere, an attribution of its own) does not count against it: the
document still says it. Of documents that do not say all of a claim, `partial.py` finds those that say a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from msgspec import structs

from service.core.highlight import cite
from service.core.support.carrying import carrying
from service.core.support.coverage import content_among, content_of, covers
from service.core.support.covered import covered
from service.core.support.essence import essence
from service.core.support.partial import Told, parts_told
from service.core.support.repeats import independent
from service.core.text.holding import holdings, uses
from service.core.types import Citation, Claim, Corroboration, Document, Level, Point, Related

# In a larger set only the documents of the claim's own point are asked: they are those that report the same thing.
MOST_DOCUMENTS = 40


def corroborate(
    claim: Claim,
    point: Point | None,
    documents: tuple[Document, ...],
    related: Related | None,
    *,
    borne_out: bool = True,
) -> tuple[Claim, Corroboration]:
    """Return `claim` with the passages of other documents that say it cited too, and its count of sources.

    What it cites counts where that bears it out. Of several documents that the claim cites, those count that say it by
    themselves: a draft may cite, or be found to rest on, passages that each tell a part of it. Where none says it
    alone, they are one source together.
    """
    cited = {citation.document for citation in claim.citations}
    citations = list(claim.citations)
    asked = tuple(documents[position] for position in candidates(point, documents, related))
    found = agreeing(claim.text, asked, frozenset(cited))
    citations += found
    saying = {each.document for each in found} | (alone(claim, documents) if borne_out or not found else set())
    numbers = {document.id: number for number, document in enumerate(documents)}
    positions = {name: numbers[name] for name in sorted(numbers.keys() & (saying or cited), key=numbers.__getitem__)}
    origins = related.origins if related else tuple(range(len(documents)))
    quotes = [(positions[each.document], each.quote) for each in citations if each.document in positions]
    sources = independent(quotes, origins) if saying else min(1, len(positions))
    silent = frozenset(each.id for each in asked if each.id not in positions)
    corroboration = Corroboration(
        level=level(len(positions), sources) if saying else "single_source",
        independent_sources=sources,
        documents=tuple(positions),
        parts=parts_told(claim.text, documents, silent, Told(tuple(quotes), numbers, origins))
        if borne_out and saying
        else (),
    )
    return structs.replace(claim, citations=tuple(citations)), corroboration


@lru_cache(maxsize=1 << 8)
def agreeing(text: str, documents: tuple[Document, ...], cited: frozenset[str]) -> tuple[Citation, ...]:
    """Return the passages of `documents` that say the claim `text` too; those in `cited` are not asked."""
    said = essence(text, documents[0].language) if documents else text
    return tuple(chain.from_iterable([said_by(said, *each) for each in promising(said, documents, cited)]))


@lru_cache(maxsize=1 << 12)
def said_by(text: str, document: Document, numbers: tuple[int, ...]) -> tuple[Citation, ...]:
    """Return the sentences `numbers` of `document` where they carry the claim `text`, none where they do not."""
    spans = (document.sentences[number] for number in numbers)
    return carrying(text, document, tuple([cite(document, sentence.start, sentence.end) for sentence in spans]))


def alone(claim: Claim, documents: tuple[Document, ...]) -> set[str]:
    """Return the documents that the claim cites and that say it by themselves: one alone is taken at its word."""
    passages: dict[str, tuple[Citation, ...]] = {}
    for citation in claim.citations:
        passages[citation.document] = (*passages.get(citation.document, ()), citation)
    if len(passages) < 2:  # noqa: PLR2004 (nothing to tell apart)
        return set(passages)
    by_id = {document.id: document for document in documents}
    content = content_of(claim.text, documents[0].language, uses(documents, holdings(documents)))

    def said(document: Document, cited: tuple[Citation, ...]) -> bool:
        quotes = [each.quote for each in cited]
        if any(claim.text in quote for quote in quotes):
            return True
        return covers(quotes, content, document.language) and bool(carrying(claim.text, document, cited))

    return {name for name, cited in passages.items() if said(by_id[name], cited)}


def candidates(point: Point | None, documents: tuple[Document, ...], related: Related | None) -> tuple[int, ...]:
    """Return the positions of the documents that may say the claim, in order."""
    if len(documents) > MOST_DOCUMENTS:
        return point.documents if point is not None else ()
    return tuple(number for number in range(len(documents)) if related is None or number not in related.off_topic)


def level(documents: int, origins: int) -> Level:
    """Return the level for so many documents with so many origins."""
    if origins > 1:
        return "corroborated"
    return "copied" if documents > 1 else "single_source"


def promising(
    text: str, documents: tuple[Document, ...], cited: frozenset[str]
) -> Iterator[tuple[Document, tuple[int, ...]]]:
    """Yield the documents not in `cited` of which a few sentences hold enough of the claim `text`, and which these are.

    Each concept of the claim is worth the more, the rarer it is among the sentences of the documents: a passage that
    shares only what every article on the event says does not carry what is particular to the claim. The checks are
    asked only where they may agree.
    """
    if all(document.id in cited for document in documents):
        return
    kept, language = holdings(documents), documents[0].language
    content, counts = content_among(text, language, kept)
    for document, held, own in zip(documents, kept, counts, strict=True):
        if document.id in cited or not content.may_be_in(own):
            continue
        chosen = covered(text, language, content, document, held)
        if chosen:
            yield document, chosen
