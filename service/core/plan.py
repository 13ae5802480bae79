"""The plan: which points are worth telling within the length asked for, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from msgspec import structs

from service.core.allowed import Allowed
from service.core.appeal import appeals
from service.core.candidates import Candidates, candidates, of_runs
from service.core.concepts import chosen
from service.core.cover import Cover
from service.core.developments import developments
from service.core.introductions import Introductions
from service.core.length import length_of
from service.core.order import ordered, paragraphs
from service.core.originals import told_by_originals
from service.core.revisions import current, outdated
from service.core.spans import sentence_at
from service.core.types import Document, Plan, Point, Related, SentenceId, Summary, SummaryRequest
from service.core.units import Units

FEWEST: Final = 7  # words in a sentence that tells something
LONGEST: Final = 60
SAME: Final = 0.5  # share of content words in common from which two sentences say the same
DEVELOPING: Final = 0.4  # share of the length that an update gives to what has happened since


def choose(
    documents: tuple[Document, ...], related: Related, request: SummaryRequest, previous: Summary | None = None
) -> Plan:
    """Return the points to tell within the length that `request` asks for, in the order in which they are told.

    Each point is led by the sentence that tells it. A sentence that leans on others comes with them. Sentences that
    `previous` told, and that still stand where it cites them, stay unless something clearly better came.
    """
    pool = candidates(documents, related)
    if not pool.runs:
        return Plan(points=())
    kept = Kept(told_before(documents, previous), developments(documents, related, previous))
    chosen = cover(documents, related, request, pool, kept)
    stale = outdated(documents, related, pool.rows)
    told_stale = {each for run in chosen for each in run if each in stale}
    if told_stale:
        pool = of_runs(current(pool.runs, stale, documents), pool.rows, documents, pool.people)
        revising = {stale[each] for each in told_stale}
        instead = {each for run in pool.runs if not revising.isdisjoint(run) for each in run}
        kept = kept._replace(before=tuple(dict.fromkeys((*kept.before, *sorted(instead)))))
        chosen = cover(documents, related, request, pool, kept)
    chosen = told_by_originals(documents, related, chosen)
    told = ordered(documents, chosen, pool.people, timeline=request.format == "timeline")
    in_order = [chosen[position] for position in told]
    return Plan(points=told_points(related, in_order), groups=paragraphs(in_order))


class Kept(NamedTuple):
    """What an update tells first: what was told `before`, in its order, and what has happened `since`."""

    before: tuple[SentenceId, ...]
    since: frozenset[SentenceId]


def cover(
    documents: tuple[Document, ...],
    related: Related,
    request: SummaryRequest,
    pool: Candidates,
    kept: Kept,
) -> list[tuple[SentenceId, ...]]:
    """Return the runs that together are worth most within the length, the first choice first.

    What is `kept` stays unless something clearly better came.
    """
    length, rows = length_of(request), pool.rows
    identities = list(rows)
    terms, concepts = chosen(documents, identities, related)
    texts, counts = [each.text for each in pool.wordings], [each.words for each in pool.wordings]
    units = Units(sized(pool, counts), concepts, appeals(documents, terms, request.focus, pool.wordings, length.words))
    choice = Cover(units, concepts.worth, length.costs(texts, counts), length.most)
    points = memberships(related, rows)
    allowed = Allowed(terms, points, SAME, Strangers(identities, pool.people))
    keep(choice, allowed, kept, rows)
    choice.fill(allowed, length.least)
    if not length.least:
        choice.exchange(allowed)
    if not choice.chosen:  # rather somebody whom nobody introduces than nothing at all
        choice.fill(Allowed(terms, points, SAME))
    return told_runs(choice, identities)


class Strangers(NamedTuple):
    """Who is taken for known and introduced by each row, the sentence of which is in `identities`."""

    identities: list[SentenceId]
    people: Introductions

    def needs(self, row: int) -> frozenset[str]:
        """Return the names that `row` takes for known."""
        return self.people.needs(self.identities[row : row + 1])

    def introduces(self, row: int) -> frozenset[str]:
        """Return the names that `row` introduces."""
        return self.people.introduces(self.identities[row : row + 1])


def keep(choice: Cover, allowed: Allowed, kept: Kept, rows: dict[SentenceId, int]) -> None:
    """Choose what is `kept`: what happened since first, within its share of the length, then what was told before."""
    stay = {rows[each]: place for place, each in enumerate(kept.before) if each in rows}
    before = [unit for unit in choice.units.holding(stay) if stay.keys() >= set(choice.units.rows[unit])]
    before.sort(key=lambda each: min(stay[row] for row in choice.units.rows[each]))
    new = {rows[each]: each.document for each in kept.since if each in rows}
    told: dict[int, int] = {}
    for number in sorted(choice.units.holding(new), key=lambda each: (-choice.gain(each), each)):
        article = next(new[row] for row in choice.units.rows[number] if row in new)
        if choice.most - choice.left + choice.cost(number) <= DEVELOPING * choice.most and article not in told:
            choice.keep([number], allowed)
            told[article] = number
    if told:  # not all that was told before has room: what is worth least goes
        before.sort(key=lambda each: (-choice.gain(each), each))
    choice.keep(before, allowed)


def sized(pool: Candidates, counts: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the rows of the runs of a telling length; where there are none, of those that are not too long."""
    rows = pool.rows
    runs = [(rows[run[0]],) if len(run) == 1 else tuple([rows[each] for each in run]) for run in pool.runs]
    lengths = [counts[run[0]] if len(run) == 1 else sum([counts[row] for row in run]) / len(run) for run in runs]
    telling = [members for members, mean in zip(runs, lengths, strict=True) if FEWEST <= mean <= LONGEST]
    return telling or [members for members, mean in zip(runs, lengths, strict=True) if 0 < mean <= LONGEST]


