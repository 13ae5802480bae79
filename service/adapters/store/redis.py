"""Redis or Valkey: how to connect, and the cache on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from service.adapters.store.line import Line
from service.core.errors import InvalidField

CONNECTIONS = 64
PREFIX = "corroborate:cache:"
KEEP_SECONDS = 7 * 86_400.0
# What the server answers at once, and what this service says all the time; anything else goes the way of redis-py.
BRIEF = frozenset({"EVALSHA", "FCALL", "GET", "HGET", "HGETALL", "HLEN", "MGET", "SET", "XRANGE"})

# One command, for a pipeline of redis-py's takes a connection of its own and a millisecond. keys; ms, guard, values
PUT = """
if ARGV[2] ~= '' and redis.call('EXISTS', ARGV[2]) == 0 then return end
for i, key in ipairs(KEYS) do redis.call('SET', key, ARGV[i + 2], 'PX', ARGV[1]) end
"""


class Client(Redis):
    """redis-py's client with a line beside its pool, for brief commands, and with other stores that end with it."""

    def __init__(self, pool: BlockingConnectionPool, seconds: float) -> None:
        super().__init__(connection_pool=pool)
        self.auto_close_connection_pool = True
        self._line = Line(pool, seconds)
        self._others: dict[str, Redis] = {}

    def beside(self, url: str, *, seconds: float) -> Redis:
        """Return a client of the store at `url`, the same each time, which ends when this one does."""
        if url not in self._others:
            self._others[url] = connect(url, seconds=seconds)
        return self._others[url]

    def hear(self, channel: str, heed: Callable[[bytes], None]) -> None:
        """Call `heed` with what is told on `channel` from now on, where the server tells it; some may be lost."""
        self._line.hear(channel, heed)

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        """Return what the server answers to a command, as redis-py would. Raises RedisError."""
        if args[0] not in BRIEF:
            return await super().execute_command(*args, **options)  # type: ignore[no-untyped-call]
        answer = await self._line.ask(*args)
        callback = self.response_callbacks.get(args[0])
        return answer if callback is None else callback(answer)

    async def aclose(self, close_connection_pool: bool | None = None) -> None:  # noqa: FBT001 (redis-py's signature)
        """End every connection."""
        self._line.close()
        for other in self._others.values():
            await other.aclose(close_connection_pool)
        self._others.clear()
        await super().aclose(close_connection_pool)


def connect(url: str, *, seconds: float = 10.0, connections: int = CONNECTIONS) -> Redis:
    """Return a client of `url` (`redis://`, `rediss://`, `unix://`) that answers in bytes.

    It never sends a command twice: redis-py by default repeats one whose answer was lost, which counted one `INCR`
    three times. Who wants a retry knows whether the command bears it. `seconds` bounds each answer. Raises InvalidField
    where `url` is no address of a store.
    """
    try:
        pool = BlockingConnectionPool.from_url(
            url,
            max_connections=connections,
            timeout=seconds,
            socket_timeout=seconds,
            socket_connect_timeout=min(seconds, 2.0),
            retry=Retry(NoBackoff(), 0),
        )
    except ValueError:  # its words may hold the address, and that a password
        raise InvalidField("A store's address begins with redis://, rediss:// or unix:// and has no fault.") from None
    return Client(pool, seconds)


class RedisCache:
    """Bytes by address in Redis; entries go after `keep` seconds or when the server needs the room.

    A server that is away or full is a cache that forgets: `misses_by_fault` counts how often.
    """

    def __init__(self, client: Redis, *, keep: float = KEEP_SECONDS, prefix: str = PREFIX) -> None:
        self._client = client
        self._put: Any = client.register_script(PUT)
        self._keep = round(keep * 1000)
        self._prefix = prefix
        self.misses_by_fault = 0

    async def get(self, addresses: list[str]) -> list[bytes | None]:
        """Return what is stored under each address, None where nothing is."""
        if not addresses:
            return []
        try:
            values: list[Any] = await self._client.mget([self._prefix + address for address in addresses])
        except (RedisError, OSError):
            self.misses_by_fault += 1
            return [None] * len(addresses)
        return values

    async def put(self, entries: Mapping[str, bytes], while_there: str = "") -> None:
        """Store every entry, silently none where the server is away or full, or has no key `while_there`."""
        if not entries:
            return
        keys = [self._prefix + address for address in entries]
        try:
            await self._put(keys=keys, args=[self._keep, while_there, *entries.values()])
        except (RedisError, OSError):
            self.misses_by_fault += 1

    async def forget(self, addresses: list[str]) -> None:
        """Remove what is stored under each address. Raises RedisError: who deletes must know that it is gone."""
        if addresses:
            await self._client.unlink(*[self._prefix + address for address in addresses])
