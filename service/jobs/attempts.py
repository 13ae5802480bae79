"""Attempts at jobs: run one, write down how it ended, whatever happens on the way."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Mapping
from functools import partial

import msgspec
import structlog
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
from service.jobs import scope
from service.jobs.after import Afterwards
from service.jobs.chores import place
from service.jobs.door import Jobs
from service.jobs.end import Ending, succeeded
from service.jobs.figures import Listener, told
from service.jobs.journal import Journal
from service.jobs.layout import job_key
from service.jobs.record import found_at_end
from service.jobs.records import Records
from service.jobs.running import Running
from service.jobs.scope import Scope
from service.jobs.types import Assigned, Attempted, Claim, Done, Found, Problem, Report, Work, problem_of
from service.settings import Settings

log = structlog.get_logger("corroborate.jobs")
BEAT_SECONDS = 1.0
BACKOFF_SECONDS = (0.5, 30.0)  # pause after the first failed attempt, doubled for each, and the longest
FINAL = (InvalidRequest, NothingToSay, DeadlineExceeded)  # trying again would end the same
WRITE_SECONDS = 120.0  # how long the end of a job waits for a store that is away
OVER = Attempted()
UNEXPECTED = Problem(
    code=CorroborateError.code,
    title=CorroborateError.title,
    detail="The summary failed for a reason that is ours; the server's log names it under this id.",
)


class Attempts:
    """Makes attempts with `work`, and knows which are under way in this process.

    Where who waits for an attempt waits in this process, `afterwards` is when `listener` is told what it came to.
    """

    def __init__(  # noqa: PLR0913 (what it is made of)
        self,
        client: Redis,
        jobs: Jobs,
        settings: Settings,
        work: Work,
        listener: Listener | None = None,
        *,
        afterwards: Afterwards | None = None,
    ) -> None:
        self._records = Records(client, settings)
        self._jobs = jobs
        self._settings = settings
        self._work = work
        self._listener = listener or Listener()
        self._afterwards = afterwards
        self.running: dict[str, Running] = {}

    def begin(self, claim: Claim, known: Awaitable[Mapping[str, bytes]] | None = None) -> Running:
        """Begin the work of the attempt `claim`. Nothing of it is written down, or watched over, before `make`.

        `known` gives what the cache holds of its documents, where that is being looked up already.
        """
        beside = self._settings.cache_url in {None, self._settings.redis_url}
        record = job_key(claim.tenant, claim.id) if beside else ""
        part = scope.enter(claim.tenant, record)  # before the task that does the work is made, which inherits it
        heard, lost = partial(self._listener.heard, claim), partial(self.cancelled, claim.id, claim.fence)
        journal = Journal(self._records, claim, heard, lost)
        return Running(claim, asyncio.create_task(self._done(claim, journal, known, part)), part, journal)

    async def make(self, claim: Claim, begun: Running | None = None) -> Attempted:
        """Run the attempt `claim` to its end, which is written down, and tell what came of it.

        Its job is accepted; its work may have been `begun`.
        """
        named: dict[str, str | int] = {"corroborate.job.id": claim.id, "corroborate.job.attempt": claim.attempt}
        with tracing.span("summarize", claim.traceparent, named) as traceparent:
            running = begun or self.begin(claim)
            running.claim = msgspec.structs.replace(claim, traceparent=traceparent)
            return await self._attempt(running)

    def cancelled(self, id: str, fence: int | None = None) -> None:
        """Stop an attempt that is no longer ours; where a fence is given, no later one at the same job."""
        running = self.running.get(id)
        if running is not None and fence in (None, running.claim.fence):
            running.taken = True
            running.task.cancel()

    def stop(self) -> None:
        """Let every attempt hand its job back."""
        for running in self.running.values():
            running.task.cancel()

    async def beat(self) -> None:
        """Say that what runs is alive, and stop what is no longer ours."""
        held = {id: running.claim for id, running in self.running.items()}
        for id in await self._records.beat(held.values()):
            self.cancelled(id, held[id].fence)
        await self.flush()

    async def flush(self) -> None:
        """Pass on what attempts came to and the numbers that were gathered. Raises StoreUnavailable."""
        if self._afterwards is not None:
            await self._afterwards.finish()
        await self._listener.flush()

    async def _attempt(self, running: Running) -> Attempted:
        claim, task = running.claim, running.task
        self.running[claim.id] = running
        running.journal.open()
        try:
            await asyncio.wait({task}, timeout=max(0.0, claim.remaining))
            late = not task.done()
            if late:
                task.cancel()
                await asyncio.wait({task})
            return await self._settle(running, late=late)
        finally:
            self.running.pop(claim.id, None)

    async def _done(
        self, claim: Claim, journal: Journal, known: Awaitable[Mapping[str, bytes]] | None, part: Scope
    ) -> Done:
        previous = None
        if claim.request.previous is not None:
            stored = await self._jobs.result(claim.tenant, claim.request.previous)
            previous = msgspec.json.decode(stored, type=Summary) if stored else None
        assigned = Assigned(
            tenant=claim.tenant,
            id=claim.id,
            fence=claim.fence,
            request=claim.request,
            body=claim.body,
            previous=previous,
            known=known,
            end=self._records.ending_of(claim) if self._afterwards is not None and part.record else None,
        )
        done = await self._work(assigned, journal.emit)
        journal.take(done.events)
        return done

    async def _settle(self, running: Running, *, late: bool) -> Attempted:
        """Write down what an attempt came to, and say so."""
        claim, task, part = running.claim, running.task, running.part
        rest = await running.journal.rest()
        seconds = time.perf_counter() - running.began
        if running.taken:
            await self._left(claim, part.used)
            self._say(claim, "cancelled", seconds)
            return OVER
        if late:
            error: BaseException | None = DeadlineExceeded(f"Not done after {self._settings.job_deadline:g} seconds.")
        else:
            error = asyncio.CancelledError() if task.cancelled() else task.exception()
        if error is None:
            status, found = await self._succeeded(claim, task.result(), rest, part)
            self._say(claim, status, seconds, summary=task.result().summary)
            return Attempted(found=found)
        if isinstance(error, asyncio.CancelledError):
            await self._hand_back(claim, counted=False)
            self._say(claim, "returned", seconds)
            return Attempted(again=0.0)
        return await self._failed(claim, error, rest, part.used, seconds)

    async def _left(self, claim: Claim, traces: tuple[str, ...]) -> None:
        """Have what was read for a job that was cancelled go with it, or now, where it has gone already."""
        with contextlib.suppress(StoreUnavailable):  # then the cache forgets it in its own time
            if traces and not await self._records.leave(claim, traces):
                await self._jobs.forget(traces)

    async def _succeeded(
        self, claim: Claim, done: Done, rest: tuple[tuple[str, bytes], ...], part: Scope
    ) -> tuple[str, Found | None]:
        """End a job that went well, where its work has not done so already.

        What is new for the cache goes there when who waits has the answer, or, where the cache cannot tell whether the
        job was deleted meanwhile, before: deleting a job leaves nothing of its texts. So there no work writes an end.
        """
        part.note(done.uses)
        early = None
        if done.caching is not None and not (self._afterwards is not None and part.record):
            early = asyncio.ensure_future(done.caching())  # while the store writes the end
        status, found = "succeeded", None
        if done.ended is not None and claim.job is not None:
            found = found_at_end(claim.job, done.ended, done.summary)
        else:
            status, found = await self._finish(claim, succeeded(done, rest, part.used))
        if self._afterwards is not None and status == "succeeded":
            self._afterwards.add(partial(self._tidied, claim))
        if early is not None:
            await early
        elif done.caching is not None and self._afterwards is not None:
            self._afterwards.add(done.caching)
        return status, found

    async def _failed(
        self,
        claim: Claim,
        error: BaseException,
        rest: tuple[tuple[str, bytes], ...],
        traces: tuple[str, ...],
        seconds: float,
    ) -> Attempted:
        """End a job that cannot succeed, or hand it back to be tried again after a pause."""
        problem = problem_of(error) if isinstance(error, CorroborateError) else UNEXPECTED
        pause = min(BACKOFF_SECONDS[0] * 2.0**claim.failures, BACKOFF_SECONDS[1])
        if isinstance(error, CorroborateError) and error.retry_after is not None:
            pause = max(pause, min(error.retry_after, BACKOFF_SECONDS[1]))
        hopeless = isinstance(error, FINAL) or claim.failures + 1 >= self._settings.job_attempts
        if not hopeless and await self._hand_back(claim, counted=True):
            self._say(claim, "retried", seconds, error=error)
            return Attempted(again=pause)
        ending = Ending(status="failed", problem=problem, events=rest, traces=traces)
        status, found = await self._finish(claim, ending)
        self._say(claim, status, seconds, error=error, problem=problem)
        return Attempted(found=found)

    async def _finish(self, claim: Claim, ending: Ending) -> tuple[str, Found | None]:
        """Write the end of a job, waiting for a store that is away.

        Returns the job's status and the job with its summary, or why its end was not ours to write.
        """
        deadline, pause = time.monotonic() + WRITE_SECONDS, BACKOFF_SECONDS[0]
        while True:
            try:
                return await self._ended(claim, ending)
            except StoreUnavailable:
                if time.monotonic() > deadline:
                    return "unwritten", None
                await asyncio.sleep(pause)

    async def _ended(self, claim: Claim, ending: Ending) -> tuple[str, Found | None]:
        """Write the end of a job once, at most the first of two steps where who waits needs no more than that."""
        found = None
        if self._afterwards is not None and claim.job is not None and ending.status == "succeeded":
            outcome, ended = await self._records.end(claim, ending)
            if ended is not None:
                found = found_at_end(claim.job, ended, ending.result)
        else:
            outcome, job, tickets = await self._records.finish(claim, ending)
            await self._jobs.outbox.publish(tickets)
            if job is not None:
                found = Found(job=job, result=ending.result or None)
        return (ending.status if outcome == "done" else outcome), found

    async def _tidied(self, claim: Claim) -> None:
        """Do what the end left for later; where the store is away the reconciler does."""
        with contextlib.suppress(StoreUnavailable):
            await self._jobs.outbox.publish(await self._records.tidy(claim.tenant, claim.id))

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
        summary: bytes = b"",
        error: BaseException | None = None,
        problem: Problem | None = None,
    ) -> None:
        """Tell the listener of an attempt."""
        name = type(error).__name__ if error is not None else None
        tracing.noted({"corroborate.job.status": status}, error=name)
        report = Report(claim=claim, status=status, seconds=seconds, error=name, where=place(error), problem=problem)

        def tell() -> None:
            self._listener.ended(told(report, summary))

        if self._afterwards is None:
            tell()
        else:
            self._afterwards.add(tell)
