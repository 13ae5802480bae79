"""Parts that the tests of background work share: requests, work that needs no engine, and a runner around them."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis

from service.adapters.store.redis import RedisCache
from service.core.types import Document, Made, Sentence, Source, Summary, SummaryRequest, Usage
from service.engine.events import Drafted, Emit, Progress
from service.engine.summarize import Outcome
from service.jobs import Jobs
from service.jobs.after import Afterwards
from service.jobs.attempts import Attempts
from service.jobs.figures import Listener
from service.jobs.local import Local
from service.jobs.queue import LANES, StreaqQueue
from service.jobs.records import Records
from service.jobs.run import Runner
from service.jobs.scope import ScopedCache
from service.jobs.types import Assigned, Done, Look, Perform, Report, Ticket, Work
from service.jobs.work import done
from service.settings import Settings, load

TENANT = "harbour"


def settings(url: str, **fields: Any) -> Settings:
    """Return settings for the store at `url`."""
    return load({}, redis_url=url, **fields)


def request(text: str = "The ferry left at nine.", **fields: Any) -> SummaryRequest:
    """Return a request of one document."""
    return SummaryRequest(documents=(Source(text=text),), **fields)


def outcome(text: str, notes: tuple[str, ...] = ()) -> Done:
    """Return a summary whose headline is `text`, of one document that says so."""
    document = Document(id="doc-1", text=text, sentences=(Sentence(0, len(text), 0, "prose"),), language="en")
    made = Made(writer="echo", model=None, prompts={}, version="1", notes=notes)
    summary = Summary(headline=text, sentences=(), disagreements=(), documents=(), usage=Usage(), made=made)
    return done(Outcome(summary=summary, documents=(document,)), 0.0)


async def echo(assigned: Assigned, emit: Emit) -> Done:
    """Answer with the first document's own text, sleeping first as many seconds as `focus` says."""
    await emit(Progress(step="read"))
    await emit(Drafted(claims=()))
    await asyncio.sleep(float(assigned.request.focus or 0))
    return outcome(assigned.request.documents[0].text or "")


def caching(client: Redis) -> Work:
    """Return work that keeps the document's text in the cache, as the engine does, and answers with it."""
    cache = ScopedCache(RedisCache(client))

    async def work(assigned: Assigned, emit: Emit) -> Done:
        await cache.put({"reading": (assigned.request.documents[0].text or "").encode()})
        return await echo(assigned, emit)

    return work


def jobs(client: Redis, url: str, **fields: Any) -> Jobs:
    """Return the door, as production wires it."""
    chosen = settings(url, **fields)
    return Jobs(client, queue(client, url), chosen, cache=RedisCache(client), version="1")


def queue(client: Redis, url: str, **options: Any) -> StreaqQueue:
    """Return the real queue."""
    return StreaqQueue(client, url, secret="not a secret in a test", **options)  # noqa: S106


class Reports(Listener):
    """Keeps what every attempt came to."""

    def __init__(self) -> None:
        self.reports: list[Report] = []

    def ended(self, report: Report) -> None:
        """Keep `report`."""
        self.reports.append(report)


@asynccontextmanager
async def working(client: Redis, url: str, work: Work = echo, **fields: Any) -> AsyncIterator[Reports]:
    """Run a worker in this process for as long as the block lasts, and give what it reports."""
    reports, stop = Reports(), asyncio.Event()
    chosen = settings(url, **{"stop_seconds": 0.2, **fields})
    parts = (
        client,
        queue(client, url, concurrency=chosen.worker_concurrency),
        jobs(client, url, **fields),
        chosen,
        work,
    )
    runner = Runner(*parts, listener=reports)
    running = asyncio.create_task(runner.run(stop))
    try:
        yield reports
    finally:
        stop.set()
        await running


@asynccontextmanager
async def local(
    redis: Redis, url: str, work: Work = echo, look: Look | None = None, **fields: Any
) -> AsyncIterator[tuple[Jobs, Reports]]:
    """Give a door whose process does jobs itself, and what it reports."""
    chosen, reports, door = (
        settings(url, **{"local_jobs": 1, "stop_seconds": 0.2, **fields}),
        Reports(),
        jobs(redis, url),
    )
    attempts = Attempts(redis, door, chosen, work, reports, afterwards=Afterwards())
    place = door.local = Local(
        Records(redis, chosen),
        attempts,
        door.outbox,
        chosen,
        lambda request, _: request.focus != "long",
        look=look,
    )
    yield door, reports
    await place.close()
    await door.close()


class MemoryQueue:
    """The queue port within one process: the ten lines that show what the port means."""

    def __init__(self) -> None:
        self.waiting: dict[str, deque[Ticket]] = {lane: deque() for lane in LANES}
        self.known: set[str] = set()
        self.news = asyncio.Event()

    async def publish(self, tickets: Sequence[Ticket]) -> None:
        """Keep every ticket that is not there yet."""
        for ticket in tickets:
            if ticket.id not in self.known:
                self.known.add(ticket.id)
                self.waiting[ticket.lane].append(ticket)
        self.news.set()

    async def consume(self, perform: Perform) -> None:
        """Hand out tickets one by one, the highest lane first."""
        while True:
            await self.news.wait()
            ticket = next((tickets.popleft() for lane in reversed(LANES) if (tickets := self.waiting[lane])), None)
            if ticket is None:
                self.news.clear()
                continue
            again = await perform(ticket)
            if again is None:
                self.known.discard(ticket.id)
            else:
                await asyncio.sleep(again)
                self.waiting[ticket.lane].append(ticket)

    async def depth(self) -> dict[str, int]:
        """Return how many wait, by lane."""
        return {lane: len(tickets) for lane, tickets in self.waiting.items()}

    async def close(self) -> None:
        """Do nothing."""


def worker_environment(url: str) -> dict[str, str]:
    """Return the environment of a worker process for the store at `url`."""
    return {**os.environ, "REDIS_URL": url, "CORROBORATE_POOL_PROCESSES": "0"}
