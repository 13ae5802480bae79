"""Verification: each claim is held against exactly what it cites, by pure checks first and then by the judge."""

from __future__ import annotations

from msgspec import Struct, structs

from service.core.checks.evidence import Evidence
from service.core.remembered import recognized
from service.core.support.checked import checked
from service.core.support.corroboration import corroborate
from service.core.support.missing import missing
from service.core.support.score import score, verdict
from service.core.text.holding import holdings
from service.core.types import Claim, Corroboration, Document, Finding, Point, Related, SummarySentence, Verdict
from service.engine.events import Emit, Progress
from service.engine.ports import Assignment, Judge, Tools
from service.engine.read import home
from service.engine.translation import comparable, translated, unread, unworded, without_unjudged

# A judge's word weighs as much as all pure signals together; below this it is a finding of its own.
JUDGE_DOUBTS_BELOW = 0.5
NO_OPINION = 0.5
ALL_TRAVEL = 200  # documents up to which a claim is looked for in all of them where its citation does not hold it


class Verification(Struct, frozen=True, kw_only=True):
    """A claim with what verification found."""

    claim: Claim
    verdict: Verdict
    score: float
    findings: tuple[Finding, ...]
    corroboration: Corroboration
    replaced: bool = False
    translated: bool = False
    language: str = "en"

    @property
    def doubted(self) -> bool:
        """Whether the claim may not leave as it is."""
        return self.verdict != "supported"

    def sentence(self) -> SummarySentence:
        """Return the sentence as the reader gets it: nobody is told that it does not hold without a reason."""
        return SummarySentence(
            text=self.claim.text,
            citations=self.claim.citations,
            verdict=self.verdict,
            score=round(self.score, 4),
            findings=self.findings if self.findings or not self.doubted else (too_little(self.claim, self.language),),
            corroboration=self.corroboration,
            paragraph=self.claim.paragraph,
            replaced=self.replaced,
        )


def too_little(claim: Claim, language: str) -> Finding:
    """Return the finding on a claim that no check doubts and that its passages do not bear out all the same."""
    absent = missing(claim.text, tuple(each.quote for each in claim.citations), language)
    reason = f"they have nothing for {absent}" if absent else "they have its words, but put together otherwise"
    detail = f"The cited passages do not bear this out: {reason}."
    return Finding(check="entailment", detail=detail, end=len(claim.text), severity="doubt")


async def verify(
    claims: tuple[Claim, ...], assignment: Assignment, tools: Tools, emit: Emit
) -> tuple[Verification, ...]:
    """Return one verification for each claim, in order."""
    if not claims:
        return ()
    points = assignment.plan.points
    told = tuple(points[claim.point] if claim.point < len(points) else None for claim in claims)
    language = assignment.request.language
    where, related = home(assignment.documents), structs.replace(assignment.related, points=())
    documents = needed(assignment.documents, claims, told)
    checked = await tools.pool.run_near(where, verify_claims, claims, told, documents, related, language)
    if tools.judge is not None:
        checked = await judged(checked, tools.judge, assignment.judging.hearing(emit))
    await emit(Progress(step="verify", done=len(claims), total=len(claims)))
    return checked


def needed(
    documents: tuple[Document, ...], claims: tuple[Claim, ...], points: tuple[Point | None, ...]
) -> tuple[Document, ...]:
    """Return `documents`, of a large set those without text that neither a claim cites nor its point is reported by.

    Nobody else is asked whether he says a claim (`core/support/corroboration.py`), and texts take time to travel.
    """
    if len(documents) <= ALL_TRAVEL:
        return documents
    cited = {citation.document for claim in claims for citation in claim.citations}
    told = {position for point in points if point is not None for position in point.documents}
    return tuple(
        each if number in told or each.id in cited else structs.replace(each, text="", sentences=())
        for number, each in enumerate(documents)
    )


def verify_claims(
    claims: tuple[Claim, ...],
    points: tuple[Point | None, ...],
    documents: tuple[Document, ...],
    related: Related | None,
    language: str | None = None,
) -> tuple[Verification, ...]:
    """Return the verification of each claim by pure checks alone; `points[i]` is what claim i was made from.

    `language` is the one that the claims should be in; of those that are translations only the figures are checked.
    """
    documents = recognized(documents)
    if len(documents) > 1:
        holdings(documents)  # of all first: each claim asks for a part of them
    by_id = {document.id: document for document in documents}
    verified = []
    for claim, point in zip(claims, points, strict=True):
        evidence = Evidence(documents=by_id, citations=claim.citations)
        known, across = checked(claim.text, evidence), translated(claim, by_id, language)
        findings = comparable(claim, known.findings) if across else known.findings
        if not across and unworded(claim, by_id):
            findings = (*findings, unread(claim))
        support = known.support if findings == known.findings else score(claim.text, evidence, findings)
        support = NO_OPINION if across else support
        found = verdict(support, findings)
        told, corroboration = corroborate(claim, point, documents, related, borne_out=found != "unsupported")
        verified.append(
            Verification(
                claim=told,
                verdict=found,
                score=support,
                findings=findings,
                corroboration=corroboration,
                translated=across,
                language=evidence.language,
            )
        )
    return tuple(verified)


async def judged(verifications: tuple[Verification, ...], judge: Judge, emit: Emit) -> tuple[Verification, ...]:
    """Return the verifications with the judge's scores joined to those of the pure checks."""
    pairs = tuple((each.claim.text, " ".join(c.quote for c in each.claim.citations)) for each in verifications)
    scores = await judge.judge(pairs, emit)
    return tuple(
        each if opinion is None else with_opinion(each, opinion, judge.name)
        for each, opinion in zip(verifications, scores, strict=True)
    )


def with_opinion(verification: Verification, opinion: float, judge: str) -> Verification:
    """Return `verification` with the judge's score in it, and a finding where the judge doubts the claim."""
    support = opinion if verification.translated else (verification.score + opinion) / 2
    findings = without_unjudged(verification.claim, verification.findings)
    if opinion < JUDGE_DOUBTS_BELOW:
        detail = f"The judge {judge} does not find this in the cited passages (score {opinion:.2f})."
        end = len(verification.claim.text)
        findings = (*findings, Finding(check="entailment", detail=detail, end=end, severity="doubt"))
    return structs.replace(verification, score=support, findings=findings, verdict=verdict(support, findings))
