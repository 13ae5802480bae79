"""The built-in writer: each point is told by its best source sentence, word for word. Needs no model."""

from __future__ import annotations

from service.core.highlight import cite
from service.core.trim import trimmed
from service.core.types import Claim, Cost, Document, Finding, Plan, SentenceId
from service.engine.events import Emit
from service.engine.ports import Assignment, Draft, Rewrite


class ExtractiveWriter:
    """Tells every point of a plan in the words of its best source sentence."""

    @property
    def name(self) -> str:
        """The name that requests and `made.writer` use."""
        return "extractive"

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what `write` will ask of a model: nothing."""
        del assignment
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
    """Return the claims that tell `plan`, one for each point, in order."""
    groups = plan.groups or (0,) * len(plan.points)
    return tuple(
        told(documents[point.sentences[0].document], point.sentences[0], number, group)
        for number, (point, group) in enumerate(zip(plan.points, groups, strict=True))
    )


def told(document: Document, sentence: SentenceId, point: int, paragraph: int) -> Claim:
    """Return the claim that tells what is left of `sentence` of `document` after trimming, cited exactly."""
    span, text = trimmed(document, sentence.sentence)
    return Claim(text=text, citations=(cite(document, span.start, span.end),), point=point, paragraph=paragraph)
