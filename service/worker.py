"""A worker: takes jobs from the queue and runs the engine on them."""

from __future__ import annotations

import asyncio
import os
import signal
import time

from msgspec import structs

from service import wiring
from service.adapters.store.redis import connect
from service.engine.events import Emit
from service.engine.ports import Tools
from service.engine.summarize import Outcome, summarize
from service.jobs.types import Assigned, Work
from service.settings import Settings
from service.telemetry import configure_logs

NICE = 5  # on a machine of few cores an answer goes before a summary


async def work(settings: Settings, job: Work | None = None) -> None:
    """Run jobs until SIGTERM or SIGINT; what runs then is finished, or handed back after `stop_seconds`.

    `job` does one job; the engine where it is not given.
    """
    configure_logs(settings.log_level)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    client = connect(settings.redis_url or "")
    tools = wiring.shared(settings, client)
    try:
        await wiring.start(tools)
        os.setpriority(
            os.PRIO_PROCESS, 0, NICE
        )  # not before: a worker that starts again after a kill should be there soon
        await wiring.runner(settings, client, job or summarizing(tools), tools).run(stop)
    finally:
        await wiring.close(tools)
        await client.aclose()


def summarizing(tools: Tools) -> Work:
    """Return the work of a job: the engine's own story."""

    async def summarized(assigned: Assigned, emit: Emit) -> Outcome:
        began = time.perf_counter()
        outcome = await summarize(assigned.request, tools, emit, assigned.previous)
        return timed(outcome, time.perf_counter() - began)

    return summarized


def timed(outcome: Outcome, seconds: float) -> Outcome:
    """Return `outcome` with how long it took in its usage; the engine itself gives the same bytes at any speed."""
    usage = structs.replace(outcome.summary.usage, seconds=round(seconds, 3))
    return structs.replace(outcome, summary=structs.replace(outcome.summary, usage=usage))
