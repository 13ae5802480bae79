"""When a document was published."""

from datetime import UTC, datetime

from service.core.facts.dateline import moment_of
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
