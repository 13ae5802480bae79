"""Which values of two short articles on one event are told of one quantity, however they put it.

"Before a crowd of 38,412" and "the attendance of 36,900 was the highest since 2009" have no word in common. So the
values of a kind are matched between two articles, one to one and the likest first, by what is asked, the words of their
clauses, and their sentences. Values that agree are matched too: what both articles tell is nobody's rival. A value that
says of itself that it is a part, of another time, place or thing of the sort is matched with its like alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product
from typing import NamedTuple

from service.core.disagreements.agreement import agreeing, bounded, in_parts
from service.core.disagreements.asides import one_matter
from service.core.disagreements.elsewhere import Elsewhere
from service.core.disagreements.evidence import at_once, predicate, to_come
from service.core.disagreements.labels import LENGTHS
from service.core.disagreements.likeness import Likeness
from service.core.disagreements.periods import Period, one_period, period, same_date
from service.core.disagreements.phrases import Phrase
from service.core.disagreements.questions import GROWING, PERSONS
from service.core.disagreements.statements import NONE_TOLD, RANKED, Extent, Statement, Value, telling
from service.core.disagreements.subjects import moved_alike, one_count, one_day, one_place, ordinary
from service.core.facts.dateline import behind_dateline
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.attribution import SPEECH
from service.core.tables.fates import PEOPLE
from service.core.text.lexemes import lexemes
from service.core.types import Related

MOST_DOCUMENTS = 20  # of a set in which every two articles are compared
LEAST = 0.42  # weight from which two values are told of one quantity
ASKED, CLAUSES, TIMELESS = 0.5, 0.5, 0.3  # what is added for one question and like clauses, and taken for one time
# What is added where neither article has another such value that may be told of the other's, unless one is twice the
# other; and where they differ by a tenth at most.
LONE, TWICE = 0.17, 2.0
NEAR, NEARLY = 0.1, 1.1
RARE, FEW = 0.13, 12  # where they are more than these of one noun, or have a unit of which an article has few
MARGIN = 0.05  # by which a match must be better than any other of either value
# Before a value, these say that it is of another thing of the sort, or a part.
OTHER = listed("similar another other second earlier previous record rival counter each every among including aged")
REACH = 8  # lexemes from a value in which they stand
WIDE = re.compile(
    r"\b(?<!est )(?:in|across) the (?:whole |entire )?(?:country|county|state|province|region|world)\b(?!['’])"
)
FAR = 60  # code points from a value in which a whole country stands


class Match(NamedTuple):
    """Two values of two articles that may be told of one quantity, and how much speaks for it."""

    one: Statement
    other: Statement
    weight: float

    @property
    def clashing(self) -> bool:
        """Say whether they cannot both be true."""
        return agreeing(self.one.value, self.other.value) is False


class Pairing:
    """Matches the values of the articles of a set."""

    def __init__(self, told: Iterable[Statement], likeness: Likeness, elsewhere: Elsewhere) -> None:
        self.likeness = likeness
        self.elsewhere = elsewhere
        self._told: dict[tuple[int, tuple[str, str]], list[Statement]] = defaultdict(list)
        for each in told:
            if not isinstance(each.value, Phrase):
                self._told[each.document, each.kind].append(each)

    def differing(self, related: Related) -> Iterator[tuple[Statement, Statement]]:
        """Yield the values that two articles of two origins give one quantity, where these cannot both be true."""
        documents = sorted({document for document, _ in self._told})
        kinds = sorted({kind for _, kind in self._told})
        for one, other in combinations(documents, 2) if len(documents) <= MOST_DOCUMENTS else ():
            if related.origins[one] == related.origins[other] or not self._asked(one, other, kinds):
                continue
            if self.likeness.one_opening(one, other):
                for kind in kinds:
                    matches = list(self._matches(self._told[one, kind], self._told[other, kind]))
                    for match in assigned(matches):
                        if match.clashing and self.exclusive(match.one, match.other):
                            yield match.one, match.other

    def _asked(self, one: int, other: int, kinds: Sequence[tuple[str, str]]) -> bool:
        """Say whether two articles are short, or answer a question differently: most have nothing to be matched."""
        return self.likeness.both_short(one, other) or any(
            mine.asks & theirs.asks and near(mine, theirs) and agreeing(mine.value, theirs.value) is False
            for kind in kinds
            for mine in self._told.get((one, kind), ())
            if mine.asks
            for theirs in self._told.get((other, kind), ())
        )

    def _matches(self, mine: Sequence[Statement], theirs: Sequence[Statement]) -> Iterator[Match]:
        """Yield what of the values of one kind of two articles may be told of one quantity."""
        if not mine or not theirs:
            return
        short = self.likeness.both_short(mine[0].document, theirs[0].document)
        # In a long article there are many values, and few are told of one quantity.
        pairs = [pair for pair in product(mine, theirs) if short or asked_alike(*pair)]
        pairs = [pair for pair in pairs if self.comparable(*pair)]
        uses = Counter(each.place for pair in pairs for each in pair)
        for one, other in pairs:
            lone = short and uses[one.place] == uses[other.place] == 1
            if not lone and one.kind[0] == "date" and not one.asks & other.asks:
                continue
            weight = self._weight(one, other) + sized(one, other, lone=lone)
            if weight >= LEAST:
                yield Match(one, other, weight)

    def _weight(self, one: Statement, other: Statement) -> float:
        """Return how much speaks for it that two values are told of one quantity."""
        asked = len(one.asks & other.asks) / len(one.asks | other.asks) if one.asks else 0.0
        mine, theirs = by_which(one), by_which(other)
        like = CLAUSES * self.likeness.of_words(mine, theirs) + self.likeness(one.line.place, other.line.place)
        timed = not isinstance(one.value, Moment) and of(one).spans != of(other).spans
        return ASKED * asked + like - TIMELESS * timed

    def comparable(self, one: Statement, other: Statement) -> bool:
        """Say whether two values may be of one thing: of one time, one place, and of nobody whom the other omits."""
        if not one.fits(other) or one.joined != other.joined or not one_place(one.line.text, other.line.text):
            return False
        if not self.named_in_both(one, other):
            return False
        if isinstance(one.value, Moment):
            return one_moment(one, other)
        if isinstance(one.value, Figure) and isinstance(other.value, Figure) and not one_figure(one, other):
            return False
        mine, theirs = of(one), of(other)
        return one_period(mine, theirs) and same_date(mine, theirs)

    def exclusive(self, one: Statement, other: Statement) -> bool:
        """Say whether neither article tells the other's value too, and no article tells both."""
        if self.elsewhere.both(one, other):
            return False
        if one.kind[0] == "clock" or (isinstance(one.value, Moment) and one.asks & other.asks):
            return True
        silent = self.elsewhere.silent
        return silent(one.document, other, exactly=True) and silent(other.document, one, exactly=True)

    def named_in_both(self, one: Statement, other: Statement) -> bool:
        """Say whether either article knows of whom the other tells its value."""
        return self._known(one, other.document) and self._known(other, one.document)

    def _known(self, statement: Statement, document: int) -> bool:
        """Say whether a document has a name that stands before a value: another firm's jobs are another matter."""
        every = self.elsewhere.words(document)
        named = list(self._named(statement))
        return not named or any(word in every for name in named for word in name.words)

    def _named(self, statement: Statement) -> Iterator[Name]:
        """Yield the names before a value, speakers apart; what opens a sentence is one where it is elsewhere too."""
        line = statement.line
        words, speech = lexemes(line.text, line.language), SPEECH.get(line.language, SPEECH["en"])
        begins, known = behind_dateline(line.text), self.likeness.named(statement.document)
        for name in names(line.text):
            inside = begins <= name.start and name.end <= statement.value.start
            opens = name.opens and len(name.words) == 1 and name.words[0] not in known
            beside = (*words[max(0, name.first - 1) : name.first], *words[name.last + 1 : name.last + 2])
            speaks = any(word.lower in speech for word in beside)
            if inside and not opens and not speaks and not ordinary(name, line.language):
                yield name


