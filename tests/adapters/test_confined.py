"""Functions in a process of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from service.adapters.confined import Exhausted, confined
from service.core.errors import FieldError, UnreadableDocument

MEGABYTE = 1 << 20
linux = pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux only")


def halved(number: int, *, by: int = 2) -> tuple[int, int]:
    """Return a part of `number`, and the process that found it; odd ones are refused."""
    if number % by:
        raise UnreadableDocument("odd", errors=(FieldError("/number", "is odd"),))
    return number // by, os.getpid()


def busy() -> None:
    """Never end."""
    while True:
        pass


def large(size: int) -> int:
    """Take memory."""
    return len(bytearray(size))


def busy_by_name(path: str) -> None:
    """Say which process this is, and never end."""
    Path(path).write_text(str(os.getpid()), encoding="ascii")
    busy()


def crash() -> None:
    """End as a library does that finds no memory."""
    os.kill(os.getpid(), signal.SIGABRT)


def test_a_result_comes_back_from_another_process() -> None:
    """Arguments go there and results come back, large ones too."""
    half, process = confined(5, MEGABYTE, halved, 8, by=4)
    assert half == 2
    assert process != os.getpid()
    assert len(confined(5, 200 * MEGABYTE, bytes, 20 * MEGABYTE)) == 20 * MEGABYTE


def test_a_failure_comes_back_whole() -> None:
    """What the function raised is raised, with all that it carries."""
    with pytest.raises(UnreadableDocument) as failure:
        confined(5, MEGABYTE, halved, 7)
    assert failure.value.errors == (FieldError("/number", "is odd"),)


def test_what_takes_too_long_is_ended() -> None:
    """The kernel ends it after its seconds of CPU time."""
    began = time.process_time()
    with pytest.raises(Exhausted) as ended:
        confined(1, MEGABYTE, busy)
    assert ended.value.what == "time"
    assert time.process_time() - began < 1  # none of it was spent here


@linux
def test_what_takes_too_much_memory_is_ended() -> None:
    """More than what this process has and its bytes is not to be had; this process keeps its own bounds."""
    with pytest.raises(Exhausted) as ended:
        confined(5, 50 * MEGABYTE, large, 200 * MEGABYTE)
    assert ended.value.what == "memory"
    assert confined(5, 300 * MEGABYTE, large, 200 * MEGABYTE) == large(200 * MEGABYTE)


def test_a_crash_is_told() -> None:
    """A process that dies says nothing; the caller hears of it all the same."""
    with pytest.raises(Exhausted) as ended:
        confined(5, MEGABYTE, crash)
    assert ended.value.what == ""


@linux
def test_a_call_ends_with_its_caller(tmp_path: Path) -> None:
    """A caller that is killed, as one is that took too long, leaves no process behind that goes on."""
    named = tmp_path / "process"
    code = f"from tests.adapters.test_confined import *; confined(60, MEGABYTE, busy_by_name, {str(named)!r})"
    with subprocess.Popen([sys.executable, "-c", code]) as caller:
        process = eventually(lambda: named.is_file() and named.read_text(encoding="ascii"))
        caller.kill()
    assert eventually(lambda: state(process) in ("", "Z"))


def state(process: str) -> str:
    """Return the state of a process, "" where there is none."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return ""


def eventually(found: Callable[[], Any]) -> Any:
    """Return the first true value that comes within ten seconds."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if value := found():
            return value
        time.sleep(0.02)
    raise AssertionError("it never came true")
