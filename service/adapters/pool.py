"""Where CPU-heavy pure functions run: in place, or in processes that come back when they are killed."""

from __future__ import annotations

import asyncio
import ctypes
import functools
import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from multiprocessing import forkserver
from typing import Any, ParamSpec, TypeVar

from service.adapters.travel import register

# fork is no choice under a running event loop; forkserver starts a process in milliseconds, macOS only spawns
METHOD = "forkserver" if sys.platform == "linux" else "spawn"
trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc alone has it
P = ParamSpec("P")
T = TypeVar("T")

# What a pool process imports before its first job, so that no job waits for it.
WARM = ("service.engine.summarize", "service.engine.check", "service.adapters.readers")
ATTEMPTS = 2  # a function that breaks the pool twice is the likely cause
LONG_SECONDS = 2.0  # of CPU time, after which a function has worked on much: 1,000 articles or so


class InlinePool:
    """Runs a function where it is called: no start-up cost, but the event loop waits."""

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `function(*args, **kwargs)`."""
        return function(*args, **kwargs)

    async def run_near(self, key: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:  # noqa: ARG002 - there is one place
        """Return `function(*args, **kwargs)`."""
        return function(*args, **kwargs)

    def close(self) -> None:
        """Do nothing: there is nothing to end."""


class ProcessPool:
    """Runs functions in `processes` other processes, each of which has imported the modules in `warm` beforehand.

    Functions must be pure and importable by name: one whose process is killed runs again, once. Each process has one
    function at a time; who comes when all are busy waits for the first that is free. What nobody waits for any more (a
    job that was cancelled or ran out of time) may finish within `patience` seconds; then its process is killed.
    """

    def __init__(self, processes: int, warm: tuple[str, ...] = (), *, patience: float = 10.0) -> None:
        register()
        self._patience = patience
        self._warm = warm
        self._executors = [self._open() for _ in range(processes)]
        self._idle = list(range(processes))
        self._waiting: deque[asyncio.Future[int]] = deque()

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `function(*args, **kwargs)`. Raises BrokenProcessPool where it ended its process twice."""
        return await self._run(None, functools.partial(function, *args, **kwargs))

    async def run_near(self, key: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return the same, from the process that ran what had this `key` before, unless only others are free."""
        return await self._run(key, functools.partial(function, *args, **kwargs))

    async def _run(self, key: int | None, function: Callable[[], T]) -> T:
        loop = asyncio.get_running_loop()
        for attempt in range(ATTEMPTS):
            place = await self._place(key)
            executor, work = self._begun(place, function)
            work.add_done_callback(functools.partial(self._ended, loop, place))
            try:
                return await asyncio.wrap_future(work, loop=loop)
            except asyncio.CancelledError:
                loop.call_later(self._patience, self._end, place, executor, work)
                raise
            except BrokenProcessPool:
                self._replace(place, executor)
                if attempt + 1 == ATTEMPTS:
                    raise
        raise AssertionError  # pragma: no cover

    def _begun(self, place: int, function: Callable[[], T]) -> tuple[ProcessPoolExecutor, Future[T]]:
        """Return the executor of a process that is free, and what it now does."""
        executor = self._executors[place]
        try:
            return executor, executor.submit(tidied, function)
        except BrokenProcessPool:  # it was killed while it had nothing to do
            executor = self._replace(place, executor)
        try:
            return executor, executor.submit(tidied, function)
        except BaseException:
            self._free(place)
            raise

    async def start(self) -> None:
        """Return once every process has started and imported what it needs."""
        waits = [asyncio.wrap_future(executor.submit(_ready)) for executor in self._executors]
        await asyncio.gather(*waits, return_exceptions=True)

    def close(self) -> None:
        """End the processes without waiting for what they run."""
        for executor in self._executors:
            executor.shutdown(wait=False, cancel_futures=True)

    def _open(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context(METHOD)
        if METHOD == "forkserver":
            context.set_forkserver_preload([__name__, *self._warm])
        return ProcessPoolExecutor(1, mp_context=context, initializer=_prepare, initargs=(self._warm,))

    async def _place(self, key: int | None) -> int:
        """Return the number of a process that is free, the one where `key` belongs if it is; wait where none is."""
        if self._idle:
            wished = self._idle[0] if key is None else key % len(self._executors)
            return self._idle.pop(self._idle.index(wished) if wished in self._idle else 0)
        waiter: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._free(waiter.result())
            raise

    def _ended(self, loop: asyncio.AbstractEventLoop, place: int, _: Future[Any]) -> None:
        """Take note, in the thread that brings the answers, that a process is free."""
        try:
            loop.call_soon_threadsafe(self._free, place)
        except RuntimeError:  # the loop has ended, and with it all who wait
            self._idle.append(place)

    def _free(self, place: int) -> None:
        """Give a process to who waits longest."""
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(place)
                return
        self._idle.append(place)

    def _end(self, place: int, executor: ProcessPoolExecutor, work: Future[Any]) -> None:
        """Kill the process of `executor` where `work` still runs there."""
        if work.done():
            return
        processes = list((executor._processes or {}).values())  # noqa: SLF001 (it offers no other way before Python 3.14)
        self._replace(place, executor)
        for process in processes:
            process.kill()

    def _replace(self, place: int, broken: ProcessPoolExecutor) -> ProcessPoolExecutor:
        """Return the executor in the place of `broken`: a new one, once however many callers saw it break."""
        if self._executors[place] is broken:
            self._executors[place] = self._open()
            broken.shutdown(wait=False)
        return self._executors[place]


def begin(warm: tuple[str, ...] = WARM) -> None:
    """Start what pool processes are forked from, to import `warm` while this process goes on with its own imports."""
    if METHOD == "forkserver":
        multiprocessing.get_context(METHOD).set_forkserver_preload([__name__, *warm])
        forkserver.ensure_running()


def _prepare(warm: tuple[str, ...]) -> None:
    """Make a pool process ready: heavy imports done, deaf to Ctrl-C (its parent decides), ending with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    register()
    threading.Thread(target=end_with_parent, daemon=True).start()
    for name in warm:
        import_module(name)
    collect_rarely()


def tidied(function: Callable[[], T]) -> T:
    """Return `function()`, and give back to the machine what a long one has taken.

    The C library keeps what was freed between what is still used: of 0.8 GB for 10,000 documents a half.
    """
    began = time.process_time()
    try:
        return function()
    finally:
        if time.process_time() - began > LONG_SECONDS and trim is not None:
            trim(0)


def collect_rarely() -> None:
    """Tell the garbage collector to look seldom, and never at what is loaded already.

    A summary makes hundreds of thousands of small tuples and no cycles; with Python's own thresholds a fifth of its
    time went into looking for some (`corroborate eval engine`).
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def end_with_parent() -> None:
    """Wait for the parent's end, whatever ended it, and end this process: a killed parent leaves nothing behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ready() -> int:
    return os.getpid()
