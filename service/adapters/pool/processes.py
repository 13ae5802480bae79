"""The pool of processes: who gets which, who waits, and what happens to those that end.

Each process is asked over a socket by the event loop itself. `ProcessPoolExecutor` hands a call and its answer over
from thread to thread, which took as long as three trips to the store; `anyio.to_process` starts a Python from nothing
for each process, shares no memory, knows no affinity, and kills at once what is cancelled.
"""

from __future__ import annotations

import asyncio
import atexit
import functools
import multiprocessing
import os
from collections import deque
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import forkserver
from typing import Any, ParamSpec, TypeVar, cast

from service.adapters.pool.messages import packed_beside, unpacked_beside
from service.adapters.pool.process import METHOD, Process
from service.adapters.travel import register

P = ParamSpec("P")
T = TypeVar("T")

# What a pool process imports before its first job, so that no job waits for it.
WARM = ("service.engine.summarize", "service.engine.check", "service.adapters.readers")
ATTEMPTS = 2  # a function that breaks the pool twice is the likely cause


class ProcessPool:
    """Runs functions in `processes` other processes, each of which has imported the modules in `warm` beforehand.

    Functions must be importable by name, and pure, or the same done twice as done once: one whose process is killed
    runs again, once. Each process has one
    function at a time; who comes when all are busy waits for the first that is free. What nobody waits for any more (a
    job that was cancelled or ran out of time) may finish within `patience` seconds; then its process is killed.

    Processes start when they are first needed, or by `start`, and again when they have ended. They belong to one event
    loop: called from another, the pool begins anew.
    """

    def __init__(self, processes: int, warm: tuple[str, ...] = (), *, patience: float = 10.0) -> None:
        register()
        self._patience = patience
        self._warm = warm
        self._processes: list[Process | None] = [None] * processes
        self._idle = list(range(processes))
        self._waiting: deque[asyncio.Future[int]] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False
        atexit.register(self.close)  # multiprocessing would wait at the end for processes that wait for us

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `function(*args, **kwargs)`. Raises BrokenProcessPool where it ended its process twice."""
        return cast("T", await self._run(None, functools.partial(function, *args, **kwargs)))

    async def run_near(self, key: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return the same, from the process that ran what had this `key` before, unless only others are free."""
        return cast("T", await self._run(key, functools.partial(function, *args, **kwargs)))

    async def start(self) -> None:
        """Return once every process has started and imported what it needs."""
        ready = (self.run_near(place, os.getpid) for place in range(len(self._processes)))
        await asyncio.gather(*ready, return_exceptions=True)

    def close(self) -> None:
        """End the processes without waiting for what they run."""
        self._closed = True
        atexit.unregister(self.close)
        self._kill()

    async def _run(self, key: int | None, function: Callable[[], Any]) -> Any:
        loop = asyncio.get_running_loop()
        if loop is not self._loop:
            self._begin(loop)
        for _ in range(ATTEMPTS - 1):
            try:
                return await self._answer(key, function)
            except BrokenProcessPool:
                pass
        return await self._answer(key, function)

    async def _answer(self, key: int | None, function: Callable[[], Any]) -> Any:
        """Return what `function` returns in a process that is free. Raises what it raises, or BrokenProcessPool."""
        answer = await self._asked(key, function)
        fine, value = await unpacked_beside(answer)
        if fine:
            return value
        raise value

    async def _asked(self, key: int | None, function: Callable[[], Any]) -> bytearray:
        place = await self._place(key)
        try:
            message = await packed_beside(function)
            process = self._processes[place]
            if process is None or process.gone:
                process = await self._started(place)
        except BaseException:
            self._free(place)
            raise
        answer = process.ask(message)
        del message  # it may be large, and is needed until it is sent
        try:
            return await answer
        except asyncio.CancelledError:
            asyncio.get_running_loop().call_later(self._patience, process.end, answer)
            raise

    async def _started(self, place: int) -> Process:
        """Return a new process in `place`."""
        if self._closed:
            raise BrokenProcessPool("The pool is closed.")
        process = self._processes[place] = Process(self._freed)
        await process.start(self._warm)
        return process

    async def _place(self, key: int | None) -> int:
        """Return the number of a process that is free, the one where `key` belongs if it is; wait where none is."""
        if self._idle:
            wished = self._idle[0] if key is None else key % len(self._processes)
            return self._idle.pop(self._idle.index(wished) if wished in self._idle else 0)
        waiter: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._free(waiter.result())
            raise

    def _freed(self, process: Process) -> None:
        """Take note that `process` has answered, or has ended instead."""
        if process in self._processes:
            self._free(self._processes.index(process))

    def _free(self, place: int) -> None:
        """Give a process to who waits longest."""
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(place)
                return
        self._idle.append(place)

    def _begin(self, loop: asyncio.AbstractEventLoop) -> None:
        """Have every process belong to `loop`, on which they start when they are needed."""
        self._kill()
        count = len(self._processes)
        self._processes, self._idle, self._waiting = [None] * count, list(range(count)), deque()
        self._loop = loop

    def _kill(self) -> None:
        for process in self._processes:
            if process is not None:
                process.kill()


def begin(warm: tuple[str, ...] = WARM) -> None:
    """Start what pool processes are forked from, to import `warm` while this process goes on with its own imports."""
    if METHOD == "forkserver":
        multiprocessing.get_context(METHOD).set_forkserver_preload(["service.adapters.pool.inside", *warm])
        forkserver.ensure_running()
