"""Speakers: a quotation must be said by whom the source has it from, and so must what is reported without one.

Both sides are read by the same rules: the reporting verb nearest to the quotation in its sentence, and the names in its
clause. A pronoun stands for the nearest speaker named before. Where the source leaves open who speaks, or where either
side names nobody, there is no doubt: a wrong one would be worse than none.
"""

from __future__ import annotations

from bisect import bisect_right

from service.core.checks.actors import said_by_another
from service.core.checks.alignment import brief
from service.core.checks.evidence import Evidence
from service.core.checks.exact_quotes import find_quote
from service.core.facts.speaking import REACH, Speaker, clause_after, clause_before, named, speaker, speech_verbs, stops
from service.core.highlight import cite
from service.core.text.lexemes import lexemes
from service.core.text.quotations import Quotation, quotations
from service.core.text.words import words as words_in
from service.core.types import Citation, Document, Finding, Span

_TELLING = 3
"""A quotation of fewer words may stand in a source many times, from many mouths."""
_SUBJECT = 4
"""Lexemes at the head of a sentence that name what it is about."""
_PARAGRAPH = 2000
"""Characters of a paragraph read on either side of a quotation."""
_SENTENCE_ENDS = (". ", "\n", "? ", "! ")


def check_speaker(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for each quotation and each reported statement in `claim` that the source has from another."""
    found, language = quotations(claim), evidence.language
    if not found:
        return tuple(said_by_another(brief(claim), evidence.passages, evidence)) if language == "en" else ()
    doubts = []
    for quotation in found:
        claimed = speaker(claim, quotation, language)
        if claimed is not None and claimed.names:
            doubts.append(_doubt(claim, quotation, claimed, evidence))
    return tuple(doubt for doubt in doubts if doubt is not None)


def _doubt(claim: str, quotation: Quotation, claimed: Speaker, evidence: Evidence) -> Finding | None:
    quote = claim[quotation.inner_start : quotation.inner_end]
    if len(quote.split()) < _TELLING:
        return None
    for citation in evidence.citations:
        document = evidence.documents.get(citation.document)
        place = _place(quote, citation, document)
        if document is None or place is None:
            continue
        told = _source_speaker(document.text, place, document.language)
        if told is None or not told.names or _same(told, claimed) or _nearby(document.text, told, claimed):
            return None
        name = document.text[told.start : told.end]
        return Finding(
            check="speaker",
            detail=f"The source has these words from {name}, not from {claim[claimed.start : claimed.end]}.",
            start=claimed.start,
            end=claimed.end,
            where="not_found",
            passage=cite(document, told.start, told.end),
        )
    return None


def _same(told: Speaker, claimed: Speaker) -> bool:
    """Say whether two speakers may be one: a name in common, or one side's initials (UN, United Nations)."""
    if told.names & claimed.words or claimed.names & told.words:
        return True
    return bool(told.initials & claimed.names or claimed.initials & told.names)


def _place(quote: str, citation: Citation, document: Document | None) -> Span | None:
    if document is None:
        return None
    inside = find_quote(quote, citation.quote)
    if inside is not None:
        return Span(citation.start + inside.start, citation.start + inside.end)
    return find_quote(quote, document.text)


def _nearby(text: str, told: Speaker, claimed: Speaker) -> bool:
    """Say whether the claimed name stands in the same sentence as the source's speaker: two names of one speaker."""
    start = max(text.rfind(mark, max(0, told.start - _PARAGRAPH), told.start) for mark in _SENTENCE_ENDS)
    ends = [text.find(mark, told.end, told.end + _PARAGRAPH) for mark in _SENTENCE_ENDS]
    end = min((place for place in ends if place >= 0), default=told.end)
    sentence = text[max(0, start) : end].lower()
    return any(name in sentence for name in claimed.names) or bool(claimed.initials & set(words_in(sentence)))


def _source_speaker(text: str, place: Span, language: str) -> Speaker | None:
    start = max(text.rfind("\n", max(0, place.start - _PARAGRAPH), place.start) + 1, place.start - _PARAGRAPH, 0)
    end = text.find("\n", place.end, place.end + _PARAGRAPH)
    paragraph = text[start : end if end >= 0 else place.end + _PARAGRAPH]
    around = [q for q in quotations(paragraph) if q.start + start <= place.start and place.end <= q.end + start + 1]
    if not around:
        return None
    found = speaker(paragraph, around[0], language) or _resumed(paragraph, around[0], language)
    if found is None:
        return None
    found = found._replace(start=found.start + start, end=found.end + start)
    if not found.pronoun:
        return found
    before = max(0, found.start - _PARAGRAPH)
    named = _antecedent(text[before : found.start], start - before, language)
    return None if named is None else named._replace(start=named.start + before, end=named.end + before)


def _resumed(paragraph: str, quotation: Quotation, language: str) -> Speaker | None:
    """Return the speaker of the quotation before, where nothing but its attribution lies between the two."""
    before = [other for other in quotations(paragraph) if other.end <= quotation.start]
    if not before or len(paragraph[before[-1].end : quotation.start].split()) > REACH // 2:
        return None
    return speaker(paragraph, before[-1], language)


def _antecedent(text: str, paragraph: int, language: str) -> Speaker | None:
    """Return who a pronoun after `text` stands for: the last speaker named, or who the last sentence is about.

    Only a sentence of the pronoun's own paragraph, which begins at `paragraph`, says the latter for certain.
    """
    words = lexemes(text, language)
    verbs = speech_verbs(language)
    quoted = [place for quotation in quotations(text) for place in (quotation.start, quotation.end)]
    for place in range(len(words) - 1, -1, -1):
        if words[place].lower in verbs and bisect_right(quoted, words[place].start) % 2 == 0:
            found = named(words, clause_before(words, place)) or named(words, clause_after(words, place))
            if found is not None and found.names:
                return found
        if words[place].start < paragraph:
            continue
        opens = place == 0 or words[place - 1].end <= paragraph or stops(words, place - 1)
        if opens and bisect_right(quoted, words[place].start) % 2 == 0:
            found = named(words, range(place, min(place + _SUBJECT, len(words))))
            if found is not None and found.names:
                return found
    return None
