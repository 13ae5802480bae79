"""Persons to plant: somebody whom two documents name alike becomes, in one of them, somebody else throughout.

A person is a name of two words of which both documents have the last word alone, and neither has "the" before it. Every
form is changed: full name, last name, first name alone, possessives. Nothing is planted where the last name is another
person's too, or would be left in any other form ("Trumpism", a hashtag): the article would tell both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.places import CANONICAL
from service.core.types import Document
from service.evals.corruptions import pick
from service.evals.side_by_side import Pair, outside, remarked, told_near

# Invented, and no word of the language.
FIRST = ["Robin", "Alex", "Jordan", "Sasha", "Kim", "Jules", "Noor", "Toni", "Marin", "Dana"]
LAST = ["Halvorsten", "Okabembe", "Tarrowby", "Villanquist", "Brennuck", "Sadovanek", "Ellerquay", "Mirandolle"]
# Last words of institutions, works and places.
NO_PERSONS = listed(
    """jr sr act court courts hospital systems union bank party university college school street square house center
        centre committee department agency council police church group company corporation association service
        services times post news park hall bridge county city state states island river valley beach team club league
        bill law order office museum theater theatre airport airlines media press foundation institute society
        festival"""
)


class Person(NamedTuple):
    """A person by first and last name, as a document writes them."""

    first: str
    last: str


@lru_cache(maxsize=64)
def persons(text: str) -> dict[str, Person]:
    """Return the persons whom a document names in full, by last name in lower case."""
    found: dict[str, set[Person]] = {}
    for name in names(text):
        words = re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", name.of(text).removesuffix("'s").removesuffix("’s"))
        capital = all(word[0].isupper() and not word.isupper() for word in words)
        if len(words) > 1 and capital and words[-1].lower() not in NO_PERSONS:
            found.setdefault(words[-1].lower(), set()).add(Person(" ".join(words[:-1]), words[-1]))
    alone = {last: next(iter(same)) for last, same in found.items() if len(same) == 1}
    return {last: person for last, person in alone.items() if " " not in person.first and of_person(person, text)}


def of_person(person: Person, text: str) -> bool:
    """Say whether a text uses a full name as one of a person: its last word stands alone, and "the" before neither."""
    last, first = re.escape(person.last), re.escape(person.first)
    alone = re.search(rf"(?<!{first} )(?<![-\w@#]){last}(?![-\w])", text)
    article = re.search(rf"\b(?:the|a|an) (?:{first} (?:\w+\.? )?)?{last}\b(?! \w+ion\b)", text, re.IGNORECASE)
    common = re.search(rf"\b{last.lower()}\b", text)
    place = {person.first.lower(), person.last.lower()} & set(CANONICAL)
    return bool(alone) and not article and not common and not place


def other_names(pair: Pair, source: Document, told: Document) -> Iterator[tuple[str, str]]:
    """Yield a shared person's last name and another in its place, where the sentences tell of him and not his words."""
    known, there = persons(source.text), persons(told.text)
    for name in names(pair.there):
        last = name.words[-1] if name.words else ""
        person = known.get(last)
        like = [each for each in names(pair.text) if each.words[-1:] == (last,)]
        if person is None or there.get(last) != person or not like or not outside(pair.there, name.start):
            continue
        if any(remarked(*each) for each in ((pair.there, name), *((pair.text, each) for each in like))):
            continue
        if any(on_one_matter(pair, each, name) for each in like):
            yield person.last, pick(LAST, person.first, person.last)


def on_one_matter(pair: Pair, one: Name, other: Name) -> bool:
    """Say whether a word beside both mentions is the same, and none by which something is said."""
    mine, theirs = (
        told_near(text, name.first, name.last + 1) for text, name in ((pair.text, one), (pair.there, other))
    )
    return bool((mine & theirs) - set(other.words))


def renamed(text: str, last: str, new: str, whole: str) -> str | None:
    """Return `text` with every form of the person `last` of the document text `whole` changed; None if one is left."""
    person = persons(whole)[last.lower()]
    first = pick([each for each in FIRST if each not in whole], person.first, person.last)
    full = re.compile(rf"(?<![-\w@#]){re.escape(person.first)}(?= (?:[^\W\d_]+\.? )?{re.escape(last)}(?![-\w]))")
    alone = re.compile(rf"(?<![-\w@#]){re.escape(person.first)}(?![-\w])(?! [^\W\d_]*[A-Z])")
    changed = alone.sub(first, full.sub(first, text))
    changed = re.sub(rf"(?<![-\w@#]){re.escape(last)}(?![-\w])", new, changed)
    return None if last.lower() in changed.lower() or new in whole else changed
