"""Documents that a tenant sent ahead, to be named in requests by their id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from redis.asyncio import Redis

from service.core.errors import FieldError, InvalidField, TooLarge
from service.core.types import Source
from service.jobs.layout import digest, tenant_key
from service.jobs.records import store_errors
from service.settings import Settings

AT_A_TIME = 200  # documents


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

        Raises InvalidField that names the refs which are unknown, TooLarge where all documents together are.
        """
        refs = [source.ref for source in sources if source.ref is not None]
        if not refs:
            return tuple(sources)
        kept: dict[str, Source] = {}
        for start in range(0, len(refs), AT_A_TIME):
            kept |= await self._found(tenant, refs[start : start + AT_A_TIME])
        unknown = tuple(
            FieldError(f"/documents/{i}/ref", "no such uploaded document; it may have expired")
            for i, source in enumerate(sources)
            if source.ref is not None and source.ref not in kept
        )
        if unknown:
            raise InvalidField("A ref names no uploaded document.", errors=unknown)
        whole = tuple(source if source.ref is None else merged(source, kept[source.ref]) for source in sources)
        self._hold(whole)
        return whole

    async def _found(self, tenant: str, refs: Sequence[str]) -> dict[str, Source]:
        """Return what was uploaded under `refs`: few at a time, since nothing else runs while they are decoded."""
        with store_errors():
            found = await self._client.mget([tenant_key(tenant, "upload", ref) for ref in refs])
        return {ref: msgspec.json.decode(data, type=Source) for ref, data in zip(refs, found, strict=True) if data}

    def _hold(self, sources: Sequence[Source]) -> None:
        size = sum(len(source.text or source.content or "") for source in sources)
        most = self._settings.max_characters
        if size > most:
            detail = f"holds {size:,} characters; this server takes at most {most:,}"
            raise TooLarge(f"/documents {detail}.", errors=(FieldError("/documents", detail),))


def merged(given: Source, kept: Source) -> Source:
    """Return `kept` with what `given` says besides its ref."""
    said = {name: getattr(given, name) for name in given.__struct_fields__ if name != "ref"}
    return msgspec.structs.replace(kept, **{name: value for name, value in said.items() if value is not None})
