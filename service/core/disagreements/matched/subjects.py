"""What two sentences tell a value of: whether it can be the same thing, at one time, in one place, of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from typing import TypeAlias

from service.core.disagreements.told.tellings import UPDATES, Telling
from service.core.facts.cues import cues
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import NOUNS_HAVE_CAPITALS, Name, names, present
from service.core.tables import listed
from service.core.text.lexemes import Lexeme, lexemes, vocabulary

WHERE = re.compile(r"\b(?:in|at|near|outside|inside|through|throughout|across) (?:the )?\Z", re.IGNORECASE)
REVISED = listed("correction corrected revised revise updated upgraded downgraded initially originally")
MOVES = frozenset({"rise", "raise", "fall"})  # concepts of values that move: "grew", "increased", "dropped"
FALLING = listed("ill sick asleep into off")  # "fell ill"
ADJACENT = 2  # lexemes before a value in which "up" is about it
DIRECTIONS = {"up": "rise", "down": "fall"}  # "were up 5 percent"
# Words beside a figure of what somebody wants, of what is left, and of a part: "asked for nine years" is no sentence.
WANTED = listed(
    """asked asks ask demanded demands demand sought seeking seeks recommended requested request wanted wants urged
    poll fordert fordern forderte forderten verlangt verlangen gefordert réclame réclament réclamait demande
    demandent exige exigent reclama reclaman reclamaban pide piden exigen chiede chiedono esige esigono pede pedem
    reivindica reivindicam eist eisen żąda żądają домагаются требует требуют"""
)
# Of what there may be at most: "licensed to carry 80 passengers".
LIMITED = listed("licensed limit capacity maximum")
BESIDE = {"later": frozenset({"still"}), "wanted": WANTED, "limited": LIMITED}
PART = re.compile(r"\bamong (?!them\b|those\b|others\b)", re.IGNORECASE)
# Of what is to come: "will send" and "plans to send" are one plan.
AHEAD = listed("will would shall plans plan planned planning intends aims set due proposal proposed proposes push")
OCCASIONAL = frozenset({"clock", "venue", "winner"})
OCCASIONS = listed("first last every daily second previous men women men's women's")  # of several of a kind
OTHERWISE = listed("another additional further again")  # it is another event's day
ORDINARY = ("ing", "ies", "ves", "ers", "ors", "men")
TIMED = 10  # lexemes from a value in which a time is the value's
WIDE = 8  # lexemes from a value in which a word of a part or of a wish is about it
NEAR = 6  # lexemes from a value in which a word of change is about this value


Side: TypeAlias = tuple[Telling, str, str]  # with its sentence and the language


def one_subject(one: Telling, other: Telling, texts: list[str], languages: list[str]) -> bool:
    """Say whether two sentences may tell two values of one thing, none of them planned alone or changed since."""
    first, second = zip((one, other), texts, languages, strict=True)
    if not (one_count if isinstance(one.value, Figure) else one_occasion)(first, second):
        return False
    if not moved_alike(first, second) or not (one.matter == "venue" or one_place(*texts)):
        return False
    text, there = texts
    return subject_in(one, text, there, languages[0]) and subject_in(other, there, text, languages[1])


def moved_alike(one: Side, other: Side) -> bool:
    """Say whether two values have changed in one way, or in none, or one to what the other cannot have been before.

    A toll that rose to 27 explains why somebody else tells of 11, and not of 30.
    """
    moved = changes(*one), changes(*other)
    if moved[0] is None or moved[1] is None:
        return False
    return moved[0] == moved[1] or risen(one, other, moved[0] - moved[1]) or risen(other, one, moved[1] - moved[0])


def risen(one: Side, other: Side, more: frozenset[str]) -> bool:
    """Say whether the first figure rose or fell to what it is, `more` than the second says, on the far side of it."""
    mine, theirs = one[0].value, other[0].value
    if not isinstance(mine, Figure) or not isinstance(theirs, Figure) or mine.edges[0] != "to" or mine.kind != "count":
        return False
    return (more == {"rise"} and mine.value < theirs.value) or (more == {"fall"} and mine.value > theirs.value)


def one_count(one: Side, other: Side) -> bool:
    """Say whether two figures may be of one time, both planned or neither, and of no two things of one sort."""
    planned = expected(*one), expected(*other)
    if planned[0] != planned[1] and not (ahead(*one) and ahead(*other)):
        return False
    alone = one[2] not in NOUNS_HAVE_CAPITALS and namesakes(one[1], other[1])
    return one_time(times_beside(*one), times_beside(*other)) and not alone


def one_occasion(one: Side, other: Side) -> bool:
    """Say whether two dates, times of day, venues or winners may be of one occasion."""
    (telling, text, language), (_, there, another) = one, other
    if telling.matter == "date":
        return OTHERWISE & vocabulary(text, language) == OTHERWISE & vocabulary(there, another)
    if telling.matter == "venue" and not (same_people(one, there) and same_people(other, text)):
        return False
    return telling.matter not in OCCASIONAL or one_day(text, there)


def same_people(side: Side, other: str) -> bool:
    """Say whether the first two names of a sentence, its venue aside, stand in another: who meets whom."""
    telling, text, _ = side
    named = [name for name in names(text) if name.start != telling.start]
    return all(any(present(word, other) for word in name.words) for name in named[:2])


def changes(telling: Telling, text: str, language: str) -> frozenset[str] | None:
    """Return the words of change beside a value, by concept; None where the sentence tells of a revision."""
    words = lexemes(text, language)
    if any(word.lower in REVISED for word in words):
        return None
    inside = [number for number, word in enumerate(words) if telling.start <= word.start < telling.end]
    near, wide = beside(words, inside, NEAR), aimed(words, inside)
    moved = moves(words, inside)
    moved |= frozenset(word.concept for word in near if word.lower in UPDATES)
    return moved | qualified(text, wide) if isinstance(telling.value, Figure) else moved


def moves(words: tuple[Lexeme, ...], inside: list[int]) -> frozenset[str]:
    """Return in which directions the words beside a value say that it moved; "fell ill" and "runner-up" say nothing."""
    first, last = (inside[0], inside[-1]) if inside else (0, len(words) - 1)
    found = set()
    for at in range(max(0, first - WIDE), min(len(words), last + 1 + WIDE)):
        word, behind = words[at], words[at + 1].lower if at + 1 < len(words) else ""
        if (
            word.lower.endswith("ing")
            and at + 1 < len(words)
            and words[at + 1].content
            and words[at + 1].kind == "word"
        ):
            continue  # "injured by falling trees"
        if word.concept in MOVES and behind not in FALLING:
            found.add(word.concept)
        elif word.lower in DIRECTIONS and behind != "to" and (0 < first - at <= ADJACENT or at == last + 1):
            found.add(DIRECTIONS[word.lower])
    return frozenset(found)


def beside(words: tuple[Lexeme, ...], inside: list[int], reach: int) -> tuple[Lexeme, ...]:
    """Return the lexemes `inside`, and those up to `reach` before and behind them."""
    return words[max(0, inside[0] - reach) : inside[-1] + 1 + reach] if inside else words


def aimed(words: tuple[Lexeme, ...], inside: list[int]) -> tuple[Lexeme, ...]:
    """Return the lexemes near those `inside` up to what somebody does it for: "9,000 marched to demand more pay"."""
    wide = beside(words, inside, WIDE)
    after = [number for number, word in enumerate(wide[:-1]) if inside and word.start >= words[inside[-1]].end]
    to = next((at for at in after if wide[at].lower == "to" and wide[at + 1].lower in WANTED), len(wide))
    return wide[:to]


def qualified(text: str, near: tuple[Lexeme, ...]) -> frozenset[str]:
    """Return how the words near a figure qualify it: as what is wanted, what is left, or a part."""
    part = {"part"} if near and PART.search(text, near[0].start, near[-1].end) else set[str]()
    told = {kind for kind, listed in BESIDE.items() if any(word.lower in listed for word in near)}
    return frozenset(told | part)


def one_time(one: Iterable[Moment], other: Iterable[Moment]) -> bool:
    """Say whether two values may be of one time: not where years or months are named with both and none is shared."""
    mine, theirs = ([moment for moment in times if moment.year or moment.month] for times in (one, other))
    return not mine or not theirs or any(meet(*pair) for pair in product(mine, theirs))


def one_day(text: str, other: str) -> bool:
    """Say whether two sentences may tell of one occasion: neither names days alone nor, alone, a first or last one."""
    if OCCASIONS & vocabulary(text) != OCCASIONS & vocabulary(other):
        return False
    mine, theirs = ([each for each in moments(side) if each.kind == "date"] for side in (text, other))
    return not mine or not theirs or any(agree(*pair) for pair in product(mine, theirs))


def agree(one: Moment, other: Moment) -> bool:
    """Say whether two dates may be one, as far as both are told."""
    both = [pair for pair in zip(one[5:9], other[5:9], strict=True) if None not in pair]
    return bool(both) and all(mine == theirs for mine, theirs in both)


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


def ahead(telling: Telling, text: str, language: str) -> bool:
    """Say whether a sentence tells a figure of what is planned: with a hedge or a word of what is to come."""
    before = (word for word in lexemes(text, language) if word.start < telling.start)
    return expected(telling, text, language) or any(word.lower in AHEAD for word in before)


def namesakes(text: str, other: str) -> bool:
    """Say whether two sentences are about two things of one sort: "the Orrin shipyard" and "the Vesk shipyard"."""
    mine, theirs = heads(text), heads(other)
    return any(
        not set(mine[head]) & set(theirs[head])
        and not any(present(word, other) for word in mine[head])
        and not any(present(word, text) for word in theirs[head])
        for head in mine.keys() & theirs.keys()
    )


def heads(text: str) -> dict[str, tuple[str, ...]]:
    """Return the words of the names of `text` that stand before a noun, by the concept of that noun."""
    words = lexemes(text, "en")
    found: dict[str, tuple[str, ...]] = {}
    for name in names(text):
        behind = words[name.last + 1] if name.last + 1 < len(words) else None
        if behind is not None and behind.content and behind.kind == "word" and not name.opens:
            found[behind.concept] = (*found.get(behind.concept, ()), *name.words)
    return found


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
    if language in NOUNS_HAVE_CAPITALS:
        named = [name for name in named if len(name.words) > 1]
    before = [name for name in named if name.end <= telling.start or telling.matter == "certainty"]
    before = before if telling.matter == "certainty" else [*before[:1], *before[-2:]]
    if language in NOUNS_HAVE_CAPITALS and all(len(name.words) == 1 for name in names(other)):
        return True  # nobody is known to be named there
    return not before or not names(other) or any(present(word, other) for name in before for word in name.words)


def ordinary(name: Name, language: str) -> bool:
    """Say whether a word has its capital only because it opens a sentence: "Thieves took", "L'incendie a fait"."""
    return name.opens and len(name.words) == 1 and (language != "en" or name.words[0].endswith(ORDINARY))
