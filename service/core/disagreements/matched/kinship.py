"""What speaks for it that two values of two articles are told of one quantity, as numbers.

"Before a crowd of 38,412" and "the attendance of 36,900 was the highest since 2009" have no word in common. Nothing
that is measured here decides alone; `matching.py` weighs it. The cues of `tables/matching.py` are English; in other
languages they say nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from math import log, log1p
from typing import Final

from service.core.disagreements.matched.asides import two_matters
from service.core.disagreements.matched.elsewhere import Elsewhere
from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.matched.subjects import one_subject
from service.core.disagreements.told.periods import same_period
from service.core.disagreements.told.questions import PERSONS
from service.core.disagreements.told.statements import Statement, telling
from service.core.disagreements.told.surroundings import magnitude, rooted, sort, surroundings
from service.core.disagreements.told.values import Extent
from service.core.facts.moment import Moment
from service.core.tables.fates import PEOPLE

# In one sentence alone, against a match.
CUED: Final = ("past", "other", "record", "whole", "part", "unsure", "limit", "growing", "ended")
DOUBTED: Final = frozenset({"past", "other", "record", "part", "unsure", "limit", "growing"})
MEANT: Final = ("unsure", "limit", "growing", "coming")  # in both sentences
SORTS: Final = ("percent", "measure", "extent", "clock", "age")
# How far two values are apart, whether both are of the same digits in another order, both round, or one of them.
SIZES: Final = ("apart", "shuffled", "round_both", "round_one")
# The words before, behind and beside, the noun; by how much they are a better match than either has in the other
# article, and whether they are; whether each is the only one; whether each sentence is the likest to the other in its
# article; how many values of the sort come before them.
WORDS: Final = (
    *("before", "behind", "crossed", "one_noun", "noun_alone", "verbs", "one_verb", "verbs_apart"),
    *("lead", "best", "lone", "mutual", "depth"),
)
ASKED: Final = ("asked", "asked_apart")
TIMES: Final = ("years", "days", "days_apart", "period", "coming_alone", "coming_both", "hours")
WHOSE: Final = ("subject", "aside", "known", "one_name", "names_apart", "nameless", "bearer", "one_figure")
ARTICLES: Final = ("silent",)  # the share of the two articles that do not tell the other's value elsewhere
# Whether several things speak against a match; whether the only, the best one or an answer has none against it.
DOUBTS: Final = ("doubtful", "lone_undoubted", "best_undoubted", "asked_undoubted")
NAMES: Final = (
    *SIZES,
    *WORDS,
    *ASKED,
    *TIMES,
    *WHOSE,
    *ARTICLES,
    *CUED,
    *(f"both_{cue}" for cue in MEANT),
    *SORTS,
    *DOUBTS,
)
# What can only speak against a match, and what says nothing by itself; all else can only speak for one.
AGAINST: Final = frozenset(
    {*CUED, "apart", "round_one", "noun_alone", "verbs_apart", "depth", "asked_apart", "years", "days_apart"}
    | {"coming_alone", "hours", "aside", "names_apart", "both_growing", "doubtful"}
)
NEUTRAL: Final = frozenset({*SORTS, "verbs", "nameless"})
MOST: Final = 3.0
DEEPEST: Final = 8
LEADING: Final = 4.0
DAY: Final = 24.0  # hours
LONGEST: Final = 1.0  # days
APART: Final = 120  # minutes between two times of day that count as much as one step of the logarithm
LARGE, FEW_DIGITS = 100, 2  # from where on a value of so many digits and zeros is round
UNKNOWN: Final = 0.5  # how far two days are apart


class Kinship:
    """Measures pairs of values of articles, by what the `told` values of each article of a sort are."""

    def __init__(self, told: Iterable[Statement], likeness: Likeness, elsewhere: Elsewhere) -> None:
        self.likeness = likeness
        self.elsewhere = elsewhere
        self.of_sort: dict[tuple[int, tuple[str, str]], list[Statement]] = {}
        for each in told:
            self.of_sort.setdefault((each.document, sort(each)), []).append(each)
        self._alike: dict[tuple[tuple[int, int, int], tuple[int, int, int]], float] = {}

    def signals(self, one: Statement, other: Statement) -> tuple[float, ...]:
        """Return the signals of two values of one sort in the order of `NAMES`."""
        told = (
            *self._sizes(one, other),
            *self._words(one, other),
            *self._asked(one, other),
            *self._times(one, other),
            *self._whose(one, other),
            sum(self._silent(one, other)) / 2,
            *cued(one, other),
            *[float(sort(one)[0] == each) for each in SORTS],
        )
        return *told, *doubts(dict(zip(NAMES, told, strict=False)))

    @staticmethod
    def _sizes(one: Statement, other: Statement) -> tuple[float, ...]:
        mine, theirs = surroundings(one).digits, surroundings(other).digits
        large = min(magnitude(one), magnitude(other)) >= LARGE
        rough = [large and len(each) <= FEW_DIGITS for each in (mine, theirs)]
        shuffled = len(mine) > 1 and sorted(mine) == sorted(theirs)
        return distance(one, other), float(shuffled), float(all(rough)), float(rough[0] != rough[1])

    def _words(self, one: Statement, other: Statement) -> tuple[float, ...]:
        mine, theirs = surroundings(one), surroundings(other)
        rest = (
            [each for each in self._of(other) if each is not other],
            [each for each in self._of(one) if each is not one],
        )
        lead = self._kin(one, other) - max([self._kin(one, each) for each in rest[0]], default=0.0)
        lead = min(lead, self._kin(one, other) - max([self._kin(each, other) for each in rest[1]], default=0.0))
        every = mine.before | mine.behind, theirs.before | theirs.behind
        verbs = bool(mine.verb and theirs.verb)
        return (
            self._shared(mine.before, theirs.before),
            self._shared(mine.behind, theirs.behind),
            self._shared(mine.beside, every[1]) + self._shared(theirs.beside, every[0]),
            float(same_noun(one, other)),
            float(bool(mine.noun) != bool(theirs.noun)),
            float(verbs),
            float(verbs and mine.verb == theirs.verb),
            float(verbs and mine.verb != theirs.verb),
            min(LEADING, max(-LEADING, lead)),
            float(lead > 0),
            float(not rest[0] and not rest[1]),
            float(self.likeness.mutual(one.line.place, other.line.place)),
            float(min(DEEPEST, self._of(one).index(one) + self._of(other).index(other))),
        )

    @staticmethod
    def _asked(one: Statement, other: Statement) -> tuple[float, ...]:
        both = one.asks & other.asks
        return float(bool(both)), float(bool(one.asks and other.asks) and not both)

    def _times(self, one: Statement, other: Statement) -> tuple[float, ...]:
        mine, theirs = surroundings(one), surroundings(other)
        return (
            float(mine.years != theirs.years),
            float(not mine.days.isdisjoint(theirs.days)),
            float(bool(mine.days and theirs.days) and mine.days.isdisjoint(theirs.days)),
            float(same_period(mine.period, theirs.period)),
            float(mine.coming != theirs.coming),
            float(mine.coming and theirs.coming),
            min(LONGEST, abs(self.likeness.hours_between(one.document, other.document)) / DAY),
        )

    def _whose(self, one: Statement, other: Statement) -> tuple[float, ...]:
        mine, theirs = surroundings(one).names, surroundings(other).names
        return (
            float(of_one_subject(one, other)),
            float(two_matters(one, other)),
            float(self.elsewhere.named_in_both(one, other)),
            float(not mine.isdisjoint(theirs)),
            float(bool(mine and theirs) and mine.isdisjoint(theirs)),
            float(not mine and not theirs),
            float(not surroundings(one).near.isdisjoint(surroundings(other).near)),
            float(not surroundings(one).figures.isdisjoint(surroundings(other).figures)),
        )

    def _silent(self, one: Statement, other: Statement) -> tuple[bool, bool]:
        """Say of each of two articles whether it tells the other's value nowhere."""
        silent = self.elsewhere.silent
        return silent(one.document, other, exactly=True), silent(other.document, one, exactly=True)

    def exclusive(self, one: Statement, other: Statement) -> bool:
        """Say whether no article tells both of two values, and of times neither the other's."""
        if self.elsewhere.both(one, other):
            return False
        return not isinstance(one.value, Moment) or (vague(one) == vague(other) and all(self._silent(one, other)))

    def _kin(self, one: Statement, other: Statement) -> float:
        """Return how much alike two values are told, to compare what one might belong to."""
        pair = one.place, other.place
        if pair not in self._alike:
            mine, theirs = surroundings(one), surroundings(other)
            noun = bool(mine.noun) and mine.noun == theirs.noun
            words = self._shared(mine.before | mine.behind, theirs.before | theirs.behind)
            like = 3 * self.likeness(one.line.place, other.line.place) + 4 * words
            self._alike[pair] = like + 2 * noun + len(one.asks & other.asks)
        return self._alike[pair]

    @cached_property
    def _rare(self) -> dict[str, float]:
        """How rare each root is among the sentences; most sets have nothing to compare, and need none."""
        lines = self.likeness.lines
        uses = Counter(root for words in lines.values() for root in frozenset(map(rooted, words)))
        return {root: log1p(len(lines) / (count + 0.5)) for root, count in uses.items()}

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the share of two groups of roots that both have, by rarity (Dice)."""
        both = sum(sorted(self._rare.get(each, 0.0) for each in one & other))
        every = sum(sorted(self._rare.get(each, 0.0) for each in (*one, *other)))
        return 2 * both / every if every else 0.0

    def _of(self, statement: Statement) -> list[Statement]:
        """Return the values of its article and its sort."""
        return self.of_sort[statement.document, sort(statement)]


def cued(one: Statement, other: Statement) -> Iterator[float]:
    """Yield which cues one sentence alone has beside its value, and which both have."""
    mine, theirs = surroundings(one).cues, surroundings(other).cues
    yield from (float((cue in mine) != (cue in theirs)) for cue in CUED)
    yield from (float(cue in mine and cue in theirs) for cue in MEANT)


def doubts(told: dict[str, float]) -> tuple[float, ...]:
    """Return how many things speak against a match, and whether it is the only or the best one in spite of none."""
    against = sum(told[cue] for cue in DOUBTED) + told["aside"] + told["names_apart"] + told["years"]
    against += (1 - told["subject"]) + (1 - told["period"]) + (1 - told["known"]) + (1 - told["one_noun"])
    clear = float(against == 0)
    return float(against > 1), told["lone"] * clear, told["best"] * clear, told["asked"] * clear


def distance(one: Statement, other: Statement) -> float:
    """Return how far two values are apart, 3 at most: the logarithm of their ratio, of times of day in two hours."""
    if isinstance(one.value, Extent) and isinstance(other.value, Extent):  # 19-0 is near no age of 18 to 64
        ends = ((one.value.first, other.value.first), (one.value.second, other.value.second))
        return min(MOST, max(abs(log((mine.value + 1) / (theirs.value + 1))) for mine, theirs in ends))
    sizes = magnitude(one), magnitude(other)
    if all(sizes):
        return min(MOST, abs(log(sizes[0] / sizes[1])))
    times = [each.value.minute for each in (one, other) if isinstance(each.value, Moment)]
    if len(times) == 2 and None not in times:  # noqa: PLR2004 (both)
        return min(MOST, abs((times[0] or 0) - (times[1] or 0)) / APART)
    return UNKNOWN


def vague(statement: Statement) -> bool:
    """Say whether a date names only a month or a year."""
    return isinstance(statement.value, Moment) and statement.value.day is None and statement.value.weekday is None


def same_noun(one: Statement, other: Statement) -> bool:
    """Say whether two values count the same, or both people in general: firefighters are not all who died."""
    if one.kind[0] == "money":
        return one.noun == other.noun or not one.noun or not other.noun  # punitive damages are not all damages
    mine, theirs = frozenset(one.noun[-1:]), frozenset(other.noun[-1:])
    if one.kind[0] != "count" or mine == theirs:
        return True
    general = not (mine - PEOPLE) or not (theirs - PEOPLE) or bool(one.asks & other.asks)
    return general and (mine | theirs) <= PERSONS


def of_one_subject(one: Statement, other: Statement) -> bool:
    """Say whether two sentences may tell their values of one thing."""
    texts, languages = [one.line.text, other.line.text], [one.line.language, other.line.language]
    return one_subject(telling(one), telling(other), texts, languages)
