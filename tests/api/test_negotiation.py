"""What callers prefer is understood as the standards say."""

from __future__ import annotations

import pytest

from service.api.negotiation import HTML, JSON, MARKDOWN, accepted, etag, preference, unchanged
from service.api.problems import NotAcceptable

OFFERED = (JSON, MARKDOWN, HTML)
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("text/*", MARKDOWN),
        ("text/markdown", MARKDOWN),
        ("TEXT/Markdown; charset=utf-8", MARKDOWN),
        (BROWSER, HTML),
        ("text/markdown;q=0.5, text/html;q=0.6", HTML),
        ("*/*, application/json;q=0", MARKDOWN),
        ("application/json;q=0.1, */*;q=0.2", MARKDOWN),
        ("image/png, text/html;q=0.1", HTML),
    ],
)
def test_the_best_offer_is_chosen(accept: str | None, chosen: str) -> None:
    """Quality first, the more specific range before the wider, the earlier offer at a tie."""
    assert accepted(accept, OFFERED) == chosen


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0", "text/html;q=nonsense", ";;,", "text"])
def test_no_acceptable_offer_is_said(accept: str) -> None:
    """Where nothing fits, the offers are listed."""
    with pytest.raises(NotAcceptable, match="text/markdown"):
        accepted(accept, OFFERED)


@pytest.mark.parametrize(
    ("prefer", "wait", "applied"),
    [
        (None, 0, None),
        ("wait=5", 5, "wait=5"),
        ("respond-async, wait=10", 10, "respond-async, wait=10"),
        ("Wait = 10", 10, "wait=10"),
        ('wait="7"', 7, "wait=7"),
        ("wait=3, wait=9", 3, "wait=3"),
        ("wait=9999", 60, "wait=60"),
        ("respond-async", 0, "respond-async"),
        ("wait=-1", 0, None),
        ("wait=1.5", 0, None),
        ("wait=99999999999", 0, None),
        ("handling=lenient", 0, None),
    ],
)
def test_preferences_are_applied_or_ignored(prefer: str | None, wait: float, applied: str | None) -> None:
    """RFC 7240: what is not understood is ignored, what was honoured is said."""
    found = preference(prefer, 60.0)
    assert (found.wait, found.applied) == (wait, applied)


def test_entity_tags_name_bytes() -> None:
    """Equal bytes have equal strong tags, other bytes others."""
    assert etag(b"a") == etag(b"a") != etag(b"b")
    assert etag(b"a").startswith('"')


@pytest.mark.parametrize(("header", "known"), [(None, False), ("*", True), ('"x", W/"t"', True), ('"x"', False)])
def test_if_none_match_compares_weakly(header: str | None, *, known: bool) -> None:
    """A list, a weak tag and a star are understood."""
    assert unchanged(header, '"t"') is known
