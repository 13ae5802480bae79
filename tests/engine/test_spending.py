"""The budget of a whole summary."""

import pytest

from service.core.errors import BudgetExceeded
from service.core.types import Budget, Usage
from service.engine.events import Asked, Noted
from service.engine.spending import Spending
from tests.fakes import Listener


def test_parts_count_for_the_whole():
    """What a part books is the whole's too."""
    whole = Spending()
    part, other = whole.part(), whole.part()
    part.book(10, 5, 0.5)
    other.book(1, 1, None)
    other.book_cached()
    assert part.usage == Usage(calls=1, prompt_tokens=10, completion_tokens=5, cost=0.5)
    assert whole.usage == Usage(calls=2, cached_calls=1, prompt_tokens=11, completion_tokens=6, cost=0.5)


def test_what_is_reserved_cannot_be_spent_twice():
    """Two parts together cannot reserve more than there is; what is released can be reserved again."""
    whole = Spending(Budget(tokens=100))
    part, other = whole.part(), whole.part()
    with part.reserved(60, None), pytest.raises(BudgetExceeded, match="40 are left"), other.reserved(50, None):
        pass
    with whole.part().reserved(100, None):
        pass


def test_money_is_a_budget_too():
    """Booked and reserved money counts against the limit."""
    whole = Spending(Budget(money=1.0))
    whole.book(1, 1, 0.75)
    with pytest.raises(BudgetExceeded), whole.reserved(1, 0.5):
        pass


def test_a_call_that_fails_releases_its_reservation():
    """An exception inside leaves nothing set aside."""
    whole = Spending(Budget(tokens=10))
    with pytest.raises(ValueError, match="x"), whole.reserved(10, None):
        raise ValueError("x")
    with whole.reserved(10, None):
        pass


async def test_what_is_announced_can_be_booked():
    """Whoever announces calls and takes no spending is booked by what is heard; the events go on."""
    spending, listener = Spending(), Listener()
    emit = spending.hearing(listener)
    await emit(Asked(model="m", prompt="judge", outcome="ok", prompt_tokens=9, completion_tokens=1, cost=0.5))
    await emit(Asked(model="m", prompt="judge", outcome="cached"))
    await emit(Noted(note="x"))
    assert spending.usage == Usage(calls=1, cached_calls=1, prompt_tokens=9, completion_tokens=1, cost=0.5)
    assert len(listener.events) == 3
