"""What one did or said, told of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.checks.actors import deeds
from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.passages import find
from tests.fakes import made

CUP = """Orrin Rovers won the Lake Cup for the first time in nine years on Sunday, beating Vesk United 3-2.

Striker Jonas Abel scored twice, including the winner in the 112th minute. Luca Ferro scored from the spot.

The head of the league, Anna Duyn, called the final "completely mad". Coach Rui Campos praised the crowd.

Prime Minister Fay Tull said that the damage to the stands could exceed nine million crowns. Mayor Bo Renn was there.
"""
STRIKE = """The drivers' union VMB demands a pay rise of seven percent. The railway company LR has offered four percent.

The union said that more than 90 percent of drivers had joined. The company put the figure at 70 percent.

Opposition leader Mira Stan claimed victory on Sunday and Prime Minister Anton Doru conceded defeat.
"""


def doubts(source: str, claim: str) -> list[tuple[str, str]]:
    """Return what is found in `claim`, drafted from `source` without a citation."""
    document = made(source, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    return [(finding.check, claim[finding.start : finding.end]) for finding in found]


@pytest.mark.parametrize(
    ("source", "claim", "who"),
    [
        (CUP, "Vesk United won the Lake Cup for the first time in nine years.", "Vesk United"),
        (CUP, "Luca Ferro scored the winner in the 112th minute.", "Luca Ferro"),
        (CUP, "Rui Campos called the final completely mad.", "Rui Campos"),
        (STRIKE, "LR demands a pay rise of seven percent.", "LR"),
        (STRIKE, "Mira Stan conceded defeat on Sunday.", "Mira Stan"),
    ],
)
def test_a_deed_of_another_is_a_fault(source: str, claim: str, who: str) -> None:
    """Both names stand in the source, and the deed is the other's alone."""
    assert ("names", who) in doubts(source, claim)


def test_what_another_says_is_a_fault() -> None:
    """What is reported without quotation marks must be from whom the source has it."""
    assert ("speaker", "Mayor Bo Renn") in doubts(
        CUP, "Mayor Bo Renn said that damage could exceed nine million crowns."
    )


def test_one_side_does_not_say_what_the_other_says() -> None:
    """The union does not put a figure at what the company puts it at."""
    assert [check for check, _ in doubts(STRIKE, "The union put the figure at 70 percent.")] == ["names"]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (CUP, "Orrin Rovers won the Lake Cup for the first time in nine years."),
        (CUP, "Rovers won the Lake Cup on Sunday."),
        (CUP, "Jonas Abel scored the winner in the 112th minute."),
        (CUP, "Luca Ferro scored from the spot."),
        (CUP, 'Anna Duyn called the final "completely mad".'),
        (CUP, "Fay Tull said that the damage could exceed nine million crowns."),
        (STRIKE, "VMB demands a pay rise of seven percent."),
        (STRIKE, "The company put the figure at 70 percent."),
        (STRIKE, "Anton Doru conceded defeat on Sunday."),
    ],
)
def test_whose_deed_it_is_may_tell_it(source: str, claim: str) -> None:
    """By the whole name, a part of it, or the side alone."""
    assert doubts(source, claim) == []


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (
            "The Orrin striker won the Golden Boot in March. Jonas Abel is 24.",
            "Jonas Abel won the Golden Boot in March.",
        ),
        (
            "She won the Golden Boot in March, ahead of Ida Voss. Mia Roe is 24.",
            "Mia Roe won the Golden Boot in March.",
        ),
        ("Orrin Rovers won the cup in May. Later Vesk won the cup in June.", "Vesk won the cup in June."),
        (
            "The European Council ordered new rules on Monday. The EC is in Orrin.",
            "The EC ordered new rules on Monday.",
        ),
    ],
)
def test_who_may_be_the_same_is_not_doubted(source: str, claim: str) -> None:
    """A noun, a pronoun or initials may stand for the claimed one, and two may do the same."""
    assert doubts(source, claim) == []


def test_a_deed_knows_its_clause() -> None:
    """Of two statements joined by "and" each has its own doer; of two names joined by it both are."""
    joined = "Mira Stan claimed victory and Anton Doru conceded defeat after Ida Voss and Bo Renn left town."
    assert [[name.of(joined) for name in deed.names] for deed in deeds(joined)] == [
        ["Mira Stan"],
        ["Anton Doru"],
        ["Ida Voss", "Bo Renn"],
    ]


@pytest.mark.parametrize("piece", ["Orrin won and ", "Roe, who said that ", "Vesk said Tarn said ", "and led by "])
def test_a_long_text_is_not_read(piece: str) -> None:
    """What is no sentence has no deeds, however many names and verbs it has."""
    assert deeds(piece * 5_000) == ()


WORDS = [
    "and",
    "who",
    "won",
    "said",
    "that",
    "was",
    "called",
    "Orrin",
    "Vesk",
    "Roe",
    "the",
    "union",
    "of",
    "cup",
    "cup,",
]


@given(
    st.lists(st.sampled_from([*WORDS, ".", '"', "(", ")", "according to", "ended", "2.5"]), max_size=40).map(" ".join)
)
def test_any_claim_can_be_read(text: str) -> None:
    """Whatever a claim is made of, its deeds are found or none are."""
    assert all(deed.at > 0 for deed in deeds(text))
    doubts(text or "Orrin.", text or "Orrin.")
