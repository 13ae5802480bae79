"""Tolls that have been overtaken: 11 dead on Monday, 27 on Tuesday.

How many people died changes from article to article while everybody tells of one event. Who tells the first figure
beside the last as if both held misleads. A toll is overtaken where another article on the same event, which is known to
be later or says itself that the toll rose, opens with a higher one. How many were hurt or are missing is counted by
many and in many ways, and falls as well: where articles differ on it, both stay. "No deaths were reported" is a toll of
none, which any later article overtakes that opens with somebody's death.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from service.core.checks.figures import Figure, figures
from service.core.disagreements.matched.subjects import one_place
from service.core.disagreements.told.tellings import LONGEST
from service.core.facts.dateline import Time, hours_between, times
from service.core.facts.fates import fates_in
from service.core.planning.alone.introductions import ENGLISH
from service.core.planning.news.event import first, title
from service.core.relating.terms import kept_whole
from service.core.remembered import Remembered
from service.core.tables.fates import FATES, LOST
from service.core.tables.reactions import OTHER_TOLLS, RISING
from service.core.text.lexemes import Lexeme, lexemes
from service.core.types import Document, Related, SentenceId

# Lexemes between what became of people and how many: "killed at least 11", "27 people were found dead".
BEFORE, AFTER = 4, 6
ASIDE: Final = 3  # lexemes before a toll in which a word makes another one of it: "an earlier toll of two"
HARM: Final = frozenset({"dead", "hurt"})
TOLL: Final = frozenset({"toll", "number", "tally", "count"})
BEHIND: Final = OTHER_TOLLS | {"of", "-"}  # no whole toll, or somebody's age, stands before these
LINKS: Final = frozenset({"to", "at", "of"})
MARKS: Final = frozenset({*',;:.!?()[]—–"“”', "and"})
AGES: Final = frozenset({"at", "aged", "age"})
# Names that two articles on one event have in common where they open, and words that are no names.
COMMON: Final = ((2, 1), (1, 4))
DAYS: Final = 4  # between two articles whose tolls are compared where neither says that its toll has changed
ARTICLES: Final = 200  # whose tolls are compared
MOST: Final = 5.0  # times a toll up to which another that "rose" is one of the same event
SOME: Final = 0.5  # the toll of an article that opens with somebody's death, and not with how many died
_NONE = re.compile(r"(?:There (?:were|was|are) )?(?:[Nn]o |Nobody |None )")  # how an English sentence denies a toll
_DENIED: Final = 80  # code points of a sentence that denies one, at most


class Toll(NamedTuple):
    """How many people something became of, and whether it is said that there were fewer before."""

    fate: str
    value: float
    rising: bool


class Overtaken(NamedTuple):
    """A toll that no longer holds, and the sentence that opens the article which has the present one."""

    toll: Toll
    by: SentenceId


class Opening(NamedTuple):
    """The tolls with which an article opens, each with the number of its sentence, and the words of its opening."""

    tolls: tuple[tuple[int, Toll], ...]
    names: frozenset[str]
    words: frozenset[str]
    text: str


def overtaken(documents: Sequence[Document], related: Related) -> dict[int, tuple[Overtaken, ...]]:
    """Return the tolls of documents (positions) that other documents have overtaken.

    Copies and documents off topic say nothing. Linear in the text; openings alone are compared.
    """
    if not kept_whole(documents):
        return {}
    fit = [at for at in range(len(documents)) if related.copies[at] is None and at not in related.off_topic]
    told = zip(fit, openings.each([documents[at] for at in fit[:ARTICLES]]), strict=False)
    opened = [(at, found) for at, found in told if found.tolls]
    if len({toll.value for _, found in opened for _, toll in found.tolls}) < 2:  # noqa: PLR2004 (two differ)
        return {}
    known = times(documents)
    old: dict[int, tuple[Overtaken, ...]] = {}
    for at, found in opened:
        others = [(other, each) for other, each in opened if other != at and one_event(found, each)]
        gone = []
        for _, toll in found.tolls:
            newer = [
                (each.value, place, other)
                for other, told in others
                for place, each in told.tolls
                if replaces(each, known[other], toll, known[at])
            ]
            if newer:
                _, place, other = max(newer, key=lambda each: (each[0], -each[2]))
                gone.append(Overtaken(toll, SentenceId(other, place)))
        if gone:
            old[at] = tuple(gone)
    return old


def told_old(
    places: Iterable[SentenceId], documents: Sequence[Document], old: Mapping[int, Sequence[Overtaken]]
) -> dict[SentenceId, SentenceId]:
    """Return which of `places` tell an `old` toll of their document, and which sentence has the present one."""
    found: dict[SentenceId, SentenceId] = {}
    for place in places if old else ():
        document, gone = documents[place.document], old.get(place.document, ())
        told = tolls(document.sentence(place.sentence), document.language) if gone else ()
        for each in gone:
            if any(each.toll[:2] == toll[:2] for toll in told):
                found.setdefault(place, each.by)
    return found


def risen(
    told: Iterable[SentenceId], documents: Sequence[Document], among: Iterable[SentenceId]
) -> dict[SentenceId, SentenceId]:
    """Return which sentences that are `told` have a toll that a later article says has risen, and where it does.

    It says so in one of the sentences `among` that can be told. Told together the two do not mislead.
    """
    places, tellable, found = list(told), list(among), dict[SentenceId, SentenceId]()
    at = sorted({each.document for each in tellable})
    rising = {place: dict(each) for place, each in zip(at, rises.each([documents[place] for place in at]), strict=True)}
    new = {each: toll for each in tellable if (toll := rising[each.document].get(each.sentence)) is not None}
    known = times(documents) if new else ()
    for place in places if new else ():
        document, before = documents[place.document], known[place.document]
        dead = [each for each in tolls(document.sentence(place.sentence), document.language) if each.fate == "dead"]
        for by, toll in new.items() if before is not None else ():
            if any(replaces(toll, known[by.document], old, before) and toll.value <= MOST * old.value for old in dead):
                found.setdefault(place, by)
    return found


def rises_in(document: Document) -> tuple[tuple[int, Toll], ...]:
    """Return the sentences of `document` that say that more have died than before, each with its toll."""
    if document.language != ENGLISH:
        return ()
    likely = (
        at for at, each in enumerate(document.sentences) if each.kind == "prose" and _risen(document.sentence(at))
    )
    return tuple((at, toll) for at in likely for toll in tolls(document.sentence(at), ENGLISH) if toll.rising)


rises: Remembered[tuple[tuple[int, Toll], ...]] = Remembered(rises_in)


def _risen(text: str) -> bool:
    return " to " in text and any(word in text for word in TOLL) and any(word in text for word in RISING)


def replaces(new: Toll, when: Time | None, old: Toll, before: Time | None) -> bool:
    """Say whether the toll `new` of a document of the time `when` shows that `old` no longer holds."""
    if new.fate != "dead" or old.fate != "dead" or new.value <= old.value:
        return False
    if when is None or before is None:
        return new.rising and not old.rising
    if abs((when.at - before.at).days) > DAYS and not new.rising:
        return False
    return hours_between(before.at, when.at) > 0  # of one day, two tolls may be two opinions


def one_event(one: Opening, other: Opening) -> bool:
    """Say whether two openings tell of one event: the same names, and something besides."""
    names, words = one.names & other.names, one.words & other.words
    told = any(len(names) >= least and len(words) >= further for least, further in COMMON)
    return told and one_place(one.text, other.text)


def old_in(text: str, language: str, old: Sequence[Overtaken]) -> bool:
    """Say whether `text` tells one of the tolls that were overtaken."""
    gone = {each.toll[:2] for each in old}
    return bool(gone) and any(each[:2] in gone for each in tolls(text, language))


def opening(document: Document) -> Opening:
    """Return what `document` opens with; nothing where it tells no toll."""
    texts = [(number, document.sentence(number)) for number in first(document)]
    if not texts:
        return Opening((), frozenset(), frozenset(), "")
    every = [*texts, (texts[0][0], title(document))]
    found: dict[str, tuple[int, Toll]] = {}
    for place, text in (*every, *denials(document)):
        for toll in tolls(text, document.language):
            found.setdefault(toll.fate, (place, toll))
    if "dead" not in found and any("dead" in fates_in(text, document.language) for _, text in every):
        found["dead"] = (texts[0][0], Toll("dead", SOME, rising=False))
    if not found:
        return Opening((), frozenset(), frozenset(), "")
    words = [word for _, text in every for word in lexemes(text, document.language) if word.content]
    fates = frozenset(word.concept for word in lexemes(" ".join(_lost(document.language)), document.language))
    names = frozenset(word.stem for word in words if word.capital)
    plain = frozenset(word.concept for word in words if word.kind == "word" and not word.capital) - fates
    return Opening(tuple(found.values()), names, plain - names, texts[0][1])


def denials(document: Document) -> list[tuple[int, str]]:
    """Return the English sentences of `document` that deny a toll, with their numbers."""
    if document.language != ENGLISH:
        return []
    short = (
        at for at, each in enumerate(document.sentences) if each.kind == "prose" and each.end - each.start < _DENIED
    )
    told = ((at, document.sentence(at)) for at in short if _NONE.match(document.text, document.sentences[at].start))
    return [(at, text) for at, text in told if denies(text)]


def denies(text: str) -> bool:
    """Say whether an English sentence says that nobody died: "No deaths were reported", "Nobody was killed"."""
    if len(text) >= _DENIED or _NONE.match(text) is None or " but " in text:
        return False
    found = fates_in(text, ENGLISH)
    return found <= HARM and ("dead" in found or "casualties" in text)


openings: Remembered[Opening] = Remembered(opening)


@lru_cache(maxsize=1 << 10)
def tolls(text: str, language: str) -> tuple[Toll, ...]:
    """Return how many people `text` says died, were hurt or are missing."""
    if language == ENGLISH and denies(text):
        return (Toll("dead", 0.0, rising=False),)
    if len(text) > LONGEST or LOST.isdisjoint(fates_in(text, language)):
        return ()
    return tuple(_tolls(text, language))


def _tolls(text: str, language: str) -> Iterator[Toll]:
    words, fates = lexemes(text, language), _lost(language)
    found = [each for each in figures(text, language) if each.kind == "count"]
    taken = {at for each in found for at in range(each.at, each.after)}
    for figure in found:
        fate = _fate(figure, words, fates, taken)
        near = {word.lower for word in words[max(0, figure.at - ASIDE) : figure.at]}
        before = {word.lower for word in words[: figure.at]}
        aged = figure.edges[0] in AGES and TOLL.isdisjoint(before)
        if fate and not aged and near.isdisjoint(OTHER_TOLLS) and figure.edges[1] not in BEHIND:
            yield Toll(fate, figure.value, not RISING.isdisjoint(before) and figure.edges[0] == "to")


def _fate(figure: Figure, words: Sequence[Lexeme], fates: dict[str, str], taken: set[int]) -> str:
    """Return what became of those whom `figure` counts, empty where it counts something else."""
    for at in range(figure.after, min(len(words), figure.after + AFTER)):
        if at in taken or words[at].lower in MARKS:
            break
        if words[at].lower in fates:
            return fates[words[at].lower]
    if figure.edges[0] in LINKS and not TOLL.isdisjoint(word.lower for word in words[: figure.at]):
        told = [fates[word.lower] for word in words[: figure.at] if word.lower in fates]
        return told[-1] if told else "dead" if any(word.lower == "toll" for word in words[: figure.at]) else ""
    for at in range(figure.at - 1, max(-1, figure.at - 1 - BEFORE), -1):
        if at in taken or words[at].lower in MARKS:
            break
        if words[at].lower in fates:
            return fates[words[at].lower]
    return ""


@cache
def _lost(language: str) -> dict[str, str]:
    """Return the words in `language` for those who are lost, and what became of them."""
    return {word: fate for fate, each in FATES.get(language, {}).items() if fate in LOST for word in each.split()}
