"""Whom two sources name for one deed: "Marsh was arrested in Oderby" against "Fenn was arrested in Oderby". English.

An article names many people in much the same places, so that two names are held against each other only where neither
document has the other's person anywhere, a word of the clause is the same, and the sentences are alike: they name
somebody or something else in common and the same word stands next to both names, or they are each other's best
counterparts; or two sentences of each document tell of the two persons in the same words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain, combinations
from typing import NamedTuple, TypeAlias

from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.told.offices import POSSESSIVE
from service.core.disagreements.told.predicates import verb_in
from service.core.disagreements.told.statements import NONE_TOLD, WINDOW, clause, known
from service.core.disagreements.told.tellings import Line, Telling
from service.core.facts.naming import Name, names
from service.core.tables import listed
from service.core.tables.attribution import SPEECH
from service.core.tables.people import OFFICES
from service.core.tables.places import CANONICAL
from service.core.text.lexemes import Lexeme, lexemes
from service.core.types import Document, Related

FULL = (2, 3)  # words of a full name
_FULL = re.compile(r"\b[A-Z][\w'’-]*\.? (?:(?:de|van|von|al|bin|el|la) )*(?=([A-Z][^\W\d_]+))")
ARTICLES = listed("the a an")  # before a name: it is no person's
# Words beside a name that tell nothing of a deed.
IDLE = NONE_TOLD | frozenset({"previous", "expert", "candid", "counsel", "journalist", "order", "offic"})
# Words of what was said, within three lexemes of who said it.
REMARKS = SPEECH["en"] | listed("announced announces announcing signaled signalled spoke speaking interview reporters")
REMARK = 3
DEED = 8  # lexemes behind a name in which the verb stands
MOST_POSTINGS = 60  # mentions one word may stand beside: more, and the word says nothing
MOST_LINES = 300  # looked at for strangers: more, and it is no one event
LONG, IN_COMMON = 4, 4  # letters of a long word, and how many of these two sentences must share to be read
MOST_MEETINGS = 2_000
MOST_STRANGERS = 3  # names that one of two sentences has alone: more, and it is a list of people
SPELLED = 0.7  # likeness from which two names may be one in two spellings
# Least likeness: of one of several sentences, of one beside the same word, of best counterparts, of these with less.
SEVERAL, BESIDE, MUTUAL, MUCH = 0.15, 0.2, 0.3, 0.4


Pair: TypeAlias = tuple["Mention", "Mention"]


class Named(NamedTuple):
    """The lines of a document, their words, and what looks like full names: each's last word, in lower case.

    A name comes with the first sentence that has it.
    """

    lines: tuple[Line, ...]
    words: frozenset[str]
    full: Mapping[str, Line]


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


def named(lines: tuple[Line, ...]) -> Named:
    """Return the `lines` of one document with their words and full names."""
    full: dict[str, Line] = {}
    for each in lines:
        for last in _FULL.findall(each.text) if each.language == "en" else ():
            full.setdefault(last.lower(), each)
    return Named(lines, frozenset[str]().union(*[each.words for each in lines]), full)


def strangers(read: Sequence[Named]) -> frozenset[str]:
    """Return the last words of full names that some documents have and others have not."""
    every = frozenset[str]().union(*[each.full for each in read])
    return frozenset([last for last in every if not all(last in each.words for each in read)])


def met_lines(read: Sequence[Named], strange: frozenset[str]) -> list[list[Line]]:
    """Return by document the sentences with a stranger that share long words with such a sentence of another one.

    Few are left, and only these are read.
    """
    every = [
        (at, each, frozenset([word for word in each.words if len(word) >= LONG]))
        for at, (lines, _, full) in enumerate(read)
        for each in lines
        if each.language == "en" and not strange.isdisjoint(each.words) and not full.keys().isdisjoint(each.words)
    ][:MOST_LINES]
    left: list[dict[int, Line]] = [{} for _ in read]
    for (at, one, mine), (place, other, theirs) in combinations(every, 2):
        if at != place and len(mine & theirs) >= IN_COMMON:
            left[at][id(one)], left[place][id(other)] = one, other
    return [list(each.values()) for each in left]


def mentions(lines: Sequence[Line], full: Mapping[str, Line], strange: frozenset[str]) -> Iterator[Mention]:
    """Yield where sentences of one document name one of `strange`, whom it names in full in one of `full`."""
    whole = {id(full[last]): full[last] for each in lines for last in each.words & strange & full.keys()}
    near = {id(each): each for each in lines}
    found = [(each, name) for each in (whole | near).values() for name in names(each.text) if name.words]
    known = dict(_persons([(line, name) for line, name in found if name.words[-1] in strange]))
    for line, name in found:
        person = known.get(name.words[-1], ())
        if id(line) in near and set(name.words[-2:]) <= set(person) and _told(line, name):
            yield _mention(line, name, person)


def _persons(found: Iterable[tuple[Line, Name]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the last words of the names that are persons', each with the one full name that it belongs to."""
    full: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for line, name in found:
        if len(name.words) in FULL:
            full[name.words[-1]].add(name.words[-2:])  # "Surgeon Mira Kolb" begins a sentence
        if name.first and lexemes(line.text, line.language)[name.first - 1].lower in ARTICLES:
            full[name.words[-1]].add(())
    for last, whole in full.items():
        person = next(iter(whole))
        if len(whole) == 1 and CANONICAL.keys().isdisjoint(person) and OFFICES.isdisjoint(person):
            yield last, person


