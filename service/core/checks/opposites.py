"""Opposites: a claim's word that the passage lacks, in whose place the passage has its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from service.core.checks.alignment import View
from service.core.checks.evidence import Evidence
from service.core.checks.tellings import sentences_with
from service.core.facts.clauses import stated
from service.core.facts.cues import cues
from service.core.facts.modality import DENIED
from service.core.tables import listed
from service.core.tables.negation import ANTONYMS
from service.core.tables.verbs import FINITE
from service.core.text.lexemes import Lexeme, concepts, lexemes, stems_of, vocabulary
from service.core.text.words import stem

_PREFIXES = ("un", "in", "im", "dis", "non", "ir", "il", "mis")
_SHORTEST = 4
_WINDOW = 7
_OBJECT = 5  # lexemes behind a word in which that stands of which it is told
_LEAVING = frozenset({"leave", "leaves", "leaving", "left"})
# Verbs with a particle by what else they are called.
_PHRASAL = {
    (stem([verb])[0], particle): stem([other])[0]
    for verb, particle, other in (
        ("turn", "down", "reject"),
        ("knock", "back", "reject"),
        ("throw", "out", "reject"),
        ("call", "off", "cancel"),
        ("rule", "out", "exclude"),
        ("shut", "down", "close"),
        ("lay", "off", "dismiss"),
    )
}
_ANSWERS = tuple(
    frozenset(stem(each.split()))
    for each in (
        "confirm accept approve back support endorse welcome allow acknowledge uphold embrace permit praise",
        "reject deny dismiss refuse oppose refute dispute block veto ban quash condemn decline",
    )
)
_DENYING = listed("denied denies deny denying disputes disputed rejects rejected")
_DENIALS = _DENYING | listed("dispute dismissed dismisses reject refutes refuted absurd no not never nothing baseless")
_AGAINST = {stem(["oppose"])[0]: "against", stem(["opposed"])[0]: "against"}
_ANSWERING = _ANSWERS[0] | _ANSWERS[1]
_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})


def _by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, others in ANTONYMS.items():
        found.setdefault(stem([word])[0], set()).update(stem(sorted(others)))
    return {word: frozenset(others) for word, others in found.items()}


_ANTONYMS = _by_stem()


def opposite(one: Lexeme, other: Lexeme) -> bool:
    """Say whether two lexemes are opposites by the table or by a denying prefix."""
    if other.stem in _ANTONYMS.get(one.stem, ()):
        return True
    long, short = (one.stem, other.stem) if len(one.stem) > len(other.stem) else (other.stem, one.stem)
    return len(short) >= _SHORTEST and any(long == prefix + short for prefix in _PREFIXES)


@lru_cache(maxsize=1 << 11)
def _denied(text: str) -> frozenset[str]:
    """Return the stems of `text` that begin with a denying prefix, without it."""
    stems = [stem for stem in stems_of(text, "en") if stem.startswith(_PREFIXES)]
    return frozenset([stem[len(prefix) :] for stem in stems for prefix in _PREFIXES if stem.startswith(prefix)])


@cache
def _phrased(stem: str) -> frozenset[str]:
    """Return the verbs that with a particle are an opposite of `stem`: "turn" for "accept"."""
    return frozenset(verb for (verb, _), other in _PHRASAL.items() if other in _ANTONYMS[stem])


def _possible(stem: str, text: str) -> bool:
    """Say whether any stem of `text` may be an opposite of `stem`, which most often none is."""
    stems = stems_of(text, "en")
    if stem in _ANTONYMS and not (stems.isdisjoint(_ANTONYMS[stem]) and stems.isdisjoint(_phrased(stem))):
        return True
    if stem in _denied(text):
        return True
    return stem.startswith(_PREFIXES) and any(
        stem.startswith(prefix) and stem[len(prefix) :] in stems for prefix in _PREFIXES
    )


def opposed(claim: str, held: tuple[View, ...], language: str) -> Iterator[tuple[int, Lexeme]]:
    """Yield (claim lexeme, passage lexeme) where all passages have the opposite in the place of the claim's word."""
    if language != "en" or not held:
        return
    words = lexemes(claim, language)
    flipped = cues(claim, language).flipped
    taken = {number for view in held for number, place in enumerate(view.places) if place >= 0}
    for number, lexeme in enumerate(words):
        if lexeme.kind != "word" or not (lexeme.content or lexeme.stem in _ANTONYMS):
            continue
        if (lexeme.content and number in taken) or not _possible(lexeme.stem, held[0].quote):
            continue
        found = [_counterpart(view, words, number, flipped=number in flipped) for view in held]
        if found[0] is not None and all(other is not None for other in found):
            yield number, found[0]


def crossed(claim: str, held: tuple[View, ...]) -> Iterator[tuple[int, Lexeme]]:
    """Yield (claim lexeme, passage lexeme) where passages have both a word and its opposite, the latter of its object.

    "Convicted him of bribery, but acquitted him of fraud" does not say that he was convicted of fraud.
    """
    words = lexemes(claim, "en")
    for number, lexeme in enumerate(words):
        if lexeme.stem not in _ANTONYMS or not _past(lexeme):
            continue
        behind = next((at for at in range(number + 1, min(len(words), number + _OBJECT)) if words[at].content), -1)
        found = [_nearest(view, number, behind) for view in held] if behind >= 0 else []
        other = next((each for each in found if each is not None), None)
        if other is not None and all(
            each is not None or view.places[number] < 0 for each, view in zip(found, held, strict=True)
        ):
            yield number, other


