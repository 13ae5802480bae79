"""Batches: many requests accepted in one step, fed to the queue at its own pace, and their results in order.

A batch is accepted whole or not at all. Feeding it is a task of the queue like any other: it is resumed where it was
when its worker is killed, and submitting a line twice is a no-op, for the line's place in the batch is its key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, cast

import msgspec
from msgspec import UNSET, Struct, UnsetType
from redis.asyncio import Redis

from service.core.errors import Conflict, CorroborateError, NotFound, RateLimited, StoreUnavailable
from service.core.types import Status, SummaryRequest
from service.jobs.layout import ACTIVE, digest, job_key, names_whole, new_id, tenant_key, tenant_name
from service.jobs.record import moment, pairs
from service.jobs.records import ms, store_errors
from service.jobs.side_scripts import ACCEPT, COUNT, FEED
from service.jobs.types import Job, Problem, Submitted, Ticket, problem_of
from service.settings import Settings

LINES_AT_ONCE = 20
FULL_AGAIN = 2.0  # seconds until a full queue is tried again
RESULTS_AT_ONCE = 50
COUNTED_AT_ONCE = 1000  # for the store some milliseconds

DeleteJob = Callable[[str, str], Awaitable[Job | None]]
SubmitLine = Callable[[str, SummaryRequest, str], Awaitable[Submitted]]


class Batch(Struct, frozen=True, kw_only=True):
    """How far a batch is: `total` lines, how many of them are in each state, and whether all have ended."""

    id: str
    created_at: datetime
    total: int
    counts: dict[str, int]
    ended: bool
    replayed: bool = False


class Line(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The result of one line, counted from 0: the summary of one that succeeded, or why there is none."""

    line: int
    id: str | None = None
    status: str
    summary: msgspec.Raw | UnsetType = UNSET
    problem: Problem | None = None


