"""The shared line: answers reach who asked, faults reach who waits, and nothing is sent twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import BlockingConnectionPool, Redis
from redis.exceptions import ConnectionError as Lost
from redis.exceptions import NoScriptError, ResponseError
from redis.exceptions import TimeoutError as TooSlow

from service.adapters.store.line import Line


@pytest.fixture
async def line(redis: Redis, valkey_url: str) -> AsyncIterator[Line]:
    """A line to the store, which is empty."""
    line = Line(BlockingConnectionPool.from_url(valkey_url), 0.5)
    yield line
    line.close()


async def test_answers_reach_those_who_asked(line: Line) -> None:
    """Hundreds ask at once over one connection, and each gets its own answer, however long."""
    sent = [f"{number}" * (number * 100) for number in range(1, 200)]
    assert await asyncio.gather(*(line.ask("ECHO", each) for each in sent)) == [each.encode() for each in sent]
    clients = await line.ask("CLIENT", "LIST")
    assert sum(b"cmd=client" in each for each in clients.splitlines()) == 1


async def test_a_refusal_is_the_askers_alone(line: Line) -> None:
    """What the server refuses is raised by its kind, and others have their answers."""
    asked = [
        line.ask("ECHO", "a"),
        line.ask("NO-SUCH-COMMAND"),
        line.ask("EVALSHA", "0" * 40, 0),
        line.ask("ECHO", "b"),
    ]
    first, unknown, unloaded, last = await asyncio.gather(*asked, return_exceptions=True)
    assert (first, last) == (b"a", b"b")
    assert isinstance(unknown, ResponseError)
    assert isinstance(unloaded, NoScriptError)


async def test_who_no_longer_waits_takes_nobodys_answer(line: Line) -> None:
    """A cancelled question's answer is dropped, and the next answers stay where they belong."""
    cancelled = asyncio.create_task(line.ask("ECHO", "cancelled"))
    waiting = asyncio.create_task(line.ask("ECHO", "waiting"))
    await asyncio.sleep(0)
    cancelled.cancel()
    assert await waiting == b"waiting"
    with pytest.raises(asyncio.CancelledError):
        await cancelled


async def test_a_lost_connection_is_told_and_made_again(line: Line, redis: Redis) -> None:
    """Whoever waits is told, nothing is sent again, and the next question finds a new connection."""
    name = await line.ask("CLIENT", "ID")
    waiting = [asyncio.create_task(line.ask("BLPOP", "nothing", 0)), asyncio.create_task(line.ask("INCR", "counted"))]
    await asyncio.sleep(0.05)
    await redis.client_kill_filter(_id=str(name))
    for each in await asyncio.gather(*waiting, return_exceptions=True):
        assert isinstance(each, Lost)
    assert await line.ask("ECHO", "again") == b"again"
    assert await line.ask("GET", "counted") is None


async def test_an_overdue_answer_ends_the_connection(line: Line) -> None:
    """After the time that an answer may take everybody behind it is told, and the line goes on anew."""
    waiting = [asyncio.create_task(line.ask("BLPOP", "nothing", 0)), asyncio.create_task(line.ask("ECHO", "behind"))]
    for each in await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 5):
        assert isinstance(each, TooSlow)
    assert await line.ask("ECHO", "anew") == b"anew"


async def test_where_nobody_answers_all_are_told_at_once(tmp_path: Path) -> None:
    """Many who ask a store that is away share one attempt to reach it, and its failure."""
    line = Line(BlockingConnectionPool.from_url(f"unix://{tmp_path}/nobody.sock"), 0.5)
    asked = [line.ask("ECHO", "a") for _ in range(50)]
    for each in await asyncio.wait_for(asyncio.gather(*asked, return_exceptions=True), 5):
        assert isinstance(each, Lost)


async def test_what_cannot_be_sent_shifts_nobodys_answer(line: Line) -> None:
    """A question that never went out waits for no answer: the next answers would all go to the one before."""
    assert await line.ask("ECHO", "first") == b"first"
    with pytest.raises(TypeError):
        await line.ask("ECHO", None)
    with pytest.raises(UnicodeEncodeError):
        await line.ask("ECHO", "\ud800")
    assert await asyncio.gather(line.ask("ECHO", "second"), line.ask("ECHO", "third")) == [b"second", b"third"]


async def test_a_connection_that_is_lost_as_it_is_made_shifts_nobodys_answer(line: Line) -> None:
    """Who waited for it is told that it is lost, and who asks on the next one has their own answer."""
    asking = asyncio.create_task(line.ask("ECHO", "lost"))
    for _ in range(100_000):
        await asyncio.sleep(0)
        if line._transport is not None:  # noqa: SLF001 (the moment between the two is what this is about)
            break
    line.close()
    with pytest.raises(Lost):
        await asking
    assert await line.ask("ECHO", "own") == b"own"


async def test_what_is_told_on_a_channel_comes_between_the_answers(line: Line) -> None:
    """It shifts nobody's answer, in whatever order both come, and is heard again after the connection was lost."""
    heard: list[bytes] = []
    await line.ask("PING")
    line.hear("news", heard.append)
    for each in ("before", "after"):
        asked = [line.ask("ECHO", "a"), line.ask("PUBLISH", "news", each), line.ask("ECHO", "b")]
        assert await asyncio.gather(*asked) == [b"a", 1, b"b"]
        assert await line.ask("PUBLISH", "elsewhere", each) == 0
        line.close()
        assert await line.ask("ECHO", "anew") == b"anew"
    assert heard == [b"before", b"after"]


async def test_a_channel_that_may_not_be_heard_shifts_nobodys_answer(redis: Redis, valkey_url: str) -> None:
    """A server whose rules keep it from us, and a connection that speaks RESP2, tell nothing and answer as ever."""
    await redis.execute_command("ACL", "SETUSER", "deaf", "on", "nopass", "+@all", "~*", "resetchannels")
    deaf = Line(BlockingConnectionPool.from_url(valkey_url, username="deaf", password="any"), 0.5)  # noqa: S106
    old = Line(BlockingConnectionPool.from_url(valkey_url, protocol=2), 0.5)
    heard: list[bytes] = []
    for line in (deaf, old):
        line.hear("news", heard.append)
        assert await asyncio.gather(*(line.ask("ECHO", each) for each in "abc")) == [b"a", b"b", b"c"]
        assert await redis.publish("news", "not heard") == 0
        line.close()
    await redis.execute_command("ACL", "DELUSER", "deaf")
    assert heard == []
