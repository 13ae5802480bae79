"""What comes before a job is accepted: its names; and what is said after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from msgspec import structs

from service.core.digest import address
from service.core.errors import Conflict, RateLimited
from service.core.types import SummaryRequest
from service.jobs.record import answer_key
from service.jobs.records import Submission
from service.jobs.types import Accepted, Found, Submitted
from service.jobs.uploads import LARGE


class AtOnce(Protocol):
    """What does short jobs in this process: `jobs/local.py`."""

    def met(self, new: Submission) -> bool:
        """Whether a request of the same bytes as `new` was accepted here."""

    async def submit(self, new: Submission, name: Callable[[Submission], Submission]) -> Accepted:
        """Accept `new`, with the names that `name` gives it, as Records.submit does; start on it where it suits."""

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


def submitted_as(made: Accepted) -> Submitted:
    """Return the answer to a submission. Raises Conflict, RateLimited."""
    if made.outcome == "conflict":
        raise Conflict("This Idempotency-Key was used for another request; use a new key for a new request.")
    if made.job is None:
        raise RateLimited("Too many of your summaries wait already; come back when some are done.", retry_after=30)
    found = Found(job=made.job, result=made.result) if made.result is not None else None
    return Submitted(job=made.job, replayed=made.outcome == "replayed", found=found)
