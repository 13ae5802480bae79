"""The event: what the articles of a set report between them, and which sentence tells that.

What several independent articles open with is the event; a sentence that opens an article and holds most of it tells
the news. Reactions, analyses and features take the event for known: they open with something else, and name the event
behind "after" or "over" at best. Of two tellings the later one has the latest state.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from service.core.facts.dateline import times
from service.core.planning.alone.datelines import places
from service.core.planning.alone.dependence import addresses, dates_from_itself
from service.core.planning.alone.kin import joins, kin
from service.core.planning.alone.leaning import leans
from service.core.planning.alone.statements import main
from service.core.planning.alone.trim import trimmed
from service.core.planning.news.reactions import known_from, labelled, looks_back, main_verb, reacts
from service.core.relating.rows import rows_of
from service.core.relating.terms import kept_whole
from service.core.remembered import Remembered
from service.core.tables.attribution import SPEECH
from service.core.tables.calendar import WEEKDAYS
from service.core.tables.verbs import SAYING
from service.core.text.words import stem, stems
from service.core.types import Document, Related, SentenceId

LEADING: Final = 2  # sentences with which an article says what it is about
ARTICLES: Final = 40  # whose openings say what the event is
KNOWN: Final = 8  # sets whose event is kept
FEW: Final = 12  # articles of which the whole text says so too
FURTHER: Final = 0.5  # sources that an article is whose opening does not have a word, but whose text does
HALF: Final = 40  # words of a sentence from which every further one costs
BEHIND: Final = 0.5  # what a word is worth behind "after" or "over"
# What is left of how well a sentence tells the event where it ...
REACTION: Final = 0.4  # tells what somebody says or does about it
LABELLED: Final = 0.3  # opens an article that announces an analysis or an opinion
PERSONAL: Final = 0.3  # speaks to the reader
LATER: Final = 0.6  # is the second of its article
LEANING: Final = 0.5  # takes for known what it does not say
SAME_DAY: Final = 0.8  # says "today"
QUOTED: Final = 0.2  # opens with a quotation
BEFORE: Final = 0.5  # tells what had happened before
RECENT: Final = 0.5  # what the newest telling of news gains over the oldest, where these are ...
APART: Final = 6 * 3600.0  # seconds apart
CURRENT: Final = 0.25  # by how much of the time that a set spans a telling may be older than the newest, and as new
DAY: Final = 12 * 3600.0  # seconds that a set has to span so that its oldest article is wholly old
ONE_STORY: Final = 7 * 86_400.0  # seconds within which the newest telling is of the same event
LONG_STORY: Final = 100 * 86_400.0  # the same of FEW articles: more of them are a chronicle
ASIDE: Final = 0.5  # share of what the best tells from which an article opens with the event
_MARKS: Final = ('"', "“", "„", "«", "»", "'", "‘")
TELLING: Final = frozenset({"tells", "tell", "saying", "according", "reported", "announced", "added"})


class Opening(NamedTuple):
    """One of the first sentences of an article: how well it tells the event, with what it gains for being recent.

    It is `recent` from 0 to 1 where it tells news: what people say of it, or had done before, is no newer state.
    """

    value: float
    sentence: SentenceId
    recent: float


class Lead(NamedTuple):
    """One of the first sentences of an article: its number, what is told of it, and the stems that it has of an event.

    Those `ahead` of "after" or "over" come first, each once, then those `behind` it alone; `size` counts all.
    """

    number: int
    text: str
    ahead: tuple[str, ...]
    behind: tuple[str, ...]
    size: int


def leads_of(document: Document) -> tuple[Lead, ...]:
    """Return the first sentences of prose of `document`."""
    language, found = document.language, list[Lead]()
    for number in first(document):
        text = trimmed(document, number).text
        cut = known_from(text, language)
        ahead, behind = stems(text[:cut], language), stems(text[cut:], language) if cut < len(text) else ()
        once = dict.fromkeys(ahead)
        further = tuple([each for each in dict.fromkeys(behind) if each not in once])
        found.append(Lead(number, text, tuple(once), further, len(ahead) + len(behind)))
    return tuple(found)


leads: Remembered[tuple[Lead, ...]] = Remembered(leads_of)


class Event:
    """How well the articles of a set tell, with their first sentences, what most of them report."""

    def __init__(self, documents: Sequence[Document], related: Related) -> None:
        fit = [at for at in range(len(documents)) if related.copies[at] is None and at not in related.off_topic]
        self._places = places = tuple(fit[:ARTICLES])
        self.recent = Lateness(documents, fit, related.copies)
        origins, late = ([of(at) for at in places] for of in (related.origins.__getitem__, self.recent))
        self._weighed = weighed(places, tuple([documents[at] for at in places]), tuple(origins), tuple(late))

    def openers(self) -> list[Opening]:
        """Return the sentences that tell the event, the best first; none where nothing is told by two sources.

        In a set of several days those that tell the newest news come before all others.
        """
        every = [each for told, each in self._weighed.openings if told >= ASIDE * self._weighed.best > 0.0]
        newest = self.recent.least(each.recent for each in every)
        return sorted(every, key=lambda each: (each.recent < newest, -each.value, each.sentence))

    def aside(self, at: int) -> bool:
        """Say whether the article at `at` opens with something else than the event: a reaction, a feature."""
        return self._weighed.told.get(at, self._weighed.best) < ASIDE * self._weighed.best

    def asides(self) -> frozenset[int]:
        """Return which articles of a set of several days are asides."""
        return frozenset(at for at in self._places if self.recent and self.aside(at))


class Weighed(NamedTuple):
    """How well the first sentences of articles tell an event.

    By article the most of `told`, the `best` of all, and the `openings` with what each tells.
    """

    told: Mapping[int, float]
    best: float
    openings: tuple[tuple[float, Opening], ...]


@lru_cache(maxsize=KNOWN)  # of a set that goes on, the first articles are those of the set before
def weighed(
    places: tuple[int, ...], documents: tuple[Document, ...], origins: tuple[int, ...], late: tuple[float, ...]
) -> Weighed:
    """Weigh how well the first sentences of articles tell the event; closer those alone that may be among the best.

    What is taken off only makes a value less; what the newest gain makes none of the others an aside. The `documents`
    stand at `places` of the set; of each is said which source it has, and how late it is.
    """
    found = alike(documents, leads.each(documents))
    lateness, worth = dict(zip(places, late, strict=True)), _common(documents, origins, found)
    promises = []
    for at, document, own in zip(places, documents, found, strict=True):
        share = LABELLED if labelled(title(document), document.language) else 1.0
        share *= REACTION if answers(title(document), document.language) else 1.0
        for place, each in enumerate(own):
            value = _value(each, worth) * share * (LATER if place else 1.0)
            reports = share == 1.0 and all(is_news(one.text, document.language) for one in own[:place])
            promises.append((round(value, 9), SentenceId(at, each.number), each.text, document.language, reports))
    best, by_article = 0.0, dict[int, float]()
    openings: list[tuple[float, Opening]] = []
    for promise, sentence, text, language, reports in sorted(promises, key=lambda each: (-each[0], each[1])):
        value, recent = promise, 0.0
        if promise >= ASIDE * best:
            value = round(promise * fitness(text, language), 9)
            recent = lateness[sentence.document] if reports and is_news(text, language) else 0.0
        best = max(best, value)
        openings.append((value, Opening(round(value * (1.0 + RECENT * recent), 9), sentence, recent)))
        by_article[sentence.document] = max(by_article.get(sentence.document, 0.0), value)
    return Weighed(by_article, best, tuple(openings))


def alike(documents: Sequence[Document], found: Sequence[tuple[Lead, ...]]) -> Sequence[tuple[Lead, ...]]:
    """Return the leads `found` with the shortest form of words that come in longer ones too, where words are joined."""
    own = [one if joins(each.language) else () for each, one in zip(documents, found, strict=True)]
    roots = kin(word for lead in chain.from_iterable(own) for part in (lead.ahead, lead.behind) for word in part)
    return [tuple(_rooted(lead, roots) for lead in one) for one in found] if roots else found


def _rooted(lead: Lead, roots: Mapping[str, str]) -> Lead:
    ahead = dict.fromkeys(roots.get(word, word) for word in lead.ahead)
    behind = dict.fromkeys(roots.get(word, word) for word in lead.behind)
    return lead._replace(ahead=tuple(ahead), behind=tuple(word for word in behind if word not in ahead))


def _common(
    documents: Sequence[Document], origins: Sequence[int], found: Sequence[tuple[Lead, ...]]
) -> dict[str, float]:
    """Return the words with which two and more independent sources open, and what each is worth, up to 1."""
    sources: dict[str, set[int]] = {}
    for document, origin, own in zip(documents, origins, found, strict=True):
        held = set(stems(title(document), document.language))
        for one in held.union(*[each for lead in own for each in (lead.ahead, lead.behind)]):
            sources.setdefault(one, set()).add(origin)
    counts = {one: float(len(held)) for one, held in sources.items()}
    if len(documents) <= FEW:
        for origin, told in zip(origins, rows_of(documents), strict=True):
            for one in sources.keys() & set(told.stems):
                counts[one] += 0.0 if origin in sources[one] else FURTHER
    idle = frozenset().union(*map(idle_stems, {document.language for document in documents}))
    most = math.log2(max(2.0, *counts.values())) if counts else 1.0
    steps = {count: math.log2(count) / most for count in set(counts.values())}
    return {one: steps[count] for one, count in counts.items() if count > 1.0 and one not in idle}


def _value(lead: Lead, worth: Mapping[str, float]) -> float:
    """Return how much of the event a sentence has words of, for its length, given what each word is worth."""
    told = sum([worth[one] for one in lead.ahead if one in worth])
    told += BEHIND * sum([worth[one] for one in lead.behind if one in worth])
    return told / (HALF + lead.size)


def is_news(text: str, language: str) -> bool:
    """Say whether the sentence `text` tells what happened, and no more than what somebody says or had done before."""
    return not (reacts(text, language) or looks_back(text, language))


def fitness(text: str, language: str) -> float:
    """Return what is left of how well a sentence tells an event for how it reads."""
    found = (LEANING if leans(text, language) else 1.0) * (QUOTED if text.startswith(_MARKS) else 1.0)
    found *= (REACTION if reacts(text, language) else 1.0) * (PERSONAL if addresses(text, language) else 1.0)
    found *= BEFORE if looks_back(text, language) else 1.0
    return found * (SAME_DAY if dates_from_itself(text, language) else 1.0)


class Lateness:
    """Says from 0 to 1 how late within a set one of the documents `fit` was published; 0 where that is unknown.

    What came out in the last hours is equally late.

    Nothing is late in a set of a few hours, nor in one of many articles that runs over weeks: that is no one event. Of
    the `copies` each is as late as the document that it repeats.
    """

    def __init__(self, documents: Sequence[Document], fit: Sequence[int], copies: Sequence[int | None] = ()) -> None:
        known = times(documents) if kept_whole(documents) else ()
        stamps = {at: time.at.timestamp() for at in fit if known and (time := known[at]) is not None}
        first = min(stamps.values(), default=0.0)
        length = max(stamps.values(), default=0.0) - first
        span = max(APART, length - APART)
        told = APART <= length <= (LONG_STORY if len(stamps) <= FEW else ONE_STORY)
        self._late = {at: min(1.0, (stamp - first) / span) for at, stamp in stamps.items()} if told else {}
        self.near = max(CURRENT, APART / span)  # less late by that is as late
        self._old = min(1.0, length / DAY)
        self._late |= {at: self._late[source] for at, source in enumerate(copies) if source in self._late}

    def __call__(self, at: int) -> float:
        """Return how late the document at `at` is."""
        return self._late.get(at, 0.0)

    def age(self, at: int) -> float:
        """Return how old the document at `at` is beside the newest, from 0 to 1; 0 where that is unknown."""
        return self._old * (1.0 - self._late.get(at, 1.0))

    def least(self, late: Iterable[float]) -> float:
        """Return from which on what is one of these `late` counts as new as the latest of them."""
        return max(late, default=0.0) - self.near

    def __bool__(self) -> bool:
        """Say whether any document is later than another."""
        return bool(self._late)


def title(document: Document) -> str:
    """Return the title of `document`, or the heading that opens it; empty where it has neither."""
    if document.title:
        return document.title
    return document.sentence(0) if document.sentences and document.sentences[0].kind == "heading" else ""


def answers(text: str, language: str) -> bool:
    """Say whether the title `text` tells what somebody does about news; who "says" something tells it."""
    verb = main_verb(text) if language == "en" else main(text, language)
    return reacts(text, language) and (verb is None or verb.word not in saying(language))


def saying(language: str) -> frozenset[str]:
    """Return the verbs of saying of `language`."""
    return SAYING if language == "en" else SPEECH.get(language, SAYING)


def first(document: Document) -> list[int]:
    """Return the numbers of the first sentences of prose of `document`; a place alone before them is none."""
    found: list[int] = []
    for number, sentence in enumerate(document.sentences):
        if sentence.kind == "prose" and (found or not places(document.sentence(number))):
            found.append(number)
            if len(found) == LEADING:
                break
    return found


@cache
def idle_stems(language: str) -> frozenset[str]:
    """Return the stems of days and of verbs of saying, which every article has."""
    told = saying(language) | (TELLING if language == "en" else frozenset[str]())
    return frozenset(stem([*WEEKDAYS.get(language, "").split(), *sorted(told)], language))
