"""Matters that sources tell differently, each side cited. Nothing is averaged away or judged.

Sources disagree where independent documents give one matter different values in sentences that are about the same
thing, and neither document tells the other's value too. Not a disagreement: the same value in other words, a rounding,
a figure that a source itself corrects or revises, and two articles of one origin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator

from service.core.figure_reading import Figure
from service.core.figure_support import supports
from service.core.highlight import cite
from service.core.lexemes import lexemes
from service.core.naming import names, present
from service.core.passages import concepts_of
from service.core.tables import listed
from service.core.tellings import GENERIC, Telling, concept, told_figures, told_offices, told_parties
from service.core.types import Citation, Disagreement, Document, Plan, Position, Related, SentenceId

UPDATES = listed(
    """correction corrected earlier revised revise updated previously initially originally later since rose risen
    raised climbed lowered upgraded downgraded"""
)
SHARED = 3  # concepts beside the matter itself that two sentences must share to be about one thing
ALIKE = 0.3  # and their share of the shorter sentence's concepts
MOST = 12  # a reader looks at a few; what lies behind them is in the documents
MOST_PAIRS = 20_000  # of tellings compared in one set


def disagreements(documents: tuple[Document, ...], related: Related, plan: Plan) -> tuple[Disagreement, ...]:
    """Return the matters that independent sources tell differently, in the order in which the documents come to them.

    Matters that the summary itself tells come first.
    """
    tellings = grouped(documents, related)
    told = {sentence for point in plan.points for sentence in point.sentences}
    found: list[tuple[bool, SentenceId, Disagreement]] = []
    seen: set[frozenset[SentenceId]] = set()
    for group in tellings.values():
        for sides in contrasts(group, documents, related):
            places = frozenset(telling.place for telling in sides)
            if not places & {place for known in seen for place in known}:
                seen.add(places)
                found.append((not places & told, min(places), described(sides, documents)))
    found.sort(key=lambda item: item[:2])
    return tuple(disagreement for *_, disagreement in found[:MOST])


def grouped(documents: tuple[Document, ...], related: Related) -> dict[tuple[str, ...], list[Telling]]:
    """Return the tellings of all documents on the topic that are not copies, by matter."""
    groups: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    for position, document in enumerate(documents):
        if position in related.off_topic or related.copies[position] is not None:
            continue
        for told in (told_offices, told_parties, told_figures):
            for telling in told(position, document):
                groups[telling.matter, *telling.key].append(telling)
    return groups


def contrasts(group: list[Telling], documents: tuple[Document, ...], related: Related) -> Iterator[tuple[Telling, ...]]:
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
            and one_matter(one, other, documents)
        ]
        if others:
            yield one, *(each for each in group if each is not one and (each in others or backs(each, (one, *others))))
            return


def backs(telling: Telling, sides: tuple[Telling, ...]) -> bool:
    """Say whether another source tells what one of the sides tells."""
    return any(
        compatible(telling.value, side.value) and telling.place.document != side.place.document for side in sides
    )


def differ(one: Telling, other: Telling, group: list[Telling]) -> bool:
    """Say whether two tellings give different values, and neither's document tells the other's value too."""
    if compatible(one.value, other.value):
        return False
    for mine, theirs in ((one, other), (other, one)):
        own = [each.value for each in group if each.place.document == mine.place.document]
        if any(compatible(value, theirs.value) for value in own):
            return False
    return True


def compatible(one: Hashable, other: Hashable) -> bool:
    """Say whether two values can both be true."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        return supports(one, other) or supports(other, one) or not one_head(one, other)
    return one == other


def one_head(one: Figure, other: Figure) -> bool:
    """Say whether two figures count the same: people and people, or in one unit."""
    if one.kind != "count":
        return True
    heads = [concept(figure.nouns[0]) if figure.nouns else "" for figure in (one, other)]
    return heads[0] == heads[1]


def one_matter(one: Telling, other: Telling, documents: tuple[Document, ...]) -> bool:
    """Say whether two sentences are about the same thing, and neither is about how the value changed."""
    if one.matter == "office":
        return True
    texts = [documents[each.place.document].sentence(each.place.sentence) for each in (one, other)]
    languages = [documents[each.place.document].language for each in (one, other)]
    if any(UPDATES & {lexeme.lower for lexeme in lexemes(*pair)} for pair in zip(texts, languages, strict=True)):
        return False
    if not all(
        subject_in(each, text, there) for each, text, there in zip((one, other), texts, texts[::-1], strict=True)
    ):
        return False
    concepts = [set(concepts_of(*pair)) - GENERIC for pair in zip(texts, languages, strict=True)]
    shared = len(concepts[0] & concepts[1])
    return shared >= SHARED and shared >= ALIKE * min(map(len, concepts))


def subject_in(telling: Telling, text: str, other: str) -> bool:
    """Say whether one of the last two names before a telling, of whom it is most likely told, is in both sentences."""
    before = [name for name in names(text) if name.end <= telling.start][-2:]
    return not before or not names(other) or any(present(word, other) for name in before for word in name.words)


def described(sides: tuple[Telling, ...], documents: tuple[Document, ...]) -> Disagreement:
    """Return the disagreement between these tellings: a position for each value, citing the sentences that hold it."""
    positions: list[tuple[Telling, list[Telling]]] = []
    for telling in sides:
        like = next((held for first, held in positions if compatible(first.value, telling.value)), None)
        if like is None:
            positions.append((telling, [telling]))
        else:
            like.append(telling)
    shown = [said(first, documents) for first, _ in positions]
    matter = " or ".join(f"“{words}”" for words in shown)
    return Disagreement(
        matter=f"{NAMES[sides[0].matter]}: {matter}",
        positions=tuple(
            Position(text=words, citations=tuple(cited(telling, documents) for telling in held))
            for words, (_, held) in zip(shown, positions, strict=True)
        ),
    )


# The one to three words after a figure, up to the end of their phrase, that say what it counts.
COUNTED_WORDS = re.compile(
    r"(?:[ -](?!and\b|or\b|of\b|in\b|to\b|at\b|that\b|over\b|from\b|the\b|on\b)[a-z][\w’'-]*){1,3}"
)
NAMES = {"figure": "A figure", "office": "An office", "parties": "Who was party to it"}


def said(telling: Telling, documents: tuple[Document, ...]) -> str:
    """Return the words of a telling; a figure with the few words after it that say what it counts."""
    document = documents[telling.place.document]
    text = document.sentence(telling.place.sentence)
    if telling.matter != "figure":
        return text[telling.start : telling.end]
    match = COUNTED_WORDS.match(text, telling.end)
    return text[telling.start : match.end() if match else telling.end]


def cited(telling: Telling, documents: tuple[Document, ...]) -> Citation:
    """Return the citation of a telling's sentence."""
    document = documents[telling.place.document]
    sentence = document.sentences[telling.place.sentence]
    return cite(document, sentence.start, sentence.end)
