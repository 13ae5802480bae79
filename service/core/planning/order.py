"""Order: runs of sentences told so that they read one after the other, in paragraphs.

The run that opens its article leads, and of several the one that says most of the whole. The others follow in the order
in which articles tell them: what stands early in its article comes early (journalists put the news first, then the
background), what goes on from a run stays with it, and within an article nothing is turned round. A timeline goes by
date first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final, NamedTuple

from service.core.planning.alone.introductions import ENGLISH, Introductions, names_in
from service.core.planning.balance import answered
from service.core.planning.news.event import Event
from service.core.text.words import count_words
from service.core.types import Document, SentenceId

PARAGRAPH: Final = 3  # sentences told before a paragraph may end
LONGEST_PARAGRAPH: Final = 5
NEXT: Final = 2  # more, where the next sentence of the article follows
EARLY: Final = 2  # sentences into an article up to which one may lead the summary

LATER: Final = 3.0  # share of an article by which one that opens with something else than the event comes later
PAST: Final = 0.5  # the same, for one that is older than what leads by all the time that a set of several days spans
CLOSE: Final = 2  # sentences of one article up to which one still goes on from the other
DEEP: Final = 6  # sentences into an article from which one should not lead
TELLING: Final = 9  # words in a sentence that may lead
# What opens with a year is background: "In 2009, the harbour froze over."
_PAST = re.compile(r"(?:In|On|By|Since|During|Between|Back in)\b[^;:]{0,25}\b(?:1[5-9]|20)\d\d\b")
_MARKS: Final = ('"', "“", "„", "«", "»", "'", "‘")
Told = tuple[SentenceId, ...]


class News(NamedTuple):
    """The event that a set reports, and in an update the sentences that tell what has happened `since`."""

    event: Event
    since: AbstractSet[SentenceId] = frozenset()


def ordered(
    documents: Sequence[Document],
    runs: Sequence[Told],
    people: Introductions,
    news: News | None = None,
    *,
    timeline: bool = False,
) -> list[int]:
    """Return the positions of `runs`, given best first, in the order in which they are told.

    What has happened since leads, else what tells the event best; articles that open with something else come later.
    """
    event, since = news if news is not None else (None, frozenset[SentenceId]())
    openers = event.openers() if event is not None else ()
    leads = {each.sentence: rank for rank, each in enumerate(openers)}
    introduced = [people.introduces(told) for told in runs]
    known = frozenset[str]().union(*introduced)
    wanted = [(people.needs(told) - own) & known for told, own in zip(runs, introduced, strict=True)]
    lead = min(
        range(len(runs)),
        key=lambda position: (
            bool(wanted[position]),
            since.isdisjoint(runs[position]),
            leads.get(runs[position][0], len(leads)),
            *_unfit(documents, runs[position]),
            position,
        ),
        default=0,
    )
    newest = event.recent.age(runs[lead][0].document) if event is not None and runs else 0.0

    def place(position: int) -> tuple[float, bool, float, int]:
        at, number = runs[position][0]
        published = documents[at].published_at
        when = published.timestamp() if timeline and published else 0.0
        far = number / max(1, len(documents[at].sentences))
        if event is not None:
            far += LATER / max(10, len(documents[at].sentences)) if event.aside(at) else 0.0
            far += PAST * max(0.0, event.recent.age(at) - newest)
        return (when, position != lead and not timeline, far, position)

    found = sorted(range(len(runs)), key=place)
    if timeline:
        return found
    replying = answers_behind(together(found, runs), runs, answered(documents, runs))
    unknown = [
        own if position == lead else own | called(documents, runs[position], known - introduced[position])
        for position, own in enumerate(wanted)
    ]
    return introduced_first(replying, runs, unknown, introduced)


def called(documents: Sequence[Document], told: Told, known: AbstractSet[str]) -> frozenset[str]:
    """Return the names that `told` writes alone, of those `known`, in English: another article says who that is."""
    texts = [documents[at].sentence(number) for at, number in told if documents[at].language == ENGLISH]
    names = [names_in(text) for text in texts if any(map(text.__contains__, known))]
    return frozenset[str]().union(*(each.alone - each.full for each in names)) & known


def together(order: Sequence[int], runs: Sequence[Told]) -> list[int]:
    """Return `order` with what stands close behind a run in its article told right after it: one train of thought.

    How an article opens is its news: behind it comes that of the others, before the details of any.
    """
    following = {
        one: other
        for one, other in pairwise(sorted(order, key=lambda each: runs[each][0]))
        if runs[one][-1].document == runs[other][0].document
        and runs[other][0].sentence - runs[one][-1].sentence <= CLOSE
        and not runs[one][0].sentence < EARLY <= runs[other][0].sentence
    }
    found: dict[int, None] = {}
    for position in order:
        while position not in found:
            found[position] = None
            position = following.get(position, position)  # noqa: PLW2901 - goes along the train
    return list(found)


def answers_behind(order: Sequence[int], runs: Sequence[Told], answers: Mapping[int, int]) -> list[int]:
    """Return `order` with each of the `answers` right behind what it answers, but for what leads.

    What stands between the two in their article, and is told, stays between them.
    """
    found = list(order)
    for reply, accusing in sorted(answers.items(), key=lambda pair: order.index(pair[0])):
        if reply == found[0]:
            continue
        found.remove(reply)
        after = found.index(accusing)
        between = [
            at
            for at, each in enumerate(found)
            if at > after and runs[each][0].document == runs[reply][0].document and runs[each][0] < runs[reply][0]
        ]
        found.insert(max(between, default=after) + 1, reply)
    return found


def introduced_first(
    order: Sequence[int], runs: Sequence[Told], wanted: Sequence[frozenset[str]], introduced: Sequence[frozenset[str]]
) -> list[int]:
    """Return `order` with each run put off until everybody `wanted` in it is introduced by one before it.

    What follows it in its article is put off with it, so that within an article nothing is turned round.
    """
    left, found = list(order), []
    known: set[str] = set()
    while left:
        chosen = _ready(left, runs, wanted, known)
        left.remove(chosen)
        found.append(chosen)
        known |= introduced[chosen]
    return found


def _ready(left: Sequence[int], runs: Sequence[Told], wanted: Sequence[frozenset[str]], known: AbstractSet[str]) -> int:
    """Return the first of `left` in which everybody is `known` and that no other of its article comes before."""
    behind: set[int] = set()
    for position in left:
        at = runs[position][0].document
        if at not in behind and wanted[position] <= known:
            return position
        behind.add(at)
    return left[0]


def _unfit(documents: Sequence[Document], told: Told) -> tuple[bool, bool, bool, bool, int]:
    """Return what speaks against leading with `told`, and where it stands among the first sentences of its article.

    It opens with a quotation or a year, says little, stands deep.
    """
    at, number = told[0]
    text = documents[at].sentence(number)
    before = sum(each.kind == "prose" for each in documents[at].sentences[: min(number, DEEP)])
    past = text.startswith(_MARKS) or _PAST.match(text) is not None
    return past, count_words(text) < TELLING, number >= DEEP, before >= EARLY, before


def paragraphs(runs: Sequence[Told]) -> tuple[int, ...]:
    """Return the paragraph of each sentence of `runs`: no run is cut, and a new one begins where the source changes.

    Nor does a paragraph end between neighbours of one article, unless it gets too long.
    """
    groups: list[int] = []
    group = length = 0
    last = SentenceId(-1, 0)
    for told in runs:
        turn = length >= PARAGRAPH and told[0].document != last.document
        next_to = told[0] == (last.document, last.sentence + 1)
        if turn or (length and length + len(told) > LONGEST_PARAGRAPH + (NEXT if next_to else 0)):
            group, length = group + 1, 0
        groups += [group] * len(told)
        length += len(told)
        last = told[-1]
    return tuple(groups)
