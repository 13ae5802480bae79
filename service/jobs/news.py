"""What happens to a job, for those who follow it: its stream read from anywhere, and live from there on."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any

from redis.asyncio import Redis

from service.jobs.bell import Bell
from service.jobs.layout import job_key
from service.jobs.outbox import Outbox
from service.jobs.record import missing
from service.jobs.records import Records, store_errors
from service.jobs.types import TERMINAL, StoredEvent

KEEP_ALIVE_SECONDS = 15.0
EVENTS_AT_ONCE = 100


class News:
    """Reads the streams of jobs, and waits for more where `bell` says that there is some."""

    def __init__(self, client: Redis, records: Records, bell: Bell, outbox: Outbox) -> None:
        self._client: Any = client
        self._records = records
        self._bell = bell
        self._outbox = outbox

    async def events(self, tenant: str, id: str, after: str | None) -> AsyncIterator[StoredEvent | None]:
        """Yield the events after `after`, live, up to the terminal one; None for 15 silent seconds. Raises NotFound."""
        if await self._records.get(tenant, id) is None:
            raise missing(id)
        last, said = after or "0-0", time.monotonic()
        async with self._bell.listening(id) as news:
            while True:
                while events := await self._read(tenant, id, last):
                    for event in events:
                        last, said = event.id, time.monotonic()
                        yield event
                        if event.name in TERMINAL:
                            return
                if await self._over(tenant, id, last):
                    return
                await news(KEEP_ALIVE_SECONDS)
                if time.monotonic() - said >= KEEP_ALIVE_SECONDS:
                    said = time.monotonic()
                    yield None

    async def _read(self, tenant: str, id: str, after: str) -> list[StoredEvent]:
        with store_errors():
            found = await self._client.xrange(job_key(tenant, id, "events"), f"({after}", "+", EVENTS_AT_ONCE)
        return [StoredEvent(id.decode(), fields[b"name"].decode(), fields[b"data"]) for id, fields in found]

    async def _over(self, tenant: str, id: str, last: str) -> bool:
        """Return whether no event can follow `last`: the job is gone, or has ended and all was read."""
        job = await self._records.get(tenant, id)
        if job is not None and job.ended:  # its last events may not be in their place yet
            self._outbox.post(await self._records.tidy(tenant, id))
        return job is None or (job.ended and not await self._read(tenant, id, last))
