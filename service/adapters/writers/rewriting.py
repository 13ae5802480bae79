"""Writing a doubted claim once more, with the reasons for the doubt in view."""

from __future__ import annotations

from functools import partial

from service.adapters import tokens
from service.adapters.models import prompts
from service.adapters.models.ask import Asker, Question
from service.adapters.models.outcomes import Completion
from service.adapters.models.prompts import one_line
from service.adapters.writers import answers, wishes
from service.core.types import Claim, Finding
from service.engine.events import Emit
from service.engine.ports import Assignment

MOST_FINDINGS = 5
LONGEST = 1_500  # characters of one cited sentence
ROOM = 32  # tokens that a correction may add to twice the sentence's own


async def rewritten(
    asker: Asker,
    assignment: Assignment,
    claim: Claim,
    findings: tuple[Finding, ...],
    emit: Emit,
) -> Claim:
    """Return `claim` as the model corrects it, on the same citations. Raises Fault."""
    language = assignment.request.language or language_of(claim, assignment)
    values = {
        "language": wishes.spoken(assignment.request, assignment.documents),
        "claim": one_line(claim.text),
        "findings": "; ".join(one_line(finding.detail) for finding in findings[:MOST_FINDINGS]),
        "evidence": "\n".join(f"- {one_line(citation.quote)[:LONGEST]}" for citation in claim.citations),
    }
    room = 2 * tokens.count(claim.text, asker.chat.backend.model) + ROOM
    question = Question(prompt=prompts.load("rewrite"), values=values, max_tokens=room, may_be_cut=True)
    text = await asker.ask(question, partial(read, language), assignment.spending, emit)
    return Claim(text=text, citations=claim.citations, point=claim.point, paragraph=claim.paragraph)


def read(language: str, completion: Completion) -> str:
    """Return the sentence of an answer. Raises Fault("invalid")."""
    return answers.one_sentence(completion.text, language)


def language_of(claim: Claim, assignment: Assignment) -> str:
    """Return the language of the document that `claim` cites first."""
    by_id = {document.id: document.language for document in assignment.documents}
    return by_id[claim.citations[0].document] if claim.citations else "en"
