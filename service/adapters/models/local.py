"""A llama.cpp server as a child process, for machines that have no model server: `gguf` in the settings of a model.

The child is this module run as a program. It ends when its standard input closes, so it cannot outlive the service,
however that ends; a child that died is started again at the next question.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from service.adapters.models.backends import Backend
from service.adapters.models.faults import Fault

SECONDS_TO_LOAD = 300.0
SECONDS_TO_STOP = 5.0


class LocalServer:
    """The llama.cpp server of one model, started at the first question."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._child: asyncio.subprocess.Process | None = None
        self._url = ""
        self._starting = asyncio.Lock()

    async def address(self) -> str:
        """Return the address of the running server as `base_url` takes it.

        Raises Fault("unreachable") where the server cannot be started.
        """
        async with self._starting:
            if self._child is None or self._child.returncode is not None:
                self._url = await self._start()
            return self._url

    async def _start(self) -> str:
        """Start the child and return the address that it says."""
        slots = min(self._backend.concurrency, os.cpu_count() or 1)
        self._child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "service.adapters.models.local"),
            *(self._backend.gguf or "", str(self._backend.context), str(slots)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={**os.environ, "OMP_WAIT_POLICY": "passive"},
        )
        said = await self._first_line()
        if "url" not in said:
            await self.stop()
            raise Fault("unreachable", f"the llama.cpp server did not start: {said.get('error', 'it said nothing')}")
        return said["url"]

    async def _first_line(self) -> dict[str, str]:
        """Return what the child says when it is ready; llama.cpp's own words before it are passed over."""
        assert self._child is not None  # noqa: S101 - just started
        assert self._child.stdout is not None  # noqa: S101 - it is a pipe
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(SECONDS_TO_LOAD):
                async for line in self._child.stdout:
                    if line.startswith(b'{"'):
                        return dict(json.loads(line))
        return {}

    async def stop(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is None or child.returncode is not None:
            return
        if child.stdin is not None:
            child.stdin.close()
        try:
            async with asyncio.timeout(SECONDS_TO_STOP):
                await child.wait()
        except TimeoutError:
            child.kill()
            await child.wait()


def serve(path: str, context: int, slots: int) -> None:
    """Serve the GGUF file at `path` on loopback until standard input closes; the first line says where, or why not."""
    try:
        server = started(path, context, slots)
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent says it in the summary's notes
        say({"error": f"{type(error).__name__}: {error}"[:300]})
        return
    say({"url": f"{server.listening_address}/v1"})
    sys.stdin.read()
    os._exit(0)  # llama.cpp's threads need no farewell


def say(words: dict[str, str]) -> None:
    """Tell the parent."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def started(path: str, context: int, slots: int) -> Any:
    """Return the running server; it works in threads of this process for as long as it is held."""
    import xllamacpp

    file = Path(path).expanduser()
    if not file.is_file():
        raise FileNotFoundError(f"there is no file {path}")
    wanted = xllamacpp.CommonParams()
    wanted.model.path = str(file)
    wanted.n_ctx, wanted.n_parallel = context * slots, slots
    # One thread for each slot: more of them wait for each other more than they work.
    wanted.cpuparams.n_threads = wanted.cpuparams_batch.n_threads = max(1, (os.cpu_count() or 1) // slots)
    wanted.endpoint_metrics, wanted.ui, wanted.verbosity = True, False, -1
    return xllamacpp.Server(wanted)


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
