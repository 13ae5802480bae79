"""What the fields of a job's record say, and what else scripts answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import cast

import msgspec

from service.core.digest import address
from service.core.errors import NotFound
from service.core.types import Status, SummaryRequest
from service.jobs.layout import tenant_key
from service.jobs.types import Ended, Found, Job, Lane, Problem, Ticket


def job_of(tenant: str, id: str, record: Mapping[bytes, bytes]) -> Job:
    """Return the job of a record."""
    problem = record.get(b"problem")
    return Job(
        id=id,
        tenant=tenant,
        status=cast("Status", record[b"status"].decode()),
        created_at=moment(record[b"created"]),
        started_at=moment(record[b"started"]) if b"started" in record else None,
        ended_at=moment(record[b"ended"]) if b"ended" in record else None,
        problem=msgspec.json.decode(problem, type=Problem) if problem else None,
        attempts=int(record.get(b"attempts", 0)),
        lane=cast("Lane", record[b"lane"].decode()),
    )


def heard(job: Job, told: bytes) -> Found:
    """Return a job that has ended with its summary, as the bell told of them."""
    head, _, result = told.partition(b"\n")
    return Found(job=job_of(job.tenant, job.id, pairs(head.split(b"\0"))), result=result or None)


def found_at_end(job: Job, ended: Ended, result: bytes) -> Found:
    """Return a job whose end is written, with its summary: `result`, unless one was written before."""
    done = msgspec.structs.replace(job, status="succeeded", ended_at=at(ended.at))
    return Found(job=done, result=ended.result or result)


def missing(id: str) -> NotFound:
    """Return the error of a job that is not there."""
    return NotFound(f"There is no summary {id}; it may have been deleted or have expired.")


def no_document(job: Job, document: str) -> NotFound:
    """Return the error of a document that a job does not have, or not yet."""
    if job.status == "succeeded":
        return NotFound(f"The summary {job.id} has no document {document!r}.")
    why = f"is {job.status}; its documents can be read once it has succeeded" if not job.ended else "did not succeed"
    return NotFound(f"The summary {job.id} {why}.")


def answer_key(tenant: str, request: SummaryRequest, version: str | None) -> str:
    """Return where the answer to an equal request stands: everything that shapes it, so not the webhook."""
    if version is None:
        return ""
    shaping = msgspec.structs.replace(request, webhook=None)
    return tenant_key(tenant, "answer", address("answer", shaping, version).partition(":")[2])


def last_words(id: str, status: Status, problem: Problem | None) -> bytes:
    """Return the data of a job's terminal event."""
    return msgspec.json.encode({"id": id, "status": status} | ({"problem": problem} if problem else {}))


def tickets(tenant: str, parts: Sequence[bytes]) -> tuple[Ticket, ...]:
    """Return the tickets that a script asks to publish, three parts each."""
    rows = zip(*[iter(part.decode() for part in parts)] * 3, strict=True)
    return tuple(Ticket(tenant=tenant, task=task, id=id, lane=lane) for task, id, lane in rows)


def pairs(flat: Sequence[bytes]) -> dict[bytes, bytes]:
    """Return the fields of a hash as a script returns them, name after value."""
    return dict(zip(flat[::2], flat[1::2], strict=True))


def moment(milliseconds: bytes) -> datetime:
    """Return the time of a record's field."""
    return at(int(milliseconds))


def at(milliseconds: int) -> datetime:
    """Return a time of the store's."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
