"""The queue: a port of four methods, and streaQ behind it.

The queue promises at-least-once and carries tickets only; the record in Redis is the truth. A ticket's id is the id of
its record, so publishing it twice is a no-op.
"""

from __future__ import annotations

import asyncio
import hmac
import time
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import msgspec
import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError, ResponseError

from service.core.errors import StoreUnavailable
from service.jobs.types import Lane, Perform, Task, Ticket

LANES: tuple[Lane, ...] = ("batch", "delivery", "interactive")  # from the lowest priority to the highest
TASKS: tuple[Task, ...] = ("summary", "delivery", "batch")
log = structlog.get_logger("corroborate.queue")
RESTART_SECONDS = (0.1, 5.0)  # first and longest pause before a broken consumer starts again


class Queue(Protocol):
    """Carries tickets from whoever accepts work to whoever does it, at least once."""

    async def publish(self, tickets: Sequence[Ticket]) -> None:
        """Make every ticket available to consumers; one that is already there stays as it is. Raises RedisError."""
        ...

    async def consume(self, perform: Perform) -> None:
        """Hand tickets to `perform` until cancelled, then let those that run come to their end.

        `perform` returns None when the ticket is done with, or the seconds after which it wants it again.
        """
        ...

    async def depth(self) -> dict[str, int]:
        """Return how many tickets are in the queue, by lane."""
        ...

    async def close(self) -> None:
        """Let go of what the queue holds."""
        ...


class StreaqQueue:
    """streaQ on Redis streams: JSON instead of its pickle, every ticket signed, consumers restarted when they break.

    `lease` is how many seconds a worker may be silent before its tickets go to another.
    """

    def __init__(  # noqa: PLR0913 (its settings)
        self,
        client: Redis,
        url: str,
        *,
        secret: str | None = None,
        concurrency: int = 8,
        lease: float = 5.0,
        name: str = "corroborate",
    ) -> None:
        self._client = client
        self._url = url
        self._secret = secret
        self._concurrency = concurrency
        self._lease = lease
        self._name = name

    async def publish(self, tickets: Sequence[Ticket]) -> None:
        """Make every ticket available to consumers; one that is already there stays as it is."""
        if not tickets:
            return
        try:
            await self._send(tickets)
        except ResponseError as error:
            if "not found" not in str(error).lower():
                raise
            await self._load_functions()  # a new or emptied server
            await self._send(tickets)

    async def consume(self, perform: Perform) -> None:
        """Hand tickets to `perform` until cancelled; streaQ ends when Redis does, so start it again, ever slower."""
        pause, longest = RESTART_SECONDS
        while True:
            began = time.monotonic()
            try:
                worker = await self._worker()
                for task in TASKS:
                    worker.task(name=task, max_tries=None, silent=True, ttl=0, timeout=None)(_runner(task, perform))
                await worker.run_async()
            except Exception as error:  # noqa: BLE001 (an ExceptionGroup of whatever the lost connection caused)
                log.warning("queue_restarts", error=type(error).__name__)
                pause = RESTART_SECONDS[0] if time.monotonic() - began > longest else min(pause * 2, longest)
            await asyncio.sleep(pause)

    async def depth(self) -> dict[str, int]:
        """Return how many tickets are in the queue, running and delayed ones included, by lane."""
        async with self._client.pipeline(transaction=False) as pipe:
            for lane in LANES:
                pipe.xlen(self._key("queues", lane))
                pipe.zcard(self._key("queues:delayed", lane))
            counts = await pipe.execute()
        return {lane: counts[2 * i] + counts[2 * i + 1] for i, lane in enumerate(LANES)}

    async def close(self) -> None:
        """Do nothing: the client belongs to whoever made it."""

    async def _worker(self) -> Any:
        """Return a new streaQ worker, which neither connects nor runs yet."""
        worker = deaf_worker()(
            redis_url=self._url,
            queue_name=self._name,
            concurrency=self._concurrency,
            priorities=list(LANES),
            serializer=msgspec.json.Encoder(enc_hook=str).encode,
            deserializer=msgspec.json.decode,
            signing_secret=await self._signing(),
            idle_timeout=self._lease,
        )
        worker.prefetch = self._concurrency  # none: what waits in a worker's memory is lost for a lease if it is killed
        return worker

    async def _send(self, tickets: Sequence[Ticket]) -> None:
        now, secret = round(time.time() * 1000), await self._signing()
        calls = [self._client.fcall("publish_task", 6, *self._arguments(ticket, now, secret)) for ticket in tickets]
        await (calls[0] if len(calls) == 1 else asyncio.gather(*calls))

    def _arguments(self, ticket: Ticket, now: int, secret: str) -> list[Any]:
        """Return keys and arguments of streaQ's own publish function (its `Worker.publish_task` sends the same).

        Said here once more so that an HTTP process needs neither streaQ nor its client: 14 MB, 0.3 s of start-up, a
        second connection and a millisecond for each job. The queue's contract tests hold the two together.
        """
        task: dict[str, Any] = {"f": ticket.task, "a": (ticket.tenant, ticket.id, ticket.lane), "k": {}, "t": now}
        data = msgspec.json.encode(task)
        keys = [self._key("queues", ticket.lane), self._key("queues:delayed", ticket.lane)]
        keys += [self._key("task:data", ticket.name), self._key("task:dependents"), self._key("task:dependencies")]
        keys += [self._key("task:results")]
        return [*keys, ticket.name, data + hmac.digest(secret.encode(), data, "sha256"), 0, 0, now]

    def _key(self, kind: str, name: str = "") -> str:
        return f"streaq:{self._name}:{kind}:{name}"

    async def _signing(self) -> str:
        if self._secret is None:
            self._secret = await shared_secret(self._client)
        return self._secret

    async def _load_functions(self) -> None:
        spec = find_spec("streaq")  # finds without importing
        if spec is not None and spec.origin is not None:
            code = Path(spec.origin).with_name("lua") / "streaq.lua"
            await self._client.function_load(code.read_text(encoding="utf-8"), replace=True)


@cache
def deaf_worker() -> Any:
    """Return streaQ's worker class without its signal handler, which would take SIGTERM from the process it runs in."""
    from streaq import Worker

    class DeafWorker(Worker[Any]):
        async def signal_handler(self, scope: Any) -> None:
            """Leave signals to whoever runs the worker."""

    return DeafWorker


def _runner(task: Task, perform: Perform) -> Any:
    """Return `perform` as streaQ wants a task: positional arguments, and an exception to run again."""
    from streaq import StreaqRetry

    async def run(tenant: str, id: str, lane: Lane) -> None:
        again = await perform(Ticket(task=task, tenant=tenant, id=id, lane=lane))
        if again is not None:
            raise StreaqRetry(delay=timedelta(seconds=again))

    return run


async def shared_secret(client: Any, key: str = "co:queue-secret") -> str:
    """Return the secret that signs tickets where no setting gives one: made once, kept with the jobs."""
    import secrets

    try:
        await client.set(key, secrets.token_urlsafe(32), nx=True)
        return str((await client.get(key)).decode())
    except (RedisError, OSError) as error:
        raise StoreUnavailable("The store does not answer.") from error
