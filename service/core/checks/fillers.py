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
from service.core.checks.tellings import Telling, sentences_with, tellings
from service.core.facts.clauses import Clause, Phrase, stated
from service.core.facts.complements import complements
from service.core.facts.modality import DENIED
from service.core.facts.naming import alike, certain, names, present
from service.core.facts.speech import speech
from service.core.facts.verbs import verbs
from service.core.tables.ordinary import ORDINARY
from service.core.tables.people import OFFICES
from service.core.text.lexemes import concepts, lexemes
from service.core.text.quotations import in_quotation
from service.core.types import Finding

_REST: Final = 0.66  # share of the claim's other content words that the sentence with another filler must have
_NOT: Final = 2  # lexemes before a word in which "not" denies it alone: "not on wages"
_ROLES: Final = frozenset({"doer", "done"})
_INDEFINITE: Final = frozenset({"a", "an", "another", "one"})
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "'"})
_ANYBODY: Final = frozenset({"people", "persons", "person", "anyone", "everyone", "someone"})


class Filler(NamedTuple):
    """A subject or object: its text, its phrase, the concepts of its words, whether its head is a name.

    `parted` says that its sentence has the claim's filler, too, in the same place of another verb, or behind this one:
    the two are not one.
    """

    text: str
    phrase: Phrase
    concepts: frozenset[str]
    numbers: frozenset[str]
    named: bool
    parted: bool = False


