"""How many independent sources say a claim."""

from service.core.highlight import cite
from service.core.support.corroboration import corroborate, fewest_holding
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
    return Point(sentences=tuple(SentenceId(number, 0) for number in range(count)), origins=count)


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


def test_a_draft_is_backed_by_every_document_that_says_it():
    """A claim that was made from no point is looked for in all documents."""
    _, found = corroborate(CLAIM, None, (ONE, TWO, OTHER), None)
    assert (found.level, found.documents) == ("corroborated", ("one", "two"))


def test_a_document_without_the_claim_does_not_corroborate():
    """A document that says something else about the same place backs nothing."""
    silent = made("The dam at Orrin was built in 1911. Its engineers live in the town.", "silent")
    _, found = corroborate(CLAIM, None, (ONE, silent), None)
    assert (found.level, found.documents) == ("single_source", ("one",))


def test_a_source_may_leave_out_a_first_name():
    """Who is named by the last name alone is the same person; another first name is another person."""
    claim = made("Lars Whitcombe closed the dam at Orrin to all traffic on Monday.", "claim")
    short = made("Whitcombe closed the dam at Orrin to all traffic on Monday.", "short")
    other = made("Lars Ferreby closed the dam at Orrin to all traffic on Monday.", "other")
    told = Claim(text=claim.text, citations=(cite(claim, 0, len(claim.text)),))
    _, found = corroborate(told, None, (claim, short, other), None)
    assert found.documents == ("claim", "short")


def test_concepts_picked_up_here_and_there_say_nothing():
    """Sentences that share a word each with a claim do not say it together."""
    scattered = made(
        "Engineers met at noon. The dam at Orrin is old. A crack in the talks was found. It rained for 14 days.",
        "scattered",
    )
    _, found = corroborate(CLAIM, None, (ONE, scattered), None)
    assert found.documents == ("one",)


def test_how_many_concepts_a_share_takes_at_least():
    """The dearest are counted first: fewer than these cannot hold so much."""
    worth = {"dam": 1.0, "crack": 4.0, "engineer": 2.0, "Orrin": 3.0}
    assert [fewest_holding(share, worth) for share in (0.0, 0.4, 0.41, 0.7, 0.71, 1.0)] == [0, 1, 2, 2, 3, 4]
    assert fewest_holding(0.5, {}) == 0
