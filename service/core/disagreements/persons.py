"""Whom two sources name for one deed: "Marsh was arrested in Oderby" against "Fenn was arrested in Oderby". English.

An article names many people in much the same places, so that two names are held against each other only where neither
document has the other's person anywhere, a word of the clause is the same, and the sentences are alike: they name
somebody or something else in common and the same word stands next to both names, or they are each other's best
counterparts; or two sentences of each document tell of the two persons in the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from service.core.disagreements.likeness import Likeness
from service.core.disagreements.statements import NONE_TOLD, WINDOW, clause, known
from service.core.disagreements.tellings import Line, Telling
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.attribution import SPEECH
from service.core.tables.people import OFFICES
from service.core.tables.places import CANONICAL
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import quotations
from service.core.types import Document, Related

FULL = (2, 3)  # words of a full name
ARTICLES = listed("the a an")  # before a name: it is no person's
# Words beside a name that tell nothing of a deed.
IDLE = NONE_TOLD | frozenset({"previous", "expert", "candid", "counsel", "journalist", "order", "offic"})
MOST_POSTINGS = 60  # mentions one word may stand beside: more, and the word says nothing
MOST_MEETINGS = 2_000
MOST_STRANGERS = 3  # names that one of two sentences has alone: more, and it is a list of people
SPELLED = 0.7  # likeness from which two names may be one in two spellings
# Least likeness: of one of several sentences, of one beside the same word, of best counterparts, of these with less.
SEVERAL, BESIDE, MUTUAL, MUCH = 0.15, 0.2, 0.3, 0.4


class Mention(NamedTuple):
    """A person as a sentence names him: the name, the person's full name, and the concepts before and behind."""

    line: Line
    name: Name
    person: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def around(self) -> frozenset[str]:
        """The words by which it is known what is told of the person."""
        return frozenset((*self.before, *self.after)) - IDLE


class Meeting(NamedTuple):
    """Two mentions that may be of one role, how alike their sentences are, and whether the next word is the same."""

    one: Mention
    other: Mention
    likeness: float
    beside: bool
    shared: int


def mentions(lines: Sequence[Line]) -> tuple[Mention, ...]:
    """Return where the sentences of one document, in its own words, name a person whom it somewhere names in full."""
    found = [(each, name) for each in lines if each.language == "en" for name in names(each.text) if name.words]
    full = dict(_persons(found))
    return tuple(
        _mention(each, name, full[name.words[-1]])
        for each, name in found
        if name.words[-1] in full and set(name.words) <= set(full[name.words[-1]]) and _told(each, name)
    )


