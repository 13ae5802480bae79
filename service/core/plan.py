"""The plan: which points are worth telling within the length asked for, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

from msgspec import structs

from service.core.appeal import appeals
from service.core.concepts import Concepts, chosen
from service.core.cover import Allowed, Cover, Strangers, Unit, together
from service.core.dependence import Dependence, dependences
from service.core.developments import developments
from service.core.introductions import Introductions
from service.core.length import length_of
from service.core.order import ordered, paragraphs
from service.core.originals import told_by_originals
from service.core.revisions import current, outdated
from service.core.spans import sentence_at
from service.core.types import Document, Plan, Point, Related, SentenceId, Summary, SummaryRequest
from service.core.words import count_words

FEWEST: Final = 7  # words in a sentence that tells something
LONGEST: Final = 60
SAME: Final = 0.55  # share of content words in common from which two sentences say the same
PER_POINT: Final = 16  # sentences of one point that are looked at
MOST_TOGETHER: Final = 4  # sentences of a run with those that introduce whom it names
DEVELOPING: Final = 0.4  # share of the length that an update gives to what has happened since
CANDIDATES: Final = 6_000  # sentences of the points that are looked at


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
        pool = of_runs(current(pool.runs, stale, documents), pool.rows, pool.people)
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


class Candidates(NamedTuple):
    """The runs of sentences that could be told, and every sentence looked at with its row, in source order."""

    runs: list[tuple[SentenceId, ...]]
    rows: dict[SentenceId, int]
    people: Introductions


def candidates(documents: Sequence[Document], related: Related) -> Candidates:
    """Return what could be told of the points of `related`, and what it has to be told with."""
    every = (each for point in related.points for each in point.sentences[:PER_POINT])
    listed = sorted(islice(every, CANDIDATES))
    known = dependent(documents, listed)
    runs: dict[tuple[SentenceId, ...], None] = {}
    for each in listed:
        members = known[each.document].run(each.sentence)
        if members is not None:
            runs.setdefault((each,) if len(members) == 1 else tuple(SentenceId(each.document, at) for at in members))
    people = Introductions(documents)
    for run in list(runs):
        whole = introduced(run, people, known[run[0].document])
        if whole:
            runs.setdefault(whole)
    return of_runs(list(runs), listed, people)


def of_runs(runs: list[tuple[SentenceId, ...]], seen: Iterable[SentenceId], people: Introductions) -> Candidates:
    """Return the candidates of `runs`, looked at together with `seen`."""
    every = {*seen, *(each for run in runs for each in run)}
    return Candidates(runs, {each: row for row, each in enumerate(sorted(every))}, people)


def introduced(run: tuple[SentenceId, ...], people: Introductions, known: Dependence) -> tuple[SentenceId, ...] | None:
    """Return `run` with the sentences before it that introduce whom it names; None where it needs none, or too many."""
    needs = [people.introducing(each) for each in run]
    if not any(needs):
        return None
    own = {each.sentence for each in run}
    first = {place for each in needs for place in each.values()} - own
    before = {member for place in first for member in known.run(place) or (-1,)}
    if not before or -1 in before or len(before | own) > MOST_TOGETHER:
        return None
    return tuple(SentenceId(run[0].document, number) for number in sorted(before | own))


def dependent(documents: Sequence[Document], sentences: Iterable[SentenceId]) -> dict[int, Dependence]:
    """Return by position what the documents of `sentences` need to be told with."""
    at = sorted({each.document for each in sentences})
    return dict(zip(at, dependences([documents[position] for position in at]), strict=True))


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
    terms, concepts = chosen(documents, list(rows), related)
    known = dependent(documents, rows)
    texts = [known[at].text(number) for at, number in rows]
    counts = [count_words(text) for text in texts]
    likes = appeals(documents, terms, request.focus, texts, length.words).tolist()
    runs = sized([tuple([rows[each] for each in told]) for told in pool.runs], counts)
    units = [unit(members, concepts, likes) for members in runs]
    choice = Cover(units, concepts.worth, length.costs(texts, counts), length.most)
    named = [pool.people.known(each) for each in rows]
    strangers = Strangers([needs for needs, _ in named], [full for _, full in named])
    allowed = Allowed(terms, memberships(related, rows), SAME, strangers)
    keep(choice, allowed, kept, rows)
    choice.fill(allowed, length.least)
    if not length.least:
        choice.exchange(allowed)
    if not choice.chosen:  # rather somebody whom nobody introduces than nothing at all
        choice.fill(Allowed(terms, memberships(related, rows), SAME))
    identities = list(rows)
    return told_runs(choice, identities)


def keep(choice: Cover, allowed: Allowed, kept: Kept, rows: dict[SentenceId, int]) -> None:
    """Choose what is `kept`: what happened since first, within its share of the length, then what was told before."""
    stay = {rows[each]: place for place, each in enumerate(kept.before) if each in rows}
    before = [number for number, unit in enumerate(choice.units) if stay.keys() >= set(unit.rows)]
    before.sort(key=lambda each: min(stay[row] for row in choice.units[each].rows))
    new = {rows[each]: each.document for each in kept.since if each in rows}
    found = [number for number, unit in enumerate(choice.units) if not new.keys().isdisjoint(unit.rows)]
    told: dict[int, int] = {}
    for number in sorted(found, key=lambda each: (-choice.gain(each), each)):
        article = next(new[row] for row in choice.units[number].rows if row in new)
        if choice.most - choice.left + choice.cost(number) <= DEVELOPING * choice.most and article not in told:
            choice.keep([number], allowed)
            told[article] = number
    if told:  # not all that was told before has room: what is worth least goes
        before.sort(key=lambda each: (-choice.gain(each), each))
    choice.keep(before, allowed)


def unit(rows: tuple[int, ...], concepts: Concepts, likes: Sequence[float]) -> Unit:
    """Return the unit that tells `rows` together, which appeals as much as its sentences do on average."""
    if len(rows) == 1:
        return Unit(rows, concepts.row(rows[0]), likes[rows[0]])
    whole = together([concepts.row(row) for row in rows])
    return Unit(rows, whole, sum(likes[row] for row in rows) / len(rows))


def sized(runs: list[tuple[int, ...]], counts: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the runs of a telling length; where there are none, those that are not too long."""
    lengths = [sum(counts[row] for row in members) / len(members) for members in runs]
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
    linked = {(one, other) for unit in choice.chosen for one, other in pairwise(choice.units[unit].rows)}
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