def told_before(documents: Sequence[Document], previous: Summary | None) -> tuple[SentenceId, ...]:
    """Return the sentences that `previous` told, in its order, where they still stand as it cites them."""
    positions = {document.id: at for at, document in enumerate(documents)} if previous else {}
    found: dict[SentenceId, None] = {}
    for told in previous.sentences if previous else ():
        citation = told.citations[0] if told.citations else None
        if citation is None or citation.document not in positions:
            continue
        at = positions[citation.document]
        if documents[at].text[citation.start : citation.end] == citation.quote:
            first = sentence_at(documents[at].sentences, citation.start)
            last = sentence_at(documents[at].sentences, citation.end - 1)
            found |= dict.fromkeys(SentenceId(at, number) for number in range(first, last + 1))
    return tuple(found)


def memberships(related: Related, rows: dict[SentenceId, int]) -> list[int]:
    """Return the number of the point that each row belongs to, -1 for none."""
    found = [-1] * len(rows)
    for number, point in enumerate(related.points):
        for each in point.sentences:
            if each in rows:
                found[rows[each]] = number
    return found


def told_runs(choice: Cover, identities: Sequence[SentenceId]) -> list[tuple[SentenceId, ...]]:
    """Return the chosen runs, each sentence once: runs that overlap become one."""
    told = sorted(choice.told)
    runs: dict[int, list[int]] = {}
    head: dict[int, int] = {}
    linked = {(one, other) for unit in choice.chosen for one, other in pairwise(choice.units.rows[unit])}
    for row in told:
        head[row] = head[row - 1] if (row - 1, row) in linked else row
        runs.setdefault(head[row], []).append(row)
    first = {head[row]: number for number, row in reversed(list(enumerate(choice.told)))}
    return [tuple(identities[row] for row in runs[start]) for start in sorted(runs, key=first.__getitem__)]


def told_points(related: Related, runs: Sequence[tuple[SentenceId, ...]]) -> tuple[Point, ...]:
    """Return the point of each told sentence, led by that sentence."""
    home = {each: point for point in related.points for each in point.sentences}
    return tuple(led(home.get(each), each) for told in runs for each in told)


def led(point: Point | None, sentence: SentenceId) -> Point:
    """Return `point` with `sentence` first; a point of its own where the sentence belongs to none."""
    if point is None:
        return Point(sentences=(sentence,), origins=1, score=0.0)
    others = tuple(each for each in point.sentences if each != sentence)
    return structs.replace(point, sentences=(sentence, *others))
