"""Small invented articles on one event, for tests of what is made of a document set."""

from __future__ import annotations

from datetime import UTC, datetime

from service.core.text.document import document
from service.core.types import Document, Reading

HARBOUR = """HAVEN CITY (AP) — A cargo ship struck the main pier of Haven City on Monday, \
injuring four dock workers, officials said.

The Aurora lost steering power minutes before the crash, harbour master Lena Ortiz told reporters. She said the ship \
had passed its last inspection in March.

Two of the injured workers remain in hospital. Have they been treated well?

The pier will stay closed until Friday, the port authority said in a statement."""

LEDGER = """A cargo ship hit the main pier in Haven City on Monday and injured four dock workers, the port \
authority said.

However, the ferry service to Long Island resumed on Tuesday morning. "We are relieved," said ferry captain Tom Reyes. \
"Nobody knew when we would sail again."

The Aurora, built in 1998, carries grain between Haven City and Port Marlow. Its owner declined to comment.

Investigators will examine the steering system of the Aurora this week, the transport ministry said."""

COURIER = """Grain prices rose two percent on Tuesday after the accident that closed the main pier of Haven City.

Traders expect deliveries from Port Marlow to be delayed by a week. The delay comes at the height of the harvest.

Mayor Ana Silva promised help for the families of the injured dock workers."""

RECIPE = """Beat the butter with brown sugar until fluffy. Fold in flour, cocoa and chopped walnuts. Bake the brownies \
at moderate heat for half an hour. Dust them with icing sugar and serve warm."""


def made(text: str, name: str = "doc", **metadata: object) -> Document:
    """Return the document made of `text`."""
    return document(Reading(text=text, **metadata), name)  # type: ignore[arg-type]


def day(number: int) -> datetime:
    """Return noon of the day `number` of March 2026."""
    return datetime(2026, 3, number, 12, tzinfo=UTC)


def event() -> tuple[Document, ...]:
    """Return three articles on one accident."""
    return tuple(made(text, f"doc-{number}") for number, text in enumerate((HARBOUR, LEDGER, COURIER), 1))