def _told(line: Line, name: Name) -> bool:
    """Say whether a name stands neither as one of several joined by "and" nor as a speaker."""
    words = lexemes(line.text, line.language)
    joined = name.first > 1 and words[name.first - 1].lower in {"and", "&"} and words[name.first - 2].capital
    after = words[name.last + 1 : name.last + 4]
    listing = bool(after) and after[0].lower in {"and", ","} and any(each.capital for each in after[1:])
    near = (*words[max(0, name.first - REMARK) : name.first], *words[name.last + 1 : name.last + 1 + REMARK])
    return not (joined or listing) and all(each.lower not in REMARKS for each in near)


def _mention(line: Line, name: Name, person: tuple[str, ...]) -> Mention:
    words = lexemes(line.text, line.language)
    before = clause(words, range(name.first - 1, max(-1, name.first - 1 - WINDOW), -1), frozenset())
    after = clause(words, range(name.last + 1, min(len(words), name.last + 1 + WINDOW)), frozenset())
    return Mention(line, name, person, _concepts(before), _concepts(after))


def _concepts(words: Iterable[Lexeme]) -> tuple[str, ...]:
    return tuple(known(word) for word in words if not word.capital and word.lower not in SPEECH["en"])


def told_persons(
    read: Sequence[Named],
    documents: tuple[Document, ...],
    likeness: Likeness,
    related: Related,
) -> Iterator[tuple[Telling, ...]]:
    """Yield the tellings of two persons, each of one document, of whom the same is told.

    `read` is what is read of each document. Time grows with the text.
    """
    strange = strangers(read)
    near = met_lines(read, strange) if strange else ()
    found = chain.from_iterable([mentions(lines, full, strange) for lines, (*_, full) in zip(near, read, strict=False)])
    groups: dict[tuple[int, int, tuple[str, ...], tuple[str, ...]], list[Pair]] = defaultdict(list)
    for one, other in _met(found, documents, related):
        groups[one.line.place.document, other.line.place.document, one.person, other.person].append((one, other))
    for (mine, theirs, *persons), pairs in groups.items():
        known = [(*pair, _beside(*pair), _in_common(*pair)) for pair in pairs]
        known = [each for each in known if each[2] or same_deed(each[0], each[1])]
        if not known or (len(known) == 1 and not known[0][2] and known[0][3] < 1):
            continue
        if not likeness.one_event(mine, theirs) or spelled_alike(*persons):
            continue
        meetings = [
            Meeting(one, other, likeness(one.line.place, other.line.place), beside, shared)
            for one, other, beside, shared in known
        ]
        told = [each for each in meetings if each.likeness >= SEVERAL]
        best = max(told, key=lambda each: (_sure(each, likeness), each.likeness), default=None)
        if best is not None and (_sure(best, likeness) or _several(told)):
            yield _telling(best.one), _telling(best.other)


def same_deed(one: Mention, other: Mention) -> bool:
    """Say whether the next verbs behind two names are the same, as far as both are known, and neither only owns."""
    verbs = _deed(one), _deed(other)
    owns = [each.name.of(each.line.text)[-2:] in POSSESSIVE for each in (one, other)]
    return owns[0] == owns[1] and (verbs[0] == verbs[1] or not all(verbs))


def _deed(mention: Mention) -> str:
    words, after = lexemes(mention.line.text, mention.line.language), mention.name.last + 1
    return verb_in(words, range(after, min(len(words), after + DEED)))


def _beside(one: Mention, other: Mention) -> bool:
    """Say whether the next word on one side of two names is the same."""
    return any(mine[:1] == theirs[:1] != () for mine, theirs in zip(one[3:], other[3:], strict=True))


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
            if related.origins[pair[0]] == related.origins[pair[1]]:
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
