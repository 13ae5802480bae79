"""What one piece of work has asked of models, and what it may still ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from service.adapters.models.backends import Backend
from service.adapters.models.faults import Fault
from service.core.types import Budget, Usage


class Tally:
    """Counts calls, tokens and money, and holds back what calls in flight may still cost.

    A budget is kept by reservation: before a call its prompt and its longest answer are set aside, after it what it
    really cost is booked. So concurrent calls cannot overspend together.
    """

    def __init__(self, budget: Budget | None = None, spent: Usage | None = None) -> None:
        before = spent or Usage()
        self.budget = budget or Budget()
        self.tokens = before.prompt_tokens + before.completion_tokens
        self.money = before.cost or 0.0
        self.calls = self.cached_calls = self.prompt_tokens = self.completion_tokens = 0
        self.cost: float | None = None

    @contextmanager
    def reserved(self, backend: Backend, prompt: int, completion: int) -> Iterator[None]:
        """Set aside what a call may cost while it runs. Raises Fault("over_budget") where the budget is too small."""
        tokens, money = prompt + completion, backend.price(prompt, completion) or 0.0
        limit = self.budget
        if limit.tokens is not None and self.tokens + tokens > limit.tokens:
            raise Fault("over_budget", f"the next call may need {tokens} tokens, which the budget does not allow")
        if limit.money is not None and self.money + money > limit.money:
            raise Fault("over_budget", f"the next call may cost {money:.4f}, which the budget does not allow")
        self.tokens += tokens
        self.money += money
        try:
            yield
        finally:
            self.tokens -= tokens
            self.money -= money

    def book(self, backend: Backend, prompt: int, completion: int) -> None:
        """Count a call that was made, whatever became of it."""
        self.calls += 1
        self.prompt_tokens += prompt
        self.completion_tokens += completion
        self.tokens += prompt + completion
        price = backend.price(prompt, completion)
        if price is not None:
            self.money += price
            self.cost = (self.cost or 0.0) + price

    def book_cached(self) -> None:
        """Count an answer that cost nothing because it was known."""
        self.cached_calls += 1

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