class Batches:
    """The batches of all tenants. `submit` accepts one line under a key of its own, `delete` cancels or removes it."""

    def __init__(self, client: Redis, settings: Settings, submit: SubmitLine, delete: DeleteJob) -> None:
        self._client: Any = client
        self._settings = settings
        self._submit = submit
        self._delete = delete
        self._accept = client.register_script(ACCEPT)
        self._count = client.register_script(COUNT)
        self._feed_one = client.register_script(FEED)

    async def accept(self, tenant: str, lines: Sequence[SummaryRequest], key: str | None) -> tuple[Batch, Ticket]:
        """Accept `lines`; returns the batch and the ticket that feeds it. Raises Conflict, StoreUnavailable."""
        id = new_id("bat_")
        encoded = [msgspec.json.encode(line) for line in lines]
        idempotency = tenant_key(tenant, "idem", digest(f"batch {key}")) if key else ""
        lines_digest, keep = digest(b"\n".join(encoded)), ms(self._settings.keep_idempotency)
        fixed: list[Any] = [tenant_name(tenant), id, idempotency, lines_digest, keep]
        with store_errors():
            outcome, found = await self._accept(args=[*fixed, *encoded])
        if outcome == b"conflict":
            raise Conflict("This Idempotency-Key was used for another batch; use a new key for a new batch.")
        id = found.decode()
        batch = await self.get(tenant, id)
        ticket = Ticket(task="batch", tenant=tenant, id=id, lane="batch")
        return msgspec.structs.replace(batch, replayed=outcome == b"replayed"), ticket

    async def get(self, tenant: str, id: str) -> Batch:
        """Return how far a batch is. Raises NotFound."""
        record = await self._record(tenant, id)
        jobs = await self._jobs(tenant, id)
        total = int(record[b"total"])
        counts = await self._counts(tenant, list(jobs.values()))
        if record[b"status"] == b"cancelled":
            counts["cancelled"] += total - len(jobs)
        elif total > len(jobs):
            counts["queued"] += total - len(jobs)
        ended = not counts["queued"] and not counts["running"]
        return Batch(
            id=id, created_at=moment(record[b"created"]), total=total, counts=dict(sorted(counts.items())), ended=ended
        )

    async def results(self, tenant: str, id: str, after: int = -1) -> AsyncIterator[bytes]:
        """Yield a JSON line for each line of the batch after line `after`, in order; one that runs tells its state."""
        record, jobs = await self._record(tenant, id), await self._jobs(tenant, id)
        unfed = "cancelled" if record[b"status"] == b"cancelled" else "queued"
        for start in range(after + 1, int(record[b"total"]), RESULTS_AT_ONCE):
            numbers = range(start, min(start + RESULTS_AT_ONCE, int(record[b"total"])))
            known = [number for number in numbers if number in jobs]
            found = await self._found(tenant, [jobs[number] for number in known])
            lines = dict(zip(known, found, strict=True))
            for number in numbers:
                yield result_line(number, jobs.get(number), *lines.get(number, (unfed.encode(), None, None)))

    async def cancel(self, tenant: str, id: str) -> list[str]:
        """Feed no more of a batch; returns the ids of the jobs that were made of it. Raises NotFound."""
        await self._record(tenant, id)
        with store_errors():
            await self._client.hset(tenant_key(tenant, "batch", id), "status", "cancelled")
        return [job.decode() for job in (await self._jobs(tenant, id)).values() if job.startswith(b"sum_")]

    async def remove(self, tenant: str, id: str) -> None:
        """Remove a batch's own record; its summaries are removed one by one."""
        with store_errors():
            key = tenant_key(tenant, "batch", id)
            idempotency = await self._client.hget(key, "idem")
            await self._client.unlink(key, f"{key}:lines", f"{key}:jobs", idempotency or key)
            await self._client.zrem(ACTIVE, f"{tenant_name(tenant)}/{id}")

    async def perform(self, ticket: Ticket) -> float | None:
        """Feed a batch until it is fed or the queue is full; returns the seconds after which to go on."""
        try:
            while lines := await self._next(ticket):
                for number, line in lines:
                    if not await self._feed(ticket, number, line):
                        break  # it was cancelled meanwhile, which the next look at its record sees
        except RateLimited:
            return FULL_AGAIN
        except (StoreUnavailable, NotFound) as error:
            return None if isinstance(error, NotFound) else FULL_AGAIN
        return None

    async def _next(self, ticket: Ticket) -> list[tuple[int, bytes]]:
        """Return the next lines to feed, none where all are fed; the batch has given a sign of life."""
        key = tenant_key(ticket.tenant, "batch", ticket.id)
        record = await self._record(ticket.tenant, ticket.id)
        member = f"{tenant_name(ticket.tenant)}/{ticket.id}"
        fed = int(record[b"fed"])
        with store_errors():
            lines = await self._client.lrange(f"{key}:lines", fed, fed + LINES_AT_ONCE - 1)
            if not lines or record[b"status"] != b"feeding":
                await self._fed(key, member, record[b"status"])
                return []
            seconds, _ = await self._client.time()
            await self._client.zadd(ACTIVE, {member: seconds * 1000})
        return list(enumerate(lines, fed))

    async def _feed(self, ticket: Ticket, number: int, line: bytes) -> bool:
        """Submit one line, or keep why it cannot be; returns False, and takes it back, where no more is to be fed."""
        request = msgspec.json.decode(line, type=SummaryRequest)
        submitted = None
        try:
            submitted = await self._submit(ticket.tenant, request, f"{ticket.id} {number}")
            made = submitted.job.id.encode()
        except (RateLimited, StoreUnavailable):
            raise
        except CorroborateError as error:
            made = msgspec.json.encode(problem_of(error))
        with store_errors():
            if await self._feed_one(args=[tenant_name(ticket.tenant), ticket.id, number, made]):
                return True
        if submitted is not None and not submitted.replayed:  # else it is among the batch's jobs, which were cancelled
            while await self._delete(ticket.tenant, submitted.job.id):
                pass  # it was cancelled by that, and is removed by the next
        return False

    async def _fed(self, key: str, member: str, status: bytes) -> None:
        """Write down that a batch is fed; from now on it is kept as long as a summary is."""
        async with self._client.pipeline(transaction=True) as pipe:
            if status == b"feeding":
                pipe.hset(key, "status", "fed")
            pipe.unlink(f"{key}:lines")
            pipe.zrem(ACTIVE, member)
            for part in ("", ":jobs"):
                pipe.pexpire(key + part, ms(self._settings.keep_succeeded))
            await pipe.execute()

    async def _record(self, tenant: str, id: str) -> dict[bytes, bytes]:
        key = tenant_key(tenant, "batch", id)
        with store_errors():
            record = await self._client.hgetall(key) if names_whole(id) else None
        if not record:
            raise NotFound(f"There is no batch {id}; it may have been deleted or have expired.")
        return cast("dict[bytes, bytes]", record)

    async def _jobs(self, tenant: str, id: str) -> dict[int, bytes]:
        """Return what became of the lines that were fed: a job's id, or a problem as JSON."""
        with store_errors():
            stored = await self._client.hgetall(tenant_key(tenant, "batch", f"{id}:jobs"))
        return {int(number): made for number, made in stored.items()}

    async def _counts(self, tenant: str, made: list[bytes]) -> Counter[str]:
        """Return how many of the lines that were fed are in each state.

        The store counts: ten thousand answers of its held up the event loop for most of a second.
        """
        ids = [job for job in made if not job.startswith(b"{")]
        counts = Counter({"failed": len(made) - len(ids)} if len(ids) < len(made) else {})
        for start in range(0, len(ids), COUNTED_AT_ONCE):
            with store_errors():
                told = await self._count(args=[tenant_name(tenant), *ids[start : start + COUNTED_AT_ONCE]])
            counts.update({state.decode(): number for state, number in pairs(told).items()})
        return counts

    async def _found(self, tenant: str, made: list[bytes]) -> list[tuple[bytes, bytes | None, bytes | None]]:
        """Return status, result and problem of each: of a job, or of a line that was refused."""
        with store_errors():
            async with self._client.pipeline(transaction=False) as pipe:
                for job in made:
                    pipe.hmget(job_key(tenant, job.decode()), "status", "problem")
                    pipe.get(job_key(tenant, job.decode(), "result"))
                answers = await pipe.execute() if made else []
        found = []
        for job, (status, problem), result in zip(made, answers[::2], answers[1::2], strict=True):
            refused = job.startswith(b"{")
            state = b"failed" if refused else status or b"expired"
            found.append((state, result or None, job if refused else problem or None))
        return found


def result_line(number: int, made: bytes | None, status: bytes, result: bytes | None, problem: bytes | None) -> bytes:
    """Return the result of one line as JSON with a line end."""
    job = made.decode() if made is not None and made.startswith(b"sum_") else None
    line = Line(
        line=number,
        id=job,
        status=cast("Status", status.decode()),
        summary=msgspec.Raw(result) if result else UNSET,
        problem=msgspec.json.decode(problem, type=Problem) if problem else None,
    )
    return msgspec.json.encode(line) + b"\n"
