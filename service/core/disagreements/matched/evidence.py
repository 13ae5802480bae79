"""How much speaks for it that two values are told of one matter: the words around them, the verb, the sentences."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from service.core.disagreements.matched.subjects import apart
from service.core.disagreements.told.predicates import coming, predicate
from service.core.disagreements.told.statements import DEAD, Statement
from service.core.disagreements.told.tellings import fates
from service.core.facts.moment import Moment
from service.core.tables.fates import LOST, PEOPLE

# Least likeness: of two sentences that are each other's best counterpart, of sentences that have better ones, of dates
# with one word around them the same, and of dates with no word next to them the same.
ALIKE, DISTANT, LIKE, MUCH_ALIKE = 0.15, 0.25, 0.3, 0.45
NEARLY = 0.2  # of sentences that have better counterparts, where neither document has the other's value
CASUALTY = 0.1  # least likeness of sentences that count those whom an event killed or hurt
LEAST = min(ALIKE, DISTANT, LIKE, NEARLY, CASUALTY)  # whatever else two values have in common
BARE = 3  # by which a number is known that counts nothing named: "both 42", "the No. 2 position"
# Kinds of which many are told of one event: when, where and why what happened.
UNSURE = frozenset({"clock", "cause", "venue", "winner"})
ONSETS = frozenset({"happen", "begin", "erupt", "strike", "hit", "break", "explos", "rock"})  # concepts of verbs


class Rivalry(NamedTuple):
    """Two statements of one kind that cannot both be true, and how alike they are otherwise."""

    one: Statement
    other: Statement
    shared: frozenset[str]
    sides: int
    likeness: float
    mutual: bool

    @property
    def plain(self) -> frozenset[str]:
        """The shared words that are no names."""
        return self.shared - self.one.names - self.other.names


def enough(rivalry: Rivalry) -> bool:
    """Say whether two values are told of one matter, by the words around them and the likeness of their sentences.

    Dates need more: an article tells of many days, and what happened on each is told in much the same words.
    """
    words, likeness, beside = len(rivalry.shared), rivalry.likeness, bool(rivalry.sides)
    if rivalry.one.kind[0] in UNSURE or not of_one_thing(rivalry.one, rivalry.other):
        return False
    if isinstance(rivalry.one.value, Moment):
        return enough_for_date(rivalry)
    if casualties(rivalry):
        return likeness >= CASUALTY
    named = bool(rivalry.one.noun) or rivalry.one.kind[0] != "count"
    if rivalry.mutual and (named or words >= BARE):
        return likeness >= ALIKE and (words > 1 or beside)
    return words > 1 and beside and likeness >= (ALIKE if rivalry.mutual else DISTANT)


def enough_for_date(rivalry: Rivalry) -> bool:
    """Say the same of two dates: names in common with other verbs say little, whoever did both."""
    words, likeness, beside = len(rivalry.shared), rivalry.likeness, bool(rivalry.sides)
    if unlike(rivalry.one, rivalry.other) and (not rivalry.plain and likeness < MUCH_ALIKE):
        return False
    if unlike(rivalry.one, rivalry.other) and coming(rivalry.one) != coming(rivalry.other):
        return False
    if rivalry.mutual:
        least = MUCH_ALIKE if not beside else ALIKE if words > 1 else LIKE
        return likeness >= least and (beside or words > 1)
    return words > 1 and beside and likeness >= DISTANT


def likely(rivalry: Rivalry) -> bool:
    """Say whether two values are told of one matter, where neither document has the other's value anywhere.

    A date is known by its verb then; without one, words that are no names must be the same.
    """
    one, other, several = rivalry.one, rivalry.other, len(rivalry.shared) > 1
    if rivalry.likeness < (ALIKE if rivalry.mutual else NEARLY):
        return False
    if one.kind[0] in UNSURE:
        begun = one.kind[0] != "clock" or at_once(predicate(one), predicate(other))
        return begun and bool(rivalry.plain) and (several or rivalry.likeness >= LIKE)
    if isinstance(one.value, Moment):
        return likely_date(rivalry)
    if not of_one_thing(one, other):
        return rivalry.mutual and several and of_like_things(one, other)
    return several or bool(rivalry.sides)


def likely_date(rivalry: Rivalry) -> bool:
    """Say the same of two dates of sentences that are alike."""
    one, other, several = rivalry.one, rivalry.other, len(rivalry.shared) > 1
    if predicate(one) == predicate(other) != "":
        return True
    if one.line.language != "en" and not rivalry.sides:
        return False  # the verbs of other languages are not known
    if unlike(one, other):
        return rivalry.mutual and several and bool(rivalry.plain) and coming(one) == coming(other)
    return (several or bool(rivalry.sides)) and bool(rivalry.plain)


def unlike(one: Statement, other: Statement) -> bool:
    """Say whether two values are known to be told with two verbs."""
    verbs = predicate(one), predicate(other)
    return verbs[0] != verbs[1] and all(verbs)


def at_once(one: str, other: str) -> bool:
    """Say whether two verbs may tell of one moment: the same, or both of how something began."""
    return one != "" and (one == other or {one, other} <= ONSETS)


def casualties(rivalry: Rivalry) -> bool:
    """Say whether both figures count people to whom the same happened: in one place there is one such number."""
    one, other = rivalry.one, rivalry.other
    if apart(one.line.text, other.line.text):
        return False
    fates = people_lost(one.line.language)
    near = rivalry.sides or not fates.isdisjoint((*one.noun[-1:], *other.noun[-1:]))  # "14 dead"
    return one.kind[0] == "count" and bool(near) and not fates.isdisjoint(rivalry.shared)


@cache
def people_lost(language: str) -> frozenset[str]:
    """Return the concepts of words for those who died, were hurt or are missing, in `language`."""
    return frozenset(DEAD.get(word, word) for word, fate in fates(language).items() if fate in LOST)


def of_one_thing(one: Statement, other: Statement) -> bool:
    """Say whether what two figures count can be the same: "14" beside the word is "14 people", "36-year" no "14 years".

    Of amounts and shares every word tells which one is meant: punitive damages are not all damages. An amount may have
    another noun behind it, for what it is paid to or for is told in any order.
    """
    if one.joined != other.joined:
        return False
    if one.kind[0] == "money" and one.noun[-1:] != other.noun[-1:]:
        return True
    if one.kind[0] in {"money", "percent"} and one.noun and other.noun:
        return one.noun == other.noun
    mine, theirs = counted(one), counted(other)
    if not one.noun or not other.noun:
        return mine <= other.around and theirs <= one.around
    return mine == theirs


def of_like_things(one: Statement, other: Statement) -> bool:
    """Say whether two figures may count the same in other words: an "economic" and a "coronavirus relief package".

    Of a series of figures, one of which might fit as well, nothing is known.
    """
    if one.joined != other.joined or one.others or other.others:
        return False
    if one.kind[0] in {"money", "percent"}:
        return len(set(one.noun) & set(other.noun)) > 1
    mine, theirs = set(one.noun[-1:]), set(other.noun[-1:])
    return bool(mine and theirs) and (mine <= other.around.union(other.noun) or theirs <= one.around.union(one.noun))


def counted(statement: Statement) -> frozenset[str]:
    """Return the noun that a figure counts; none for people, and for those named by what happened to them."""
    noun = frozenset(statement.noun[-1:])
    return noun - PEOPLE - people_lost(statement.line.language)
