"""What happened by one source and did not happen by another."""

from __future__ import annotations

import pytest

from tests.core.disagreements.reported import sides


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "A court in Brill convicted the former mayor Anna Stahl of fraud on Wednesday.",
            "Former mayor Anna Stahl was acquitted of fraud by a court in Brill on Wednesday.",
            ["Brill convicted the former", "Stahl was acquitted of fraud"],
        ),
        (
            "Calder Line has agreed to pay for the damage to the old bridge, the county said on Friday.",
            "Calder Line has refused to pay for the damage to the old bridge, the county said on Friday.",
            ["Line has agreed to pay", "Line has refused to pay"],
        ),
    ],
)
def test_opposite_outcomes_are_shown_whatever_stands_beside_them(one: str, other: str, told: list[str]) -> None:
    """Where two sentences have most words in common, one opposite is enough, in active voice and in passive."""
    assert sides(one, other) == [told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The mill in Lauterfeld opened on Monday after the fire, the owner said.",
            "The mill in Lauterfeld did not close on Monday after the fire, the owner said.",
        ),
        (
            "Exports of the mill rose on Monday while imports of wool fell, the owner of the mill said.",
            "Imports of wool fell on Monday while exports of the mill rose, the owner of the mill said.",
        ),
    ],
)
def test_the_same_outcome_in_other_words_is_none(one: str, other: str) -> None:
    """A denied opposite says the same, and what rises and falls in both sentences says nothing of either."""
    assert sides(one, other) == []


def test_what_one_source_denies_of_a_like_sentence_is_shown() -> None:
    """One word beside the verb must be the same, and most of the rest."""
    one = "The special inquiry has subpoenaed Calder Line for papers on the ferry, two people who know of it said."
    other = "The inquiry into the ferry has not subpoenaed Calder Line for papers, two people who know of it said."
    assert len(sides(one, other)) == 1
    assert sides(one, other.replace("not subpoenaed", "not yet sued")) == []


def test_what_is_owed_is_not_done() -> None:
    """What a company must do it may not have done."""
    one = "The company must report a serious injury linked to a kettle within two days, the regulator said."
    other = "The company did not report a serious injury linked to a kettle within two days, the regulator said."
    assert sides(one.replace("must report", "reported"), other) != []
    assert sides(one, other) == []
