"""What every pool does, and what the one with processes survives."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from pickle import PicklingError

import pytest

from service.adapters.pool import InlinePool, ProcessPool
from service.core.errors import FieldError, UnreadableDocument


def halved(number: int) -> float:
    """Return half of `number`, which must be even."""
    if number % 2:
        raise UnreadableDocument("odd", errors=(FieldError("/number", "is odd"),))
    return number / 2


def fatal() -> None:
    """End the process."""
    os.kill(os.getpid(), signal.SIGKILL)


def fatal_once(flag: str) -> str:
    """End the process the first time, answer the second."""
    if not os.path.exists(flag):  # noqa: PTH110
        os.close(os.open(flag, os.O_CREAT))
        fatal()
    return "survived"


def fatal_with_child(flag: str) -> str:
    """End the process the first time, leaving a child that lives on, and answer the second time."""
    if not os.path.exists(flag):  # noqa: PTH110
        os.close(os.open(flag, os.O_CREAT))
        if os.fork() == 0:
            time.sleep(10)
            os._exit(0)
        fatal()
    return "survived"


def unpicklable() -> Iterator[int]:
    """Return what cannot travel."""
    return (number for number in range(3))


@pytest.fixture(scope="module")
def processes() -> Iterator[ProcessPool]:
    """A pool of one process."""
    pool = ProcessPool(1)
    yield pool
    pool.close()


@pytest.fixture(params=["inline", "processes"])
def pool(request: pytest.FixtureRequest) -> InlinePool | ProcessPool:
    """A pool of either kind."""
    return InlinePool() if request.param == "inline" else request.getfixturevalue("processes")


async def test_a_function_runs_with_its_arguments(pool: InlinePool | ProcessPool) -> None:
    """The result comes back."""
    assert await pool.run(halved, number=4) == 2.0


async def test_a_named_failure_comes_back_whole(pool: InlinePool | ProcessPool) -> None:
    """Detail and pointers survive the way between processes."""
    with pytest.raises(UnreadableDocument) as failure:
        await pool.run(halved, 3)
    assert failure.value.detail == "odd"
    assert failure.value.errors == (FieldError("/number", "is odd"),)


async def test_a_killed_process_costs_nothing(processes: ProcessPool, tmp_path: object) -> None:
    """A pure function whose process was killed runs again in a new one."""
    assert await processes.run(fatal_once, f"{tmp_path}/flag") == "survived"


async def test_a_function_that_kills_its_process_is_given_up(processes: ProcessPool) -> None:
    """Twice is enough, and the pool works on."""
    with pytest.raises(BrokenProcessPool):
        await processes.run(fatal)
    assert await processes.run(halved, 4) == 2.0


async def test_what_nobody_waits_for_does_not_hold_a_process_for_ever() -> None:
    """A cancelled function that does not end is killed, and others that it held up run."""
    pool = ProcessPool(1, patience=0.3)
    await pool.start()
    endless = asyncio.create_task(pool.run(time.sleep, 600))
    await asyncio.sleep(0.1)
    held_up = [asyncio.create_task(pool.run(halved, 4)) for _ in range(10)]
    endless.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await endless
    assert await asyncio.wait_for(asyncio.gather(*held_up), 30) == [2.0] * 10
    pool.close()


async def test_what_has_the_same_key_runs_in_the_same_process() -> None:
    """A set comes back to the process that knows it while that is free, and goes elsewhere while it is not."""
    pool = ProcessPool(2)
    await pool.start()
    homes = [await pool.run_near(key, os.getpid) for key in (4, 5, 4, 5)]
    assert homes[:2] == homes[2:]
    assert homes[0] != homes[1]
    busy = asyncio.create_task(pool.run_near(4, time.sleep, 0.3))
    await asyncio.sleep(0.05)
    assert await pool.run_near(4, os.getpid) == homes[1]
    await busy
    pool.close()


async def test_who_comes_when_all_are_busy_waits_for_the_first_that_is_free() -> None:
    """More functions than processes all run, and one that is cancelled while it waits takes no place."""
    pool = ProcessPool(1)
    running = [asyncio.create_task(pool.run(halved, number)) for number in (2, 4, 6, 8)]
    await asyncio.sleep(0)
    running[2].cancel()
    found = await asyncio.wait_for(asyncio.gather(*running, return_exceptions=True), 30)
    assert [each for each in found if isinstance(each, float)] == [1.0, 2.0, 4.0]
    assert await asyncio.wait_for(pool.run(halved, 4), 30) == 2.0
    pool.close()


async def test_a_process_that_was_killed_while_idle_is_replaced() -> None:
    """Nobody notices."""
    pool = ProcessPool(1)
    os.kill(await pool.run(os.getpid), signal.SIGKILL)
    await asyncio.sleep(0.3)
    assert await asyncio.wait_for(pool.run(halved, 4), 30) == 2.0
    pool.close()


async def test_a_process_whose_child_lives_on_is_seen_to_end(processes: ProcessPool, tmp_path: object) -> None:
    """What it had forked does not stand for it."""
    assert await asyncio.wait_for(processes.run(fatal_with_child, f"{tmp_path}/flag"), 8) == "survived"


async def test_what_is_long_travels_whole(processes: ProcessPool) -> None:
    """Megabytes go there and back, beside each other with what is short."""
    long = bytes(range(256)) * 20_000
    found = await asyncio.gather(processes.run(bytes.upper, long), processes.run(halved, 4))
    assert found == [long.upper(), 2.0]


async def test_what_does_not_travel_is_named_and_the_process_goes_on(processes: ProcessPool) -> None:
    """Neither an argument nor a result that cannot be pickled ends anything."""
    process = await processes.run(os.getpid)
    with pytest.raises((TypeError, AttributeError, PicklingError)):
        await processes.run(halved, (number for number in range(3)))  # type: ignore[arg-type]
    with pytest.raises((TypeError, AttributeError, PicklingError)):
        await processes.run(unpicklable)
    assert await processes.run(os.getpid) == process


async def test_a_failure_says_where_in_the_process_it_was(processes: ProcessPool) -> None:
    """The trace of the other side comes along as a note."""
    with pytest.raises(UnreadableDocument) as failure:
        await processes.run(halved, 3)
    assert "in halved" in "".join(failure.value.__notes__)


async def test_who_waits_for_a_pool_that_closes_is_told() -> None:
    """What runs and what waits ends with the pool, and nothing starts after it."""
    pool = ProcessPool(1)
    await pool.start()
    waiting = [asyncio.create_task(pool.run(time.sleep, 60)) for _ in range(3)]
    await asyncio.sleep(0.05)
    pool.close()
    found = await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 10)
    assert [type(each) for each in found] == [BrokenProcessPool] * 3
    with pytest.raises(BrokenProcessPool):
        await pool.run(halved, 4)


def test_a_pool_follows_its_caller_to_another_event_loop() -> None:
    """What still ran on the first loop keeps no place on the second."""
    pool = ProcessPool(1)

    async def begin() -> None:
        task = asyncio.create_task(pool.run(time.sleep, 60))
        await asyncio.sleep(0.3)
        task.cancel()

    asyncio.run(begin())
    assert asyncio.run(pool.run(halved, 4)) == 2.0
    pool.close()


def test_a_process_that_ends_leaves_nothing_behind(tmp_path: Path) -> None:
    """A program that forgot to close its pool ends by itself, and so do its processes, even if it is killed."""
    for end in ("", "os.kill(os.getpid(), 9)"):
        script = tmp_path / "script.py"
        script.write_text(f"""
import asyncio, os
from service.adapters.pool import ProcessPool

async def main():
    pool = ProcessPool(1)
    print(await pool.run(os.getpid), flush=True)
    asyncio.ensure_future(pool.run(__import__("time").sleep, 60))
    await asyncio.sleep(0.1)

if __name__ == "__main__":
    asyncio.run(main())
    {end}
""")
        found = subprocess.run([sys.executable, script], check=False, capture_output=True, text=True, timeout=20)
        assert found.stderr == ""
        assert gone(int(found.stdout))


def gone(process: int) -> bool:
    """Return whether a process ends within ten seconds."""
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
