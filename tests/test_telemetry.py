"""What stands in the log, and what never does."""

from __future__ import annotations

import json
import subprocess
import sys

FAULTS = """
import asyncio, gc, logging
from service.telemetry import configure_logs

configure_logs("info")

async def fails():
    raise ValueError("The minister's SECRET memo")

async def main():
    asyncio.create_task(fails())
    asyncio.get_running_loop().call_soon(lambda text: 1 / 0, "a SECRET text")
    await asyncio.sleep(0.01)
    gc.collect()

asyncio.run(main())
try:
    {}["SECRET"]
except KeyError:
    logging.getLogger("uvicorn.error").exception("Exception in ASGI application\\n")
logging.getLogger("some.library").warning("cannot read %r", "SECRET")
logging.getLogger("some.library").info("nobody asked for this")
"""


def test_what_libraries_log_holds_no_words_of_an_error() -> None:
    """Neither what nobody caught nor what a library tells is told in its words, which may be those of a source."""
    done = subprocess.run([sys.executable, "-c", FAULTS], capture_output=True, text=True, timeout=60, check=True)
    assert "SECRET" not in done.stderr
    told = [json.loads(line) for line in done.stderr.splitlines()]
    assert [(each["logger"], each["level"], each.get("error")) for each in told] == [
        ("asyncio", "error", "ValueError"),
        ("asyncio", "error", "ZeroDivisionError"),
        ("uvicorn.error", "error", "KeyError"),
        ("some.library", "warning", None),
    ]
    assert told[0]["said"] == "Task exception was never retrieved"
    assert told[0]["where"][-1].startswith("<string>:")
