"""The service in many processes on this machine, and a small client: what the benchmarks of the whole are run on."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from service.adapters.store.embedded import EmbeddedStore

IDLE_SECONDS = 2.0  # the server closes idle connections after five


class Machines:
    """A store, `apis` HTTP processes and `workers` worker processes, started again by `revive` after a kill.

    The first `local` HTTP processes do short jobs that somebody waits for, each in a pool of one process; workers
    compute in place, or in a pool of `pool` processes.
    """

    def __init__(self, folder: Path, *, apis: int, workers: int, local: int = 0, pool: int = 0) -> None:
        self.store = EmbeddedStore(folder)
        self.ports = [free_port() for _ in range(apis)]
        self.local = local
        self.pool = pool
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self._names = [f"api {n}" for n in range(apis)] + [f"worker {n}" for n in range(workers)]

    def __enter__(self) -> Self:
        self.store.start()
        self.revive()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self.processes.values():
            with suppress(ProcessLookupError):
                process.kill()
            process.wait()
        self.store.stop()

    def revive(self) -> None:
        """Start whatever does not run."""
        self.store.start()
        for name in self._names:
            process = self.processes.get(name)
            if process is None or process.poll() is not None:
                self.processes[name] = self._start(name)

    def kill(self, chance: random.Random) -> str:
        """Kill -9 one process at random, the store among them; returns which."""
        victim = chance.choice(["store", *self._names])
        if victim == "store":
            kill_server(self.store)
        else:
            self.processes[victim].kill()
        return victim

    def memory(self) -> dict[str, int]:
        """Return the resident memory of every process in kilobytes."""
        return {name: resident(process.pid) for name, process in self.processes.items()}

    def _start(self, name: str) -> subprocess.Popen[bytes]:
        kind, number = name.split()
        port = str(self.ports[int(number)]) if kind == "api" else ""
        command = ["serve", "--no-worker", "--port", port] if kind == "api" else ["work"]
        environment = {**os.environ, "REDIS_URL": self.store.url, "CORROBORATE_LOG_LEVEL": "error"}
        local = int(kind == "api" and int(number) < self.local)
        pool = local if kind == "api" else self.pool
        environment |= {"CORROBORATE_POOL_PROCESSES": str(pool), "CORROBORATE_LOCAL_JOBS": str(local)}
        return subprocess.Popen(  # noqa: S603 (our own command)
            [sys.executable, "-m", "service", *command],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


class Client:
    """One kept-alive HTTP connection. What goes wrong with it is an OSError."""

    def __init__(self, port: int, *, seconds: float = 10.0) -> None:
        self.port = port
        self.seconds = seconds
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._used = 0.0

    async def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        """Return status and body of the answer. Raises OSError, also where none comes in time."""
        try:
            return await asyncio.wait_for(self._ask(method, path, body, headers), self.seconds)
        except (OSError, asyncio.IncompleteReadError, TimeoutError) as error:
            self.close()
            raise ConnectionError(str(error)) from error

    def close(self) -> None:
        """Let the connection go."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None

    async def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        if time.monotonic() - self._used > IDLE_SECONDS:
            self.close()
        self._used = time.monotonic()
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self._streams
        writer.write(headed(method, path, f"127.0.0.1:{self.port}", body, headers))
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
        return int(head.split(b" ")[1]), await reader.readexactly(length)

    async def ready(self) -> None:
        """Return once the service answers that it is ready."""
        while True:
            with suppress(OSError):
                if (await self.ask("GET", "/readyz"))[0] == 200:  # noqa: PLR2004
                    return
            await asyncio.sleep(0.1)


class Caller:
    """One kept-alive HTTP connection over a blocking socket, whose own work is next to nothing."""

    def __init__(self, port: int) -> None:
        self._host = f"127.0.0.1:{port}"
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[float, bytes]:
        """Return the seconds from the first byte sent to the last one read, and the body of the answer."""
        sent = headed(method, path, self._host, body, headers)
        began = time.perf_counter()
        self._socket.sendall(sent)
        head, _, answer = self._socket.recv(1 << 20).partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        while len(answer) < length:
            answer += self._socket.recv(1 << 20)
        return time.perf_counter() - began, answer

    def close(self) -> None:
        """Let the connection go."""
        self._socket.close()


def headed(method: str, path: str, host: str, body: bytes, headers: dict[str, str]) -> bytes:
    """Return a request as it goes over the wire."""
    lines = [f"{method} {path} HTTP/1.1", f"host: {host}", f"content-length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines += ["content-type: application/json"] if body else []
    return "\r\n".join([*lines, "", ""]).encode() + body


def example_request(number: int, **fields: Any) -> bytes:
    """Return the request of the example set; another `number` makes it another request of the same work."""
    example = msgspec.json.decode((Path(__file__).parents[3] / "examples" / "request.json").read_bytes())
    for source in example["documents"]:
        source["publisher"] = f"{source.get('publisher', 'Publisher')} {number}"
    return msgspec.json.encode(example | fields)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def kill_server(store: EmbeddedStore) -> None:
    """Kill -9 the server of `store`."""
    import redis

    with redis.Redis(unix_socket_path=str(store.socket)) as client:
        os.kill(int(client.info("server")["process_id"]), signal.SIGKILL)


def resident(pid: int) -> int:
    """Return the resident memory of a process in kilobytes, 0 where it is not known."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)


def percentile(values: list[float], share: float) -> float:
    """Return the value below which `share` of `values` lies, in the unit given."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0