def assigned(matches: list[Match]) -> Iterator[Match]:
    """Yield the matches of a kind, one to one and the best first; none where another is nearly as good."""
    taken: set[tuple[int, int, int]] = set()
    for match in sorted(matches, key=lambda each: (-each.weight, each.one.place, each.other.place)):
        ends = {match.one.place, match.other.place}
        if taken.isdisjoint(ends):
            rest = [each for each in matches if (each.one is match.one) != (each.other is match.other)]
            if not any(each.weight + MARGIN > match.weight and other_values(each, match) for each in rest):
                yield match
            taken |= ends


def other_values(one: Match, other: Match) -> bool:
    """Say whether two matches with one value in common have another value on the other side."""
    values = (one.one.value, other.one.value) if one.other is other.other else (one.other.value, other.other.value)
    return agreeing(*values) is False


def asked_alike(one: Statement, other: Statement) -> bool:
    """Say whether two values of one size answer one question."""
    return not one.asks.isdisjoint(other.asks) and near(one, other)


def sized(one: Statement, other: Statement, *, lone: bool) -> float:
    """Return how much their size says for it that two values are told of one quantity: reports of one are near."""
    if not near(one, other):
        return 0.0
    unit = one.kind[0] == "measure" and one.kind[1] not in LENGTHS
    noun = bool(one.noun) and one.noun[-1:] == other.noun[-1:] and min(size(one.value), size(other.value)) > FEW
    return LONE * lone + RARE * (lone and (unit or noun)) + NEAR * near(one, other, NEARLY)


