"""Ctrl-C while the service still starts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

CLEAN = {
    name: value for name, value in os.environ.items() if not name.startswith(("CORROBORATE_", "OPENAI_", "REDIS_"))
}
IN_A_FINALIZER = """
import os, signal, sys

class Interrupts:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "service.api.app":
            Interrupts()

sys.meta_path.insert(0, Finder())
from service.__main__ import main
main()
"""
AFTER_THE_LAST_LOOK = """
import os, signal, socket
from service.__main__ import main

class Listening(socket.socket):
    waiting = True

    def listen(self, *args):
        super().listen(*args)
        if Listening.waiting:
            Listening.waiting = False
            os.kill(os.getpid(), signal.SIGINT)

socket.socket = Listening
main()
"""


def started(*python: str, folder: Path) -> subprocess.Popen[str]:
    """Start `corroborate serve` as Python is told to, its words to be read from the standard error stream.

    It hears interrupts also where these tests run in the background of a shell, which has its jobs ignore them.
    """
    command = [sys.executable, *python, "serve", "--port", "0", "--data-dir", str(folder)]
    hears = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(command, stderr=subprocess.PIPE, env=CLEAN, text=True, preexec_fn=hears)  # noqa: PLW1509


@pytest.mark.parametrize("imported", ["click.core", "service.cli.supervise", "redis", "litestar.app"])
def test_an_interrupt_during_an_import_shows_no_traceback(imported: str, tmp_path: Path) -> None:
    """Python says what it has imported; the interrupt comes as it goes on with the next module."""
    process = started("-X", "importtime", "-m", "service", folder=tmp_path)
    assert process.stderr is not None
    for line in process.stderr:
        if line.rpartition("|")[2].strip() == imported:
            break
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    assert "Traceback" not in said
    assert process.returncode in {0, 128 + signal.SIGINT, -signal.SIGINT}


def test_an_interrupt_is_not_lost_where_python_ignores_what_is_raised(tmp_path: Path) -> None:
    """One that comes as an object is let go of ends the service all the same, before it says that it is there."""
    process = started("-c", IN_A_FINALIZER, folder=tmp_path)
    said = process.communicate(timeout=60)[1]
    assert (process.returncode, said) == (0, "")


def test_an_interrupt_just_before_the_server_hears_it_is_not_lost(tmp_path: Path) -> None:
    """The server that takes over the signals ends at once where one came before it did."""
    process = started("-c", AFTER_THE_LAST_LOOK, folder=tmp_path)
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 0
    assert "Traceback" not in said
