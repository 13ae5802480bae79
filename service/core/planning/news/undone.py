"""States that have been undone: a warning that was issued in the morning and lifted at noon.

An early article says that flights are suspended, a later one that they have resumed. Who tells the first alone
misleads, and who tells both says little more than the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from service.core.facts.dateline import Time, hours_between, times
from service.core.planning.alone.kin import joins
from service.core.remembered import Remembered
from service.core.tables.undoing import UNDOING, State
from service.core.tables.undoing import Undoing as Table
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import outside_quotations
from service.core.types import Document, SentenceId

NEAR: Final = 9  # lexemes between what is in a state and the word that says so
BEHIND: Final = 4  # lexemes behind an undoing in which a word says that it is so in part
COMMON: Final = 1  # content words besides the thing itself that two tellings of it have in common
LONGEST: Final = 400  # code points of a sentence that is looked at
ENDING: Final = 4  # letters of a thing that may end a longer word


class Undoing(NamedTuple):
    """A sentence that says that a state is no more: its number, the state's, and its content words."""

    sentence: int
    state: int
    words: frozenset[str]


def undoings(document: Document) -> tuple[Undoing, ...]:
    """Return the sentences of prose of `document` that say that some state is undone, if its language has a table."""
    table = UNDOING.get(document.language)
    return tuple(_undoings(document, table)) if table is not None else ()


def _undoings(document: Document, table: Table) -> Iterator[Undoing]:
    hints = _hints(document.language)
    for number, sentence in enumerate(document.sentences):
        text = document.sentence(number) if sentence.kind == "prose" and sentence.end - sentence.start < LONGEST else ""
        if any(hint in text for hint in hints):
            words = lexemes(outside_quotations(text), document.language)
            for at, state in enumerate(table.states):
                if _beside(words, state, document.language, told=True):
                    yield Undoing(number, at, _content(words, state.things))


@cache
def _hints(language: str) -> tuple[str, ...]:
    """Return the words of which every sentence has one that says that a state is undone."""
    return tuple(sorted({word for state in UNDOING[language].states for word in state.off}))


kept: Remembered[tuple[Undoing, ...]] = Remembered(undoings)


def undone(places: Iterable[SentenceId], documents: Sequence[Document]) -> dict[SentenceId, SentenceId]:
    """Return which of `places` tell a state that a later article says is undone, and the sentence that says so."""
    told = sorted(places)
    later = {at: kept(documents[at]) for at in sorted({each.document for each in told})}
    if not any(later.values()):
        return {}
    known, found = times(documents), dict[SentenceId, SentenceId]()
    among = frozenset(told)
    for place in told:
        by = next((each for each in _undoing(place, documents, later, known) if each in among), None)
        if by is not None:
            found[place] = by
    return found


def _undoing(
    place: SentenceId,
    documents: Sequence[Document],
    later: Mapping[int, Sequence[Undoing]],
    known: Sequence[Time | None],
) -> Iterator[SentenceId]:
    """Yield the sentences of later articles that undo what the sentence at `place` tells."""
    document, before = documents[place.document], known[place.document]
    table = UNDOING.get(document.language)
    if before is None or table is None:
        return
    words = lexemes(outside_quotations(document.sentence(place.sentence)), document.language)
    states = [at for at, each in enumerate(table.states) if _in_force(words, each, document.language)]
    for at, told in later.items() if states else ():
        when = known[at]
        one_language = documents[at].language == document.language
        if one_language and when is not None and hours_between(before.at, when.at) > 0:
            for each in told:
                common = each.words & _content(words, table.states[each.state].things)
                if each.state in states and len(common) >= COMMON:
                    yield SentenceId(at, each.sentence)


def _in_force(words: Sequence[Lexeme], state: State, language: str) -> bool:
    """Say whether `words` tell that a thing is in a state, and not that it is no more."""
    return _beside(words, state, language, told=False) and not _beside(words, state, language, told=True)


def _beside(words: Sequence[Lexeme], state: State, language: str, *, told: bool) -> bool:
    """Say whether one of the things stands near a word that puts it in its state; `told`: that undoes it, and has."""
    table, longer = UNDOING[language], joins(language)
    at = [number for number, word in enumerate(words) if word.lower in state.things or (longer and _ends(word, state))]
    wanted = state.off if told else state.on
    for number, word in enumerate(words) if at else ():
        if word.lower in wanted and any(abs(number - thing) <= NEAR for thing in at):
            before = {each.lower for each in words[max(0, number - table.before) : number]}
            after = {each.lower for each in words[number + 1 : number + 1 + BEHIND]}
            if not told or (before.isdisjoint(table.not_yet) and after.isdisjoint(table.in_part)):
                return True
    return False


def _ends(word: Lexeme, state: State) -> bool:
    """Say whether `word` is a longer one that ends with a thing: "Unwetterwarnung"."""
    return word.kind == "word" and any(len(thing) >= ENDING and word.lower.endswith(thing) for thing in state.things)


def _content(words: Sequence[Lexeme], things: frozenset[str]) -> frozenset[str]:
    """Return the content words of `words` but for what is in the state."""
    plain = (word for word in words if word.content and word.kind == "word")
    return frozenset(word.concept for word in plain if word.lower not in things)
