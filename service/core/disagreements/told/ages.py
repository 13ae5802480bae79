"""How old sources say that people are: "Jonas Ferreby, 51,", "the 51-year-old Ferreby", "died at the age of 51".

A person is known by first and last name; a last name alone is that of whom the document introduces with it, if he is
the only one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from service.core.disagreements.told.tellings import Line, Telling
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.verbs import AUXILIARIES, FINITE
from service.core.text.lexemes import Lexeme, lexemes

OLDEST = 120
# Each begins with letters or marks, so that it is looked for fast: nearly all sentences have none.
AGED = tuple(
    map(
        re.compile,
        (
            r", (?:aged )?\d{1,3}[,.]",
            r"-year-old(?<=\d-year-old)",
            r"age(?<=\bage)(?:d | (?:of )?)\d",
            r" is \d{1,3}[,.]",
        ),
    )
)
NAMED = re.compile(r"([A-Z](?<!\w[A-Z])\w+) (?=([A-Z]\w+))")
SOMEBODY = listed("man woman boy girl student driver teenager suspect victim")
ARTICLES = listed("the a an")
MARKED = listed(", .")
Person = tuple[str, str]


def told_ages(lines: tuple[Line, ...]) -> Iterator[Telling]:
    """Yield how old people are said to be, by first and last name."""
    aged = [each for each in lines if any(pattern.search(each.text) for pattern in AGED)]
    known = introduced(lines) if aged else {}
    before = dict(zip(lines[1:], lines, strict=False)) if aged else {}
    for each in aged:
        words = lexemes(each.text, each.language)
        for at, word in enumerate(words):
            if word.kind == "number" and word.lower.isdecimal() and 0 < int(word.lower[:4]) <= OLDEST:
                found = beside(words, at, known) or behind(words, at, known) or of_subject(each.text, words, at)
                found = found or told_of(words, at, known)
                found = found or apposed(words, at, known) or of_last(before.get(each), words, at, known)
                if found is not None:
                    yield Telling(each.place, *found[1:], "age", found[0], int(word.lower))


def introduced(lines: tuple[Line, ...]) -> Mapping[str, frozenset[str]]:
    """Return the first names with which a document introduces each last name."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for first, last in NAMED.findall(line.text):
            found[last.lower()].add(first.lower())
    return {last: frozenset(first) for last, first in found.items()}


def whole(first: Lexeme | None, last: Lexeme, known: Mapping[str, frozenset[str]]) -> Person | None:
    """Return the first and last name of whom a text calls so; None where the last name is that of several or nobody."""
    if first is not None and first.capital and first.kind == "word" and first.end + 1 == last.start:
        return first.lower, last.lower
    firsts = known.get(last.lower, frozenset())
    return (next(iter(firsts)), last.lower) if len(firsts) == 1 else None


Found = tuple[Person, int, int]


def beside(words: tuple[Lexeme, ...], at: int, known: Mapping[str, frozenset[str]]) -> Found | None:
    """Return whose age stands between commas behind his name, with the span that says so: "Jonas Ferreby, 51,"."""
    if at < 2 or words[at - 1].lower != "," or at + 1 >= len(words) or words[at + 1].lower not in MARKED:  # noqa: PLR2004
        return None
    last, first = words[at - 2], words[at - 3] if at > 2 else None  # noqa: PLR2004
    person = whole(first, last, known) if last.capital else None
    start = first.start if first is not None and person and first.lower == person[0] else last.start
    return (person, start, words[at].end) if person else None


def behind(words: tuple[Lexeme, ...], at: int, known: Mapping[str, frozenset[str]]) -> Found | None:
    """Return whose age stands before his name: "the 51-year-old Ferreby", "a 34-year-old man, Dan Orlo"."""
    if [word.lower for word in words[at + 1 : at + 5]] != ["-", "year", "-", "old"]:
        return None
    first = at + 5
    if first + 1 < len(words) and words[first].lower in SOMEBODY and words[first + 1].lower == ",":
        first += 2
    named = [word for word in words[first : first + 2] if word.capital and word.kind == "word"]
    person = whole(named[-2] if len(named) > 1 else None, named[-1], known) if named else None
    return (person, words[at].start, named[-1].end) if person else None


