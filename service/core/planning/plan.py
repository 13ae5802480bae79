"""The plan: which points are worth telling within the length asked for, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from msgspec import structs

from service.core.disagreements.revisions import current, outdated
from service.core.planning.allowed import Allowed
from service.core.planning.alone.articles import Runs
from service.core.planning.alone.trim import trimmed
from service.core.planning.alone.wordings import FEWEST
from service.core.planning.appeal import appeals, standing
from service.core.planning.balance import ANSWERED, balance
from service.core.planning.candidates import Candidates, candidates
from service.core.planning.cover import Cover
from service.core.planning.length import length_of
from service.core.planning.news.deeds import same
from service.core.planning.news.developments import developments
from service.core.planning.news.event import Event, Lateness, Opening, first
from service.core.planning.news.originals import told_by_originals
from service.core.planning.news.reactions import reacts, tells_reactions
from service.core.planning.news.tolls import overtaken, risen, told_old
from service.core.planning.news.undone import undone
from service.core.planning.order import News, ordered, paragraphs
from service.core.planning.units import Units
from service.core.relating.concepts import chosen
from service.core.text.spans import sentence_at
from service.core.types import Document, Plan, Point, Related, SentenceId, Summary, SummaryRequest

SHORTEST: Final = 4  # words in a sentence that says what became of people, or how many: "No one was killed"
LONGEST: Final = 60
OVERTAKEN: Final = 0.7  # what is left of the appeal of how an older article tells the event
DEVELOPING: Final = 0.4  # share of the length that an update gives to what has happened since


def choose(
    documents: tuple[Document, ...], related: Related, request: SummaryRequest, previous: Summary | None = None
) -> Plan:
    """Return the points to tell within the length that `request` asks for, in the order in which they are told.

    Each point is led by the sentence that tells it. A sentence that leans on others comes with them. Sentences that
    `previous` told, and that still stand where it cites them, stay unless something clearly better came.
    """
    event, old = Event(documents, related), overtaken(documents, related)
    leads = fit_to_lead(documents, event.openers()) if previous is None and not request.focus else ()
    since = developments(documents, related, previous)
    kept = Kept(told_before(documents, previous), since, leads, event.recent, event.asides())
    pool = candidates(documents, related, length_of(request).words, (*kept.before, *kept.since))
    if not pool.runs.sizes.size:
        return Plan(points=())
    chosen = cover(documents, related, request, pool, kept)
    taken_back, gone = outdated(documents, related, pool), told_old(pool, documents, old)
    rose = risen(pool, documents, pool) if event.recent else {}
    gone |= undone(pool, documents) if event.recent else {}
    gone |= {each: by for each, by in rose.items() if each not in kept.opening()}
    stale, told = gone | taken_back, {each for run in chosen for each in run}
    missing = {by for each, by in rose.items() if each in told and each not in gone} - told
    if missing or not told.isdisjoint(stale):
        runs = [run for run in current(pool.told(), taken_back, documents) if gone.keys().isdisjoint(run)]
        pool = pool.among(runs, documents)
        revising = {stale[each] for each in told & stale.keys()} | missing
        instead = {each for run in runs if not revising.isdisjoint(run) for each in run}
        kept = kept._replace(before=tuple(dict.fromkeys((*kept.before, *sorted(instead)))))
        chosen = cover(documents, related, request, pool, kept)
    chosen = told_by_originals(documents, related, chosen)
    order = ordered(documents, chosen, pool.people, News(event, kept.since), timeline=request.format == "timeline")
    in_order = [chosen[position] for position in order]
    return Plan(points=told_points(related, pool.homes, in_order), groups=paragraphs(in_order))


class Kept(NamedTuple):
    """What is told first.

    One of the `leads`, and in an update what has happened `since`, then what was told `before`, in its order. `late`
    says how old a document is beside the newest; those at `asides` open with something else than the event.
    """

    before: tuple[SentenceId, ...]
    since: frozenset[SentenceId]
    leads: tuple[Opening, ...]
    late: Lateness
    asides: frozenset[int]

    def opening(self) -> frozenset[SentenceId]:
        """Return the sentences of the leads: one of them is told, though its toll has risen."""
        return frozenset(each.sentence for each in self.leads)

    def overtaken(self) -> list[SentenceId]:
        """Return which of the leads tell a state of the event that the newest of them no longer tells."""
        newest = self.late.least(each.recent for each in self.leads)
        return [each.sentence for each in self.leads if each.recent < newest]


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
    length, reads = length_of(request), pool.wordings
    terms, concepts = chosen(documents, pool.owners, pool.numbers, related)
    appeal = appeals(documents, terms, request.focus, reads, length.words)
    if kept.late:
        past = kept.overtaken()
        appeal *= standing(terms, reads, kept.late, kept.asides, pool.rows(kept.opening().difference(past)))
        appeal[pool.rows(past)] *= OVERTAKEN
    units = Units(sized(pool), concepts, appeal)
    choice = Cover(units, concepts.worth, length.costs(reads.words, reads.characters), length.most)
    points = Membership(pool)
    allowed = Allowed(terms, points, Strangers(pool), SameDeed(documents, pool))
    choice.news = news(documents, pool) if kept.leads else frozenset()
    allowed.leads = choice.news if length.words >= ANSWERED else frozenset()
    keep(choice, allowed, kept, pool)
    choice.fill(allowed, length.least)
    if not length.least:
        choice.exchange(allowed)
        choice.round_out(allowed)
    if length.words >= ANSWERED:
        balance(choice, allowed, documents, pool, [each.sentence for each in kept.leads])
    if not choice.chosen:  # rather somebody whom nobody introduces than nothing at all
        choice.fill(Allowed(terms, points))
    return told_runs(choice, pool)


def fit_to_lead(documents: Sequence[Document], openers: Sequence[Opening]) -> tuple[Opening, ...]:
    """Return the `openers` but for what goes on from a reaction, and takes for known what that is about."""
    return tuple(each for each in openers if not follows_reaction(documents, each.sentence))


def follows_reaction(documents: Sequence[Document], sentence: SentenceId) -> bool:
    """Say whether the article of `sentence` opens with a reaction, and that is not it."""
    document = documents[sentence.document]
    if not tells_reactions(document.language):
        return False
    opening = first(document)[0]
    return sentence.sentence != opening and reacts(trimmed(document, opening).text, document.language)


class Membership:
    """The number of the point that a row shares (`of`), -1 for none; asked of few rows, and of these often."""

    def __init__(self, pool: Candidates) -> None:
        self.of: Callable[[int], int] = cache(lambda row: pool.homes.get(pool.identity(row), -1))


class Strangers:
    """The names that a row takes for known (`needs`) and that it introduces; asked of few rows, and of these often."""

    def __init__(self, pool: Candidates) -> None:
        people = pool.people
        self.needs: Callable[[int], frozenset[str]] = cache(lambda row: people.needs([pool.identity(row)]))
        self.introduces: Callable[[int], frozenset[str]] = cache(lambda row: people.introduces([pool.identity(row)]))


class SameDeed:
    """Says whether two rows tell the same news in other words, where its language is known enough."""

    def __init__(self, documents: Sequence[Document], pool: Candidates) -> None:
        self._documents = documents
        self._pool = pool

    def __call__(self, row: int, other: int) -> bool:
        """Return whether `row` and `other` tell the same deed."""
        places = [self._pool.identity(row), self._pool.identity(other)]
        language = self._documents[places[0].document].language
        if self._documents[places[1].document].language != language or not tells_reactions(language):
            return False
        one, two = (trimmed(self._documents[each.document], each.sentence).text for each in places)
        return same(one, two, language)


def keep(choice: Cover, allowed: Allowed, kept: Kept, pool: Candidates) -> None:
    """Choose what is `kept`: what happened since first, within its share of the length, then what was told before."""
    lead(choice, allowed, kept, pool)
    stay = {row: place for place, each in enumerate(kept.before) if (row := pool.row(each)) is not None}
    before = [unit for unit in choice.units.holding(stay) if stay.keys() >= set(choice.units.rows(unit))]
    before.sort(key=lambda each: min(stay[row] for row in choice.units.rows(each)))
    new = {row: each.document for each in kept.since if (row := pool.row(each)) is not None}
    told: dict[int, int] = {}
    for number in sorted(choice.units.holding(new), key=lambda each: (-choice.gain(each), each)):
        article = next(new[row] for row in choice.units.rows(number) if row in new)
        if choice.most - choice.left + choice.cost(number) <= DEVELOPING * choice.most and article not in told:
            choice.keep([number], allowed)
            told[article] = number
    if told:  # not all that was told before has room: what is worth least goes
        before.sort(key=lambda each: (-choice.gain(each), each))
    choice.keep(before, allowed)


def lead(choice: Cover, allowed: Allowed, kept: Kept, pool: Candidates) -> None:
    """Choose, of what tells the event and can be told by itself, what is worth most.

    In a set of several days that is weighed by how well it tells the event, in which the newest gains, and stays unless
    something clearly better came; else it gives way like any other choice.
    """
    values = {row: each for each in kept.leads if (row := pool.row(each.sentence)) is not None}
    units = choice.units
    alone = {unit: values[own[0]] for unit in units.holding(values) if len(own := units.rows(unit)) == 1}
    fit = [unit for unit in alone if choice.cost(unit) <= choice.left and allowed(choice, unit)]
    newest = kept.late.least(alone[each].recent for each in fit)
    fit = [each for each in fit if alone[each].recent >= newest]
    if fit:
        best = min(fit, key=lambda each: (-choice.gain(each) * (alone[each].value if kept.late else 1.0), each))
        chosen = fullest(best, [each for each in fit if alone[each].recent >= alone[best].recent], choice, allowed)
        choice.take(chosen)
        if kept.late:
            choice.kept[chosen] = None


def news(documents: Sequence[Document], pool: Candidates) -> frozenset[int]:
    """Return the rows that open articles with news: with no reaction to it, where `reactions` are known."""
    read = [at for at in sorted(set(pool.owners.tolist())) if tells_reactions(documents[at].language)]
    opening = [SentenceId(at, first(documents[at])[0]) for at in read]
    told = [each for each in opening if not answers(documents[each.document], each.sentence)]
    return frozenset(row for each in told if (row := pool.row(each)) is not None)


def answers(document: Document, number: int) -> bool:
    """Say whether sentence `number` of `document` tells what somebody says or does about news."""
    return reacts(trimmed(document, number).text, document.language)


def fullest(best: int, fit: Sequence[int], choice: Cover, allowed: Allowed) -> int:
    """Return, of the units `fit` that tell the same deed as the `best`, the one that tells most in half the length."""
    row, units = choice.units.rows(best)[0], choice.units
    same = [each for each in fit if each == best or allowed.tells(units.rows(each)[0], row)]
    worth = {each: float(choice.worth[units.concepts(each)].sum()) for each in same}
    short = [each for each in same if choice.cost(each) <= choice.most / 2]
    return max(short, key=lambda each: (round(worth[each], 9), -each), default=best)


def sized(pool: Candidates) -> Runs:
    """Return the runs of a telling length in which no writer says "I"; where there are none, those not too long."""
    runs = pool.runs
    owners = np.repeat(np.arange(runs.sizes.size), runs.sizes)
    mean = np.bincount(owners, weights=pool.wordings.words[runs.members], minlength=runs.sizes.size) / runs.sizes
    terse = np.bincount(owners, weights=pool.wordings.terse[runs.members], minlength=runs.sizes.size) == runs.sizes
    own = np.bincount(owners, weights=pool.wordings.own[runs.members], minlength=runs.sizes.size) > 0
    telling = (mean >= np.where(terse, SHORTEST, FEWEST)) & (mean <= LONGEST)
    for fit in (telling & ~own, telling):
        if fit.any():
            return runs.where(fit)
    return runs.where((mean > 0) & (mean <= LONGEST))


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


def told_runs(choice: Cover, pool: Candidates) -> list[tuple[SentenceId, ...]]:
    """Return the chosen runs, each sentence once: runs that overlap become one."""
    told = sorted(choice.told)
    runs: dict[int, list[int]] = {}
    head: dict[int, int] = {}
    linked = {(one, other) for unit in choice.chosen for one, other in pairwise(choice.units.rows(unit))}
    for row in told:
        head[row] = head[row - 1] if (row - 1, row) in linked else row
        runs.setdefault(head[row], []).append(row)
    first = {head[row]: number for number, row in reversed(list(enumerate(choice.told)))}
    return [tuple(pool.identity(row) for row in runs[start]) for start in sorted(runs, key=first.__getitem__)]


def told_points(
    related: Related, homes: Mapping[SentenceId, int], runs: Sequence[tuple[SentenceId, ...]]
) -> tuple[Point, ...]:
    """Return the point of each told sentence, led by that sentence."""
    return tuple(led(related.points[homes[each]] if each in homes else None, each) for told in runs for each in told)


def led(point: Point | None, sentence: SentenceId) -> Point:
    """Return `point` with `sentence` first; a point of its own where the sentence belongs to none."""
    if point is None:
        return Point(sentences=(sentence,), origins=1)
    others = tuple(each for each in point.sentences if each != sentence)
    return structs.replace(point, sentences=(sentence, *others))