def denied_there(claim: str, evidence: Evidence) -> bool:
    """Say whether the English `claim` tells that somebody denies something, and a cited sentence or one beside it does.

    In whatever words: "denies that the money mattered" of "said that it had played no part".
    """
    if vocabulary(claim, "en").isdisjoint(_DENYING):
        return False
    near = {
        (citation.document, citation.sentence + step)
        for citation in evidence.citations[:1]
        for step in (-1, 0, 1)
        if citation.document in evidence.documents
    }
    return any(
        not vocabulary(evidence.documents[name].sentence(number), "en").isdisjoint(_DENIALS)
        for name, number in near
        if 0 <= number < len(evidence.documents[name].sentences)
    )


def answered(claim: str, evidence: Evidence) -> Iterator[tuple[int, Lexeme]]:
    """Yield (claim lexeme, lexeme of a document) where somebody says yes in `claim` who says no in the documents.

    Or no for yes: "the board confirmed that votes were counted twice" where it rejected the claim. What the answer is
    to may stand in the sentence before.
    """
    if _ANSWERING.isdisjoint(stems_of(claim, "en")):
        return
    words = lexemes(claim, "en")
    for clause in stated(claim):
        stem = words[clause.at].stem
        side = next((each for each in _ANSWERS if stem in each), None)
        if side is None or clause.doer is None or clause.standing == DENIED:
            continue
        whose = words[clause.doer.head].concept
        matter = {word.concept for word in words if word.content} - {whose, words[clause.at].concept}
        replies = [each for each in _replies(whose, evidence) if not matter.isdisjoint(each.matter)]
        if replies and all(each.word.stem not in side for each in replies):
            yield clause.at, replies[0].word


class _Reply(NamedTuple):
    """What somebody answers in a document: the verb, and the concepts of its sentence and the one before."""

    word: Lexeme
    matter: frozenset[str]


def _replies(whose: str, evidence: Evidence) -> Iterator[_Reply]:
    for document, number in sentences_with(whose, evidence):
        text = document.sentence(number)
        words = lexemes(text, "en")
        for clause in stated(text):
            word = words[clause.at]
            answers = any(word.stem in side for side in _ANSWERS) and clause.standing != DENIED
            answers = answers and not word.lower.endswith("ing")
            if answers and clause.doer is not None and words[clause.doer.head].concept == whose:
                before = document.sentence(number - 1) if number else ""
                yield _Reply(word, frozenset((*concepts(text, "en"), *concepts(before, "en"))))


def _past(lexeme: Lexeme) -> bool:
    return lexeme.content and (lexeme.lower.endswith("ed") or lexeme.lower in FINITE)


def _nearest(view: View, number: int, behind: int) -> Lexeme | None:
    """Return the opposite of the claim's word `number` that a passage has nearer before the word `behind` than it."""
    place, mark = view.places[behind], view.places[number]
    if place < 0 or mark < 0 or not mark < place:
        return None
    stem = view.passage[mark].stem
    for at in range(place - 1, mark, -1):
        if view.passage[at].stem == stem:
            return None
        if _past(view.passage[at]) and opposite(view.passage[mark], view.passage[at]):
            return view.passage[at]
    return None


def _bound_for(words: tuple[Lexeme, ...], place: int) -> bool:
    """Say whether somebody leaves *for* somewhere there: who joins it does not do the opposite."""
    return words[place].lower in _LEAVING and place + 1 < len(words) and words[place + 1].lower == "for"


def _phrasal(words: tuple[Lexeme, ...], place: int) -> tuple[str, str]:
    return words[place].stem, words[place + 1].lower if place + 1 < len(words) else ""


def _counterpart(view: View, words: tuple[Lexeme, ...], number: int, *, flipped: bool) -> Lexeme | None:
    lexeme = words[number]
    if not lexeme.content and any(other.lower == lexeme.lower for other in view.passage):
        return None
    if any(other.lower == _AGAINST.get(lexeme.stem) for other in view.passage):
        return None
    neighbours = [
        view.places[i]
        for i in range(max(0, number - _WINDOW), min(len(words), number + _WINDOW + 1))
        if view.places[i] >= 0
    ]
    if not neighbours or not _possible(lexeme.stem, view.quote):
        return None
    read = cues(view.quote, "en").flipped
    taken = set(view.places)
    # A claim that has both "her" and "his" may have either from elsewhere.
    own = _PRONOUNS.intersection([word.lower for word in words]) if lexeme.lower in _PRONOUNS else ()
    for place, other in enumerate(view.passage):
        if place in taken or other.lower in own or other.kind != "word" or _bound_for(view.passage, place):
            continue
        if opposite(lexeme, other) or _PHRASAL.get(_phrasal(view.passage, place), "") in _ANTONYMS.get(lexeme.stem, ()):
            near = sum(1 for neighbour in neighbours if abs(neighbour - place) <= _WINDOW)
            if near >= 1 and (place in read) == flipped:
                return other
    return None
