"""Documents that a tenant sent ahead, to be named in requests by their id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from redis.asyncio import Redis

from service.core.errors import FieldError, InvalidField
from service.core.types import Source
from service.jobs.layout import digest, tenant_key
from service.jobs.records import store_errors
from service.settings import Settings


class Uploads:
    """The sources that tenants sent ahead, kept for a time."""

    def __init__(self, client: Redis, settings: Settings) -> None:
        self._client: Any = client
        self._settings = settings

    async def keep(self, tenant: str, source: Source) -> str:
        """Keep a source for later requests and return its id; the same source has the same id."""
        data = msgspec.json.encode(source)
        id = f"doc_{digest(data)}"
        with store_errors():
            await self._client.set(tenant_key(tenant, "upload", id), data, px=round(self._settings.keep_uploads * 1000))
        return id

    async def resolve(self, tenant: str, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Return `sources` with every `ref` replaced by what was uploaded; fields given beside the ref win.

        Raises InvalidField that names the refs which are unknown.
        """
        refs = [source.ref for source in sources if source.ref is not None]
        if not refs:
            return tuple(sources)
        with store_errors():
            found = await self._client.mget([tenant_key(tenant, "upload", ref) for ref in refs])
        kept = {ref: msgspec.json.decode(data, type=Source) for ref, data in zip(refs, found, strict=True) if data}
        unknown = tuple(
            FieldError(f"/documents/{i}/ref", "no such uploaded document; it may have expired")
            for i, source in enumerate(sources)
            if source.ref is not None and source.ref not in kept
        )
        if unknown:
            raise InvalidField("A ref names no uploaded document.", errors=unknown)
        return tuple(source if source.ref is None else merged(source, kept[source.ref]) for source in sources)


def merged(given: Source, kept: Source) -> Source:
    """Return `kept` with what `given` says besides its ref."""
    said = {name: getattr(given, name) for name in given.__struct_fields__ if name != "ref"}
    return msgspec.structs.replace(kept, **{name: value for name, value in said.items() if value is not None})
