"""The built-in writer: each point is told by its best source sentence, word for word. Needs no model.

What writes is imported as it writes: every HTTP process has this writer, to name it, and none writes with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.core.errors import FieldError, UnsupportedOption
from service.core.types import Claim, Cost, Document, Finding, Plan, SentenceId
from service.engine.events import Emit
from service.engine.ports import Assignment, Draft, Rewrite
from service.engine.read import base_language


class ExtractiveWriter:
    """Tells every point of a plan in the words of its best source sentence."""

    @property
    def name(self) -> str:
        """The name that requests and `made.writer` use."""
        return "extractive"

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what `write` will ask of a model: nothing.

        Raises UnsupportedOption for a language that no document is in: this writer tells sentences as they stand. As
        the last resort after a model it is not asked beforehand, and tells them in the language they are in.
        """
        wanted = base_language(assignment.request.language)
        spoken = sorted({document.language for document in assignment.documents})
        if wanted is not None and wanted not in spoken:
            raise UnsupportedOption(
                f"The built-in writer does not translate: no document is in {wanted!r}, only in {', '.join(spoken)}. "
                "Name a writer that asks a model, or leave the language out.",
                errors=(FieldError("/language", f"must be one of {', '.join(spoken)} for this writer"),),
            )
        return Cost()

    async def write(self, assignment: Assignment, emit: Emit) -> Draft:
        """Return one claim per point, each a source sentence cited exactly."""
        del emit
        return Draft(claims=claims(assignment.documents, assignment.plan), writer=self.name)

    async def rewrite(self, assignment: Assignment, claim: Claim, findings: tuple[Finding, ...], emit: Emit) -> Rewrite:
        """Return no claim: a sentence told word for word cannot be told better."""
        del assignment, claim, findings, emit
        return Rewrite(claim=None)


def claims(documents: tuple[Document, ...], plan: Plan) -> tuple[Claim, ...]:
    """Return the claims that tell `plan`, one for each point in order; a quotation is one claim however long."""
    groups = plan.groups or (0,) * len(plan.points)
    found: list[Claim] = []
    number = 0
    while number < len(plan.points):
        size = whole(documents, plan, number)
        sentences = [point.sentences[0] for point in plan.points[number : number + size]]
        found.append(told(documents[sentences[0].document], sentences, number, groups[number]))
        number += size
    return tuple(found)


def whole(documents: tuple[Document, ...], plan: Plan, number: int) -> int:
    """Return how many points from `number` on tell one quotation: more than one where a sentence leaves one open."""
    from service.core.planning.alone.dependence import leaves_open

    at, first = plan.points[number].sentences[0]
    is_open = leaves_open(documents[at].sentence(first))
    size = 1
    while (
        is_open and number + size < len(plan.points) and plan.points[number + size].sentences[0] == (at, first + size)
    ):
        is_open = leaves_open(documents[at].sentence(first + size), is_open=True)
        size += 1
    return 1 if is_open else size


def told(document: Document, sentences: Sequence[SentenceId], point: int, paragraph: int) -> Claim:
    """Return the claim that tells what is left of neighbouring `sentences` of `document`, cited as one passage."""
    from service.core.highlight import cite
    from service.core.planning.alone.trim import trimmed

    kept = [trimmed(document, each.sentence) for each in sentences]
    citation = cite(document, kept[0].span.start, kept[-1].span.end)
    text = " ".join(each.text for each in kept)
    return Claim(text=text, citations=(citation,), point=point, paragraph=paragraph)
