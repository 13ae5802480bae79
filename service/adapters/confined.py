"""One function in a process of its own, with bounded time and memory: for native code that reads what strangers wrote.

A Python process cannot end a call into a library that does not return, and a library that runs out of memory takes its
process with it. A process forked for the call costs a few milliseconds; the kernel holds it to its bounds.
"""

from __future__ import annotations

import faulthandler
import functools
import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from service.adapters.pool.inside import end_with_parent

P = ParamSpec("P")
T = TypeVar("T")

# What has been imported need not be again in a forked process; on macOS system libraries do not outlive a fork.
METHOD = "fork" if sys.platform == "linux" else "spawn"
PATIENCE = 10  # times the seconds of CPU time that a call may take by the clock, on a machine that has other work


class Exhausted(Exception):
    """The call took more than it may: `what` is "time" or "memory", "" where it crashed, for want of memory or else."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def confined(seconds: int, memory: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return `function(*args, **kwargs)`, called in another process.

    It may take `seconds` of CPU time and `memory` bytes more than this process has (bounded on Linux only). Function,
    arguments, result and what it raises must be picklable. Raises Exhausted, or what the function raised.
    """
    context: Any = multiprocessing.get_context(METHOD)
    ours, theirs = context.Pipe(duplex=False)
    call = functools.partial(function, *args, **kwargs)
    process = context.Process(target=_inside, args=(theirs, seconds, memory, call), daemon=True)
    process.start()
    theirs.close()
    try:
        outcome, value = ours.recv() if ours.poll(PATIENCE * seconds) else ("exhausted", "time")
    except EOFError:
        process.join()
        outcome, value = "exhausted", _cause(process.exitcode)
    finally:
        process.kill()
        process.join()
        ours.close()
    if outcome == "exhausted":
        raise Exhausted(value)
    if outcome == "raised":
        raise cast("Exception", value)
    return cast("T", value)


def _cause(code: int) -> str:
    """Return what a process had too little of that ended with `code`, "" where that does not tell."""
    return "time" if sys.platform != "win32" and code in (-signal.SIGXCPU, -signal.SIGKILL) else ""


def _inside(door: Connection, seconds: int, memory: int, call: Callable[[], Any]) -> None:
    """Send what the call returns or raises."""
    faulthandler.disable()  # a crash is an outcome here, and is told by the caller
    threading.Thread(target=end_with_parent, daemon=True).start()
    _bound(seconds, memory)
    answer: tuple[str, Any]
    try:
        answer = ("returned", call())
    except MemoryError:
        answer = ("exhausted", "memory")
    except Exception as error:  # noqa: BLE001 - raised again by the caller
        answer = ("raised", error)
    door.send(answer)
    door.close()


def _bound(seconds: int, memory: int) -> None:
    """Bound the CPU time of this process and, where the kernel tells how much it has, its memory."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
