"""Figures: every number, percentage, amount, ordinal and duration in a claim must follow from what it cites."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from service.core.alignment import language_of
from service.core.evidence import Evidence
from service.core.figure_reading import Figure, figures
from service.core.figure_support import equal, same_kind, supports
from service.core.lexemes import lexemes
from service.core.numerals import written
from service.core.types import Finding, Span
from service.core.whereabouts import cited_texts, elsewhere

__all__ = ["Figure", "check_figures", "figures"]

_MOST_RIVALS = 2
_LONE = frozenset({"count", "ordinal", "code"})


class _Told(NamedTuple):
    """The cited passages and their figures."""

    texts: tuple[str, ...]
    figures: tuple[tuple[str, Figure], ...]
    language: str


def check_figures(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for each figure in `claim` that the cited passages do not give, with what they say instead."""
    language = language_of(evidence)
    claimed = [figure for figure in figures(claim, language) if not figure.weak]
    if not claimed:
        return ()
    texts = cited_texts(evidence)
    told = _Told(texts, tuple(chain.from_iterable(_named(text, language) for text in texts)), language)
    missing = (figure for figure in claimed if not _supported(figure, told))
    return tuple(_finding(claim, figure, evidence, told) for figure in missing)


def _named(text: str, language: str) -> Iterable[tuple[str, Figure]]:
    return ((text[figure.start : figure.end], figure) for figure in figures(text, language))


def _supported(figure: Figure, told: _Told) -> bool:
    return any(supports(other, figure) for _, other in told.figures) or _among_digits(figure, told.texts, told.language)


def _among_digits(figure: Figure, texts: Iterable[str], language: str) -> bool:
    """Say whether a bare number stands among the digits of a date or time, where it was not read as a figure."""
    if figure.kind not in _LONE or figure.scale != 1:
        return False
    return any(
        lexeme.kind == "number" and equal(written(lexeme.lower, language)[0], figure.value)
        for text in texts
        for lexeme in lexemes(text, language)
    )


def _finding(claim: str, figure: Figure, evidence: Evidence, told: _Told) -> Finding:
    def find(text: str) -> Span | None:
        found = (other for other in figures(text, told.language) if supports(other, figure))
        return next((Span(other.start, other.end) for other in found), None)

    where, passage = elsewhere(evidence, find)
    return Finding(
        check="figures",
        detail=_detail(claim[figure.start : figure.end], figure, told),
        start=figure.start,
        end=figure.end,
        severity="doubt" if where == "elsewhere_in_document" else "fault",
        where=where,
        passage=passage,
    )


def _detail(said: str, figure: Figure, told: _Told) -> str:
    like = [(name, other) for name, other in told.figures if same_kind(other, figure) and not other.weak]
    # The likeliest rival counts the same thing; among those, the nearest value.
    like.sort(key=lambda item: (not set(item[1].nouns) & set(figure.nouns), abs(item[1].value - figure.value)))
    rivals = tuple(dict.fromkeys(name for name, _ in like))
    if not rivals:
        return f"The cited passage does not say {said}."
    listed = " and ".join(rivals[:_MOST_RIVALS])
    return f"The cited passage says {listed}{' and others' if len(rivals) > _MOST_RIVALS else ''}, not {said}."
