"""How alike sentences of different documents are, and which are each other's best counterpart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from math import fsum, log1p, sqrt

from service.core.disagreements.told.tellings import Line
from service.core.facts.dateline import Time, hours_between
from service.core.facts.naming import names
from service.core.tables.places import CANONICAL
from service.core.text.holding import concepts_of
from service.core.types import SentenceId

HOURS = 3  # between two documents of which the later may know more
LONG_AFTER = 50  # the same, of which the later may tell of another state of things: more than two days
SAME = 1e-9
COUNTERPART = 0.15  # from which a sentence of another document tells of the same
NAMED = 0.2  # least share of the names of the shorter that two documents on one event have in common
AKIN, VERY_AKIN = 0.12, 0.2  # how alike two short documents on one event are that share names, and that do not
SHORT = 15  # sentences of a document in which few have counterparts
ANOTHER_DAY = 0.3  # between notes of two days: days of a war are told in much the same words
FEWEST = 3  # counterparts of two documents on one event, and their least share of the shorter one
SHARE = 0.25


class Likeness:
    """The cosine of the concepts of two sentences, weighed by rarity among the sentences that are read."""

    def __init__(
        self,
        documents: Sequence[tuple[Line, ...]],
        days: Sequence[date | None] = (),
        notes: frozenset[int] = frozenset(),
        times: Sequence[Time | None] = (),
    ) -> None:
        """Take what was read, and of each document of the set the day, and the time as compared with the others.

        `notes` are the positions of those that begin with their day.
        """
        self.read = documents
        self.days = days
        self.times = times
        self.notes = notes
        self.norms: dict[SentenceId, float] = {}
        self.best: dict[tuple[SentenceId, int], float] = {}
        self.events: dict[tuple[int, int], bool] = {}
        self.openings: dict[tuple[int, int], bool] = {}
        self.articles: dict[tuple[int, int], float] = {}
        self.every: dict[int, frozenset[str]] = {}
        self.names: dict[int, frozenset[str]] = {}
        self.lined = {lines[0].place.document: lines for lines in documents if lines}

    @cached_property
    def lines(self) -> dict[SentenceId, frozenset[str]]:
        """The concepts of each sentence: most sets have nothing to compare, and need none."""
        return {line.place: frozenset(concepts_of(line.text, line.language)) for one in self.read for line in one}

    @cached_property
    def documents(self) -> dict[int, list[SentenceId]]:
        """The sentences of each document."""
        return {lines[0].place.document: [line.place for line in lines] for lines in self.read if lines}

    @cached_property
    def worth(self) -> dict[str, float]:
        """What each concept is worth: the square of its inverse frequency among the sentences."""
        uses = Counter(chain.from_iterable(self.lines.values()))
        return {word: log1p(len(self.lines) / (times + 0.5)) ** 2 for word, times in uses.items()}

    def __call__(self, one: SentenceId, other: SentenceId) -> float:
        """Return between 0 and 1 how alike two sentences are."""
        shared = self.lines[one] & self.lines[other]
        return fsum(map(self.worth.__getitem__, shared)) / (self.norm(one) * self.norm(other)) if shared else 0.0

    def norm(self, place: SentenceId) -> float:
        """Return the length of a sentence's vector."""
        if place not in self.norms:
            self.norms[place] = sqrt(fsum(map(self.worth.__getitem__, self.lines[place])))
        return self.norms[place]

    def mutual(self, one: SentenceId, other: SentenceId) -> bool:
        """Say whether each of two sentences is the likest to the other in its document."""
        alike = self(one, other) + SAME
        return alike >= self.likest(one, other.document) and alike >= self.likest(other, one.document)

    def likest(self, place: SentenceId, document: int) -> float:
        """Return how alike the likest sentence of a document is."""
        if (place, document) not in self.best:
            self.best[place, document] = max((self(place, each) for each in self.documents[document]), default=0.0)
        return self.best[place, document]

    def one_event(self, one: int, other: int) -> bool:
        """Say whether two documents tell of one event: a good part of the shorter one has counterparts in the other.

        Reports of two days of a war or of a stock market have sentences in common that are about two days. Of a
        document of a few sentences nothing is asked, unless the two are of different days.
        """
        pair = (min(one, other), max(one, other))
        if pair not in self.events:
            apart = self.days_apart(*pair)
            shorter = min(len(self.documents[each]) for each in pair)
            asked = max(FEWEST, SHARE * shorter) if shorter > FEWEST or apart else 0
            self.events[pair] = not asked or self._counterparts(*pair) >= asked
        return self.events[pair]

    def brief(self, one: int, other: int) -> bool:
        """Say whether two documents open alike, and are so short that few of their sentences can tell the same."""
        short = max(len(self.documents[each]) for each in (one, other)) <= SHORT
        return short and not self.days_apart(one, other) and self.one_opening(one, other)

    def one_opening(self, one: int, other: int) -> bool:
        """Say whether two documents tell of one event: they have many words in common, and as a rule names.

        Of short ones less is asked, but more than one sentence in common.
        """
        pair = (min(one, other), max(one, other))
        if pair not in self.openings:
            mine, theirs = self.named(one), self.named(other)
            alike = self.alike(one, other)
            named = len(mine & theirs) >= max(1, NAMED * min(len(mine), len(theirs)))
            short = self.both_short(*pair)
            akin = alike >= (AKIN if named and short else VERY_AKIN)
            self.openings[pair] = akin and (not short or self.more_alike(*pair))
        return self.openings[pair]

    def more_alike(self, one: int, other: int) -> bool:
        """Say whether two documents share more than their likest sentences do; of a few sentences nothing is asked."""
        if min(len(self.documents[each]) for each in (one, other)) < FEWEST:
            return True
        first = max(self.documents[one], key=lambda place: self.likest(place, other))
        best = max(self.documents[other], key=lambda place: self(first, place))
        shared = self.concepts(one) & self.concepts(other)
        return not shared <= self.lines[first] & self.lines[best]

    def of_words(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return between 0 and 1 how alike two sets of concepts are."""
        shared = one & other
        sizes = [fsum(self.worth.get(word, 1.0) for word in each) for each in (one, other)]
        return fsum(self.worth.get(word, 1.0) for word in shared) / sqrt(sizes[0] * sizes[1]) if shared else 0.0

    def alike(self, one: int, other: int) -> float:
        """Return between 0 and 1 how alike two documents are by all their concepts."""
        pair = (min(one, other), max(one, other))
        if pair not in self.articles:
            self.articles[pair] = self.of_words(self.concepts(one), self.concepts(other))
        return self.articles[pair]

    def concepts(self, document: int) -> frozenset[str]:
        """Return the concepts of the sentences of a document."""
        if document not in self.every:
            self.every[document] = frozenset[str]().union(*(self.lines[place] for place in self.documents[document]))
        return self.every[document]

    def both_short(self, one: int, other: int) -> bool:
        """Say whether two documents are short."""
        return max(len(self.documents[each]) for each in (one, other)) <= SHORT

    def named(self, document: int) -> frozenset[str]:
        """Return the words of the names of a document, countries and what opens a sentence apart."""
        if document not in self.names:
            found = (name for line in self.lined[document] for name in names(line.text))
            inside = (name.words for name in found if not (name.opens and len(name.words) == 1))
            self.names[document] = frozenset(word for words in inside for word in words if word not in CANONICAL)
        return self.names[document]

    def one_story(self, one: int, other: int) -> bool:
        """Say whether two documents tell of one event, and if they are short in every sentence: who holds an office."""
        shorter = min(len(self.documents[each]) for each in (one, other))
        return self.one_event(one, other) and self._counterparts(one, other) >= min(FEWEST, shorter)

    def _counterparts(self, one: int, other: int) -> int:
        """Return how many sentences of the shorter of two documents the other has too, as far as it is asked."""
        shorter, longer = sorted((one, other), key=lambda each: len(self.documents[each]))
        places = self.documents[shorter]
        least = ANOTHER_DAY if self.days_apart(one, other) and self.notes.issuperset((one, other)) else COUNTERPART
        wanted, found = max(FEWEST, SHARE * len(places)), 0
        for place in places:
            if found >= wanted:
                break
            found += self.likest(place, longer) >= least
        return found

    def hours_between(self, one: int, other: int) -> float:
        """Return how many hours the second of two documents is later than the first, 0 where that is not known."""
        times = [self.times[each] for each in (one, other) if each < len(self.times)]
        known = [time.at for time in times if time is not None]
        return hours_between(*known) if len(known) > 1 else 0.0

    def later(self, one: int, other: int) -> bool:
        """Say whether one of two documents is known to be later, and may know what has come of it since."""
        return abs(self.hours_between(one, other)) >= HOURS

    def long_after(self, one: int, other: int) -> bool:
        """Say whether one of two documents is known to be later by more than a day, and may tell of what came since."""
        return abs(self.hours_between(one, other)) >= LONG_AFTER

    def days_apart(self, one: int, other: int) -> bool:
        """Say whether two documents are known to be of different days."""
        return self.days_between(one, other) > 0

    def days_between(self, one: int, other: int) -> int:
        """Return how many days lie between two documents, 0 where that is not known."""
        days = [self.days[each] for each in (one, other) if each < len(self.days)]
        known = [day for day in days if day is not None]
        return abs((known[0] - known[1]).days) if len(known) > 1 else 0
