"""What will be told: how the documents relate, the plan, and where they disagree, as one step of the story."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import structs

from service.core.disagreements.finding import disagreements
from service.core.errors import FieldError, NothingToSay
from service.core.planning.candidates import looked_at
from service.core.planning.length import length_of
from service.core.planning.plan import choose
from service.core.relating.points import MOST_POINTS
from service.core.remembered import recognized
from service.core.types import Disagreement, Document, Plan, Related, Summary, SummaryRequest
from service.engine.events import Emit, Progress
from service.engine.ports import Tools
from service.engine.read import base_language, home
from service.engine.relate import relate

ONE_TRIP = 500  # documents of which all is decided before anything is said
Decision: TypeAlias = tuple[Related, Plan, tuple[Disagreement, ...]]


async def decided(
    documents: tuple[Document, ...], request: SummaryRequest, previous: Summary | None, tools: Tools, emit: Emit
) -> Decision:
    """Return what `decide` returns, in one trip to the pool; of a large set in two, to say that it is related."""
    where = home(documents)
    if len(documents) <= ONE_TRIP:
        found = await tools.pool.run_near(where, decide, documents, request, previous)
    else:
        await emit(Progress(step="relate", done=0))
        related = await tools.pool.run_near(where, related_for, documents, request)
        await emit(Progress(step="relate"))
        found = await tools.pool.run_near(where, tell, documents, related, request, previous)
    await emit(Progress(step="choose"))
    return found


def decide(documents: tuple[Document, ...], request: SummaryRequest, previous: Summary | None) -> Decision:
    """Return how the documents relate, what will be told, and where they disagree. Pure and CPU-bound."""
    documents = recognized(documents)
    return tell(documents, related_for(documents, request), request, previous)


def related_for(documents: tuple[Document, ...], request: SummaryRequest) -> Related:
    """Return how `documents` hang together, as far as `request` asks for it.

    What one sentence alone reports is not looked at unless it is among the best. Who reads thoroughly may pick any
    sentence, and of a set in several languages the best may not be told.
    """
    whole = request.depth == "thorough" or request.language is not None
    most = MOST_POINTS if whole else looked_at(documents, length_of(request).words)
    return relate(documents, request.focus, most)


def nothing(documents: tuple[Document, ...], related: Related, request: SummaryRequest) -> NothingToSay:
    """Return why nothing can be told: no sentence is as short as the length asked for, or none can stand alone."""
    longest = structs.replace(request, words=None, sentences=None, characters=None, length=None)
    name = next((name for name in ("words", "characters") if getattr(request, name) is not None), None)
    if name is None or not choose(documents, related, longest).points:
        return NothingToSay(
            "The documents hold no sentence that a summary could tell: only headings, captions, boilerplate, "
            "questions, fragments, quotations of somebody who is not named, text in capitals or sentences of more "
            "than 60 words were found."
        )
    detail = f"no sentence that could be told has {getattr(request, name)} {name} or fewer"
    return NothingToSay(f"/{name}: {detail}; ask for more.", errors=(FieldError(f"/{name}", detail),))


def in_language(documents: tuple[Document, ...], related: Related, language: str | None) -> Related:
    """Return `related` with the points that documents in `language` tell; whole where no document is in it."""
    spoken = {number for number, document in enumerate(documents) if document.language == language}
    if not spoken or len(spoken) == len(documents):
        return related
    told = (tuple(each for each in point.sentences if each.document in spoken) for point in related.points)
    points = (structs.replace(point, sentences=own) for point, own in zip(related.points, told, strict=True) if own)
    return structs.replace(related, points=tuple(points))


def tell(
    documents: tuple[Document, ...], related: Related, request: SummaryRequest, previous: Summary | None
) -> Decision:
    """Return what will be told of documents that hang together as `related`, and where they disagree.

    Where the request names a language, documents in it are told; those in others still corroborate and disagree.
    """
    spoken = in_language(documents, related, base_language(request.language))
    plan = choose(documents, spoken, request, previous)
    if not plan.points:
        raise nothing(documents, spoken, request)
    told = {sentence for point in plan.points for sentence in point.sentences}
    return related, plan, disagreements(documents, related, told)
