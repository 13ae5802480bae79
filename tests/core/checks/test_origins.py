"""Where somebody is from."""

from __future__ import annotations

import pytest

from service.core.checks.names import check_names
from tests.core.evidence import evidence

SOURCE = (
    "Norway freed the American teacher Mark Vogler on Monday, in return for Russian singer Ivan Orlov, "
    "Norwegian TV said."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Norway freed the Russian teacher Mark Vogler on Monday.",
        "Norway freed Mark Vogler for American singer Ivan Orlov.",
    ],
)
def test_another_country_is_a_fault(claim: str) -> None:
    """A person whom the documents call American is not told as a Russian."""
    found = check_names(claim, evidence(SOURCE))
    assert [finding.severity for finding in found if "for this person" in finding.detail] == ["fault"]


@pytest.mark.parametrize(
    "claim",
    [
        "Norway freed the American teacher Mark Vogler on Monday.",
        "Norway freed the U.S. teacher Mark Vogler on Monday.",
        "Norway freed Vogler for the Russian singer Orlov on Monday.",
        "Norway freed Mark Vogler, Russian state TV said.",
    ],
)
def test_the_same_country_in_any_form_or_none_is_no_fault(claim: str) -> None:
    """Forms of one country agree, and a people that stands with no name says nothing of anybody."""
    assert not any("for this person" in finding.detail for finding in check_names(claim, evidence(SOURCE)))
