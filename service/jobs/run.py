"""Doing the jobs: take one up, run it, write down how it ended, whatever happens on the way."""

from __future__ import annotations

import asyncio
import contextlib
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
import structlog
from msgspec import Struct
from redis.asyncio import Redis

from service import tracing
from service.core.errors import (
    CorroborateError,
    DeadlineExceeded,
    InvalidRequest,
    NothingToSay,
    StoreUnavailable,
)
from service.core.types import Summary
from service.engine.summarize import Outcome
from service.jobs import scope
from service.jobs.bell import Bell
from service.jobs.door import Jobs
from service.jobs.endings import ended
from service.jobs.figures import Listener
from service.jobs.journal import Journal
from service.jobs.queue import Queue
from service.jobs.records import Ending, Records
from service.jobs.scope import Scope
from service.jobs.types import Assigned, Claim, Declined, Problem, Report, Ticket, Work, problem_of
from service.jobs.webhooks import Deliveries, Send
from service.settings import Settings

log = structlog.get_logger("corroborate.jobs")
BEAT_SECONDS = 1.0
RECONCILE_SECONDS = 1.0
BACKOFF_SECONDS = (0.5, 30.0)  # pause after the first failed attempt, doubled for each, and the longest
FINAL = (InvalidRequest, NothingToSay, DeadlineExceeded)  # trying again would end the same
WRITE_SECONDS = 120.0  # how long the end of a job waits for a store that is away
UNEXPECTED = Problem(
    code=CorroborateError.code,
    title=CorroborateError.title,
    detail="The summary failed for a reason that is ours; the server's log names it under this id.",
)


class Running(Struct):
    """An attempt under way. `taken` is set where the job is no longer ours."""

    claim: Claim
    task: asyncio.Task[Outcome]
    taken: bool = False