def _persons(found: Iterable[tuple[Line, Name]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the last words of the names that are persons', each with the one full name that it belongs to."""
    full: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for line, name in found:
        if len(name.words) in FULL:
            full[name.words[-1]].add(name.words)
        if name.first and lexemes(line.text, line.language)[name.first - 1].lower in ARTICLES:
            full[name.words[-1]].add(())
    for last, whole in full.items():
        person = next(iter(whole))
        if len(whole) == 1 and CANONICAL.keys().isdisjoint(person) and OFFICES.isdisjoint(person):
            yield last, person


def _told(line: Line, name: Name) -> bool:
    """Say whether a name stands outside quotations, and not as one of several joined by "and"."""
    words = lexemes(line.text, line.language)
    joined = name.first > 1 and words[name.first - 1].lower in {"and", "&"} and words[name.first - 2].capital
    after = words[name.last + 1 : name.last + 4]
    listing = bool(after) and after[0].lower in {"and", ","} and any(each.capital for each in after[1:])
    return not (joined or listing) and not any(each.start < name.start < each.end for each in quotations(line.text))


def _mention(line: Line, name: Name, person: tuple[str, ...]) -> Mention:
    words = lexemes(line.text, line.language)
    before = clause(words, range(name.first - 1, max(-1, name.first - 1 - WINDOW), -1), frozenset())
    after = clause(words, range(name.last + 1, min(len(words), name.last + 1 + WINDOW)), frozenset())
    return Mention(line, name, person, _concepts(before), _concepts(after))


def _concepts(words: Iterable[Lexeme]) -> tuple[str, ...]:
    return tuple(known(word) for word in words if not word.capital and word.lower not in SPEECH["en"])


def told_persons(
    found: Iterable[Mention], documents: tuple[Document, ...], likeness: Likeness, related: Related
) -> Iterator[tuple[Telling, ...]]:
    """Yield the tellings of two persons, each of one document, of whom the same is told."""
    groups: dict[tuple[int, int, tuple[str, ...], tuple[str, ...]], list[Meeting]] = defaultdict(list)
    for one, other in _met(found, documents, related):
        mine, theirs = one.line.place, other.line.place
        alike = likeness(mine, theirs)
        if alike >= SEVERAL and likeness.one_event(mine.document, theirs.document):
            beside = any(a[:1] == b[:1] != () for a, b in ((one.before, other.before), (one.after, other.after)))
            meeting = Meeting(one, other, alike, beside, _in_common(one, other))
            groups[mine.document, theirs.document, one.person, other.person].append(meeting)
    for meetings in groups.values():
        best = max(meetings, key=lambda each: (_sure(each, likeness), each.likeness))
        if _sure(best, likeness) or _several(meetings):
            yield _telling(best.one), _telling(best.other)


def _met(
    found: Iterable[Mention], documents: tuple[Document, ...], related: Related
) -> Iterator[tuple[Mention, Mention]]:
    """Yield pairs of mentions of two origins that share a word and are of persons whom the other document has not."""
    postings: dict[str, list[Mention]] = defaultdict(list)
    texts: dict[int, str] = {}
    left = MOST_MEETINGS
    for each in found:
        like: dict[int, Mention] = {}
        for word in sorted(each.around):
            held = postings[word]
            if len(held) < MOST_POSTINGS:
                like |= {id(other): other for other in held}
                held.append(each)
        for other in like.values():
            pair = other.line.place.document, each.line.place.document
            if related.origins[pair[0]] == related.origins[pair[1]] or spelled_alike(other.person, each.person):
                continue
            for at in pair:
                texts.setdefault(at, f"{documents[at].title or ''} {documents[at].text}".lower())
            if left and _unknown(other.person, texts[pair[1]]) and _unknown(each.person, texts[pair[0]]):
                left -= 1
                yield other, each


def _unknown(person: tuple[str, ...], text: str) -> bool:
    """Say whether a text has neither the first nor the last name of a person."""
    return person[0] not in text and person[-1] not in text


def spelled_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two names may be one person's: a word is the same or spelled much alike."""
    if not set(one).isdisjoint(other):
        return True
    return any(SequenceMatcher(None, mine, theirs).ratio() >= SPELLED for mine in one for theirs in other)


def _in_common(one: Mention, other: Mention) -> int:
    """Return how many names two sentences have in common, -1 where one of them lists people of its own."""
    mine, theirs = (
        {word for name in names(each.line.text) for word in name.words} - set(each.person) for each in (one, other)
    )
    return -1 if max(len(mine - theirs), len(theirs - mine)) > MOST_STRANGERS else len(mine & theirs)


def _sure(meeting: Meeting, likeness: Likeness) -> bool:
    """Say whether two sentences alone show that two persons are named for one thing."""
    if meeting.shared < 0:
        return False
    if meeting.shared and meeting.beside and meeting.likeness >= BESIDE:
        return True
    least = MUTUAL if meeting.shared else MUCH if meeting.beside else 1.0
    return meeting.likeness >= least and likeness.mutual(meeting.one.line.place, meeting.other.line.place)


def _several(meetings: Sequence[Meeting]) -> bool:
    """Say whether two sentences of each document tell of the two persons in the same words."""
    return all(
        len(places) > 1
        for places in ({each.one.line.place for each in meetings}, {each.other.line.place for each in meetings})
    )


def _telling(mention: Mention) -> Telling:
    name = mention.name
    return Telling(mention.line.place, name.start, name.end, "person", tuple(sorted(mention.around)), mention.person)
