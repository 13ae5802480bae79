"""Stages of the law: who is under investigation has not been charged, and who is charged has not been convicted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from service.core.checks.alignment import View
from service.core.checks.evidence import Evidence
from service.core.checks.tellings import Telling, tellings
from service.core.facts.clauses import stated
from service.core.facts.cues import cues
from service.core.facts.modality import FACT
from service.core.tables import listed
from service.core.text.lexemes import Lexeme, lexemes, numbers_of, stems_of, vocabulary
from service.core.text.words import stem
from service.core.types import Finding

_STAGES: Final = (
    listed("investigation investigated investigating probe questioned suspected suspect accused alleged allegations"),
    listed("arrested arrest detained detention custody"),
    listed("charged charges indicted indictment prosecuted prosecution"),
    listed("convicted conviction guilty sentenced sentence jailed imprisoned prison jail"),
)
# Whoever is accused, charged or convicted has not admitted it.
_ADMITTED: Final = listed("admitted admits confessed confesses")
_ADMISSIONS: Final = frozenset(word.concept for word in lexemes("admit confess plead own apologise regret"))
_TOLD: Final = listed("arrested detained charged indicted convicted sentenced jailed imprisoned")


@cache
def _stage_of() -> dict[str, int]:
    return {stem([word])[0]: number for number, words in enumerate(_STAGES) for word in words}


def further(claim: str, held: tuple[View, ...], evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt for each stage that the English `claim` tells and no cited document comes to.

    Only where a passage tells an earlier stage of it.
    """
    words, stages = lexemes(claim, "en"), _stage_of()
    for number in numbers_of(claim, "en", _TOLD):
        lexeme = words[number]
        if number in cues(claim, "en").flipped:
            continue
        own = stages[lexeme.stem]
        told = [(stages[other.stem], other.lower) for view in held for other in view.passage if other.stem in stages]
        if told and max(told)[0] < own and not any(stages[each] >= own for each in _known(evidence)):
            detail = (
                f'The cited passage says "{max(told)[1]}"; that anybody was "{lexeme.lower}" is not in the documents.'
            )
            yield Finding(check="hedging", detail=detail, start=lexeme.start, end=lexeme.end, severity="doubt")


def admitted(claim: str, held: tuple[View, ...], evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt for each admission in the English `claim` of one whom the documents only have accused."""
    if _ADMITTED.isdisjoint(vocabulary(claim, "en")):
        return
    words, stages = lexemes(claim, "en"), _stage_of()
    accused = [other.lower for view in held for other in view.passage if other.stem in stages]
    for clause in stated(claim) if accused else ():
        lexeme = words[clause.at]
        if lexeme.lower not in _ADMITTED or clause.passive or clause.doer is None or clause.standing != FACT:
            continue
        if not any(_may_be(each, words[clause.doer.head]) for word in _ADMISSIONS for each in tellings(word, evidence)):
            detail = f'The cited passage says "{accused[0]}"; that anybody "{lexeme.lower}" it is not in the documents.'
            yield Finding(check="hedging", detail=detail, start=lexeme.start, end=lexeme.end, severity="doubt")


def _may_be(told: Telling, who: Lexeme) -> bool:
    """Say whether `who` may be the subject of a clause: it names no other."""
    doer, words = told.clause.doer, lexemes(told.text, "en")
    return told.clause.finite and (doer is None or any(words[at].concept == who.concept for at in doer.words))


def _known(evidence: Evidence) -> frozenset[str]:
    """Return the words of stages that the cited documents have."""
    told = (stems_of(document.text, "en") for document in evidence.sources)
    return frozenset(_stage_of()) & frozenset[str]().union(*told)
