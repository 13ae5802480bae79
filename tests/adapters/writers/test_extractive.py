"""The built-in writer."""

from __future__ import annotations

from service.adapters.writers.extractive import ExtractiveWriter, claims
from service.core.planning.plan import choose
from service.core.types import Cost, Plan, Point, SentenceId, SummaryRequest
from service.engine.events import silence
from service.engine.ports import Assignment
from service.engine.relate import relate
from tests.articles import event, made


def assignment() -> Assignment:
    """Return what a writer is given for the articles."""
    documents, request = event(), SummaryRequest(documents=(), words=80)
    related = relate(documents)
    plan = choose(documents, related, request)
    return Assignment(documents=documents, related=related, plan=plan, request=request)


async def test_claims_are_passages_of_the_sources() -> None:
    """Every claim cites one exact passage and reads as it does, but for a capital and a stop."""
    work = assignment()
    texts = {document.id: document.text for document in work.documents}
    draft = await ExtractiveWriter().write(work, silence)
    assert draft.writer == "extractive"
    assert [claim.point for claim in draft.claims] == sorted({claim.point for claim in draft.claims})
    for claim in draft.claims:
        (citation,) = claim.citations
        assert texts[citation.document][citation.start : citation.end] == citation.quote
        assert claim.text[1:].removesuffix(".") in citation.quote


def test_a_quotation_of_two_sentences_is_one_claim() -> None:
    """Half a quotation is never a claim: its sentences are cited as one passage."""
    document = made('"We are relieved," said Reyes, "truly. Nobody knew when we would sail." The pier is closed.')
    points = tuple(Point(sentences=(SentenceId(0, number),), origins=1) for number in range(3))
    told = claims((document,), Plan(points=points, groups=(0, 0, 0)))
    assert [(claim.point, claim.text) for claim in told] == [
        (0, '"We are relieved," said Reyes, "truly. Nobody knew when we would sail."'),
        (2, "The pier is closed."),
    ]
    assert told[0].citations[0].quote == told[0].text


async def test_it_asks_no_model_and_rewrites_nothing() -> None:
    """It costs nothing, and what is told word for word is not told again."""
    work, writer = assignment(), ExtractiveWriter()
    draft = await writer.write(work, silence)
    assert writer.estimate(work) == Cost()
    assert (await writer.rewrite(work, draft.claims[0], (), silence)).claim is None
