"""Figures and dates that two sources tell of one matter in other words: "killing nine", "nine dead" against "14 dead".

What is counted and what happened to it need not be the same words. So each figure and date is known by the words around
it, within its clause. Two of a kind are rivals where enough of these words are the same and the sentences are alike by
all their words, weighed by rarity; the less the words around say, the more alike the sentences must be. Sentences that
are each other's best counterpart in the two documents need less. A document that tells both values tells of two
matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, islice
from math import fsum
from typing import NamedTuple

from service.core.checks.figures import Figure
from service.core.disagreements.likeness import Likeness
from service.core.disagreements.statements import DEAD, Extent, Statement, Value, statements, telling
from service.core.disagreements.subjects import apart, one_subject
from service.core.disagreements.tellings import Line, Telling, compatible, fates
from service.core.facts.figure_support import roundness, supports
from service.core.facts.moment import Moment
from service.core.tables.fates import PEOPLE
from service.core.types import Related

MOST_POSTINGS = 60  # values one word may stand beside: more, and the word says nothing about which of them is meant
MOST_STATEMENTS = 200  # of a document: more are a table
MOST_RIVALRIES = 2_000  # looked at: more, and the documents are lists of figures
# Least likeness: of two sentences that are each other's best counterpart, of sentences that have better ones, of dates
# with one word around them the same, and of dates with no word next to them the same.
ALIKE, DISTANT, LIKE, MUCH_ALIKE = 0.15, 0.25, 0.3, 0.45
LOST = frozenset({"dead", "hurt", "missing"})  # fates (`tables/fates.py`)
CASUALTY = 0.1  # least likeness of sentences that count those whom an event killed or hurt
WORDS = 2  # around it, by which a further document's value is known to be told of the same
ENDS = frozenset({"atleast", "upto", "over", "under"})
BARE = 3  # by which a number is known that counts nothing named: "both 42", "the No. 2 position"
ROUNDED = 0.05  # share by which a round figure may differ from the one that it rounds
ROUND = 10.0
FEWEST_ROUNDED = 50  # what is not rounded: a count below is told as it is


def stated(lines: Sequence[Line]) -> tuple[Statement, ...]:
    """Return what the sentences of one document tell in values."""
    return tuple(islice(chain.from_iterable(map(statements, lines)), MOST_STATEMENTS))


class Rivalry(NamedTuple):
    """Two statements of one kind that cannot both be true, and how alike they are otherwise."""

    one: Statement
    other: Statement
    shared: frozenset[str]
    sides: int
    likeness: float
    mutual: bool


def told_rivals(told: Sequence[Statement], likeness: Likeness, related: Related) -> Iterator[tuple[Telling, ...]]:
    """Yield the tellings of each matter of the statements `told` whose value two sources tell differently.

    The first two are the rivals; others that tell the value of one of them follow. Time grows with the text: words
    that stand beside many values bring none together.
    """
    for rivalry in rivalries(told, likeness, related):
        one, other = rivalry.one, rivalry.other
        texts, languages = [one.line.text, other.line.text], [one.line.language, other.line.language]
        if (
            enough(rivalry)
            and one_subject(telling(one), telling(other), texts, languages)
            and likeness.one_event(one.document, other.document)
        ):
            yield telling(one), telling(other), *(telling(each) for each in backing(rivalry, told))


def enough(rivalry: Rivalry) -> bool:
    """Say whether two values are told of one matter, by the words around them and the likeness of their sentences.

    Dates need more: an article tells of many days, and what happened on each is told in much the same words.
    """
    words, likeness, beside = len(rivalry.shared), rivalry.likeness, bool(rivalry.sides)
    if isinstance(rivalry.one.value, Moment):
        if rivalry.mutual:
            least = MUCH_ALIKE if not beside else ALIKE if words > 1 else LIKE
            return likeness >= least and (beside or words > 1)
        return words > 1 and beside and likeness >= DISTANT
    if casualties(rivalry):
        return likeness >= CASUALTY
    named = bool(rivalry.one.noun) or rivalry.one.kind[0] != "count"
    if rivalry.mutual and (named or words >= BARE):
        return likeness >= ALIKE and (words > 1 or beside)
    return words > 1 and beside and likeness >= (ALIKE if rivalry.mutual else DISTANT)


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


def backing(rivalry: Rivalry, told: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what further documents tell that is what one of the rivals tells, once for each document."""
    seen = {rivalry.one.document, rivalry.other.document}
    for each in told:
        document = each.document
        words = len(rivalry.shared & each.around) + bool(each.noun and each.noun[-1:] == rivalry.one.noun[-1:])
        like = each.kind == rivalry.one.kind and words >= WORDS
        if like and document not in seen and any(agreeing(each.value, side.value) for side in rivalry[:2]):
            seen.add(document)
            yield each


