"""What one piece of work has asked of models, and what it may still ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from service.core.errors import BudgetExceeded
from service.core.types import Budget, Usage
from service.engine.events import Asked, Emit, Event


class Spending:
    """Counts calls, tokens and money of one summary, and holds back what calls in flight may still cost.

    A budget is kept by reservation: before a call its prompt and its longest answer are set aside, after it what it
    really cost is booked, so that concurrent calls cannot overspend together. A part of the work counts for itself and
    for the whole that it is `within`.
    """

    def __init__(self, budget: Budget | None = None, within: Spending | None = None) -> None:
        self.budget = budget or Budget()
        self.within = within
        self.held_tokens, self.held_money = 0, 0.0
        self.calls = self.cached_calls = self.prompt_tokens = self.completion_tokens = 0
        self.cost: float | None = None

    def part(self) -> Spending:
        """Return the spending of a part of this work."""
        return Spending(within=self)

    @contextmanager
    def reserved(self, tokens: int, money: float | None) -> Iterator[None]:
        """Set aside what a call may cost while it runs. Raises BudgetExceeded where the budget does not allow it."""
        if self.within is not None:
            with self.within.reserved(tokens, money):
                yield
            return
        self._check(tokens, money or 0.0)
        self.held_tokens += tokens
        self.held_money += money or 0.0
        try:
            yield
        finally:
            self.held_tokens -= tokens
            self.held_money -= money or 0.0

    def _check(self, tokens: int, money: float) -> None:
        """Raise BudgetExceeded where so much more could not be paid."""
        limit = self.budget
        spent = self.prompt_tokens + self.completion_tokens + self.held_tokens
        if limit.tokens is not None and spent + tokens > limit.tokens:
            raise BudgetExceeded(f"The next call may need {tokens} tokens; {max(0, limit.tokens - spent)} are left.")
        paid = (self.cost or 0.0) + self.held_money
        if limit.money is not None and paid + money > limit.money:
            raise BudgetExceeded(f"The next call may cost {money:.4f}; {max(0.0, limit.money - paid):.4f} is left.")

    def book(self, prompt: int, completion: int, money: float | None) -> None:
        """Count a call that was made, whatever became of it; `money` is None where no price is known."""
        self.calls += 1
        self.prompt_tokens += prompt
        self.completion_tokens += completion
        if money is not None:
            self.cost = (self.cost or 0.0) + money
        if self.within is not None:
            self.within.book(prompt, completion, money)

    def book_cached(self) -> None:
        """Count an answer that cost nothing because it was known."""
        self.cached_calls += 1
        if self.within is not None:
            self.within.book_cached()

    def hearing(self, emit: Emit) -> Emit:
        """Return `emit` as somebody is given it whose calls are to be booked here as they are announced."""

        async def heard(event: Event) -> None:
            if isinstance(event, Asked) and event.outcome == "cached":
                self.book_cached()
            elif isinstance(event, Asked):
                self.book(event.prompt_tokens, event.completion_tokens, event.cost)
            await emit(event)

        return heard

    @property
    def usage(self) -> Usage:
        """What was counted here so far."""
        return Usage(
            calls=self.calls,
            cached_calls=self.cached_calls,
            prompt_tokens=self.prompt_tokens,
            completion_tokens=self.completion_tokens,
            cost=self.cost,
        )
