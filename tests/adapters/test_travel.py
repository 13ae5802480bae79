"""How values travel between processes."""

from __future__ import annotations

import pickle
from datetime import datetime, timedelta, timezone

from msgspec import structs

from service.adapters.travel import register
from service.core.planning.plan import choose
from service.core.types import SummaryRequest
from service.engine.relate import relate
from tests.articles import event


def test_what_travels_arrives_as_it_was() -> None:
    """Documents with the zone of their time, relations and plans are the same values on the other side."""
    register()
    published = datetime(2026, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    documents = tuple(structs.replace(each, published_at=published) for each in event())
    related = relate(documents)
    sent = (documents, related, choose(documents, related, SummaryRequest(documents=(), words=60)))
    arrived = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own
    assert arrived == sent
    assert arrived[0][0].published_at.isoformat() == "2026-03-01T23:30:00-05:00"
