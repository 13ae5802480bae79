"""Whose word something is may be left out where the reader loses nothing by it, and nowhere else."""

import pytest

from service.core.checks.attribution import check_attribution
from service.core.checks.evidence import Evidence
from service.core.support.passages import find
from tests.fakes import made

NEWS = """Ferry rams pier in Tarn

A ferry rammed a pier in the port of Tarn on Monday and 14 people were hurt, the fire service said.

The captain had been asleep, a former deckhand told the Tarn Gazette. Divers searched the hull, police said.

Orrin Lines said that it would pay for the pier. The ferry had passed its inspection in May, the company said. The
seamen's union disputed that.

The port will lose a third of its trade, the harbour authority said. The pier is badly built, the mayor said.
"""


def doubted(claim: str) -> bool:
    """Say whether `claim`, drafted from the news, is doubted for stating somebody's word as fact."""
    document = made(NEWS, "one")
    found = check_attribution(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    assert all(finding.severity == "doubt" for finding in found)
    return bool(found)


@pytest.mark.parametrize(
    "claim",
    [
        "14 people were hurt when a ferry rammed a pier in Tarn.",
        "Divers searched the hull.",
        "Orrin Lines will pay for the pier.",
    ],
)
def test_plain_events_and_own_plans_need_no_source(claim: str) -> None:
    """What an emergency service counts, what police did, and what the claim's subject means to do may be told so."""
    assert not doubted(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "The captain had been asleep.",
        "The ferry had passed its inspection in May.",
        "The port will lose a third of its trade.",
        "The pier is badly built.",
    ],
)
def test_accusations_forecasts_opinions_and_versions_do(claim: str) -> None:
    """A witness's word, one side's version, a forecast and an opinion stay somebody's, whoever he is."""
    assert doubted(claim)


def test_a_passage_of_the_same_subject_makes_no_fact() -> None:
    """A passage that shares only the subject with the claim does not tell what another has as somebody's word."""
    assert doubted("The captain had been asleep on the ferry.")


def test_another_figure_is_not_told() -> None:
    """What the fire service says of 14 people bears out no other number."""
    assert doubted("A ferry rammed a pier in the port of Tarn and 40 people were hurt.")
