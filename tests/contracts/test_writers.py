"""What every writer promises, whatever it asks: one suite over all of them."""

from contextlib import asynccontextmanager

import pytest

from service.adapters.writers.extractive import ExtractiveWriter
from service.core.types import Finding
from service.evals.model_server import ModelServer, honest
from tests.adapters.writers.cases import DOCUMENTS, assignment, writing
from tests.fakes import Listener
from tests.model_server import FAULTS, WRONG, always

BY_ID = {document.id: document for document in DOCUMENTS}
SCRIPTS = {
    "honest": honest,
    "silent about choices": always(FAULTS["no choices"].reply),
    "cut": always(FAULTS["finish_reason length"].reply),
    "inventing": always(WRONG["an unknown id"]),
    "looping": always(WRONG["the same words again and again"]),
}
WRITERS = ["extractive", *(f"{way}, {script}" for way in ("compose", "fuse", "model") for script in SCRIPTS)]


@asynccontextmanager
async def writer_named(name: str):
    """Give the writer of that name, its server behind it."""
    way, _, script = name.partition(", ")
    if not script:
        yield ExtractiveWriter()
        return
    with ModelServer(SCRIPTS[script]) as server:
        async with writing(server.url, way=way) as writer:
            yield writer


@pytest.fixture(params=WRITERS)
async def writer(request):
    """One of all writers."""
    async with writer_named(request.param) as one:
        yield one


async def test_every_claim_cites_exact_passages(writer):
    """A claim has text and at least one citation, and each quote is the slice that its offsets name."""
    draft = await writer.write(assignment(), Listener())
    assert draft.claims
    for claim in draft.claims:
        assert claim.text.strip() == claim.text != ""
        assert claim.citations
        for citation in claim.citations:
            assert BY_ID[citation.document].text[citation.start : citation.end] == citation.quote


async def test_every_claim_belongs_to_the_plan(writer):
    """A claim's point is one of the plan that was told, its paragraph is that point's."""
    given = assignment()
    draft = await writer.write(given, Listener())
    plan = draft.plan or given.plan
    for claim in draft.claims:
        assert 0 <= claim.point < len(plan.points)
        assert claim.paragraph == plan.groups[claim.point]


async def test_the_same_assignment_gives_the_same_draft(writer):
    """Writing twice gives the same claims and headline."""
    first, second = [await writer.write(assignment(), Listener()) for _ in range(2)]
    assert (first.claims, first.headline) == (second.claims, second.headline)


async def test_a_draft_says_who_wrote_it(writer):
    """The writer is named; a model is named where one wrote, with the digests of its prompts."""
    draft = await writer.write(assignment(), Listener())
    assert draft.writer in {"extractive", "compose", "fuse"}
    assert bool(draft.model) == bool(draft.prompts) == (draft.writer != "extractive")


async def test_calls_are_booked(writer):
    """Usage counts every call that was announced, and nothing else."""
    heard = Listener()
    draft = await writer.write(assignment(), heard)
    assert draft.usage.calls == sum(event.outcome != "cached" for event in heard.events)
    assert draft.usage.prompt_tokens == sum(event.prompt_tokens for event in heard.events)
    assert draft.usage.completion_tokens == sum(event.completion_tokens for event in heard.events)


async def test_a_rewrite_keeps_the_passages(writer):
    """A claim written once more rests on the same passages, in the same place; or there is none."""
    claim = (await writer.write(assignment(), Listener())).claims[0]
    finding = Finding(check="figures", detail="The cited passage says 14.")
    rewrite = await writer.rewrite(assignment(), claim, (finding,), Listener())
    if rewrite.claim is not None:
        kept = (rewrite.claim.citations, rewrite.claim.point, rewrite.claim.paragraph)
        assert kept == (claim.citations, claim.point, claim.paragraph)


async def test_the_estimate_is_known_before_the_first_call(writer):
    """An estimate asks nobody."""
    cost = writer.estimate(assignment())
    assert (cost.calls == 0) == (writer.name == "extractive")
    assert cost.prompt_tokens >= 0
