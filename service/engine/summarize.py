"""The story of a summary, from sources to cited and verified sentences. Every way into the service calls this."""

from __future__ import annotations

from msgspec import Struct, structs

from service.core.disagreements.sides import siding
from service.core.errors import BudgetExceeded, NothingToSay, UnknownWriter
from service.core.types import Cost, Document, Summary, SummaryRequest
from service.engine.decide import decided
from service.engine.events import Emit, Noted, Verified, silence
from service.engine.ports import Assignment, Shelf, Tools, Writer
from service.engine.read import read
from service.engine.repair import repair
from service.engine.report import language_of, report
from service.engine.shelved import LargeSet
from service.engine.spending import Spending
from service.engine.verify import verify
from service.engine.write import write


class Outcome(Struct, frozen=True, kw_only=True):
    """A summary, and the documents to which its offsets refer, where these do not lie on a shelf."""

    summary: Summary
    documents: tuple[Document, ...]


async def summarize(
    request: SummaryRequest,
    tools: Tools,
    emit: Emit = silence,
    previous: Summary | None = None,
    shelf: Shelf | None = None,
) -> Outcome:
    """Return the summary of `request`'s documents, every sentence cited and verified.

    `previous` is the summary that this one updates. Of a large request the texts may lie on a `shelf`: then the
    documents stay there, and the outcome has none. The same request gives the same summary on every machine.

    Raises InvalidRequest and its kinds for what cannot be read or honoured, NothingToSay where no document holds a
    sentence to tell, ModelUnavailable where no model answered and the caller wanted no fallback.
    """
    writer = chosen_writer(request, tools)
    planned = request if stands(writer, tools) else structs.replace(request, language=None)
    if shelf is None:
        documents = await read(request.documents, tools, emit)
        related, plan, conflicts = await decided(documents, planned, previous, tools, emit)
    else:
        large = LargeSet(shelf, tools, emit)
        documents = await large.read(request.documents)
        documents, (related, plan, conflicts) = await large.decided(documents, planned, previous)
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
    sided = siding(repaired.sentences, conflicts, language_of(documents, related))
    repaired = structs.replace(repaired, sentences=sided)
    await emit(Verified(sentences=repaired.sentences, disagreements=conflicts))
    if not repaired.sentences:
        raise NothingToSay("No sentence could be supported by the documents; try on_unsupported: replace or flag.")
    summary = report(assignment, draft, repaired, conflicts, tools)
    for note in summary.made.notes:
        await emit(Noted(note=note))
    return Outcome(summary=summary, documents=documents if shelf is None else ())


def chosen_writer(request: SummaryRequest, tools: Tools) -> Writer:
    """Return the writer that `request` names. Raises UnknownWriter with the names of writers or models there are."""
    name = request.writer or (request.model and tools.model_writer) or tools.default_writer
    writer = tools.writers.get(name)
    if writer is None:
        raise UnknownWriter(f"There is no writer {name!r} here; there are: {', '.join(sorted(tools.writers))}.")
    if request.model is not None and request.model not in tools.models:
        offered = ", ".join(tools.models) or "none"
        raise UnknownWriter(f"There is no model {request.model!r} here; there are: {offered}.")
    return writer


def stands(writer: Writer, tools: Tools) -> bool:
    """Whether sentences are told in the language of their sources: a translation needs a model, and a judge of it."""
    return tools.judge is None or writer.name == "extractive"


def within_budget(cost: Cost, request: SummaryRequest) -> None:
    """Raise BudgetExceeded where the plan would cost more than `request` allows."""
    budget = request.budget
    tokens = cost.prompt_tokens + cost.completion_tokens
    if budget and budget.tokens is not None and tokens > budget.tokens:
        raise BudgetExceeded(f"The plan needs up to {tokens} model tokens; the budget allows {budget.tokens}.")
    if budget and budget.money is not None and cost.money is not None and cost.money > budget.money:
        raise BudgetExceeded(f"The plan costs up to {cost.money:.4f}; the budget allows {budget.money:.4f}.")
