"""Documents that a tenant sent ahead, to be named in requests by their id.

Each lies in the store as a line that says its size and the id that its sender gave it, then the source, compressed
(`service/engine/packed.py` says why at that level). A large request is accepted without its texts: the store copies
them to the job, which has them until it ends, however long it waits and whatever becomes of what was sent ahead.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from redis.asyncio import Redis

from service.core.errors import FieldError, InvalidField, InvalidRequest, NotFound, QuotaExceeded, TooLarge
from service.core.types import Source
from service.engine.packed import LEVEL
from service.engine.sources import twice
from service.jobs.aside import aside
from service.jobs.layout import digest, job_key, tenant_key, tenant_name
from service.jobs.record import moment
from service.jobs.records import ms, store_errors
from service.jobs.scope import owned
from service.jobs.side_scripts import DROP, KEEP, LEND, LIST
from service.jobs.types import ForgettingCache
from service.settings import Settings

AT_A_TIME = 200  # documents
LARGE = 500  # documents in a request from which on it is accepted without their texts
ACCEPTING_SECONDS = 600.0  # that a job which is not accepted in the end has its texts


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What lies there of a source: its id, its sender's, its bytes as they count, and when it goes by itself."""

    id: str
    source_id: str | None
    bytes: int
    expires_at: datetime