class Runner:
    """Runs jobs with `work` until stopped."""

    def __init__(  # noqa: PLR0913 (what it is made of)
        self,
        client: Redis,
        queue: Queue,
        jobs: Jobs,
        settings: Settings,
        work: Work,
        *,
        send: Send | None = None,
        listener: Listener | None = None,
    ) -> None:
        self._records = Records(client, settings)
        self._queue = queue
        self._jobs = jobs
        self._settings = settings
        self._work = work
        self._deliveries = Deliveries(client, settings, send)
        self._listener = listener or Listener()
        self._running: dict[str, Running] = {}
        self._bell = Bell(client, cancelled=self._cancelled)
        self._stopping = False

    async def run(self, stop: asyncio.Event) -> None:
        """Do jobs until `stop` is set; those that run then get `stop_seconds` before they go back."""
        self._bell.start()
        chores = [
            asyncio.create_task(every(BEAT_SECONDS, self._beat)),
            asyncio.create_task(every(RECONCILE_SECONDS, self._reconcile)),
        ]
        consuming = asyncio.create_task(self._queue.consume(self.perform))
        await stop.wait()
        self._stopping = True
        consuming.cancel()
        await self._handed_over(consuming)
        for running in self._running.values():
            running.task.cancel()
        await asyncio.wait({consuming}, timeout=self._settings.stop_seconds)
        await ended(chores)
        with contextlib.suppress(StoreUnavailable):
            await self._listener.flush()
        await self._bell.close()

    async def _handed_over(self, consuming: asyncio.Task[None]) -> None:
        """Give what runs its time to end. A cancel that comes as streaQ connects is lost: say it again if none runs."""
        deadline = time.monotonic() + self._settings.stop_seconds
        while not consuming.done() and (left := deadline - time.monotonic()) > 0:
            if not self._running:
                consuming.cancel()
            await asyncio.wait({consuming}, timeout=min(left, 0.2))

    async def perform(self, ticket: Ticket) -> float | None:
        """Make one attempt at a ticket's job; returns the seconds after which to try again, None when it is over."""
        if self._stopping:
            return 0.0
        if ticket.task == "delivery":
            return await self._deliveries.perform(ticket)
        if ticket.task == "batch":
            return await self._jobs.batches.perform(ticket)
        try:
            claim, tickets = await self._records.begin(ticket)
        except StoreUnavailable:
            return BACKOFF_SECONDS[0]
        await self._jobs.outbox.publish(tickets)
        if isinstance(claim, Declined):
            return None  # the reconciler watches over what is not ended
        named: dict[str, str | int] = {"corroborate.job.id": claim.id, "corroborate.job.attempt": claim.attempt}
        with tracing.span("summarize", claim.traceparent, named) as traceparent:
            return await self._attempt(msgspec.structs.replace(claim, traceparent=traceparent))

    async def _attempt(self, claim: Claim) -> float | None:
        began = time.perf_counter()
        part = scope.enter(claim.tenant)  # before the task that does the work is made, which inherits it
        journal = Journal(
            self._records, claim, lambda event: self._listener.heard(claim, event), lambda: self._cancelled(claim.id)
        )
        task = asyncio.create_task(self._outcome(claim, journal))
        running = self._running[claim.id] = Running(claim, task)
        try:
            await asyncio.wait({task}, timeout=max(0.0, claim.remaining))
            late = not task.done()
            if late:
                task.cancel()
                await asyncio.wait({task})
            return await self._settle(running, part, journal, began, late=late)
        finally:
            self._running.pop(claim.id, None)

    async def _outcome(self, claim: Claim, journal: Journal) -> Outcome:
        previous = None
        if claim.request.previous is not None:
            stored = await self._jobs.result(claim.tenant, claim.request.previous)
            previous = msgspec.json.decode(stored, type=Summary) if stored else None
        assigned = Assigned(tenant=claim.tenant, id=claim.id, request=claim.request, previous=previous)
        return await self._work(assigned, journal.emit)

    async def _settle(
        self, running: Running, part: Scope, journal: Journal, began: float, *, late: bool
    ) -> float | None:
        """Write down what an attempt came to, and say so."""
        claim, task = running.claim, running.task
        rest = await journal.rest()
        seconds = time.perf_counter() - began
        if running.taken:
            self._say(claim, "cancelled", seconds)
            return None
        if late:
            error: BaseException | None = DeadlineExceeded(f"Not done after {self._settings.job_deadline:g} seconds.")
        else:
            error = asyncio.CancelledError() if task.cancelled() else task.exception()
        if error is None:
            outcome = task.result()
            status = await self._finish(claim, succeeded(outcome, rest, part.used))
            self._say(claim, status, seconds, summary=outcome.summary)
            return None
        if isinstance(error, asyncio.CancelledError):
            await self._hand_back(claim, counted=False)
            self._say(claim, "returned", seconds)
            return 0.0
        return await self._failed(claim, error, rest, part.used, seconds)

    async def _failed(
        self,
        claim: Claim,
        error: BaseException,
        rest: tuple[tuple[str, bytes], ...],
        traces: tuple[str, ...],
        seconds: float,
    ) -> float | None:
        """End a job that cannot succeed, or hand it back to be tried again after a pause."""
        problem = problem_of(error) if isinstance(error, CorroborateError) else UNEXPECTED
        pause = min(BACKOFF_SECONDS[0] * 2.0**claim.failures, BACKOFF_SECONDS[1])
        if isinstance(error, CorroborateError) and error.retry_after is not None:
            pause = max(pause, min(error.retry_after, BACKOFF_SECONDS[1]))
        hopeless = isinstance(error, FINAL) or claim.failures + 1 >= self._settings.job_attempts
        if not hopeless and await self._hand_back(claim, counted=True):
            self._say(claim, "retried", seconds, error=error)
            return pause
        status = await self._finish(claim, Ending(status="failed", problem=problem, events=rest, traces=traces))
        self._say(claim, status, seconds, error=error, problem=problem)
        return None

    async def _finish(self, claim: Claim, ending: Ending) -> str:
        """Write the end of a job, waiting for a store that is away; returns its status, or why it was not ours."""
        deadline, pause = time.monotonic() + WRITE_SECONDS, BACKOFF_SECONDS[0]
        while True:
            try:
                outcome, tickets = await self._records.finish(claim, ending)
            except StoreUnavailable:
                if time.monotonic() > deadline:
                    return "unwritten"
                await asyncio.sleep(pause)
                continue
            await self._jobs.outbox.publish(tickets)
            return ending.status if outcome == "done" else outcome

    async def _hand_back(self, claim: Claim, *, counted: bool) -> bool:
        with contextlib.suppress(StoreUnavailable):
            return await self._records.retry(claim, counted=counted)
        return True  # the queue still holds the ticket, and the next attempt takes the fence

    def _say(  # noqa: PLR0913 (the facts of one line)
        self,
        claim: Claim,
        status: str,
        seconds: float,
        *,
        summary: Summary | None = None,
        error: BaseException | None = None,
        problem: Problem | None = None,
    ) -> None:
        name = type(error).__name__ if error is not None else None
        tracing.noted({"corroborate.job.status": status}, error=name)
        self._listener.ended(
            Report(
                claim=claim,
                status=status,
                seconds=seconds,
                summary=summary,
                error=name,
                where=place(error),
                problem=problem,
            )
        )

    def _cancelled(self, id: str) -> None:
        """Stop an attempt that is no longer ours."""
        running = self._running.get(id)
        if running is not None:
            running.taken = True
            running.task.cancel()

    async def _beat(self) -> None:
        """Say that what runs is alive, and stop what is no longer ours."""
        for id in await self._records.beat([running.claim for running in self._running.values()]):
            self._cancelled(id)
        await self._listener.flush()

    async def _reconcile(self) -> None:
        """Publish again what gave no sign of life."""
        await self._jobs.outbox.publish(await self._records.reconcile())


async def every(seconds: float, chore: Callable[[], Awaitable[None]]) -> None:
    """Do `chore` again and again. No fault of one time ends it: without its heartbeat a worker would lose its jobs."""
    while True:
        try:
            await chore()
        except StoreUnavailable:
            pass
        except Exception as error:  # noqa: BLE001 (whatever it is, the next time may go well)
            log.warning("chore_failed", error=type(error).__name__, where=place(error))
        await asyncio.sleep(seconds)


def succeeded(outcome: Outcome, events: tuple[tuple[str, bytes], ...], traces: tuple[str, ...]) -> Ending:
    """Return the end of a job that went well. An answer with notes did not go as asked, so nobody else is given it."""
    documents = tuple((document.id, msgspec.json.encode(document)) for document in outcome.documents)
    return Ending(
        status="succeeded",
        result=msgspec.json.encode(outcome.summary),
        documents=documents,
        events=events,
        traces=traces,
        reusable=not outcome.summary.made.notes,
    )


def place(error: BaseException | None) -> str | None:
    """Return the file and line that raised `error`: enough to find it, and nothing of what was worked on."""
    if error is None or error.__traceback__ is None:
        return None
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"
