"""States that have been undone: a warning that was issued in the morning and lifted at noon.

An early article says that flights are suspended, a later one that they have resumed. Who tells the first alone
misleads, and who tells both says little more than the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from service.core.facts.dateline import Time, hours_between, times
from service.core.planning.alone.introductions import ENGLISH
from service.core.remembered import Remembered
from service.core.tables.undoing import IN_PART, NOT_YET, STATES
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import outside_quotations
from service.core.types import Document, SentenceId

NEAR: Final = 9  # lexemes between what is in a state and the word that says so
# Lexemes before an undoing in which a word says that it has not come to that, and behind it that it is so in part.
BEFORE, BEHIND = 3, 4
COMMON: Final = 1  # content words besides the thing itself that two tellings of it have in common
LONGEST: Final = 400  # code points of a sentence that is looked at
_HINTS: Final = tuple(sorted({word for state in STATES for word in state.off}))


class Undoing(NamedTuple):
    """A sentence that says that a state is no more: its number, the state's, and its content words."""

    sentence: int
    state: int
    words: frozenset[str]


def undoings(document: Document) -> tuple[Undoing, ...]:
    """Return the English sentences of prose of `document` that say that some state is undone."""
    if document.language != ENGLISH:
        return ()
    return tuple(_undoings(document))


def _undoings(document: Document) -> Iterator[Undoing]:
    for number, sentence in enumerate(document.sentences):
        text = document.sentence(number) if sentence.kind == "prose" and sentence.end - sentence.start < LONGEST else ""
        if any(hint in text for hint in _HINTS):
            words = lexemes(outside_quotations(text), ENGLISH)
            for state, (things, _, off) in enumerate(STATES):
                if _beside(words, things, off, told=True):
                    yield Undoing(number, state, _content(words, things))


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
    if before is None or document.language != ENGLISH:
        return
    words = lexemes(outside_quotations(document.sentence(place.sentence)), ENGLISH)
    states = [at for at, each in enumerate(STATES) if _in_force(words, *each)]
    for at, told in later.items() if states else ():
        when = known[at]
        if when is not None and hours_between(before.at, when.at) > 0:
            for each in told:
                common = each.words & _content(words, STATES[each.state].things)
                if each.state in states and len(common) >= COMMON:
                    yield SentenceId(at, each.sentence)


def _in_force(words: Sequence[Lexeme], things: frozenset[str], on: frozenset[str], off: frozenset[str]) -> bool:
    """Say whether `words` tell that a thing is in a state, and not that it is no more."""
    return _beside(words, things, on, told=False) and not _beside(words, things, off, told=True)


def _beside(words: Sequence[Lexeme], things: frozenset[str], state: frozenset[str], *, told: bool) -> bool:
    """Say whether one of `things` stands near a word of its `state`; where `told` is asked, one that has come about."""
    at = [number for number, word in enumerate(words) if word.lower in things]
    for number, word in enumerate(words) if at else ():
        if word.lower in state and any(abs(number - thing) <= NEAR for thing in at):
            before = {each.lower for each in words[max(0, number - BEFORE) : number]}
            after = {each.lower for each in words[number + 1 : number + 1 + BEHIND]}
            if not told or (before.isdisjoint(NOT_YET) and after.isdisjoint(IN_PART)):
                return True
    return False


def _content(words: Sequence[Lexeme], things: frozenset[str]) -> frozenset[str]:
    """Return the content words of `words` but for what is in the state."""
    plain = (word for word in words if word.content and word.kind == "word")
    return frozenset(word.concept for word in plain if word.lower not in things)
