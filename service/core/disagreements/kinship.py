"""What speaks for it that two values of two short articles are told of one quantity, as numbers. English.

"Before a crowd of 38,412" and "the attendance of 36,900 was the highest since 2009" have no word in common. Nothing
that is measured here decides alone; `matching.py` weighs them. The names stand for: how far two values are apart
(`ratio`), whether very far, whether near, and of as many digits; by how much they are a better match than either has in
the other article, and whether they are at all (`lead`, `best`); the words of their clauses in common, and of what
stands beside the one in the clause of the other; the noun, and whether another value of the other article has it too
(`noun_lead`); a question in common; how many values of the sort come before them; the hours between the articles; a
word of another time or thing, and other years, in one sentence alone; one period; what stands `aside` and makes two
matters of them; one `subject`; and the sort of value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from math import log, log1p
from typing import Final, NamedTuple

from service.core.disagreements.asides import two_matters
from service.core.disagreements.pairing import Pairing, size
from service.core.disagreements.periods import Period, period, same_period
from service.core.disagreements.statements import ENDS, Extent, Statement, telling
from service.core.disagreements.subjects import one_subject
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.tables.matching import ELSEWISE
from service.core.text.lexemes import lexemes

NAMES: Final = (
    "ratio",
    "far",
    "near",
    "digits",
    "lead",
    "best",
    "clause",
    "crossed",
    "noun",
    "noun_lead",
    "asked",
    "depth",
    "hours",
    "elsewise",
    "years",
    "period",
    "aside",
    "subject",
    "date",
    "clock",
    "percent",
    "extent",
    "age",
    "clock_clause",
)
REACH: Final = 14  # lexemes on either side of a value that are its clause at most
ROOT: Final = 5  # letters by which "marched" and "marchers" are one word
UNLIKE: Final = 1.2  # logarithm of how many times one value is the other, from which they seldom are of one quantity
ALIKE: Final = 0.4
MOST: Final = 3.0
DEEPEST: Final = 8
LEADING: Final = 4.0
DAY: Final = 24.0  # hours
LONGEST: Final = 2.0  # days
APART: Final = 120  # minutes between two times of day that count as much as one step of the logarithm
HOURS: Final = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "day": 24.0,
    "week": 168.0,
    "month": 730.0,
    "year": 8766.0,
}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ELSEWISE = re.compile(rf"\b(?:{ELSEWISE})\b", re.IGNORECASE)


class Told(NamedTuple):
    """What is known of one value by its sentence alone: the roots of its clause, of the words beside it, of its noun.

    Whether its sentence is `elsewise` of another time or thing, the `years` named in it, its period.
    """

    clause: frozenset[str]
    beside: frozenset[str]
    noun: str
    elsewise: bool
    years: frozenset[str]
    period: Period


class Kinship:
    """Measures pairs of values of articles, by what the `told` values of each article of a sort are."""

    def __init__(self, told: Iterable[Statement], pairing: Pairing) -> None:
        self.pairing = pairing
        self.likeness = pairing.likeness
        self.of_sort: dict[tuple[int, tuple[str, str]], list[Statement]] = {}
        for each in told:
            self.of_sort.setdefault((each.document, sort(each)), []).append(each)
        self._alike: dict[tuple[tuple[int, int, int], tuple[int, int, int]], float] = {}

    @cached_property
    def _rare(self) -> dict[str, float]:
        """How rare each root is among the sentences; most sets have nothing to compare, and need none."""
        lines = self.likeness.lines
        uses = Counter(root for words in lines.values() for root in frozenset(map(rooted, words)))
        return {root: log1p(len(lines) / (count + 0.5)) for root, count in uses.items()}

    def signals(self, one: Statement, other: Statement) -> tuple[float, ...]:
        """Return the signals of two values of one sort in the order of `NAMES`."""
        mine, theirs = known(one), known(other)
        kind = sort(one)[0]
        apart = distance(one, other)
        clause = self._shared(mine.clause, theirs.clause)
        rest = self._rest(other), self._rest(one)
        lead = self._kin(one, other) - max([self._kin(one, each) for each in rest[0]], default=0.0)
        lead = min(lead, self._kin(one, other) - max([self._kin(each, other) for each in rest[1]], default=0.0))
        noun = float(bool(mine.noun) and mine.noun == theirs.noun)
        claimed = any(known(each).noun == mine.noun for each in rest[0]) and bool(mine.noun)
        return (
            apart,
            float(apart > UNLIKE),
            float(kind not in {"date", "clock"} and apart < ALIKE),
            float(digits(one) == digits(other) > 0),
            min(LEADING, max(-LEADING, lead)),
            float(lead > 0),
            clause,
            self._shared(mine.beside, theirs.clause) + self._shared(theirs.beside, mine.clause),
            noun,
            noun - claimed,
            float(bool(one.asks & other.asks)),
            float(min(DEEPEST, self._depth(one) + self._depth(other))),
            min(LONGEST, abs(self.likeness.hours_between(one.document, other.document)) / DAY),
            float(mine.elsewise != theirs.elsewise),
            float(mine.years != theirs.years),
            float(same_period(mine.period, theirs.period)),
            float(two_matters(one, other)),
            float(of_one_subject(one, other)),
            *[float(kind == each) for each in ("date", "clock", "percent", "extent", "age")],
            clause * (kind == "clock"),
        )

    def _kin(self, one: Statement, other: Statement) -> float:
        """Return how much alike two values are told, to compare what one might belong to."""
        pair = one.place, other.place
        if pair not in self._alike:
            mine, theirs = known(one), known(other)
            noun = bool(mine.noun) and mine.noun == theirs.noun
            like = 3 * self.likeness(one.line.place, other.line.place) + 4 * self._shared(mine.clause, theirs.clause)
            self._alike[pair] = like + 2 * noun + len(one.asks & other.asks)
        return self._alike[pair]

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the share of two groups of roots that both have, by rarity (Dice)."""
        both = sum(sorted(self._rare.get(each, 0.0) for each in one & other))
        every = sum(sorted(self._rare.get(each, 0.0) for each in (*one, *other)))
        return 2 * both / every if every else 0.0

    def _rest(self, statement: Statement) -> list[Statement]:
        """Return the other values of its article and its sort."""
        return [each for each in self.of_sort[statement.document, sort(statement)] if each is not statement]

    def _depth(self, statement: Statement) -> int:
        """Return how many values of the sort its article tells before it."""
        return self.of_sort[statement.document, sort(statement)].index(statement)


