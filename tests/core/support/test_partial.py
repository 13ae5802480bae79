"""Which parts of a claim further sources say."""

from itertools import pairwise

import pytest

from service.core.highlight import cite
from service.core.support.corroboration import corroborate
from service.core.types import Claim, Corroboration, Document, Related
from tests.fakes import made

CLAIM = "A ferry struck the Lowen pier on Tuesday evening, injuring 14 people and closing the road across the estuary."


def told(first: str, *others: str, origins: tuple[int, ...] | None = None) -> Corroboration:
    """Return the corroboration of the claim that the document `first` is, by `others`."""
    documents = tuple(made(text, f"d{number}") for number, text in enumerate((first, *others)))
    claim = Claim(text=first, citations=(cite(documents[0], 0, len(first)),))
    places = origins or tuple(range(len(documents)))
    related = Related(copies=(None,) * len(documents), origins=places, off_topic=frozenset(), points=())
    return corroborate(claim, None, documents, related)[1]


def quoted(claim: str, found: Corroboration) -> list[str]:
    """Return the words of the parts."""
    return [claim[part.start : part.end] for part in found.parts]


def test_a_part_that_another_source_says_is_told():
    """The second report has the number of the hurt alone: it is a source of that part, and of nothing else."""
    found = told(CLAIM, "The collision in Skarrow injured 14 people, according to the hospital.")
    assert quoted(CLAIM, found) == ["injuring 14 people"]
    assert (found.level, found.independent_sources, found.documents) == ("single_source", 1, ("d0",))
    (part,) = found.parts
    assert (part.independent_sources, part.documents) == (2, ("d0", "d1"))
    assert [each.document for each in part.citations] == ["d1"]


def test_another_figure_is_no_part():
    """A report of 23 hurt says no part of a sentence that tells of 14."""
    assert told(CLAIM, "The collision in Skarrow injured 23 people, according to the hospital.").parts == ()


def test_what_is_denied_is_no_part():
    """Who says that nobody was injured does not say the part."""
    found = told(CLAIM, "The ferry that struck the Lowen pier on Tuesday evening did not injure 14 people.")
    assert quoted(CLAIM, found) == ["A ferry struck the Lowen pier on Tuesday evening"]


def test_a_copy_is_no_further_source_of_a_part():
    """Documents of one origin count once for a part as for the whole."""
    assert told(CLAIM, "The collision in Skarrow injured 14 people, it said.", origins=(0, 0)).parts == ()


def test_a_source_of_the_whole_is_counted_for_the_part():
    """Two say all of it, the third a part: the part has three."""
    found = told(
        CLAIM,
        "Injuring 14 people, a ferry struck the Lowen pier on Tuesday evening and closed the road across the estuary.",
        "The collision in Skarrow injured 14 people, according to the hospital.",
    )
    assert found.independent_sources == 2
    assert [(part.independent_sources, part.documents) for part in found.parts] == [(3, ("d0", "d1", "d2"))]


def test_parts_of_two_sources_do_not_overlap():
    """Of two parts that overlap the one with more sources is told."""
    found = told(
        CLAIM,
        "A ferry struck the Lowen pier on Tuesday.",
        "The collision in Skarrow injured 14 people, according to the hospital.",
        "In Skarrow 14 people were injured on board.",
    )
    ends = [(part.start, part.end) for part in found.parts]
    assert all(before[1] <= after[0] for before, after in pairwise(ends))
    assert "injuring 14 people" in quoted(CLAIM, found)
    assert max(part.independent_sources for part in found.parts) == 3


@pytest.mark.parametrize(
    "frame", ["The harbour authority said a ferry struck the Lowen pier on Tuesday evening, injuring 14 people.", CLAIM]
)
def test_offsets_count_in_the_sentence_as_it_is_told(frame):
    """A part stands where it says it stands, whatever frame was left out to compare."""
    found = told(frame, "The collision in Skarrow injured 14 people, according to the hospital.")
    assert quoted(frame, found) == ["injuring 14 people"]


def document_of_names(count: int) -> Document:
    """Return a document of one sentence with `count` names."""
    names = ", ".join(f"Arlen Voss{number} of Tarn{number}" for number in range(count))
    return made(f"The council thanked {names} on Sunday.")


def test_a_sentence_of_a_hundred_names_has_no_parts():
    """What is too long to be a sentence is not cut: its parts would be as many as the pairs of its commas."""
    long = document_of_names(100)
    assert told(long.text, "The council thanked Arlen Voss3 of Tarn3 on Sunday.").parts == ()
