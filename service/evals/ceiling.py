"""The task `ceiling`: the best that any choice of the same sentences could score, the editor's words known beforehand.

Sentences are taken greedily by the mean of ROUGE-1 and ROUGE-2 against the reference, as labels for trained extractors
are made (Nallapati, Zhai and Zhou 2017, "SummaRuNNer"). They are those that the built-in writer may tell, as it tells
them, under its rules: nothing twice, nobody unknown, no word too many. What it scores itself lies below by what no
writer can know, and by what this one does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from service.core.planning.allowed import Allowed, Room
from service.core.planning.alone.trim import trimmed
from service.core.planning.appeal import appeals
from service.core.planning.candidates import Candidates, candidates
from service.core.planning.plan import Membership, Strangers, sized
from service.core.planning.units import Units
from service.core.relating.concepts import chosen
from service.core.text.words import words as words_of
from service.core.types import Document
from service.engine.relate import relate
from service.evals.metrics import ROUGE, mean
from service.evals.summaries import WORDS, compared, read, references_of

Counts = tuple[Counter[str], Counter[tuple[str, str]]]


class Choice(NamedTuple):
    """What could be told of a set: its units, the rules that hold between them, and how each row reads."""

    room: Room
    allowed: Allowed
    texts: list[str]


def run(
    rows: list[dict[str, Any]], words: int = WORDS, limit: int | None = None, **options: object
) -> dict[str, float | int]:
    """Return the scores of the best choices for `rows`, which hold `documents` and `reference` or `references`."""
    del options
    cases = rows[:limit]
    scores = [best(row, words) for row in cases]
    return {**{name: mean([each[name] for each in scores]) for name in (*ROUGE, "longbench")}, "n": len(cases)}


def best(row: dict[str, Any], words: int) -> dict[str, float]:
    """Return the scores of the best choice found for any of the references of `row`."""
    choice, language = choices(row["documents"], words), row.get("lang", "en")
    found = [scored(choice, reference, language) for reference in references_of(row)]
    return max(found, key=lambda each: each["rouge1"] + each["rouge2"])


def choices(texts: Sequence[str], words: int) -> Callable[[], Choice]:
    """Return what makes the choice anew: all that may be told of `texts` in `words` words, and nothing told yet."""
    documents = read(texts)
    related = relate(documents)
    pool = candidates(documents, related, words)
    terms, concepts = chosen(documents, pool.owners, pool.numbers, related)
    units = Units(sized(pool), concepts, appeals(documents, terms, None, pool.wordings, words))
    allowed = Allowed(terms, Membership(pool), Strangers(pool))
    texts_told = told(documents, pool)
    return lambda: Choice(Room(units, pool.wordings.words.tolist(), words), allowed, texts_told)


def told(documents: Sequence[Document], pool: Candidates) -> list[str]:
    """Return how each row of `pool` reads where it is told."""
    return [trimmed(documents[each.document], each.sentence).text for each in pool]


def scored(choices: Callable[[], Choice], reference: str, language: str) -> dict[str, float]:
    """Return the scores of sentences taken one after the other, each the one that helps most, while one helps."""
    choice, wanted = choices(), counted(reference)
    while (unit := helping(choice, wanted)) is not None:
        choice.room.tell(unit)
    text = " ".join(choice.texts[row] for row in sorted(choice.room.told))
    return compared(text, [reference], language)


def helping(choice: Choice, wanted: Counts) -> int | None:
    """Return the unit that brings what is told closest to what is `wanted`; None where none brings it closer."""
    room = choice.room
    fitting = [unit for unit in range(room.units.count) if 0 < room.cost(unit) <= room.left]
    ranked = sorted((-agreement(text_with(choice, unit), wanted), unit) for unit in fitting)
    so_far = agreement(" ".join(choice.texts[row] for row in room.told), wanted)
    better = (unit for value, unit in ranked if -value > so_far and choice.allowed(room, unit))
    return next(better, None)


def text_with(choice: Choice, unit: int) -> str:
    """Return the text of what is told, and of `unit`."""
    return " ".join(choice.texts[row] for row in {**choice.room.told, **dict.fromkeys(choice.room.units.rows(unit))})


def counted(text: str) -> Counts:
    """Return the words of `text` and its pairs of neighbouring words."""
    found = words_of(text)
    return Counter(found), Counter(pairwise(found))


def agreement(text: str, wanted: Counts) -> float:
    """Return the mean of the F of words and of pairs between `text` and what is wanted."""
    (words, pairs), (wanted_words, wanted_pairs) = counted(text), wanted
    return (overlap(words, wanted_words) + overlap(pairs, wanted_pairs)) / 2


def overlap(one: Counter[Any], other: Counter[Any]) -> float:
    """Return the F of two bags, from 0 to 1."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())
