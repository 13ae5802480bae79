"""What a document tells anywhere: a source that has the other's value too does not contradict it.

Reports of one event mention its other days and figures sooner or later: a follow-up on Wednesday says that it was on
Monday. Where neither document has the other's value anywhere, less need be the same in the two sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.core.checks.figures import figures
from service.core.disagreements.matched.agreement import agreeing
from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.matched.subjects import ordinary
from service.core.disagreements.told.phrases import Phrase
from service.core.disagreements.told.statements import Statement
from service.core.disagreements.told.tellings import Line
from service.core.disagreements.told.values import Value
from service.core.facts.dateline import behind_dateline
from service.core.facts.figure_reading import Figure
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import Name, names
from service.core.tables.attribution import SPEECH
from service.core.text.lexemes import lexemes
from service.core.types import SentenceId

LARGE = 100  # from which a number stands for one thing in one article
SMALL = 12  # up to which a number stands for many things in one article


class Elsewhere:
    """The values that the sentences of each document tell, in quotations and as parts too; read when first asked."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self._lines = {lines[0].place.document: lines for lines in likeness.read if lines}
        self._values: dict[int, list[tuple[SentenceId, Value]]] = {}
        self._words: dict[int, frozenset[str]] = {}

    def silent(self, document: int, statement: Statement, *, exactly: bool = False) -> bool:
        """Say whether a document tells the value of another one's statement nowhere.

        A small number is looked for only in sentences that have a word around it too. A bound ("up to 46") or a month
        that does not contradict the value is no telling of it where it is looked for `exactly`.
        """
        told, words = statement.value, statement.around
        if isinstance(told, Phrase):
            places = (line.place for line in self._lines[document])
            return told.kind == "winner" or all(told.words.isdisjoint(self._likeness.lines[each]) for each in places)
        small = isinstance(told, Figure) and told.kind == "count" and told.value <= SMALL
        same = tells if exactly else agreeing
        return not any(
            type(value) is type(told)
            and same(value, told)
            and not (small and words.isdisjoint(self._likeness.lines[place]))
            for place, value in self._of(document)
        )

    def both(self, one: Statement, other: Statement) -> bool:
        """Say whether a document tells both of two large figures: then it is known that there are two."""
        sides = [each.value for each in (one, other) if isinstance(each.value, Figure)]
        if len(sides) < 2 or min(each.value for each in sides) < LARGE:  # noqa: PLR2004 (two sides)
            return False
        return any(all(self._tells(at, each) for each in sides) for at in self._lines)

    def _tells(self, document: int, figure: Figure) -> bool:
        told = (value for _, value in self._of(document) if isinstance(value, Figure))
        return any((each.kind, each.unit, each.value) == (figure.kind, figure.unit, figure.value) for each in told)

    def words(self, document: int) -> frozenset[str]:
        """Return the words of the sentences of a document."""
        if document not in self._words:
            self._words[document] = frozenset[str]().union(*(line.words for line in self._lines[document]))
        return self._words[document]

    def named_in_both(self, one: Statement, other: Statement) -> bool:
        """Say whether either article knows of whom the other tells its value: not another firm's jobs."""
        return self._known(one, other.document) and self._known(other, one.document)

    def _known(self, statement: Statement, document: int) -> bool:
        """Say whether a document has a word of each of the names that stand before a value."""
        every = self.words(document)
        return all(any(word in every for word in name.words) for name in self._named(statement))

    def _named(self, statement: Statement) -> Iterator[Name]:
        """Yield the names before a value, speakers apart; what opens a sentence is one where it is elsewhere too."""
        line = statement.line
        words, speech = lexemes(line.text, line.language), SPEECH.get(line.language, SPEECH["en"])
        begins, known = behind_dateline(line.text), self._likeness.named(statement.document)
        for name in names(line.text):
            inside = begins <= name.start and name.end <= statement.value.start
            opens = name.opens and len(name.words) == 1 and name.words[0] not in known
            beside = (*words[max(0, name.first - 1) : name.first], *words[name.last + 1 : name.last + 2])
            speaks = any(word.lower in speech for word in beside)
            if inside and not opens and not speaks and not ordinary(name, line.language):
                yield name

    def _of(self, document: int) -> list[tuple[SentenceId, Value]]:
        if document not in self._values:
            self._values[document] = list(_values(self._lines[document]))
        return self._values[document]


def tells(value: Value, told: Value) -> bool:
    """Say whether one value is another, as exactly as that is told: no bound far from it, no month for a day."""
    if isinstance(value, Moment) and isinstance(told, Moment):
        vague = value.day is value.weekday is value.minute is None
        return agreeing(value, told) is True and (not vague or told.day is None)
    if isinstance(value, Figure) and isinstance(told, Figure):
        return value.kind != "vague" and bool(agreeing(value._replace(bound=""), told._replace(bound="")))
    return bool(agreeing(value, told))


def _values(lines: Sequence[Line]) -> Iterator[tuple[SentenceId, Value]]:
    for line in lines:
        yield from ((line.place, value) for value in figures(line.text, line.language))
        yield from ((line.place, value) for value in moments(line.text, line.language))
