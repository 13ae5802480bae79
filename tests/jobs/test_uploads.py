"""What a tenant may keep ahead of its requests."""

from __future__ import annotations

import asyncio
import os

import pytest
from redis.asyncio import Redis

from service.core.errors import NotFound, QuotaExceeded, StoreUnavailable
from service.core.types import Source
from service.jobs.layout import tenant_key
from service.jobs.uploads import Kept, Uploads
from tests.jobs.parts import TENANT, settings

PIER, FERRY, DAM = (Source(text=text) for text in ("The pier is open.", "The ferry has sailed.", "The dam failed."))


def kept(redis: Redis, url: str, **limits: float) -> Uploads:
    """Return uploads with other limits."""
    return Uploads(redis, settings(url, **limits))


async def test_a_tenant_keeps_so_many_documents(redis: Redis, valkey_url: str) -> None:
    """One more is refused, with what is kept, the limit and when the first goes; who sends one again is not."""
    uploads = kept(redis, valkey_url, tenant_uploads=2, keep_uploads=60.0)
    ids = [await uploads.keep(TENANT, source) for source in (PIER, FERRY)]
    with pytest.raises(QuotaExceeded, match=r"2 documents of \d+ bytes .* at most 2 documents .* DELETE") as full:
        await uploads.keep(TENANT, DAM)
    assert full.value.retry_after == pytest.approx(60, abs=5)
    assert await uploads.keep(TENANT, PIER) == ids[0]
    await uploads.keep("another", DAM)  # whose room is its own


async def test_a_tenant_keeps_so_many_bytes(redis: Redis, valkey_url: str) -> None:
    """They count as they lie in the store; a document that is larger than all the room is told so."""
    await kept(redis, valkey_url).keep(TENANT, PIER)
    size = len(await redis.get((await redis.keys(tenant_key(TENANT, "upload", "doc_*")))[0]))
    uploads = kept(redis, valkey_url, tenant_upload_bytes=size + 1)
    noise = Source(content=os.urandom(1000))
    with pytest.raises(QuotaExceeded, match=rf"1 documents of {size} bytes .* and {size + 1} bytes; this one has 1,\d"):
        await uploads.keep(TENANT, noise)
    await uploads.remove(TENANT, await uploads.keep(TENANT, PIER), [])
    with pytest.raises(QuotaExceeded, match=r"0 documents of 0 bytes .* Send less, or have the limit raised") as full:
        await uploads.keep(TENANT, noise)
    assert full.value.retry_after is None  # waiting does not help


async def test_what_is_removed_makes_room(redis: Redis, valkey_url: str) -> None:
    """At once, and nothing of it is left; what is not there cannot make any."""
    before = set(await redis.keys("*"))
    uploads = kept(redis, valkey_url, tenant_uploads=1)
    for source in (PIER, FERRY, PIER):
        id = await uploads.keep(TENANT, source)
        await uploads.remove(TENANT, id, [])
        with pytest.raises(NotFound):
            await uploads.remove(TENANT, id, [])
    assert set(await redis.keys("*")) == before


async def test_what_expires_makes_room(redis: Redis, valkey_url: str) -> None:
    """Without anybody who looks for it; the counts go with the last document."""
    uploads = kept(redis, valkey_url, tenant_uploads=2, keep_uploads=0.2)
    for source in (PIER, FERRY):
        await uploads.keep(TENANT, source)
    await asyncio.sleep(0.3)
    assert not await redis.keys(tenant_key(TENANT, "upload*"))
    for source in (DAM, FERRY):
        await uploads.keep(TENANT, source)
    long = kept(redis, valkey_url, tenant_uploads=2, keep_uploads=60.0)
    await long.keep(TENANT, FERRY)  # from now on for a minute
    await asyncio.sleep(0.3)
    await long.keep(TENANT, PIER)
    with pytest.raises(QuotaExceeded, match="2 documents"):
        await long.keep(TENANT, DAM)


async def test_many_at_once_do_not_exceed_it(redis: Redis, valkey_url: str) -> None:
    """Of twenty documents that come in one moment, as many are kept as there is room for."""
    uploads = kept(redis, valkey_url, tenant_uploads=7)
    sources = [Source(text=f"Ferry {number} has sailed.") for number in range(20)]
    came = await asyncio.gather(*(uploads.keep(TENANT, each) for each in sources), return_exceptions=True)
    assert sum(isinstance(each, str) for each in came) == 7
    assert sum(isinstance(each, QuotaExceeded) for each in came) == 13


