"""The records of jobs: the one file that runs the scripts, so every change of a record goes through one of them."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import msgspec
from msgspec import Struct
from redis.asyncio import Redis
from redis.exceptions import RedisError

from service.core.errors import StoreUnavailable
from service.core.types import SummaryRequest
from service.jobs import scripts
from service.jobs.end import MAX_EVENTS, Ending, arguments, said
from service.jobs.layout import ENDED, OPEN, job_key, names_whole, tenant_key, tenant_name
from service.jobs.record import job_of, last_words, pairs, tickets
from service.jobs.types import Accepted, Claim, Declined, End, Ended, Found, Job, Lane, Problem, Ticket
from service.settings import Settings

SCRIPTS = (
    *("SUBMIT", "BEGIN", "APPEND", "FINISH", "END", "TIDY"),
    *("RETRY", "LEAVE", "BEAT", "DELETE", "RECONCILE", "FIND"),
)
FRESH_SECONDS = 3.0  # an attempt that gave a sign of life this recently is alive
STALE_SECONDS = 5.0  # a job that waited this long may have lost its ticket
WORKER = f"{socket.gethostname()}:{os.getpid()}"  # for operators: who runs a job
POISONED = Problem(
    code="internal_error",
    title="Something went wrong on our side",
    detail="The worker that ran this summary ended before it was done, every time it was tried.",
)


class Submission(Struct, frozen=True, kw_only=True):
    """What accepting a job writes. `begin`: its first attempt is this process's, where its tenant's turn is now.

    `body` is the request as JSON. `waits`: the summary is wanted with the answer, where there is one already.
    """

    tenant: str
    id: str
    lane: Lane
    request: SummaryRequest
    body: bytes
    fingerprint: str = ""
    idempotency: str = ""
    answer: str = ""
    traceparent: str = ""
    begin: bool = False
    waits: bool = False


class Records:
    """The records in Redis. Every method raises StoreUnavailable where it does not answer."""

    def __init__(self, client: Redis, settings: Settings) -> None:
        self._client: Any = client
        self._settings = settings
        self._scripts = {name: client.register_script(getattr(scripts, name)) for name in SCRIPTS}

    async def submit(self, new: Submission) -> Accepted:
        """Accept a job; returns what became of it."""
        webhook = msgspec.json.encode(new.request.webhook) if new.request.webhook else b""
        answer = await self._run(
            "SUBMIT",
            *(tenant_name(new.tenant), new.id, new.lane, new.body, new.fingerprint),
            *(new.idempotency, ms(self._settings.keep_idempotency), new.answer, webhook, self._limit(new.lane)),
            *(self._settings.tenant_queue, ms(self._settings.keep_succeeded)),
            *(last_words(new.id, "succeeded", None), MAX_EVENTS, new.traceparent, WORKER if new.begin else ""),
            int(new.waits),
        )
        outcome, id, record, out, result = answer + [None] * (5 - len(answer))
        if id is None:
            return Accepted(outcome=outcome.decode())
        job = job_of(new.tenant, id.decode(), pairs(record))
        return Accepted(outcome=outcome.decode(), job=job, tickets=tickets(new.tenant, out or ()), result=result)

    async def begin(self, ticket: Ticket) -> tuple[Claim | Declined, tuple[Ticket, ...]]:
        """Take the job of `ticket` up: a claim with a new fence, or why not. Ends a job that was tried too often."""
        answer = await self._run(
            "BEGIN",
            *(tenant_name(ticket.tenant), ticket.id, self._settings.job_crashes, ms(FRESH_SECONDS)),
            *(msgspec.json.encode(POISONED), ms(self._settings.keep_failed), self._limit(ticket.lane)),
            *(last_words(ticket.id, "failed", POISONED), MAX_EVENTS, WORKER),
        )
        why = answer[0].decode()
        if why != "begun":
            return Declined(why), tickets(ticket.tenant, answer[1] if why == "poisoned" else ())
        _, fence, attempt, lane, waited, ran, failures, request, traceparent = answer
        claim = Claim(
            tenant=ticket.tenant,
            id=ticket.id,
            lane=cast("Lane", lane.decode()),
            fence=fence,
            attempt=attempt,
            failures=failures,
            request=msgspec.json.decode(request, type=SummaryRequest),
            body=request,
            waited=waited / 1000,
            remaining=self._settings.job_deadline - ran / 1000,
            traceparent=traceparent.decode() or None,
        )
        return claim, ()

    async def append(self, claim: Claim, events: Sequence[tuple[str, bytes]]) -> bool:
        """Add events to a job's stream; returns False, having done nothing, where the claim is no longer the newest."""
        parts = [part for event in events for part in event]
        tenant = tenant_name(claim.tenant)
        return bool(await self._run("APPEND", tenant, claim.id, claim.fence, MAX_EVENTS, len(events), *parts))

    async def finish(self, claim: Claim, ending: Ending) -> tuple[str, Job | None, tuple[Ticket, ...]]:
        """End a job; returns `done` and its record, or `lost`, `ended`, `gone` where that is no longer ours to do.

        Last come the tickets to publish.
        """
        return await self._finish(claim.tenant, claim.id, str(claim.fence), claim.lane, ending)

    def ending_of(self, claim: Claim) -> End:
        """Return what writes that an attempt which this process began went well, here or in the pool."""
        return End(
            url=self._settings.redis_url or "",
            tenant=claim.tenant,
            id=claim.id,
            fence=claim.fence,
            worker=WORKER,
            keep=ms(self._settings.keep_succeeded),
            limit=self._limit(claim.lane),
        )

    async def end(self, claim: Claim, ending: Ending) -> tuple[str, Ended | None]:
        """End a job that went well, as `finish` does, for who waits for nothing but that; `tidy` must follow."""
        answer = await self._run("END", *arguments(self.ending_of(claim), ending))
        return answer[0].decode(), said(answer)

    def hear_ends(self, told: Callable[[str, Ended, bytes], None]) -> None:
        """Call `told` with id, end and summary of each job that ends as this process's own, whoever writes it."""

        def heed(message: bytes) -> None:
            id, at, result = message.split(b" ", 2)
            told(id.decode(), Ended(at=int(at)), result)

        self._client.hear(ENDED + WORKER, heed)

    async def tidy(self, tenant: str, id: str) -> tuple[Ticket, ...]:
        """Put what `end` left in its place, if anything is left; returns the tickets to publish."""
        if not names_whole(id):
            return ()
        return tickets(tenant, await self._run("TIDY", tenant_name(tenant), id))

    async def cancel(self, tenant: str, job: Job) -> tuple[Ticket, ...]:
        """End a job from outside, whatever attempt runs, if it has not ended; returns the tickets to publish."""
        return (await self._finish(tenant, job.id, "", job.lane, Ending(status="cancelled")))[2]

    async def retry(self, claim: Claim, *, counted: bool) -> bool:
        """Hand a job back; `counted` False where it was no fault of the job's. False where it is no longer ours."""
        return bool(await self._run("RETRY", tenant_name(claim.tenant), claim.id, claim.fence, int(counted)))

    async def leave(self, claim: Claim, traces: Sequence[str]) -> bool:
        """Say what an attempt that lost its job has used of the cache; returns False where the job is gone."""
        return bool(await self._run("LEAVE", tenant_name(claim.tenant), claim.id, *traces))

    async def beat(self, claims: Iterable[Claim]) -> list[str]:
        """Say that these attempts are alive; returns the ids of those that are no longer the newest."""
        parts = [part for claim in claims for part in (tenant_name(claim.tenant), claim.id, claim.fence)]
        return [id.decode() for id in await self._run("BEAT", *parts)] if parts else []

    async def delete(self, tenant: str, id: str) -> tuple[str, list[str], tuple[Ticket, ...]]:
        """Remove an ended job whole; returns `deleted` and the cache addresses it used, or `gone`, or `active`.

        Last come the tickets to publish.
        """
        if not names_whole(id):
            return "gone", [], ()
        outcome, traces, out = (*await self._run("DELETE", tenant_name(tenant), id), (), ())[:3]
        return outcome.decode(), [name.decode() for name in traces], tickets(tenant, out)

    async def reconcile(self, at_most: int = 1000) -> tuple[Ticket, ...]:
        """Return tickets of what should be in the queue but gave no sign of life; forget what has expired."""
        parts = await self._run("RECONCILE", ms(FRESH_SECONDS), ms(STALE_SECONDS), at_most)
        rows = zip(*[iter(part.decode() for part in parts)] * 5, strict=True)
        return tuple(
            Ticket(tenant=tenant, task=task, id=id, lane=lane, turn=int(turn)) for tenant, task, id, lane, turn in rows
        )

    async def get(self, tenant: str, id: str) -> Job | None:
        """Return a job, None where this tenant has none of that id."""
        if not names_whole(id):
            return None
        with store_errors():
            record = await self._client.hgetall(job_key(tenant, id))
        return job_of(tenant, id, record) if record else None

    async def find(self, tenant: str, id: str) -> Found | None:
        """Return a job with its summary, in one trip; None where this tenant has none of that id."""
        if not names_whole(id):
            return None
        flat, result = await self._run("FIND", job_key(tenant, id))
        return Found(job=job_of(tenant, id, pairs(flat)), result=result) if flat else None

    async def page(self, tenant: str, before: str | None, limit: int) -> list[Job]:
        """Return up to `limit` jobs, the newest first, from before the job `before` on."""
        index = tenant_key(tenant, "jobs")
        jobs: list[Job] = []
        while len(jobs) < limit:
            top = f"({before}" if before else "+"
            with store_errors():
                names = await self._client.zrange(index, top, "-", desc=True, bylex=True, offset=0, num=limit)
                ids = [id.decode() for id in names]
                jobs += await self._present(tenant, ids)
            if len(ids) < limit:
                break
            before = ids[-1]
        return jobs[:limit]

    async def depth(self) -> tuple[int, float]:
        """Return how many accepted jobs have not ended, and the age of the oldest in seconds."""
        with store_errors():
            async with self._client.pipeline(transaction=False) as pipe:
                pipe.zcard(OPEN)
                pipe.zrange(OPEN, 0, 0, withscores=True)
                pipe.time()
                count, first, (seconds, _) = await pipe.execute()
        return count, max(0.0, seconds - first[0][1] / 1000) if first else 0.0

    async def _present(self, tenant: str, ids: list[str]) -> list[Job]:
        """Return the jobs of `ids` that there are; the others have expired and leave the index."""
        async with self._client.pipeline(transaction=False) as pipe:
            for id in ids:
                pipe.hgetall(job_key(tenant, id))
            records = await pipe.execute() if ids else []
        return [job_of(tenant, id, record) for id, record in zip(ids, records, strict=True) if record]

    async def _finish(
        self,
        tenant: str,
        id: str,
        fence: str,
        lane: Lane,
        ending: Ending,
    ) -> tuple[str, Job | None, tuple[Ticket, ...]]:
        kept = self._settings.keep_succeeded if ending.status == "succeeded" else self._settings.keep_failed
        answer = await self._run(
            "FINISH",
            *(tenant_name(tenant), id, fence, ending.status),
            *(msgspec.json.encode(ending.problem) if ending.problem else b"", ms(kept), self._limit(lane)),
            *(last_words(id, ending.status, ending.problem), MAX_EVENTS, ending.result, int(ending.reusable)),
            *(len(ending.documents), len(ending.events), len(ending.traces)),
            *(part for document in ending.documents for part in document),
            *(part for event in ending.events for part in event),
            *ending.traces,
        )
        if len(answer) == 1:
            return answer[0].decode(), None, ()
        return answer[0].decode(), job_of(tenant, id, pairs(answer[2])), tickets(tenant, answer[1])

    async def _run(self, script: str, *arguments: Any) -> Any:
        with store_errors():
            return await self._scripts[script](args=list(arguments))

    def _limit(self, lane: Lane) -> int:
        return self._settings.tenant_batch_jobs if lane == "batch" else self._settings.tenant_jobs


@contextmanager
def store_errors() -> Iterator[None]:
    """Turn what Redis raises into StoreUnavailable: away, too slow, full, or not what we need."""
    try:
        yield
    except (RedisError, OSError) as error:
        raise StoreUnavailable("The store does not answer, or is full; try again later.", retry_after=2.0) from error


def ms(seconds: float) -> int:
    """Return seconds as whole milliseconds."""
    return max(1, round(seconds * 1000))
