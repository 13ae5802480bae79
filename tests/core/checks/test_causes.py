"""What a draft calls a cause must be told as one."""

import pytest

from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.passages import find
from tests.fakes import made

NEWS = """Earnings of Orrin Motors fell by a third on weak demand in Talara and the cost of a battery recall.

Cyclone Ines killed 27 people in Talara, officials said. Aid groups warned of cholera in the camps.

Because of strong winds, the launch was put off by an hour on Monday. An attempt on Friday had failed over a valve.
"""


def doubted(claim: str) -> list[str]:
    """Return the words of `claim`, drafted from the news, that are doubted for how sure it is."""
    document = made(NEWS, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    return [claim[finding.start : finding.end] for finding in found if finding.check == "hedging"]


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The recall was caused by weak demand in Talara.", "caused"),
        ("Cyclone Ines caused cholera in Talara.", "caused"),
        ("Weak demand in Talara triggered the battery recall.", "triggered"),
    ],
)
def test_what_only_stands_beside_it_is_no_cause(claim: str, word: str) -> None:
    """Two causes of a third thing, and what came before, are no causes of each other."""
    assert word in doubted(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "The fall in earnings was caused by weak demand in Talara.",
        "The launch was put off because of strong winds.",
        "Strong winds caused the launch to be put off by an hour.",
        "Cyclone Ines caused 27 deaths in Talara.",
    ],
)
def test_a_cause_in_other_words_is_not_doubted(claim: str) -> None:
    """A preposition, or a verb, may join the two in the source."""
    assert doubted(claim) == []


def test_a_far_cause_is_not_doubted_word_for_word() -> None:
    """However many words stand between "because of" and the cause, as many may do so in the source."""
    claim = "The director of the show defended her film amid calls to cancel it because of claims it hurts young women."
    document = made(f"{claim} A sequel is planned.", "one")
    assert not check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))


RIVALS = """Ann Roe missed the final in Tarn because of a cold. She received her medal on Monday.

Attendance fell by a tenth, which the club put down to higher prices. A steward was killed when a tent fell on him.
"""


@pytest.mark.parametrize(
    "claim",
    ["Ann Roe missed the final because of higher prices.", "A steward was killed by higher prices."],
)
def test_another_cause_is_doubted_where_the_source_gives_one(claim: str) -> None:
    """What has its own cause in the source has no other, and what "by" tells of a deed is a cause, too."""
    document = made(RIVALS, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    assert any(finding.check == "hedging" for finding in found)
