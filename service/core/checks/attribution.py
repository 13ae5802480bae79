"""Attribution: what the passages have as somebody's word, a claim may not state as fact."""

from __future__ import annotations

from service.core.checks.alignment import View, brief, views
from service.core.checks.evidence import Evidence
from service.core.checks.owed import from_verb, may_go
from service.core.facts.speech import Report, speech
from service.core.tables.attribution import DEEDS
from service.core.text.lexemes import Lexeme, lexemes
from service.core.types import Finding


def check_attribution(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a doubt where the passages report what the claim tells as somebody's word and the claim says not whose."""
    claim, language = brief(claim), evidence.language
    held = views(claim, evidence.prose, language)
    words = lexemes(claim, language)
    # "Was slow to warn" tells of nobody's word.
    marks = tuple(mark for mark in speech(claim, language).marks if language != "en" or not _infinitive(words, mark))
    reporters = [None if _marked(view, words, marks, language) else _reporter(view, language) for view in held]
    told = list(zip(held, reporters, strict=True))
    if language == "en" and any(reporters):
        told = _telling(claim, told)
    if not told or not all(reporter for _, reporter in told):
        return ()
    if language == "en" and _may_go(claim, tuple(view for view, _ in told), evidence):
        return ()
    reporter = told[0][1]
    detail = f'The cited passage gives this as somebody\'s word ("{reporter}"); the claim states it as fact.'
    return (Finding(check="attribution", detail=detail, start=0, end=len(claim), severity="doubt"),)


def _telling(claim: str, told: list[tuple[View, str | None]]) -> list[tuple[View, str | None]]:
    """Return the passages that report, and of the others those that tell what the claim tells of its subject."""
    if not any(from_verb(claim, view) for view, _ in told):
        return told
    return [(view, reporter) for view, reporter in told if reporter or from_verb(claim, view)]


def _may_go(claim: str, held: tuple[View, ...], evidence: Evidence) -> bool:
    most = max(from_verb(claim, view) for view in held)
    return any(may_go(claim, view, evidence) for view in held if from_verb(claim, view) == most)


def _infinitive(words: tuple[Lexeme, ...], number: int) -> bool:
    """Say whether a verb of saying is told of nobody: "slow to warn villages", and not "seemed to suggest that"."""
    says = number + 1 < len(words) and words[number + 1].lower == "that"
    return number > 0 and words[number - 1].lower == "to" and not says


def _marked(view: View, words: tuple[Lexeme, ...], marks: tuple[int, ...], language: str) -> bool:
    """Say whether a mark of the claim tells whose word it is.

    A verb that may also tell a deed ("asked", "charged") does not where the passage has it as part of what is reported.
    """
    reports = speech(view.quote, language).reports
    told = {report.at for report in reports}
    for mark in marks:
        place = view.places[mark]
        deed = place >= 0 and view.passage[place].lower in DEEDS and place not in told
        if not (deed and any(place in said for report in reports for said in report.said)) and not (
            words[mark].lower == "told" and _said(view, reports, words[mark])
        ):
            return True
    return False


def _said(view: View, reports: tuple[Report, ...], mark: Lexeme) -> bool:
    """Say whether a passage has a mark only inside what somebody says in it: "claims that it told the authorities"."""
    places = [number for number, lexeme in enumerate(view.passage) if lexeme.lower == mark.lower]
    inside = (
        any(number in said for report in reports if report.at != number for said in report.said) for number in places
    )
    return bool(places) and all(inside)


def _reporter(view: View, language: str) -> str | None:
    """Return the reporting word of the passage if what it reports is most of what the claim tells."""
    aligned = [place for place in view.places if place >= 0]
    for report in speech(view.quote, language).reports:
        if language == "en" and _infinitive(view.passage, report.at):
            continue
        reported = sum(1 for place in aligned if any(place in said for said in report.said))
        if reported >= 2 and reported * 2 > len(aligned):  # noqa: PLR2004 (a statement has two content words)
            return view.passage[report.at].lower
    return None
