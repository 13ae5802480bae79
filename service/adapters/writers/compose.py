"""Writing for capable models: one call over the plan's numbered evidence gives all sentences, each with its numbers."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from service.adapters import tokens
from service.adapters.models import prompts
from service.adapters.models.ask import Asker, Question
from service.adapters.models.faults import Fault
from service.adapters.models.outcomes import Completion
from service.adapters.models.shapes import Composed, Told, composed, salvaged
from service.adapters.writers import answers, costs, wishes
from service.adapters.writers.evidence import enriched
from service.adapters.writers.extractive import claims as source_claims
from service.adapters.writers.sheet import Sheet, sheet
from service.adapters.writers.together import together
from service.core.checks.evidence import Evidence
from service.core.checks.table import check as check_claim
from service.core.types import Claim, Cost
from service.engine.events import Emit
from service.engine.ports import Assignment, Draft

# Tokens of evidence for each word that is asked for: enough for each point's best sentences, however many there are.
EVIDENCE_A_WORD = 8
LEAST_EVIDENCE = 1_200
# What the chat format and a tokenizer that differs from ours may add to a prompt.
MARGIN = 128


class Read(Struct, frozen=True, kw_only=True):
    """What one answer tells; `cut` where its end is missing."""

    sentences: tuple[Told, ...]
    headline: str
    cut: bool = False


class Part(Struct, frozen=True, kw_only=True):
    """What one call told, and how many of its claims are in a source's words because the model never came to them."""

    claims: tuple[Claim, ...]
    headline: str
    verbatim: int = 0


class Compose:
    """Asks for the whole summary at once; only where that cannot fit a model's context, in parts."""

    name = "compose"
    prompts = ("compose", "rewrite")

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._count = tokens.counter_of(asker.chat.backend.model)

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what one round of calls costs at most, by exact counts of the prompts."""
        return self._cost(enriched(assignment), range(len(assignment.plan.points)))

    def _cost(self, assignment: Assignment, points: Sequence[int]) -> Cost:
        """Return what telling `points` costs: one call, or one for each half where that is more than the context."""
        backend = self._asker.chat.backend
        request = self._asker.request(self._question(assignment, points)[0])
        prompt = tokens.count_messages((request.system, request.user), backend.model)
        answer = self._asker.chat.longest(request)
        if prompt + answer > backend.context and len(points) > 1:
            half = (len(points) + 1) // 2
            return costs.add(self._cost(assignment, points[:half]), self._cost(assignment, points[half:]))
        return Cost(calls=1, prompt_tokens=prompt, completion_tokens=answer, money=backend.price(prompt, answer))

    async def draft(self, assignment: Assignment, emit: Emit) -> Draft:
        """Return the claims that the model made from the plan. Raises Fault."""
        assignment = await asyncio.to_thread(enriched, assignment)
        parts = await self._parts(assignment, range(len(assignment.plan.points)), emit)
        claims = tuple(claim for part in parts for claim in part.claims)
        told = wishes.fitted(claims, wishes.length(assignment.request, len(assignment.plan.points)))
        headline = supported_headline(parts[0].headline, told, assignment)
        verbatim = sum(part.verbatim for part in parts)
        note = f"{verbatim} points are told in a source's words: the model's answer was cut before it came to them."
        return Draft(claims=told, writer=self.name, headline=headline, notes=(note,) if verbatim else ())

    async def _parts(self, assignment: Assignment, points: Sequence[int], emit: Emit) -> list[Part]:
        """Return what was told of `points`: by one call, or by one for each half where that is too much at once."""
        question, shown = self._question(assignment, points)
        try:
            told = await self._asker.ask(
                question, partial(read, shown, wishes.written_in(assignment)), assignment.spending, emit
            )
        except Fault as fault:
            if fault.remedy != "split" or len(points) == 1:
                raise
            half = (len(points) + 1) // 2
            pair = (points[:half], points[half:])
            halves = await together(self._parts(assignment, each, emit) for each in pair)
            return [part for parts in halves for part in parts]
        claims = tuple(claim_of(each, shown, assignment) for each in told.sentences)
        missing = untold(points, told.sentences, shown, assignment) if told.cut else ()
        return [Part(claims=(*claims, *missing), headline=told.headline, verbatim=len(missing))]

    def _question(self, assignment: Assignment, points: Sequence[int]) -> tuple[Question, Sheet]:
        """Return the question that asks to tell `points`, and the sheet of its evidence."""
        request, every = assignment.request, len(assignment.plan.points)
        wanted = wishes.length(request, every).share(len(points), every)
        backend = self._asker.chat.backend
        longest = min(wishes.longest_answer(wanted, len(points)), backend.context // 2)
        room = backend.context - backend.thinking - longest - MARGIN - prompt_tokens("compose", backend.model)
        evidence = min(max(LEAST_EVIDENCE, EVIDENCE_A_WORD * wanted.words), max(1, room))
        shown = sheet(assignment, points, evidence, self._count)
        values = {
            "length": wanted.asked(),
            "language": wishes.spoken(request, assignment.documents),
            "format": wishes.FORMATS[request.format],
            "focus": wishes.focused(request),
            "evidence": shown.text(),
        }
        question = Question(
            prompt=prompts.load("compose"),
            values=values,
            max_tokens=longest,
            answer=Composed,
            ids=shown.ids,
            may_be_cut=True,
        )
        return question, shown


def prompt_tokens(name: str, model: str) -> int:
    """Return the tokens of a prompt's own words."""
    prompt = prompts.load(name)
    return tokens.count_messages((prompt.system, prompt.user), model)


def read(shown: Sheet, language: str, completion: Completion) -> Read:
    """Return what an answer tells; of one whose end is missing, its whole sentences. Raises Fault."""
    if completion.cut:
        return Read(sentences=answers.usable(salvaged(completion.text), shown.ids, language), headline="", cut=True)
    answer = composed(completion.text)
    return Read(sentences=answers.checked(answer, shown.ids, language), headline=answer.headline)


def claim_of(told: Told, shown: Sheet, assignment: Assignment) -> Claim:
    """Return the claim that one told sentence is, citing what it named; it belongs to the point that it named first."""
    first = shown.line(told.ids[0]).point
    groups = assignment.plan.groups
    return Claim(
        text=told.text,
        citations=shown.citations(told.ids, assignment.documents),
        point=first,
        paragraph=groups[first] if groups else 0,
    )


def untold(
    points: Sequence[int], sentences: tuple[Told, ...], shown: Sheet, assignment: Assignment
) -> tuple[Claim, ...]:
    """Return the points that no sentence rests on, each told by its best source sentence."""
    told = {shown.line(number).point for each in sentences for number in each.ids}
    whole = source_claims(assignment.documents, assignment.plan)
    return tuple(whole[point] for point in points if point not in told)


def supported_headline(text: str, claims: tuple[Claim, ...], assignment: Assignment) -> str | None:
    """Return the model's headline where the pure checks find no fault in it against all that the claims cite."""
    clean = answers.headline(text)
    if clean is None:
        return None
    evidence = Evidence(
        documents={document.id: document for document in assignment.documents},
        citations=tuple(citation for claim in claims for citation in claim.citations),
    )
    faults = [finding for finding in check_claim(clean, evidence) if finding.severity == "fault"]
    return None if faults else clean