def near(one: Statement, other: Statement, most: float = TWICE) -> bool:
    """Say whether one of two values is `most` times the other at most; times of day have no size."""
    small, large = sorted(map(size, (one.value, other.value)))
    return large <= most * small


def size(value: Value) -> float:
    """Return how large a value is; 0 of a time."""
    figure = value.first if isinstance(value, Extent) else value
    return figure.value if isinstance(figure, Figure) else 0.0


def by_which(statement: Statement) -> frozenset[str]:
    """Return the concepts by which a value is known: of its clause, of what it counts, and its verb."""
    return frozenset((*statement.around, *statement.noun, predicate(statement))) - NONE_TOLD - PERSONS - {""}


def one_figure(one: Statement, other: Statement) -> bool:
    """Say whether two figures may count the same: not people and firemen, what is planned and what is, 10 and 1,000."""
    sides = [(telling(each), each.line.text, each.line.language) for each in (one, other)]
    values = [
        (each.line.text, each.line.language, each.value) for each in (one, other) if isinstance(each.value, Figure)
    ]
    if in_parts(one, other) or bounded(one) or bounded(other):
        return False
    fixed = (one.asks & other.asks) - GROWING  # a temperature is not read off again and again, as a toll is
    moved = moved_alike(*sides) or (bool(fixed) and (reached(one) or reached(other)))
    return (
        same_noun(one, other) and others(one) == others(other) and one_matter(*values) and moved and one_count(*sides)
    )


def reached(statement: Statement) -> bool:
    """Say whether a figure is what something has risen or fallen to: "climbed to 45.2 degrees"."""
    return isinstance(statement.value, Figure) and statement.value.edges[0] == "to"


def same_noun(one: Statement, other: Statement) -> bool:
    """Say whether two figures count the same, or both people in general: firefighters are not all who died."""
    if one.kind[0] == "money":
        return one.noun == other.noun or not one.noun or not other.noun  # punitive damages are not all damages
    mine, theirs = frozenset(one.noun[-1:]), frozenset(other.noun[-1:])
    if one.kind[0] != "count" or mine == theirs:
        return True
    general = not (mine - PEOPLE) or not (theirs - PEOPLE) or bool(one.asks & other.asks)
    return general and (mine | theirs) <= PERSONS


def one_moment(one: Statement, other: Statement) -> bool:
    """Say whether two times may be of one thing: days of what is to come, or times of one day."""
    mine, theirs = of(one), of(other)
    if isinstance(one.value, Moment) and one.value.minute is not None:
        verbs = predicate(one), predicate(other)
        one_deed = bool(one.asks & other.asks) or at_once(*verbs)
        return one_deed and mine.coming == theirs.coming and one_day(one.line.text, other.line.text)
    return vague(one) == vague(other) and to_come(one) and to_come(other) and mine.before == theirs.before


def vague(statement: Statement) -> bool:
    """Say whether a date names only a month or a year."""
    return isinstance(statement.value, Moment) and statement.value.day is None and statement.value.weekday is None


def of(statement: Statement) -> Period:
    """Return of what time a value is told."""
    return period(statement.line.text, statement.line.language, statement.value.start, statement.value.end)


def others(statement: Statement) -> frozenset[str]:
    """Return the words before a value that make it a part, or that of another of the sort: "another protest"."""
    value, text, language = statement.value, statement.line.text, statement.line.language
    if not isinstance(value, Figure):
        return frozenset()
    before = lexemes(text, language)[max(0, value.at - REACH) : value.at]
    wide = WIDE.search(text, max(0, value.start - FAR), value.end + FAR)
    told = [word.lower for word in before]
    ranked = {two for one, two in pairwise(told) if one in RANKED}  # "came second with 28 percent"
    return OTHER.intersection(told) - ranked | ({"wide"} if wide else set())
