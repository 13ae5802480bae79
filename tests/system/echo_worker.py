"""A worker process whose jobs need no engine: `python -m tests.system.echo_worker`, to be killed by tests."""

import asyncio

from service import worker
from service.settings import load
from tests.jobs.parts import echo

if __name__ == "__main__":
    asyncio.run(worker.work(load(), echo))
