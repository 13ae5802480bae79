"""Matters that sources tell differently, each side cited. Nothing is averaged away or judged.

Sources disagree where independent documents give one matter different values in sentences that are about the same
thing, and neither document tells the other's value too. Not a disagreement: the same value in other words, a rounding,
a figure that a source itself corrects or revises, and two articles of one origin. `docs/disagreements.md` explains it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from itertools import chain, pairwise, product

from service.core.checks.figures import Figure, figures
from service.core.disagreements.matched.agreement import alike, summed
from service.core.disagreements.matched.asides import one_matter as one_aside
from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.matched.rivals import told_rivals
from service.core.disagreements.matched.subjects import one_subject, one_time, subject_in
from service.core.disagreements.matched.successors import holders, succeeded
from service.core.disagreements.matters import described
from service.core.disagreements.reading import Read, heard, readings
from service.core.disagreements.told.offices import in_question
from service.core.disagreements.told.tellings import (
    GENERIC,
    LONGEST,
    UPDATES,
    Telling,
    compatible,
    told_speakers,
)
from service.core.disagreements.worded.causes import told_causes
from service.core.disagreements.worded.circumstances import told_circumstances
from service.core.disagreements.worded.contrasts import told_pairs
from service.core.disagreements.worded.deeds import told_deeds
from service.core.disagreements.worded.losses import told_losses
from service.core.disagreements.worded.persons import told_persons
from service.core.facts.dateline import moments_of
from service.core.facts.dateline import times as compared
from service.core.facts.moments import moments
from service.core.text.holding import concepts_of
from service.core.text.lexemes import lexemes
from service.core.types import Disagreement, Document, Related, SentenceId

# Whose key alone says that two tellings are on one matter.
PLAIN = frozenset({"office", "age", "speaker", "outcome", "date", "name"})
DEEDS = frozenset({"deed", "doer"})
# Of which one sentence may tell several.
VALUES = frozenset({"figure", "date", "age", "name", "clock", "cause", "venue", "winner", "person"})
SHARED = 3  # concepts beside the matter itself that two sentences must share to be about one thing
ALIKE = 0.3  # and their share of the shorter sentence's concepts
RARE = 4  # tellings of one pair of words among which certainty is compared: more, and the words are those of the topic
RIVALS = "rivals"  # tellings that are on one matter and differ already
MOST = 12  # a reader looks at a few; what lies behind them is in the documents
MOST_PAIRS = 2_000  # of tellings compared on one matter: more, and it is no one matter


def disagreements(
    documents: tuple[Document, ...], related: Related, told: Container[SentenceId] = ()
) -> tuple[Disagreement, ...]:
    """Return the matters that independent sources tell differently, in the order in which the documents come to them.

    Matters of which a sentence in `told` speaks come first. Linear in the length of the documents.
    """
    if len({related.origins[at] for at in heard(documents, related)}) < 2:  # noqa: PLR2004 (two sides)
        return ()
    read = tuple(readings(documents, related))
    likeness = likeness_of(documents, read)
    found: list[list[Telling]] = []
    groups = grouped(documents, read, likeness, related)
    held = holders(groups)
    for key, group in groups.items():
        for sides in (tuple(group),) if key[0] == RIVALS else contrasts(group, documents, likeness, related):
            if key[0] == "office" and succeeded(sides, held, likeness):
                continue
            known = [each for each in found if any(meet(*pair) for pair in product(sides, each))]
            if not known:
                found.append(list(sides))
            elif key[0] == RIVALS:
                known[0].extend(further(sides, known[0]))
    places = [{telling.place for telling in sides} for sides in found]
    order = sorted(range(len(found)), key=lambda at: (not any(place in told for place in places[at]), min(places[at])))
    return tuple(described(tuple(found[at]), documents) for at in order[:MOST])


def likeness_of(documents: tuple[Document, ...], read: tuple[Read, ...]) -> Likeness:
    """Return how alike the sentences are that were `read` of `documents`, which may be notes of single days."""
    times = moments_of(documents)
    notes = frozenset(at for at, document in enumerate(documents) if times[at] and not document.published_at)
    days = [time.date() if time else None for time in times]
    return Likeness(tuple(each.lines for each in read), days, notes, compared(documents))


def further(sides: tuple[Telling, ...], known: list[Telling]) -> Iterator[Telling]:
    """Yield those of `sides` that further documents tell for one side of a disagreement that is known already."""
    documents = {telling.place.document for telling in known}
    for telling in sides:
        if telling.place.document not in documents and any(alike(telling.value, each.value) for each in known):
            yield telling


def told_at(telling: Telling) -> tuple[int, int]:
    """Return where a telling stands: a sentence may tell several values, but how sure it is of one thing only."""
    return (telling.start, telling.end) if telling.matter in VALUES else (0, LONGEST)


def meet(one: Telling, other: Telling) -> bool:
    """Say whether two tellings stand in one place."""
    mine, theirs = told_at(one), told_at(other)
    return one.place == other.place and mine[0] < theirs[1] and theirs[0] < mine[1]


def grouped(
    documents: tuple[Document, ...], read: tuple[Read, ...], likeness: Likeness, related: Related
) -> dict[tuple[str, ...], list[Telling]]:
    """Return the tellings of all documents on the topic that are not copies, by matter."""
    groups: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    asked = in_question([each.offices for each in read])
    tellings = chain.from_iterable([(*each.offices.told(asked), *each.told) for each in read])
    for telling in chain(tellings, told_speakers(chain.from_iterable([each.quoted for each in read]))):
        groups[telling.matter, *telling.key].append(telling)
    deeds = chain(told_deeds([each.doings for each in read]), told_losses([each.losses for each in read]))
    short = chain(told_circumstances([each.answered for each in read]), told_causes([each.caused for each in read]))
    for telling in chain(deeds, short):
        groups[telling.matter, *telling.key].append(telling)
    for number, pair in enumerate(told_pairs(documents, related)):
        groups["pair", str(number)].extend(pair)
    statements = list(chain.from_iterable([each.stated for each in read]))
    persons = told_persons([each.named for each in read], documents, likeness, related)
    for number, sides in enumerate(chain(told_rivals(statements, likeness, related), persons)):
        groups[RIVALS, str(number)].extend(sides)
    return groups


def contrasts(
    group: list[Telling], documents: tuple[Document, ...], likeness: Likeness, related: Related
) -> Iterator[tuple[Telling, ...]]:
    """Yield the sides of each disagreement among tellings on one matter: one telling of each source per value."""
    origins = {related.origins[telling.place.document] for telling in group}
    if len(origins) < 2 or len(group) ** 2 > MOST_PAIRS:  # noqa: PLR2004 (two sides)
        return
    for number, one in enumerate(group):
        others = [
            other
            for other in group[number + 1 :]
            if related.origins[other.place.document] != related.origins[one.place.document]
            and differ(one, other, group)
            and one_matter(one, other, group, documents)
            and told_together(one, other, likeness)
        ]
        if others:
            yield one, *(each for each in group if each is not one and (each in others or backs(each, (one, *others))))
            return


def told_together(one: Telling, other: Telling, likeness: Likeness) -> bool:
    """Say whether two tellings are of documents that tell of one event, as far as their matter asks for that."""
    documents = one.place.document, other.place.document
    if one.matter == "office":
        return likeness.one_story(*documents)
    if one.matter in DEEDS:
        lasting = one.key[0] == "circumstance"  # what came later is no other way in
        return likeness.one_opening(*documents) and (lasting or not likeness.later(*documents))
    if one.matter == "figure" and likeness.long_after(*documents):
        return False
    return one.matter in PLAIN or likeness.one_event(*documents)


def backs(telling: Telling, sides: tuple[Telling, ...]) -> bool:
    """Say whether another source tells what one of the sides tells."""
    return any(
        compatible(telling.value, side.value) and telling.place.document != side.place.document for side in sides
    )


def differ(one: Telling, other: Telling, group: list[Telling]) -> bool:
    """Say whether two tellings give different values, and each document tells its own value alone."""
    if compatible(one.value, other.value):
        return False
    for mine in (one, other):
        own = [each.value for each in group if each.place.document == mine.place.document]
        if not all(compatible(value, mine.value) for value in own):
            return False  # several values under one heading are several matters, or a change
    return True


def one_matter(one: Telling, other: Telling, group: list[Telling], documents: tuple[Document, ...]) -> bool:
    """Say whether two sentences are about the same thing, and neither is about how the value changed."""
    if one.matter in PLAIN | DEEDS:
        return True
    if one.matter in {"certainty", "stance"} and len(group) > RARE:
        return False
    texts = [documents[each.place.document].sentence(each.place.sentence) for each in (one, other)]
    languages = [documents[each.place.document].language for each in (one, other)]
    if any(UPDATES & {lexeme.lower for lexeme in lexemes(*pair)} for pair in zip(texts, languages, strict=True)):
        return False
    if not (one_figure if one.matter == "figure" else named_in_both)((one, other), texts, languages):
        return False
    concepts = [set(concepts_of(*pair)) - GENERIC for pair in zip(texts, languages, strict=True)]
    shared = len(concepts[0] & concepts[1])
    return shared >= SHARED and shared >= ALIKE * min(map(len, concepts))


def named_in_both(sides: tuple[Telling, Telling], texts: list[str], languages: list[str]) -> bool:
    """Say whether each of two sentences names of whom the other tells."""
    return all(subject_in(*each) for each in zip(sides, texts, texts[::-1], languages, strict=True))


def one_figure(sides: tuple[Telling, Telling], texts: list[str], languages: list[str]) -> bool:
    """Say whether two sentences may count the same thing at one time, neither in parts what the other tells whole."""
    others = [
        [each for each in figures(text, language) if each.start != side.start]
        for side, text, language in zip(sides, texts, languages, strict=True)
    ]
    (one, mine), (other, theirs) = zip([side.value for side in sides], others, strict=True)
    if summed(one, other, theirs) or summed(other, one, mine):
        return False
    told = zip(texts, languages, (one, other), strict=True)
    values = [(text, language, value) for text, language, value in told if isinstance(value, Figure)]
    if not all(one_aside(*pair) for pair in pairwise(values)):
        return False
    return one_time(*map(moments, texts, languages)) and one_subject(*sides, texts, languages)
