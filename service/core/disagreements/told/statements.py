"""What a sentence tells in values: figures, ranges, times, phrases, with the words by which their matter is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from service.core.checks.figures import Figure
from service.core.disagreements.told.ages import bearer
from service.core.disagreements.told.counts import DIGIT, behind_whole, hyphened, noun_run, whole
from service.core.disagreements.told.phrases import CAUSAL, Phrase, phrases
from service.core.disagreements.told.questions import fated, questions
from service.core.disagreements.told.tellings import GENERIC, Line, Telling, concept
from service.core.disagreements.told.values import COUNTING, Extent, Value, figures_of, kind_of, moved, values
from service.core.facts.dateline import behind_dateline
from service.core.facts.moment import Moment
from service.core.facts.moments import moments, time_names
from service.core.tables import listed
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import in_quotation
from service.core.text.words import stem

CONTEXT = 4  # content words on either side by which a value is known
WINDOW = 8  # lexemes on either side in which they are looked for
ENDS = frozenset(';:!?()[]—–"“”')
# Words beside a figure that make another matter of it, unless both of two figures have the same.
BEFORE = listed("another additional more other extra further including from")
STEPS = listed("by to")  # "rose by 3 percent" is no "rose to 3 percent"
BOUND = "at least"
REACHED = ("to", "")
AFTER = listed("more others other additional ago later earlier including old")
REMARKS = listed("said says saying told tells added sagte sagten erklärte dit déclaré dijo dijeron disse ha detto")
PARTS_OF_DAY = ["morning", "noon", "afternoon", "evening", "night", "midnight"]
NONE_TOLD = frozenset(concept(word) for word in (*GENERIC, *stem(PARTS_OF_DAY), "say"))
SAYING = frozenset(concept(word) for word in stem(["statement", "interview", "tweet", "post", "comment"]))
IDLE_OF_CAUSES, IDLE_OF_TIMES = NONE_TOLD | CAUSAL, NONE_TOLD | SAYING
# One word for what is told of the dead: "killed nine people", "nine people dead".
DEAD = {"kill": "die", "victim": "die", "toll": "die"}


class Statement(NamedTuple):
    """One value as a sentence tells it.

    `around` holds the concepts of the words around it, `sides` those next to it, `noun` those of what it counts,
    `aside` the words that make a part or a further figure of it; `joined` is set in "38-word"; `others` are the further
    figures of its kind in the sentence, `names` the words around it that are parts of names, `asks` the questions that
    it answers.
    """

    line: Line
    value: Value
    around: frozenset[str]
    sides: tuple[str, str]
    noun: tuple[str, ...]
    aside: tuple[str, str]
    joined: bool
    others: tuple[Figure, ...]
    names: frozenset[str]
    asks: frozenset[str]

    def fits(self, other: Statement) -> bool:
        """Say whether the words beside two values make no two matters of them: a part, a further figure."""
        return self.aside == other.aside or {self.aside, other.aside} == {("", ""), REACHED}

    @property
    def document(self) -> int:
        """The position of its document."""
        return self.line.place.document

    @property
    def place(self) -> tuple[int, int, int]:
        """Where the sentence stands, and the value in it."""
        return (*self.line.place, self.value.start)

    @property
    def kind(self) -> tuple[str, str]:
        """What values of one matter have in common: what sort of value it is, and its unit."""
        value = self.value
        unit = value.unit if isinstance(value, Figure) else value.second.kind if isinstance(value, Extent) else ""
        return kind_of(value), unit


def statements(line: Line) -> Iterator[Statement]:
    """Yield what a sentence tells in figures, ranges, times and phrases that are nobody's words.

    Linear in its length.
    """
    timeless = time_names(line.language).every.isdisjoint(line.words)
    told = tuple(phrases(line))
    if not told and timeless and COUNTING.isdisjoint(line.words) and not DIGIT.search(line.text):
        return
    words = lexemes(line.text, line.language)
    dates = moments(line.text, line.language)
    dated = frozenset(number for moment in dates for number in range(moment.at, moment.after))
    held = tuple(values(line, words))
    begins = behind_dateline(line.text)
    for value in (*held, *(moment for moment in dates if of_event(moment, words)), *told):
        sides = around(words, value, dated)
        if value.start >= begins and not in_quotation(line.text, value.start):
            yield stated(line, words, value, sides, held)


def stated(
    line: Line,
    words: tuple[Lexeme, ...],
    value: Value,
    sides: tuple[list[Lexeme], list[Lexeme]],
    held: Iterable[Value],
) -> Statement:
    """Return what a sentence tells in `value`, which stands between the words `sides` and beside the values `held`."""
    before, after = ([known(word) for word in side] for side in sides)
    figure = value if isinstance(value, Figure) else None
    near = frozenset((*before, *after))
    noun = tuple(known(word) for word in noun_run(figure, words)[0]) if figure else ()
    return Statement(
        line=line,
        value=value,
        around=near - idle(value),
        sides=(before[0] if before else "", after[0] if after else ""),
        noun=noun,
        aside=aside(value, words),
        joined=figure is not None and hyphened(figure, words),
        others=tuple(each for each in figures_of(held) if figure and each is not figure and like(each, figure)),
        names=frozenset(known(word) for side in sides for word in side if word.capital and word is not words[0]),
        asks=asked(value, words, noun) if line.language == "en" else fated(near, line.language),
    )


def asked(value: Value, words: tuple[Lexeme, ...], noun: tuple[str, ...]) -> frozenset[str]:
    """Return the questions of a reader that a value answers."""
    return questions(kind_of(value), words, (value.at, value.after), noun[-1] if noun else "")


def idle(value: Value) -> frozenset[str]:
    """Return the concepts that say nothing of what `value` is told of."""
    if isinstance(value, Phrase):
        return IDLE_OF_CAUSES
    return IDLE_OF_TIMES if isinstance(value, Moment) else NONE_TOLD


def of_event(moment: Moment, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a date is the date of what a sentence reports: when somebody said it is no matter of the event."""
    beside = (*words[max(0, moment.at - 2) : moment.at], *words[moment.after : moment.after + 2])
    return moment.kind in {"date", "clock"} and not moment.weak and REMARKS.isdisjoint(word.lower for word in beside)


