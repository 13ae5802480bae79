"""What comes before a job is accepted: its names, a look at what will become of it; and what is said after."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct, json, structs

from service.core.digest import address
from service.core.errors import Conflict, RateLimited
from service.core.types import SummaryRequest
from service.jobs.record import answer_key
from service.jobs.records import Submission
from service.jobs.types import Accepted, Found, Submitted
from service.jobs.uploads import LARGE

FAULTS = (ValueError, TypeError, OverflowError, RecursionError)  # what encoding a request raises that breaks the rules


class Ahead(Struct, frozen=True):
    """Looks that are on their way: whether accepting a job would begin it here now, and what the cache knows of it."""

    good: asyncio.Future[bool]
    known: asyncio.Future[Mapping[str, bytes]] | None


class AtOnce(Protocol):
    """What does short jobs in this process: `jobs/local.py`."""

    def suits(self, new: Submission) -> bool:
        """Whether `new`, which may still be faulty, could be done here now."""

    async def look(self, new: Submission) -> Ahead | None:
        """Begin to look what will become of `new`, which is not accepted yet; None where it likely has an answer."""

    async def submit(self, new: Submission, ahead: Ahead | None) -> Accepted:
        """Accept `new` as Records.submit does, and start on it where it suits."""

    async def outcome(self, id: str, seconds: float) -> Found | None:
        """Return a job that was begun here with its summary, once it has ended; None where it does not in `seconds`."""

    async def close(self) -> None:
        """Let what runs come to its end, or hand it to the workers."""


def complete(request: SummaryRequest) -> bool:
    """Return whether a request, as it was sent, is what the record of its job will have: with all texts."""
    return 0 < len(request.documents) <= LARGE and all(source.ref is None for source in request.documents)


def named(new: Submission, asked: SummaryRequest, version: str | None) -> Submission:
    """Return `new` with the names of what it asks: of `asked` as it was sent, and of what shapes its answer."""
    fingerprint = address("request", asked) if new.idempotency else ""
    answer = answer_key(new.tenant, new.request, version)
    return structs.replace(new, fingerprint=fingerprint, answer=answer)


async def on_its_way(local: AtOnce, new: Submission, version: str | None) -> tuple[Submission, Ahead | None]:
    """Return `new` with its names where it may be done here, and the looks that are on their way for it.

    There are none where this process has met an equal request, but for its webhook, and accepted it.
    """
    try:
        new = structs.replace(new, body=new.body or json.encode(new.request))
        if not local.suits(new):
            return new, None
        new = named(new, new.request, version)
    except FAULTS:  # the rules tell them
        return new, None
    return new, await local.look(new)


def submitted_as(made: Accepted) -> Submitted:
    """Return the answer to a submission. Raises Conflict, RateLimited."""
    if made.outcome == "conflict":
        raise Conflict("This Idempotency-Key was used for another request; use a new key for a new request.")
    if made.job is None:
        raise RateLimited("Too many of your summaries wait already; come back when some are done.", retry_after=30)
    found = Found(job=made.job, result=made.result) if made.result is not None else None
    return Submitted(job=made.job, replayed=made.outcome == "replayed", found=found)
