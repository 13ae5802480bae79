"""Stages of the law: who is under investigation has not been charged, and who is charged has not been convicted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from service.core.checks.alignment import View
from service.core.checks.evidence import Evidence
from service.core.facts.cues import cues
from service.core.tables import listed
from service.core.text.lexemes import lexemes, stems_of
from service.core.text.words import stem
from service.core.types import Finding

_STAGES: Final = (
    listed("investigation investigated investigating probe questioned suspected suspect accused alleged allegations"),
    listed("arrested arrest detained detention custody"),
    listed("charged charges indicted indictment prosecuted prosecution"),
    listed("convicted conviction guilty sentenced sentence jailed imprisoned prison jail"),
)
_TOLD: Final = listed("arrested detained charged indicted convicted sentenced jailed imprisoned")


@cache
def _stage_of() -> dict[str, int]:
    return {stem([word])[0]: number for number, words in enumerate(_STAGES) for word in words}


def further(claim: str, held: tuple[View, ...], evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt for each stage that the English `claim` tells and no cited document comes to.

    Only where a passage tells an earlier stage of it.
    """
    words, stages = lexemes(claim, "en"), _stage_of()
    flipped = cues(claim, "en").flipped
    for number, lexeme in enumerate(words):
        if lexeme.lower not in _TOLD or number in flipped:
            continue
        own = stages[lexeme.stem]
        told = [(stages[other.stem], other.lower) for view in held for other in view.passage if other.stem in stages]
        if told and max(told)[0] < own and not any(stages[each] >= own for each in _known(evidence)):
            detail = (
                f'The cited passage says "{max(told)[1]}"; that anybody was "{lexeme.lower}" is not in the documents.'
            )
            yield Finding(check="hedging", detail=detail, start=lexeme.start, end=lexeme.end, severity="doubt")


def _known(evidence: Evidence) -> frozenset[str]:
    """Return the words of stages that the cited documents have."""
    told = (stems_of(document.text, "en") for document in evidence.sources)
    return frozenset(_stage_of()) & frozenset[str]().union(*told)
