"""API keys: a prefix to recognise them by, a checksum to catch typing faults, and only their SHA-256 in the store.

A key reads `cor_<id><secret><checksum>`: 8 + 32 + 6 characters of base 62. The id finds the record, the secret carries
190 bits, the checksum is a CRC-32 of all that comes before it, so a mistyped key is refused without asking the store.

What was asked a moment ago is not asked again: a process remembers a key that was valid, and that there was none, for
`REMEMBER_SECONDS` from when it asked. Whoever makes the first key or revokes one waits as long, so that nobody
remembers what is no longer so when they are told that it is done. No message has to arrive for that.
"""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
import re
import secrets
import string
import time
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any
from zlib import crc32

import msgspec
from msgspec import Struct
from redis.asyncio import Redis

from service.core.errors import InvalidField, InvalidRequest, NotFound, Unauthorized

ALPHABET = string.digits + string.ascii_letters
PREFIX = "cor_"
SHAPE = re.compile(r"cor_([0-9A-Za-z]{8})[0-9A-Za-z]{32}([0-9A-Za-z]{6})")
TENANT = re.compile(r"[a-z0-9][a-z0-9_-]{0,62}")
STORED = "corroborate:keys"
LOCAL_TENANT = "local"
REMEMBER_SECONDS = 0.5
WAIT_SECONDS = 0.6  # a little longer: clocks of different machines need not run alike


class Key(Struct, frozen=True, kw_only=True):
    """What is known of a key. The key itself is shown once and never stored."""

    id: str
    tenant: str
    sha256: str
    created_at: datetime


class Keys:
    """The keys of a store: one hash, by id."""

    def __init__(self, redis: Redis) -> None:
        self.redis: Any = redis
        self._tenants: dict[str, tuple[str, float]] = {}  # by the digest of a key, with when that is forgotten
        self._none_until = 0.0

    async def create(self, tenant: str) -> tuple[str, Key]:
        """Return a new key for `tenant` and its record; once the first is returned, every call needs one.

        Raises InvalidField for a name that no tenant may have.
        """
        if not TENANT.fullmatch(tenant):
            raise InvalidField("A tenant is named by up to 63 small letters, digits, - and _.")
        token = new_token()
        key = Key(id=token[4:12], tenant=tenant, sha256=digest(token), created_at=datetime.now(UTC))
        async with self.redis.pipeline(transaction=True) as pipe:
            pipe.hset(STORED, key.id, msgspec.json.encode(key))
            pipe.hlen(STORED)
            _, count = await pipe.execute()
        if count == 1:
            await asyncio.sleep(WAIT_SECONDS)
        return token, key

    async def list(self, tenant: str | None = None) -> tuple[Key, ...]:
        """Return all keys, or those of `tenant`, the oldest first."""
        rows = await self.redis.hgetall(STORED)
        keys = [msgspec.json.decode(row, type=Key) for row in rows.values()]
        asked = [key for key in keys if tenant in (None, key.tenant)]
        return tuple(sorted(asked, key=lambda key: (key.created_at, key.id)))

    async def revoke(self, id: str) -> None:  # noqa: A002 - the record's own word
        """Forget the key with this id (the eight characters after `cor_`; the whole key will do).

        Once this returns, no process takes it. Raises NotFound.
        """
        if not await self.redis.hdel(STORED, id.removeprefix(PREFIX)[:8]):
            raise NotFound(f"There is no key with the id {id[:12]!r}.")
        await asyncio.sleep(WAIT_SECONDS)

    async def any(self) -> bool:
        """Tell whether any key was created."""
        asked = time.monotonic()
        if asked < self._none_until:
            return False
        found = bool(await self.redis.hlen(STORED))
        if not found:
            self._none_until = asked + REMEMBER_SECONDS
        return found

    async def tenant(self, token: str) -> str:
        """Return the tenant that `token` belongs to. Raises Unauthorized."""
        if well_formed(token):
            asked, named = time.monotonic(), digest(token)
            tenant, until = self._tenants.get(named, ("", 0.0))
            if asked < until:
                return tenant
            row = await self.redis.hget(STORED, token[4:12])
            key = msgspec.json.decode(row, type=Key) if row else None
            if key is not None and hmac.compare_digest(key.sha256, named):
                self._tenants[named] = key.tenant, asked + REMEMBER_SECONDS
                return key.tenant
            self._tenants.pop(named, None)
        raise Unauthorized("The API key is not valid: mistyped, revoked, or of another server.")


def new_token() -> str:
    """Return a new random key."""
    body = PREFIX + "".join(secrets.choice(ALPHABET) for _ in range(40))
    return body + checksum(body)


def well_formed(token: str) -> bool:
    """Tell whether `token` has a key's shape and its checksum is right."""
    return SHAPE.fullmatch(token) is not None and hmac.compare_digest(checksum(token[:-6]), token[-6:])


def checksum(body: str) -> str:
    """Return the CRC-32 of `body` in six characters of base 62."""
    number = crc32(body.encode("ascii"))
    characters = []
    for _ in range(6):
        number, digit = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[digit])
    return "".join(reversed(characters))


def digest(token: str) -> str:
    """Return what the store keeps of a key. A fast hash will do: the key is random, not a password."""
    return sha256(token.encode("ascii")).hexdigest()


@lru_cache(maxsize=64)  # callers name few hosts, and every request names one
def loopback(host: str) -> bool:
    """Tell whether `host` names this machine only."""
    if host.lower() in {"localhost", "localhost."}:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


async def require_keys_or_loopback(host: str, keys: Keys) -> None:
    """Refuse to listen on a public address that anybody could use. Raises InvalidRequest with what to do."""
    if not loopback(host) and not await keys.any():
        raise InvalidRequest(
            f"{host} can be reached from other machines and no API key exists: create one with "
            "`corroborate keys create`, or listen on 127.0.0.1."
        )