async def test_room_is_asked_for_before_any_work(redis: Redis, valkey_url: str) -> None:
    """Whoever has none left hears of it before the document is read, and asking takes no room."""
    uploads = kept(redis, valkey_url, tenant_uploads=1)
    for source in (PIER, FERRY):
        await uploads.require_room(TENANT, source)
    await uploads.keep(TENANT, PIER)
    await uploads.require_room(TENANT, PIER)
    with pytest.raises(QuotaExceeded):
        await uploads.require_room(TENANT, FERRY)


async def test_what_was_kept_before_there_were_counts_can_be_removed(redis: Redis, valkey_url: str) -> None:
    """It never counted, so it gives no room."""
    uploads = kept(redis, valkey_url)
    id = await uploads.keep(TENANT, PIER)
    await redis.unlink(tenant_key(TENANT, "uploads"), tenant_key(TENANT, "upload-sizes"))
    await uploads.remove(TENANT, id, [])
    assert not await redis.keys(tenant_key(TENANT, "upload*"))


async def test_a_full_store_still_lets_go(redis: Redis, valkey_url: str) -> None:
    """Where nothing more can be written, what is kept can be removed, and gives its room back."""
    uploads = kept(redis, valkey_url)
    ids = [await uploads.keep(TENANT, source) for source in (PIER, FERRY)]
    await redis.config_set("maxmemory", 1)
    try:
        with pytest.raises(StoreUnavailable):
            await uploads.keep(TENANT, DAM)
        await uploads.remove(TENANT, ids[0], [])
    finally:
        await redis.config_set("maxmemory", 0)
    assert await redis.zrange(tenant_key(TENANT, "uploads"), 0, -1) == [ids[1].encode()]
    await uploads.remove(TENANT, ids[1], [])
    assert not await redis.keys(tenant_key(TENANT, "upload*"))


async def test_pages_tell_what_is_kept(redis: Redis, valkey_url: str) -> None:
    """Each document once, what was sent last first, with its sender's id and what it takes of the room."""
    uploads = kept(redis, valkey_url)
    texts = {f"post-{number}": f"The pier was closed for {number} days." for number in range(7)}
    ids = [await uploads.keep("pager", Source(id=name, text=text)) for name, text in texts.items()]
    seen: list[Kept] = []
    cursor: str | None = ""
    while cursor is not None:
        page, cursor = await uploads.page("pager", cursor, 3)
        seen += page
    assert sorted(each.id for each in seen) == sorted(ids)
    assert [each.expires_at for each in seen] == sorted((each.expires_at for each in seen), reverse=True)
    assert {each.source_id for each in seen} == set(texts)
    assert sum(each.bytes for each in seen) == int(await redis.hget(tenant_key("pager", "upload-sizes"), "all"))


async def test_pages_go_on_where_documents_expire_in_one_moment(redis: Redis, valkey_url: str) -> None:
    """Nothing is told twice or left out, at whatever size of a page, and also where the last one told has gone."""
    uploads = kept(redis, valkey_url)
    ids = [await uploads.keep("moment", Source(text=f"Pier {number}.")) for number in range(9)]
    when = (await redis.zrange(tenant_key("moment", "uploads"), -1, -1, withscores=True))[0][1]
    await redis.zadd(tenant_key("moment", "uploads"), dict.fromkeys(ids[2:], when))
    (first, second), cursor = await uploads.page("moment", None, 2)
    await uploads.remove("moment", second.id, [])
    rest, end = await uploads.page("moment", cursor, 100)
    assert sorted([first.id, second.id, *(each.id for each in rest)]) == sorted(ids)
    assert end is None


async def test_a_document_sent_again_does_not_begin_the_list_anew(redis: Redis, valkey_url: str) -> None:
    """Who walks over the pages meanwhile comes to their end."""
    uploads = kept(redis, valkey_url)
    for source in (PIER, FERRY, DAM):
        await uploads.keep("again", source)
        await asyncio.sleep(0.002)
    (newest,), cursor = await uploads.page("again", None, 1)
    await uploads.keep("again", DAM)
    rest, _ = await uploads.page("again", cursor, 100)
    assert newest.id not in {each.id for each in rest}
    assert len(rest) == 2


async def test_what_has_expired_is_not_listed(redis: Redis, valkey_url: str) -> None:
    """Also where nobody has counted it off yet."""
    await kept(redis, valkey_url, keep_uploads=0.02).keep("gone", PIER)
    await asyncio.sleep(0.03)
    assert await kept(redis, valkey_url).page("gone", None, 20) == ([], None)
