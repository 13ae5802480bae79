"""API keys: made once, stored as digests, refused when wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redis.asyncio import Redis

from service.api.keys import STORED, Keys, checksum, loopback, new_token, require_keys_or_loopback, well_formed
from service.core.errors import InvalidField, InvalidRequest, NotFound, Unauthorized


async def test_a_key_opens_its_tenant(redis: Redis) -> None:
    """The key that was made names its tenant; a revoked one names nobody."""
    keys = Keys(redis)
    assert not await keys.any()
    token, key = await keys.create("newsroom")
    assert await keys.any()
    assert await keys.tenant(token) == "newsroom"
    await keys.revoke(key.id)
    with pytest.raises(Unauthorized):
        await keys.tenant(token)


async def test_a_key_that_was_seen_is_not_asked_for_again_at_once(redis: Redis) -> None:
    """A process remembers for a moment what it was told, of each key by itself, and of no key that is not valid."""
    keys = Keys(redis)
    assert not await keys.any()
    token, _ = await Keys(redis).create("newsroom")
    other, _ = await Keys(redis).create("desk")
    assert [await keys.tenant(token), await keys.tenant(other)] == ["newsroom", "desk"]
    await redis.delete(STORED)
    assert [await keys.tenant(token), await keys.tenant(other)] == ["newsroom", "desk"]
    with pytest.raises(Unauthorized):
        await Keys(redis).tenant(token)
    forged = new_token()
    with pytest.raises(Unauthorized):
        await keys.tenant(token[:12] + forged[12:])


async def test_what_was_done_to_keys_is_so_everywhere(redis: Redis) -> None:
    """Once the first key is made every process asks for one, and once one is revoked none takes it."""
    maker, others = Keys(redis), [Keys(redis) for _ in range(3)]
    assert [await keys.any() for keys in others] == [False] * 3
    token, key = await maker.create("newsroom")
    assert [await keys.any() for keys in others] == [True] * 3
    assert [await keys.tenant(token) for keys in others] == ["newsroom"] * 3
    await maker.revoke(key.id)
    for keys in others:
        with pytest.raises(Unauthorized):
            await keys.tenant(token)


async def test_only_the_digest_is_stored(redis: Redis) -> None:
    """Nothing in the store holds the secret."""
    token, _ = await Keys(redis).create("a")
    held = b"".join((await redis.hgetall(STORED)).values())
    assert token[12:].encode() not in held


async def test_a_key_of_the_right_id_and_a_wrong_secret_is_refused(redis: Redis) -> None:
    """Knowing an id is of no use."""
    keys = Keys(redis)
    token, _ = await keys.create("a")
    forged = new_token()
    with pytest.raises(Unauthorized):
        await keys.tenant(forged)
    with pytest.raises(Unauthorized):
        await keys.tenant(token[:12] + forged[12:])


async def test_keys_are_listed_by_tenant(redis: Redis) -> None:
    """The oldest first, all or one tenant's."""
    keys = Keys(redis)
    made = [(await keys.create(tenant))[1] for tenant in ("a", "b", "a")]
    assert [key.id for key in await keys.list()] == [key.id for key in made]
    assert [key.id for key in await keys.list("a")] == [made[0].id, made[2].id]


async def test_what_is_not_there_cannot_be_revoked(redis: Redis) -> None:
    """An unknown id is said, the whole key will do as well as its id."""
    keys = Keys(redis)
    with pytest.raises(NotFound):
        await keys.revoke("nobody00")
    token, _ = await keys.create("a")
    await keys.revoke(token)
    assert not await keys.any()


@pytest.mark.parametrize("tenant", ["", "A", "a b", "a:b", "../a", "a" * 64, "ä", "a\n"])
async def test_tenants_have_plain_names(redis: Redis, tenant: str) -> None:
    """A name that could mean something in a store's key is refused."""
    with pytest.raises(InvalidField):
        await Keys(redis).create(tenant)


@given(st.integers(0, 49), st.characters(codec="ascii"))
def test_a_typing_fault_is_seen_without_the_store(place: int, letter: str) -> None:
    """Any one character changed makes the checksum fail."""
    body = "cor_0123456789abcdefghijABCDEFGHIJ0123456789"
    token = body + checksum(body)
    assert well_formed(token)
    changed = token[:place] + letter + token[place + 1 :]
    assert well_formed(changed) is (changed == token)


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        ("LOCALHOST", True),
        ("0.0.0.0", False),  # noqa: S104 - the address that must be refused
        ("::", False),
        ("192.168.1.2", False),
        ("example.org", False),
        ("", False),
    ],
)
async def test_a_public_address_needs_a_key(redis: Redis, host: str, *, local: bool) -> None:
    """Loopback needs none; any other address is refused until a key exists."""
    keys = Keys(redis)
    assert loopback(host) is local
    if not local:
        with pytest.raises(InvalidRequest, match="keys create"):
            await require_keys_or_loopback(host, keys)
        await keys.create("a")
    await require_keys_or_loopback(host, keys)
