"""What a process that does short jobs itself is asked, and what it looks for before a job is accepted."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from service.core.types import SummaryRequest
from service.jobs.records import Submission
from service.jobs.types import Accepted, Found
from service.jobs.uploads import LARGE


class Ahead(Struct, frozen=True):
    """Looks that are on their way: whether accepting a job would begin it here now, and what the cache knows of it."""

    good: asyncio.Future[bool]
    known: asyncio.Future[Mapping[str, bytes]] | None


class AtOnce(Protocol):
    """What does short jobs in this process: `jobs/local.py`."""

    async def look(self, new: Submission) -> Ahead | None:
        """Begin to look what will become of `new`, where it suits. It may still be faulty, and is not accepted yet."""

    async def submit(self, new: Submission, ahead: Ahead | None) -> Accepted:
        """Accept `new` as Records.submit does, and start on it where it suits."""

    async def outcome(self, id: str, seconds: float) -> Found | None:
        """Return a job that was begun here with its summary, once it has ended; None where it does not in `seconds`."""

    async def close(self) -> None:
        """Let what runs come to its end, or hand it to the workers."""


def complete(request: SummaryRequest) -> bool:
    """Return whether a request, as it was sent, is what the record of its job will have: with all texts."""
    return 0 < len(request.documents) <= LARGE and all(source.ref is None for source in request.documents)
