"""How a job ends: what its record and its last event keep, and the short step that writes the end of one done here.

That step needs nothing of the process that accepted the job, so the process of the pool that did the work takes it:
who waits for the end does not wait until another process has woken up, read what was done and sent it on.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha1
from typing import Any

from msgspec import Struct
from redis.exceptions import RedisError

from service.core.types import Status
from service.jobs.blocking import connected
from service.jobs.layout import tenant_name
from service.jobs.record import last_words
from service.jobs.scripts import END
from service.jobs.types import Done, End, Ended, Problem

MAX_EVENTS = 1000
ANSWER_SECONDS = 2.0
SHA = sha1(END.encode(), usedforsecurity=False).hexdigest()  # as Redis names its scripts


class Ending(Struct, frozen=True, kw_only=True):
    """How a job ends: what its record and its last event keep."""

    status: Status
    problem: Problem | None = None
    result: bytes = b""
    documents: tuple[tuple[str, bytes], ...] = ()
    events: tuple[tuple[str, bytes], ...] = ()
    traces: tuple[str, ...] = ()
    reusable: bool = False


def succeeded(done: Done, events: tuple[tuple[str, bytes], ...], traces: tuple[str, ...]) -> Ending:
    """Return the end of a job that went well. An answer that did not go as asked is given to nobody else."""
    return Ending(
        status="succeeded",
        result=done.summary,
        documents=done.documents,
        events=events,
        traces=traces,
        reusable=done.as_asked,
    )


def arguments(end: End, ending: Ending) -> list[Any]:
    """Return the arguments of the script that writes `ending`, as the end of an attempt."""
    return [*attempt(end), ending.result, b"".join(rest(end, ending)), int(ending.reusable), end.worker]


def attempt(end: End) -> tuple[str, str, int, int]:
    """Return what the script is told first: whose end it is, and how long that is kept."""
    return tenant_name(end.tenant), end.id, end.fence, end.keep


def rest(end: End, ending: Ending) -> list[bytes]:
    """Return what `tidy` puts in its place, in pieces, behind a line with the sizes of its parts."""
    counts = (MAX_EVENTS, len(ending.documents), len(ending.events), len(ending.traces))
    parts = [b"%d" % end.keep, b"%d" % end.limit, last_words(end.id, ending.status, None)]
    parts += [b"%d" % count for count in counts]
    for name, data in (*ending.documents, *ending.events):
        parts += [name.encode(), data]
    parts += [trace.encode() for trace in ending.traces]
    return [" ".join(str(len(part)) for part in parts).encode() + b"\n", *parts]


def written(end: End, ending: Ending) -> Ended | None:
    """Write `ending` from a process of the pool; None where it is not written, or nobody knows.

    Whoever runs the job asks again then: the step does the same whoever takes it, and how often.
    """
    try:
        line(end.url).send_packed_command((command(end, ending),))
        return said(line(end.url).read_response())
    except (RedisError, OSError):
        return None


@cache
def line(url: str) -> Any:
    """Return this process's own connection to the store; redis-py's client took 0.3 ms more to ask."""
    return connected(url, ANSWER_SECONDS).connection_pool.make_connection()


def command(end: End, ending: Ending) -> bytes:
    """Return the step as it goes over the connection; hiredis would copy the summary and its documents twice more."""
    before, pieces = ("EVALSHA", SHA, 0, *attempt(end)), rest(end, ending)
    return b"".join(
        (
            b"*%d\r\n" % (len(before) + 4),
            *map(bulk, before),
            *(b"$%d\r\n" % len(ending.result), ending.result, b"\r\n"),
            *(b"$%d\r\n" % sum(map(len, pieces)), *pieces, b"\r\n"),
            *map(bulk, (int(ending.reusable), end.worker)),
        )
    )


def bulk(argument: object) -> bytes:
    """Return a short argument of a command as it goes over the connection."""
    data = str(argument).encode()
    return b"$%d\r\n%b\r\n" % (len(data), data)


def said(answer: Any) -> Ended | None:
    """Return what the script says of an end that is written, None where it says that there is none."""
    if answer[0] != b"done":
        return None
    return Ended(at=answer[1], result=answer[2] if answer[2:] else None)