def rivalries(told: Sequence[Statement], likeness: Likeness, related: Related) -> Iterator[Rivalry]:
    """Yield the pairs of statements that share a word around them and cannot both be true, the likest first."""
    found = []
    kinds: dict[tuple[int, tuple[str, str]], list[Statement]] = defaultdict(list)
    for each in told:
        kinds[each.document, each.kind].append(each)
    clashes = islice((pair for pair in met(told, related) if clashing(*pair)), MOST_RIVALRIES)
    for one, other in clashes:
        shared = one.around & other.around
        if clear(one, other, kinds):
            pair = one.line.place, other.line.place
            alike, mutual = likeness(*pair), likeness.mutual(*pair)
            found.append(Rivalry(one, other, shared, beside(one, other), alike, mutual))
    yield from sorted(found, key=lambda each: (-each.likeness, -len(each.shared), each.one.place, each.other.place))


def met(told: Sequence[Statement], related: Related) -> Iterator[tuple[Statement, Statement]]:
    """Yield pairs of statements of one kind and two origins that share a word around them, each once."""
    postings: dict[tuple[tuple[str, str], str], list[int]] = defaultdict(list)
    for number, each in enumerate(told):
        like: dict[int, None] = {}
        for word in sorted(each.around):
            held = postings[each.kind, word]
            if len(held) < MOST_POSTINGS:
                like |= dict.fromkeys(held)
                held.append(number)
        for earlier in like:
            other = told[earlier]
            if related.origins[other.document] != related.origins[each.document]:
                yield other, each


def clashing(one: Statement, other: Statement) -> bool:
    """Say whether two values are told of one thing, as far as it is named, and cannot both be true of it."""
    return one.aside == other.aside and of_one_thing(one, other) and agreeing(one.value, other.value) is False


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


def counted(statement: Statement) -> frozenset[str]:
    """Return the noun that a figure counts; none for people, and for those named by what happened to them."""
    noun = frozenset(statement.noun[-1:])
    return noun - PEOPLE - people_lost(statement.line.language)


def clear(one: Statement, other: Statement, kinds: dict[tuple[int, tuple[str, str]], list[Statement]]) -> bool:
    """Say whether it is plain that these two values belong together.

    It is not where either document tells the other's value of the same matter too, or where a sentence tells several
    values of the kind and another one of them has as many words in common.
    """
    shared = one.around & other.around
    least = min(WORDS, len(shared)) if isinstance(one.value, Moment) else 1
    near = beside(one, other)
    for mine, theirs in ((one, other), (other, one)):
        for each in kinds[mine.document, mine.kind]:
            if len(shared & each.around) >= least and agreeing(each.value, theirs.value):
                return False
            rival = each is not mine and each.line is mine.line
            if rival and len(each.around & theirs.around) >= len(shared) and beside(each, theirs) >= near:
                return False
    return not (summed(one, other) or summed(other, one) or bounded(one) or bounded(other))


def bounded(statement: Statement) -> bool:
    """Say whether a sentence tells a figure as one end of what it may be: "at least 12 and as many as 90"."""
    value = statement.value
    return isinstance(value, Figure) and value.bound in ENDS and any(other.bound in ENDS for other in statement.others)


def summed(whole: Statement, part: Statement) -> bool:
    """Say whether one figure is what another sentence tells in parts: 165 and "100, and 65 for the party"."""
    if not isinstance(whole.value, Figure) or not isinstance(part.value, Figure) or not part.others:
        return False
    total = fsum(each.value for each in (part.value, *part.others))
    return compatible_figures(whole.value, part.value._replace(value=total))


def agreeing(one: Value, other: Value) -> bool | None:
    """Say whether two values can both be true; None for values that say nothing of each other."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        return compatible_figures(one, other)
    if isinstance(one, Extent) and isinstance(other, Extent):
        return compatible_figures(one.first, other.first) and compatible_figures(one.second, other.second)
    if isinstance(one, Moment) and isinstance(other, Moment):
        named = [pair for pair in zip(one[5:9], other[5:9], strict=True) if None not in pair]
        return all(mine == theirs for mine, theirs in named) if named else None
    return None


def compatible_figures(one: Figure, other: Figure) -> bool:
    """Say whether two figures can both be true, a round one of the other among them: 80 minutes and 77 minutes.

    "More than 160" and "more than 460" cannot: who knows of the second does not tell the first.
    """
    if one.bound == other.bound == "over":
        return supports(one, other) or supports(other, one)
    if compatible(one, other):
        return True
    exact = one.kind == "count" and min(one.value, other.value) < FEWEST_ROUNDED
    return not exact and (rounds(one, other) or rounds(other, one))


def rounds(one: Figure, other: Figure) -> bool:
    """Say whether the first figure is round, and may stand for the second."""
    apart = abs(one.value - other.value)
    return roundness(one.value) >= ROUND and apart <= min(roundness(one.value) / 2, ROUNDED * other.value)


def beside(one: Statement, other: Statement) -> int:
    """Return on how many sides the next word is the same; the noun that is counted stands beside its figure."""
    same = sum(1 for mine, theirs in zip(one.sides, other.sides, strict=True) if mine and mine == theirs)
    return max(same, int(bool(one.noun) and one.noun[-1:] == other.noun[-1:]))
