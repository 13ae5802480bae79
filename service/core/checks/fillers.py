"""Fillers: a claim tells a deed of somebody, or does it to something, where its sources have another there.

All words may stand in the source: "called the red card a joke" where the penalty was, "funded by the industry" where
the council was. Each plain subject and object of the claim is held against those that the verb has in the cited
documents. Where none of their sentences has the claim's with that verb, and one that has all else of the claim has
another, there is a doubt. Figures count as objects: "expected 1.12 billion" where 1.30 were expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from service.core.checks.alignment import positions
from service.core.checks.evidence import Evidence
from service.core.checks.tellings import Telling, tellings
from service.core.facts.clauses import DENIED, Clause, Phrase, stated
from service.core.facts.naming import alike, certain, names, present
from service.core.tables.ordinary import ORDINARY
from service.core.text.lexemes import concepts, lexemes
from service.core.types import Finding

_REST: Final = 0.67  # share of the claim's other content words that the sentence with another filler must have


class Filler(NamedTuple):
    """A subject or object: its text, its phrase, the concepts of its words, and whether its head is a name."""

    text: str
    phrase: Phrase
    concepts: frozenset[str]
    numbers: frozenset[str]
    named: bool


def told_of_another(claim: str, evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt for each subject or object of the English `claim` in whose place the sources have another."""
    words, quotes = lexemes(claim, "en"), evidence.passages
    for clause in stated(claim):
        verb = words[clause.at]
        if clause.standing == DENIED or not any(verb.concept in positions(quote, "en") for quote in quotes):
            continue
        told = [each for each in tellings(verb.concept, evidence) if _stem_of(each) == verb.stem]
        for phrase, role in ((clause.doer, "doer"), (clause.done, "done")):
            mine = filler(claim, phrase) if phrase is not None else None
            other = _other(mine, role, clause, told) if mine is not None else None
            if mine is None or other is None or not _apart(mine, other, clause, evidence):
                continue
            detail = f'The cited documents have "{_written(other)}" with "{verb.lower}" here, not "{_written(mine)}".'
            start, end = words[mine.phrase.words[0]].start, words[mine.phrase.words[-1]].end
            yield Finding(check="names", detail=detail, start=start, end=end, severity="doubt")


def _apart(mine: Filler, other: Filler, clause: Clause, evidence: Evidence) -> bool:
    """Say whether two fillers are certainly not one thing that is called by two words.

    Names and figures are not, nor are two that a passive verb tells "by" whom; nouns are where a sentence has both.
    """
    if mine.named or mine.numbers or (clause.passive and clause.doer == mine.phrase):
        return True
    one, two = (lexemes(each.text, "en")[each.phrase.head].concept for each in (mine, other))
    texts = {each.text for each in tellings(one, evidence)}
    return any(each.text in texts for each in tellings(two, evidence))


def _stem_of(told: Telling) -> str:
    return lexemes(told.text, "en")[told.clause.at].stem


def filler(text: str, phrase: Phrase) -> Filler:
    """Return the subject or object `phrase` of `text`."""
    words = lexemes(text, "en")
    inside = [words[at] for at in phrase.words]
    named = _is_name(text, phrase)
    numbers = frozenset(word.concept for word in inside if word.kind == "number" and not named)
    return Filler(text, phrase, frozenset(word.concept for word in inside), numbers, named)


def _is_name(text: str, phrase: Phrase) -> bool:
    return any(
        name.first <= phrase.head <= name.last
        for name in certain(text, "en")
        if not (name.opens and len(name.words) == 1 and (name.words[0] in ORDINARY or name.words[0].endswith("s")))
    )


def _written(each: Filler) -> str:
    words = lexemes(each.text, "en")
    return each.text[words[each.phrase.words[0]].start : words[each.phrase.words[-1]].end]


def _other(mine: Filler, role: str, clause: Clause, told: Sequence[Telling]) -> Filler | None:
    """Return what the sources have in the place of `mine`, None where they may have it too, or it is not plain."""
    words = lexemes(mine.text, "en")
    own = words[clause.at].concept
    rest = {word.concept for word in words if word.content} - mine.concepts - {own}
    beside = clause.done if role == "doer" else clause.doer
    told = [each for each in told if _shares(each, beside, role, mine.text)] or told
    alone = len(told) == 1 and clause.passive and told[0].clause.passive
    once = alone and (role == "doer" or mine.named)
    found = None
    for each in told:
        phrase: Phrase | None = getattr(each.clause, role)
        if phrase is None or _has(each, mine, role):
            return None
        other = filler(each.text, phrase)
        if not _comparable(mine, other):
            return None
        covered = len(rest.intersection(concepts(each.text, "en")))
        if found is None and (once or (rest and covered >= _REST * len(rest))):
            found = other
    return found


def _shares(told: Telling, beside: Phrase | None, role: str, claim: str) -> bool:
    """Say whether a clause has the head of `beside`, what the claim has in the other place than `role`, there too."""
    other: Phrase | None = getattr(told.clause, "done" if role == "doer" else "doer")
    if beside is None or other is None:
        return False
    return lexemes(claim, "en")[beside.head].concept == lexemes(told.text, "en")[other.head].concept


def _has(told: Telling, mine: Filler, role: str) -> bool:
    """Say whether a sentence has the head of `mine`, a word of its name, or its number, near the verb or anywhere.

    What another verb of the sentence has in the same place is not near this one: "the union hailed the plan, but the
    doctors called it unfair".
    """
    words, held = lexemes(mine.text, "en"), set(concepts(told.text, "en"))
    if mine.numbers:
        return mine.numbers <= held
    head = words[mine.phrase.head].concept
    if head in held:
        return not _elsewhere(told, head, role)
    if not mine.named:
        return False
    own = [name for name in names(mine.text) if name.first <= mine.phrase.head <= name.last]
    known = any(alike(name, other) for name in own for other in names(told.text))
    return known or any(present(words[at].lower, told.text) for at in mine.phrase.words)


def _elsewhere(told: Telling, head: str, role: str) -> bool:
    """Say whether the word `head`, which a sentence has once, is in the place `role` of another of its verbs."""
    words = lexemes(told.text, "en")
    if sum(word.concept == head for word in words) != 1:
        return False
    phrases = (getattr(each, role) for each in stated(told.text) if each.at != told.clause.at)
    return any(phrase is not None and words[phrase.head].concept == head for phrase in phrases)


def _comparable(mine: Filler, other: Filler) -> bool:
    """Say whether two fillers exclude each other: two names, two nouns or two figures without a word in common."""
    if mine.numbers or other.numbers:
        return bool(mine.numbers and other.numbers)
    deed = lexemes(other.text, "en")[other.phrase.words[0]].lower.endswith("ing")  # "admitted firing rockets"
    plain = mine.named == other.named and not _may_be_name(mine) and not _may_be_name(other)
    return plain and not deed and not mine.concepts & other.concepts


def _may_be_name(each: Filler) -> bool:
    """Say whether a noun may be a name as well: it opens the sentence."""
    return lexemes(each.text, "en")[each.phrase.head].capital and not each.named
