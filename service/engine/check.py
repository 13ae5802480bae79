"""Checking a draft that somebody else wrote against documents: a reporter's own text, or another tool's summary."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import structs

from service.core.disagreements.denials import denied, only_denied
from service.core.disagreements.finding import disagreements
from service.core.disagreements.revisions import doubt, outdated
from service.core.disagreements.sides import mattering, siding
from service.core.support.citing import Cited, cited_draft
from service.core.support.score import verdict
from service.core.text.words import words
from service.core.types import (
    CheckReport,
    CheckRequest,
    Claim,
    Disagreement,
    Document,
    Finding,
    Made,
    Related,
    SentenceId,
)
from service.engine.events import Emit, Progress, silence
from service.engine.ports import Tools
from service.engine.read import read
from service.engine.relate import relate
from service.engine.report import document_reports, language_of
from service.engine.verify import Verification, judged, needed, verify_claims

Checked: TypeAlias = tuple[Related, tuple[Verification, ...], tuple[Disagreement, ...]]

SHARED = 0.4  # of a draft's distinct words, in its passages: a translation shares names and figures
SMALL = 100  # documents up to which all are read for what they deny; of more, those that the draft cites


async def check(request: CheckRequest, tools: Tools, emit: Emit = silence) -> CheckReport:
    """Return every sentence of the draft with what it rests on and what is doubtful about it.

    Raises InvalidRequest and its kinds where the draft or a document cannot be read, or a citation names a document
    or a sentence that does not exist.
    """
    documents = await read(request.documents, tools, emit)
    related, checked, conflicts = await tools.pool.run(check_draft, request, documents)
    if tools.judge is not None:
        checked = await judged(checked, tools.judge, emit)
    sided = siding((each.sentence() for each in checked), conflicts, language_of(documents, related))
    sentences, told = mattering(sided, conflicts)
    await emit(Progress(step="verify", done=len(sentences), total=len(sentences)))
    return CheckReport(
        sentences=sentences,
        disagreements=told,
        documents=document_reports(documents, related, sentences, told),
        made=Made(
            writer="draft",
            model=None,
            prompts={},
            version=tools.version,
            judge=tools.judge.name if tools.judge else None,
        ),
    )


def check_draft(request: CheckRequest, documents: tuple[Document, ...]) -> Checked:
    """Return how the documents relate, the verification of each sentence, and where the documents disagree."""
    related = relate(documents, None)
    drafted = cited_draft(request, documents)
    claims = tuple(each.claim for each in drafted)
    language = drafted[0].language if in_other_words(claims) else None
    points = (None,) * len(claims)
    verified = verify_claims(claims, points, needed(documents, claims, points), related, language)
    pointed = tuple(map(cited_so, verified, drafted))
    against = against_all(pointed, documents, related)
    return related, against, disagreements(documents, related, placed(against, documents))


def placed(verifications: tuple[Verification, ...], documents: tuple[Document, ...]) -> set[SentenceId]:
    """Return the sentences that the claims rest on."""
    positions = {document.id: at for at, document in enumerate(documents)}
    cited = (citation for each in verifications for citation in each.claim.citations)
    return {SentenceId(positions[each.document], each.sentence) for each in cited}


def in_other_words(claims: tuple[Claim, ...]) -> bool:
    """Whether a draft has so few words of what it rests on that it may be in another language.

    Of short texts the language is a guess; that a text is a translation is said only where its words say so too.
    """
    said = frozenset(word for claim in claims for word in words(claim.text))
    told = frozenset(word for claim in claims for citation in claim.citations for word in words(citation.quote))
    return len(said & told) < SHARED * len(said)


def cited_so(verification: Verification, drafted: Cited) -> Verification:
    """Return `verification` with what is wrong with the draft's own citations, instead of that a claim has none."""
    if not drafted.findings:
        return verification
    rest = (each for each in verification.findings if drafted.claim.citations or each.check != "pointer")
    findings = (*drafted.findings, *rest)
    return structs.replace(verification, findings=findings, verdict=verdict(verification.score, findings))


def against_all(
    verifications: tuple[Verification, ...], documents: tuple[Document, ...], related: Related
) -> tuple[Verification, ...]:
    """Return the verifications with what the documents say beyond the cited passages.

    That is a doubt where a document takes a figure back, or where the documents only deny what no check doubted.
    """
    cited = placed(verifications, documents)
    stale = outdated(documents, related, cited)
    read = sorted({each.document for each in cited}) if len(documents) > SMALL else range(len(documents))
    on_topic = [at for at in read if at not in related.off_topic]
    known, language = only_denied(documents, on_topic), language_of(documents, related)
    found = []
    for each in verifications:
        silent = all(finding.check != "negation" for finding in each.findings)
        found.append(doubted(each, doubt(each.claim, documents, stale) if stale else None))
        if silent:
            found[-1] = doubted(found[-1], denied(each.claim, documents, known, language))
    return tuple(found)


def doubted(verification: Verification, finding: Finding | None) -> Verification:
    """Return `verification` with one more finding, where there is one."""
    if finding is None:
        return verification
    findings = (*verification.findings, finding)
    return structs.replace(verification, findings=findings, verdict=verdict(verification.score, findings))
