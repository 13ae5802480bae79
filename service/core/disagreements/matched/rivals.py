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
from itertools import islice

from service.core.disagreements.matched.agreement import agreeing, alike, bounded, in_parts
from service.core.disagreements.matched.asides import two_matters
from service.core.disagreements.matched.elsewhere import Elsewhere
from service.core.disagreements.matched.evidence import LEAST, Rivalry, casualties, enough, likely, of_one_thing
from service.core.disagreements.matched.kinship import Kinship, same_noun
from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.matched.matching import matching, moved_on, much_alike
from service.core.disagreements.matched.subjects import moved_alike, one_subject
from service.core.disagreements.told.phrases import Phrase
from service.core.disagreements.told.questions import GROWING
from service.core.disagreements.told.statements import Statement, telling
from service.core.disagreements.told.tellings import Telling
from service.core.facts.cues import cues
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.types import Related

MOST_POSTINGS = 60  # values one word may stand beside: more, and the word says nothing about which of them is meant
MOST_RIVALRIES = 2_000  # looked at: more, and the documents are lists of figures
MOST_MATTERS = 100  # that are told differently: more, and the documents are made by one pattern
MOST_VALUES = 4  # that sources tell of one matter
WORDS = 2  # around it, by which a further document's value is known to be told of the same


def told_rivals(told: Sequence[Statement], likeness: Likeness, related: Related) -> Iterator[tuple[Telling, ...]]:
    """Return the tellings of each matter of the statements `told` whose value two sources tell differently.

    The first two are the rivals; others that tell the value of one of them follow. Time grows with the text: words
    that stand beside many values bring none together.
    """
    return islice(_known(told, likeness, related), MOST_MATTERS)


def _known(told: Sequence[Statement], likeness: Likeness, related: Related) -> Iterator[tuple[Telling, ...]]:
    elsewhere = Elsewhere(likeness)
    of_kind: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for each in told:
        of_kind[each.kind].append(each)
    akin = set()
    for rivalry in rivalries(told, likeness, related):
        one, other = rivalry.one, rivalry.other
        if of_one_matter(rivalry, likeness, elsewhere) and not in_series(rivalry, of_kind[one.kind]):
            if weighed(one, other, likeness):
                akin.add((one.place, other.place))
            else:
                yield telling(one), telling(other), *map(telling, backing(one, other, of_kind[one.kind]))
    for one, other in matching(Kinship(told, likeness, elsewhere), related, akin):
        if (one.place, other.place) in akin or not overtaken(one, other, likeness):
            yield telling(one), telling(other), *map(telling, backing(one, other, of_kind[one.kind]))


def of_one_matter(rivalry: Rivalry, likeness: Likeness, elsewhere: Elsewhere) -> bool:
    """Say whether two values are told of one matter of one event, by the words around them and by what is no such."""
    one, other = rivalry.one, rivalry.other
    texts, languages = [one.line.text, other.line.text], [one.line.language, other.line.language]
    sure = enough(rivalry)
    return (
        (sure or likely(rivalry))
        and not moved_on(likeness, one, other)
        and one_subject(telling(one), telling(other), texts, languages)
        and of_one_event(one, other, likeness)
        and (sure or (elsewhere.silent(one.document, other) and elsewhere.silent(other.document, one)))
        and not two_matters(one, other)
        and not elsewhere.both(one, other)
        and levels(one, other)
    )


def weighed(one: Statement, other: Statement, likeness: Likeness) -> bool:
    """Say whether the models of `matching.py` decide on two values: of short articles in English, in other words."""
    english = one.line.language == "en" and not isinstance(one.value, Phrase)
    return english and likeness.both_short(one.document, other.document) and not much_alike(likeness, one, other)


def of_one_event(one: Statement, other: Statement, likeness: Likeness) -> bool:
    """Say whether two documents tell of one event; short ones have few counterparts, which is enough for figures."""
    pair = one.document, other.document
    if likeness.one_event(*pair):
        return True
    if overtaken(one, other, likeness):
        return False
    denied = [bool(cues(each.line.text, each.line.language).negations) for each in (one, other)]
    return not isinstance(one.value, Moment) and denied[0] == denied[1] and likeness.brief(*pair)


def overtaken(one: Statement, other: Statement, likeness: Likeness) -> bool:
    """Say whether a later document may only have the latest count of people to whom something happened: it grows."""
    if (
        one.asks.isdisjoint(GROWING & other.asks)
        or not isinstance(one.value, Figure)
        or not isinstance(other.value, Figure)
    ):
        return False
    more = other.value.value > one.value.value
    pair = one.document, other.document
    return likeness.later(*pair) and (likeness.hours_between(*pair) > 0) == more


