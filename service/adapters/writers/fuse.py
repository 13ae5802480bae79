"""Writing for small models: each point becomes one sentence by a micro-task; citations follow by construction."""

from __future__ import annotations

import asyncio
from functools import partial

from msgspec import Struct

from service.adapters import tokens
from service.adapters.models import prompts
from service.adapters.models.ask import Asker, Question
from service.adapters.models.faults import Fault
from service.adapters.models.outcomes import Completion
from service.adapters.writers import answers, wishes
from service.adapters.writers.evidence import enriched
from service.adapters.writers.sheet import FEWEST_SENTENCES, Sheet, sheet
from service.adapters.writers.together import together
from service.core.support.verbatim import sentence_claim
from service.core.types import Claim, Cost
from service.engine.events import Emit
from service.engine.ports import Assignment, Draft

# A small model keeps to a few sentences, and every hundred tokens cost it time.
EVIDENCE = 320
LEAST_WORDS = 12
MOST_WORDS = 45


class Fused(Struct, frozen=True):
    """One point as told, and whether the model told it."""

    claim: Claim
    by_model: bool = True


class Fuse:
    """Asks for one sentence for each point, all points at the same time."""

    name = "fuse"
    prompts = ("fuse", "rewrite")

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._count = tokens.counter_of(asker.chat.backend.model)

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what one call for each point costs at most, by exact counts of the prompts."""
        backend, assignment = self._asker.chat.backend, enriched(assignment)
        every = range(len(assignment.plan.points))
        sheets = [shown for shown in map(partial(self._sheet, assignment), every) if asked(shown, assignment)]
        requests = [self._asker.request(self._question(assignment, shown)) for shown in sheets]
        prompt = sum(tokens.count_messages((each.system, each.user), backend.model) for each in requests)
        completion = sum(map(self._asker.chat.longest, requests))
        money = backend.price(prompt, completion)
        return Cost(calls=len(requests), prompt_tokens=prompt, completion_tokens=completion, money=money)

    async def draft(self, assignment: Assignment, emit: Emit) -> Draft:
        """Return one claim for each point of the plan. Raises Fault."""
        assignment = await asyncio.to_thread(enriched, assignment)
        every = range(len(assignment.plan.points))
        fused = await together(self._point(assignment, self._sheet(assignment, n), emit) for n in every)
        verbatim = sum(not each.by_model for each in fused)
        note = f"{verbatim} of {len(fused)} points are told in a source's words: the model's answer would not do."
        claims = wishes.fitted(
            tuple(each.claim for each in fused), wishes.length(assignment.request, len(assignment.plan.points))
        )
        return Draft(claims=claims, writer=self.name, notes=(note,) if verbatim else ())

    async def _point(self, assignment: Assignment, shown: Sheet, emit: Emit) -> Fused:
        """Return one point as one sentence: merged by the model, in a source's words where its answer will not do."""
        number = shown.lines[0].point
        groups = assignment.plan.groups
        claim = Claim(text="", citations=(), point=number, paragraph=groups[number] if groups else 0)
        own = sentence_claim(shown.lines[0].id, assignment.documents, claim)
        if not asked(shown, assignment):
            return Fused(own)
        try:
            text = await self._merged(assignment, shown, emit)
        except Fault as fault:
            if fault.remedy in {"next", "retry"}:
                raise
            return Fused(own, by_model=False)
        citations = shown.citations(shown.ids, assignment.documents)
        return Fused(Claim(text=text, citations=citations, point=claim.point, paragraph=claim.paragraph))

    async def _merged(self, assignment: Assignment, shown: Sheet, emit: Emit) -> str:
        """Return the model's sentence; where the sentences do not fit its context, of the better half of them."""
        check = partial(read, shown, assignment)
        try:
            return await self._asker.ask(self._question(assignment, shown), check, assignment.spending, emit)
        except Fault as fault:
            if fault.remedy != "split" or len(shown.lines) <= FEWEST_SENTENCES:
                raise
        return await self._merged(assignment, Sheet(shown.lines[: len(shown.lines) // 2]), emit)

    def _sheet(self, assignment: Assignment, number: int) -> Sheet:
        """Return the sentences of one point that are worth merging."""
        return sheet(assignment, (number,), EVIDENCE, self._count)

    def _question(self, assignment: Assignment, shown: Sheet) -> Question:
        """Return the micro-task of one point."""
        request, every = assignment.request, len(assignment.plan.points)
        wanted = wishes.length(request, every).share(1, every).words
        most = min(MOST_WORDS, max(LEAST_WORDS, wanted))
        values = {
            "length": str(most),
            "language": wishes.spoken(request, assignment.documents),
            "focus": wishes.focused(request),
            "evidence": shown.plain(),
        }
        room = wishes.TOKENS_A_WORD * most
        return Question(prompt=prompts.load("fuse"), values=values, max_tokens=room, may_be_cut=True)


def asked(shown: Sheet, assignment: Assignment) -> bool:
    """Whether the model has something to do: sentences to merge, or one to say in another language."""
    return len(shown.lines) > 1 or wishes.translated(assignment.request, assignment.documents)


def read(shown: Sheet, assignment: Assignment, completion: Completion) -> str:
    """Return the sentence of an answer. Raises Fault("invalid")."""
    request, documents = assignment.request, assignment.documents
    language = request.language or documents[shown.lines[0].id.document].language
    text = answers.one_sentence(completion.text, language)
    if not wishes.translated(request, documents):
        answers.about(text, tuple(line.text for line in shown.lines), language)
    return text
