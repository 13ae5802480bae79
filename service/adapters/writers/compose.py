"""Writing for capable models: one call over the plan's numbered evidence gives all sentences, each with its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from service.adapters import tokens
from service.adapters.models import prompts
from service.adapters.models.ask import Asker, Question
from service.adapters.models.faults import Fault
from service.adapters.models.outcomes import Completion
from service.adapters.models.shapes import Composed, Told, composed
from service.adapters.writers import answers, wishes
from service.adapters.writers.sheet import Sheet, sheet
from service.adapters.writers.together import together
from service.core.checks import check as check_claim
from service.core.evidence import Evidence
from service.core.sentences import split
from service.core.types import Claim, Cost
from service.engine.events import Emit
from service.engine.ports import Assignment, Draft

# Tokens of evidence for each word that is asked for: enough for each point's best sentences, however many there are.
EVIDENCE_A_WORD = 8
LEAST_EVIDENCE = 1_200
# What the chat format and a tokenizer that differs from ours may add to a prompt.
MARGIN = 128


class Part(Struct, frozen=True, kw_only=True):
    """What one call told."""

    claims: tuple[Claim, ...]
    headline: str


class Compose:
    """Asks for the whole summary at once; only where that cannot fit a model's context, in parts."""

    name = "compose"
    prompts = ("compose", "rewrite")

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._count = tokens.counter_of(asker.chat.backend.model)

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what one round of calls costs at most, by exact counts of the prompts."""
        backend = self._asker.chat.backend
        question, _ = self._question(assignment, range(len(assignment.plan.points)))
        request = self._asker.request(question)
        prompt = tokens.count_messages((request.system, request.user), backend.model)
        return Cost(
            calls=1,
            prompt_tokens=prompt,
            completion_tokens=request.max_tokens,
            money=backend.price(prompt, request.max_tokens),
        )

    async def draft(self, assignment: Assignment, emit: Emit) -> Draft:
        """Return the claims that the model made from the plan. Raises Fault."""
        parts = await self._parts(assignment, range(len(assignment.plan.points)), emit)
        claims = tuple(claim for part in parts for claim in part.claims)
        told = wishes.fitted(claims, wishes.length(assignment.request, len(assignment.plan.points)))
        return Draft(claims=told, writer=self.name, headline=supported_headline(parts[0].headline, told, assignment))

    async def _parts(self, assignment: Assignment, points: Sequence[int], emit: Emit) -> list[Part]:
        """Return what was told of `points`: by one call, or by one for each half where that is too much at once."""
        question, shown = self._question(assignment, points)
        try:
            told = await self._asker.ask(question, partial(read, shown), assignment.spending, emit)
        except Fault as fault:
            if fault.remedy != "split" or len(points) == 1:
                raise
            half = (len(points) + 1) // 2
            pair = (points[:half], points[half:])
            halves = await together(self._parts(assignment, each, emit) for each in pair)
            return [part for parts in halves for part in parts]
        sentences, headline = told
        claims = tuple(claim for each in sentences for claim in claims_of(each, shown, assignment))
        return [Part(claims=claims, headline=headline)]

    def _question(self, assignment: Assignment, points: Sequence[int]) -> tuple[Question, Sheet]:
        """Return the question that asks to tell `points`, and the sheet of its evidence."""
        request, every = assignment.request, len(assignment.plan.points)
        wanted = wishes.length(request, every).share(len(points), every)
        backend = self._asker.chat.backend
        longest = min(wishes.longest_answer(wanted, len(points)), backend.context // 2)
        room = backend.context - longest - MARGIN - prompt_tokens("compose", backend.model)
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
            prompt=prompts.load("compose"), values=values, max_tokens=longest, answer=Composed, ids=shown.ids
        )
        return question, shown


def prompt_tokens(name: str, model: str) -> int:
    """Return the tokens of a prompt's own words."""
    prompt = prompts.load(name)
    return tokens.count_messages((prompt.system, prompt.user), model)


def read(shown: Sheet, completion: Completion) -> tuple[tuple[Told, ...], str]:
    """Return the sentences and the headline of an answer. Raises Fault("invalid")."""
    answer = composed(completion.text)
    return answers.checked(answer, shown.ids), answer.headline


def claims_of(told: Told, shown: Sheet, assignment: Assignment) -> tuple[Claim, ...]:
    """Return the claims that one told sentence holds (models put two into one), citing what it named."""
    first = shown.line(told.ids[0]).point
    groups = assignment.plan.groups
    language = assignment.request.language or assignment.documents[shown.line(told.ids[0]).id.document].language
    spans = split(told.text, language)
    return tuple(
        Claim(
            text=told.text[span.start : span.end],
            citations=shown.citations(told.ids, assignment.documents),
            point=first,
            paragraph=groups[first] if groups else 0,
        )
        for span in spans
    )


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
