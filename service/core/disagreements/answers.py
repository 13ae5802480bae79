"""Values that two sources give as the answer to one question of a reader, in sentences that have little in common.

"Before a crowd of 38,412" and "the attendance of 36,900 was the highest since 2009" have no word in common. Where two
articles open with the same event, there is one answer to such a question (`tables/questions.py`), unless either says
that its value is a part, of another time, of a place or a body that the other does not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from service.core.disagreements.agreement import agreeing
from service.core.disagreements.asides import of_them, one_matter
from service.core.disagreements.elsewhere import Elsewhere
from service.core.disagreements.evidence import Rivalry
from service.core.disagreements.likeness import Likeness
from service.core.disagreements.periods import Period, one_period, period, same_period
from service.core.disagreements.questions import MOVING, PERSONS
from service.core.disagreements.statements import Statement, telling
from service.core.disagreements.subjects import moved_alike, one_count, one_day, one_place, ordinary
from service.core.facts.dateline import behind_dateline
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.text.lexemes import lexemes

# Before a value, these say that it is of another thing of the sort, or a part.
OTHER = listed("similar another other second earlier previous record rival counter each every among including")
REACH = 8  # lexemes from a value in which they stand


class Answers:
    """What each document answers to the questions that values of the set answer."""

    def __init__(self, told: Sequence[Statement], likeness: Likeness, elsewhere: Elsewhere) -> None:
        self._told = [each for each in told if each.asks]
        self._likeness = likeness
        self._elsewhere = elsewhere

    def differ(self, rivalry: Rivalry) -> bool:
        """Say whether two values are answers to one question, of one event, and each document knows its own alone."""
        one, other = rivalry.one, rivalry.other
        asked = one.asks & other.asks
        return (
            bool(asked)
            and self._likeness.one_opening(one.document, other.document)
            and self._comparable(one, other, asked)
            and self._alone(asked, one, other)
        )

    def _comparable(self, one: Statement, other: Statement, asked: frozenset[str]) -> bool:
        """Say whether two answers may be of one thing: no part, no other time, no stranger."""
        if partial(one) or partial(other) or not same_noun(one, other):
            return False
        mine, theirs = ((telling(each), each.line.text, each.line.language) for each in (one, other))
        times = of(one), of(other)
        if isinstance(one.value, Moment):
            coming = one.value.minute is None
            told = times[0].coming == times[1].coming == coming and times[0].before == times[1].before
            return told and (coming or one_day(one.line.text, other.line.text))
        if isinstance(one.value, Figure) and isinstance(other.value, Figure):
            sides = [(each.line.text, each.line.language) for each in (one, other)]
            if not one_matter((*sides[0], one.value), (*sides[1], other.value)):
                return False
        of_one = one_period if asked & MOVING else same_period
        return (
            moved_alike(mine, theirs)
            and of_one(*times)
            and one_count(mine, theirs)
            and self._known(one, other.document)
            and self._known(other, one.document)
            and one_place(one.line.text, other.line.text)
        )

    def _alone(self, asked: frozenset[str], one: Statement, other: Statement) -> bool:
        """Say whether each of two documents tells one answer, and no document of the set tells both."""
        known: dict[int, set[int]] = {}
        for each in self._told:
            if each.kind != one.kind or asked.isdisjoint(each.asks) or vaguer(each, one):
                continue
            sides = bool(agreeing(each.value, one.value)), bool(agreeing(each.value, other.value))
            known.setdefault(each.document, set()).update([at for at, same in enumerate(sides) if same])
            for mine, theirs, same in ((one, other, sides[0]), (other, one, sides[1])):
                if each.document == mine.document and not same and self._comparable(each, theirs, asked):
                    return False
        if any(len(told) > 1 for told in known.values()):
            return False
        silent = self._elsewhere.silent
        return isinstance(one.value, Moment) or (silent(one.document, other) and silent(other.document, one))

    def _known(self, statement: Statement, document: int) -> bool:
        """Say whether a document has the names that stand before a value: another firm's jobs are another matter."""
        every = self._elsewhere.words(document)
        return all(any(word in every for word in name.words) for name in self._named(statement))

    def _named(self, statement: Statement) -> Iterable[Name]:
        """Yield the names before a value; one word that opens a sentence is one where it is a name elsewhere too."""
        line = statement.line
        begins, known = behind_dateline(line.text), self._likeness.named(statement.document)
        for name in names(line.text):
            inside = begins <= name.start and name.end <= statement.value.start
            opens = name.opens and len(name.words) == 1 and name.words[0] not in known
            if inside and not opens and not ordinary(name, line.language):
                yield name


def of(statement: Statement) -> Period:
    """Return of what time a value is told."""
    return period(statement.line.text, statement.line.language, statement.value.start, statement.value.end)


def vaguer(one: Statement, other: Statement) -> bool:
    """Say whether one date names only a month or a year where another names a day."""
    if not isinstance(one.value, Moment) or not isinstance(other.value, Moment):
        return False
    days = [each.day is not None or each.weekday is not None for each in (one.value, other.value)]
    return days == [False, True]


def same_noun(one: Statement, other: Statement) -> bool:
    """Say whether two figures count the same, or both people in general: firefighters are not all who died."""
    if one.kind[0] in {"money", "percent"}:
        return one.noun == other.noun or not one.noun or not other.noun  # punitive damages are not all damages
    mine, theirs = frozenset(one.noun[-1:]), frozenset(other.noun[-1:])
    return one.kind[0] != "count" or mine == theirs or (mine | theirs) <= PERSONS


def partial(statement: Statement) -> bool:
    """Say whether a value is a part, or of another thing of the sort: "four of whom", "another protest"."""
    value, text, language = statement.value, statement.line.text, statement.line.language
    if not isinstance(value, Figure):
        return False
    before = lexemes(text, language)[max(0, value.at - REACH) : value.at]
    return of_them(text, language, value) or not OTHER.isdisjoint(word.lower for word in before)
