"""The whole service as a process of its own, as an operator starts it."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

READY_SECONDS = 60.0


@contextlib.contextmanager
def running(folder: Path, *options: str, **environment: str) -> Iterator[str]:
    """Yield the address of `corroborate serve OPTIONS` with its own store in `folder`; it is stopped at the end."""
    inherited = {n: v for n, v in os.environ.items() if not n.startswith(("OPENAI_", "CORROBORATE_", "REDIS_"))}
    command = [sys.executable, "-m", "service", "serve", "--port", "0", "--data-dir", str(folder / "data"), *options]
    log = folder / "service.log"
    with log.open("wb") as output:
        service = subprocess.Popen(command, stdout=output, stderr=output, env=inherited | environment)
    try:
        yield address(service, log)
    finally:
        service.terminate()
        service.wait(timeout=30)


def address(service: subprocess.Popen[bytes], log: Path) -> str:
    """Return where the service listens, as soon as it is ready for work."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and service.poll() is None:
        said = re.search(r"http://[\w.:\[\]]+", log.read_text(errors="replace"))
        if said and ready(said.group()):
            return said.group()
        time.sleep(0.05)
    raise AssertionError(f"the service did not become ready:\n{log.read_text(errors='replace')[-3000:]}")


def ready(url: str) -> bool:
    """Tell whether the service says that it can work."""
    with contextlib.suppress(httpx.TransportError):
        return httpx.get(f"{url}/readyz", trust_env=False).is_success
    return False
