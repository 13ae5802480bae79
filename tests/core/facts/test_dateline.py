"""When a document was published."""

from datetime import UTC, datetime

from service.core.facts.dateline import moment_of, times
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