class Uploads:
    """The sources that tenants sent ahead, kept for a time."""

    def __init__(self, client: Redis, settings: Settings, cache: ForgettingCache | None = None) -> None:
        self._client: Any = client
        self._settings = settings
        self._cache = cache
        scripts = (KEEP, DROP, LEND, LIST)
        self._keep, self._drop, self._lend, self._list = (client.register_script(script) for script in scripts)

    async def require_room(self, tenant: str, source: Source) -> None:
        """Raise QuotaExceeded where there is no room for another source: known before any work is done for it."""
        await self._put(tenant, await aside(size(source), id_of, source), b"")

    async def keep(self, tenant: str, source: Source) -> str:
        """Keep a source for later requests and return its id; the same source has the same id. Raises QuotaExceeded."""
        id, data = await aside(size(source), packed, source)
        await self._put(tenant, id, data)
        return id

    async def get(self, tenant: str, id: str) -> tuple[Source, datetime]:
        """Return what was kept under an id, and when that goes. Raises NotFound."""
        key = tenant_key(tenant, "upload", id)
        with store_errors():
            async with self._client.pipeline(transaction=True) as pipe:
                pipe.get(key)
                pipe.pexpiretime(key)
                data, until = await pipe.execute()
        if data is None:
            raise unknown(id)
        return await aside(len(data), unpacked, data), moment(until)

    async def page(self, tenant: str, cursor: str | None, limit: int) -> tuple[list[Kept], str | None]:
        """Return up to `limit` of what is kept, what expires last first, and the cursor of the next page, if any.

        `cursor` names the last of the page before as it was then: sent again since, it does not begin the list anew.
        """
        until, _, last = (cursor or "").partition("-")
        with store_errors():
            flat = await self._list(args=[tenant_name(tenant), until, last, limit + 1])
        found = [listed(*flat[at : at + 4]) for at in range(0, len(flat), 4)]
        if len(found) <= limit:
            return found, None
        return found[:limit], f"{flat[4 * limit - 3].decode()}-{found[limit - 1].id}"

    async def remove(self, tenant: str, id: str, read: Sequence[str]) -> None:
        """Remove what was kept under an id, and what the cache has of it: under the addresses `read`.

        A job that was accepted with it has a copy of its own. Raises NotFound.
        """
        with store_errors():
            if self._cache is not None:  # first: whoever is told of a failure finds the document again, and tries again
                await self._cache.forget([owned(tenant, address) for address in read])
            if not await self._drop(args=[tenant_name(tenant), id]):
                raise unknown(id)

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
        require([source.ref is None or source.ref in kept for source in sources])
        whole = tuple(source if source.ref is None else merged(source, kept[source.ref]) for source in sources)
        self._hold(sum(map(size, whole)))
        return whole

    async def provide(self, tenant: str, job: str, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        """Return what the record of `job` says of its documents: the sources, or where these are many, their refs.

        Raises InvalidField that names the refs which are unknown and the ids which are used twice, TooLarge where all
        documents together are.
        """
        if len(sources) <= LARGE:
            return await self.resolve(tenant, sources)
        try:
            return await self._lent(tenant, job, sources)
        except InvalidRequest:
            await self.take_back(tenant, job, sources)
            raise

    async def take_back(self, tenant: str, job: str, sources: tuple[Source, ...]) -> None:
        """Take from a job that is not accepted the texts of its `sources`, where these are many."""
        if len(sources) > LARGE:
            with store_errors():
                await self._client.unlink(job_key(tenant, job, "sources"))

    async def _put(self, tenant: str, id: str, data: bytes) -> None:
        """Keep `data`, if there is any. Raises QuotaExceeded."""
        most = self._settings.tenant_uploads, self._settings.tenant_upload_bytes
        with store_errors():
            full = await self._keep(args=[tenant_name(tenant), id, data, ms(self._settings.keep_uploads), *most])
        if full:
            raise no_room(full, most, len(data))

    async def _lent(self, tenant: str, job: str, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        """Give `job` the texts of all `sources`, and return these without them: each names its text by a `ref`."""
        refs: list[str] = []
        heads: dict[str, tuple[int, str]] = {}
        for start in range(0, len(sources), AT_A_TIME):
            part = sources[start : start + AT_A_TIME]
            texts = await aside(sum(map(size, part)), named, part)
            refs += [ref for ref, _ in texts]
            heads |= await self._copied(tenant, job, texts)
        require([ref in heads for ref in refs])
        self._hold(sum(heads[ref][0] for ref in refs))
        lent = tuple(
            msgspec.structs.replace(source if source.ref else Source(), ref=ref, id=source.id or heads[ref][1] or None)
            for source, ref in zip(sources, refs, strict=True)
        )
        if repeated := twice(lent):
            raise InvalidField("Two documents have one id.", errors=tuple(repeated))
        return lent

    async def _found(self, tenant: str, refs: Sequence[str]) -> dict[str, Source]:
        """Return what was uploaded under `refs`: few at a time, since nothing else runs while they are decoded."""
        with store_errors():
            found = await self._client.mget([tenant_key(tenant, "upload", ref) for ref in refs])
        known = {ref: data for ref, data in zip(refs, found, strict=True) if data}
        whole = await aside(sum(map(len, known.values())), list, map(unpacked, known.values()))
        return dict(zip(known, whole, strict=True))

    async def _copied(self, tenant: str, job: str, texts: Sequence[tuple[str, bytes]]) -> dict[str, tuple[int, str]]:
        """Give `job` texts; returns of each that there is its size and its sender's id."""
        fixed = (tenant_name(tenant), job, ms(ACCEPTING_SECONDS))
        with store_errors():
            heads = await self._lend(args=[*fixed, *(part for text in texts for part in text)])
        return {ref: head(line) for (ref, _), line in zip(texts, heads, strict=True) if line}

    def _hold(self, size: int) -> None:
        most = self._settings.max_characters
        if size > most:
            detail = f"holds {size:,} characters; this server takes at most {most:,}"
            raise TooLarge(f"/documents {detail}.", errors=(FieldError("/documents", detail),))


def require(known: Sequence[bool]) -> None:
    """Raise InvalidField that names every document whose `ref` is not `known`."""
    unknown = tuple(
        FieldError(f"/documents/{number}/ref", "names no uploaded document; it may have expired")
        for number, there in enumerate(known)
        if not there
    )
    if unknown:
        more = f" (and {len(unknown) - 1} more)" if unknown[1:] else ""
        raise InvalidField(f"{unknown[0].pointer} {unknown[0].detail}{more}.", errors=unknown)


def unknown(id: str) -> NotFound:
    """Return the error of a document that is not there."""
    return NotFound(f"There is no document {id}; it may have been deleted or have expired.")


def no_room(kept: Sequence[int], most: tuple[int, int], size: int) -> QuotaExceeded:
    """Return the error of a document of `size` bytes (0: unknown) that is too much beside what is kept.

    `kept` is how many there are, their bytes, and the milliseconds until the first expires; `most` is the limits.
    """
    count, bytes, left = kept
    detail = f"{count:,} documents of {bytes:,} bytes (compressed) are kept for you, of at most {most[0]:,} documents"
    detail += f" and {most[1]:,} bytes" + (f"; this one has {size:,} bytes." if size else ".")
    if not count:
        return QuotaExceeded(f"{detail} Send less, or have the limit raised.")
    first = (datetime.now(UTC) + timedelta(milliseconds=left)).isoformat(timespec="seconds")
    advice = "Remove what you are done with by DELETE /v1/documents/{id}; GET /v1/documents lists them, the first "
    advice += f"expires at {first}."
    return QuotaExceeded(f"{detail} {advice}", retry_after=left / 1000)


def merged(given: Source, kept: Source) -> Source:
    """Return `kept` with what `given` says besides its ref."""
    said = {name: getattr(given, name) for name in given.__struct_fields__ if name != "ref"}
    return msgspec.structs.replace(kept, **{name: value for name, value in said.items() if value is not None})


def named(sources: Sequence[Source]) -> list[tuple[str, bytes]]:
    """Return for each source its id as an upload and what is kept of it, nothing where it names an upload itself."""
    return [packed(source) if source.ref is None else (source.ref, b"") for source in sources]


def packed(source: Source) -> tuple[str, bytes]:
    """Return the id of a source, which names its content, and what is kept of it."""
    data = msgspec.json.encode(source)
    line = f"{size(source)}\t{source.id or ''}\n".encode()
    return doc_id(data), line + zlib.compress(data, LEVEL)


def id_of(source: Source) -> str:
    """Return the id of a source, which names its content."""
    return doc_id(msgspec.json.encode(source))


def doc_id(data: bytes) -> str:
    """Return the id of what is kept as JSON in `data`."""
    return f"doc_{digest(data)}"


def listed(id: bytes, until: bytes, bytes: bytes, line: bytes) -> Kept:
    """Return an entry of the list as the store tells it."""
    return Kept(id=id.decode(), source_id=head(line)[1] or None, bytes=int(bytes), expires_at=moment(until))


def unpacked(data: bytes) -> Source:
    """Return the source that was kept as `data`."""
    return msgspec.json.decode(zlib.decompress(data.partition(b"\n")[2]), type=Source)


def head(line: bytes) -> tuple[int, str]:
    """Return the size and the sender's id, empty where there is none, in the first line of what was kept."""
    characters, _, own = line.partition(b"\t")
    return int(characters), own.decode()


def size(source: Source) -> int:
    """Return what there is to read of a source, in code points or bytes."""
    return len(source.text or source.content or "")
