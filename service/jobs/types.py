"""The vocabulary of background work: what a job is, what callers see of it, what travels through the queue."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import datetime
from typing import Any, Literal, Protocol, TypeAlias

from msgspec import Struct

from service.core.errors import CorroborateError, FieldError
from service.core.types import Status, Summary, SummaryRequest
from service.engine.events import Emit
from service.engine.ports import Cache

Lane: TypeAlias = Literal["interactive", "batch", "delivery"]
Task: TypeAlias = Literal["summary", "delivery", "batch"]

ACTIVE: frozenset[Status] = frozenset({"queued", "running"})
TERMINAL: frozenset[Status] = frozenset({"succeeded", "failed", "cancelled"})


class Problem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why a job failed: the error's stable code and its words."""

    code: str
    title: str
    detail: str
    errors: tuple[FieldError, ...] = ()


class Job(Struct, frozen=True, kw_only=True):
    """What is known of one accepted summary. `attempts` counts the times a worker took it up."""

    id: str
    tenant: str
    status: Status
    created_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    problem: Problem | None = None
    attempts: int = 0
    lane: Lane = "interactive"

    @property
    def ended(self) -> bool:
        """Whether the job reached its terminal state."""
        return self.status in TERMINAL


class Found(Struct, frozen=True, kw_only=True):
    """A job, and its summary as the JSON it was encoded to once; None where it has not succeeded."""

    job: Job
    result: bytes | None = None


class Submitted(Struct, frozen=True, kw_only=True):
    """The answer to a submission. `replayed` where its Idempotency-Key had made the job before.

    `found` is the job with its summary, where that is known at once.
    """

    job: Job
    replayed: bool = False
    found: Found | None = None


class JobPage(Struct, frozen=True, kw_only=True):
    """Jobs, the newest first, and the cursor of the next page where there is one."""

    jobs: tuple[Job, ...]
    next: str | None = None


class StoredEvent(Struct, frozen=True):
    """One event of a job as it stands in its stream: the id resumes after it, `data` is JSON."""

    id: str
    name: str
    data: bytes


class Ticket(Struct, frozen=True, kw_only=True):
    """What travels through the queue: which record to work on. The record says everything else.

    `turn` tells a ticket from an earlier one of the same record, which a dead worker may still hold.
    """

    task: Task
    tenant: str
    id: str
    lane: Lane = "interactive"
    turn: int = 0

    @property
    def name(self) -> str:
        """What the ticket is known by in the queue."""
        return f"{self.id}.{self.turn}" if self.turn else self.id


class Depth(Struct, frozen=True, kw_only=True):
    """How much waits: tickets by lane, accepted jobs that have not ended, and the age of the oldest in seconds."""

    lanes: dict[str, int]
    open: int = 0
    oldest: float = 0.0


class Accepted(Struct, frozen=True, kw_only=True):
    """What became of a submission: its record where there is one, and the tickets to publish.

    `outcome` is `accepted`: a new job; `begun`: new, its first attempt ours to make; `answered`: new, ended at once
    with the answer of an equal one, and its `result` where that was wanted; `replayed`: the job that this
    Idempotency-Key made before; `conflict`: the key was used for another request; `full`: too many wait.
    """

    outcome: str
    job: Job | None = None
    tickets: tuple[Ticket, ...] = ()
    result: bytes | None = None


class Claim(Struct, frozen=True, kw_only=True):
    """One attempt at a job. Only the attempt that holds the newest `fence` may write to the record.

    `failures` counts earlier attempts that went wrong; others ended with their worker. `traceparent` is what the
    attempt's trace goes on from, where there is one. `body` is the request as JSON. `job` is the job as it was when the
    attempt began, where its end will be told here.
    """

    tenant: str
    id: str
    lane: Lane
    fence: int
    attempt: int
    failures: int
    request: SummaryRequest
    body: bytes
    waited: float
    remaining: float
    traceparent: str | None = None
    job: Job | None = None


class Attempted(Struct, frozen=True, kw_only=True):
    """What an attempt came to: the job as it ended, or the seconds after which to try again; neither where it is over.

    `found` is None too where the end was not this attempt's to write.
    """

    found: Found | None = None
    again: float | None = None


class Declined(Struct, frozen=True):
    """Why an attempt does not start.

    `gone`, `ended`, `waiting` for its tenant's turn, `busy` in another worker, `poisoned`: tried too often.
    """

    why: str


class Report(Struct, frozen=True, kw_only=True):
    """What one attempt came to. `error` names what went wrong and `where` the line of code; neither holds a text."""

    claim: Claim
    status: str
    seconds: float
    summary: Summary | None = None
    error: str | None = None
    where: str | None = None
    problem: Problem | None = None


class Ended(Struct, frozen=True, kw_only=True, array_like=True):
    """An end that is written: when, in ms, and the summary where it was written before."""

    at: int
    result: bytes | None = None


class End(Struct, frozen=True, kw_only=True, array_like=True):
    """What writes the end of an attempt that `worker` began, wherever it is written (`jobs/end.py`).

    A summary is kept for `keep` ms; at most `limit` jobs of the tenant are in the queue.
    """

    url: str
    tenant: str
    id: str
    fence: int
    worker: str
    keep: int
    limit: int


class Assigned(Struct, frozen=True, kw_only=True):
    """What the function that does a job is given. The texts of a large request lie in the store (`jobs/shelf.py`).

    `body` is the request as JSON. `known` gives what the cache holds of its documents, by address, where somebody has
    begun to look. Where there is an `end`, who does the job in one trip to the pool may write that it went well.
    """

    tenant: str
    id: str
    fence: int
    request: SummaryRequest
    body: bytes
    previous: Summary | None
    known: Awaitable[Mapping[str, bytes]] | None = None
    end: End | None = None


class Done(Struct, frozen=True, kw_only=True):
    """What work comes to, each part encoded once: the summary and the documents to which its offsets refer, by id.

    `events` are those that were not told on the way, by name and as JSON; none is of a call to a model. `as_asked` is
    False where something could not be done as the request asked, which the summary notes. `uses` are the cache's
    addresses that the work did not go through the cache for itself. `caching` puts there what is new, once the job's
    end is being written, which names all that is there. Where the end is written, `ended` says what it says.
    """

    summary: bytes
    documents: tuple[tuple[str, bytes], ...]
    events: tuple[tuple[str, bytes], ...] = ()
    as_asked: bool = True
    uses: tuple[str, ...] = ()
    caching: Callable[[], Coroutine[Any, Any, None]] | None = None
    ended: Ended | None = None


Perform: TypeAlias = Callable[[Ticket], Awaitable[float | None]]
Work: TypeAlias = Callable[[Assigned, Emit], Awaitable[Done]]
Look: TypeAlias = Callable[[SummaryRequest], Coroutine[Any, Any, Mapping[str, bytes]]]


class GuardedCache(Cache, Protocol):
    """A cache that can be told for whom it keeps something."""

    async def put(self, entries: Mapping[str, bytes], while_there: str = "") -> None:
        """Store every entry, nothing where `while_there` names a key that is no longer in the same store."""
        ...


class ForgettingCache(Cache, Protocol):
    """A cache that can be told to forget, so that deleting a summary leaves no trace of its texts."""

    async def forget(self, addresses: list[str]) -> None:
        """Remove what is stored under each address."""
        ...


def problem_of(error: CorroborateError) -> Problem:
    """Return what a job's record keeps of `error`."""
    return Problem(code=error.code, title=error.title, detail=error.detail, errors=error.errors)
