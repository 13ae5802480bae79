"""Where a text denies, hedges or reports: each cue with the word it acts on and how far it reaches.

The scope of a cue is the rest of its clause, a plain version of the scope rules of NegEx (Chapman et al. 2001) and of
the hedge scopes of the BioScope corpus (Vincze et al. 2008).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from service.core.tables import hedges, listed, negation
from service.core.text.lexemes import Lexeme, contractions, lexemes, numbers_of

_LONGEST = 50  # lexemes of a clause
_STOPS = frozenset(",;:.!?()[]—–")
_BREAKS = listed("but while although though because whereas whether who which aber sondern mais pero sino ma mas")
_NOT_NEGATIVE = listed("only just least merely necessarily doubt matter sooner nur seulement solo soltanto apenas")
_COMPLEMENT = listed("to that from any being having he she they it there his her their all ever doing knowing wanting")
_NEAR = 4  # lexemes from the first part of a negation to the second
_OBJECT = 8  # lexemes from a denying verb to the end of its object
_BARRING = listed(
    "ban bans banned banning bar barred block blocked blocks prevent prevents prevented preventing stop stopped stops"
    " prohibit prohibits prohibited exclude excludes excluded excluding"
)
_REQUESTS = listed(
    "appeal appeals application bid bids call calls demand demands motion offer petition plan plans pleas plea proposal"
    " proposals push request requests"
)
LEFT_OPEN = listed("yet open unclear unknown undecided")  # "have yet to open", "leaves open who will govern"
_YET = listed("have has had is are was were remain remains")
_ASKING = listed("who what how when where why whether which")
_FAILING = listed("fail fails failed failing failure")
_ADVERBS = listed(
    "yet been be being have had has even ever really fully immediately currently so far always already also still quite"
    " necessarily actually simply exactly entirely completely directly only just immediately"
)


class Cue(NamedTuple):
    """A word that changes how what follows is meant: its lexeme, the first content lexeme it reaches, and its end."""

    at: int
    head: int
    until: int


class Cues(NamedTuple):
    """The cues of a text; `flipped` holds the lexemes that stand under an odd number of negations."""

    negations: tuple[Cue, ...]
    hedges: tuple[Cue, ...]
    flipped: frozenset[int]
    hedged: frozenset[int]


_NONE = Cues((), (), frozenset(), frozenset())


def _scope(words: tuple[Lexeme, ...], at: int) -> Cue:
    head, until = -1, min(len(words), at + _LONGEST)
    for number in range(at + 1, until):
        lexeme = words[number]
        lower = lexeme.lower
        if lower in _STOPS or (head >= 0 and lower in _BREAKS):
            until = number
            break
        if head < 0 and lexeme.content and lower not in _ADVERBS:
            head = number
    return Cue(at, head, until)


def _leaves_open(words: tuple[Lexeme, ...], at: int, following: str) -> bool:
    """Say whether a word leaves something open: "have yet to open", "is unclear who"."""
    if words[at].lower == "yet":
        return following == "to" and at > 0 and words[at - 1].lower in _YET
    return following in _ASKING


def _negates(words: tuple[Lexeme, ...], at: int, language: str) -> int | None:
    """Return the lexeme behind which lies what word `at` denies, itself or one further on; None where it denies not."""
    lexeme = words[at]
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if behind := negation.BEHIND.get(language, {}).get(lexeme.lower):
        word, elided, only = behind
        before = words[max(0, at - _NEAR) : at]
        led = any(each.lower == word or each.lower.startswith(elided) for each in before)
        return at if led and following != only else None
    if lexeme.lower in negation.NEGATORS.get(language, negation.NEGATORS["en"]) or lexeme.lower.endswith("n't"):
        counted = lexeme.lower == "no" and following[:1] in ".0123456789"
        return None if following in _NOT_NEGATIVE or counted else at
    if lexeme.lower not in negation.DENIERS.get(language, ()):
        return at if language == "en" and lexeme.lower in LEFT_OPEN and _leaves_open(words, at, following) else None
    if lexeme.lower == "short":
        return at + 1 if following == "of" else None
    if language != "en" or following in _COMPLEMENT or following.endswith("ing"):
        return at
    return _behind_object(words, at)


def _behind_object(words: tuple[Lexeme, ...], at: int) -> int | None:
    """Return where the complement of a denying verb begins behind its object: "from" of "banned Roe from driving".

    What somebody rejects a request for has not come about either: "rejected Roe's request to ban the march".
    """
    wanted = "from" if words[at].lower in _BARRING else "to"
    rejected = words[at].lower not in _BARRING | _FAILING
    for number in range(at + 2, min(at + _OBJECT, len(words))):
        if words[number].lower in _STOPS:
            return None
        if words[number].lower == wanted and (not rejected or words[number - 1].lower in _REQUESTS):
            return number
    return None


@cache
def _denying(language: str) -> frozenset[str]:
    denials = negation.NEGATORS.get(language, negation.NEGATORS["en"]) | negation.DENIERS.get(language, frozenset())
    denials |= LEFT_OPEN if language == "en" else frozenset()
    return denials | negation.BEHIND.get(language, {}).keys()


@lru_cache(maxsize=1 << 11)
def cues(text: str, language: str = "en") -> Cues:
    """Return the negations and hedges of `text`, by lexeme numbers of `lexemes(text, language)`."""
    words = lexemes(text, language)
    denials = _denying(language)
    if contracted := contractions(text, language):
        denials |= contracted
    denying = numbers_of(text, language, denials)
    hedging = numbers_of(text, language, hedges.HEDGES.get(language, hedges.HEDGES["en"]))
    if not denying and not hedging:
        return _NONE
    reached = [(number, at) for number in denying if (at := _negates(words, number, language)) is not None]
    negations = [_scope(words, at)._replace(at=number) for number, at in reached]
    doubts = [_scope(words, number) for number in hedging]
    flipped: set[int] = set()
    for cue, (_, at) in zip(negations, reached, strict=True):
        flipped ^= {*range(at + 1, cue.until)}
    return Cues(
        tuple([cue for cue in negations if cue.head >= 0]),
        tuple(doubts),
        frozenset(flipped),
        frozenset([number for cue in doubts for number in range(cue.at + 1, cue.until)]),
    )
