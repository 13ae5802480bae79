"""Speakers: a quotation must be said by whom the source has it from.

Both sides are read by the same rules: the reporting verb nearest to the quotation in its sentence, and the names in its
clause. A pronoun stands for the nearest speaker named before. Where the source leaves open who speaks, or where either
side names nobody, there is no doubt: a wrong one would be worse than none.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from service.core.alignment import language_of
from service.core.evidence import Evidence
from service.core.highlight import cite
from service.core.lexemes import Lexeme, lexemes
from service.core.quotations import Quotation, quotations
from service.core.quotes import find_quote
from service.core.tables import attribution
from service.core.tables.speaking import ARTICLES, CONJUNCTIONS, MORE_VERBS, NO_NAMES, OF_MEDIA, PRONOUNS, TO_SOMEBODY
from service.core.types import Citation, Document, Finding, Span
from service.core.words import words as words_in

_REACH = 24
"""Lexemes read on either side of a quotation."""
_TELLING = 3
"""A quotation of fewer words may stand in a source many times, from many mouths."""
_SUBJECT = 4
"""Lexemes at the head of a sentence that name what it is about."""
_PARAGRAPH = 2000
"""Characters of a paragraph read on either side of a quotation."""
_STOPS = frozenset('.!?;"“”«»„…')
_SENTENCE_ENDS = (". ", "\n", "? ", "! ")


class Speaker(NamedTuple):
    """Who speaks: the names in lower case, where they stand, all words of its clause, its initials."""

    names: frozenset[str]
    start: int
    end: int
    words: frozenset[str]
    initials: frozenset[str]
    pronoun: bool


def check_speaker(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for each quotation in `claim` that the source has from somebody else."""
    found = quotations(claim)
    if not found:
        return ()
    language = language_of(evidence)
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
    if not before or len(paragraph[before[-1].end : quotation.start].split()) > _REACH // 2:
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
            found = _named(words, _clause_before(words, place)) or _named(words, _clause_after(words, place))
            if found is not None and found.names:
                return found
        if words[place].start < paragraph:
            continue
        opens = place == 0 or words[place - 1].end <= paragraph or words[place - 1].lower in _STOPS
        if opens and bisect_right(quoted, words[place].start) % 2 == 0:
            found = _named(words, range(place, min(place + _SUBJECT, len(words))))
            if found is not None and found.names:
                return found
    return None


@lru_cache(maxsize=64)
def speech_verbs(language: str) -> frozenset[str]:
    """Return the verbs of `language` that put words into a mouth; those of all languages where it is empty."""
    if not language:
        return frozenset().union(*attribution.SPEECH.values(), *MORE_VERBS.values())
    return (attribution.SPEECH.get(language, frozenset()) | MORE_VERBS.get(language, frozenset())) - OF_MEDIA


def speaker(text: str, quotation: Quotation, language: str) -> Speaker | None:
    """Return who is said to speak the `quotation` in `text`, None where that is not told in its sentence."""
    words = lexemes(text, language)
    verbs = speech_verbs(language)
    after = [place for place in _following(words, quotation.end) if words[place].lower in verbs]
    if after and _close(words, quotation.end, after[0]):
        found = _named(words, _clause_between(words, quotation.end, after[0])) or _named(
            words, _clause_after(words, after[0])
        )
        if found is not None:
            return found
    for place in _following(words, quotation.end)[:2]:
        if words[place].lower == "according" and place + 1 < len(words) and words[place + 1].lower == "to":
            return _named(words, _clause_after(words, place + 1))
    for place in _preceding(words, quotation.start):
        if words[place].lower in verbs:
            return _named(words, _clause_before(words, place)) or _named(words, _clause_after(words, place))
        if words[place].lower == "according" and words[place + 1].lower == "to":
            return _named(words, _clause_after(words, place + 1))
    return None


def _first_from(words: tuple[Lexeme, ...], start: int) -> int:
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if words[middle].start < start else (low, middle)
    return low


