"""The one door to background work: submit a request, follow its job, fetch what came of it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import AsyncIterator, Callable, Sequence
from functools import partial
from typing import Any, cast

from msgspec import json, structs
from redis.asyncio import Redis

from service.core.errors import FieldError, InvalidField, NotFound, StoreUnavailable
from service.core.types import Document, SummaryRequest
from service.engine.packed import unpacked
from service.jobs.ahead import AtOnce, complete, named, submitted_as
from service.jobs.batches import Batch, Batches
from service.jobs.bell import Bell
from service.jobs.figures import exposition
from service.jobs.layout import digest, job_key, new_id, tenant_key
from service.jobs.news import News
from service.jobs.outbox import Outbox
from service.jobs.queue import Queue
from service.jobs.record import heard, missing, no_document
from service.jobs.records import Records, Submission, store_errors
from service.jobs.types import (
    ACTIVE,
    Depth,
    ForgettingCache,
    Found,
    Job,
    JobPage,
    Lane,
    StoredEvent,
    Submitted,
)
from service.jobs.uploads import Uploads
from service.jobs.webhooks import Deliveries, Delivery, hold_webhook
from service.settings import Settings

PAGE_LIMIT = 200


class Jobs:
    """Everything that callers do with jobs, each call for one tenant; what another tenant has is not found.

    `version` names everything besides the request that shapes an answer (service version, prompts, default model):
    an equal request under an equal version is answered from the last equal job. None asks for no such answers.
    `local` does short jobs in this process, where something does.
    """

    def __init__(
        self,
        client: Redis,
        queue: Queue,
        settings: Settings,
        *,
        cache: ForgettingCache | None = None,
        version: str | None = None,
    ) -> None:
        self._client: Any = client
        self._queue = queue
        self._settings = settings
        self._cache = cache
        self._version = version
        self._records = Records(client, settings)
        self._bell = Bell(client)
        self._deliveries = Deliveries(client, settings)
        self.uploads = Uploads(client, settings, cache)
        self.outbox = Outbox(queue)
        self._news = News(client, self._records, self._bell, self.outbox)
        self.local: AtOnce | None = None
        self.batches = Batches(client, settings, self._submit_line, self.delete)

    async def submit(  # noqa: PLR0913 (what a request's headers say)
        self,
        tenant: str,
        request: SummaryRequest,
        *,
        idempotency_key: str | None = None,
        lane: Lane = "interactive",
        traceparent: str | None = None,
        waits: bool = False,
        hold: Callable[[], None] = lambda: None,
        body: bytes = b"",
    ) -> Submitted:
        """Accept `request`; once this returns, its job reaches a terminal state whatever ends.

        `traceparent`, as W3C Trace Context has it, is what the job's trace goes on from. Where somebody `waits` for the
        end, this process may do the job itself. `hold` raises what is to be refused, before anything is accepted.
        `body` is the JSON that `request` was decoded from, where there is such.

        Raises NotFound for an unknown `ref` or `previous`, Conflict where `idempotency_key` was used for another
        request, RateLimited where too many of the tenant's jobs wait, StoreUnavailable.
        """
        new = Submission(
            tenant=tenant,
            id=new_id(),
            lane=lane,
            request=request,
            body=body,
            idempotency=tenant_key(tenant, "idem", digest(idempotency_key)) if idempotency_key else "",
            traceparent=traceparent or "",
            waits=waits,
        )
        local = self.local if waits else None
        if local is None or request.webhook is not None or not local.met(new):  # an equal one was held to them here
            hold()
        if request.webhook is not None:
            hold_webhook(request.webhook, self._settings)
        await self._require_previous(tenant, request)
        documents = await self.uploads.provide(tenant, new.id, request.documents)
        if not (new.body and complete(request)):
            whole = structs.replace(request, documents=documents)
            new = structs.replace(new, request=whole, body=json.encode(whole))
        name = partial(named, asked=request, version=self._version)
        made = await (self._records.submit(name(new)) if local is None else local.submit(new, name))
        if made.outcome not in {"accepted", "begun"}:
            await self.uploads.take_back(tenant, new.id, documents)
        submitted = submitted_as(made)
        self.outbox.post(made.tickets)
        return submitted

    async def get(self, tenant: str, id: str) -> Job:
        """Return a job. Raises NotFound."""
        job = await self._records.get(tenant, id)
        if job is None:
            raise missing(id)
        return job

    async def page(self, tenant: str, cursor: str | None = None, limit: int = 20) -> JobPage:
        """Return the tenant's jobs, the newest first; `cursor` is the `next` of the page before."""
        wanted = max(1, min(limit, PAGE_LIMIT))
        jobs = await self._records.page(tenant, cursor, wanted + 1)
        more = len(jobs) > wanted
        return JobPage(jobs=tuple(jobs[:wanted]), next=jobs[wanted - 1].id if more else None)

    async def wait(self, tenant: str, id: str, seconds: float) -> Job:
        """Return a job as soon as it has ended, or as it is after `seconds`. Raises NotFound."""
        return (await self.outcome(await self.get(tenant, id), seconds)).job

    async def outcome(self, job: Job, seconds: float) -> Found:
        """Return `job` with its summary as soon as it has ended, or as it is after `seconds` or at `hurry`.

        Raises NotFound.
        """
        if job.ended or seconds <= 0:
            return await self.find(job.tenant, job.id)
        if self.local is not None and (ended := await self.local.outcome(job.id, seconds)) is not None:
            return ended
        deadline, found = time.monotonic() + seconds, Found(job=job)
        async with self._bell.listening(job.id, end_only=True) as news:
            while not (found.job.ended or self._bell.hurried) and (left := deadline - time.monotonic()) > 0:
                told = await news(left)
                found = heard(job, told) if told else await self.find(job.tenant, job.id)
        return found

    def hurry(self) -> None:
        """Let nobody wait for a job's end any longer: the process is asked to end."""
        self._bell.hurry()

    async def find(self, tenant: str, id: str) -> Found:
        """Return a job with its summary, where it succeeded. Raises NotFound."""
        found = await self._records.find(tenant, id)
        if found is None:
            raise missing(id)
        return found

    async def result(self, tenant: str, id: str) -> bytes | None:
        """Return a finished summary as the JSON it was encoded to once; None where the job did not succeed."""
        with store_errors():
            return cast("bytes | None", await self._client.get(job_key(tenant, id, "result")))

    async def document(self, tenant: str, id: str, document_id: str) -> Document:
        """Return a document to which a summary's offsets refer. Raises NotFound."""
        key = job_key(tenant, id, "documents")
        with store_errors():
            data = await self._client.hget(key, document_id)
            if data is None:  # it may not be in its place yet
                await self._tidy(tenant, id)
                data = await self._client.hget(key, document_id)
        found = unpacked(data, document_id)
        if found is None:
            raise no_document(await self.get(tenant, id), document_id)
        return found

    def events(self, tenant: str, id: str, after: str | None = None) -> AsyncIterator[StoredEvent | None]:
        """Yield a job's events from after the id `after` on, live, and end after the terminal one.

        Yields None when nothing was said for 15 seconds. Ends too where the job or its events are deleted or expire.
        Raises NotFound.
        """
        return self._news.events(tenant, id, after)

    async def cancel(self, tenant: str, id: str) -> Job:
        """End a job that has not ended; what runs of it stops at once. Returns it as it then is. Raises NotFound."""
        job = await self.get(tenant, id)
        if job.status in ACTIVE:
            await self.outbox.publish(await self._records.cancel(tenant, job))
            job = await self.get(tenant, id)
        return job

    async def delete(self, tenant: str, id: str) -> Job | None:
        """Cancel a job that has not ended and return it; of one that has ended remove every trace and return None.

        Raises NotFound.
        """
        outcome, traces, tickets = await self._records.delete(tenant, id)
        self.outbox.post(tickets)
        if outcome == "active":
            return await self.cancel(tenant, id)
        if outcome == "gone":
            raise missing(id)
        await self.forget(traces)
        return None

    async def forget(self, traces: Sequence[str]) -> None:
        """Remove what the cache holds under the addresses that a job has used. Raises StoreUnavailable."""
        if self._cache is not None:
            with store_errors():
                await self._cache.forget(list(traces))

    async def deliveries(self, tenant: str, id: str) -> tuple[Delivery, ...]:
        """Return what became of the messages that tell of a job's end. Raises NotFound."""
        await self.get(tenant, id)
        await self._tidy(tenant, id)
        return await self._deliveries.of(tenant, id)

    async def redeliver(self, tenant: str, id: str) -> tuple[Delivery, ...]:
        """Send the messages of a job's end again, from the start of the schedule. Raises NotFound."""
        await self._tidy(tenant, id)
        await self.outbox.publish([await self._deliveries.again(tenant, id)])
        return await self.deliveries(tenant, id)

    async def webhook_secret(self, tenant: str) -> str:
        """Return the secret that signs the tenant's messages where a request names none."""
        return await self._deliveries.secret(tenant)

    async def submit_batch(
        self, tenant: str, lines: Sequence[SummaryRequest], *, idempotency_key: str | None = None
    ) -> Batch:
        """Accept many requests in one step; `batches` tells how they fare.

        Raises Conflict where `idempotency_key` was used for other lines, StoreUnavailable.
        """
        batch, ticket = await self.batches.accept(tenant, lines, idempotency_key)
        await self.outbox.publish([ticket])
        return batch

    async def delete_batch(self, tenant: str, id: str) -> None:
        """Cancel what has not ended of a batch; remove one that has ended, with its summaries. Raises NotFound."""
        batch = await self.batches.get(tenant, id)
        for job in await self.batches.cancel(tenant, id):
            with contextlib.suppress(NotFound):
                await (self.delete if batch.ended else self.cancel)(tenant, job)
        if batch.ended:
            await self.batches.remove(tenant, id)

    async def depth(self) -> Depth:
        """Return how much waits in the queue and in the records."""
        with store_errors():
            lanes = await self._queue.depth()
        count, oldest = await self._records.depth()
        return Depth(lanes=lanes, open=count, oldest=oldest)

    async def figures(self) -> bytes:
        """Return the numbers about all jobs, in the Prometheus text format."""
        return await exposition(self._client, await self.depth())

    async def ready(self) -> bool:
        """Return whether jobs can be accepted: the store answers and takes writes."""
        try:
            with store_errors():
                return bool(await self._client.set("co:ready", b"1", px=60_000))
        except StoreUnavailable:
            return False

    async def close(self) -> None:
        """Stop listening, once the tickets under way are in the queue."""
        await self.outbox.close()
        await self._bell.close()

    async def _submit_line(self, tenant: str, request: SummaryRequest, key: str) -> Submitted:
        return await self.submit(tenant, request, idempotency_key=key, lane="batch")

    async def _tidy(self, tenant: str, id: str) -> None:
        """Put everything of a job that has just ended in its place."""
        self.outbox.post(await self._records.tidy(tenant, id))

    async def _require_previous(self, tenant: str, request: SummaryRequest) -> None:
        if request.previous is not None and await self.result(tenant, request.previous) is None:
            error = FieldError("/previous", "is the id of no finished summary of yours")
            raise InvalidField(f"{error.pointer} {error.detail}.", errors=(error,))
