"""How far something is so: a claim may not tell as done what its sources only tell as possible, planned or denied.

What lies between the two may be far from the verb, and the verb may have another form ("interested in signing him",
"did not rule out closures"), so each verb of a claim is held against all places in which the cited documents have it.
One of them that tells it as it is told in the claim is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from service.core.checks.alignment import positions
from service.core.checks.evidence import Evidence
from service.core.checks.tellings import Telling, tellings
from service.core.facts.clauses import Clause, Phrase, stated
from service.core.facts.complements import complements
from service.core.facts.cues import cues
from service.core.facts.modality import COMES, DENIED, governing
from service.core.facts.speech import speech
from service.core.tables.hedges import EVIDENTIAL, HEDGES, SOFT
from service.core.tables.standing import COMING, LIGHT, OPEN, WISHED
from service.core.text.lexemes import Lexeme, lexemes, numbers_of, stems_of, vocabulary
from service.core.text.quotations import in_quotation
from service.core.types import Finding

_REACH = 10  # lexemes behind a verb that tell what it is about
_ROOT = 4  # letters that two forms of one verb have in common
_UNSURE = (HEDGES["en"] | SOFT) - {"plan", "plans", "planned", "promised", "promises", "charged", "set", "look"}
_OPEN = 'The cited documents tell "{}" only as something that may or is to be; the claim as a fact.'
_NOT_YET = OPEN | WISHED | COMING | frozenset({"will", "would", "shall", "not", "never"})
_GOING = frozenset({"gone", "went", "come", "came"})
_WHITHER = frozenset({"to", "on", "into"})
_HOLDING = frozenset({"believes", "believe", "believed", "claims", "claimed", "fears", "feared", "thinks", "insists"})


class Overstated(NamedTuple):
    """A verb that a claim tells as surer than any cited document: its lexeme, and the surest place."""

    word: Lexeme
    told: Telling


def check_standing(claim: str, evidence: Evidence, *, denied: bool) -> Iterator[Finding]:
    """Yield a doubt for each verb of the English `claim` that is not told so in any cited document.

    With `denied` for each that these only deny, else for each that they only tell as possible or to come.
    """
    for word, told in _overstated(claim, evidence):
        if denied != (told.clause.standing == DENIED) or _reported(claim, told.text):
            continue
        other = lexemes(told.text, "en")[told.clause.at].lower
        detail = f'Where the cited documents have "{other}", they deny it.'
        if not denied:
            detail = _OPEN.format(other)
        check = "negation" if denied else "hedging"
        yield Finding(check=check, detail=detail, start=word.start, end=word.end, severity="doubt")  # type: ignore[arg-type]


def gone_ahead(claim: str, evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt where the English `claim` has somebody go or come to what the documents only have as to come.

    "Has gone on strike" of a threat to strike: such verbs say nothing alone, so the noun behind them is looked up.
    """
    words, going = lexemes(claim, "en"), numbers_of(claim, "en", _GOING)
    if not going or cues(claim, "en").negations or not _UNSURE.isdisjoint(vocabulary(claim, "en")):
        return
    for at in going:
        ahead = 0 < at < len(words) - 2 and words[at + 1].lower in _WHITHER
        if not ahead or _unreal(claim, at):
            continue
        noun = next((word for word in words[at + 2 : at + 4] if word.content), None)
        told = tellings(noun.concept, evidence) if noun else []
        if noun and told and all(_unreal(each.text, each.clause.at) for each in told):
            detail = _OPEN.format(noun.lower)
            yield Finding(check="hedging", detail=detail, start=words[at].start, end=noun.end, severity="doubt")


def _unreal(text: str, at: int) -> bool:
    """Say whether what stands before a word in its clause makes it possible, wished for, to come or denied."""
    return any(lower in _NOT_YET or lower.endswith("n't") for lower in governing(text, at))


def _reported(claim: str, text: str) -> bool:
    """Say whether `claim` tells whose word it is of what `text` has as "reportedly" so."""
    return bool(speech(claim, "en").marks) and not EVIDENTIAL.isdisjoint(vocabulary(text, "en"))


