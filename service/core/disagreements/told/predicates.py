"""With which verb a sentence tells a value, and whether that tells of what will be. English."""

from __future__ import annotations

from collections.abc import Iterable

from service.core.disagreements.told.statements import ENDS, Statement
from service.core.tables import listed
from service.core.tables.verbs import FINITE
from service.core.text.lexemes import Lexeme, lexemes

CLAUSE = 16  # lexemes from a value in which its verb is looked for
COMING = listed("will shall")
# Of what is to come; "is" of what is on a day, or is done on it.
AHEAD = listed("will would shall is are due set scheduled expected planned plans until")
AUXILIARIES = 3  # lexemes before a verb in which they stand
INFINITIVE = listed("will shall would")
# Verbs that tell nothing of what happened.
PALE = listed("said says told had has have was is are were been being made expected scheduled asked called including")


def coming(statement: Statement) -> bool:
    """Say whether a value is told of what will be: what is to be voted on was debated before."""
    words, at = lexemes(statement.line.text, statement.line.language), statement.value.at
    return any(word.lower in COMING for word in words[max(0, at - CLAUSE) : at])


def to_come(statement: Statement) -> bool:
    """Say whether the verb before a time tells of what will be: "would decide in June", "when he is sentenced on"."""
    words, at = lexemes(statement.line.text, statement.line.language), statement.value.at
    if at and words[at - 1].lower == "for":  # "announced a protest for April 9"
        return True
    for number in range(at - 1, max(-1, at - 1 - CLAUSE), -1):
        word = words[number]
        if word.lower in ENDS:
            return False
        if word.lower in AHEAD:
            return True
        if isverb_in(words, number) and not word.capital:
            return any(each.lower in AHEAD for each in words[max(0, number - AUXILIARIES) : number])
    return False


def predicate(statement: Statement) -> str:
    """Return the concept of the verb that a value is told with: the next one before it, else behind; English."""
    words, value = lexemes(statement.line.text, statement.line.language), statement.value
    before = range(value.at - 1, max(-1, value.at - 1 - CLAUSE), -1)
    behind = range(value.after, min(len(words), value.after + CLAUSE))
    return verb_in(words, before) or verb_in(words, behind)


def verb_in(words: tuple[Lexeme, ...], places: Iterable[int]) -> str:
    """Return the concept of the first word at `places`, within the clause, that looks like a verb; English."""
    for number in places:
        word = words[number]
        if word.lower in ENDS:
            break
        if not word.capital and word.lower not in PALE and word.content and isverb_in(words, number):
            return word.concept
    return ""


def isverb_in(words: tuple[Lexeme, ...], number: int) -> bool:
    """Say whether a word looks like a verb: by its form, or behind "will"."""
    lower = words[number].lower
    behind = number > 0 and words[number - 1].lower in INFINITIVE
    return lower in FINITE or lower.endswith(("ed", "ing")) or behind
