"""Figures that a source takes back: "had spoken of six weeks", "an earlier count of 14", "previously put at 250".

Who tells the old figure as if it still held misleads, however many sources once told it. A figure is outdated where a
document that is not older names it beside a word of revision, in a sentence about the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from service.core.checks.figures import Figure, figures
from service.core.disagreements.matched.subjects import one_place
from service.core.disagreements.told.statements import NONE_TOLD, Statement, statements
from service.core.disagreements.told.tellings import LONGEST, line
from service.core.disagreements.told.values import Value
from service.core.facts.dateline import hours_between, moment_of
from service.core.facts.figure_support import supports
from service.core.highlight import cite
from service.core.remembered import Remembered
from service.core.tables import listed
from service.core.text.holding import concepts_of
from service.core.types import Claim, Document, Finding, Related, SentenceId

# That something was said or thought before, and no longer is: the word that says so, and how such a figure is told.
REVISION = (
    r"(?:earlier|previous|initial|original|first) (?:estimate|count|figure|number|toll|report|version)s?"
    r"|(?:previously|initially|originally|at first) (?:said|put|told|estimated|reported|counted|thought|expected"
    r"|planned|recommended|announced|stated|believed|given|set)"
    r"|(?:zunächst|ursprünglich) \w+|initialement|avai(?:t|ent) d'abord|inicialmente|en un principio"
)
EARLIER = re.compile(
    rf"\b(?:{REVISION}|had (?:said|spoken|put|estimated|reported|counted|given|told|expected))\b", re.IGNORECASE
)
TAKING_BACK = re.compile(rf"\b(?:{REVISION})\b", re.IGNORECASE)
# That a figure was changed: what stands before, or after "from", is the old one.
CHANGED = re.compile(
    r"\b(?:revised|corrected|lowered|korrigiert|revidiert|révisée?s?|corrigée?s?|revisad[oa]s?|corregid[oa]s?)\b",
    re.IGNORECASE,
)
# How the words of both patterns begin.
HINTS = (
    *("earlier ", "previous", "initial", "original", "first ", "at first", "zunächst", "ursprünglich", "avai"),
    *("inicialmente", "en un principio", "revi", "correct", "lowered", "korrigiert", "révis", "corrig", "corregid"),
)
FROM = listed("from von de desde")
STILL = listed("still remains unchanged weiterhin toujours todavía")  # a figure that stands beside them is current
TO = listed("to auf à a")
STEP = frozenset({"by"})  # before by how much something moved, which is no earlier figure
REACH = 80  # code points between a word of revision and the figure that it is about
LEAD = 2  # sentences before one that takes a figure back that are told with it
SHARED = 2  # words that two sentences must have in common, what is counted left out; one more if none is beside it
MOST = 60  # revisions looked at: more, and the documents are about something else
SMALL = 100  # documents up to which every sentence may take a figure back


def outdated(
    documents: Sequence[Document], related: Related, places: Iterable[SentenceId]
) -> dict[SentenceId, SentenceId]:
    """Return which sentences of `places` tell a figure that a document not older takes back, and the one that does so.

    Documents that are off topic say nothing. Of a large set only `places` and the sentences of points are read. Linear
    in the length of the text.
    """
    speaking = [() if at in related.off_topic else numbers for at, numbers in enumerate(revising.each(documents))]
    if not any(speaking):
        return {}
    asked = [each for each in sorted(places) if each.document not in related.off_topic]
    read = [SentenceId(at, number) for at, numbers in enumerate(speaking) for number in numbers]
    if len(documents) > SMALL:
        known = {*asked, *chain.from_iterable([point.sentences for point in related.points])}
        read = [each for each in read if each in known]
    revisions = [each for place in read for each in told_revisions(place, documents)][:MOST]
    if not revisions:
        return {}
    found: dict[SentenceId, SentenceId] = {}
    for place in asked:
        for told in held(place, documents):
            taken = (each for each in revisions if each.kind == told.kind and takes_back(each, told, documents))
            first = next(taken, None)
            if first is not None and not revises(told.line.text):
                found.setdefault(place, first.line.place)
    return found


def held(place: SentenceId, documents: Sequence[Document]) -> Iterator[Statement]:
    """Yield the figures of a sentence of prose that is no list."""
    document = documents[place.document]
    sentence = document.sentences[place.sentence]
    if sentence.kind == "prose" and sentence.end - sentence.start <= LONGEST:
        read = statements(line(place, document.sentence(place.sentence), document.language))
        told = [each for each in read if each.around]  # without a word beside it, nobody knows what it is of
        yield from (each for each in told if isinstance(each.value, Figure))


def told_revisions(place: SentenceId, documents: Sequence[Document]) -> Iterator[Statement]:
    """Yield the figures of a sentence that are told beside a word of revision."""
    text = documents[place.document].sentence(place.sentence)
    if revises(text):
        yield from (each for each in held(place, documents) if taken_back(each.value, text))


def revises(text: str) -> bool:
    """Say whether a text has a word of revision; the patterns are tried only where one of their words begins."""
    folded = text.lower()
    for hint in HINTS:
        at = folded.find(hint)
        while at >= 0:
            if (at == 0 or not folded[at - 1].isalnum()) and (
                TAKING_BACK.match(folded, at) or CHANGED.match(folded, at)
            ):
                return True
            at = folded.find(hint, at + 1)
    return False


def revising_sentences(document: Document) -> tuple[int, ...]:
    """Return the numbers of the sentences of a document that have a word of revision."""
    if not revises(document.text):
        return ()
    return tuple([number for number in range(len(document.sentences)) if revises(document.sentence(number))])


revising: Remembered[tuple[int, ...]] = Remembered(revising_sentences)


def taken_back(figure: Value, text: str) -> bool:
    """Say whether a figure of `text` is the one that a word of revision takes back."""
    if not isinstance(figure, Figure) or figure.edges[0] in STEP:
        return False
    if any(0 <= figure.start - match.end() <= REACH for match in EARLIER.finditer(text)):
        return figure.edges[0] not in TO
    return any(
        0 <= match.start() - figure.end <= REACH
        if figure.edges[0] not in FROM
        else 0 <= figure.start - match.end() <= REACH
        for match in CHANGED.finditer(text)
    )


def takes_back(revision: Statement, told: Statement, documents: Sequence[Document]) -> bool:
    """Say whether `revision` names the figure of `told` as one that no longer holds."""
    one, other = revision.value, told.value
    if told.line.place == revision.line.place or not isinstance(one, Figure) or not isinstance(other, Figure):
        return False
    if one.value != other.value or (other.kind == "count" and revision.noun[-1:] != told.noun[-1:]):
        return False
    if (not told.noun and other.kind == "count") or STILL & told.line.words or told.others:
        return False
    if older(documents[revision.document], documents[told.document]):
        return False
    wanted = SHARED + revision.around.isdisjoint(told.around)
    return len(topic(revision) & topic(told)) >= wanted and one_place(revision.line.text, told.line.text)


def topic(statement: Statement) -> frozenset[str]:
    """Return the concepts of a sentence by which its matter is known, what the figure counts left out."""
    return frozenset(concepts_of(statement.line.text, statement.line.language)) - NONE_TOLD - set(statement.noun)


def older(one: Document, other: Document) -> bool:
    """Say whether the first of two documents is known to be the older one."""
    first, second = moment_of(one), moment_of(other)
    return first is not None and second is not None and hours_between(first, second) > 0


def doubt(claim: Claim, documents: Sequence[Document], stale: Mapping[SentenceId, SentenceId]) -> Finding | None:
    """Return the doubt about the first figure of `claim` that a document takes back; None where it tells of it too."""
    positions = {document.id: at for at, document in enumerate(documents)}
    best = next(((each.document, each.sentence) for each in claim.citations), None)
    if revises(claim.text):
        return None
    for citation in claim.citations:
        at = positions[citation.document]
        revising = stale.get(SentenceId(at, citation.sentence))
        if revising is not None and (documents[revising.document].id, revising.sentence) == best:
            return None  # what the claim rests on first takes the figure back: the claim tells of that
        for told in told_revisions(revising, documents) if revising is not None else ():
            for figure in figures(claim.text, documents[at].language):
                if isinstance(told.value, Figure) and supports(told.value, figure):
                    return taken(figure, claim, documents[told.document], told, at)
    return None


def taken(figure: Figure, claim: Claim, document: Document, told: Statement, cited: int) -> Finding:
    """Return the doubt about `figure`, which `document` takes back where `told` stands."""
    sentence = document.sentences[told.line.place.sentence]
    elsewhere = "Further on, the document" if told.document == cited else "Another document"
    return Finding(
        check="figures",
        detail=f"{elsewhere} takes “{claim.text[figure.start : figure.end]}” back: it no longer holds.",
        start=figure.start,
        end=figure.end,
        severity="doubt",
        where="elsewhere_in_document" if told.document == cited else "in_other_document",
        passage=cite(document, sentence.start, sentence.end),
    )


Run: TypeAlias = tuple[SentenceId, ...]


def current(runs: Sequence[Run], stale: Mapping[SentenceId, SentenceId], documents: Sequence[Document]) -> list[Run]:
    """Return `runs` without those that tell an outdated figure; one that takes a figure back is told with its lead."""
    taking_back = set(stale.values())
    kept = (run for run in runs if stale.keys().isdisjoint(run))
    return list(dict.fromkeys(run if taking_back.isdisjoint(run) else with_lead(run, documents) for run in kept))


def with_lead(run: Run, documents: Sequence[Document]) -> Run:
    """Return a run with the sentences before it in its paragraph, two at most.

    Who reads that an engineer had spoken of six weeks must know of what, and what holds now.
    """
    at, first = run[0]
    sentences = documents[at].sentences
    paragraph = sentences[first].paragraph
    before = range(max(0, first - LEAD), first)
    begin = next((number for number in before if sentences[number].paragraph == paragraph), first)
    return (*(SentenceId(at, number) for number in range(begin, first)), *run)
