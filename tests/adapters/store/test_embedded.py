"""The embedded store: it starts, is adopted, comes back, and loses nothing."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from service.adapters.store.embedded import SOCKET_PATH_LIMIT, EmbeddedStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    """A running store."""
    store = EmbeddedStore(tmp_path)
    store.start()
    yield store
    store.stop()


def client(store: EmbeddedStore) -> Redis:
    """Return a client of `store`."""
    return Redis(unix_socket_path=str(store.socket))


def process_id(store: EmbeddedStore) -> int:
    """Return the server's process id."""
    with client(store) as redis:
        return int(redis.info("server")["process_id"])


def test_it_refuses_to_evict_and_writes_a_log(store: EmbeddedStore) -> None:
    """Jobs live here: nothing may be evicted, every write is logged."""
    with client(store) as redis:
        found = redis.config_get("maxmemory-policy", "appendonly", "appendfsync")
    assert found == {"maxmemory-policy": "noeviction", "appendonly": "yes", "appendfsync": "everysec"}


def test_a_living_server_is_adopted(store: EmbeddedStore) -> None:
    """A second start on the same folder finds the first server, and its stop leaves it alone."""
    second = EmbeddedStore(store.folder)
    second.start()
    assert process_id(second) == process_id(store)
    second.stop()
    assert store.answers()


def test_a_killed_server_comes_back_with_what_it_held(store: EmbeddedStore) -> None:
    """Kill -9 costs no write that was answered."""
    with client(store) as redis:
        for number in range(2000):
            redis.set(f"key-{number}", number)
    os.kill(process_id(store), signal.SIGKILL)
    store.start()
    with client(store) as redis:
        assert redis.dbsize() == 2000


async def comes_back(store: EmbeddedStore) -> bool:
    """Say whether a server answers within ten seconds."""
    for _ in range(100):
        await asyncio.sleep(0.1)
        if store.answers():
            return True
    return False


async def test_a_supervised_server_comes_back_by_itself(store: EmbeddedStore) -> None:
    """The supervisor notices that the server is gone and starts it again."""
    watching = asyncio.create_task(store.supervise())
    os.kill(process_id(store), signal.SIGKILL)
    assert await comes_back(store)
    watching.cancel()


async def test_a_supervisor_outlasts_what_keeps_it_from_starting_a_server(tmp_path: Path) -> None:
    """A store whose folder is away for a time is there again as soon as the folder is."""
    store = EmbeddedStore(tmp_path / "data")
    store.start()
    watching = asyncio.create_task(store.supervise())
    server = process_id(store)
    (tmp_path / "data").rename(tmp_path / "away")
    os.kill(server, signal.SIGKILL)
    await asyncio.sleep(1.2)
    assert not watching.done()
    (tmp_path / "away").rename(tmp_path / "data")
    assert await comes_back(store)
    watching.cancel()
    store.stop()


def test_stopping_ends_the_server_and_keeps_the_data(store: EmbeddedStore) -> None:
    """After a stop nothing runs, after a start everything is there."""
    with client(store) as redis:
        redis.set("kept", "yes")
    store.stop()
    assert not store.answers()
    store.start()
    with client(store) as redis:
        assert redis.get("kept") == b"yes"


def test_a_deep_folder_gets_a_short_socket(tmp_path: Path) -> None:
    """Unix socket paths are short, data folders need not be."""
    store = EmbeddedStore(tmp_path / ("deep" * 30))
    assert len(str(store.socket)) <= SOCKET_PATH_LIMIT
    assert store.socket == EmbeddedStore(store.folder).socket
    store.start()
    assert store.answers()
    store.stop()


def test_a_wait_for_the_store_can_be_given_up(tmp_path: Path) -> None:
    """What is called meanwhile ends it by raising."""
    store = EmbeddedStore(tmp_path)

    def heed() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        store.start(heed)
    store.stop()