@lru_cache(maxsize=64)
def _overstated_of(claim: str, quotes: tuple[str, ...]) -> tuple[Clause, ...]:
    """Return the clauses of `claim` whose verb the cited passages have: none of a claim that hedges or denies."""
    if cues(claim, "en").negations or not _UNSURE.isdisjoint(vocabulary(claim, "en")):
        return ()
    words = lexemes(claim, "en")
    believed = {
        at
        for report in speech(claim, "en").reports
        if words[report.at].lower in _HOLDING
        for each in report.said
        for at in each
    }
    return tuple(
        clause
        for clause in stated(claim)
        if clause.standing >= COMES
        and clause.at not in believed
        and words[clause.at].content
        and (words[clause.at].lower not in LIGHT or _object(claim, clause) is not None)
        and not words[clause.at].lower.endswith("ing")
        and not in_quotation(claim, words[clause.at].start)
        and any(words[clause.at].concept in positions(quote, "en") for quote in quotes)
    )


def _overstated(claim: str, evidence: Evidence) -> Iterator[Overstated]:
    quotes = evidence.passages
    for clause in _overstated_of(claim, quotes):
        word = lexemes(claim, "en")[clause.at]
        told = tellings(word.concept, evidence)
        # Of those that have what it is done to, if any have: shares closed at 48, and no plant has. A verb that may
        # mean anything needs them.
        object_ = _object(claim, clause)
        done = _stems(claim, (object_.head,)) if object_ else frozenset()
        light = word.lower in LIGHT
        told = [each for each in told if not done.isdisjoint(_done(each) if light else stems_of(each.text, "en"))] or (
            [] if light else told
        )
        same = [each for each in told if _of_it(each, word, claim, clause, quotes)]
        # News tells in the present what is to come: "the trial begins on Tuesday".
        claimed = min(clause.standing, COMES) if word.lower.endswith("s") else clause.standing
        if same and told and max(each.clause.standing for each in told) < claimed:
            yield Overstated(word, max(same, key=lambda each: each.clause.standing))


def _object(text: str, clause: Clause) -> Phrase | None:
    """Return what a clause tells its verb of: what is done, who does it, or what a preposition joins to it."""
    return clause.done or clause.doer or next(iter(complements(text, clause.at).values()), None)


def _done(told: Telling) -> frozenset[str]:
    clause = told.clause
    phrases = (clause.done, clause.doer, *complements(told.text, clause.at).values())
    return _stems(told.text, [each.head for each in phrases if each is not None])


def _of_it(told: Telling, word: Lexeme, claim: str, clause: Clause, quotes: tuple[str, ...]) -> bool:
    """Say whether a cited passage has the verb itself, or a noun made of it, and of what the claim has it."""
    other = lexemes(told.text, "en")[told.clause.at].stem
    if told.text not in quotes or other[:_ROOT] != word.stem[:_ROOT]:
        return False
    head = clause.done or clause.doer
    if clause.standing == COMES and head is not None:
        return not _stems(claim, (head.head,)).isdisjoint(stems_of(told.text, "en"))
    return not _about(claim, clause).isdisjoint(stems_of(told.text, "en"))


def _about(claim: str, clause: Clause) -> frozenset[str]:
    """Return the stems of the content words that a clause of `claim` has beside its verb, all others if it has none."""
    words = lexemes(claim, "en")
    phrases = [each.words for each in (clause.doer, clause.done) if each is not None]
    behind = [at for at in range(clause.at + 1, min(len(words), clause.at + 1 + _REACH)) if words[at].content]
    beside = [at for each in phrases for at in each] + behind
    return _stems(claim, beside) if behind else _stems(claim, [at for at in range(len(words)) if at != clause.at])


def _stems(text: str, places: Iterable[int]) -> frozenset[str]:
    words = lexemes(text, "en")
    return frozenset(words[at].stem for at in places if words[at].content)
