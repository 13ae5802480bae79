"""What will most likely become of a submission, asked before it is made: a moment's look, and no promise."""

from __future__ import annotations

from typing import Any

from redis.asyncio import Redis

from service.jobs.layout import tenant_key
from service.jobs.records import Submission, store_errors
from service.jobs.side_scripts import PROSPECT
from service.settings import Settings


class Prospect:
    """Looks whether a job that somebody waits for would begin as soon as it is submitted.

    It would not where its tenant's turn is not now or too many wait, where its Idempotency-Key was used, and where an
    equal request has an answer.
    """

    def __init__(self, client: Redis, settings: Settings) -> None:
        self._look: Any = client.register_script(PROSPECT)
        self._limit = settings.tenant_jobs

    async def good(self, new: Submission) -> bool:
        """Return whether accepting `new` would begin it now. Raises StoreUnavailable."""
        waiting, admitted = (tenant_key(new.tenant, kind, new.lane) for kind in ("waiting", "admitted"))
        with store_errors():
            return bool(await self._look(args=[waiting, admitted, self._limit, new.idempotency, new.answer]))
