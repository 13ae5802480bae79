"""What a claim says without the office or medium that it has it from: "The pump failed, NASA said" says that it failed.

Another source that tells the same on the word of somebody else says the claim too. Who speaks in person stays: that
Jane Roe calls the plan a mistake is not said by whoever calls it one.
"""

from __future__ import annotations

from functools import lru_cache

from service.core.facts.naming import Name, names
from service.core.facts.speech import Report, speech
from service.core.tables import listed
from service.core.text.lexemes import Lexeme, lexemes

_MOST = 200  # words, marks counted: what is longer is no sentence
_LEAST = 3  # content words that a claim keeps
_LONGEST = 10  # words of a frame
_INITIALS = 5  # letters of an acronym at most
_PERSONS = listed("i we he she they who you")
# Offices, records and media: what they say is told for its content.
_SOURCES = listed(
    """agency agencies army authorities authority broadcaster coastguard complaint department detectives document
        documents experts filing firefighters hospital indictment investigators lawsuit magazine media military
        ministry network newspaper official officials paper papers police prosecutors record records report reports
        rescuers researchers scientists site source sources statement study suit survey website witnesses"""
)


@lru_cache(maxsize=1 << 11)
def essence(text: str, language: str) -> str:
    """Return what the claim `text` says without its frame ("police said", "according to the Courier"), else `text`.

    Read in English alone; in other languages a claim is what it is.
    """
    if language != "en":
        return text
    words = lexemes(text, language)
    if len(words) > _MOST:
        return text
    for report in speech(text, language).reports:
        for said in report.said:
            kept = _trimmed(words, said)
            if sum(word.content for word in words[kept.start : kept.stop]) >= _LEAST and _impersonal(
                text, report, kept
            ):
                return text[words[kept.start].start : words[kept.stop - 1].end]
    return text


def _trimmed(words: tuple[Lexeme, ...], said: range) -> range:
    """Return what is `said` without the commas around it."""
    start, stop = said.start, said.stop
    while start < stop and words[start].lower == ",":
        start += 1
    while stop > start and words[stop - 1].lower == ",":
        stop -= 1
    return range(start, stop)


def _impersonal(text: str, report: Report, said: range) -> bool:
    """Say whether all that is not `said` is a frame in which an office, a record or a medium speaks."""
    words = lexemes(text, "en")
    frame = [number for number, word in enumerate(words) if number not in said and word.kind != "mark"]
    if len(frame) > _LONGEST or any(words[number].lower in _PERSONS for number in frame):
        return False
    nouns = [number for number in frame if words[number].lower in _SOURCES]
    named = [name for name in names(text) if name.first not in said]
    if all(_office(text, words, name) for name in named) and (nouns or named):
        return True
    return bool(nouns) and all(name.last < nouns[-1] for name in named) and report.at in frame


def _office(text: str, words: tuple[Lexeme, ...], name: Name) -> bool:
    """Say whether `name` is that of an institution by its looks: initials, or a name with an article."""
    written = name.of(text)
    initials = written.isupper() and len(written) <= _INITIALS
    return initials or (name.first > 0 and words[name.first - 1].lower == "the")