def told_of_another(claim: str, evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt for each subject or object of the English `claim` in whose place the sources have another."""
    words, quotes = lexemes(claim, "en"), evidence.passages
    for clause in stated(claim):
        verb = words[clause.at]
        if clause.standing == DENIED or not any(verb.concept in positions(quote, "en") for quote in quotes):
            continue
        told = [each for each in tellings(verb.concept, evidence) if _stem_of(each) == verb.stem]
        for role, phrase in (("doer", clause.doer), ("done", clause.done), *complements(claim, clause.at).items()):
            plain = phrase is not None and not in_quotation(claim, words[phrase.head].start)
            mine = filler(claim, phrase) if phrase is not None and plain else None
            other = _other(mine, role, clause, told, evidence) if mine is not None else None
            if mine is None or other is None or not _apart(_called(mine, evidence), other, clause, role, evidence):
                continue
            detail = f'The cited documents have "{_written(other)}" with "{verb.lower}" here, not "{_written(mine)}".'
            start, end = words[mine.phrase.words[0]].start, words[mine.phrase.words[-1]].end
            yield Finding(check="names", detail=detail, start=start, end=end, severity="doubt")


def _apart(mine: Filler, other: Filler, clause: Clause, role: str, evidence: Evidence) -> bool:
    """Say whether two fillers are certainly not one thing that is called by two words.

    Names and figures are not, nor are two that a passive verb tells "by" whom; nouns are where a sentence has both.
    """
    if mine.named or mine.numbers or (clause.passive and clause.doer == mine.phrase):
        return True
    head = lexemes(mine.text, "en")[mine.phrase.head].concept
    if other.parted or (role != "doer" and _indefinite(mine)):
        return bool(sentences_with(head, evidence))
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


def _other(mine: Filler, role: str, clause: Clause, told: Sequence[Telling], evidence: Evidence) -> Filler | None:
    """Return what the sources have in the place of `mine`, None where they may have it too, or it is not plain."""
    words = lexemes(mine.text, "en")
    own = words[clause.at].concept
    rest = {word.concept for word in words if word.content} - mine.concepts - {own}
    beside = clause.done if role == "doer" else clause.doer
    told = [each for each in told if _shares(each, beside, role, mine.text)] or told
    if not told or any(_in_role(each, role) is None or _has(each, mine, role) for each in told):
        return None  # most often: whether it is a name need not be known
    mine = _called(mine, evidence)
    alone = len(told) == 1 and clause.passive and told[0].clause.passive
    once = (alone and (role == "doer" or mine.named)) or (len(told) == 1 and _counts(mine, role, told[0]))
    found = None
    for each in told:
        phrase = _in_role(each, role)
        if phrase is None or _has(each, mine, role):
            return None
        parted = _stands(each, mine)
        other = _called(filler(each.text, phrase), evidence)._replace(parted=parted)
        by = role == "doer" and each.clause.passive and not mine.named
        if by or _another_person(mine, other, evidence):
            other = other._replace(parted=True)
        if not _comparable(mine, other):
            return None
        covered = len(rest.intersection(concepts(each.text, "en")))
        if found is None and (once or (rest and covered >= _REST * len(rest))):
            found = other
    return found


def _in_role(told: Telling, role: str) -> Phrase | None:
    """Return what a clause has as its `role`: its doer, what is done, or what a preposition joins to it."""
    if role in _ROLES:
        found: Phrase | None = getattr(told.clause, role)
        return found
    return complements(told.text, told.clause.at).get(role)


def _counts(mine: Filler, role: str, told: Telling) -> bool:
    """Say whether a clause counts what `mine` counts, with another number: "employs 640 people"."""
    phrase = _in_role(told, role)
    if not mine.numbers or role != "done" or phrase is None:
        return False
    one, other = (lexemes(mine.text, "en")[mine.phrase.head], lexemes(told.text, "en")[phrase.head])
    doer = told.clause.doer
    named = doer is not None and filler(told.text, doer).named
    return one.concept == other.concept and one.kind == "word" and not named


def _another_person(mine: Filler, other: Filler, evidence: Evidence) -> bool:
    """Say whether `mine` is somebody whom the documents call otherwise than the nobody in particular that `other` is.

    "A night guard was tied up" is not told of "museum director Felix Aumann", who is in no sentence with the guard.
    """
    if not mine.named or other.named or not _indefinite(other):
        return False
    head = lexemes(other.text, "en")[other.phrase.head].concept
    own = lexemes(mine.text, "en")[mine.phrase.words[-1]].concept
    told = [document.sentence(number) for document, number in sentences_with(own, evidence)]
    return any(_described(text, own) for text in told) and all(head not in concepts(text, "en") for text in told)


def _described(text: str, own: str) -> bool:
    """Say whether a noun right before the name that ends with `own` says who that is: "director Felix Aumann"."""
    words = lexemes(text, "en")
    for name in names(text):
        if words[name.last].concept == own and name.first:
            before = words[name.first - 1]
            if (
                before.kind == "word" and before.content and name.first - 1 not in verbs(text)
            ) or before.lower in OFFICES:
                return True
    return False


def _stands(told: Telling, mine: Filler) -> bool:
    """Say whether a sentence has the name or the noun of `mine` at all."""
    words = lexemes(mine.text, "en")
    return words[mine.phrase.head].concept in concepts(told.text, "en")


def _indefinite(each: Filler) -> bool:
    """Say whether a noun is told for the first time, or of nobody known: with "a", a number, or a bare plural."""
    words = lexemes(each.text, "en")
    first, head = each.phrase.words[0], words[each.phrase.head]
    before = words[first - 1].lower if first else ""
    number = words[first].kind == "number"
    return before in _INDEFINITE or number or (before not in _DEFINITE and head.lower.endswith("s") and not each.named)


def _shares(told: Telling, beside: Phrase | None, role: str, claim: str) -> bool:
    """Say whether a clause has the head of `beside`, what the claim has in the other place than `role`, there too."""
    other = _in_role(told, "done" if role == "doer" else "doer")
    if beside is None or other is None:
        return False
    return lexemes(claim, "en")[beside.head].concept == lexemes(told.text, "en")[other.head].concept


def _has(told: Telling, mine: Filler, role: str) -> bool:
    """Say whether a sentence has the head of `mine`, a word of its name, or its number, near the verb or anywhere.

    What another verb of the sentence has in the same place is not near this one: "the union hailed the plan, but the
    doctors called it unfair".
    """
    words, held = lexemes(mine.text, "en"), set(concepts(told.text, "en"))
    placed = _in_role(told, role)
    there = {lexemes(told.text, "en")[at].concept for at in placed.words} if placed else set()
    if not there.isdisjoint(mine.numbers or {words[mine.phrase.head].concept}):
        return True
    if mine.numbers:
        return mine.numbers <= held and not any(_elsewhere(told, each, role) for each in mine.numbers)
    head = words[mine.phrase.head].concept
    if head in held and not _only_denied(told, head):
        return not (_elsewhere(told, head, role) or _behind(told, head, role))
    if not mine.named or head in held:
        return False
    own = [name for name in names(mine.text) if name.first <= mine.phrase.head <= name.last]
    known = any(alike(name, other) for name in own for other in names(told.text))
    return known or any(present(words[at].lower, told.text) for at in mine.phrase.words)


def _elsewhere(told: Telling, head: str, role: str) -> bool:
    """Say whether the word `head`, which a sentence has once, is in the place `role` of another of its verbs."""
    words = lexemes(told.text, "en")
    if sum(word.concept == head for word in words) != 1:
        return False
    others = (Telling(told.text, each) for each in stated(told.text) if each.at != told.clause.at)
    phrases = (_in_role(each, role) for each in others)
    return any(phrase is not None and head in {words[at].concept for at in phrase.words} for phrase in phrases)


def _only_denied(told: Telling, head: str) -> bool:
    """Say whether a sentence has the word `head` only behind "not": "on the profits, not on wages"."""
    words = lexemes(told.text, "en")
    places = [at for at, word in enumerate(words) if word.concept == head]
    return all(any(word.lower == "not" for word in words[max(0, at - _NOT) : at]) for at in places)


def _behind(told: Telling, head: str, role: str) -> bool:
    """Say whether the word `head` stands behind an active verb only, of which the sentence tells who does it.

    "Supporters protested against the owner, Ann Roe": the owner did not.
    """
    clause, words = told.clause, lexemes(told.text, "en")
    if role != "doer" or clause.passive or clause.doer is None or speech(told.text, "en").reports:
        return False
    other = filler(told.text, clause.doer)
    known = other.named or _indefinite(other)
    return known and all(at > clause.at for at, word in enumerate(words) if word.concept == head)


def _called(each: Filler, evidence: Evidence) -> Filler:
    """Return `each` as a name where the documents have the word that opens its sentence as a name elsewhere."""
    words = lexemes(each.text, "en")
    head = words[each.phrase.head]
    if each.named or each.phrase.head or not head.capital:
        return each
    texts = (
        document.sentence(number)
        for document, held in evidence.holdings
        for number in held.postings.get(head.concept, ())
    )
    inner = (name for text in texts for name in names(text) if not name.opens)
    return each._replace(named=any(head.lower in name.words for name in inner))


def _comparable(mine: Filler, other: Filler) -> bool:
    """Say whether two fillers exclude each other: two names, two nouns or two figures without a word in common."""
    if mine.numbers or other.numbers:
        return bool(mine.numbers and other.numbers)
    if any(lexemes(each.text, "en")[each.phrase.head].lower in _ANYBODY for each in (mine, other)):
        return False
    deed = lexemes(other.text, "en")[other.phrase.words[0]].lower.endswith("ing")  # "admitted firing rockets"
    if other.parted and not deed and not mine.concepts & other.concepts:
        return True
    plain = mine.named == other.named and not _may_be_name(mine) and not _may_be_name(other)
    return plain and not deed and not mine.concepts & other.concepts


def _may_be_name(each: Filler) -> bool:
    """Say whether a noun may be a name as well: it opens the sentence."""
    return lexemes(each.text, "en")[each.phrase.head].capital and not each.named
