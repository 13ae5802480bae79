"""Outcomes to plant: what two documents tell alike as done is not done in one, or its opposite is.

Planted where a reader would call it a disagreement: in a main clause or in what somebody reports, of a verb that both
sentences tell as a fact (no noun, infinitive, question, condition or relative clause, nothing counted), in a document
that tells of the deed nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.core.checks.figures import figures
from service.core.tables import listed
from service.core.tables.irregular import BASE
from service.core.text.lexemes import Lexeme, lexemes
from service.core.types import Document
from service.evals.corruptions import NEGATION
from service.evals.side_by_side import REMARKS, Pair, near, outside

AUXILIARIES = listed("is are was were has have had will did")
BE = listed("is are was were be been")
# A clause that only says which, when, why or whether: a "not" in it is no other outcome.
NO_DEEDS = REMARKS | listed("called heard named known based willing expected")
SUBORDINATE = listed(
    """which who whom whose what whether if when where why how as because since after before while once unless until
        although though than despite amid"""
)
NOUNS = listed("a an the its his her their this that any no some each of for to would could should may might must can")
ENDS = frozenset(';:!?()[]—–"“”')
# What else may have come of it, by the past tense.
EXCHANGED = {
    "approved": "rejected", "rejected": "approved", "convicted": "acquitted", "acquitted": "convicted",
    "rose": "fell", "fell": "rose", "gained": "lost", "won": "lost", "confirmed": "denied", "denied": "confirmed",
    "arrested": "released", "survived": "died", "died": "survived", "accepted": "refused", "increased": "decreased",
    "upheld": "overturned", "overturned": "upheld", "opened": "closed", "closed": "opened", "reopened": "closed",
    "granted": "denied", "passed": "rejected", "defeated": "passed", "raised": "lowered", "lifted": "imposed",
    "imposed": "lifted", "signed": "vetoed", "vetoed": "signed", "resumed": "suspended",
}  # fmt: skip


def other_outcomes(pair: Pair, source: Document) -> Iterator[tuple[str, str]]:
    """Yield a verb that both sentences tell as done, with its auxiliary where it has one, and the same undone."""
    if NEGATION.search(pair.text) or NEGATION.search(pair.there) or "?" in pair.text + pair.there:
        return
    words, theirs = lexemes(pair.there), lexemes(pair.text)
    for number, word in enumerate(words):
        if not done(words, number, pair.there):
            continue
        beside = near(pair.there, number, number + 1) - {word.concept}
        like = [n for n, each in enumerate(theirs) if each.stem == word.stem and done(theirs, n, pair.text)]
        if any(near(pair.text, n, n + 1) & beside for n in like) and not told_again(source, pair, word, beside):
            yield from undone(pair.there, words, number)


def undone(text: str, words: tuple[Lexeme, ...], number: int) -> Iterator[tuple[str, str]]:
    """Yield the verb `number` and what else may have come of it: its opposite, else the same with "not"."""
    word, before = words[number], words[number - 1]
    if word.lower in EXCHANGED and (before.capital or before.lower in AUXILIARIES):  # no "documents released"
        yield text[word.start : word.end], EXCHANGED[word.lower]
    elif before.lower in AUXILIARIES:
        yield text[before.start : word.end], f"{text[before.start : before.end]} not {text[word.start : word.end]}"


def done(words: tuple[Lexeme, ...], number: int, text: str) -> bool:
    """Say whether the word `number` tells as a fact what was done, in a clause that counts nothing."""
    word, before = words[number], words[number - 1].lower if number else ""
    if (
        not word.content
        or word.capital
        or word.kind != "word"
        or word.lower in NO_DEEDS
        or not outside(text, word.start)
    ):
        return False
    first = next((n + 1 for n in range(number - 1, -1, -1) if words[n].lower in ENDS or words[n].lower == ","), 0)
    clause = words[first:number]
    counted = any(first <= figure.at < number for figure in figures(text))
    if counted or any(each.lower in SUBORDINATE for each in clause) or relative(clause):
        return False
    return is_verb(word, before) and any(each.content for each in clause)


def is_verb(word: Lexeme, before: str) -> bool:
    """Say whether a word is a verb by its form and the word before it."""
    past = word.lower.endswith("ed") or (word.lower in BASE and BASE[word.lower] != word.lower)
    if before in BE:
        return past or word.lower.endswith("ing")
    if before == "will":
        return not word.lower.endswith(("ed", "ing", "ly"))
    return past and not word.lower.endswith("ly") and before not in NOUNS


def relative(clause: tuple[Lexeme, ...]) -> bool:
    """Say whether a clause holds a "that" which says which thing is meant, and not what was said."""
    return any(
        each.lower == "that" and (number == 0 or clause[number - 1].lower not in REMARKS)
        for number, each in enumerate(clause)
    )


def told_again(source: Document, pair: Pair, word: Lexeme, beside: frozenset[str]) -> bool:
    """Say whether another sentence of the document has the verb, or its title, and a word beside it."""
    others = [source.sentence(number) for number in range(len(source.sentences)) if number != pair.other.sentence]
    for text in (*others, source.title or ""):
        held = {each.concept for each in lexemes(text) if each.content}
        if word.concept in held and not beside.isdisjoint(held):
            return True
    return len(re.findall(rf"\b{re.escape(word.lower)}\b", pair.there.lower())) > 1
