"""One machine's service as one command: the embedded store and a worker as children, the HTTP server in front.

The worker is a process of its own, so that no summary ever delays an answer; it is started again when it ends. Each
child watches its standard input, which closes when this process is gone however it went, so a kill leaves no orphans.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

import click
from msgspec import structs

from service import loop
from service.adapters.store.embedded import EmbeddedStore
from service.settings import Settings, variable

if TYPE_CHECKING:
    import uvicorn
    from litestar.types import ASGIApp

RESTART_SECONDS = (0.2, 0.5, 1.0, 2.0, 5.0)
STOP_SECONDS = 20.0
STALLED_SECONDS = 120.0  # that a caller may leave unread what was sent to it (RFC 5482)
STARTING_NICE = 5  # of the worker that starts beside the HTTP server; one that starts again should be there soon


def supervise(settings: Settings, *, worker: bool) -> None:
    """Run the service until it is told to stop; returns when everything has ended.

    The parts start beside each other: the store loads and the worker imports the engine while this process imports the
    HTTP server, which goes first where there are few cores.

    Raises StoreUnavailable where the store does not start, InvalidRequest where a public address has no API key.
    """
    ending = Ending()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ending.ask)
    store = None if settings.redis_url else EmbeddedStore(settings.data_path)
    if store is not None:
        settings = structs.replace(settings, redis_url=store.begin())
    try:
        loop.run(serve(settings, store, ending, worker=worker))
    finally:
        if store is not None:
            store.stop()


class Ending:
    """Whether this process was asked to end while it starts; once it has started the HTTP server hears that.

    A signal comes between any two instructions. What its handler raises in the middle of an import or of a finalizer
    is printed, and lost where Python ignores it: so the first one is noted, and heeded between two steps.
    """

    def __init__(self) -> None:
        self._asked = False

    def ask(self, number: int, frame: object) -> None:  # noqa: ARG002 - a signal handler's signature
        """Take note of a signal; a second one ends the process at once, whatever it waits for.

        The HTTP server raises its signal again when it is done; unheard that would kill us.
        """
        if self._asked:
            sys.exit(0)
        self._asked = True

    def heed(self) -> None:
        """End the process in order where it was asked to."""
        if self._asked:
            sys.exit(0)

    def hand_over(self, front: uvicorn.Server) -> None:
        """Have `front`, which hears signals from now on, end where one came before that and after the last look."""
        if self._asked:
            front.should_exit = True


async def serve(settings: Settings, store: EmbeddedStore | None, ending: Ending, *, worker: bool) -> None:
    """Run the HTTP server with its children until a signal ends it."""
    listener = listen(settings)
    local = int(worker) if settings.local_jobs is None else settings.local_jobs
    settings = structs.replace(settings, port=listener.getsockname()[1], local_jobs=local)
    async with contextlib.AsyncExitStack() as stack:
        if worker:
            first = await start_worker(settings)
            with contextlib.suppress(ProcessLookupError):
                os.setpriority(os.PRIO_PROCESS, first.pid, STARTING_NICE)
            await stack.enter_async_context(background(keep_working(settings, first)))
        from service.adapters.store.redis import connect
        from service.api.app import create_app
        from service.api.keys import Keys, require_keys_or_loopback

        if store is not None:
            store.start(ending.heed)
            await stack.enter_async_context(background(store.supervise()))
        async with connect(settings.redis_url or "") as redis:
            await require_keys_or_loopback(settings.host, Keys(redis))
        front = server(create_app(settings), settings)
        ending.heed()
        listener.listen()  # whoever reads that the service is there may call it at once: until it answers, he waits
        announce(settings, store, worker=worker)
        asyncio.get_running_loop().call_soon(ending.hand_over, front)
        await front.serve(sockets=[listener])


def listen(settings: Settings) -> socket.socket:
    """Return a listening socket; port 0 takes a free one. Raises click.ClickException where the address is taken."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # The protocol is named: asyncio turns Nagle's algorithm off (40 ms an answer) only where it reads TCP here.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if sys.platform == "linux":  # every connection inherits it: who reads nothing would keep an answer here for ever
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, round(STALLED_SECONDS * 1000))
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        detail = f"Cannot listen on {settings.host} port {settings.port}: {error.strerror}. Try another --port."
        raise click.ClickException(detail) from error
    return listener


def server(app: ASGIApp, settings: Settings) -> uvicorn.Server:
    """Return the HTTP server for `app`."""
    import uvicorn

    from service.api.wire import Protocol

    return uvicorn.Server(
        uvicorn.Config(
            app,
            http=partial(Protocol, read_seconds=settings.read_seconds),  # type: ignore[arg-type]  # it calls it so
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=round(STOP_SECONDS),
            log_level=settings.log_level,
        )
    )


def announce(settings: Settings, store: EmbeddedStore | None, *, worker: bool) -> None:
    """Say where everything is."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    address = f"http://{host}:{settings.port}"
    click.echo(f"Corroborate is on {address}  (reading page {address}/, interface {address}/docs)", err=True)
    where = f"its own store in {store.folder}" if store else "the Redis of REDIS_URL"
    jobs = "one worker here" if worker else "no worker here: run `corroborate work`"
    click.echo(f"It uses {where}, and {jobs}. Ctrl-C stops it.", err=True)


@contextlib.asynccontextmanager
async def background(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Run `work` beside the body, and cancel it after."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def keep_working(settings: Settings, process: asyncio.subprocess.Process) -> None:
    """Keep one worker running until cancelled, `process` first; start another, with growing pauses, when one ends."""
    failures = 0
    while True:
        began = asyncio.get_running_loop().time()
        try:
            await process.wait()
        except asyncio.CancelledError:
            await stop_worker(process)
            raise
        lived = asyncio.get_running_loop().time() - began
        failures = 0 if lived > RESTART_SECONDS[-1] else failures + 1
        await asyncio.sleep(RESTART_SECONDS[min(failures, len(RESTART_SECONDS) - 1)])
        process = await started_again(settings)


async def started_again(settings: Settings) -> asyncio.subprocess.Process:
    """Return a new worker process, as soon as the machine has room for one."""
    while True:
        try:
            return await start_worker(settings)
        except OSError as error:
            from structlog import get_logger  # where nothing goes wrong a start is quicker without

            get_logger("corroborate.serve").error("worker_not_started", reason=error.strerror)
            await asyncio.sleep(RESTART_SECONDS[-1])


async def start_worker(settings: Settings) -> asyncio.subprocess.Process:
    """Return a new worker process with the same settings."""
    given = {variable(name): str(value) for name, value in structs.asdict(settings).items() if value is not None}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "service", "work", "--watch-parent"),
        env=os.environ | given,
        stdin=asyncio.subprocess.PIPE,
        start_new_session=True,  # Ctrl-C reaches this process, which stops the worker in order
    )


async def stop_worker(process: asyncio.subprocess.Process) -> None:
    """End `process`: politely first, so that it hands back what it runs."""
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), STOP_SECONDS)
        except TimeoutError:
            process.kill()
            await process.wait()


def end_with_parent() -> None:
    """End this process in order as soon as its standard input closes: the parent is gone."""

    def watch() -> None:
        while os.read(sys.stdin.fileno(), 1024):  # not through the buffer: its lock would break the process's end
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True, name="parent").start()
