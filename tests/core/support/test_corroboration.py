"""How many independent sources say a claim."""

import pytest

from service.core.highlight import cite
from service.core.support.corroboration import corroborate
from service.core.support.coverage import fewest_holding
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


def told_by(claim: str, other: str) -> int:
    """Return how many independent sources say `claim`, whose source says it word for word, given another source."""
    own, second = made(f"{claim} It had rained all week in the hills above the town.", "own"), made(other, "second")
    told = Claim(text=claim, citations=(cite(own, 0, len(claim)),))
    return corroborate(told, None, (own, second), None)[1].independent_sources


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("Officer Lindt declined to comment on Monday.", "Chief Orme declined to comment on Officer Lindt's leave."),
        ("Police say he targeted the guards.", "Police say that he entered the hall. The guards wonder why."),
        ("The ferry crash left nine dead and nine wounded.", "The man who caused the ferry crash left nine dead."),
        ("Lena Farr flew to Brill to help.", "Lena Farr of Brill wrote a book on tides."),
        ("Fame has turned on Lena Farr and Omar Dee of Brill.", "Lena Farr and Omar Dee of Brill paid a fine."),
        ("The gunman also died.", "Attackers are shocked to death in the film."),
        ("It's true of every minister.", "The minister says that every word of it is true."),
    ],
)
def test_a_source_that_lacks_the_word_that_matters_does_not_say_it(claim: str, other: str) -> None:
    """Names and surroundings in common are no corroboration where what happened is missing."""
    assert told_by(claim, other) == 1


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        (
            "A pump of the cooling loop failed in the heat, NASA said.",
            "A cooling loop's pump failed in the heat on Friday.",
        ),
        ("The suit seeks 175,000 crowns in damages.", "The suit asks for 175,000 crowns in damages."),
        ("Roughly 35 percent of the district speak Tarnish.", "The district is 35 percent Tarnish, and some speak it."),
        ("Won't happen on my watch.", "The owner wrote: Won't happen on my watch."),
        ("No one was killed.", "Nobody was killed."),
    ],
)
def test_a_source_that_says_it_with_another_frame_or_in_other_words_counts(claim: str, other: str) -> None:
    """Who it is known from, adverbs of manner, and another verb beside the same long figure make no difference."""
    assert told_by(claim, other) == 2


def test_a_cited_document_that_only_shares_the_names_is_no_source() -> None:
    """A draft that cites a document for its surroundings alone does not make it say the claim."""
    own = made("Ana Reyes agreed to Orland's harbour treaty.", "own")
    near = made("Ana Reyes saw the mayor of Orland's harbour.", "near")
    claim = Claim(text=own.text, citations=(cite(own, 0, len(own.text)), cite(near, 0, len(near.text))))
    _, found = corroborate(claim, None, (own, near), None)
    assert found.documents == ("own",)


def test_how_many_concepts_a_share_takes_at_least():
    """The dearest are counted first: fewer than these cannot hold so much."""
    worth = {"dam": 1.0, "crack": 4.0, "engineer": 2.0, "Orrin": 3.0}
    assert [fewest_holding(share, worth) for share in (0.0, 0.4, 0.41, 0.7, 0.71, 1.0)] == [0, 1, 2, 2, 3, 4]
    assert fewest_holding(0.5, {}) == 0
