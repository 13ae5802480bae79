"""What two sentences tell a value of: whether it can be the same thing, at one time, in one place, of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from service.core.disagreements.tellings import UPDATES, Telling
from service.core.facts.cues import cues
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import Name, names, present
from service.core.tables import listed
from service.core.text.lexemes import lexemes, vocabulary

WHERE = re.compile(r"\b(?:in|at|near|outside|inside) (?:the )?\Z", re.IGNORECASE)
REVISED = listed("correction corrected revised revise updated upgraded downgraded initially originally")
MOVES = frozenset({"rise", "raise"})  # concepts of values that move: "grew", "increased"
AGAIN = listed("another additional further again")  # it is another event's day
NOUNS_IN_CAPITALS = frozenset({"de", "lb"})
ORDINARY = ("ing", "ies", "ves", "ers", "ors", "men")
TIMED = 10  # lexemes from a value in which a time is the value's
NEAR = 6  # lexemes from a value in which a word of change is about this value


def one_subject(one: Telling, other: Telling, texts: list[str], languages: list[str]) -> bool:
    """Say whether two sentences may tell two values of one thing, none of them planned alone or changed since."""
    sides = tuple(zip((one, other), texts, languages, strict=True))
    if isinstance(one.value, Figure):
        planned = [expected(*side) for side in sides]
        if planned[0] != planned[1] or not one_time(*(times_beside(*side) for side in sides)):
            return False
    if isinstance(one.value, Moment):
        more = [AGAIN & vocabulary(text, language) for _, text, language in sides]
        if more[0] != more[1]:
            return False
    moved = [changes(*side) for side in sides]
    if None in moved or moved[0] != moved[1] or not one_place(*texts):
        return False
    text, there = texts
    return subject_in(one, text, there, languages[0]) and subject_in(other, there, text, languages[1])


def changes(telling: Telling, text: str, language: str) -> frozenset[str] | None:
    """Return the words of change beside a value, by concept; None where the sentence tells of a revision."""
    words = lexemes(text, language)
    if any(word.lower in REVISED for word in words):
        return None
    inside = [number for number, word in enumerate(words) if telling.start <= word.start < telling.end]
    near = words[max(0, inside[0] - NEAR) : inside[-1] + 1 + NEAR] if inside else words
    return frozenset(word.concept for word in near if word.lower in UPDATES or word.concept in MOVES)


def one_time(one: Iterable[Moment], other: Iterable[Moment]) -> bool:
    """Say whether two values may be of one time: not where years or months are named with both and none is shared."""
    mine, theirs = ([moment for moment in times if moment.year or moment.month] for times in (one, other))
    return not mine or not theirs or any(meet(*pair) for pair in product(mine, theirs))


def meet(one: Moment, other: Moment) -> bool:
    """Say whether neither the years nor the months of two times differ."""
    return not (one.year and other.year and one.year != other.year) and not (
        one.month and other.month and one.month != other.month
    )


def times_beside(telling: Telling, text: str, language: str) -> tuple[Moment, ...]:
    """Return the times that a sentence names near a value."""
    words = lexemes(text, language)
    inside = [number for number, word in enumerate(words) if telling.start <= word.start < telling.end]
    if not inside:
        return moments(text, language)
    first, last = inside[0] - TIMED, inside[-1] + TIMED
    return tuple(each for each in moments(text, language) if first <= each.at <= last)


def expected(telling: Telling, text: str, language: str) -> bool:
    """Say whether a sentence hedges a figure: what is planned is another matter than what is so."""
    figure = telling.value
    return isinstance(figure, Figure) and figure.at in cues(text, language).hedged


def one_place(text: str, other: str) -> bool:
    """Say whether two sentences may be about one place: not where one says "in Egypt" and the other "in Paris"."""
    mine, theirs = places(text), places(other)
    return (
        not mine or not theirs or any(within(*pair) for pair in (*product(mine, (other,)), *product(theirs, (text,))))
    )


def apart(text: str, other: str) -> bool:
    """Say whether each of two sentences names a place that the other does not: "in Alexandria", "across Egypt"."""
    return all(
        any(not within(place, there) for place in places(here)) for here, there in ((text, other), (other, text))
    )


def within(name: Name, text: str) -> bool:
    """Say whether `text` has every word of a name."""
    return all(present(word, text) for word in name.words)


def places(text: str) -> list[Name]:
    """Return the names of `text` that say where."""
    return [name for name in names(text) if WHERE.search(text, 0, name.start)]


def subject_in(telling: Telling, text: str, other: str, language: str) -> bool:
    """Say whether the first or one of the last two names before a telling, of whom it is told, is in both sentences.

    How sure a thing is may be told of either party to it: there, any name will do. In German, where every noun has a
    capital, only names of several words are known to be some.
    """
    named = [name for name in names(text) if not ordinary(name, language)]
    if language in NOUNS_IN_CAPITALS:
        named = [name for name in named if len(name.words) > 1]
    before = [name for name in named if name.end <= telling.start or telling.matter == "certainty"]
    before = before if telling.matter == "certainty" else [*before[:1], *before[-2:]]
    return not before or not names(other) or any(present(word, other) for name in before for word in name.words)


def ordinary(name: Name, language: str) -> bool:
    """Say whether a word has its capital only because it opens a sentence: "Thieves took", "L'incendie a fait"."""
    return name.opens and len(name.words) == 1 and (language != "en" or name.words[0].endswith(ORDINARY))