def levels(one: Statement, other: Statement) -> bool:
    """Say whether two figures both tell what something is: "rose to 27" does, "rose 30" does not."""
    if one.aside == other.aside:
        return True
    return one.kind[0] == "count" and moved_alike(
        *((telling(each), each.line.text, each.line.language) for each in (one, other))
    )


def in_series(rivalry: Rivalry, told: Sequence[Statement]) -> bool:
    """Say whether documents tell many other values of the kind beside the same words: of a list, no matter of its own.

    How many people died may be told in many ways while nobody knows.
    """
    if casualties(rivalry):
        return False
    found = [rivalry.one, rivalry.other]
    for each in told:
        if rivalry.shared <= each.around and len(found) <= MOST_VALUES:
            documents = {side.document for side in found}
            if each.document not in documents and not any(agreeing(each.value, side.value) for side in found):
                found.append(each)
    return len(found) > MOST_VALUES


def backing(one: Statement, other: Statement, told: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what further documents tell of the kind that is what one of two values is, once for each document."""
    shared, seen = one.around & other.around, {one.document, other.document}
    for each in told:
        if each.document in seen:
            continue
        words = len(shared & each.around) + bool(each.noun and each.noun[-1:] == one.noun[-1:])
        if words >= WORDS and any(alike(each.value, side.value) for side in (one, other)):
            seen.add(each.document)
            yield each


def rivalries(told: Sequence[Statement], likeness: Likeness, related: Related) -> Iterator[Rivalry]:
    """Yield the pairs of statements that share a word around them and cannot both be true, the likest first.

    Those of sentences too unlike to be told of one matter are left out: nothing more is asked of them.
    """
    found = []
    kinds: dict[tuple[int, tuple[str, str]], list[Statement]] = defaultdict(list)
    for each in told:
        kinds[each.document, each.kind].append(each)
    clashes = islice((pair for pair in met(told, related) if clashing(*pair)), MOST_RIVALRIES)
    for one, other in clashes:
        pair = one.line.place, other.line.place
        alike = likeness(*pair)
        if (alike >= LEAST or one.asks & other.asks) and clear(one, other, kinds):
            shared, mutual = one.around & other.around, likeness.mutual(*pair)
            found.append(Rivalry(one, other, shared, beside(one, other), alike, mutual))
    yield from sorted(found, key=lambda each: (-each.likeness, -len(each.shared), each.one.place, each.other.place))


def met(told: Sequence[Statement], related: Related) -> Iterator[tuple[Statement, Statement]]:
    """Yield pairs of statements of one kind and two origins that share a word around them, each once."""
    postings: dict[tuple[tuple[str, str], str], list[int]] = defaultdict(list)
    for number, each in enumerate(told):
        like: dict[int, None] = {}
        for word in (*sorted(each.around), *sorted(each.asks)):
            held = postings[each.kind, word]
            if len(held) < MOST_POSTINGS:
                like |= dict.fromkeys(held)
                held.append(number)
        for earlier in like:
            other = told[earlier]
            if related.origins[other.document] != related.origins[each.document]:
                yield other, each


def clashing(one: Statement, other: Statement) -> bool:
    """Say whether two values that may be told of one thing cannot both be true of it."""
    if not of_one_thing(one, other) and len(one.around & other.around) < WORDS and not one.asks & other.asks:
        return False
    return one.fits(other) and agreeing(one.value, other.value) is False


def clear(one: Statement, other: Statement, kinds: dict[tuple[int, tuple[str, str]], list[Statement]]) -> bool:
    """Say whether it is plain that these two values belong together.

    It is not where either document tells the other's value of the same matter too, or where a sentence tells several
    values of the kind and another one of them has as many words in common.
    """
    shared = one.around & other.around
    least = min(WORDS, len(shared)) if isinstance(one.value, Moment) else 1
    near, asked = beside(one, other), one.asks & other.asks
    for mine, theirs in ((one, other), (other, one)):
        for each in kinds[mine.document, mine.kind]:
            if len(shared & each.around) >= least and agreeing(each.value, theirs.value):
                return False
            rival = each is not mine and each.line is mine.line
            rival = rival and (not asked or (same_noun(each, theirs) and not asked.isdisjoint(each.asks)))
            if rival and len(each.around & theirs.around) >= len(shared) and beside(each, theirs) >= near:
                return False
    return not (in_parts(one, other) or bounded(one) or bounded(other))


def beside(one: Statement, other: Statement) -> int:
    """Return on how many sides the next word is the same; the noun that is counted stands beside its figure."""
    same = sum(1 for mine, theirs in zip(one.sides, other.sides, strict=True) if mine and mine == theirs)
    return max(same, int(bool(one.noun) and one.noun[-1:] == other.noun[-1:]))
