"""Short summaries that somebody waits for, done by the process that accepted them.

A trip through the queue costs a short job more than half of what it waits beside its own work: the ticket, the worker
that wakes up for it, the news that goes back (`corroborate bench load`). So the step that accepts a job may begin its
first attempt too. Nothing else differs: record, fence, heartbeat and end are those of every attempt, and where this
process is killed the reconciler puts the job into the queue as it would a dead worker's.

The work itself begins before that step, where most likely something will come of it: what is not begun throws it away.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct, structs

from service.core.errors import StoreUnavailable
from service.core.types import Source, SummaryRequest
from service.jobs import scope
from service.jobs.attempts import BEAT_SECONDS, Attempts
from service.jobs.chores import every
from service.jobs.endings import ended
from service.jobs.met import Met
from service.jobs.outbox import Outbox
from service.jobs.record import found_at_end
from service.jobs.records import Records, Submission
from service.jobs.running import Running
from service.jobs.types import Accepted, Claim, Done, Ended, Found, Job, Look, Ticket
from service.settings import Settings

YIELD_SECONDS = 0.001  # for which what goes to the pool has a core: its process may wait for this one's
Suits = Callable[[SummaryRequest, int], bool]


class AtWork(Struct, frozen=True, eq=False):
    """A job that was begun here, the attempt at it, and what came of it: None where that is not known here."""

    job: Job
    attempt: asyncio.Task[None]
    found: asyncio.Future[Found | None]

    def over(self, found: Found | None) -> bool:
        """Say what came of the job, and return whether nobody had."""
        if self.found.done():
            return False
        self.found.set_result(found)
        return True


class Local:
    """Makes the first attempts at jobs that `suits` takes for short, as many at a time as `settings` say.

    `look` asks the cache for a request's documents: for those that were met here, in the moment in which the job is
    accepted; of others there is most likely nothing, and no work waits for that answer.
    """

    def __init__(  # noqa: PLR0913 (what it is made of)
        self,
        records: Records,
        attempts: Attempts,
        outbox: Outbox,
        settings: Settings,
        suits: Suits,
        *,
        look: Look | None = None,
    ) -> None:
        self._records = records
        self._attempts = attempts
        self._outbox = outbox
        self._settings = settings
        self._suits = suits
        self._look = look
        self._met = Met()
        self._read = Met()
        self._lucky: set[str] = set()
        self._free = settings.local_jobs or 0
        self._jobs: dict[str, AtWork] = {}
        self._nobodys: set[asyncio.Task[Done]] = set()
        records.hear_ends(self._heard)
        self._beating = asyncio.create_task(every(BEAT_SECONDS, attempts.beat))

    def suits(self, new: Submission) -> bool:
        """Whether `new`, which may still be faulty, could be done here now."""
        return bool(self._free) and self._suits(new.request, len(new.body))

    def met(self, new: Submission) -> bool:
        """Whether a request of the same bytes as `new` was accepted here, with its tenant."""
        return bool(new.body) and body_mark(new) in self._met

    async def submit(self, new: Submission, name: Callable[[Submission], Submission]) -> Accepted:
        """Accept `new` as Records.submit does, and start on it where a place is free and its tenant's turn is now.

        Its work begins before it is accepted, and before it has the names that `name` gives it, where most likely
        something will come of it: where no equal request was accepted here, and the tenant's last one was begun.
        """
        if not self.suits(new):
            return await self._records.submit(name(new))
        met = self._meet(new)
        self._free -= 1
        begun, accepted = None, False
        try:
            if not self.met(new) and new.tenant in self._lucky:
                begun = self._attempts.begin(self._claim(new), self._known(new, met=met))
                await asyncio.sleep(YIELD_SECONDS)
            made = await self._records.submit(structs.replace(name(new), begin=True))
            accepted = made.outcome == "begun"
        finally:
            if not accepted:
                self._let_go(begun)
        self._note(new, made.outcome, in_vain=begun is not None)
        if accepted and made.job is not None:
            attempt = asyncio.create_task(self._made(self._claim(new, made.job), begun))
            self._jobs[new.id] = AtWork(made.job, attempt, asyncio.get_running_loop().create_future())
        return made

    async def outcome(self, id: str, seconds: float) -> Found | None:
        """Return a job that was begun here with its summary, once it has ended; None where it does not in `seconds`."""
        at_work = self._jobs.get(id)
        if at_work is None:
            return None
        await asyncio.wait({at_work.found}, timeout=seconds)
        return at_work.found.result() if at_work.found.done() else None

    async def close(self) -> None:
        """Let what runs come to its end within `stop_seconds`, or else hand it to the workers."""
        attempts = [each.attempt for each in self._jobs.values()]
        if attempts:
            await asyncio.wait(attempts, timeout=self._settings.stop_seconds)
        self._attempts.stop()
        if attempts:
            await asyncio.wait(attempts)
        await ended({self._beating, *self._nobodys})
        with contextlib.suppress(StoreUnavailable):
            await self._attempts.flush()

    def _meet(self, new: Submission) -> bool:
        """Take note of the documents of `new`; return whether any of them was met here before."""
        marks = [mark(new.tenant, source) for source in new.request.documents]
        met = any(each in self._read for each in marks)
        for each in marks:
            self._read.add(each)
        return met

    def _known(self, new: Submission, *, met: bool) -> asyncio.Future[Mapping[str, bytes]] | None:
        """Return what will hold what the cache knows of `new`: nothing, where none of its documents was `met` here."""
        if self._look is None:
            return None
        if met:
            scope.enter(new.tenant)
            look = asyncio.ensure_future(self._look(new.request))
            look.add_done_callback(looked)
            return look
        nothing: asyncio.Future[Mapping[str, bytes]] = asyncio.get_running_loop().create_future()
        nothing.set_result({})
        return nothing

    def _note(self, new: Submission, outcome: str, *, in_vain: bool) -> None:
        """Learn from what became of `new`, for which work began `in_vain` unless it was begun, for the next."""
        if outcome == "begun":
            self._lucky.add(new.tenant)
        elif in_vain:
            self._lucky.discard(new.tenant)
        if outcome in {"begun", "answered"}:
            self._met.add(body_mark(new))

    def _claim(self, new: Submission, job: Job | None = None) -> Claim:
        """Return the claim that accepting `new` as `job` gave: the first fence, which nobody had before."""
        return Claim(
            tenant=new.tenant,
            id=new.id,
            lane=new.lane,
            fence=1,
            attempt=1,
            failures=0,
            request=new.request,
            body=new.body,
            waited=0.0,
            remaining=self._settings.job_deadline,
            traceparent=new.traceparent or None,
            job=job,
        )

    def _let_go(self, begun: Running | None) -> None:
        """Free the place of a job that is not begun: of one whose work began, when that is over, since it goes on.

        So there are never more at work than there are places, whatever callers send.
        """
        if begun is None:
            self._free += 1
        else:
            self._nobodys.add(begun.task)
            begun.task.add_done_callback(self._over)

    def _over(self, nobodys: asyncio.Task[Done]) -> None:
        self._free += 1
        self._nobodys.discard(nobodys)
        looked(nobodys)

    async def _made(self, claim: Claim, begun: Running | None) -> None:
        """Make an attempt; where it did not end the job, a worker makes the next one."""
        found = None
        try:
            attempted = await self._attempts.make(claim, begun)
            if attempted.again is not None:
                turn = 2 * claim.fence + 1  # the one that the reconciler would give it
                ticket = Ticket(task="summary", tenant=claim.tenant, id=claim.id, lane=claim.lane, turn=turn)
                await self._outbox.publish([ticket])
            found = attempted.found
        finally:
            self._free += self._jobs.pop(claim.id).over(found)

    def _heard(self, id: str, ended: Ended, result: bytes) -> None:
        """Let who waits for a job have its end as soon as it is written: whoever did the work tells a moment later.

        Its place is free, for the next request may come before that.
        """
        at_work = self._jobs.get(id)
        if at_work is not None:
            self._free += at_work.over(found_at_end(at_work.job, ended, result))


def mark(tenant: str, source: Source) -> int:
    """Return a number by which this process knows a tenant's document again: an address takes longer to make."""
    return hash((tenant, source.text or source.content, source.title, source.publisher, source.published_at))


def body_mark(new: Submission) -> int:
    """Return a number by which this process knows a tenant's request again: its names take longer to make."""
    return hash((new.tenant, new.body))


def looked(begun: asyncio.Future[Any]) -> None:
    """Take note of what went wrong with what was begun: whoever needs it meets it, and often nobody does."""
    if not begun.cancelled():
        begun.exception()
