"""What sources tell as possible, planned or denied may not be told as a fact."""

import pytest

from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.passages import find
from tests.fakes import made

NEWS = """Several clubs are reported to be interested in signing Jonas Abel, his agent Mia Renn said on Monday.

Asked about the works in Tarn, the board did not rule out plant closures. Shares in Orrin Steel closed at 48 crowns.

The new ward of the Lund hospital is to open in September. The council wants the hospital to publish its accounts.

Mayor Bo Tull has always denied that he knew of the taps. A fire destroyed the old ward of the hospital in May.
"""


def doubted(claim: str) -> list[tuple[str, str]]:
    """Return what is doubted in `claim`, drafted from the news, for how sure it is."""
    document = made(NEWS, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    return [(each.check, claim[each.start : each.end]) for each in found if each.check in {"hedging", "negation"}]


@pytest.mark.parametrize(
    ("claim", "check", "word"),
    [
        ("Several clubs have signed Jonas Abel.", "hedging", "signed"),
        ("Orrin Steel will close plants in Tarn.", "hedging", "close"),
        ("The new ward of the Lund hospital opened in September.", "hedging", "opened"),
        ("The hospital in Lund published its accounts.", "hedging", "published"),
        ("Mayor Bo Tull knew of the taps.", "negation", "knew"),
    ],
)
def test_what_is_open_planned_or_denied_is_no_fact(claim: str, check: str, word: str) -> None:
    """The verb may have another form in the source, and stand far from what makes it uncertain."""
    assert (check, word) in doubted(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "Several clubs want to sign Jonas Abel.",
        "Orrin Steel is considering closing plants in Tarn.",
        "The new ward of the Lund hospital will open in September.",
        "The new ward of the Lund hospital opens in September.",
        "The old ward of the hospital was destroyed in May.",
        "Bo Tull denies that he knew of the taps.",
        "Shares in Orrin Steel closed at 48 crowns.",
    ],
)
def test_what_is_told_as_it_is_told_is_not_doubted(claim: str) -> None:
    """Another word for a plan is a plan, and one place that tells it as a fact is enough."""
    assert doubted(claim) == []


PLANS = """The miners' union threatened to strike. The exchange of prisoners was postponed on Friday.

Forecasters expect the winds to ease on Sunday. Dealers doubt that the paintings can be sold in Europe.
"""


@pytest.mark.parametrize(
    "claim",
    [
        "The miners' union has gone on strike.",
        "The two sides have exchanged the prisoners.",
        "The winds eased on Sunday.",
        "The paintings were sold in Europe.",
    ],
)
def test_threats_postponements_and_doubts_are_no_facts(claim: str) -> None:
    """What is threatened, put off, expected or doubted has not come about, in whatever form the verb is."""
    document = made(PLANS, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    assert any(finding.check == "hedging" for finding in found)
