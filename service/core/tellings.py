"""What each source tells on matters where sources can differ: figures, offices, parties, and how sure it is.

A telling is one statement of one source with a key (the matter) and a value (what it says of it). Tellings of two
sources with one key and different values are candidates for a disagreement; whether they truly are one is decided in
`disagreements.py`, with the sentences in view.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from service.core.figures import figures
from service.core.lexemes import Lexeme, lexemes
from service.core.naming import Name, names
from service.core.tables import listed
from service.core.tables.people import OFFICES, QUALIFIERS
from service.core.tables.synonyms import CONCEPTS
from service.core.types import Document, SentenceId
from service.core.words import stem

# Words beside a figure that tell nothing of what was counted.
GENERIC = frozenset(
    stem(
        sorted(
            listed(
                """people person man woman year month week day hour minute percent cent number total time part way thing
    case other more least member group lot more new first last one two day ago old age late early roughly"""
            )
        )
    )
)
COUNTED = frozenset({"count", "percent", "money", "measure"})
# Whom an article is about: who is named in passing ("President Lincoln's hat") may be given any of his offices.
LEADING = 4
POSSESSIVE = frozenset({"'s", "’s"})
MOST_SENTENCES = 400  # per document: what comes after is not what articles disagree on


class Telling(NamedTuple):
    """One statement of one source: where it stands (offsets in the sentence), on what, and what it says."""

    place: SentenceId
    start: int
    end: int
    matter: str
    key: tuple[str, ...]
    value: Hashable


def sentences_of(position: int, document: Document) -> Iterator[tuple[SentenceId, str]]:
    """Yield the prose sentences of a document with their texts."""
    for number, sentence in enumerate(document.sentences[:MOST_SENTENCES]):
        if sentence.kind == "prose":
            yield SentenceId(position, number), document.text[sentence.start : sentence.end]


def told_figures(position: int, document: Document) -> Iterator[Telling]:
    """Yield the figures of a document, once for each word that says what they count."""
    for place, text in sentences_of(position, document):
        for figure in figures(text, document.language):
            if figure.weak or figure.kind not in COUNTED:
                continue
            about = dict.fromkeys(concept(each) for each in (*figure.nouns, *figure.verbs))
            for word in about:
                if word not in GENERIC:
                    yield Telling(place, figure.start, figure.end, "figure", (figure.kind, figure.unit, word), figure)


def concept(word: str) -> str:
    """Return the concept that the stem `word` stands for: itself, or its group of synonyms."""
    return CONCEPTS.get(word, word)


def told_offices(position: int, document: Document) -> Iterator[Telling]:
    """Yield with which office a document introduces each person: its first "former President Jane Roe"."""
    seen = set()
    mentions = Counter(name.words[-1] for _, text in sentences_of(position, document) for name in names(text))
    for place, text in sentences_of(position, document):
        words = lexemes(text, document.language)
        for name in names(text):
            office = office_before(name, words)
            if office is None or mentions[name.words[-1]] < LEADING or text[name.end - 2 : name.end] in POSSESSIVE:
                continue
            title, qualifier, start = office
            key = (title, name.words[-1])
            if key not in seen:
                seen.add(key)
                yield Telling(place, words[start].start, name.end, "office", key, qualifier)


def office_before(name: Name, words: tuple[Lexeme, ...]) -> tuple[str, str, int] | None:
    """Return the office before or at the head of `name`, what qualifies it, and the lexeme where that begins."""
    at = next((number for number in range(name.first, name.last) if words[number].lower in OFFICES), None)
    if at is None and name.first > 0 and words[name.first - 1].lower in OFFICES:
        at = name.first - 1
    if at is None or at + 1 >= len(words):
        return None
    before = words[at - 1].lower if at else ""
    qualifier = QUALIFIERS.get(before, "") if before != "late" else ""
    return words[at].lower, qualifier, at - 1 if qualifier else at


def told_parties(position: int, document: Document) -> Iterator[Telling]:
    """Yield between whom something was: "a prisoner swap between A and B", known by its last two words."""
    seen = set()
    for place, text in sentences_of(position, document):
        words = lexemes(text, document.language)
        for at, word in enumerate(words):
            if word.lower != "between" or at < 2:  # noqa: PLR2004 (two words name the matter)
                continue
            parties = named_after(at, words)
            key = (words[at - 2].stem, words[at - 1].stem)
            if parties is None or key in seen or not all(part.content for part in words[at - 2 : at]):
                continue
            seen.add(key)
            yield Telling(place, words[at - 2].start, parties[1], "parties", key, parties[0])


def named_after(at: int, words: tuple[Lexeme, ...]) -> tuple[frozenset[str], int] | None:
    """Return the two parties named after "between" at `at`, and where they end; None where they are not names."""
    parties: list[str] = []
    for word in words[at + 1 : at + 9]:
        if word.capital:
            parties.append(word.stem)
        elif word.lower not in {"the", "and", "."}:
            break
        if len(parties) == 2:  # noqa: PLR2004 (two parties)
            return frozenset(parties), word.end
    return None
