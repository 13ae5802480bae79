"""Causes: what a claim calls the cause of something must be told as its cause, or at least as what it came from.

That one thing came after another, or beside it, makes a cause of it in many a draft. Cause and effect are looked up in
the cited documents: in one sentence with a word between them that may join the two, or in two sentences that follow
each other, one of which has such a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from service.core.checks.alignment import View
from service.core.checks.evidence import Evidence
from service.core.checks.tellings import sentences_with
from service.core.facts.clauses import Clause, Phrase, phrase_at, stated
from service.core.facts.cues import cues
from service.core.facts.modality import DENIED
from service.core.tables import listed
from service.core.tables.hedges import CAUSES, LINKS
from service.core.text.lexemes import Lexeme, concepts, lexemes, numbers_of, vocabulary
from service.core.types import Document, Finding

_CAUSING: Final = listed(
    "cause causes caused trigger triggers triggered spark sparks sparked prompt prompts prompted provoke provoked"
)
_PREVENTING: Final = listed("prevent prevents prevented")
# "Because of", "due to": what follows is the cause.
_OWING: Final = {"because": "of", "due": "to", "owing": "to", "thanks": "to", "result": "of"}
_OWES: Final = frozenset(_OWING)
# What joins an effect to its cause, in one sentence or two.
_JOINING: Final = CAUSES | listed(
    """because due owing thanks result results resulted resulting why attributed explain explains explained reason
        reasons responsible behind forced blame blamed blames meant so therefore as since after following made left"""
)
# What may do so between the two, in one sentence.
_BETWEEN: Final = listed(
    """from by with on over amid for when until set force forces make makes sent fuelled fueled driven drove means lead
        leading hit killed kills destroyed damaged stop stopped"""
)
_CALLED_CAUSES: Final = CAUSES | _CAUSING | _PREVENTING
_LESSENING: Final = listed(
    """prevention prevent prevents prevented protect protects cut cuts cutting reduce reduced reduces slash slashed
        slashes lower lowered lowers stop stopped"""
)
# What joins two sentences as cause and effect: "as", "after" or "left" alone says too little there.
_CONNECTING: Final = _JOINING - listed("as since after following made left behind due")
# Of these verbs, what "by" tells of is a cause: "was delayed by a strike".
_HINDERING: Final = listed(
    "delayed halted stopped suspended postponed cancelled canceled closed killed destroyed damaged disrupted grounded"
)
_CAUSAL: Final = _CAUSING | _PREVENTING | _OWES | _HINDERING
_PERSONS: Final = ("ers", "ors", "er", "or", "ists", "ist", "men", "man", "police", "troops")
_NEAR: Final = 5  # lexemes before a cause in which it is told to be one, or as many as the claim has between them


class Caused(NamedTuple):
    """What a claim makes a cause: the lexeme that says so, the cause's head, and the words of the effect."""

    at: int
    cause: int
    effect: tuple[int, ...]


