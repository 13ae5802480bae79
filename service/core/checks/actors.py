"""Actors: what one did or said, told of another, in English: "Vesk won the cup" where the source has it of Orrin.

Both names stand in the source, so each deed is held against who does it there: the names before the verb in its clause.
Where some sentence of the cited documents has the same deed of the claimed one, or of somebody whom it does not name,
there is no doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from service.core.checks.evidence import Evidence
from service.core.facts.clauses import MOST
from service.core.facts.naming import Name, alike, certain, initials, present
from service.core.facts.speaking import Speaker, named
from service.core.facts.speech import Report, speech
from service.core.facts.verbs import verbs
from service.core.tables import listed
from service.core.tables.ordinary import ORDINARY
from service.core.tables.verbs import AUXILIARIES, SLIGHT_JOINTS, TENSED
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import in_quotation
from service.core.types import Finding

_OBJECT: Final = 2  # content words behind a verb by which its deed is known
_REACH: Final = 10  # lexemes behind a verb, or around a verb of saying, that are looked at
_SAID: Final = 0.75  # share of what the claim reports that a source must report
_LEAST: Final = 3  # content words of what is reported
_SENTENCES: Final = 400  # of a document that are searched for the same deed of the claimed one
_JOINTS: Final = listed("while whereas after before when as because that though although if until since but than")
_RELATIVE: Final = listed("who which")
_ENDS: Final = frozenset(';:—–."“”()')
_STOPS: Final = frozenset(";:—–.()")
_BE: Final = listed("is are was were be been being")
# Sides that are each other's opposite in the news: what one says or does is not said or done by another.
_PARTIES: Final = listed(
    """union unions company employers workers government opposition prosecutors prosecution defence defense plaintiff
        defendant police protesters court parliament rebels army critics supporters buyer seller landlord tenants"""
)
_PEOPLE: Final = ("man", "men", "woman", "women", "ian", "ese", "ish")
_PRONOUNS: Final = listed("i you he she it we they who which that one")
_NO_VERBS: Final = (
    listed("based related according united need hundred said says say told tells added adds") | AUXILIARIES
)


class Deed(NamedTuple):
    """A finite verb of a text: its lexeme, its concept, whether it is passive, who is named before it, what follows.

    `party` is the side that speaks or acts where no name stands before the verb ("the union"), else empty; `direct`
    says whether what follows is its object: no preposition stands between.
    """

    at: int
    verb: str
    passive: bool
    names: tuple[Name, ...]
    party: str
    direct: bool
    object: tuple[str, ...]


def done_by_another(claim: str, quotes: tuple[str, ...], evidence: Evidence) -> Iterator[Finding]:
    """Yield a fault for each deed of the English `claim` that the sources have of somebody else alone."""
    for deed in deeds(claim):
        if not (deed.names or deed.party) or len(deed.object) < (1 if deed.direct else _OBJECT):
            continue
        told = [(quote, other) for quote in quotes for other in deeds(quote) if _same_deed(deed, other)]
        if not told or not all(_another(deed, other, quote) for quote, other in told):
            continue
        rest = ((text, other) for text in _sentences(evidence) for other in deeds(text) if _same_deed(deed, other))
        if all(_another(deed, other, text) for text, other in rest):
            quote, other = told[0]
            words = lexemes(claim, "en")
            who, whose = _actor(deed, claim), _actor(other, quote)
            detail = f'The cited passage has this ("{words[deed.at].lower}") of "{whose}", not of "{who}".'
            start, end = (deed.names[0].start, deed.names[-1].end) if deed.names else (0, words[deed.at].end)
            yield Finding(check="names", detail=detail, start=start, end=end)


def _actor(deed: Deed, text: str) -> str:
    return deed.names[-1].of(text) if deed.names else deed.party


def _same_deed(deed: Deed, other: Deed) -> bool:
    """Say whether two deeds are one: the same verb, and its next word, or two words near it."""
    if deed.verb != other.verb or deed.passive != other.passive:
        return False
    return (deed.direct and deed.object[:1] == other.object[:1]) or set(deed.object[:_OBJECT]) <= set(other.object)


def _another(deed: Deed, other: Deed, text: str) -> bool:
    """Say whether a deed is told of somebody named, and of nobody whom the claim names before it."""
    if deed.party or other.party:
        return bool(deed.party and other.party and deed.party != other.party)
    if not other.names:
        return False  # where a pronoun or a noun alone stands before the verb, nobody knows who that is
    return not any(_one(name, each, text) for name in deed.names for each in other.names)


def _one(name: Name, other: Name, text: str) -> bool:
    """Say whether two names may be of one: a word in common, or the initials of the other."""
    if alike(name, other) or any(present(word, text[other.start : other.end]) for word in name.words):
        return True
    return initials(name) in other.words or initials(other) in name.words


@lru_cache(maxsize=1 << 11)
def deeds(text: str) -> tuple[Deed, ...]:
    """Return the deeds of the English sentence `text`; none of what is too long, and none inside quotations."""
    words = lexemes(text, "en")
    if len(words) > MOST:
        return ()
    named_ones = certain(text, "en")
    acting = (at for at in verbs(text) if words[at].lower not in _NO_VERBS)
    return tuple(_deed(words, at, named_ones) for at in acting if not in_quotation(text, words[at].start))


def _deed(words: tuple[Lexeme, ...], at: int, everyone: Sequence[Name]) -> Deed:
    start = _clause(words, at)
    subject = tuple(name for name in everyone if start <= name.first and name.last < at)
    if not subject or not _heads(words, subject[-1], at):
        subject = ()
    passive = any(words[number].lower in _BE for number in range(max(start, at - 3), at))
    party = "" if subject else _party(words, start, at)
    behind = list(_behind(words, at))
    direct = bool(behind) and not any(words[number].lower in SLIGHT_JOINTS for number in range(at + 1, behind[0]))
    return Deed(
        at, words[at].concept, passive, subject, party, direct, tuple(words[number].concept for number in behind)
    )


def _heads(words: tuple[Lexeme, ...], name: Name, at: int) -> bool:
    """Say whether `name` is what stands before the verb at `at`: of "the Orrin striker won" the striker is.

    Nothing but adverbs, auxiliaries and what stands between commas or brackets may lie between them.
    """
    if name.opens and len(name.words) == 1 and (name.words[0] in ORDINARY or name.words[0].endswith(("ing", "ed"))):
        return False
    if (
        name.first
        and words[name.first - 1].lower == "the"
        and name.words[-1].endswith(_PEOPLE)
        and len(name.words) == 1
    ):
        return False  # "the Englishman" is somebody who has a name
    if any(words[number].lower == "of" for number in range(max(0, name.first - 2), name.first)):
        return False
    between = words[name.last + 1 : at]
    if between and between[0].lower in {",", "("}:
        return between[-1].lower in {",", ")"} or _relative(between)
    return not any(word.content or word.lower in _PRONOUNS for word in between if not word.lower.endswith("ly"))


def _party(words: tuple[Lexeme, ...], start: int, at: int) -> str:
    """Return the side that stands alone before the verb at `at`: "the union", "prosecutors"."""
    number = at - 1
    while number >= start and (words[number].lower in AUXILIARIES or words[number].lower.endswith("ly")):
        number -= 1
    alone = number <= start + 1 and (number == start or words[start].lower in {"the", "a"})
    return words[number].lower if number >= start and alone and words[number].lower in _PARTIES else ""


def _relative(between: Sequence[Lexeme]) -> bool:
    """Say whether a relative pronoun leads from a name to its verb: "Roe, who"."""
    return len(between) > 1 and between[1].lower in _RELATIVE and not any(word.content for word in between[2:])


def _behind(words: tuple[Lexeme, ...], at: int) -> Iterator[int]:
    """Yield the content words behind a verb, within its clause."""
    for number in range(at + 1, min(len(words), at + 1 + _REACH)):
        word = words[number]
        if word.lower in _STOPS or word.lower in _JOINTS or word.lower in _RELATIVE:
            return
        if word.content:
            yield number


def _clause(words: tuple[Lexeme, ...], at: int) -> int:
    """Return where the clause of the verb at `at` begins: an "and" between two statements parts them."""
    start = at
    while start > 0:
        word = words[start - 1]
        if word.lower in _ENDS or word.lower in _JOINTS:
            break
        if word.lower == "and" and any(_finite(words, number) for number in _before(words, start - 1)):
            break
        start -= 1
    return start


def _before(words: tuple[Lexeme, ...], at: int) -> Iterator[int]:
    """Yield the lexemes before `at` back to the nearest mark or joint."""
    for number in range(at - 1, -1, -1):
        if words[number].lower in _ENDS or words[number].lower in _JOINTS:
            return
        yield number


def _finite(words: tuple[Lexeme, ...], number: int) -> bool:
    lower = words[number].lower
    return lower in TENSED or (lower.endswith("ed") and not words[number].capital)


def said_by_another(claim: str, quotes: tuple[str, ...], evidence: Evidence) -> Iterator[Finding]:
    """Yield a fault for each statement of the English `claim` that the sources have from somebody else alone."""
    for report in speech(claim, "en").reports:
        who, content = _teller(claim, report), _content(claim, report)
        if who is None or not who.names or len(content) < _LEAST:
            continue
        told = [(quote, each) for quote in quotes for each in _tellers(quote, content)]
        if not told or not all(_somebody_else(who, *each) for each in told):
            continue
        if all(_somebody_else(who, text, each) for text in _sentences(evidence) for each in _tellers(text, content)):
            name = next(" ".join(sorted(each.names)) for _, each in told if each is not None).title()
            detail = f"The source has this from {name}, not from {claim[who.start : who.end]}."
            yield Finding(check="speaker", detail=detail, start=who.start, end=who.end)


def _somebody_else(who: Speaker, text: str, other: Speaker | None) -> bool:
    """Say whether it is plain that not `who` speaks in `text`, but the `other`: it does not name him at all."""
    if other is None or not other.names or not who.names.isdisjoint(lexeme.lower for lexeme in lexemes(text, "en")):
        return False
    shared = who.names & other.words or other.names & who.words
    return not shared and not who.initials & other.names and not other.initials & who.names


@lru_cache(maxsize=1 << 11)
def _content(text: str, report: Report) -> frozenset[str]:
    """Return the concepts of what is reported; where these are few, all its words, if they are many enough."""
    words = lexemes(text, "en")
    said = [words[at] for each in report.said for at in each if words[at].kind != "mark"]
    content = frozenset(word.concept for word in said if word.content)
    return content if len(content) >= _LEAST else frozenset(word.lower for word in said) - {"that"}


def _tellers(text: str, content: frozenset[str]) -> Iterator[Speaker | None]:
    """Yield who says `content` by each report of `text` that has it."""
    for report in speech(text, "en").reports:
        if len(_content(text, report) & content) >= _SAID * len(content):
            yield _teller(text, report)


def _teller(text: str, report: Report) -> Speaker | None:
    """Return who speaks by a report: whom the words beside the verb name that are no part of what is said."""
    words = lexemes(text, "en")
    said = {at for each in report.said for at in each}
    before = _beside(words, said, range(report.at - 1, max(-1, report.at - 1 - _REACH), -1))
    behind = _beside(words, said, range(report.at + 1, min(len(words), report.at + 1 + _REACH)))
    sides = (behind, before) if words[report.at].lower == "according" else (before, behind)
    return next((found for side in sides if side and (found := named(words, side)) is not None), None)


def _beside(words: tuple[Lexeme, ...], said: set[int], places: range) -> range:
    """Return the range of lexemes from the first of `places` on that are not said, up to the end of their sentence."""
    found = []
    for at in places:
        if at in said or words[at].lower in _ENDS:
            break
        found.append(at)
    return range(min(found), max(found) + 1) if found else range(0)


def _sentences(evidence: Evidence) -> Iterator[str]:
    """Yield the sentences of the cited documents."""
    for document in evidence.sources:
        for number in range(min(len(document.sentences), _SENTENCES)):
            yield document.sentence(number)