def _following(words: tuple[Lexeme, ...], start: int) -> range:
    """Return the lexemes after a quotation up to the end of its sentence."""
    first = _first_from(words, start)
    end = first
    while end < min(len(words), first + _REACH) and words[end].lower not in _STOPS:
        end += 1
    return range(first, end)


def _preceding(words: tuple[Lexeme, ...], end: int) -> range:
    """Return the lexemes before a quotation back to the beginning of its sentence, the nearest first."""
    last = _first_from(words, end) - 1
    start = last
    while start >= max(0, last - _REACH) and words[start].lower not in _STOPS:
        start -= 1
    return range(last, start, -1)


def _close(words: tuple[Lexeme, ...], start: int, verb: int) -> bool:
    """Say whether the words between a quotation and the verb after it can be the speaker: few, and one clause."""
    first = _first_from(words, start)
    between = words[first:verb]
    marks = sum(1 for lexeme in between[1:] if lexeme.kind == "mark" and lexeme.lower == ",")
    joined = any(lexeme.lower in CONJUNCTIONS for lexeme in between)
    return len(between) <= _REACH // 2 and marks in {0, 2} and not joined


def _clause_between(words: tuple[Lexeme, ...], start: int, verb: int) -> range:
    return range(_first_from(words, start), verb)


def _clause_before(words: tuple[Lexeme, ...], verb: int) -> range:
    start = verb
    while start > max(0, verb - _REACH) and words[start - 1].lower not in _STOPS:
        start -= 1
    return range(start, verb)


def _clause_after(words: tuple[Lexeme, ...], verb: int) -> range:
    end = verb + 1
    if words[verb].lower in TO_SOMEBODY:
        return range(end, end)  # who is told does not speak
    while end < min(len(words), verb + _REACH) and words[end].lower not in _STOPS:
        end += 1
    return range(verb + 1, end)


def _named(words: tuple[Lexeme, ...], clause: range) -> Speaker | None:
    """Return the speaker whose names stand in `clause`; its pronoun where there is no name."""
    spoken = frozenset(words[place].lower for place in clause)
    named = [place for place in clause if _is_name(words, place)]
    if named and not any(_stands_alone(words, place, clause) for place in named):
        return None  # "a Weather Service forecaster": whose, and not who
    if named:
        last = named[0]
        for place in named[1:]:
            if place > last + 2:
                break
            last = place
        names = frozenset(words[place].lower for place in named)
        initials = "".join(words[place].lower[0] for place in named if place <= last)
        return Speaker(names, words[named[0]].start, words[last].end, spoken, frozenset({initials}), pronoun=False)
    for place in clause:
        if words[place].lower in PRONOUNS:
            return Speaker(frozenset(), words[place].start, words[place].end, spoken, frozenset(), pronoun=True)
    return None


def _stands_alone(words: tuple[Lexeme, ...], place: int, clause: range) -> bool:
    """Say whether a name at `place` is not put before the noun that speaks."""
    following = words[place + 1] if place + 1 < clause.stop else None
    if following is None or following.kind != "word":
        return True
    return not following.capital and (not following.content or following.lower in speech_verbs(""))


def _is_name(words: tuple[Lexeme, ...], place: int) -> bool:
    """Say whether lexeme `place` is part of a name: a capital that neither its place nor a title explains.

    "Monica's" is not who speaks in "Monica's lawyer said".
    """
    lexeme = words[place]
    if not lexeme.capital or lexeme.kind not in {"word", "acronym"} or lexeme.lower in NO_NAMES:
        return False
    if len(lexeme.lower) < 2 or lexeme.end - lexeme.start > len(lexeme.lower):  # noqa: PLR2004 - a possessive was cut off
        return False
    alone = place + 1 == len(words) or not words[place + 1].capital
    if not alone or lexeme.kind == "acronym":
        return True
    if place > 0 and words[place - 1].lower in ARTICLES:
        return False  # the Londoner, a Democrat
    if place > 0 and words[place - 1].kind != "mark":
        return True
    following = words[place + 1] if place + 1 < len(words) else None
    speaks = following is not None and (following.lower == "," or following.lower in speech_verbs(""))
    return lexeme.content and speaks and not lexeme.lower.endswith("s")
