"""How many independent sources say a claim."""

from service.core.corroboration import corroborate
from service.core.highlight import cite
from service.core.types import Claim, Point, Related, SentenceId
from tests.fakes import made

ONE = made("Engineers found a crack 14 metres long in the dam at Orrin.", "one")
TWO = made("A crack 14 metres long was found in the dam at Orrin by engineers.", "two")
OTHER = made("Engineers found a crack 20 metres long in the dam at Orrin.", "other")
CLAIM = Claim(text=ONE.text, citations=(cite(ONE, 0, len(ONE.text)),))


def related(*origins: int) -> Related:
    """Return documents of these origins, otherwise unrelated."""
    return Related(copies=(None,) * len(origins), origins=origins, off_topic=frozenset(), points=())


def point(count: int) -> Point:
    """Return the point that the first sentence of each document reports."""
    return Point(sentences=tuple(SentenceId(number, 0) for number in range(count)), origins=count, score=1.0)


def test_a_second_source_that_says_the_same_corroborates():
    """Two origins make a claim corroborated, and the second passage is cited too."""
    claim, found = corroborate(CLAIM, point(2), (ONE, TWO), related(0, 1))
    assert (found.level, found.independent_sources, found.documents) == ("corroborated", 2, ("one", "two"))
    assert [citation.document for citation in claim.citations] == ["one", "two"]


def test_a_source_with_another_figure_does_not_corroborate():
    """A passage of the same point that says 20 does not back a claim that says 14."""
    _, found = corroborate(CLAIM, point(2), (ONE, OTHER), related(0, 1))
    assert (found.level, found.independent_sources) == ("single_source", 1)


def test_a_copy_counts_once():
    """Two articles of one origin are one source: the claim is copied, not corroborated."""
    _, found = corroborate(CLAIM, point(2), (ONE, TWO), related(0, 0))
    assert (found.level, found.independent_sources) == ("copied", 1)


def test_a_claim_without_a_point_counts_what_it_cites():
    """A draft's sentence is backed by the documents it cites and by no others."""
    claim, found = corroborate(CLAIM, None, (ONE, TWO), None)
    assert (claim, found.level) == (CLAIM, "single_source")
