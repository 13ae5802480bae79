"""One process of the pool, seen from outside: a connection that carries one call at a time."""

from __future__ import annotations

import asyncio
import multiprocessing
import socket
import sys
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from service.adapters.pool.inside import serve
from service.adapters.pool.messages import HEAD, length

# fork is no choice under a running event loop; forkserver starts a process in milliseconds, macOS only spawns
METHOD = "forkserver" if sys.platform == "linux" else "spawn"


class Process(asyncio.Protocol):
    """A process that answers calls, one at a time. `freed` is told when it has answered, or has ended instead.

    Everything happens on the event loop that started it: an answer wakes up who waits for it, and no thread hands it
    over. `gone` says that it has ended, or is about to.
    """

    def __init__(self, freed: Callable[[Process], None]) -> None:
        self._freed = freed
        self._loop = asyncio.get_running_loop()
        self._process: Any = None
        self._transport: Any = None
        self._got = bytearray()
        self._wanted = HEAD.size
        self._answer: asyncio.Future[bytearray] | None = None
        self.gone = False

    async def start(self, warm: tuple[str, ...]) -> None:
        """Start the process; it takes calls at once, and answers when it has imported the modules in `warm`."""
        ours, theirs = socket.socketpair()
        try:
            self._process = await asyncio.to_thread(started, theirs, warm)
            self._transport, _ = await self._loop.create_unix_connection(lambda: self, sock=ours)
        except BaseException:
            ours.close()  # which ends the process, if there is one
            self.gone = True
            raise

    def ask(self, message: memoryview) -> asyncio.Future[bytearray]:
        """Send a call and return what will hold its answer, or raise BrokenProcessPool."""
        self._answer = self._loop.create_future()
        self._transport.write(message)
        return self._answer

    def end(self, answer: asyncio.Future[bytearray]) -> None:
        """Kill the process where it still works on `answer`."""
        if self._answer is answer:
            self.kill()

    def kill(self) -> None:
        """End the process at once."""
        self.gone = True
        if self._process is not None and self._process.is_alive():
            self._process.kill()
        if self._transport is not None and not self._loop.is_closed():
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        """Take a part of an answer."""
        self._got += data
        if self._wanted == HEAD.size and len(self._got) >= HEAD.size:
            self._wanted += length(self._got)
        if self._wanted > HEAD.size and len(self._got) >= self._wanted:
            got, self._got, self._wanted = self._got, bytearray(), HEAD.size
            del got[: HEAD.size]
            self._answered(got)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 (the process has ended, however)
        """Take note that the process has ended."""
        self.gone = True
        self._answered(None)

    def _answered(self, got: bytearray | None) -> None:
        """Give who waits the answer, if they still do."""
        answer, self._answer = self._answer, None
        if answer is None:
            return
        if answer.done():
            pass  # nobody waits any more
        elif got is None:
            answer.set_exception(BrokenProcessPool("A process of the pool ended before it had an answer."))
        else:
            answer.set_result(got)
        self._freed(self)


def started(door: socket.socket, warm: tuple[str, ...]) -> Any:
    """Return a new process that serves at `door`."""
    context: Any = multiprocessing.get_context(METHOD)
    if METHOD == "forkserver":
        context.set_forkserver_preload([serve.__module__, *warm])
    process = context.Process(target=serve, args=(door, warm))
    try:
        process.start()
    finally:
        door.close()
    return process
