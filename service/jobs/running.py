"""An attempt under way: what does its work, whose part of the cache it sees, what it says."""

from __future__ import annotations

import asyncio
import time

from msgspec import Struct, field

from service.jobs.journal import Journal
from service.jobs.scope import Scope
from service.jobs.types import Claim, Done


class Running(Struct):
    """An attempt under way. `taken` is set where the job is no longer ours."""

    claim: Claim
    task: asyncio.Task[Done]
    part: Scope
    journal: Journal
    began: float = field(default_factory=time.perf_counter)
    taken: bool = False
