"""Dates in each other's place."""

from __future__ import annotations

import pytest

from service.core.checks.dates import check_dates
from tests.core.evidence import evidence

VISITS = "The last premier to visit Orland was Bram Ochs in 2013, and Lena Farr last visited the Union in 2015."


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (VISITS, "Ochs visited Orland in 2015."),
        (VISITS, "Farr visited the Union in 2013."),
        ("On Monday Doe met Roe in Brill, and on Friday Poe flew to Tarn.", "Doe met Roe in Brill on Friday."),
    ],
)
def test_the_date_of_another_clause_is_a_fault(source: str, claim: str) -> None:
    """A date that stands in the passage, but of somebody else, is told with the one that belongs here."""
    (finding,) = check_dates(claim, evidence(source))
    assert finding.severity == "fault"
    assert "of something else" in finding.detail


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (VISITS, "Ochs visited Orland in 2013."),
        (VISITS, "Farr visited the Union in 2015."),
        ("Smith joined Acme in 2010, and Globex hired him in 2015.", "Smith was hired in 2015."),
        ("Smith, who joined in 2010, was fired by Acme in 2015.", "Smith was fired in 2015."),
        ("Born in Ohio in 1950, Ann Doe moved to Texas in 1970 and died in 2010.", "Ann Doe died in 2010."),
        ("It opened in 2010 and closed in 2015.", "It closed in 2015."),
    ],
)
def test_a_date_that_may_belong_here_is_none(source: str, claim: str) -> None:
    """Somebody who is only called "him" where the date stands, or somebody named in another clause, is no fault."""
    assert check_dates(claim, evidence(source)) == ()