def like(one: Figure, other: Figure) -> bool:
    """Say whether two figures are of one kind and unit; "another 6 million" behind an amount is one, too."""
    short = one.kind == "count" and other.kind == "money" and one.scale == other.scale > 1
    return short or (one.kind, one.unit) == (other.kind, other.unit)


def aside(value: Value, words: tuple[Lexeme, ...]) -> tuple[str, str]:
    """Return the words next to a figure that make another matter of it: a further one, of an age the name before it."""
    before = words[value.at - 1].lower if value.at else ""
    after = words[value.after].lower if value.after < len(words) else ""
    if isinstance(value, Moment | Phrase):
        return "", ""
    if isinstance(value, Figure) and (whose := bearer(words, value.at, value.after)):
        return whose, ""
    if isinstance(value, Figure) and whole(value, words):
        return "of", ""
    step = before in STEPS and moved(value, words)
    return before if before in BEFORE or step else "", after if after in AFTER else ""


def around(words: tuple[Lexeme, ...], value: Value, dated: frozenset[int]) -> tuple[list[Lexeme], list[Lexeme]]:
    """Return the content words before a value, the nearest first, and those behind it.

    The words of times are left out: what else happened on a Thursday is no matter of its own.
    """
    before = range(value.at - 1, max(-1, value.at - 1 - WINDOW), -1)
    after = range(value.after, min(len(words), value.after + WINDOW))
    return clause(words, before, dated), clause(words, after, dated)


def clause(words: tuple[Lexeme, ...], places: Iterable[int], dated: frozenset[int]) -> list[Lexeme]:
    """Return the first content words at `places`, up to the end of a clause or another number."""
    found: list[Lexeme] = []
    for number in places:
        word = words[number]
        if (word.kind == "number" and number not in dated) or word.lower in ENDS or len(found) == CONTEXT:
            break
        if word.content and number not in dated:
            found.append(word)
    return found


def known(word: Lexeme) -> str:
    """Return the concept by which a word of a matter is known."""
    found = word.concept
    return DEAD.get(found, found)


def telling(statement: Statement) -> Telling:
    """Return the telling of a statement: its value with the noun that is counted."""
    value = statement.value
    end = value.end
    if isinstance(value, Figure):
        words = lexemes(statement.line.text, statement.line.language)
        run = noun_run(value, words)[0] if behind_whole(value, words) == value.after else []  # "121 of 200 seats"
        end = max(end, run[-1].end) if run else end
    matter = "figure" if isinstance(value, Figure | Extent) else statement.kind[0]
    start = bound_before(statement.line.text, value.start) if isinstance(value, Figure) else value.start
    return Telling(statement.line.place, start, end, matter, tuple(sorted(statement.around)), value, statement.asks)


def bound_before(text: str, start: int) -> int:
    """Return where "at least" begins before a figure at `start`: without it the figure would be another."""
    before = text[:start].rstrip()
    return len(before) - len(BOUND) if before.lower().endswith(BOUND) else start
