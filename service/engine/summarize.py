"""The story of a summary, from sources to cited and verified sentences. Every way into the service calls this."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct, structs

from service.core.disagreements import disagreements
from service.core.errors import BudgetExceeded, NothingToSay, UnknownWriter
from service.core.plan import choose
from service.core.types import Cost, Disagreement, Document, Plan, Related, Summary, SummaryRequest
from service.engine.events import Emit, Noted, Progress, Verified, silence
from service.engine.ports import Assignment, Tools, Writer
from service.engine.read import home, read
from service.engine.relate import relate
from service.engine.repair import repair
from service.engine.report import report
from service.engine.spending import Spending
from service.engine.verify import verify
from service.engine.write import write

ONE_TRIP = 500  # documents of which all is decided before anything is said
Decision: TypeAlias = tuple[Related, Plan, tuple[Disagreement, ...]]


class Outcome(Struct, frozen=True, kw_only=True):
    """A summary, and the documents to which its offsets refer."""

    summary: Summary
    documents: tuple[Document, ...]


async def summarize(
    request: SummaryRequest, tools: Tools, emit: Emit = silence, previous: Summary | None = None
) -> Outcome:
    """Return the summary of `request`'s documents, every sentence cited and verified.

    `previous` is the summary that this one updates. The same request gives the same outcome on every machine.

    Raises InvalidRequest and its kinds for what cannot be read or honoured, NothingToSay where no document holds a
    sentence to tell, ModelUnavailable where no model answered and the caller wanted no fallback.
    """
    writer = chosen_writer(request, tools)
    documents = await read(request.documents, tools, emit)
    related, plan, conflicts = await decided(documents, request, previous, tools, emit)
    assignment = Assignment(
        documents=documents,
        related=related,
        plan=plan,
        request=request,
        previous=previous,
        spending=Spending(request.budget),
    )
    within_budget(writer.estimate(assignment), request)
    draft = await write(writer, assignment, emit)
    assignment = structs.replace(assignment, plan=draft.plan or plan)
    verified = await verify(draft.claims, assignment, tools, emit)
    repaired = await repair(verified, writer, assignment, tools, emit)
    await emit(Verified(sentences=repaired.sentences, disagreements=conflicts))
    if not repaired.sentences:
        raise NothingToSay("No sentence could be supported by the documents; try on_unsupported: replace or flag.")
    summary = report(assignment, draft, repaired, conflicts, tools)
    for note in summary.made.notes:
        await emit(Noted(note=note))
    return Outcome(summary=summary, documents=documents)


async def decided(
    documents: tuple[Document, ...], request: SummaryRequest, previous: Summary | None, tools: Tools, emit: Emit
) -> Decision:
    """Return what `decide` returns, in one trip to the pool; of a large set in two, to say that it is related."""
    where = home(documents)
    if len(documents) <= ONE_TRIP:
        found = await tools.pool.run_near(where, decide, documents, request, previous)
    else:
        await emit(Progress(step="relate", done=0))
        related = await tools.pool.run_near(where, relate, documents, request.focus)
        await emit(Progress(step="relate"))
        found = await tools.pool.run_near(where, tell, documents, related, request, previous)
    await emit(Progress(step="choose"))
    return found


def decide(documents: tuple[Document, ...], request: SummaryRequest, previous: Summary | None) -> Decision:
    """Return how the documents relate, what will be told, and where they disagree. Pure and CPU-bound."""
    return tell(documents, relate(documents, request.focus), request, previous)


def tell(
    documents: tuple[Document, ...], related: Related, request: SummaryRequest, previous: Summary | None
) -> Decision:
    """Return what will be told of documents that hang together as `related`, and where they disagree."""
    plan = choose(documents, related, request, previous)
    if not plan.points:
        raise NothingToSay(
            "The documents hold no sentence that a summary could tell: only headings, captions, boilerplate or "
            "fragments were found."
        )
    return related, plan, disagreements(documents, related, plan)


def chosen_writer(request: SummaryRequest, tools: Tools) -> Writer:
    """Return the writer that `request` names. Raises UnknownWriter with the names there are."""
    name = request.writer or (request.model and tools.model_writer) or tools.default_writer
    writer = tools.writers.get(name)
    if writer is None:
        raise UnknownWriter(f"There is no writer {name!r} here; there are: {', '.join(sorted(tools.writers))}.")
    return writer


def within_budget(cost: Cost, request: SummaryRequest) -> None:
    """Raise BudgetExceeded where the plan would cost more than `request` allows."""
    budget = request.budget
    tokens = cost.prompt_tokens + cost.completion_tokens
    if budget and budget.tokens is not None and tokens > budget.tokens:
        raise BudgetExceeded(f"The plan needs up to {tokens} model tokens; the budget allows {budget.tokens}.")
    if budget and budget.money is not None and cost.money is not None and cost.money > budget.money:
        raise BudgetExceeded(f"The plan costs up to {cost.money:.4f}; the budget allows {budget.money:.4f}.")
