"""Figures: every number, percentage, amount, ordinal and duration in a claim must follow from what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import chain, islice
from typing import NamedTuple

from service.core.checks.evidence import Evidence
from service.core.checks.figure_swaps import exchanged, of_another
from service.core.checks.whereabouts import sentence_elsewhere, sentence_texts
from service.core.facts.figure_reading import Figure, figures
from service.core.facts.figure_support import counts_the_same, equal, same_kind, supports
from service.core.facts.numerals import as_written, written
from service.core.languages import detect
from service.core.types import Document, Finding, Sentence

__all__ = ["Figure", "check_figures", "figures"]

EFFORT = 500_000
"""Pairs of a claimed and a told figure that are compared at most: honest claims need a few hundred."""
MOST_FINDINGS = 20
_MOST_RIVALS = 2
_PAIR = 2
_YEARS = 1000
_SPACED = re.compile(r"(?<=\d)([.,]) (?=\d)")
_LONE = frozenset({"count", "ordinal", "code"})


class _Told(NamedTuple):
    """The cited passages and their figures."""

    texts: tuple[str, ...]
    figures: tuple[tuple[str, Figure], ...]
    language: str


def check_figures(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for each figure in `claim` that the cited passages do not give, with what they say instead."""
    language = evidence.language
    claimed = figures(claim, language)
    if not claimed:
        return ()
    texts = evidence.quotes
    read = chain.from_iterable(_named(text, language) for text in texts)
    told = _Told(texts, tuple(islice(read, EFFORT // len(claimed))), language)
    missing = [figure for figure in claimed if _is_doubtful(claim, figure, told)]
    if missing and (spoken := detect(claim)) != language:
        # A claim in another language than its source may write 1.234 where the source writes 1,234.
        missing = [figure for figure in figures(claim, spoken) if _is_doubtful(claim, figure, told)]
    if missing:
        return tuple(_finding(claim, figure, evidence, told) for figure in missing[:MOST_FINDINGS])
    swapped = exchanged(claimed, [figure for _, figure in told.figures], language)
    if swapped is not None:
        return (_swap_finding(claim, swapped, evidence, "something else"),)
    held = of_another(claim, texts, language)
    return () if held is None else (_swap_finding(claim, held[0], evidence, f'"{held[1]}"'),)


def _is_doubtful(claim: str, figure: Figure, told: _Told) -> bool:
    """Say whether the passages do not give `figure`; one that a writer may have counted needs a rival to be doubted."""
    if _supported(figure, told):
        return False
    if (
        figure.kind == "code"
    ):  # "Covid-19" for "the coronavirus": a name's number is doubted against another such number
        return any(other.kind == "code" for _, other in told.figures)
    pair = figure.value == _PAIR and figure.kind == "count" and not claim[figure.start].isdigit() and not figure.bound
    return _has_rival(figure, told) if figure.weak or pair else True


def _has_rival(figure: Figure, told: _Told) -> bool:
    """Say whether the passages count the same thing otherwise: "three people" against "one person"."""
    return figure.counted and any(counts_the_same(other, figure) for _, other in told.figures)


def _named(text: str, language: str) -> Iterable[tuple[str, Figure]]:
    return ((text[figure.start : figure.end], figure) for figure in figures(text, language))


def _supported(figure: Figure, told: _Told) -> bool:
    for _, other in told.figures:
        if supports(other, figure):
            return True
    return _among_digits(figure, told.texts, told.language) or _in_pieces(figure, told)


def _among_digits(figure: Figure, texts: Iterable[str], language: str) -> bool:
    """Say whether a bare number stands among the digits of a date or time, where it was not read as a figure."""
    if figure.kind not in _LONE or figure.scale != 1 or (figure.counted and figure.value < _YEARS):
        return False
    return any(
        lexeme.kind == "number" and equal(written(lexeme.lower, language)[0], figure.value)
        for text in texts
        for lexeme in as_written(text, language)
    )


def _in_pieces(figure: Figure, told: _Told) -> bool:
    """Say whether the passages have the figure with a space in it ("98. 7", "1, 000"), as bad conversions leave it."""
    joined = (_SPACED.sub(r"\1", text) for text in told.texts if _SPACED.search(text))
    return any(supports(other, figure) for text in joined for other in figures(text, told.language))


def _swap_finding(claim: str, figure: Figure, evidence: Evidence, other: str) -> Finding:
    said = claim[figure.start : figure.end]
    citation = next(iter(evidence.citations), None)
    return Finding(
        check="figures",
        detail=f"The cited passage says {said} of {other}.",
        start=figure.start,
        end=figure.end,
        passage=citation,
    )


@lru_cache(maxsize=256)
def _placed(text: str, sentences: tuple[Sentence, ...], language: str) -> tuple[tuple[int, Figure], ...]:
    """Return the figures of a document, each with the number of its sentence."""
    read = enumerate(sentence_texts(text, sentences))
    return tuple((number, figure) for number, sentence in read for figure in figures(sentence, language))


def _finding(claim: str, figure: Figure, evidence: Evidence, told: _Told) -> Finding:
    def told_at_all(document: Document, kind: str = "") -> int | None:
        placed = _placed(document.text, document.sentences, told.language)
        found = (number for number, other in placed if kind in {"", other.kind} and supports(other, figure))
        return next(found, None)

    finds = (partial(told_at_all, kind=figure.kind), *((told_at_all,) if figure.kind in _LONE else ()))
    where, passage = sentence_elsewhere(evidence, *finds)
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
    rivals = [(name, other) for name, other in told.figures if _is_rival(other, figure)]
    # The likeliest rivals share the most words around them; among those, the nearest value.
    shared = [len(_around(other) & _around(figure)) for _, other in rivals]
    same = [item for item, count in zip(rivals, shared, strict=True) if count == max(shared)]
    same.sort(key=lambda item: abs(item[1].value - figure.value))
    names = list({other.value: name for name, other in reversed(same)}.values())[::-1]
    if not names:
        return f"The cited passage does not say {said}."
    listed = " and ".join(names[:_MOST_RIVALS])
    return f"The cited passage says {listed}{' and others' if len(names) > _MOST_RIVALS else ''}, not {said}."


def _is_rival(other: Figure, figure: Figure) -> bool:
    """Say whether a reader would take `other` for what the claim means: the same kind, and of the same thing."""
    if other.weak or other.kind != figure.kind or not same_kind(other, figure):
        return False
    return figure.kind != "count" or bool(_around(other) & _around(figure)) or not figure.counted


def _around(figure: Figure) -> set[str]:
    return {*figure.nouns, *figure.verbs}
