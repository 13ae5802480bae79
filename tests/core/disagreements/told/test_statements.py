"""Times of day, ranks, rates and plans that two sources tell of one matter."""

from __future__ import annotations

import pytest

from tests.core.disagreements.reported import sides


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "The explosion at the grain mill in Orrin happened at 6:40 a.m. on Monday, police said.",
            "The grain mill in Orrin exploded shortly after 8 a.m. on Monday, according to police.",
            ["6:40 a.m.", "8 a.m."],
        ),
        (
            "With 80 people on board the ferry left Skarrow at 7:15 a.m.",
            "The ferry left Skarrow at 9:30 a.m. with 80 people on board.",
            ["7:15 a.m.", "9:30 a.m."],
        ),
        (
            "Vesk finished third in the rowing championship at Orrin.",
            "In the rowing championship at Orrin, Vesk came fifth.",
            ["third", "fifth"],
        ),
        (
            "Inflation in Orland rose to 3.2 percent in May, the statistics office said.",
            "Orland's inflation rate climbed to 3.8 percent in May.",
            ["3.2 percent", "3.8 percent"],
        ),
        (
            "The council of Orland will send 4 million doses of the vaccine to Vesk.",
            "Orland plans to send some 6 million doses of the vaccine to Vesk.",
            ["4 million doses", "6 million doses"],
        ),
        (
            "The power cut in Lauterfeld lasted six hours.",
            "Lauterfeld was without power for almost ten hours.",
            ["six hours", "ten hours"],
        ),
    ],
)
def test_times_ranks_rates_and_plans_are_shown_from_both_sides(one: str, other: str, told: list[str]) -> None:
    """A time of day, a rank, what a rate rose to, a plan told by "will" and by "plans to", a duration."""
    assert sides(one, other) == [told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The explosion at the grain mill in Orrin happened at 6:40 a.m., police said.",
            "The grain mill in Orrin exploded shortly before 7 a.m., police said.",
        ),
        (
            "The fire at the old mill in Lauterfeld broke out at 6:40 p.m.",
            "The fire at the old mill in Lauterfeld was under control by 9:30 p.m.",
        ),
        (
            "The ferry leaves Skarrow at 7:15 a.m. every day.",
            "The last ferry leaves Skarrow at 9:30 p.m. every day.",
        ),
        ("Inflation in Orland rose to 3.2 percent in May.", "Inflation in Orland rose by 0.4 percent in May."),
        (
            "The unemployment rate in Orland dropped to 5.4 percent in July.",
            "The unemployment rate among young people in Orland dropped to 12.1 percent in July.",
        ),
        (
            "Dahl was sentenced to six years in prison for the theft.",
            "Prosecutors had asked for nine years in prison for Dahl.",
        ),
        (
            "Calder Line will buy the Orrin shipyard for $40 million.",
            "Calder Line bought the Vesk shipyard for $55 million in 2019.",
        ),
        (
            "About 3,000 people marched through Skarrow on Saturday.",
            "About 12,000 people marched through towns across Orland on Saturday.",
        ),
        (
            "The storm left 40,000 homes in Orland without power on Monday.",
            "By Tuesday, 12,000 homes in Orland were still without power.",
        ),
        (
            "Olav Dahl was arrested at his home in Skarrow on Tuesday.",
            "Olav Dahl appeared in court in Skarrow on Thursday.",
        ),
        (
            "The council of Skarrow will vote on the harbour plan on Tuesday.",
            "The council of Skarrow debated the harbour plan on Monday.",
        ),
        (
            "Orland will send 4 million doses of the vaccine to Vesk and Tarn.",
            "Orland will send 2.5 million doses of the vaccine to Vesk and 1.5 million doses to Tarn.",
        ),
        (
            "Calder Line was ordered to pay for the harm to 11 workers of Orrin.",
            "Calder Line was ordered to pay for the harm to 212 passengers of Orrin.",
        ),
    ],
)
def test_other_matters_in_like_words_are_not_shown(one: str, other: str) -> None:
    """A rough time, another moment, step and level, a part, a wish, namesakes, a whole, what is left, another deed."""
    assert sides(one, other) == []
