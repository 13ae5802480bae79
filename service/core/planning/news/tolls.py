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
from service.core.planning.alone.kin import joins
from service.core.planning.news.event import first, title
from service.core.relating.terms import kept_whole
from service.core.remembered import Remembered
from service.core.tables.fates import FATES, LOST
from service.core.tables.tolls import TELLING, Telling
from service.core.text.lexemes import Lexeme, lexemes
from service.core.types import Document, Related, SentenceId

# Lexemes between what became of people and how many: "killed at least 11", "27 people were found dead".
BEFORE, AFTER = 4, 6
ASIDE: Final = 3  # lexemes before a toll in which a word makes another one of it: "an earlier toll of two"
HARM: Final = frozenset({"dead", "hurt"})
MARKS: Final = frozenset(',;:.!?()[]—–"“”')
# Names that two articles on one event have in common where they open, and words that are no names.
COMMON: Final = ((2, 1), (1, 4))
RISEN: Final = (1, 2)  # the same where the other says that its toll has become another
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

    Copies say what their originals say, documents off topic nothing. Linear in the text; openings alone are compared.
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
    copied = ((at, original) for at, original in enumerate(related.copies) if original is not None)
    return old | {at: old[original] for at, original in copied if original in old}


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
        own = tolls(document.sentence(place.sentence), document.language)
        for by, toll in new.items() if before is not None else ():
            if any(replaces(toll, known[by.document], old, before) and toll.value <= MOST * old.value for old in own):
                found.setdefault(place, by)
    return found


def rises_in(document: Document) -> tuple[tuple[int, Toll], ...]:
    """Return the sentences of `document` that say that more have died than before, each with its toll."""
    language, telling = document.language, TELLING.get(document.language)
    if telling is None:
        return ()
    prose = (at for at, each in enumerate(document.sentences) if each.kind == "prose")
    likely = (at for at in prose if _risen(document.sentence(at), telling))
    return tuple((at, toll) for at in likely for toll in tolls(document.sentence(at), language) if toll.rising)


rises: Remembered[tuple[tuple[int, Toll], ...]] = Remembered(rises_in)


def _risen(text: str, telling: Telling) -> bool:
    return (
        any(f" {word} " in text for word in telling.into)
        and (telling.anywhere or any(word in text for word in telling.nouns))
        and any(word in text for word in telling.rising)
    ) or any(word in text.lower() for word in telling.whole)


def replaces(new: Toll, when: Time | None, old: Toll, before: Time | None) -> bool:
    """Say whether the toll `new` of a document of the time `when` shows that `old` no longer holds."""
    if new.fate != old.fate or new.value <= old.value or not (new.fate == "dead" or new.rising):
        return False
    if when is None or before is None:
        return new.rising and not old.rising
    if abs((when.at - before.at).days) > DAYS and not new.rising:
        return False
    return hours_between(before.at, when.at) > 0  # of one day, two tolls may be two opinions


def one_event(one: Opening, other: Opening) -> bool:
    """Say whether two openings tell of one event: the same names, and something besides; less where `other` revises."""
    names, words = one.names & other.names, one.words & other.words
    enough = COMMON if not any(toll.rising for _, toll in other.tolls) else (*COMMON, RISEN)
    told = any(len(names) >= least and len(words) >= further for least, further in enough)
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
            first_place, known = found.setdefault(toll.fate, (place, toll))
            if toll.rising and toll.value == known.value:
                found[toll.fate] = first_place, toll
    if "dead" not in found and any("dead" in fates_in(text, document.language) for _, text in every):
        found["dead"] = (texts[0][0], Toll("dead", SOME, rising=False))
    if not found:
        return Opening((), frozenset(), frozenset(), "")
    words = [word for _, text in every for word in lexemes(text, document.language) if word.content]
    fates = frozenset(word.concept for word in lexemes(" ".join(_lost(document.language)), document.language))
    names = frozenset(word.stem for word in words if word.capital)
    plain = frozenset(word.concept for word in words if word.kind == "word" and not word.capital) - fates
    nouns = names if joins(document.language) else frozenset[str]()  # have capitals, and are no names
    return Opening(tuple(found.values()), names, (plain - names) | nouns, texts[0][1])


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
    words, fates, telling = lexemes(text, language), _lost(language), TELLING.get(language, TELLING[ENGLISH])
    found = [each for each in figures(text, language) if each.kind == "count"]
    taken = {at for each in found for at in range(each.at, each.after)}
    for figure in found:
        fate = _fate(figure, words, telling, fates, taken)
        near = {word.lower for word in words[max(0, figure.at - ASIDE) : figure.at]}
        before = {word.lower for word in words[: figure.at]}
        aged = figure.edges[0] in telling.ages and telling.nouns.isdisjoint(before)
        whole = figure.edges[1] not in telling.behind and figure.edges[1] not in telling.others
        if fate and not aged and near.isdisjoint(telling.others) and whole:
            said = {word.lower for word in words} if telling.anywhere else before
            risen = not telling.rising.isdisjoint(said) and figure.edges[0] in telling.into
            yield Toll(fate, figure.value, risen or not telling.whole.isdisjoint(said))


def _fate(figure: Figure, words: Sequence[Lexeme], telling: Telling, fates: dict[str, str], taken: set[int]) -> str:
    """Return what became of those whom `figure` counts, empty where it counts something else."""
    for at in range(figure.after, min(len(words), figure.after + AFTER)):
        if at in taken or words[at].lower in MARKS or words[at].lower in telling.marks:
            break
        if words[at].lower in fates:
            return fates[words[at].lower]
    if figure.edges[0] in telling.links and not telling.nouns.isdisjoint(word.lower for word in words[: figure.at]):
        told = [fates[word.lower] for word in words[: figure.at] if word.lower in fates]
        return told[-1] if told else "dead" if any(word.lower == "toll" for word in words[: figure.at]) else ""
    for at in range(figure.at - 1, max(-1, figure.at - 1 - BEFORE), -1):
        if at in taken or words[at].lower in MARKS or words[at].lower in telling.marks:
            break
        if words[at].lower in fates:
            return fates[words[at].lower]
    return ""


@cache
def _lost(language: str) -> dict[str, str]:
    """Return the words in `language` for those who are lost, and what became of them."""
    return {word: fate for fate, each in FATES.get(language, {}).items() if fate in LOST for word in each.split()}