def uncaused(claim: str, held: tuple[View, ...], evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt for each cause of the English `claim` that the sources do not join to its effect, or only link."""
    words = lexemes(claim, "en")
    linked = bool(held) and all(_only_linked(view) for view in held)
    for number, lexeme in enumerate(words if linked else ()):
        if lexeme.lower in CAUSES:
            yield _doubt(words[number], f'The cited passage tells of a link; the claim says "{lexeme.lower}".')
    for caused in () if linked else _causes(claim):
        causes = sentences_with(words[caused.cause].concept, evidence)
        known = any(sentences_with(words[at].concept, evidence) for at in caused.effect)
        joined = (each for each in causes if _joined(*each, claim, caused))
        if known and causes and (_rival(claim, caused, evidence) or not any(joined)):
            cause = words[caused.cause].lower
            yield _doubt(words[caused.at], f'Nowhere do the cited documents tell this of "{cause}" as its cause.')


def _rival(claim: str, caused: Caused, evidence: Evidence) -> bool:
    """Say whether the documents have the whole effect with another cause, and nowhere with this one."""
    words = lexemes(claim, "en")
    effect, cause = {words[at].concept for at in caused.effect}, words[caused.cause].concept
    told = sentences_with(words[caused.effect[0]].concept, evidence) if len(effect) > 1 else []
    whole = [text for text in (document.sentence(number) for document, number in told) if effect <= _held(text)]
    return any(_otherwise(text) for text in whole) and all(cause not in _held(text) for text in whole)


def _held(text: str) -> frozenset[str]:
    return frozenset(concepts(text, "en"))


def _doubt(lexeme: Lexeme, detail: str) -> Finding:
    return Finding(check="hedging", detail=detail, start=lexeme.start, end=lexeme.end, severity="doubt")


def _only_linked(view: View) -> bool:
    lower = vocabulary(view.quote, "en")
    return not LINKS.isdisjoint(lower) and CAUSES.isdisjoint(lower)


def _causes(claim: str) -> Iterator[Caused]:
    """Yield what `claim` makes a cause of what."""
    if _CAUSAL.isdisjoint(vocabulary(claim, "en")):
        return
    words, flipped = lexemes(claim, "en"), cues(claim, "en").flipped
    clauses = [clause for clause in stated(claim) if clause.standing != DENIED]
    for clause in clauses:
        if (
            clause.at not in flipped
            and words[clause.at].lower in _CAUSING | _PREVENTING
            and clause.doer
            and clause.done
        ):
            yield Caused(clause.at, clause.doer.head, (clause.done.head,))
        elif clause.passive and clause.doer and words[clause.at].lower in _HINDERING and _thing(words, clause.doer):
            yield Caused(clause.at, clause.doer.head, _effect(words, clause._replace(doer=None)))
    for at in numbers_of(claim, "en", _OWES):
        owing = at + 2 < len(words) and _OWING[words[at].lower] == words[at + 1].lower and words[at + 2].lower != "be"
        cause = phrase_at(claim, at + 2) if owing else None
        told = next((other for other in reversed(clauses) if other.at < at), None)
        if cause is not None and cause.words and told is not None:
            yield Caused(at, cause.head, _effect(words, told))


def _thing(words: tuple[Lexeme, ...], phrase: Phrase) -> bool:
    """Say whether a phrase tells of a thing and not of somebody: no name, no figure, no "rescuers"."""
    if any(words[at].capital or words[at].kind != "word" for at in phrase.words):
        return False
    head = words[phrase.head].lower
    return not head.endswith(_PERSONS)


def _effect(words: tuple[Lexeme, ...], clause: Clause) -> tuple[int, ...]:
    heads = [each.head for each in (clause.doer, clause.done) if isinstance(each, Phrase)]
    return tuple(at for at in (clause.at, *heads) if words[at].content)


def _joined(document: Document, number: int, claim: str, caused: Caused) -> bool:
    """Say whether a sentence with the cause, or a neighbour of it, has the effect and joins the two.

    Or calls it a cause, of whatever: "because of heavy coverage", "the tweets have often caused".
    """
    words = lexemes(claim, "en")
    effect = {words[at].concept for at in caused.effect}
    text = document.sentence(number)
    joining = _JOINING | _BETWEEN | (_LESSENING if words[caused.at].lower in _PREVENTING else frozenset())
    joining |= {words[caused.at].lower}
    cause = words[caused.cause].concept
    if _causing(text, cause, max(_NEAR, caused.cause - caused.at)) or _joins(text, cause, effect, joining):
        return True
    near = [document.sentence(each) for each in (number - 1, number + 1) if 0 <= each < len(document.sentences)]
    return any(
        not effect.isdisjoint(concepts(each, "en"))
        and (_at(text, _CONNECTING) or _at(each, _CONNECTING))
        and not _otherwise(each)
        and not _otherwise(text)
        for each in near
    )


def _otherwise(text: str) -> bool:
    """Say whether a sentence names its own cause: "missed the match because of a cold"."""
    words = lexemes(text, "en")
    owing = (at for at in numbers_of(text, "en", _OWES) if at + 2 < len(words))
    return any(_OWING[words[at].lower] == words[at + 1].lower for at in owing)


def _at(text: str, joining: frozenset[str]) -> list[int]:
    """Return the lexemes of `text` that are one of `joining` and are not denied."""
    return [at for at in numbers_of(text, "en", joining) if at not in cues(text, "en").flipped]


def _causing(text: str, cause: str, near: int) -> bool:
    """Say whether a sentence calls something a cause, of whatever, at most `near` lexemes apart."""
    words = lexemes(text, "en")
    causes = [at for at, word in enumerate(words) if word.concept == cause]
    if any(word.lower in _OWING for one in causes for word in words[max(0, one - near) : one]):
        return True
    causing = _at(text, _CALLED_CAUSES)
    return any(one < at <= one + near for one in causes for at in causing)


def _joins(text: str, cause: str, effect: set[str], joining: frozenset[str]) -> bool:
    words = lexemes(text, "en")
    causes = [at for at, word in enumerate(words) if word.concept == cause]
    effects = [at for at, word in enumerate(words) if word.concept in effect]
    between = _at(text, joining)
    return any(min(one, other) < at < max(one, other) for one in causes for other in effects for at in between)
