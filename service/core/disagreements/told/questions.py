"""Which question of a reader a value answers (`tables/questions.py`), by the words beside it. English."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from service.core.disagreements.told.tellings import fates
from service.core.tables import listed
from service.core.tables.fates import PEOPLE
from service.core.tables.questions import MOVED, QUESTIONS
from service.core.text.lexemes import Lexeme, lexemes

ENDS = frozenset(';:!?()[]—–"“”')
FATED = {
    "dead": "How many people were killed",
    "hurt": "How many people were injured",
    "held": "How many people were arrested",
}
JOINTS = listed("and while but")
CLAUSE = 12  # lexemes on either side in which the words of a question are looked for
# Whom a count may count in other words; others, children or firefighters, are a part of them.
PERSONS = PEOPLE | listed(
    """passeng resid worker patient spectat protest fan particip adult volunt custom job posit victim pilgrim alien
    immigr migrant suspect man visitor"""
)


class Question(NamedTuple):
    """A question, with the concepts of its words."""

    asked: str
    beside: tuple[frozenset[str], ...]
    nouns: frozenset[str]

    def answered(self, words: set[str]) -> bool:
        """Say whether a value beside these concepts answers it."""
        return bool(self.beside) and all(not words.isdisjoint(group) for group in self.beside)


def questions(kind: str, words: tuple[Lexeme, ...], span: tuple[int, int], noun: str) -> frozenset[str]:
    """Return what the value of `kind` in the lexemes `span` of an English sentence answers; `noun` is what it counts.

    A question is known by words of the clause; of money and dates a comma ends none.
    """
    known = _known().get(kind, ())
    if not known:
        return frozenset()
    cues, found = _cues()[kind], set[str]()
    ends = ENDS if kind in {"money", "date"} else ENDS | {","}
    behind, before = range(span[1], span[1] + CLAUSE), range(span[0] - 1, max(-1, span[0] - 1 - CLAUSE), -1)
    for places in (behind, () if joined(words, span[0]) and told_behind(words, span[1]) else before):
        for at in places:
            if at >= len(words) or words[at].lower in ends or (words[at].kind == "number" and kind == "count"):
                break
            concept = words[at].concept
            if concept in cues:
                found.add("aboard" if concept == "board" and words[at - 1].lower == "on" else concept)
    if not found and noun not in cues:
        return frozenset()
    asked = frozenset([each.asked for each in known if each.answered(found) or noun in each.nouns])
    return asked & GROWING or asked  # two patients who died during a study are not all that it had


def fated(around: frozenset[str], language: str) -> frozenset[str]:
    """Return what a count of people answers in any language, by what is said to have become of them beside it."""
    told = fates(language)
    return frozenset([FATED[told[word]] for word in around if told.get(word) in FATED])


def joined(words: tuple[Lexeme, ...], at: int) -> bool:
    """Say whether "and" stands before a value."""
    return at > 0 and words[at - 1].lower in JOINTS


def told_behind(words: tuple[Lexeme, ...], after: int) -> bool:
    """Say whether the first content word behind a value is no noun for people: "nine died and 21 were injured"."""
    behind = next((word for word in words[after : after + CLAUSE] if word.content or word.lower in ENDS), None)
    return behind is not None and behind.content and behind.concept not in PERSONS


@cache
def _known() -> dict[str, tuple[Question, ...]]:
    found: dict[str, list[Question]] = {}
    for each in QUESTIONS:
        question = Question(each.asked, tuple(map(_concepts, each.beside)), _concepts(each.nouns))
        found.setdefault(each.kind, []).append(question)
    return {kind: tuple(those) for kind, those in found.items()}


@cache
def _cues() -> dict[str, frozenset[str]]:
    """Return the words by which questions are known, by the kind of the answer."""
    return {
        kind: frozenset({"board"}).union(*(group for each in those for group in (*each.beside, each.nouns)))
        for kind, those in _known().items()
    }


def _concepts(words: str) -> frozenset[str]:
    return frozenset([word.concept for word in lexemes(words, "en")])


MOVING = frozenset(each.asked for each in MOVED)
# Of people to whom something happened: reports know of more and more of them.
GROWING = frozenset(
    f"How many people {what}" for what in ("were killed", "were injured", "were arrested", "were evacuated", "fell ill")
)
