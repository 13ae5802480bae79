"""When a document was published."""

from datetime import UTC, datetime, timedelta, timezone

from service.core.facts.dateline import hours_between, moment_of, times
from service.core.text.document import document
from service.core.types import Reading


def test_the_time_of_publication_comes_first() -> None:
    """What the client says of a document counts more than what stands in it; without a zone it is UTC."""
    published = datetime(2026, 3, 5, 16, 45, tzinfo=UTC)
    told = document(Reading(text="2026-03-01: The ferry sank.", published_at=published), "a")
    assert moment_of(told) == published
    bare = document(Reading(text="The ferry sank.", published_at=published.replace(tzinfo=None)), "b")
    assert moment_of(bare) == published


def test_a_note_may_begin_with_its_day() -> None:
    """A whole date at the very beginning is the day of a note; one in the text is not."""
    assert moment_of(document(Reading(text="2026-03-01: The ferry sank."), "a")) == datetime(2026, 3, 1, tzinfo=UTC)
    assert moment_of(document(Reading(text="On 1 March 2026 the ferry sank."), "b")) is None
    assert moment_of(document(Reading(text="March 2026 was wet."), "c")) is None


def test_a_dateline_tells_the_day() -> None:
    """With a year a dateline is the time of its document; without one it is the nearest to the others'."""
    whole = document(Reading(text="PORT AMEL, Feb 3, 2025 (AFP) - The cyclone struck the coast."), "a")
    bare = document(Reading(text="PORT AMEL, Feb 4 (AFP) - The toll of the cyclone rose."), "b")
    assert moment_of(whole) == datetime(2025, 2, 3, tzinfo=UTC)
    assert moment_of(bare) is None
    assert [time.at for time in times((whole, bare)) if time] == [datetime(2025, 2, day, tzinfo=UTC) for day in (3, 4)]


def test_a_weekday_tells_the_day_among_others() -> None:
    """An article that says "on Tuesday" is of the nearest Tuesday or later; one for a day to come says nothing."""
    dated = document(Reading(text="PORT AMEL, Feb 3 (AFP) - The cyclone struck on Monday."), "a")
    tuesday = document(Reading(text="Talara asked for help on Tuesday after the cyclone."), "b")
    coming = document(Reading(text="The port stays closed until Tuesday after the cyclone."), "c")
    first, second, third = times((dated, tuesday, coming))
    assert first
    assert second
    assert (second.at - first.at).days == 1
    assert (first.open, second.open, third) == (False, True, None)


def test_a_day_alone_is_compared_by_days() -> None:
    """On one day nothing is later than it; the next day is, from its first minute on. Two times differ by the clock."""
    alone, noon = datetime(2026, 2, 12, tzinfo=UTC), datetime(2026, 2, 12, 12, tzinfo=UTC)
    following = datetime(2026, 2, 13, 0, 10, tzinfo=UTC)
    assert hours_between(alone, noon) == hours_between(noon, alone) == hours_between(alone, alone) == 0
    assert (hours_between(alone, following), hours_between(following, alone)) == (24, -24)
    assert hours_between(noon, following) == 12 + 1 / 6


def test_a_day_is_the_one_that_was_written() -> None:
    """Late in the evening in New York it is the day that the newspaper there bears, whatever day it is in UTC."""
    evening = datetime(2026, 2, 12, 23, tzinfo=timezone(timedelta(hours=-5)))
    assert hours_between(datetime(2026, 2, 12, tzinfo=UTC), evening) == 0
