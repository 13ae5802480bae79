"""Adding up what a plan will ask of a model."""

from __future__ import annotations

from service.core.types import Cost


def add(one: Cost, other: Cost) -> Cost:
    """Return the sum of two costs; the money is unknown where one part's is."""
    known = one.money is not None and other.money is not None
    return Cost(
        calls=one.calls + other.calls,
        prompt_tokens=one.prompt_tokens + other.prompt_tokens,
        completion_tokens=one.completion_tokens + other.completion_tokens,
        money=(one.money or 0.0) + (other.money or 0.0) if known else None,
    )
