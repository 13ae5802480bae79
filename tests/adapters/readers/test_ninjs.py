"""News items in ninjs."""

from datetime import UTC, datetime
from typing import Any

import pytest

from service.adapters.readers.ninjs import NinjsReader
from service.core.errors import UnreadableDocument
from service.core.types import Reading, Source

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def read(**item: Any) -> Reading:
    """Return the reading of an item on the first of March 2026."""
    return NinjsReader(lambda: NOW).read(Source(ninjs=item))


def test_items_of_version_3() -> None:
    """Body, headline, source and time of an item of ninjs 2 and 3."""
    reading = read(
        uri="https://amber.example/n/1",
        headlines=[{"role": "main", "value": "Wall falls"}],
        bodies=[
            {"role": "abstract", "contentType": "text/plain", "value": "Short."},
            {
                "role": "main",
                "contentType": "text/html",
                "value": "<p>It <b>rained</b>.</p><h2>Cost</h2><p>All fled.</p>",
            },
        ],
        versionCreated="2026-02-12T18:00:00Z",
        language="en",
        infoSources=[{"name": "Amber Press"}],
        edNote="Do not use this note.",
    )
    assert reading.text == "It rained.\n\nCost\n\nAll fled."
    assert [reading.text[mark.start : mark.end] for mark in reading.marks] == ["Cost"]
    assert (reading.title, reading.publisher, reading.language) == ("Wall falls", "Amber Press", "en")
    assert reading.published_at == datetime(2026, 2, 12, 18, tzinfo=UTC)
    assert reading.url == "https://amber.example/n/1"


def test_items_of_version_1() -> None:
    """Fields of ninjs 1 are in small letters, and plain text comes before markup."""
    reading = read(
        headline="Wall falls", body_text="It rained.\n\nAll fled.", body_html="<p>no</p>", versioncreated="2026-02-12"
    )
    assert (reading.text, reading.title) == ("It rained.\n\nAll fled.", "Wall falls")
    assert read(body_xhtml="<div><p>It rained.</p></div>").text == "It rained."


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("pubStatus", "withheld", "withheld"),
        ("pubstatus", "canceled", "canceled"),
        ("embargoed", "2026-03-02T00:00:00Z", "embargo until 2026-03-02"),
        ("expires", "2026-02-28T00:00:00Z", "expired at 2026-02-28"),
    ],
)
def test_items_that_may_not_be_used_are_refused(field: str, value: str, reason: str) -> None:
    """Withheld, cancelled, embargoed and expired items are refused with the reason."""
    with pytest.raises(UnreadableDocument, match=reason):
        read(body_text="It rained.", **{field: value})


def test_an_embargo_that_is_over_does_not_matter() -> None:
    """An item is used after its embargo and before its expiry."""
    reading = read(body_text="It rained.", embargoed="2026-02-01T00:00:00Z", expires="2026-04-01T00:00:00Z")
    assert reading.text == "It rained."


@pytest.mark.parametrize("item", [{}, {"edNote": "Do not."}, {"bodies": "x"}, {"bodies": [{"value": 1}, "x"]}])
def test_an_item_without_a_body_is_unreadable(item: dict[str, Any]) -> None:
    """An item of which nothing can be told is refused; its notes are never told."""
    with pytest.raises(UnreadableDocument, match="no body"):
        read(**item)


@pytest.mark.parametrize("text", ["[]", "x", "{", "[" * 100_000])
def test_bytes_must_be_an_object(text: str) -> None:
    """An item that came as bytes is a JSON object."""
    with pytest.raises(UnreadableDocument, match="JSON"):
        NinjsReader().read(Source(content=text.encode(), media_type="application/ninjs+json"))
