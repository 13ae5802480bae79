"""Where CPU-heavy pure functions run: in place, or in processes that come back when they are killed."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from multiprocessing import forkserver
from typing import Any, ParamSpec, TypeVar

# fork is no choice under a running event loop; forkserver starts a process in milliseconds, macOS only spawns
METHOD = "forkserver" if sys.platform == "linux" else "spawn"
P = ParamSpec("P")
T = TypeVar("T")

# What a pool process imports before its first job, so that no job waits for it.
WARM = ("service.engine.summarize", "service.engine.check", "service.adapters.readers")
ATTEMPTS = 2  # a function that breaks the pool twice is the likely cause


class InlinePool:
    """Runs a function where it is called: no start-up cost, but the event loop waits."""

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `function(*args, **kwargs)`."""
        return function(*args, **kwargs)

    def close(self) -> None:
        """Do nothing: there is nothing to end."""


class ProcessPool:
    """Runs functions in `processes` other processes, each of which has imported the modules in `warm` beforehand.

    Functions must be pure and importable by name: one whose process is killed runs again, once. What nobody waits for
    any more (a job that was cancelled or ran out of time) may finish within `patience` seconds; then it is killed.
    """

    def __init__(self, processes: int, warm: tuple[str, ...] = (), *, patience: float = 10.0) -> None:
        self._processes = processes
        self._patience = patience
        self._warm = warm
        self._executor = self._open()

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `function(*args, **kwargs)`. Raises BrokenProcessPool where it ended its process twice."""
        loop = asyncio.get_running_loop()
        for attempt in range(ATTEMPTS):
            executor = self._executor
            work = executor.submit(function, *args, **kwargs)
            try:
                return await asyncio.wrap_future(work, loop=loop)
            except asyncio.CancelledError:
                loop.call_later(self._patience, self._end, executor, work)
                raise
            except BrokenProcessPool:
                self._replace(executor)
                if attempt + 1 == ATTEMPTS:
                    raise
        raise AssertionError  # pragma: no cover

    async def start(self) -> None:
        """Return once every process has started and imported what it needs."""
        executor = self._executor
        waits = [asyncio.wrap_future(executor.submit(_ready)) for _ in range(self._processes)]
        await asyncio.gather(*waits, return_exceptions=True)

    def close(self) -> None:
        """End the processes without waiting for what they run."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _open(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context(METHOD)
        if METHOD == "forkserver":
            context.set_forkserver_preload([__name__, *self._warm])
        return ProcessPoolExecutor(self._processes, mp_context=context, initializer=_prepare, initargs=(self._warm,))

    def _end(self, executor: ProcessPoolExecutor, work: Future[Any]) -> None:
        """Kill the processes of `executor` where `work` still runs there; what else they run runs again elsewhere."""
        if work.done() or executor is not self._executor:
            return
        self._executor = self._open()
        for process in list(executor._processes.values()):  # noqa: SLF001 (it offers no other way before Python 3.14)
            process.kill()
        executor.shutdown(wait=False)  # what waits there breaks with it, and is tried again

    def _replace(self, broken: ProcessPoolExecutor) -> None:
        """Open a new executor in place of `broken`, once however many callers saw it break."""
        if self._executor is broken:
            self._executor = self._open()
            broken.shutdown(wait=False, cancel_futures=True)


def begin(warm: tuple[str, ...] = WARM) -> None:
    """Start what pool processes are forked from, to import `warm` while this process goes on with its own imports."""
    if METHOD == "forkserver":
        multiprocessing.get_context(METHOD).set_forkserver_preload([__name__, *warm])
        forkserver.ensure_running()


def _prepare(warm: tuple[str, ...]) -> None:
    """Make a pool process ready: heavy imports done, deaf to Ctrl-C (its parent decides), ending with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    for name in warm:
        import_module(name)
    collect_rarely()


def collect_rarely() -> None:
    """Tell the garbage collector to look seldom, and never at what is loaded already.

    A summary makes hundreds of thousands of small tuples and no cycles; with Python's own thresholds a fifth of its
    time went into looking for some (`corroborate eval engine`).
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _end_with_parent() -> None:
    """Wait for the parent's end, whatever ended it: a killed parent would leave its pool waiting for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ready() -> int:
    return os.getpid()
