"""`corroborate serve`, `work` and `openapi`: the service on one machine, or its parts on many."""

from __future__ import annotations

from pathlib import Path

import click

from service import loop
from service.settings import Settings, load


@click.command()
@click.option("--host", help="Address to listen on; 127.0.0.1 where not set.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on; 8321 where not set.")
@click.option("--data-dir", type=click.Path(file_okay=False, path_type=Path), help="Folder of the embedded store.")
@click.option("--no-worker", is_flag=True, help="Only the HTTP service; run `corroborate work` elsewhere.")
def serve(host: str | None, port: int | None, data_dir: Path | None, no_worker: bool) -> None:  # noqa: FBT001
    """Run the service; with no REDIS_URL it brings its own store.

    It binds to loopback only until an API key exists: `corroborate keys create NAME`.
    """
    from service.cli.supervise import supervise

    settings = load(host=host, port=port, data_dir=str(data_dir) if data_dir else None)
    try_writers(settings)
    supervise(settings, worker=not no_worker)


@click.command()
@click.option("--watch-parent", is_flag=True, hidden=True, help="End when the standard input closes.")
def work(watch_parent: bool) -> None:  # noqa: FBT001
    """Run a worker for the Redis at REDIS_URL; start as many as you like, on any machine."""
    from service.adapters import pool
    from service.cli.supervise import end_with_parent

    settings: Settings = load()
    if settings.redis_url is None:
        raise click.UsageError("A worker needs REDIS_URL: the Redis that the service uses.")
    try_writers(settings)
    if watch_parent:
        end_with_parent()
    if settings.pool_processes:
        pool.begin()
    from service.worker import work as run

    loop.run(run(settings))


def try_writers(settings: Settings) -> None:
    """Refuse what the operator says of writers and models where it cannot work, before anything is started.

    Where he says nothing, nothing is tried: it would hold up every start.
    """
    if settings.writer or settings.models:
        from service.wiring import local

        local(settings)


@click.command()
def openapi() -> None:
    """Print openapi.yaml, the description of the HTTP interface."""
    from service.api.openapi import openapi_yaml

    click.echo(openapi_yaml(), nl=False)
