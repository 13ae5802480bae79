"""Attributions that a claim may leave out: where the reader loses nothing by not knowing who says it.

An accusation, an opinion, a forecast, a cause or one side's version is somebody's word and has to stay it. A plain
event is not: that an office or an emergency service tells of its own count or act, that another sentence or a heading
tells without saying who says so, and what somebody who is the claim's own subject means to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from service.core.checks.alignment import View
from service.core.checks.evidence import Evidence
from service.core.facts.cues import cues
from service.core.facts.naming import certain
from service.core.facts.speech import Report, speech
from service.core.facts.verbs import verbs
from service.core.tables.irregular import BASE
from service.core.tables.reporting import (
    ACCUSING,
    CONTESTING,
    FIRMS,
    JUDGING,
    NEUTRAL,
    OFFICIAL,
    OWN,
    RECORDS,
    SIDES,
)
from service.core.tables.verbs import AUXILIARIES
from service.core.text.holding import holdings
from service.core.text.lexemes import Lexeme, concepts, lexemes, vocabulary
from service.core.types import Document

_BACK: Final = 3  # sentences in which that stands for which a speaker's pronoun does
_REACH: Final = 12  # lexemes beside a verb of saying that tell who says it
_TOLD: Final = 0.6  # share of the claim's content words in a sentence that tells it without saying who says so
_OPEN: Final = frozenset({"would", "will", "could", "may", "might", "should", "must"})
_WHOLE: Final = frozenset({"both", "all"})
_FUTURE: Final = frozenset({"will", "shall"})
_STOPS: Final = frozenset('.;:!?"“”')
_PERSONS: Final = frozenset({"he", "she"})
_MARKS: Final = frozenset(':"“”?')


class Place(NamedTuple):
    """Where a passage stands: its document and the number of its sentence."""

    document: Document
    sentence: int


def may_go(claim: str, view: View, evidence: Evidence) -> bool:
    """Say whether the English `claim` may leave out whose word it has from the passage of `view`."""
    place = _place(view, evidence)
    report = next(iter(speech(view.quote, "en").reports), None)
    if place is None or report is None:
        return False
    speaking = frozenset(_speaker(view.quote, report)) or _before(place)
    if _own_plan(claim, view, report, speaking):
        return True
    return plain_event(claim) and (
        told_plainly(claim, evidence) or _told_by_office(claim, place, view, report, speaking)
    )


def _place(view: View, evidence: Evidence) -> Place | None:
    for citation in evidence.citations:
        if citation.quote == view.quote and citation.document in evidence.documents:
            return Place(evidence.documents[citation.document], citation.sentence)
    return None


def _told_by_office(claim: str, place: Place, view: View, report: Report, speaking: frozenset[str]) -> bool:
    """Say whether an office, a record or a firm says all of it, and nobody beside it otherwise.

    A firm's word is taken for what it did, and not for what it did not do.
    """
    if (
        not _all_told(claim, view.quote)
        or _to_come(view.quote, report)
        or lexemes(view.quote, "en")[report.at].lower not in NEUTRAL
        or not speaking.isdisjoint(SIDES)
    ):
        return False
    if not speaking.isdisjoint(OFFICIAL | RECORDS):
        return not _contested(place)
    return not (speaking.isdisjoint(FIRMS) or cues(claim, "en").negations or _contested(place))


def _to_come(text: str, report: Report) -> bool:
    words = lexemes(text, "en")
    return any(words[at].lower in _OPEN for each in report.said for at in each)


def plain_event(claim: str) -> bool:
    """Say whether `claim` tells what happened, and nothing that somebody would be accused of or may see otherwise."""
    lower = vocabulary(claim, "en")
    if not lower.isdisjoint(ACCUSING | JUDGING) or not ("whether" in lower or lower.isdisjoint(_FUTURE)):
        return False
    return any(_past(word) for word in lexemes(claim, "en"))


def _past(word: Lexeme) -> bool:
    return word.kind == "word" and not word.capital and (word.lower.endswith("ed") or word.lower in BASE)


def told_plainly(claim: str, evidence: Evidence) -> bool:
    """Say whether a sentence or a heading of any document tells most of `claim` and reports nothing."""
    own = frozenset(concepts(claim, "en"))
    sources = tuple(evidence.documents.values())
    for document, held in zip(sources, holdings(sources), strict=True):
        counted: dict[int, int] = {}
        for concept in own:
            for number in held.postings.get(concept, ()):
                counted[number] = counted.get(number, 0) + 1
        likely = (number for number, count in counted.items() if count >= _TOLD * len(own))
        texts = (document.sentence(number) for number in likely)
        if any(_all_told(claim, text) and _reports_nothing(text) for text in texts):
            return True
    return False


def _all_told(claim: str, text: str) -> bool:
    """Say whether `text` has the figures of `claim` and whom it names before its verb: the same of the same."""
    words, verb, told = lexemes(claim, "en"), _verb(claim), frozenset(concepts(text, "en"))
    whole = _WHOLE & vocabulary(claim, "en")
    return whole <= vocabulary(text, "en") and all(
        word.concept in told
        for at, word in enumerate(words)
        if word.kind == "number" or (word.capital and word.content and 0 < at < verb)
    )


@lru_cache(maxsize=256)
def _verb(claim: str) -> int:
    """Return the first verb of `claim`, 0 where none is found."""
    words, found = lexemes(claim, "en"), verbs(claim)
    return next((at for at in range(1, len(words)) if at in found or words[at].lower in AUXILIARIES), 0)


def _reports_nothing(text: str) -> bool:
    return _MARKS.isdisjoint(text) and not speech(text, "en").marks and not cues(text, "en").hedges


def _speaker(text: str, report: Report) -> Iterator[str]:
    """Yield the words beside a verb of saying that are no part of what is said; none where only a pronoun stands."""
    words = lexemes(text, "en")
    said = {at for each in report.said for at in each}
    ways = (range(report.at - 1, max(-1, report.at - 1 - _REACH), -1), range(report.at + 1, report.at + 1 + _REACH))
    for way in ways if words[report.at].lower != "according" else ways[1:]:
        for at in way:
            if at >= len(words) or at in said or words[at].lower in _STOPS:
                break
            if words[at].content:
                yield words[at].lower


def _before(place: Place) -> frozenset[str]:
    """Return the words of whoever spoke last before a passage in which a pronoun speaks."""
    person = not _PERSONS.isdisjoint(vocabulary(place.document.sentence(place.sentence), "en"))
    for number in range(place.sentence - 1, max(-1, place.sentence - 1 - _BACK), -1):
        text = place.document.sentence(number)
        for report in speech(text, "en").reports:
            found = frozenset(_speaker(text, report))
            if found and not (person and found.isdisjoint(word for name in certain(text, "en") for word in name.words)):
                return found
    return frozenset()


def _own_plan(claim: str, view: View, report: Report, speaking: frozenset[str]) -> bool:
    """Say whether the subject of `claim` is who speaks, and tells what he means to do."""
    words = lexemes(claim, "en")
    verb = next((at for at in range(1, len(words)) if words[at].lower in OWN), 0)
    subject = {word.lower for word in words[:verb] if word.content}
    if not verb or subject.isdisjoint(speaking) or subject.isdisjoint(_heads(words[:verb])):
        return False
    meant = words[verb].lower in {"is", "are"}
    if meant and not (verb + 1 < len(words) and words[verb + 1].lower == "to"):
        return False
    return view.passage[report.at].lower in NEUTRAL and bool(speaking)


def _heads(words: tuple[Lexeme, ...]) -> set[str]:
    """Return the words of a subject that may be its head: those before a preposition or a comma."""
    found = set()
    for word in words:
        if word.lower in {",", "of", "in", "at", "for", "from", "who", "which"}:
            break
        found.add(word.lower)
    return found


def _contested(place: Place) -> bool:
    """Say whether somebody says otherwise in a passage or beside it in its paragraph."""
    sentences = place.document.sentences
    paragraph = sentences[place.sentence].paragraph
    near = range(max(0, place.sentence - 1), min(len(sentences), place.sentence + 2))
    return any(
        not vocabulary(place.document.sentence(number), "en").isdisjoint(CONTESTING)
        for number in near
        if sentences[number].paragraph == paragraph
    )


def from_verb(claim: str, view: View) -> int:
    """Return how many words of `claim` a passage has from its verb on: without any it tells only of whom it tells."""
    return sum(place >= 0 for place in view.places[_verb(claim) :])
