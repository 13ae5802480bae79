"""What a process of the pool does: one function after the other, as they come, until its parent is gone."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import socket
import threading
import time
import traceback
from importlib import import_module

from service.adapters.pool.messages import HEAD, length, packed, unpacked
from service.adapters.travel import register

trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc alone has it
LONG_SECONDS = 2.0  # of CPU time, after which a function has worked on much: 1,000 articles or so


def serve(door: socket.socket, warm: tuple[str, ...]) -> None:
    """Answer every call that comes through `door` with what it returns or raises, until the other side closes it."""
    os.register_at_fork(after_in_child=door.close)  # or the other side would not see this process end before its own
    prepare(warm)
    while (call := received(door)) is not None:
        began = time.process_time()
        door.sendall(answer(call))
        del call
        tidy(time.process_time() - began)


def prepare(warm: tuple[str, ...]) -> None:
    """Make a pool process ready: heavy imports done, deaf to Ctrl-C (its parent decides), ending with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    register()
    threading.Thread(target=end_with_parent, daemon=True).start()
    for name in warm:
        import_module(name)
    collect_rarely()


def received(door: socket.socket) -> bytearray | None:
    """Return the next message without its length, None where the other side is gone."""
    head = exactly(door, HEAD.size)
    return None if head is None else exactly(door, length(head))


def exactly(door: socket.socket, size: int) -> bytearray | None:
    """Return the next `size` bytes, None where there are not so many."""
    data = bytearray(size)
    left = memoryview(data)
    while left:
        count = door.recv_into(left)
        if not count:
            return None
        left = left[count:]
    return data


def answer(call: bytearray) -> memoryview:
    """Return the message that tells what `call` returned, or what it raised and where."""
    try:
        return packed((True, unpacked(call)()))
    except BaseException as error:  # noqa: BLE001 - raised again by the caller
        error.add_note(traceback.format_exc())
        told = error
    try:
        return packed((False, told))
    except Exception:  # noqa: BLE001 - whatever it is, it does not travel
        return packed((False, RuntimeError("".join(traceback.format_exception(told)))))


def tidy(seconds: float) -> None:
    """Give back to the machine what a function has taken that took many `seconds`.

    The C library keeps what was freed between what is still used: of 0.8 GB for 10,000 documents a half.
    """
    if seconds > LONG_SECONDS and trim is not None:
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
