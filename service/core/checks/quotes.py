"""Quotation: words between quotation marks must stand in the source as they are, typography apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from service.core.checks.evidence import Evidence
from service.core.checks.exact_quotes import find_quote
from service.core.checks.near_quotes import find_words, nearest
from service.core.checks.whereabouts import cited_texts, elsewhere, within_cited
from service.core.text.quotations import Quotation, quotations
from service.core.types import Citation, Finding, Span

MOST_FINDINGS = 20
_TITLE_WORDS = 2
_LONGEST_TITLE = 12
_LETTERS = re.compile(r"[^\W\d_]+")


def check_quotation(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for each quotation in `claim` that does not stand verbatim in the cited passages.

    One or two quoted words (a title, a name for a thing) may stand anywhere in a cited document.
    """
    found = quotations(claim)
    if not found:
        return ()
    texts = cited_texts(evidence)
    doubts = (_doubt(claim, quotation, texts, evidence) for quotation in found)
    return tuple(islice((doubt for doubt in doubts if doubt is not None), MOST_FINDINGS))


def _doubt(claim: str, quotation: Quotation, texts: tuple[str, ...], evidence: Evidence) -> Finding | None:
    quote = claim[quotation.inner_start : quotation.inner_end]
    find = _find_title if _is_title(quote) else find_quote
    if any(find(quote, text) is not None for text in texts):
        return None
    where, passage = elsewhere(evidence, lambda text: find(quote, text))
    if where == "elsewhere_in_document" and len(quote.split()) <= _TITLE_WORDS:
        return None
    if where == "not_found":
        return _explained(quote, quotation, evidence)
    detail = f"These words are quoted from {_PLACES[where]}."
    ends = {"start": quotation.start, "end": quotation.end}
    return Finding(check="quotation", detail=detail, severity="doubt", where=where, passage=passage, **ends)


def _explained(quote: str, quotation: Quotation, evidence: Evidence) -> Finding:
    """Return the finding for a quote that stands nowhere, with the words of the source that come nearest."""
    same = _anywhere(evidence, lambda text: find_words(quote, text))
    passage = same or _anywhere(evidence, lambda text: nearest(quote, text))
    detail = "Of this quotation the words are the source's, the punctuation or capitals not" if same else _NOWHERE
    return Finding(
        check="quotation",
        detail=f"{detail}; the source has “{passage.quote}”." if passage is not None else f"{detail}.",
        start=quotation.start,
        end=quotation.end,
        severity="doubt" if same else "fault",
        where="not_found",
        passage=passage,
    )


def _anywhere(evidence: Evidence, find: Callable[[str], Span | None]) -> Citation | None:
    return within_cited(evidence, find) or elsewhere(evidence, find)[1]


_NOWHERE = "These quoted words stand in no document as they are"
_PLACES = {
    "elsewhere_in_document": "another place in the document than the cited passage",
    "in_other_document": "another document than the cited one",
}


def _is_title(quote: str) -> bool:
    """Say whether `quote` is written as the title of a work: every longer word begins with a capital."""
    words = [word for word in _LETTERS.findall(quote) if len(word) > 3]  # noqa: PLR2004
    return 0 < len(words) <= _LONGEST_TITLE and all(word[0].isupper() for word in words)


def _find_title(title: str, text: str) -> Span | None:
    """Return where a title stands: the capitals in it are a matter of style, and nobody's words."""
    exact = find_quote(title, text)
    lowered = text.lower()
    return exact if exact is not None or len(lowered) != len(text) else find_quote(title.lower(), lowered)
