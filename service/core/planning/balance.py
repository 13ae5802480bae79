"""Balance: whoever is accused in a summary has his reply in it, where a source has one, right behind the accusation.

Worth alone seldom chooses "The company said that it would appeal": one source has it, and it says little. A reader
misses it all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from service.core.planning.allowed import Allowed
from service.core.planning.alone.replies import BACK, NOBODY, accuses, replies
from service.core.planning.candidates import Candidates
from service.core.planning.cover import Cover
from service.core.text.words import stems
from service.core.types import Document, SentenceId

ANSWERED: Final = 80.0  # words of summary from which replies are told
COMMON: Final = 3  # content words that two tellings of one accusation have in common
MOST: Final = 3  # accusations for which a reply is looked for

Told = tuple[SentenceId, ...]


def balance(
    choice: Cover, allowed: Allowed, documents: Sequence[Document], pool: Candidates, leads: Iterable[SentenceId]
) -> None:
    """Tell a reply to what is told against somebody, where a source has one, in the place of what is missed least.

    What tells the event, one of `leads`, goes only for another telling of it.
    """
    found = answers(documents, sorted(set(pool.owners.tolist())))
    if not found:
        return
    units, tried = choice.units, set[SentenceId]()
    opening = {row for each in leads if (row := pool.row(each)) is not None}
    for _ in range(MOST):
        told = [pool.identity(row) for row in choice.told]
        accused = next(((each, to) for each, to in unanswered(documents, found, told) if each not in tried), None)
        if accused is None:
            return
        tried.add(accused[0])
        rows = [row for each in accused[1] if (row := pool.row(each)) is not None]
        replying = [unit for unit in units.holding(rows) if unit not in choice.chosen]
        kept = {row for each in told if each in found or each in found.values() if (row := pool.row(each)) is not None}
        kept |= set() if opening.intersection(*map(units.rows, replying[:1])) else opening
        choice.insist(replying, allowed, [each for each in choice.chosen if not kept.isdisjoint(units.rows(each))])


def answers(documents: Sequence[Document], places: Iterable[int]) -> dict[SentenceId, SentenceId | None]:
    """Return the replies in the documents at `places`, each with what it answers there, None where that is unknown."""
    every = list(places)
    return {
        SentenceId(at, number): None if reply.to == NOBODY else SentenceId(at, reply.to)
        for at, found in zip(every, replies.each([documents[at] for at in every]), strict=True)
        for number, reply in found.items()
    }


def unanswered(
    documents: Sequence[Document], found: dict[SentenceId, SentenceId | None], told: Sequence[SentenceId]
) -> Iterator[tuple[SentenceId, list[SentenceId]]]:
    """Yield what is `told` against somebody, with the replies to it, where none of these is told."""
    for each in told:
        document = documents[each.document]
        if each in found or not accuses(document.sentence(each.sentence), document.language):
            continue
        replying = [reply for reply, to in found.items() if one_matter(documents, each, to, reply)]
        if replying and not any(reply in told for reply in replying):
            yield each, replying


def one_matter(documents: Sequence[Document], told: SentenceId, to: SentenceId | None, reply: SentenceId) -> bool:
    """Say whether `reply`, which answers `to` in its own article, answers what `told` says."""
    if told == to:
        return True
    if reply.document == told.document:  # it answers all that was said before, where it says itself what it denies
        close = 0 < reply.sentence - told.sentence <= BACK
        return close and not replies(documents[reply.document])[reply.sentence].bare
    place = to or reply
    one, other = documents[told.document], documents[place.document]
    common = set(stems(one.sentence(told.sentence), one.language)) & set(
        stems(other.sentence(place.sentence), other.language)
    )
    return len(common) >= COMMON


def answered(documents: Sequence[Document], runs: Sequence[Told]) -> dict[int, int]:
    """Return which of `runs` open with a reply, each with the run that it answers: its own article's before another."""
    found = answers(documents, sorted({run[0].document for run in runs}))
    pairs: dict[int, int] = {}
    for position, run in enumerate(runs):
        if run[0] not in found:
            continue
        to, reply = found[run[0]], run[0]
        own = [at for at, other in enumerate(runs) if to in other and at != position]
        others = (
            at
            for at, other in enumerate(runs)
            if at != position
            for each in other
            if accuses(documents[each.document].sentence(each.sentence), documents[each.document].language)
            and one_matter(documents, each, to, reply)
        )
        accusing = next(iter(own), None) if own else next(others, None)
        if accusing is not None:
            pairs[position] = accusing
    return pairs
