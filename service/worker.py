"""A worker: takes jobs from the queue and runs the engine on them."""

from __future__ import annotations

import asyncio
import os
import signal

from service import wiring
from service.adapters.store.redis import connect
from service.jobs.types import Work
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
        await wiring.runner(settings, client, job or wiring.work(settings, tools), tools).run(stop)
    finally:
        await wiring.close(tools)
        await client.aclose()
