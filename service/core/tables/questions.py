"""What a reader of a report of one event asks to which there is one answer, and by which words an answer is known.

English. Data, no rules.
"""

from __future__ import annotations

from typing import Final, NamedTuple

PEOPLE: Final = "people men women persons adults children residents passengers employees workers "


class Asked(NamedTuple):
    """A question: how it is asked, the kind of its answer, and groups of words of which the answer has one of each.

    One of `nouns` alone does where it is what a figure counts.
    """

    asked: str
    kind: str
    beside: tuple[str, ...]
    nouns: str = ""


COUNTS: Final = (
    Asked("How many people were killed", "count", ("killed died dead death toll drowned perished",)),
    Asked("How many people were killed", "count", ("lost claimed cost", "lives life")),
    Asked("How many people were injured", "count", ("injured hurt wounded",)),
    Asked(
        "How many people came",
        "count",
        (
            """attendance crowd spectators demonstrators protesters marched rallied protested demonstrated attended
            attracted visited drew""",
        ),
        "spectators fans demonstrators protesters marchers mourners worshippers onlookers",
    ),
    Asked("How many people came", "count", ("come came", PEOPLE + "fans visitors supporters guests")),
    Asked("How many people were injured", "count", ("hospital", "taken treated brought rushed", PEOPLE)),
    Asked("How many people were arrested", "count", ("arrested detained custody",), "arrests"),
    Asked("How many people were evacuated", "count", ("evacuated displaced",), "evacuees"),
    Asked("How many people were evacuated", "count", ("leave flee left fled", "homes houses")),
    Asked("How many people were on board", "count", ("aboard",)),
    Asked(
        "How many jobs are to go",
        "count",
        ("cut cuts shed axe lay laid eliminate", "jobs employees workers positions"),
        "redundancies layoffs",
    ),
    Asked(
        "How many jobs are to be created",
        "count",
        ("create creates created hire hires hired", "jobs employees workers positions people staff"),
    ),
    Asked("How many people the study had", "count", ("trial study enrolled", PEOPLE + "patients volunteers")),
    Asked("How many people fell ill", "count", ("infected sick ill infections outbreak caught",), "infections"),
    Asked(
        "How hot it was",
        "count",
        (
            "temperature thermometer mercury heat record hottest",
            "degrees",
            "reached hit climbed rose measured recorded",
        ),
    ),
    Asked("How many people did it", "count", (), "robbers thieves burglars gunmen attackers"),
)
SHARES: Final = (
    Asked("How many voters took part", "percent", ("turnout",)),
    Asked("How many voters took part", "percent", ("vote part went cast", "entitled eligible registered voters")),
    Asked("How large the deficit is", "percent", ("deficit shortfall gap",)),
)
AMOUNTS: Final = (
    Asked("How large the deficit is", "money", ("deficit shortfall gap",)),
    Asked("How much is to be saved", "money", ("savings saving save saved",)),
    Asked("How much was paid", "money", ("bought buy purchased purchase cost fee price paid sold",)),
    Asked("How much it costs", "money", ("cost costs price",)),
    Asked("How large the damage is", "money", ("damage losses",)),
    Asked("How much was taken", "money", ("robbers thieves stole escaped stolen loot burglars",)),
    Asked("How high the prize is", "money", ("prize winner",)),
    Asked("How high the fine is", "money", ("fine fined penalty",)),
    Asked("How high the reward is", "money", ("reward",)),
    Asked("How high the bonus is", "money", ("bonus",)),
    Asked("How high the ransom is", "money", ("ransom",)),
    Asked("How high the bribe was", "money", ("bribe bribes",)),
)
MEASURES: Final = (
    Asked("How fast it was", "measure", ("hour", "speed travelling traveling driving going doing faster fast slower")),
    Asked("How long the contract is", "measure", ("contract",)),
    Asked("How long it is", "measure", ("long length",)),
    Asked("How wide it is", "measure", ("wide width across",)),
    Asked("How deep it is", "measure", ("deep depth below",)),
    Asked("How high it is", "measure", ("high height tall",)),
    Asked("How heavy it is", "measure", ("weighing weighed weighs weight heavy",)),
    Asked("How long the sentence is", "measure", ("sentenced prison jail jailed",)),
)
VOTES: Final = (Asked("How the vote went", "extent", ("vote votes voted passed approved adopted rejected",)),)
# Of what has been.
CLOCKS: Final = (
    Asked(
        "At what time it happened",
        "clock",
        ("happened occurred broke began started erupted struck exploded collapsed crashed derailed sank",),
    ),
)
# Of what is to come.
DATES: Final = (
    Asked("When the sentencing is", "date", ("sentenced sentencing",)),
    Asked("When it opens", "date", ("reopen open gates",)),
    Asked("When the trial is", "date", ("trial",)),
    Asked("When the hearing is", "date", ("hearing",)),
    Asked("When the figures are published", "date", ("publish report release present", "results figures earnings")),
    Asked("When it is decided", "date", ("decide decision ruling vote",)),
    Asked("When the election is", "date", ("election elections",)),
    Asked("When the funeral is", "date", ("funeral buried memorial",)),
    Asked("When they meet", "date", ("talks negotiations meet meeting convene convenes",)),
    Asked("When the match is", "date", ("match game play",)),
    Asked("When the strike is", "date", ("strike walkout",)),
    Asked(
        "When the successor is named", "date", ("name announce appoint", "successor minister replacement coach head")
    ),
    Asked("When work begins", "date", ("begin start", "work construction building")),
)
# What rises and falls.
MOVED: Final = tuple(
    Asked(f"By how much {what} changed", "percent", (what, "rose fell down up reduced slipped lost increased"))
    for what in ("deliveries", "sales", "revenue", "profit", "output", "exports", "imports", "prices", "rents", "wages")
)
QUESTIONS: Final = (*MOVED, *COUNTS, *SHARES, *AMOUNTS, *MEASURES, *VOTES, *CLOCKS, *DATES)
