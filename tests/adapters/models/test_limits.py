"""How hard one server is asked."""

import asyncio

import pytest

from service.adapters.models.faults import Fault
from service.adapters.models.limits import Breaker, Limiter


class Time:
    """A clock that stands still until it is told."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_an_overload_halves_and_good_answers_add_one():
    """Multiplicative decrease, additive increase, between one and the most allowed."""
    time = Time()
    limiter = Limiter(8, time)
    limiter.slow()
    assert limiter.allowed == 4
    for _ in range(5):
        limiter.speed_up()
    assert 5 <= limiter.allowed < 5.2
    for _ in range(9):
        time.now += 2
        limiter.slow()
    assert limiter.allowed == 1


def test_one_overload_is_cut_once():
    """Many calls that hear "slower" at once are one overload."""
    limiter = Limiter(8, Time())
    for _ in range(5):
        limiter.slow()
    assert limiter.allowed == 4


async def test_who_is_cancelled_while_waiting_loses_no_place():
    """A caller that gives up leaves the queue in order."""
    limiter = Limiter(1)
    entered = []

    async def work(name):
        async with limiter.slot():
            entered.append(name)
            await asyncio.sleep(0.01)

    tasks = [asyncio.create_task(work(name)) for name in "abc"]
    await asyncio.sleep(0.001)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert (entered, limiter.running) == (["a", "c"], 0)


def test_the_breaker_opens_waits_and_tries_one():
    """After so many faults it refuses; after a while it lets one call through, and only one."""
    time = Time()
    breaker = Breaker(2, 10, time)
    breaker.failed()
    breaker.check()
    breaker.failed()
    with pytest.raises(Fault) as caught:
        breaker.check()
    assert caught.value.kind == "breaker_open"
    time.now = 11
    breaker.check()
    assert breaker.open
    breaker.succeeded()
    assert not breaker.open


def test_a_failed_trial_opens_the_breaker_again():
    """A trial that fails starts the wait anew; a trial that is cancelled says nothing."""
    time = Time()
    breaker = Breaker(1, 10, time)
    breaker.failed()
    time.now = 11
    breaker.check()
    breaker.failed()
    assert breaker.open
    time.now = 22
    breaker.check()
    breaker.forgot()
    assert not breaker.open


async def test_a_cancelled_wait_ends_as_one_whoever_is_cancelled_with_it() -> None:
    """A job that is stopped stops its calls at once: one gives its place back as another is about to leave."""
    limiter = Limiter(1)

    async def hold() -> None:
        async with limiter.slot():
            await asyncio.sleep(60)

    calls = [asyncio.create_task(hold()) for _ in range(3)]
    await asyncio.sleep(0)
    for call in calls:
        call.cancel()
    ended = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(each) for each in ended] == [asyncio.CancelledError] * 3
    async with limiter.slot():
        assert limiter.running == 1
