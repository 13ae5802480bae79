"""What could be told of one document."""

from __future__ import annotations

import numpy as np

from service.core.planning.alone.articles import Article, Part, Runs, listed
from service.core.planning.alone.introductions import introduced
from tests.articles import made

TEXT = (
    "County engineer Lars Whitcombe closed the Lowen Bridge on Tuesday. The bridge has carried all traffic since 1961. "
    "The move drew criticism from the island. Whitcombe said the crack is two metres long. Who pays for it all? "
    "Repairs to the east pier will cost nine million crowns."
)


def runs(part: Part, number: int) -> list[list[int]]:
    """Return the sentences of the run that tells sentence `number`, and of that which introduces whom it names."""
    numbers, told, wholes = part.rows[:, 0], part.rows[:, 1].tolist(), part.runs[:, 1].tolist()
    own = told[numbers.tolist().index(number)]
    places = [] if own < 0 else [own, *([wholes[own]] if wholes[own] >= 0 else [])]
    return [numbers[Runs(part.members, part.runs[:, 0]).at(np.asarray([place])).members].tolist() for place in places]


def test_what_was_asked_before_changes_nothing() -> None:
    """A sentence is told in the same runs, and reads the same, asked for alone, after others or with all of them."""
    document = made(TEXT)
    people = introduced(document)
    gradual, every = Article(document), Article(document).part(range(6), people)
    for number in (3, 5, 0, 4, 2, 1):
        alone, later = Article(document).part([number], people), gradual.part([number], people)
        assert runs(alone, number) == runs(later, number) == runs(every, number)
        rows = [int(np.searchsorted(part.rows[:, 0], number)) for part in (alone, later, every)]
        reads = [[each[row] for each in part.wordings] for row, part in zip(rows, (alone, later, every), strict=True)]
        assert reads[0] == reads[1] == reads[2]


def test_sentences_are_told_with_what_they_lean_on_and_whom_they_name() -> None:
    """A pointing sentence comes with the one before it, a last name also with its introduction, a question never."""
    document = made(TEXT)
    part = Article(document).part(range(6), introduced(document))
    assert runs(part, 1) == [[1]]
    assert runs(part, 2) == [[1, 2]]
    assert runs(part, 3) == [[3], [0, 3]]
    assert runs(part, 4) == []


def test_runs_are_taken_by_their_places() -> None:
    """In the order asked for, with their rows."""
    taken = listed([(0,), (1, 2), (4, 5, 6)]).at(np.asarray([2, 0]))
    assert taken.members.tolist() == [4, 5, 6, 0]
    assert taken.sizes.tolist() == [3, 1]
