"""`corroborate keys`: the API keys of tenants."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import structs

from service.settings import load

if TYPE_CHECKING:
    from service.api.keys import Keys

data_dir = click.option(
    "--data-dir", type=click.Path(file_okay=False, path_type=Path), help="Folder of the embedded store."
)


def with_store(data_dir: Path | None, work: Callable[[Keys], Awaitable[Any]]) -> Any:
    """Return what `work` returns for the keys in the store, which is started where it is not running."""
    from service.adapters.store.embedded import EmbeddedStore
    from service.adapters.store.redis import connect
    from service.api.keys import Keys

    settings = load(data_dir=str(data_dir) if data_dir else None)
    store = None if settings.redis_url else EmbeddedStore(settings.data_path)
    if store is not None:
        settings = structs.replace(settings, redis_url=store.start())

    async def connected() -> Any:
        client = connect(settings.redis_url or "")
        try:
            return await work(Keys(client))
        finally:
            await client.aclose()

    try:
        return asyncio.run(connected())
    finally:
        if store is not None:
            store.stop()


@click.group()
def keys() -> None:
    """Create, list and revoke the API keys of tenants."""


@keys.command()
@click.argument("tenant")
@data_dir
def create(tenant: str, data_dir: Path | None) -> None:
    """Create a key for TENANT and print it, this one time."""
    token, _ = with_store(data_dir, lambda keys: keys.create(tenant))
    click.echo(token)
    click.echo("Keep it: only its digest is stored. Send it as `Authorization: Bearer KEY`.", err=True)


@keys.command(name="list")
@data_dir
def list_(data_dir: Path | None) -> None:
    """List the keys there are; the keys themselves are not stored."""
    found = with_store(data_dir, lambda keys: keys.list())
    if not found:
        click.echo("There are none; `corroborate keys create TENANT` makes one.", err=True)
    for key in found:
        click.echo(f"{key.id}  {key.tenant:20}  {key.created_at:%Y-%m-%d %H:%M} UTC")


@keys.command()
@click.argument("key")
@data_dir
def revoke(key: str, data_dir: Path | None) -> None:
    """Revoke KEY, given by its id or whole: it is refused from now on."""
    with_store(data_dir, lambda keys: keys.revoke(key))
    click.echo("Revoked.", err=True)
