"""What happened by one source and did not happen by another: "approved" and "rejected", "opened" and "not opened".

Only sentences that report the same thing are compared, and only where the word in question stands between the same
neighbours in both: a negation or an opposite elsewhere in a long sentence is about something else.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, islice
from typing import NamedTuple

from service.core.checks.gaps import denies
from service.core.checks.opposites import opposite
from service.core.disagreements.told.tellings import LONGEST, Telling, compatible
from service.core.disagreements.worded.slots import Slot, alike, slots, unknown
from service.core.disagreements.worded.slots import contrary as contrary_values
from service.core.facts.cues import cues
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.tables import listed
from service.core.tables.negation import NEGATORS
from service.core.tables.places import CANONICAL
from service.core.text.holding import concepts_of
from service.core.text.lexemes import Lexeme, lexemes, vocabulary
from service.core.text.quotations import quotations
from service.core.types import Document, Related, SentenceId

MOST_SENTENCES = 6  # per point
MOST_PAIRS = 2_000
# Words that deny in their own way: a sentence with one of them is not the plain contrary of one with "not".
AGAINST = listed(
    "against instead avoid unlikely stopped refused without despite unless if whether may might could would"
)

LEAST = 5  # concepts that two sentences share of which one denies what the other tells
MOSTLY = 0.6  # share of the shorter sentence's concepts that another has where only the outcome is turned round
OWED = listed("must should shall ought required obliged supposed")  # what is owed may not have been done
SEXES = ("women's", " men's", "women’s", " men’s", "girls'", "boys'")
KINDS: dict[type, str] = {Figure: "figure", Moment: "date"}
ASKING = listed("which whether if how what why when where")
RELATIVE = listed("that who whom whose")
TURNING = AGAINST | ASKING | RELATIVE


class Told(NamedTuple):
    """A sentence of a point: where it stands, its text, its language, and the origin of its document."""

    place: SentenceId
    text: str
    language: str
    origin: int


def told_pairs(documents: tuple[Document, ...], related: Related) -> Iterator[tuple[Telling, Telling]]:
    """Yield the pairs of tellings of one point and two origins that stand in the same place and cannot both be true."""
    for one, other in unlike(documents, related):
        words = denied(one.text, other.text, one.language)
        if sexes(one.text) != sexes(other.text):
            continue
        if words is not None:
            yield (
                telling(one.place, one.text, words[0], one.language),
                telling(other.place, other.text, words[1], other.language),
            )
        else:
            yield from islice(replaced(one.place, other.place, documents), 1)


def sexes(text: str) -> frozenset[str]:
    """Return whose contest a text says it was: the men's and the women's are two."""
    return frozenset(each for each in SEXES if each in text)


def unlike(documents: tuple[Document, ...], related: Related) -> Iterator[tuple[Told, Told]]:
    """Yield the pairs of sentences that report the same thing for two origins, and something in it unlike.

    What is off topic, a copy's or longer than a sentence is passed over.
    """
    left = MOST_PAIRS
    for point in related.points:
        if point.origins > 1 and left > 0:
            places = tuple(
                [
                    place
                    for place in point.sentences[:MOST_SENTENCES]
                    if related.copies[place.document] is None and place.document not in related.off_topic
                ]
            )
            told = tuple([(documents[at], related.origins[at]) for at, _ in places])
            looked_at, found = unlike_at(places, told)
            left -= looked_at
            yield from found


@lru_cache(maxsize=1 << 8)  # most points of a set are those of the set before
def unlike_at(
    places: tuple[SentenceId, ...], documents: tuple[tuple[Document, int], ...]
) -> tuple[int, tuple[tuple[Told, Told], ...]]:
    """Return how many pairs the sentences at `places` are, and which of them `unlike_among` finds.

    Each is of one of the `documents`, which come with their origins.
    """
    told = [
        Told(place, text, document.language, origin)
        for place, (document, origin) in zip(places, documents, strict=True)
        if len(text := document.sentence(place.sentence)) <= LONGEST
    ]
    return len(told) * (len(told) - 1) // 2, unlike_among(told)


def unlike_among(told: Sequence[Told]) -> tuple[tuple[Told, Told], ...]:
    """Return the pairs of what is `told` in one language, for two origins, that deny each other or have unlike values.

    Each is in source order.
    """
    pairs = ((one, other) if one < other else (other, one) for one, other in combinations(told, 2))
    return tuple(
        [
            (one, other)
            for one, other in pairs
            if one.origin != other.origin
            and one.language == other.language
            and (denied(one.text, other.text, one.language) or facing(one.text, other.text, one.language))
        ]
    )


@lru_cache(maxsize=1 << 12)
def denied(text: str, there: str, language: str) -> tuple[Lexeme, Lexeme] | None:
    """Return the words for what only one of two sentences says happened, None where they agree."""
    spots = {neighbours: (word, flipped) for neighbours, word, flipped in verbs(text, language)}
    mine, theirs = denials(text, language), denials(there, language)
    for neighbours, word, flipped in verbs(there, language):
        like, denies = spots.get(neighbours, (word, flipped))
        if denies != flipped and neighbours[0] in mine & theirs:
            continue  # "found no trace" denies what "did not find a trace" does
        if contrary(like, word) if denies == flipped else like.stem == word.stem:
            owed = denies != flipped and (is_owed(text, like, language) or is_owed(there, word, language))
            return None if owed else (like, word)
    return undone(text, there, language) if mine or theirs else turned(text, there, language)


def undone(text: str, there: str, language: str) -> tuple[Lexeme, Lexeme] | None:
    """Return the verb that one of two sentences denies and the other affirms, where most of the rest is the same.

    "Have subpoenaed the line" and "the inquiry has not subpoenaed": one word beside it must be the same, and nothing
    else may be denied in either.
    """
    every, others = (set(concepts_of(each, language)) for each in (text, there))
    if len(every & others) < max(LEAST, MOSTLY * min(len(every), len(others))):
        return None
    sides = tuple(enumerate((text, there)))
    told = [(side, whole, each) for side, whole in sides for each in verbs(whole, language) if each[2]]
    denied = [(side, each) for side, whole, each in told if denies_before(whole, each[1], language)]
    if len(denied) != 1:
        return None
    side, (neighbours, word, _) = denied[0]
    affirming = text if side else there
    for beside, like, _ in verbs(affirming, language):
        if like.concept == word.concept and any(one == two for one, two in zip(beside, neighbours, strict=True)):
            return None if is_owed(affirming, like, language) else (like, word) if side else (word, like)
    return None


def is_owed(text: str, word: Lexeme, language: str) -> bool:
    """Say whether `text` tells that what the verb `word` tells is to be done: "must report"."""
    return not OWED.isdisjoint(words_before(text, word, language))


def denies_before(text: str, word: Lexeme, language: str) -> bool:
    """Say whether what denies `word` stands before it: "not sure" behind "wrote" says nothing of the writing."""
    negators = NEGATORS.get(language, NEGATORS["en"])
    return any(each in negators or each.endswith("n't") for each in words_before(text, word, language))


def words_before(text: str, word: Lexeme, language: str) -> list[str]:
    """Return the few words of `text` before `word`, in small letters."""
    words = lexemes(text, language)
    at = words.index(word)
    return [each.lower for each in words[max(0, at - 3) : at]]


def turned(text: str, there: str, language: str) -> tuple[Lexeme, Lexeme] | None:
    """Return the one pair of opposite words in which two sentences differ that have most of their words in common.

    "A court convicted Stahl" and "Stahl was acquitted by a court": their neighbours differ. None where there are
    several such pairs. Neither sentence may deny anything.
    """
    mine, theirs = ({word.concept: word for _, word, _ in verbs(each, language)} for each in (text, there))
    every, others = (set(concepts_of(each, language)) for each in (text, there))
    if len(every & others) < MOSTLY * min(len(every), len(others)):
        return None
    pairs = [
        (one, other)
        for one in (mine[concept] for concept in mine if concept not in others)
        for other in (theirs[concept] for concept in theirs if concept not in every)
        if contrary(one, other)
    ]
    return pairs[0] if len(pairs) == 1 else None


def denials(text: str, language: str) -> frozenset[str]:
    """Return the concepts of the words that `text` denies."""
    return frozenset([word.concept for _, word, flipped in verbs(text, language) if flipped])


@lru_cache(maxsize=1 << 12)
def facing(text: str, there: str, language: str) -> tuple[tuple[Slot, Slot], ...]:
    """Return the figures, dates and names that two sentences have between the same words."""
    if not alike(text, there, language):
        return ()
    known = {(type(slot.value), slot.sides): slot for slot in slots(text, language)}
    found = ((known.get((type(slot.value), slot.sides)), slot) for slot in slots(there, language))
    return tuple([(like, slot) for like, slot in found if like is not None])


def replaced(one: SentenceId, other: SentenceId, documents: tuple[Document, ...]) -> Iterator[tuple[Telling, Telling]]:
    """Yield the figures, dates and names that two sentences tell differently between the same words."""
    first, second = documents[one.document], documents[other.document]
    text, there = first.sentence(one.sentence), second.sentence(other.sentence)
    for like, slot in facing(text, there, first.language):
        if differ(like, slot, first.text, second.text):
            matter = KINDS.get(type(slot.value), "name")
            yield (
                Telling(one, like.start, like.end, matter, like.sides, like.value),
                Telling(other, slot.start, slot.end, matter, slot.sides, slot.value),
            )


def differ(one: Slot, other: Slot, text: str, there: str) -> bool:
    """Say whether what stands in one slot cannot stand in the other."""
    if isinstance(one.value, Figure) and isinstance(other.value, Figure):
        return one.value.kind == other.value.kind and not compatible(one.value, other.value)
    if not contrary_values(one.value, other.value) or country(one.value) != country(other.value):
        return False
    return isinstance(one.value, Moment) or (unknown(one.value, there) and unknown(other.value, text))


def country(name: Hashable) -> bool:
    """Say whether what stands in a slot is a country or its people: a city may lie in it."""
    return isinstance(name, tuple) and not isinstance(name, Figure | Moment) and all(word in CANONICAL for word in name)


def contrary(one: Lexeme, other: Lexeme) -> bool:
    """Say whether two verbs tell opposite outcomes."""
    return one.stem != other.stem and opposite(one, other)


@lru_cache(maxsize=1 << 11)
def verbs(text: str, language: str) -> tuple[tuple[tuple[str, str], Lexeme, bool], ...]:
    """Return (concepts beside it, word, whether it is denied) for each content word outside quotations, in order."""
    words, hedged, spoken = lexemes(text, language), cues(text, language).hedged, quotations(text)
    negators = NEGATORS.get(language, NEGATORS["en"]) if denies(text, language) else frozenset()
    plain = TURNING.isdisjoint(vocabulary(text, language))
    found: list[tuple[tuple[str, str], Lexeme, bool]] = []
    content = [number for number, word in enumerate(words) if word.content]
    for before, number, after in zip(content, content[1:], content[2:], strict=False):
        word = words[number]
        if number in hedged or word.capital or not (plain or tells(words, before, number, after)):
            continue
        if spoken and any(quotation.start < word.start < quotation.end for quotation in spoken):
            continue
        denied = bool(negators) and any(
            each.lower in negators or each.lower.endswith("n't") for each in words[before + 1 : after]
        )
        found.append(((words[before].concept, words[after].concept), word, denied))
    return tuple(found)


def tells(words: tuple[Lexeme, ...], before: int, number: int, after: int) -> bool:
    """Say whether the word at `number` tells what came about: nothing beside it is against it, and nothing is asked."""
    beside = {word.lower for word in words[before + 1 : after]}
    return AGAINST.isdisjoint(beside - {words[number].lower}) and not asks(words, before, number)


def asks(words: tuple[Lexeme, ...], before: int, number: int) -> bool:
    """Say whether the word at `number` only tells which thing is meant, or what is asked: "those that do not list"."""
    between = {word.lower for word in words[before + 1 : number]}
    asked = {word.lower for word in words[max(0, before - 1) : number]}
    return not RELATIVE.isdisjoint(between) or not ASKING.isdisjoint(asked)


def telling(place: SentenceId, text: str, word: Lexeme, language: str) -> Telling:
    """Return the telling of what is said of the outcome: the words from the one before `word` to the one after it."""
    words = lexemes(text, language)
    at = words.index(word)
    content = [number for number, each in enumerate(words) if each.content]
    start = max(number for number in content if number < at)
    end = min(number for number in content if number > at)
    return Telling(place, words[start].start, words[end].end, "outcome", (), text[words[start].start : words[end].end])