@lru_cache(maxsize=1 << 11)
def known(statement: Statement) -> Told:
    """Return what is known of a value by its sentence alone."""
    line, value = statement.line, statement.value
    words = lexemes(line.text, line.language)
    clause: set[str] = set()
    for places in (range(value.at - 1, max(-1, value.at - 1 - REACH), -1), range(value.after, value.after + REACH)):
        for at in places:
            if at >= len(words) or words[at].lower in ENDS - {"(", ")"}:
                break
            if words[at].content and words[at].kind != "number":
                clause.add(rooted(words[at].concept))
    return Told(
        clause=frozenset(clause),
        beside=frozenset(map(rooted, (*statement.around, *statement.noun))),
        noun=rooted(statement.noun[-1]) if statement.noun else "",
        elsewise=_ELSEWISE.search(line.text) is not None,
        years=frozenset(_YEAR.findall(line.text)),
        period=period(line.text, line.language, value.start, value.end),
    )


def rooted(concept: str) -> str:
    """Return the beginning by which words of one root are known."""
    return concept[:ROOT]


def sort(statement: Statement) -> tuple[str, str]:
    """Return what is compared: values of one kind and unit; ages, however they are put, are one sort."""
    value, text = statement.value, statement.line.text
    if not isinstance(value, Figure):
        return statement.kind
    years = statement.joined and statement.kind == ("measure", "year")
    apposed = text[max(0, value.start - 2) : value.start] == ", " and text[value.end : value.end + 1] in {",", "."}
    bare = statement.kind == ("count", "") and not statement.noun and 10 < value.value < 100  # noqa: PLR2004 (years)
    if years or (apposed and bare):
        return "age", ""
    return ("measure", "time") if statement.kind[0] == "measure" and statement.kind[1] in HOURS else statement.kind


def magnitude(statement: Statement) -> float:
    """Return how large a value is; 0 of a time."""
    value = statement.value
    unit = value.first.unit if isinstance(value, Extent) else statement.kind[1]
    return abs(size(value)) * HOURS.get(unit, 1.0)


def distance(one: Statement, other: Statement) -> float:
    """Return how far two values are apart, 3 at most: the logarithm of their ratio, of times of day in two hours."""
    sizes = magnitude(one), magnitude(other)
    if all(sizes):
        return min(MOST, abs(log(sizes[0] / sizes[1])))
    times = [each.value.minute for each in (one, other) if isinstance(each.value, Moment)]
    if len(times) == 2 and None not in times:  # noqa: PLR2004 (both)
        return min(MOST, abs((times[0] or 0) - (times[1] or 0)) / APART)
    return 0.5


def digits(statement: Statement) -> int:
    """Return how many digits a value has before the point; 0 of a time."""
    size = magnitude(statement)
    return len(str(int(size))) if size else 0


def of_one_subject(one: Statement, other: Statement) -> bool:
    """Say whether two sentences may tell their values of one thing."""
    texts, languages = [one.line.text, other.line.text], [one.line.language, other.line.language]
    return one_subject(telling(one), telling(other), texts, languages)