def told_of(words: tuple[Lexeme, ...], at: int, known: Mapping[str, frozenset[str]]) -> Found | None:
    """Return whose age a verb tells: "Ria Falk, who is 26,", "Renn is 31."."""
    if at < 2 or words[at - 1].lower != "is" or at + 1 >= len(words) or words[at + 1].lower not in MARKED:  # noqa: PLR2004
        return None
    last = at - 4 if [word.lower for word in words[at - 3 : at - 1]] == [",", "who"] else at - 2
    if last < 0 or not words[last].capital:
        return None
    first = words[last - 1] if last else None
    person = whole(first, words[last], known)
    start = first.start if first is not None and person and first.lower == person[0] else words[last].start
    return (person, start, words[at].end) if person else None


def apposed(words: tuple[Lexeme, ...], at: int, known: Mapping[str, frozenset[str]]) -> Found | None:
    """Return whose age stands behind his name with what he is: "Hanna Ruhl, the 37-year-old spokeswoman"."""
    aged = [word.lower for word in words[at + 1 : at + 5]] == ["-", "year", "-", "old"]
    if not aged or at < 4 or words[at - 1].lower not in ARTICLES or words[at - 2].lower != ",":  # noqa: PLR2004
        return None
    first, last = words[at - 4 : at - 2]
    person = whole(first, last, known) if last.capital else None
    return (person, (first if first.lower == person[0] else last).start, words[at + 4].end) if person else None


def of_subject(text: str, words: tuple[Lexeme, ...], at: int) -> Found | None:
    """Return whose age is told behind "at the age of": that of the only one whom the sentence names in full."""
    before = [word.lower for word in words[max(0, at - 2) : at]]
    if before[-1:] not in (["aged"], ["age"]) and before != ["age", "of"]:
        return None
    people = [name for name in names(text) if len(name.words) == 2 and name.end <= words[at].start]  # noqa: PLR2004
    if len(people) != 1:
        return None
    first, last = people[0].words
    return (first, last), people[0].start, words[at].end


def of_last(line: Line | None, words: tuple[Lexeme, ...], at: int, known: Mapping[str, frozenset[str]]) -> Found | None:
    """Return whose age a clause opens with: "The 23-year-old will" is whom the sentence before names first.

    None where he is not known by first and last name, or where a noun or a name follows.
    """
    after = at + 5
    begins = at == 1 or (at > 1 and words[at - 2].kind == "mark")
    aged = [word.lower for word in words[at + 1 : after]] == ["-", "year", "-", "old"]
    opens = begins and words[at - 1].lower == "the" and aged
    if not opens or line is None or after >= len(words) or not told_next(words[after].lower):
        return None
    named = [name for name in names(line.text) if not len(name.words) > 2 and name.words[-1] in known]  # noqa: PLR2004
    person = whole_of(named[0], known) if named else None
    return (person, words[at - 1].start, words[at + 4].end) if person else None


def told_next(word: str) -> bool:
    """Say whether a word goes on from a subject: a verb, no noun."""
    return word in AUXILIARIES or word in FINITE or word.endswith("ed") or word == ","


def whole_of(name: Name, known: Mapping[str, frozenset[str]]) -> Person | None:
    """Return the first and last name of a person, whom a text calls by the last alone too."""
    firsts = known[name.words[-1]]
    return (next(iter(firsts)), name.words[-1]) if len(firsts) == 1 else None


def bearer(words: tuple[Lexeme, ...], at: int, after: int) -> str:
    """Return the concept of the last name of whom a number between commas is the age, nothing where there is none."""
    if at < 2 or after >= len(words) or words[at - 1].lower != "," or words[after].lower not in MARKED:  # noqa: PLR2004
        return ""
    return words[at - 2].concept if words[at - 2].capital else ""
