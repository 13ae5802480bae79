"""A time follows from what is cited and from the day of publication, or it is doubted."""

import pytest

from service.core.checks.dates import check_dates
from service.core.checks.evidence import Evidence
from service.core.facts.moments import moments
from service.core.highlight import cite
from tests.core.evidence import evidence
from tests.fakes import made

THURSDAY = (2026, 2, 12)


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("On Thursday, Feb. 12, 2026 at 3:30 p.m.", "en", ["Thursday", "Feb. 12, 2026", "3:30 p.m."]),
        ("the 12th of March, in May, last month", "en", ["12th of March", "May", "last month"]),
        ("On May 12, 150 people left.", "en", ["May 12"]),
        ("in the 1990s, since 1943, the 2018-19 season", "en", ["1990s", "1943", "2018", "19"]),
        ("2026-02-12 or 2/12/2026", "en", ["2026-02-12", "2/12/2026"]),
        ("They may march on 2000 people with $1999.", "en", []),
        ("Theresa May met April Smith.", "en", []),
        ("am 12. Februar 2026 um 14 Uhr", "de", ["12. Februar 2026", "14 Uhr"]),
        ("le 1er mars 2026", "fr", ["1er mars 2026"]),
        ("el 12 de febrero de 2026", "es", ["12 de febrero de 2026"]),
        ("2026年2月12日", "ja", ["2026年2月12日"]),
        ("vào tháng 8 năm 2025", "vi", ["tháng 8 năm 2025"]),
    ],
)
def test_times_are_read(text: str, language: str, read: list[str]) -> None:
    """Dates in the forms of several languages; a verb, a name and a count are no dates."""
    assert [text[moment.start : moment.end] for moment in moments(text, language)] == read


ENTAILED = [
    ("It sank on February 11.", "It sank on Wednesday."),
    ("It sank on Wednesday.", "It sank on Feb. 11."),
    ("It sank on Wednesday.", "It sank yesterday."),
    ("It sank yesterday.", "It sank on Wednesday."),
    ("It sank in January.", "It sank last month."),
    ("It sank in 2025.", "It sank last year."),
    ("It sank in February 2026.", "It sank on February 3."),
    ("It sank on 3 Feb.", "It sank on February 3, 2026."),
    ("It sank at 15:30.", "It sank at 3:30 p.m."),
    ("It sank at noon.", "It sank at 12 p.m."),
    ("It sank in the 1990s.", "It sank in 1994."),
    ("Police said on Thursday it sank.", "Police said it sank."),
    ("It sank in 2026.", "It sank."),
    ("It sank in 2023.", "It sank three years ago."),
]
DOUBTED = [
    ("It sank on February 10.", "It sank on Wednesday."),
    ("It sank on Tuesday.", "It sank on Wednesday."),
    ("It sank on March 11.", "It sank on February 11."),
    ("It sank in 2024.", "It sank last year."),
    ("It sank in 1943.", "It sank in 1934."),
    ("It sank at 4 p.m.", "It sank at 3 p.m."),
    ("It sank at 3 a.m.", "It sank at 3 p.m."),
    ("It sank last week.", "It sank last month."),
    ("It sank in the 1980s.", "It sank in 1994."),
    ("It sank on July 4, 2026.", "It sank on July 4, 2025."),
    ("It sank in 2026.", "It sank in 2025."),
    ("It sank on Thursday.", "It sank on Monday."),
]


@pytest.mark.parametrize(("claim", "source"), ENTAILED)
def test_a_time_that_follows_is_not_doubted(claim: str, source: str) -> None:
    """Weekdays, dates and relative times are the same day seen from the day of publication."""
    assert check_dates(claim, evidence(source, published=THURSDAY)) == ()


@pytest.mark.parametrize(("claim", "source"), DOUBTED)
def test_a_time_that_does_not_follow_is_doubted(claim: str, source: str) -> None:
    """Another day, month, year, hour or period."""
    assert check_dates(claim, evidence(source, published=THURSDAY)) != ()


def test_without_a_day_of_publication_only_what_is_told_counts() -> None:
    """Nothing then says which day Wednesday is, and nothing contradicts "yesterday"."""
    assert check_dates("It sank on February 11.", evidence("It sank on Wednesday.")) != ()
    assert check_dates("It sank yesterday.", evidence("It sank on Wednesday.")) == ()


def test_a_day_of_publication_at_the_edge_of_the_calendar_is_none() -> None:
    """The first day of year 1 has no day before it."""
    assert check_dates("It sank on Sunday.", evidence("It sank yesterday.", published=(1, 1, 1))) != ()


def test_the_finding_says_what_the_passage_says() -> None:
    """In plain words, with the span of the time in the claim and the place where it stands."""
    claim = "It sank on Tuesday."
    held = evidence("It sank on Wednesday. Divers came on Tuesday.", cited="It sank on Wednesday.")
    (finding,) = check_dates(claim, held)
    assert finding.detail == "The cited passage says Wednesday, not Tuesday."
    assert claim[finding.start : finding.end] == "Tuesday"
    assert (finding.severity, finding.where) == ("doubt", "elsewhere_in_document")


@pytest.mark.parametrize("part", ["may ", "may 1 ", "may of ", "1 Feb ", "2020-", "Monday ", "12:30 "])
def test_a_text_of_nothing_but_times_takes_linear_time(part: str) -> None:
    """Twenty thousand times on either side end."""
    check_dates(part * 200 + "on 9 July 1944", evidence(part * 20_000))


def test_a_day_that_only_another_passage_has_is_doubted() -> None:
    """Where what tells the claim has Tuesday, a Wednesday that is told of something else does not bear it out."""
    source = made("The ferry struck the bridge of Brill on Tuesday. On Wednesday the town hired divers.", "source")
    cited = tuple(cite(source, sentence.start, sentence.end) for sentence in source.sentences)
    held = Evidence(documents={source.id: source}, citations=cited)
    assert [each.severity for each in check_dates("The ferry struck the bridge on Wednesday.", held)] == ["doubt"]
    assert check_dates("The ferry struck the bridge on Tuesday.", held) == ()
    assert check_dates("The town hired divers on Wednesday.", held) == ()
